package claims

import (
	"slices"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/score"
)

// verdict is what a partial record says of a candidate.
type verdict int

const (
	unknown verdict = iota
	right
	wrong
)

// partial is a partial record with what each entity of a document stands for.
type partial struct {
	*corpus.Record
	doc     *entity.Document
	touched [][]string // ids of the record's entities that each stands for
	named   map[string]bool
}

func newPartial(r *corpus.Record, d *entity.Document) *partial {
	p := &partial{Record: r, doc: d, touched: score.Touched(r, d), named: map[string]bool{}}
	for _, e := range r.Entities {
		p.named[e.ID] = len(e.Mentions) > 0
	}
	return p
}

// judge says whether a candidate is right, or known to be wrong: its pair is judged for its link, and holds no claim
// that could be the same. It also gives the status of a right one, empty where the set tells none, and its claim.
func (p *partial) judge(x *claim.Example) (v verdict, status, key string) {
	open := false
	for _, c := range p.Claims {
		from, to := p.stands(x.From, c.From), p.stands(x.To, c.To)
		back := p.stands(x.From, c.To) && p.stands(x.To, c.From)
		means := c.Means(string(x.Link))
		switch {
		case means && (from && to || x.Link.Symmetric() && back):
			if !p.near(x, &c) {
				return unknown, "", ""
			}
			return right, c.Status, ClaimKey(p.Record, c.Link, c.From, c.To)
		case means && (from && !p.named[c.To] || to && !p.named[c.From]): // the other end may be what is referred to
			open = true
		case from && to && akin(c.Link) && akin(string(x.Link)): // a set tells one relation of a pair only
			open = true
		}
	}
	if !open && p.isJudged(x) {
		return wrong, "", ""
	}
	return unknown, "", ""
}

// stands reports whether an entity of the document stands for one of the record's.
func (p *partial) stands(e int, id string) bool { return slices.Contains(p.touched[e], id) }

// near reports whether the evidence of the claim touches the sentence of the candidate.
func (p *partial) near(x *claim.Example, c *corpus.Claim) bool {
	s := p.doc.Runes(p.doc.Sentences[x.Sentence].Span)
	return c.Evidence[0] < s.End && s.Start < c.Evidence[1]
}

// isJudged reports whether the record holds all claims of the candidate's link between its ends.
func (p *partial) isJudged(x *claim.Example) bool {
	for _, j := range p.Judged {
		if !slices.Contains(j.Links, string(x.Link)) || j.Bodies && (!p.body(x.From) || !p.body(x.To)) {
			continue
		}
		if j.A == "" || p.stands(x.From, j.A) && p.stands(x.To, j.B) || p.stands(x.From, j.B) && p.stands(x.To, j.A) {
			return true
		}
	}
	return false
}

func (p *partial) body(e int) bool {
	k := p.doc.Entities[e].Kind
	return k == entity.Company || k == entity.Organization
}

// akin reports whether a link is one of holding: what is bought or financed may be owned too.
func akin(link string) bool {
	return link == string(claim.Acquirer) || link == string(claim.Owner) || link == string(claim.Investor)
}

// Partial is a partial record beside a document that was read.
type Partial struct{ *partial }

// NewPartial matches the entities of a document with those of a partial record.
func NewPartial(r *corpus.Record, d *entity.Document) Partial { return Partial{newPartial(r, d)} }

// Judge says whether a link between two entities of the document, read in a sentence, is one of the record's (1), is
// known not to be (0), or neither (−1); and the status of the first.
func (p Partial) Judge(link claim.Link, from, to, sentence int) (verdict int8, status string) {
	switch v, status, _ := p.judge(&claim.Example{Link: link, From: from, To: to, Sentence: sentence}); v {
	case right:
		return 1, status
	case wrong:
		return 0, ""
	case unknown:
	}
	return -1, ""
}
