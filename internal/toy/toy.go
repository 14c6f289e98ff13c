// Package toy reads a toy language, so that the tests of graph, formats and command need no engine.
//
// Names stand in brackets, with a letter for a kind other than company, and one claim fills a line:
//
//	According to [o:Alfa Times], [p:Ada Roe] reportedly bought [Beta S.p.A.] for 1500000 EUR in 2024-03-01 via [Gamma]
//
// A line that ends in a question mark claims nothing. A name that begins an earlier one is the same entity: after "Beta S.p.A.", "Beta" is an alias of it.
package toy

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
)

var (
	name  = `\[((?:[copla]:)?[^\[\]]+)\]`
	named = regexp.MustCompile(name)
	said  = regexp.MustCompile(`(?:According to ` + name + `, )?` + name + ` (reportedly |plans to |never |formerly )?(` +
		strings.Join([]string{"bought", "buy", "funded", "owns", "owned", "founded", "runs", "ran", "merged with", "sold", "works with", "knows"}, "|") +
		`) ` + name + `(?: for (\d+(?:\.\d+)? [A-Z]{3}))?(?: in (\d{4}(?:-\d\d){0,2}))?(?: via ` + name + `)?(?: with ([<>]?\d+)%)?(?: as (\w+))?`)
	kinds = map[string]entity.Kind{"c:": entity.Company, "o:": entity.Organization, "p:": entity.Person, "l:": entity.Place, "a:": entity.Product}
	links = map[string]claim.Link{
		"bought": claim.Acquirer, "buy": claim.Acquirer, "funded": claim.Investor, "owns": claim.Owner, "owned": claim.Owner,
		"founded": claim.Founder, "runs": claim.Officer, "ran": claim.Officer, "merged with": claim.Merger, "sold": claim.Seller,
		"works with": claim.Partner, "knows": claim.Associate,
	}
	statuses = map[string]claim.Status{
		"": claim.Asserted, "reportedly ": claim.Alleged, "plans to ": claim.Planned, "never ": claim.Denied, "formerly ": claim.Ended,
	}
)

// The groups of said.
const (
	by = iota + 1
	from
	mood
	verb
	to
	amount
	date
	via
	share
	role
)

// Read reads a document in the toy language.
func Read(src text.Source) *claim.Document {
	t := text.Clean(src)
	for i := range t.Paragraphs {
		t.Paragraphs[i].Lang = "en"
	}
	return ReadText(t)
}

// ReadText reads a document whose text is made ready.
func ReadText(t *text.Document) *claim.Document {
	d := &claim.Document{Document: &entity.Document{Document: t}}
	at := map[int]int{} // the entity whose mention starts at a byte
	for _, m := range named.FindAllStringSubmatchIndex(t.Text, -1) {
		span, kind := inside(t.Text, m[2], m[3])
		e := find(d, kind, t.Text[span.Start:span.End])
		at[m[2]] = e
		d.Mentions = append(d.Mentions, entity.Mention{Span: span, Kind: kind, Entity: e, Score: 1, Why: "brackets"})
	}
	for _, m := range said.FindAllStringSubmatchIndex(t.Text, -1) {
		if asked(t.Text, m) {
			continue
		}
		group := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return t.Text[m[2*i]:m[2*i+1]]
		}
		end := func(i int) int {
			if m[2*i] < 0 {
				return -1
			}
			return at[m[2*i]]
		}
		c := claim.Claim{
			Link: links[group(verb)], From: end(from), To: end(to), Status: statuses[group(mood)], Date: group(date),
			Amount: group(amount), Share: group(share), Via: end(via), Role: group(role), ByEntity: end(by),
			Confidence: 0.9, Evidence: []text.Span{{Start: m[0], End: m[1]}}, Frame: "toy/" + group(verb),
			Cues: []claim.Cue{{Span: text.Span{Start: m[2*verb], End: m[2*verb+1]}, Role: "trigger", Name: "toy/" + group(verb)}},
		}
		if c.ByEntity >= 0 {
			c.By = d.Entities[c.ByEntity].Name
		}
		d.Claims = append(d.Claims, c)
		measure(d, entity.Amount, m[2*amount], m[2*amount+1])
		measure(d, entity.Date, m[2*date], m[2*date+1])
	}
	sortMentions(d)
	return d
}

// asked reports whether the match m of said is a question.
func asked(s string, m []int) bool { return strings.HasPrefix(s[m[1]:], "?") }

// sortMentions puts the mentions in text order and has the entities point to them anew.
func sortMentions(d *claim.Document) {
	slices.SortFunc(d.Mentions, func(a, b entity.Mention) int { return cmp.Compare(a.Start, b.Start) })
	for i := range d.Entities {
		d.Entities[i].Mentions = nil
	}
	for i, m := range d.Mentions {
		if m.Entity >= 0 {
			e := &d.Entities[m.Entity]
			e.Mentions = append(e.Mentions, i)
		}
	}
}

// inside takes the letter of the kind off a name.
func inside(s string, start, end int) (text.Span, entity.Kind) {
	if end-start > 2 {
		if k, ok := kinds[s[start:start+2]]; ok {
			return text.Span{Start: start + 2, End: end}, k
		}
	}
	return text.Span{Start: start, End: end}, entity.Company
}

func find(d *claim.Document, kind entity.Kind, form string) int {
	for i := range d.Entities {
		e := &d.Entities[i]
		if e.Kind == kind && (e.Name == form || strings.HasPrefix(e.Name, form+" ")) {
			if e.Name != form {
				e.Aliases = append(e.Aliases, form)
			}
			return i
		}
	}
	d.Entities = append(d.Entities, entity.Entity{Kind: kind, Name: form})
	return len(d.Entities) - 1
}

func measure(d *claim.Document, kind entity.Kind, start, end int) {
	if start >= 0 {
		d.Mentions = append(d.Mentions, entity.Mention{
			Span: text.Span{Start: start, End: end}, Kind: kind, Value: d.Text[start:end], Entity: -1, Score: 1, Why: "toy",
		})
	}
}
