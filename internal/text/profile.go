package text

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Profile holds the trigrams of a language with their costs. The cost of a trigram is −10 ln p, rounded, where p is
// its share of all trigrams of a text in that language; one that is not listed costs missingCost. Text is taken in
// lower case, each word between two spaces (after Cavnar and Trenkle, "N-gram-based text categorization",
// 1994, with likelihoods in place of ranks).
type Profile struct {
	Code  string
	costs map[gram]uint8
}

// missingCost is the cost of a trigram that a profile does not list.
const missingCost = 125

// gram is a trigram packed into one number, 21 bits for each character.
type gram uint64

func (g gram) add(r rune) gram { return (g<<21 | gram(r)) & (1<<63 - 1) }

func (g gram) String() string {
	s := string([]rune{rune(g >> 42), rune(g >> 21 & (1<<21 - 1)), rune(g & (1<<21 - 1))})
	return strings.ReplaceAll(s, " ", "_")
}

// eachGram calls f with the trigrams of s, of at most max characters. Where many words start small, the others
// are left out, the first only where such a one follows it: names say little of the language around them.
func eachGram(s string, max int, f func(gram)) {
	names := !mostlySmall(s, max)
	start := gram(0).add(' ').add(' ')
	g, n, word := start, 0, 0 // g stays at start where a word is left out
	if !names && startsWithName(s) {
		word = 1
	}
	skip := false
	for _, r := range s {
		n++
		switch letter := unicode.IsLetter(r); {
		case n > max:
			return
		case letter && skip, !letter && unicode.IsMark(r):
		case !letter:
			if g != start {
				f(g.add(' '))
			}
			g, skip = start, false
		case g == start && !names && word > 0 && unicode.IsUpper(r):
			skip = true
		default:
			if g == start {
				word++
			}
			g = g.add(unicode.ToLower(r))
			f(g)
		}
	}
	if g != start {
		f(g.add(' '))
	}
}

// startsWithName reports whether the second word of s starts with a capital, right behind the first and a space.
func startsWithName(s string) bool {
	first := strings.IndexFunc(s, unicode.IsLetter)
	if first < 0 {
		return false
	}
	behind := strings.IndexFunc(s[first:], func(r rune) bool { return !unicode.IsLetter(r) })
	return behind > 0 && s[first+behind] == ' ' && unicode.IsUpper(runeAfter(s, first+behind+1))
}

// mostlySmall reports whether at least a third of the words of s start with a small letter.
func mostlySmall(s string, max int) bool {
	small, words := 0, 0
	inside := false
	for i, r := range s {
		if i > max {
			break
		}
		letter := unicode.IsLetter(r)
		if letter && !inside {
			words++
			if unicode.IsLower(r) {
				small++
			}
		}
		inside = letter
	}
	return small*3 >= words
}

// LearnProfile makes a profile of the size commonest trigrams of texts in a language.
func LearnProfile(code string, size int, texts ...string) *Profile {
	counts := map[gram]int{}
	total := 0
	for _, s := range texts {
		eachGram(s, math.MaxInt, func(g gram) {
			counts[g]++
			total++
		})
	}
	grams := make([]gram, 0, len(counts))
	for g := range counts {
		grams = append(grams, g)
	}
	slices.SortFunc(grams, func(a, b gram) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(a.String(), b.String())
	})
	p := &Profile{Code: code, costs: map[gram]uint8{}}
	for _, g := range grams[:min(size, len(grams))] {
		p.costs[g] = uint8(min(missingCost, math.Round(-10*math.Log(float64(counts[g])/float64(total)))))
	}
	return p
}

// ParseProfile reads a profile: lines of a cost and the trigrams that have it, "_" standing for a space; "#" starts a
// comment line.
func ParseProfile(code, data string) (*Profile, error) {
	p := &Profile{Code: code, costs: make(map[gram]uint8, len(data)/4)}
	n := 0
	for line := range strings.SplitSeq(data, "\n") {
		n++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		first, rest, _ := strings.Cut(line, " ")
		cost, err := strconv.ParseUint(first, 10, 8)
		if err != nil {
			return nil, fmt.Errorf("line %d: %q is no cost of 0 to 255", n, first)
		}
		for word := range strings.FieldsSeq(rest) {
			g, runes := gram(0), 0
			for _, r := range word {
				if r == '_' {
					r = ' '
				}
				g = g.add(r)
				runes++
			}
			if runes != 3 {
				return nil, fmt.Errorf("line %d: %q is no trigram", n, word)
			}
			p.costs[g] = uint8(cost)
		}
	}
	if len(p.costs) == 0 {
		return nil, fmt.Errorf("the profile holds no trigrams")
	}
	return p, nil
}

// String writes p in the form that [ParseProfile] reads.
func (p *Profile) String() string {
	byCost := map[int][]string{}
	for g, c := range p.costs {
		byCost[int(c)] = append(byCost[int(c)], g.String())
	}
	var b strings.Builder
	for cost := range 256 {
		if grams := byCost[cost]; len(grams) > 0 {
			slices.Sort(grams)
			fmt.Fprintf(&b, "%d %s\n", cost, strings.Join(grams, " "))
		}
	}
	return b.String()
}
