package neural

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/train/data"
)

// Vocabulary is what the training sets and word lists bring: words and classes.
type Vocabulary struct {
	Tags, Features, Scripts, Relations []string
	FeaturesOf, ScriptsOf              [][]uint16

	Words   []string // with trained vectors; row 0 is any other word
	Counts  []int
	Static  []string // with vectors from plain text; row 0 is any other word
	Vectors []float32
	Lemmas  map[LemmaEntry]int // script of a lower-cased word and tag where all occurrences agree
	Lists   data.Gazetteer

	tagOf, featuresOf, scriptOf, relationOf map[string]int
}

// LemmaEntry is a lower-cased word with the index of its tag.
type LemmaEntry struct {
	Word string
	Tag  int
}

// minScript is how often a script must be seen to be open to words that the lexicon lacks.
const minScript = 2

// NewVocabulary counts the words of the sentences and the classes of their gold trees.
func NewVocabulary(sentences []data.Sentence, minCount int) *Vocabulary {
	v := &Vocabulary{Lemmas: map[LemmaEntry]int{}}
	tags, features, scripts, relations := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{"root": 1, "parataxis": 1}
	words := map[string]int{}
	for i := range sentences {
		s := &sentences[i]
		for k, w := range s.Words {
			words[strings.ToLower(w)]++
			if s.Tags == nil || s.SilverTree {
				continue
			}
			tags[s.Tags[k]]++
			features[s.Features[k]]++
			relations[s.Relations[k]]++
			scripts[model.ScriptFor(w, s.Lemmas[k]).String()]++
		}
	}
	v.Tags, v.Features, v.Relations, v.Scripts = byName(tags), byName(features), byName(relations), byName(scripts)
	v.index()
	v.options(sentences)
	v.Words, v.Counts = []string{""}, []int{0}
	for _, w := range byName(words) {
		if words[w] >= minCount {
			v.Words, v.Counts = append(v.Words, w), append(v.Counts, words[w])
		}
	}
	return v
}

func byName(counts map[string]int) []string { return slices.Sorted(maps.Keys(counts)) }

func (v *Vocabulary) index() {
	number := func(names []string) map[string]int {
		m := map[string]int{}
		for i, n := range names {
			m[n] = i
		}
		return m
	}
	v.tagOf, v.featuresOf, v.scriptOf, v.relationOf = number(v.Tags), number(v.Features), number(v.Scripts), number(v.Relations)
}

// options finds the classes of each tag and the lexicon of lemmas.
func (v *Vocabulary) options(sentences []data.Sentence) {
	features, scripts := make([]map[uint16]int, len(v.Tags)), make([]map[uint16]int, len(v.Tags))
	for i := range v.Tags {
		features[i], scripts[i] = map[uint16]int{}, map[uint16]int{}
	}
	doubtful := map[LemmaEntry]bool{}
	for i := range sentences {
		s := &sentences[i]
		if s.SilverTree {
			continue
		}
		for k := range s.Tags {
			tag := v.tagOf[s.Tags[k]]
			features[tag][uint16(v.featuresOf[s.Features[k]])]++
			written := model.ScriptFor(s.Words[k], s.Lemmas[k]).String()
			script := v.scriptOf[written]
			scripts[tag][uint16(script)]++
			e := LemmaEntry{strings.ToLower(s.Words[k]), tag}
			if last, ok := v.Lemmas[e]; ok && last != script {
				doubtful[e] = true
			}
			v.Lemmas[e] = script
		}
	}
	for e := range doubtful {
		delete(v.Lemmas, e)
	}
	for i := range v.Tags {
		v.FeaturesOf = append(v.FeaturesOf, byCount(features[i], 1))
		v.ScriptsOf = append(v.ScriptsOf, byCount(scripts[i], minScript))
	}
}

// byCount is the classes that were seen often enough, the most frequent first; the most frequent is always there.
func byCount(counts map[uint16]int, least int) []uint16 {
	all := slices.SortedFunc(maps.Keys(counts), func(a, b uint16) int {
		return cmp.Or(counts[b]-counts[a], int(a)-int(b))
	})
	n := 1
	for n < len(all) && counts[all[n]] >= least {
		n++
	}
	return all[:n]
}

// wordIndex maps words to rows; row 0 is left to other words. Words whose accents are left out lead to the same row,
// unless they are words themselves.
func wordIndex(words []string) *model.Index {
	accented := 0
	for _, w := range words {
		if model.Fold(w) != w {
			accented++
		}
	}
	x := model.NewIndex(len(words) + accented)
	for row, w := range words {
		if row > 0 {
			x.Set(model.HashWord(w), uint32(row))
		}
	}
	for row, w := range words {
		if f := model.Fold(w); row > 0 && f != w {
			if _, ok := x.Find(model.HashWord(f)); !ok {
				x.Set(model.HashWord(f), uint32(row))
			}
		}
	}
	return x
}
