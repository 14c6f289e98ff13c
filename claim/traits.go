package claim

import (
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// traits are features of a pair of claim and value, each with the qualifier in its name.
type traits struct {
	qualifier string
	starts    [3]text.Hash // of the names of a feature by itself, with the kind of link, which is an event or a state, and with the link
	out       []uint32
}

func newTraits(qualifier string, s *site) *traits {
	kind := "state "
	if s.event {
		kind = "event "
	}
	f := &traits{out: make([]uint32, 0, 192), qualifier: qualifier}
	for i, prefix := range [...]string{"", kind, string(s.link) + " "} {
		f.starts[i] = text.NewHash().Add(prefix).Add(qualifier).AddByte(' ')
	}
	return f
}

// add adds a feature by itself.
func (f *traits) add(name string, parts ...string) { f.put(1, name, parts) }

// shared adds a feature by itself and with the kind of link.
func (f *traits) shared(name string, parts ...string) { f.put(2, name, parts) }

// byLink adds a feature by itself, with the link and with its kind.
func (f *traits) byLink(name string, parts ...string) { f.put(3, name, parts) }

// put adds the features "prefix qualifier name=part part …" of the first n prefixes.
func (f *traits) put(n int, name string, parts []string) {
	h := f.starts
	text.AddToEach(h[:], name)
	text.AddToEach(h[:], "=")
	for i, p := range parts {
		if i > 0 {
			text.AddToEach(h[:], " ")
		}
		text.AddToEach(h[:], p)
	}
	for _, x := range h[:n] {
		f.out = append(f.out, uint32(x))
	}
}

// steps adds features for log-odds, one for each whole number that they reach.
func (f *traits) steps(name string, logit float32) {
	for s := -5; s <= 5 && logit >= float32(s); s++ {
		f.byLink(name, strconv.Itoa(s))
	}
}

// lemmaAt is the lemma of token i, or the edge of the sentence.
func (t *tree) lemmaAt(i int) string {
	if i < 0 || i >= len(t.Tokens) {
		return "|"
	}
	if t.named(i) >= 0 {
		return "NAME"
	}
	return t.lemma(i)
}

// way is the way through the tree from token a to token b: the relations up to the first that both lie under, and those
// down from there.
func (t *tree) way(a, b int) (up, down string) {
	i := a
	for n := 0; i >= 0 && n < 6; n++ {
		if t.within(b, i) {
			down = t.path(b, i)
			if strings.Count(down, "<") > 3 {
				down = "long"
			}
			return up, "/" + strings.ReplaceAll(down, "<", "/")
		}
		up += "^" + t.rel(i)
		i = t.head(i)
	}
	return "far", ""
}

// shape is a value with its figures made equal: a date's fineness, a share's size.
func shape(value string) string {
	if n, err := strconv.ParseFloat(value, 64); err == nil && !strings.Contains(value, "-") && len(value) < 4 {
		switch {
		case n == 100:
			return "whole"
		case n == 50:
			return "half"
		case n > 50:
			return "most"
		case n < 10:
			return "little"
		}
		return "part"
	}
	number, currency, _ := strings.Cut(value, " ")
	if currency != "" {
		return strconv.Itoa(len(number)) + currency
	}
	return strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return '9'
		}
		return c
	}, value)
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
