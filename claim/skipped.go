package claim

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

// Reason is why a trigger gave no claim. The greater it is, the nearer the reading came to one.
type Reason int

// The reasons, in the order in which a reading meets them.
const (
	NoValue    Reason = iota + 1 // the frame needs a value, such as an amount, and none stands near
	NotTold                      // it is asked about, or a condition
	NoArgument                   // nobody fills a role
	OnlyNear                     // both ends merely stand near, and the trigger is no verb
	OneEntity                    // both ends are one entity or one phrase
	Apart                        // whom a noun describes and the name take part in what one verb says as two: "Reed met the chairman"
	WrongKinds                   // the link can't join the kinds of what was found
	Unsure                       // the likeliest candidate is below the threshold
	Covered                      // a tie of no other kind, where another link joins the same two
	Outdone                      // it lost to a rival that can't be right beside it
)

// Tie is a link between two entities.
type Tie struct {
	Link     Link
	From, To int // indexes in Document.Entities, −1 where nobody was found
}

// turned is the tie the other way round.
func (t Tie) turned() Tie { return Tie{t.Link, t.To, t.From} }

// Skipped is a trigger whose sentence names two entities or more but gave no claim.
type Skipped struct {
	Sentence int       // an index in Document.Sentences
	Trigger  text.Span // in the cleaned text
	Frame    string    // the frame that it calls up, such as "it/acquistare", or "it/network" for a word of the network
	Reason   Reason
	Tie      // what it came nearest to

	Value      entity.Kind // what the frame needs, of NoValue
	Veto       text.Span   // the words that make it no claim, of NotTold
	Role       string      // the role of the frame that nobody fills, of NoArgument
	Confidence float64     // of Unsure, Covered and Outdone
	Least      float64     // the threshold, of Unsure
	Rival      Tie         // the other link, of Covered, or which was likelier, of Outdone
}

// worthTelling is the part of the threshold from which a candidate of the network alone counts as skipped: nothing but the
// network makes a trigger of its word.
const worthTelling = 0.5

// skipUnsure notes a candidate below the threshold.
func (r *reader) skipUnsure(c *candidate, p, least float64) {
	if !c.learned || p >= worthTelling*least {
		r.skip(c.m, Skipped{Reason: Unsure, Tie: c.tie(), Confidence: p, Least: least})
	}
}

// place is where a trigger stands.
type place struct{ sentence, token int }

// Skipped gives the triggers that gave no claim, in text order, each with the reason why its likeliest reading failed. Of
// sentences that [Finder.Find] quotes for a claim, and of those that name fewer than two entities, it gives none. The error
// is that of Find.
func (f *Finder) Skipped(doc *entity.Document) ([]Skipped, error) {
	r, err := f.withOpinions(doc)
	if err != nil {
		return nil, err
	}
	r.skipped = map[place]Skipped{}
	quoted := map[int]bool{}
	for _, x := range f.choose(r) {
		for _, s := range r.sentences(x.candidate) {
			quoted[s] = true
		}
	}
	several := severalNamed(doc)
	var out []Skipped
	for _, s := range r.skipped {
		if several[s.Sentence] && !quoted[s.Sentence] {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b Skipped) int {
		return cmp.Or(cmp.Compare(a.Trigger.Start, b.Trigger.Start), cmp.Compare(a.Trigger.End, b.Trigger.End))
	})
	return out, nil
}

// severalNamed are the sentences that name two entities or more.
func severalNamed(doc *entity.Document) map[int]bool {
	first, several := map[int]int{}, map[int]bool{}
	for i := range doc.Mentions {
		m := &doc.Mentions[i]
		if m.Entity < 0 {
			continue
		}
		if e, seen := first[m.Sentence]; !seen {
			first[m.Sentence] = m.Entity
		} else if e != m.Entity {
			several[m.Sentence] = true
		}
	}
	return several
}

// skip notes why a reading of a trigger gives no claim, where that is asked for. Of several readings the one stays that
// came nearest to a claim, the first among equals. A name is a trigger only with something beside it.
func (r *reader) skip(m *match, s Skipped) {
	if r.skipped == nil || m.form == nameTrigger && s.Reason <= NoArgument {
		return
	}
	s.Sentence, s.Trigger, s.Frame = m.t.index, m.span(), m.name()
	k := place{s.Sentence, m.tok}
	old := r.skipped[k]
	if s.Reason > old.Reason || s.Reason == old.Reason && s.Confidence > old.Confidence {
		r.skipped[k] = s
	}
}

// skipUnfilled notes a role that nobody fills, or that only one fills where it takes two.
func (r *reader) skipUnfilled(m *match, p lang.Pair, froms, tos []argument) {
	s := Skipped{Reason: NoArgument, Tie: Tie{Link(p.Link), -1, -1}}
	switch {
	case len(froms) == 0:
		s.Role = p.From
		if len(tos) > 0 {
			s.To = tos[0].entity
		}
	case len(tos) == 0, p.From == p.To && len(froms) == 1:
		s.Role, s.From = p.To, froms[0].entity
	default:
		return
	}
	r.skip(m, s)
}

// Explain says in plain words why there is no claim. The document is the one that was read.
func (s *Skipped) Explain(doc *entity.Document) string {
	name := func(e int) string { return doc.Entities[e].Name }
	written := func(t Tie) string { return fmt.Sprintf("%s %s → %s", t.Link, name(t.From), name(t.To)) }
	switch s.Reason {
	case NoValue:
		return fmt.Sprintf("%s: no %s stands near", s.Link, s.Value)
	case NotTold:
		return fmt.Sprintf("asked about or a condition, by “%s”", doc.Text[s.Veto.Start:s.Veto.End])
	case NoArgument:
		who := ""
		if e := max(s.From, s.To); e >= 0 {
			who = " beside " + name(e)
		}
		return fmt.Sprintf("%s: nobody found for the role “%s”%s", s.Link, s.Role, who)
	case OnlyNear:
		return written(s.Tie) + ": both only stand near, no grammar joins them"
	case OneEntity:
		return written(s.Tie) + ": both ends are one"
	case Apart:
		return written(s.Tie) + ": the verb between them tells of two"
	case WrongKinds:
		return fmt.Sprintf("%s: no such link goes from %s to %s", written(s.Tie), doc.Entities[s.From].Kind, doc.Entities[s.To].Kind)
	case Unsure:
		return fmt.Sprintf("%s: its confidence of %.2f is below %v", written(s.Tie), math.Floor(s.Confidence*100)/100, s.Least)
	case Covered:
		return fmt.Sprintf("%s: %s is claimed, which says more", written(s.Tie), written(s.Rival))
	case Outdone:
		return fmt.Sprintf("%s: less likely than %s, and only one can be right", written(s.Tie), written(s.Rival))
	}
	return "unknown"
}
