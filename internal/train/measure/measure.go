// Package measure compares what a model reads with what a set says.
package measure

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/data"
)

// Syntax counts right tokens.
type Syntax struct {
	Tokens, Tag, Features, Lemma, Unlabelled, Labelled int
}

// Names counts names by class: found and right, found, and there.
type Names map[string]*Count

// Count is the counts of one class.
type Count struct{ Right, Found, There int }

// F1 is the harmonic mean of precision and recall.
func (c *Count) F1() float64 {
	if c == nil || c.Found+c.There == 0 {
		return 0
	}
	return 2 * float64(c.Right) / float64(c.Found+c.There)
}

// Precision is the part of the found that is right.
func (c *Count) Precision() float64 { return float64(c.Right) / float64(max(1, c.Found)) }

// Recall is the part of those there that was found.
func (c *Count) Recall() float64 { return float64(c.Right) / float64(max(1, c.There)) }

func (n Names) of(class string) *Count {
	if n[class] == nil {
		n[class] = &Count{}
	}
	return n[class]
}

// All is the class of people, bodies and places together.
const All = "person|body|place"

// Read gives the sentences, read by the model from their given tokens; extra is nil but for a teacher.
func Read(m *model.Model, sentences []data.Sentence, extra model.Extra) ([]text.Sentence, []model.Name) {
	read := make([]text.Sentence, len(sentences))
	for i := range sentences {
		for _, w := range sentences[i].Words {
			read[i].Tokens = append(read[i].Tokens, text.Token{Text: w})
		}
	}
	return read, m.ReadWith(read, nil, extra)
}

// Trees compares trees; subtypes of relations count.
func Trees(read []text.Sentence, want []data.Sentence) Syntax {
	var s Syntax
	for i := range want {
		w := &want[i]
		for k := range w.Tags {
			t := &read[i].Tokens[k]
			s.Tokens++
			s.Tag += ok(t.Tag == w.Tags[k])
			s.Features += ok(string(t.Morph) == w.Features[k])
			s.Lemma += ok(t.Lemma == w.Lemmas[k])
			s.Unlabelled += ok(t.Head == w.Heads[k])
			s.Labelled += ok(t.Head == w.Heads[k] && t.Rel == w.Relations[k])
		}
	}
	return s
}

func ok(b bool) int {
	if b {
		return 1
	}
	return 0
}

// key is a name in a sentence.
type key struct {
	sentence, first, last int
	class                 string
}

// CompareNames compares names, by kind where the set tells kinds apart, and by the classes person, body and place.
// Products count only where the set marks them.
func CompareNames(names []model.Name, want []data.Sentence) Names {
	counts := Names{}
	gold, bodies := map[key]bool{}, map[key]bool{}
	for i := range want {
		for _, g := range goldNames(want[i].Names) {
			g.sentence = i
			gold[g] = true
			if b := classOf(g.class); b != "" {
				g.class = b
				bodies[g] = true
			}
		}
	}
	for k := range gold {
		if k.class != "body" { // counted below
			counts.of(k.class).There++
		}
	}
	for k := range bodies {
		if k.class == "body" {
			counts.of(k.class).There++
		}
		counts.of(All).There++
	}
	for _, n := range names {
		if want[n.Sentence].Names == nil {
			continue
		}
		k := key{n.Sentence, n.First, n.Last, n.Kind}
		counts.of(n.Kind).Found++
		counts.of(n.Kind).Right += ok(gold[k])
		k.class = classOf(n.Kind)
		if k.class == "" {
			continue
		}
		if k.class == "body" {
			counts.of(k.class).Found++
			counts.of(k.class).Right += ok(bodies[k])
		}
		counts.of(All).Found++
		counts.of(All).Right += ok(bodies[k])
	}
	return counts
}

// NameErrors writes the names that were missed (−) or are too many (+), with their sentences.
func NameErrors(w io.Writer, names []model.Name, want []data.Sentence) {
	found := map[int][]model.Name{}
	for _, n := range names {
		found[n.Sentence] = append(found[n.Sentence], n)
	}
	for i := range want {
		gold := map[key]bool{}
		for _, g := range goldNames(want[i].Names) {
			g.class = classOf(g.class)
			gold[g] = true
		}
		var lines []string
		for _, n := range found[i] {
			k := key{0, n.First, n.Last, classOf(n.Kind)}
			if !gold[k] {
				lines = append(lines, fmt.Sprintf("  + %s %s %.2f", n.Kind, strings.Join(want[i].Words[n.First:n.Last+1], " "), n.Probability))
			}
			delete(gold, k)
		}
		for k := range gold {
			if k.class != "" {
				lines = append(lines, fmt.Sprintf("  - %s %s", k.class, strings.Join(want[i].Words[k.first:k.last+1], " ")))
			}
		}
		if len(lines) > 0 {
			slices.Sort(lines)
			fmt.Fprintf(w, "%s\n%s\n", strings.Join(want[i].Words, " "), strings.Join(lines, "\n"))
		}
	}
}

func classOf(kind string) string {
	switch kind {
	case "company", "organization", "body":
		return "body"
	case "product":
		return ""
	}
	return kind
}

// goldNames are the names that the labels of a sentence hold for sure; company or organization is "body".
func goldNames(masks []uint32) []key {
	var all []key
	for i := 0; i < len(masks); i++ {
		class, position := single(masks[i])
		if class == "" || position != 0 && position != 3 {
			continue
		}
		k := key{first: i, last: i, class: class}
		for position != 3 && position != 2 && i+1 < len(masks) {
			i++
			_, position = single(masks[i])
			k.last = i
		}
		all = append(all, k)
	}
	return all
}

// single is the class and position that a mask allows alone.
func single(mask uint32) (string, int) {
	if mask&1 != 0 {
		return "", 0
	}
	kinds := model.NameKinds()
	for p := range 4 {
		for k, kind := range kinds {
			if mask == 1<<model.NameLabel(k, p) {
				return kind, p
			}
		}
		if mask == 1<<model.NameLabel(0, p)|1<<model.NameLabel(1, p) {
			return "body", p
		}
	}
	return "", 0
}

// Line is the measures in one line.
func Line(s Syntax, n Names) string {
	var line strings.Builder
	if s.Tokens > 0 {
		part := func(k int) float64 { return float64(k) / float64(s.Tokens) }
		fmt.Fprintf(&line, " tag %.4f features %.4f lemma %.4f UAS %.4f LAS %.4f", part(s.Tag), part(s.Features), part(s.Lemma), part(s.Unlabelled), part(s.Labelled))
	}
	for _, class := range []string{All, "person", "place", "body", "company", "organization", "product"} {
		if n[class] != nil && n[class].There > 0 {
			fmt.Fprintf(&line, " %s %.4f", class, n[class].F1())
		}
	}
	return line.String()
}
