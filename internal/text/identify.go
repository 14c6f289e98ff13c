package text

import (
	"math"
	"strings"
	"sync"
	"unicode"
)

// The weights of telling a language, set on held-out text (see README.md).
const (
	evidenceWeight = 0.35 // of a nat of trigram likelihood, since neighbouring trigrams depend on each other
	priorWeight    = 2.0  // of a nat of what the rest of the document says
	knownPrior     = 0.06 // prior of a language that is read, before what the document says
	foreignPrior   = 0.02 // likewise of another
	sharePrior     = 0.4  // what a language that has all of the document adds
	neighbourPrior = 0.25 // what the nearest long paragraph before or after adds to its language
	sureLength     = 40   // trigrams that make a paragraph a witness for others
	gramsMax       = 2000 // trigrams of a paragraph that are looked at
	costMax        = 93.0 // mean cost of a trigram above which a text is in no language of the profiles
)

// tooShort stands for the profile of a paragraph that is too short to tell.
const tooShort = -2

// identifier tells the language of texts by the profiles of several.
type identifier struct {
	profiles []*Profile
	known    int // how many of the profiles, from the first, are of languages that are read
	once     sync.Once
	table    map[gram][]uint8 // cost of a trigram by each profile
	missing  []uint8
}

func (x *identifier) build() {
	x.table = map[gram][]uint8{}
	n := len(x.profiles)
	x.missing = make([]uint8, n)
	for k := range x.missing {
		x.missing[k] = missingCost
	}
	size := 0
	for _, p := range x.profiles {
		size += len(p.costs)
	}
	rows := make([]uint8, 0, size*n) // one allocation for all rows
	for k, p := range x.profiles {
		for g, c := range p.costs {
			row := x.table[g]
			if row == nil {
				rows = append(rows, x.missing...)
				row = rows[len(rows)-n : len(rows) : len(rows)]
				x.table[g] = row
			}
			row[k] = c
		}
	}
}

// evidence is what the trigrams of a text say.
type evidence struct {
	costs []float64 // of the whole text by each profile, in nats
	grams int
	none  bool // marks of program code abound, or letters of other scripts
}

func (x *identifier) weigh(s string) evidence {
	x.once.Do(x.build)
	e := evidence{costs: make([]float64, len(x.profiles))}
	sums := make([]int, len(x.profiles))
	eachGram(s, gramsMax, func(g gram) {
		row := x.table[g]
		if row == nil {
			row = x.missing
		}
		for k, c := range row {
			sums[k] += int(c)
		}
		e.grams++
	})
	for k, n := range sums {
		e.costs[k] = float64(n) / 10
	}
	e.none = isForeign(s[:min(len(s), gramsMax)])
	return e
}

// add joins what another text says.
func (e *evidence) add(f evidence) {
	for k, c := range f.costs {
		e.costs[k] += c
	}
	e.grams += f.grams
}

// isForeign reports whether s is for the most part in another script, or abounds in marks of program code.
func isForeign(s string) bool {
	letters, foreign, marks := 0, 0, 0
	last := ' '
	braces := strings.ContainsAny(s, "{}")
	for i, r := range s {
		switch {
		case unicode.IsLetter(r):
			letters++
			if r >= 0x250 && !unicode.Is(unicode.Latin, r) {
				foreign++
			}
		case strings.ContainsRune("{}=<>_\\|;", r), braces && r == '"':
			marks++
		case r == '.' && unicode.IsLetter(last):
			if unicode.IsLetter(runeAfter(s, i+1)) {
				marks++
			}
		}
		last = r
	}
	return marks*8 > letters && marks > 5 || foreign*2 > letters
}

// best is the likeliest profile given what the rest of the document says, −1 for none.
func (x *identifier) best(e evidence, prior []float64) int {
	best, low := -1, math.Inf(1)
	for k, c := range e.costs {
		c *= evidenceWeight
		if prior != nil {
			c -= priorWeight * math.Log(prior[k])
		}
		if c < low {
			best, low = k, c
		}
	}
	if best >= 0 && (e.none || e.grams >= sureLength && e.costs[best]*10 > costMax*float64(e.grams)) {
		return -1
	}
	return best
}

// identify sets the language of each paragraph. Long paragraphs speak for themselves; short ones lean on the share
// of each language in the document and on the long ones around them.
func (x *identifier) identify(d *Document) {
	if len(x.profiles) == 0 {
		return
	}
	weighed, first, shares := x.witnesses(d)
	before, after := neighbours(first)
	prior := make([]float64, len(x.profiles))
	for i := range d.Paragraphs {
		x.setPrior(prior, shares, before[i], after[i])
		if k := x.best(weighed[i], prior); k >= 0 && k < x.known && weighed[i].grams > 0 {
			d.Paragraphs[i].Lang = x.profiles[k].Code
		}
	}
}

// witnesses weighs the paragraphs of a document. It gives the likeliest profile of each, −1 for none, tooShort where it is
// too short to tell, and the part of each profile in the trigrams of the others; those that are too short tell it together.
func (x *identifier) witnesses(d *Document) (weighed []evidence, first []int, shares []float64) {
	weighed = make([]evidence, len(d.Paragraphs))
	first = make([]int, len(d.Paragraphs))
	shares = make([]float64, len(x.profiles))
	short := evidence{costs: make([]float64, len(x.profiles))}
	for i, p := range d.Paragraphs {
		weighed[i] = x.weigh(d.Text[p.Start:p.End])
		first[i] = tooShort
		if e := weighed[i]; e.grams >= sureLength {
			if first[i] = x.best(e, nil); first[i] >= 0 {
				shares[first[i]] += float64(e.grams)
			}
		} else {
			short.add(e)
		}
	}
	if k := x.best(short, nil); short.grams >= sureLength && k >= 0 {
		shares[k] += float64(short.grams)
	}
	return weighed, first, shares
}

// setPrior sets the prior of each profile for a paragraph between long ones of the profiles before and after.
func (x *identifier) setPrior(prior, shares []float64, before, after int) {
	total := 0.0
	for _, s := range shares {
		total += s
	}
	for k := range prior {
		prior[k] = foreignPrior
		if k < x.known {
			prior[k] = knownPrior
		}
		if total > 0 {
			prior[k] += sharePrior * shares[k] / total
		}
		if before == k {
			prior[k] += neighbourPrior
		}
		if after == k {
			prior[k] += neighbourPrior
		}
	}
}

// neighbours gives for each paragraph the profile of the nearest long one before and after it, −1 if there is none.
func neighbours(first []int) (before, after []int) {
	before, after = make([]int, len(first)), make([]int, len(first))
	last := -1
	for i, k := range first {
		before[i] = last
		if k != tooShort {
			last = k
		}
	}
	last = -1
	for i := len(first) - 1; i >= 0; i-- {
		after[i] = last
		if first[i] != tooShort {
			last = first[i]
		}
	}
	return before, after
}
