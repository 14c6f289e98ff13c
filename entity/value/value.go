package value

import (
	"slices"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

// Kind tells what a value measures.
type Kind string

// The kinds of value.
const (
	Date   Kind = "date"
	Amount Kind = "amount"
	Share  Kind = "share"
)

// Value is a date, an amount of money or a quota of ownership in a text.
type Value struct {
	text.Span        // bytes of the text given to Find
	Kind      Kind   //
	Norm      string // normal form: ISO 8601, "40000000 USD", "51", ">50"; "" if the text does not give one
	Low       string // for a range ("2-3 million euros"), the normal form of its lower end; Norm is the upper
	About     bool   // an approximation ("about") stands before it, outside the span
	Rule      string // the rule that found it, for explanations
}

// State is what one document has told so far. Texts of a document are read in order with one State; its zero value
// is a document of unknown date. It is not safe for concurrent use.
type State struct {
	// Base is the day of writing; a day, a month or a year may be all that is known of it.
	Base Day
	// MonthFirst and DayFirst say how 2/6/2020 is to be read, where the publisher's country tells; otherwise the
	// language decides.
	MonthFirst, DayFirst bool

	last     Day    // the last date in the text that has a month and a year
	year     int    // the last year in the text
	currency string // of the last amount
	commas   int    // decimal commas seen
	points   int    // decimal points seen
}

// Finder finds the values of texts in one language. It is safe for concurrent use.
type Finder struct {
	lexicon *lexicon
	rules   []rule
	first   classes // with which rules start
	cues    *cueIndex
	order   string // of numeric dates: "dmy" or "mdy"
	comma   bool   // the decimal sign of the language is a comma
	home    string // currency of amounts that name none, "" if that cannot be told
}

// New makes a finder from the data of a language; an error names the line that is wrong.
func New(data *lang.Values) (*Finder, error) {
	lex, err := newLexicon(data.Terms)
	if err != nil {
		return nil, err
	}
	rules, err := compileRules(data, lex)
	if err != nil {
		return nil, err
	}
	cues, err := newCueIndex(data.Cues)
	if err != nil {
		return nil, err
	}
	var first classes
	for _, r := range rules {
		first = first.union(r.first)
	}
	return &Finder{
		lexicon: lex, rules: rules, first: first, cues: cues,
		order: data.Settings["order"], comma: data.Settings["decimal"] == "comma", home: data.Settings["home"],
	}, nil
}

// Find gives the values of a text, a paragraph or a sentence, in text order and never overlapping. It takes time
// linear in the text. State s may be nil.
func (f *Finder) Find(s string, st *State) []Value {
	if st == nil {
		st = &State{}
	}
	l := f.lexicon.read(s, f, st)
	if l == nil {
		return nil
	}
	var out []Value
	m := matcher{lattice: l}
	for i := 0; i < len(l.tokens); {
		next := i + 1
		if l.starts[i].meets(f.first) {
			for _, c := range m.candidates(f.rules, i) {
				r := reading{finder: f, state: st, lattice: l, match: c, before: out}
				if vs, end := r.values(); vs != nil {
					out = append(out, vs...)
					next = max(next, end)
					break
				}
			}
		}
		i = next
	}
	return slices.Clip(out)
}
