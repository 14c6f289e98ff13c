package value

import (
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso/lang"
)

// atoms are the parts of number words that are written as one: "due|mila|venti".
type atoms struct {
	parts map[string]term
	heads map[string]bool // first two bytes of the parts
	max   int             // bytes of the longest
}

// newAtoms collects the parts of compound numbers, nil if the language has no class "joint".
func newAtoms(terms []lang.Term) *atoms {
	a := &atoms{parts: map[string]term{}, heads: map[string]bool{}}
	joints := false
	for _, t := range terms {
		c := clNone
		switch t.Class {
		case "joint":
			c, joints = clCardinal, true
		case "cardinal":
			c = clCardinal
		case "hundred":
			c = clHundred
		case "scale":
			c = clScale
		}
		v, err := strconv.ParseInt(t.Value, 10, 64)
		if c == clNone || err != nil && c != clHundred || c == clScale && v != 3 {
			continue
		}
		for _, f := range t.Forms {
			if len(f) < 3 {
				continue
			}
			a.parts[f] = term{class: c, value: v}
			a.heads[f[:2]] = true
			a.max = max(a.max, len(f))
		}
	}
	if !joints {
		return nil
	}
	return a
}

// parse reads a word as a number made of at least two parts.
func (a *atoms) parse(word string) (int64, bool) {
	if a == nil || len(word) < 6 || len(word) > 60 || !a.heads[strings.ToLower(word[:2])] {
		return 0, false
	}
	var n numeral
	return a.rest(strings.ToLower(word), n, 0)
}

// rest reads what is left of a compound, the longest part first.
func (a *atoms) rest(word string, n numeral, parts int) (int64, bool) {
	if word == "" {
		v, ok := n.value().int()
		return v, ok && parts > 1
	}
	for l := min(a.max, len(word)); l > 1; l-- {
		t, ok := a.parts[word[:l]]
		if !ok {
			continue
		}
		next := n
		if !next.take(t) {
			continue
		}
		if v, ok := a.rest(word[l:], next, parts+1); ok {
			return v, true
		}
	}
	return 0, false
}

// numeral is a number that is being read from words.
type numeral struct {
	total, current decimal
	has            bool // current holds something
	last           int  // the last scale, 0 before any
	ok             bool // something was taken
}

// take adds a number word; it reports whether it can stand there.
func (n *numeral) take(t term) bool {
	switch t.class {
	case clCardinal:
		return n.add(t.value)
	case clHundred:
		c, whole := n.current.int()
		if !whole || c >= 100 {
			return false
		}
		if !n.has {
			n.current = decimal{mantissa: 1}
		}
		n.current, n.has = n.current.scaled(2), true
	case clScale:
		return n.scale(int(t.value))
	default:
		return false
	}
	n.ok = true
	return true
}

// add takes a number below the next scale.
func (n *numeral) add(v int64) bool {
	if n.has {
		c, whole := n.current.int()
		fits := whole && (c%100 == 0 && v < 100 && c > 0 || c%10 == 0 && c%100 >= 20 && v < 10 && v > 0)
		if !fits {
			return false
		}
	}
	if n.last > 0 && float64(v) >= whole(1).scaled(n.last).float() {
		return false
	}
	var ok bool
	n.current, ok = n.current.plus(whole(v))
	n.has, n.ok = true, true
	return ok
}

// scale takes thousand, million and so on: what was read since the last scale is that many of them.
func (n *numeral) scale(k int) bool {
	switch {
	case !n.has && n.ok:
		n.total = n.total.scaled(k) // thousand billion
		n.last = max(n.last, k)
		return k != n.last || k > 3
	case n.last != 0 && k >= n.last:
		return false
	case !n.has:
		n.current = whole(1)
	}
	total, ok := n.total.plus(n.current.scaled(k))
	*n = numeral{total: total, last: k, ok: true}
	return ok
}

// value is the number read so far.
func (n *numeral) value() decimal {
	if !n.has {
		return n.total
	}
	v, _ := n.total.plus(n.current)
	return v
}
