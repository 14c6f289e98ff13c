package claim

import (
	"fmt"
	"math"
	"slices"
	"sort"

	"github.com/nesso-graph/nesso/internal/text"
)

// draw makes a candidate a claim of the given confidence.
func (r *reader) draw(x *candidate, confidence float64) Claim {
	m := x.m
	c := Claim{
		Link: x.link(), From: x.from.entity, To: x.to.entity, Status: r.decide(x), Via: -1, ByEntity: -1,
		Confidence: confidence,
		Evidence:   r.evidence(x),
		Frame:      m.name(),
		Cues:       append([]Cue{{Span: m.span(), Role: "trigger", Name: m.frame.Name}}, x.stance.cues...),
		Steps:      r.explain(x),
	}
	c.implied = c.Status == Asserted && x.m.frame.Status == string(Ended)
	if x.item != nil {
		c.Status = x.stance.status
		r.qualifyItem(&c, x.site(), x.item)
		return c
	}
	r.qualify(&c, x.site())
	return c
}

// explain gives the steps to the ends of a candidate, in words for a person.
func (r *reader) explain(x *candidate) []string {
	if x.learned {
		return r.explainLearned(x)
	}
	out := []string{"from: " + x.from.filler.how, "to: " + x.to.filler.how}
	for _, a := range []argument{x.from, x.to} {
		if a.referent.how != "" {
			out = append(out, a.referent.how)
		}
	}
	return out
}

// explainLearned says in words how sure the network is of a candidate, at which word it looked and which names it joins.
func (r *reader) explainLearned(c *candidate) []string {
	x, _ := r.opinions.find(c.link(), c.from.entity, c.to.entity)
	word := "at no one word"
	if x.sentence >= 0 {
		word = "most at “" + c.m.t.tok(c.m.tok).Text + "”"
	}
	sure := 100 / (1 + math.Exp(-float64(x.logit)))
	return []string{fmt.Sprintf("the network of pairs alone is %.0f%% sure, looking %s", sure, word), "from: " + r.explainEnd(&c.from), "to: " + r.explainEnd(&c.to)}
}

// explainEnd says which name is an end of a learned candidate.
func (r *reader) explainEnd(a *argument) string {
	m := &r.doc.Mentions[a.mention]
	out := "named “" + r.doc.Text[m.Start:m.End] + "”"
	if a.elided {
		out += " in another sentence"
	}
	if a.referent.how != "" {
		out += ", " + a.referent.how
	}
	return out
}

// evidence are the sentences that a claim quotes.
func (r *reader) evidence(x *candidate) []text.Span {
	var out []text.Span
	for _, s := range r.sentences(x) {
		out = append(out, r.doc.Sentences[s].Span)
	}
	return out
}

// sentences are those of the trigger, of what takes the claim back, and, of what the network alone proposes, of both names.
func (r *reader) sentences(x *candidate) []int {
	sentences := []int{x.m.t.index}
	if u := x.stance.refuter; u != nil {
		sentences = append(sentences, u.index)
	}
	if x.learned || x.item != nil {
		sentences = append(sentences, r.doc.Mentions[x.from.mention].Sentence, r.doc.Mentions[x.to.mention].Sentence)
	}
	slices.Sort(sentences)
	return slices.Compact(sentences)
}

// name is that of the frame with its language.
func (m *match) name() string { return m.t.grammar.lang + "/" + m.frame.Name }

// span is the text from the head of the trigger to its last word.
func (m *match) span() text.Span { return m.t.span(min(m.tok, m.last), max(m.tok, m.last)) }

// merge melts claims with the same link, ends and status into one, with the evidence of all and of each qualifier the first value,
// and orders them by place. The first tells whether it is the text's own voice that asserts them, or who else does.
func merge(claims []Claim) []Claim {
	for i := range claims {
		if c := &claims[i]; c.Link.Symmetric() && c.From > c.To {
			c.From, c.To = c.To, c.From
		}
	}
	claims = withoutImplied(withoutDoubles(claims))
	type key struct {
		link     Link
		from, to int
		status   Status
	}
	at := map[key]int{}
	var out []Claim
	for _, c := range claims {
		k := key{c.Link, c.From, c.To, c.Status}
		if i, seen := at[k]; seen {
			out[i].absorb(&c)
			continue
		}
		at[k] = len(out)
		out = append(out, c)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Evidence[0].Start < out[j].Evidence[0].Start })
	return out
}

// withoutDoubles leaves out what a sentence is read to assert, or to have ended, where the same is surer to be denied in it, and what it is
// read to assert where the same is surer to have ended.
func withoutDoubles(claims []Claim) []Claim {
	type key struct {
		link     Link
		from, to int
		sentence text.Span
	}
	of := func(c *Claim) key { return key{c.Link, c.From, c.To, c.Evidence[0]} }
	best := map[key]*Claim{}
	for i := range claims {
		c := &claims[i]
		if b := best[of(c)]; b == nil || c.Confidence > b.Confidence {
			best[of(c)] = c
		}
	}
	var out []Claim
	for i := range claims {
		c := &claims[i]
		if b := best[of(c)]; c.Status == Asserted && b.Status == Ended || (c.Status == Asserted || c.Status == Ended) && b.Status == Denied {
			continue
		}
		out = append(out, *c)
	}
	return out
}

// withoutImplied leaves out the states that follow only from an end that is put off, where the text tells of the same tie elsewhere.
func withoutImplied(claims []Claim) []Claim {
	told := map[Tie]bool{}
	for i := range claims {
		if c := &claims[i]; !c.implied {
			told[Tie{c.Link, c.From, c.To}] = true
		}
	}
	return slices.DeleteFunc(claims, func(c Claim) bool { return c.implied && told[Tie{c.Link, c.From, c.To}] })
}

// absorb takes over from d what c lacks.
func (c *Claim) absorb(d *Claim) {
	for _, f := range []struct{ mine, other *string }{{&c.Date, &d.Date}, {&c.Amount, &d.Amount}, {&c.Share, &d.Share}, {&c.Role, &d.Role}} {
		if *f.mine == "" {
			*f.mine = *f.other
		}
	}
	if c.Via < 0 {
		c.Via = d.Via
	}
	c.Confidence = max(c.Confidence, d.Confidence)
	for _, e := range d.Evidence {
		if !slices.Contains(c.Evidence, e) {
			c.Evidence = append(c.Evidence, e)
		}
	}
}
