package ends

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/lang"
)

// Shares of the places of a draft that get a hard end put in.
const (
	formInside = 0.7  // behind a company's name, before a capital or digit
	formSmall  = 0.1  // before a small letter
	firstName  = 0.3  // of a person, cut to its initial
	draftCut   = 0.25 // a word in small letters before a capital or digit
	draftLast  = 0.8  // the last word of a sentence, where the next does not begin with a function word
	draftEasy  = 0.1  // where it does
	lastName   = 0.3  // a last word with a capital, cut to its initial
)

// formMin is how often a legal form stands in the drafts, to be put in.
const formMin = 5

// hardener puts hard ends into drafts: legal forms behind companies' names, initials, words cut to abbreviations. What it makes of a draft keeps
// the sentences that the rules find, which seldom err in texts without such.
type hardener struct {
	pack   *lang.Pack
	reader *text.Reader
	forms  []string
	rng    *rand.Rand
}

// Harden gives the drafts of a pack's language with hard sentence ends put in, some also in small letters alone or in capitals.
func Harden(pack *lang.Pack, files []corpus.File) []Passage {
	h := &hardener{pack, WithScorer(pack, nil, nil), legalForms(files), rand.New(rand.NewPCG(seed, 2))}
	var all []Passage
	for _, f := range files {
		for _, r := range f.Records {
			if len(r.Sentences) == 0 && len(h.forms) > 0 {
				for _, p := range h.record(r) {
					all = append(all, p)
					switch len(all) % recaseEach {
					case 0:
						all = append(all, Recase(p, strings.ToLower))
					case 1:
						all = append(all, Recase(p, strings.ToUpper))
					}
				}
			}
		}
	}
	return all
}

// legalForms are the last words of companies' names that end with a period, a frequent one more than once.
func legalForms(files []corpus.File) []string {
	n := map[string]int{}
	for _, f := range files {
		for _, r := range f.Records {
			runes := []rune(r.Text)
			for _, e := range r.Entities {
				for _, m := range e.Mentions {
					name := string(runes[m[0]:m[1]])
					if at := strings.LastIndexByte(name, ' '); e.Kind == "company" && at > 0 && strings.HasSuffix(name, ".") && len(name)-at > 3 {
						n[name[at+1:]]++
					}
				}
			}
		}
	}
	var all []string
	for form, times := range n {
		if times >= formMin {
			all = append(all, slices.Repeat([]string{form}, int(math.Sqrt(float64(times))))...)
		}
	}
	slices.Sort(all)
	return all
}

// draft is one being hardened.
type draft struct {
	*hardener
	runes   []rune
	doc     *text.Document
	company map[int]bool // where a company's name without a period ends
	person  map[int]int  // where persons' names begin, and end
}

// record makes passages of a draft, one for each paragraph.
func (h *hardener) record(r *corpus.Record) []Passage {
	d := &draft{h, []rune(r.Text), h.reader.Read(text.Source{Text: r.Text}), map[int]bool{}, map[int]int{}}
	for _, e := range r.Entities {
		for _, m := range e.Mentions {
			switch {
			case e.Kind == "company" && d.runes[m[1]-1] != '.':
				d.company[m[1]] = true
			case e.Kind == "person":
				d.person[m[0]] = m[1]
			}
		}
	}
	var all []Passage
	last := -1
	for i := range d.doc.Sentences {
		at := d.doc.Runes(d.doc.Sentences[i].Span)
		if slices.ContainsFunc(d.runes[at.Start:at.End], unicode.IsControl) {
			return nil
		}
		s := d.sentence(i, at)
		if last >= 0 && at.Start == last+1 && d.runes[last] == ' ' {
			all[len(all)-1] = append(all[len(all)-1], s)
		} else {
			all = append(all, Passage{s})
		}
		last = at.End
	}
	return all
}

// sentence is the sentence with the given number at the given runes, hardened.
func (d *draft) sentence(i int, at text.Span) string {
	var b strings.Builder
	from := at.Start
	put := func(start, end int, s string) {
		b.WriteString(string(d.runes[from:start]))
		b.WriteString(s)
		from = end
	}
	tokens := d.doc.Sentences[i].Tokens
	for k := 0; k+1 < len(tokens); k++ {
		word, next := d.doc.Runes(tokens[k].Span), d.doc.Runes(tokens[k+1].Span)
		if next.Start-word.End == 1 && isLetters(tokens[k].Text) {
			d.inside(word, d.runes[next.Start], k == 0, put)
		}
	}
	if n := len(tokens); n > 1 && tokens[n-1].Text == "." && i+1 < len(d.doc.Sentences) {
		share := draftLast
		if d.pack.Rules.Function.Has(strings.ToLower(d.doc.Sentences[i+1].Tokens[0].Text)) {
			share = draftEasy
		}
		if isLetters(tokens[n-2].Text) && d.rng.Float64() < share {
			d.last(d.doc.Runes(tokens[n-2].Span), put)
		}
	}
	put(at.End, at.End, "")
	return b.String()
}

// inside hardens a word before another one of a sentence, which begins with c.
func (d *draft) inside(word text.Span, c rune, first bool, put func(start, end int, s string)) {
	hard := unicode.IsUpper(c) || unicode.IsDigit(c)
	switch {
	case d.company[word.End]:
		if x := d.rng.Float64(); hard && x < formInside || unicode.IsLower(c) && x < formSmall {
			put(word.End, word.End, " "+d.form())
		}
	case d.person[word.Start] > word.End:
		if !first && d.rng.Float64() < firstName {
			put(word.Start+1, word.End, ".")
		}
	case hard && unicode.IsLower(d.runes[word.Start]) && d.rng.Float64() < draftCut:
		put(word.Start, word.End, cut(string(d.runes[word.Start:word.End]), d.rng))
	}
}

// last hardens the last word of a sentence, behind which a period stands.
func (d *draft) last(word text.Span, put func(start, end int, s string)) {
	switch {
	case d.company[word.End]:
		put(word.End, word.End+1, " "+d.form())
	case !unicode.IsUpper(d.runes[word.Start]):
		s := cut(string(d.runes[word.Start:word.End]), d.rng)
		put(word.Start, word.End+1, strings.TrimSuffix(s, ".")+".")
	case d.rng.Float64() < lastName:
		put(word.Start+1, word.End+1, ".")
	}
}

// form is one of the legal forms.
func (h *hardener) form() string { return h.forms[h.rng.IntN(len(h.forms))] }
