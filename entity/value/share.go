package value

import (
	"math"
	"strconv"
)

// percent reads "51%", "12,5 per cento". Several figures can share one sign: "il 60 e il 40 per cento".
func percent(r *reading) []Value {
	if !r.owned() {
		return nil
	}
	var out []Value
	for k := range r.match.spans {
		n := r.numberOf(k)
		if n.float() > 100 || n.mantissa == 0 {
			return nil
		}
		out = append(out, r.value(k, Share, n.String()))
	}
	return out
}

// figure reads a bare number as a percentage, where one with a sign has just been read as a share:
// "has 51% and the family 24".
func figure(r *reading) []Value {
	n := r.numberOf(0)
	if r.lattice.tokens[r.match.spans[0][0]].capital || len(r.before) == 0 || r.before[len(r.before)-1].Kind != Share || n.float() > 100 || n.mantissa == 0 {
		return nil
	}
	return []Value{r.value(0, Share, n.String())}
}

// fraction reads "two-thirds", "one fifth", "metà".
func fraction(r *reading) []Value {
	if !r.owned() {
		return nil
	}
	num, den := 1.0, 0.0
	for _, b := range r.match.binds {
		switch b.class {
		case clNumber:
			num = r.lattice.numbers[b.value].float()
		case clPart, clHalf:
			den = float64(b.value)
		default: // words between
		}
	}
	if den == 0 || num > den {
		return nil
	}
	v := math.Round(num/den*10000) / 100
	return []Value{r.value(0, Share, strconv.FormatFloat(v, 'f', -1, 64))}
}

// most reads "majority stake", "quota di minoranza", "all".
func most(r *reading) []Value {
	if !r.owned() {
		return nil
	}
	for _, b := range r.match.binds {
		if b.class == clMost {
			return []Value{r.value(0, Share, r.finder.lexicon.mostText(b.value))}
		}
	}
	return nil
}

// mostText is the normal form of a share without a figure.
func (x *lexicon) mostText(v int64) string {
	if v == 100 {
		return "100"
	}
	return x.text[v]
}

func (r *reading) numberOf(k int) decimal {
	for _, b := range r.match.binds {
		if int(b.mention) == k && b.class == clNumber {
			return r.lattice.numbers[b.value]
		}
	}
	return decimal{}
}

// owned reports whether the words around a share speak of ownership rather than of growth, votes or interest.
func (r *reading) owned() bool {
	l, span := r.lattice, r.whole()
	score := r.weigh("own", span, 9, 7)
	if span[1] < len(l.tokens) && span[0] > 1 && l.text(span[0]-1) == "(" && l.text(span[1]) == ")" && l.tokens[span[0]-2].capital {
		score++ // Alder (3.5%)
	}
	for _, b := range r.match.binds {
		if b.class == clStake {
			score += 2
		}
	}
	if l.joined(span[1]) && l.starts[span[1]].has(clOf) {
		if l.capitalAt(l.afterOf(span[1])) {
			score++ // 51% of Scytl
		}
	}
	for i := len(r.before) - 1; i >= max(0, len(r.before)-4); i-- {
		v := r.before[i]
		if v.Kind == Share && int(l.tokens[span[0]].start)-v.End < 80 {
			score += 0.7 // shares come in lists
		}
		if v.Kind == Share {
			break
		}
	}
	return score >= 0.5
}

// capitalAt reports whether a word with a capital goes on at token i.
func (l *lattice) capitalAt(i int) bool { return l.joined(i) && l.tokens[i].capital }

// afterOf is the token after words of class "of".
func (l *lattice) afterOf(i int) int {
	e, ok := l.at(i, clOf)
	if !ok {
		return i
	}
	return int(e.end)
}
