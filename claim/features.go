package claim

import (
	"strconv"
	"strings"
)

// features describe a candidate to the scorer, each a name with its value.
func (r *reader) features(c *candidate) []string {
	t, m := c.m.t, c.m
	l, frame := c.pair.Link, m.frame.Name
	form := m.form.String()
	if m.passive {
		form = "passive"
	}
	kf, kt := string(r.doc.Entities[c.from.entity].Kind), string(r.doc.Entities[c.to.entity].Kind)
	lemma := strings.Join(m.words, "_")
	hf, ht := c.from.place(), c.to.place()
	pf, pt := r.route(m, &c.from), r.route(m, &c.to)
	out := []string{
		"bias", "link=" + l, "frame=" + frame, "form=" + form, "frame+form=" + frame + form, "lemma=" + lemma + ">" + l,
		"kinds=" + l + kf + ">" + kt,
		"places=" + hf + "|" + ht, "form+places=" + form + hf + "|" + ht, "frame+places=" + frame + form + hf + "|" + ht,
		"from=" + hf + form, "to=" + ht + form,
		"route from=" + form + pf, "route to=" + form + pt, "routes=" + form + pf + "|" + pt,
		"frame route from=" + frame + c.pair.From + form + pf, "frame route to=" + frame + c.pair.To + form + pt,
		"order=" + form + order(c), "link order=" + l + form + order(c),
		"lemma route to=" + lemma + pt, "lemma route from=" + lemma + pf,
		"status=" + string(c.stance.status), "link status=" + l + string(c.stance.status),
		"between=" + bucket(r.namesBetween(t, c.from.tok, c.to.tok)),
		"triggers from=" + bucket(r.triggersBetween(t, m.tok, c.from.tok)), "triggers to=" + bucket(r.triggersBetween(t, m.tok, c.to.tok)),
	}
	for _, a := range []struct {
		role string
		x    *argument
	}{{"from", &c.from}, {"to", &c.to}} {
		d := a.x.tok - m.tok
		if a.x.loose {
			out = append(out, a.role+" loose", a.role+" loose "+l+form, a.role+" distance="+form+distance(d),
				a.role+" names="+form+bucket(r.namesBetween(t, m.tok, a.x.tok)), a.role+" prep="+form+t.preposition(a.x.tok),
				a.role+" frame prep="+frame+form+t.preposition(a.x.tok)+side(d), a.role+" marks="+form+t.marksBetween(m.tok, a.x.tok))
			if t.clause(a.x.tok) == t.clause(m.tok) {
				out = append(out, a.role+" same clause", a.role+" same clause "+form)
			}
		}
		if a.x.referent.how != "" {
			kind, _, _ := strings.Cut(a.x.referent.how, " ")
			out = append(out, a.role+" resolved="+kind, a.role+" resolved "+form+kind, a.role+" rank="+kind+strconv.Itoa(a.x.rank)+margin(a.x.referent.margin),
				a.role+" back="+kind+bucket(t.index-r.doc.Mentions[a.x.mention].Sentence))
		}
		if t.preposition(a.x.tok) != "" {
			out = append(out, a.role+" any prep="+form+t.preposition(a.x.tok))
		}
	}
	out = append(out, c.footing())
	if c.from.loose && c.to.loose {
		out = append(out, "both loose", "both loose "+l, "both loose "+frame, "both loose "+form+order(c))
	}
	return out
}

// place is how an argument was found, short.
func (a *argument) place() string {
	if a.loose {
		return "near"
	}
	return a.filler.how
}

// route is the way through the tree from the trigger to the argument: up, then down.
func (r *reader) route(m *match, a *argument) string {
	t := m.t
	if a.elided {
		return "elided"
	}
	i, up := m.tok, ""
	for n := 0; i >= 0 && n < 4; n++ {
		if p := t.path(a.tok, i); p != "" || a.tok == i {
			if strings.Count(p, "<") > 3 {
				return "long"
			}
			return up + "/" + p + ":" + t.preposition(a.tok)
		}
		up += "^" + t.rel(i)
		i = t.head(i)
	}
	return "none"
}

// order is how trigger and arguments follow each other.
func order(c *candidate) string {
	f, o := c.from.tok, c.to.tok
	s := "FT"
	if f > o {
		s = "TF"
	}
	return s + side(f-c.m.tok) + side(o-c.m.tok)
}

func side(d int) string {
	if d < 0 {
		return "<"
	}
	return ">"
}

func distance(d int) string {
	s := side(d)
	if d < 0 {
		d = -d
	}
	switch {
	case d <= 4:
		return s + strconv.Itoa(d)
	case d <= 7:
		return s + "7"
	case d <= 12:
		return s + "12"
	case d <= 20:
		return s + "20"
	}
	return s + "far"
}

func bucket(n int) string {
	if n > 3 {
		return "many"
	}
	return strconv.Itoa(n)
}

// namesBetween counts the named entities that stand strictly between two tokens.
func (r *reader) namesBetween(t *tree, a, b int) int {
	a, b = min(a, b), max(a, b)
	n, last := 0, -1
	own := [2]int{t.mention[a], t.mention[b]}
	for i := a + 1; i < b; i++ {
		if m := t.named(i); m >= 0 && m != last && m != own[0] && m != own[1] {
			last = m
			n++
		}
	}
	return n
}

// triggersBetween counts the triggers that stand strictly between two tokens.
func (r *reader) triggersBetween(t *tree, a, b int) int {
	a, b = min(a, b), max(a, b)
	n := 0
	for i := a + 1; i < b; i++ {
		if r.isTrigger[t.index][i] {
			n++
		}
	}
	return n
}

// marksBetween are the punctuation marks between two tokens.
func (t *tree) marksBetween(a, b int) string {
	a, b = min(a, b), max(a, b)
	var s strings.Builder
	for i := a + 1; i < b && s.Len() < 4; i++ {
		if t.Tokens[i].Tag == "PUNCT" {
			s.WriteString(t.Tokens[i].Text)
		} else if t.isVerb(i) && t.rel(i) != "aux" {
			s.WriteString("v")
		}
	}
	return s.String()
}

func margin(m float64) string {
	switch {
	case m < 0.15:
		return "close"
	case m < 0.35:
		return "some"
	case m < 9:
		return "clear"
	}
	return "only"
}

// The footing of a candidate: grammar alone, or grammar helped out by nearness or by what the text spoke of before.
const (
	Strict = "footing=grammar"
	Loose  = "footing=near"
)

func (c *candidate) footing() string {
	if c.from.loose || c.to.loose || c.from.filler.how == "implied" || c.to.filler.how == "implied" {
		return Loose
	}
	return Strict
}
