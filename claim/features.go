package claim

import (
	"strconv"
	"strings"
)

// features describe a candidate to the scorer, each a name with its value.
func (r *reader) features(c *candidate) []uint32 {
	h := make(hashes, 0, usualFeatures)
	if c.learned {
		r.opinionFeatures(&h, c)
		h.add("bias")
		return h
	}
	t, m := c.m.t, c.m
	l, frame := c.pair.Link, m.frame.Name
	form, order := m.voice(), order(c)
	kf, kt := string(r.doc.Entities[c.from.entity].Kind), string(r.doc.Entities[c.to.entity].Kind)
	lemma := strings.Join(m.words, "_")
	hf, ht := c.from.place(), c.to.place()
	pf, pt := m.route(&c.from), m.route(&c.to)
	for _, parts := range [...][]string{
		{"bias"},
		{"link=", l},
		{"frame=", frame},
		{"form=", form},
		{"frame+form=", frame, form},
		{"lemma=", lemma, ">", l},
		{"kinds=", l, kf, ">", kt},
		{"places=", hf, "|", ht},
		{"form+places=", form, hf, "|", ht},
		{"frame+places=", frame, form, hf, "|", ht},
		{"from=", hf, form},
		{"to=", ht, form},
		{"route from=", form, pf},
		{"route to=", form, pt},
		{"routes=", form, pf, "|", pt},
		{"frame route from=", frame, c.pair.From, form, pf},
		{"frame route to=", frame, c.pair.To, form, pt},
		{"order=", form, order},
		{"link order=", l, form, order},
		{"lemma route to=", lemma, pt},
		{"lemma route from=", lemma, pf},
		{"status=", string(c.stance.status)},
		{"link status=", l, string(c.stance.status)},
		{"between=", bucket(t.namesBetween(c.from.tok, c.to.tok))},
		{"triggers from=", bucket(t.triggersBetween(m.tok, c.from.tok))},
		{"triggers to=", bucket(t.triggersBetween(m.tok, c.to.tok))},
	} {
		h.add(parts...)
	}
	m.meetingFeatures(&h, "", c)
	r.argumentFeatures(&h, c, "from", &c.from)
	r.argumentFeatures(&h, c, "to", &c.to)
	h.add(c.footing())
	r.opinionFeatures(&h, c)
	if c.from.loose && c.to.loose {
		h.add("both loose")
		h.add("both loose ", l)
		h.add("both loose ", frame)
		h.add("both loose ", form, order)
	}
	return h
}

// usualFeatures is a number of features that few candidates exceed.
const usualFeatures = 96

// argumentFeatures describe one argument by itself: how far a loose one stands and what stands between, how a referring
// one was resolved, and its preposition.
func (r *reader) argumentFeatures(h *hashes, c *candidate, role string, a *argument) {
	m, t := c.m, c.m.t
	form, prep := m.voice(), t.preposition(a.tok)
	if a.loose {
		d := a.tok - m.tok
		h.add(role, " loose")
		h.add(role, " loose ", c.pair.Link, form)
		h.add(role, " distance=", form, distance(d))
		h.add(role, " names=", form, bucket(t.namesBetween(m.tok, a.tok)))
		h.add(role, " prep=", form, prep)
		h.add(role, " frame prep=", m.frame.Name, form, prep, side(d))
		h.add(role, " marks=", form, t.marksBetween(m.tok, a.tok))
		if t.clause(a.tok) == t.clause(m.tok) {
			h.add(role, " same clause")
			h.add(role, " same clause ", form)
		}
	}
	if a.referent.how != "" {
		kind, _, _ := strings.Cut(a.referent.how, " ")
		back := t.index - r.doc.Mentions[a.mention].Sentence
		h.add(role, " resolved=", kind)
		h.add(role, " resolved ", form, kind)
		h.add(role, " rank=", kind, strconv.Itoa(a.rank), margin(a.margin))
		h.add(role, " back=", kind, bucket(back))
	}
	if prep != "" {
		h.add(role, " any prep=", form, prep)
	}
}

// place is how an argument was found, short.
func (a *argument) place() string {
	if a.loose {
		return "near"
	}
	return a.filler.how
}

// route is the way through the tree from the trigger to the argument: up, then down.
func (m *match) route(a *argument) string {
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

// meetingFeatures describe the verbs under which the trigger meets arguments that do not hang on it: "met the chairman" makes nobody
// a chairman, "became chairman" does.
func (m *match) meetingFeatures(h *hashes, name string, c *candidate) {
	for _, x := range [...]struct {
		role string
		a    *argument
	}{{"from", &c.from}, {"to", &c.to}} {
		v := m.meeting(x.a)
		if v < 0 {
			continue
		}
		t := m.t
		way := m.voice() + t.rel(m.tok)
		h.add(name, x.role, " over ", way, "=", t.lemma(v))
		h.add(name, x.role, " over ", c.pair.Link, "=", t.lemma(v))
		h.both(c.pair.Link, name, x.role, " over ", way, t.making(v))
	}
}

// meeting is the verb under which the trigger and an argument meet, neither being above the other, −1 if there is none.
func (m *match) meeting(a *argument) int {
	t := m.t
	if a.elided || t.within(a.tok, m.tok) || t.within(m.tok, a.tok) {
		return -1
	}
	i := t.head(m.tok)
	for n := 0; i >= 0 && n <= len(t.Tokens) && !t.within(a.tok, i); n++ {
		i = t.head(i)
	}
	if i < 0 || !t.isVerb(i) {
		return -1
	}
	return i
}

// making tells whether verb v makes its subject or its object what its complement says.
func (t *tree) making(v int) string {
	switch {
	case t.grammar.naming[t.lemma(v)]:
		return " names"
	case t.grammar.copula[t.lemma(v)]:
		return " is"
	}
	return ""
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
	d = max(d, -d)
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
func (t *tree) namesBetween(a, b int) int {
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
func (t *tree) triggersBetween(a, b int) int {
	a, b = min(a, b), max(a, b)
	n := 0
	for i := a + 1; i < b; i++ {
		if t.trigger[i] {
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
