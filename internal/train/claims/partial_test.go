package claims

import (
	"testing"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/toy"
	"github.com/nesso-graph/nesso/internal/train/corpus"
)

// TestJudge judges candidates between the three entities of a text, of which the record knows Alpha and Beta.
func TestJudge(t *testing.T) {
	const alpha, beta, gamma = 0, 1, 2
	holding := []string{"acquirer", "investor", "owner"}
	pair := corpus.Judged{A: "b", B: "a", Links: holding}
	owns := corpus.Claim{Link: "owner", From: "a", To: "b", Evidence: [2]int{0, 5}}
	either := corpus.Claim{Link: "owner", Or: []string{"investor"}, From: "a", To: "b", Evidence: [2]int{0, 5}}
	merged := corpus.Claim{Link: "merger", From: "b", To: "a", Evidence: [2]int{0, 5}}
	referred := corpus.Claim{Link: "owner", From: "it", To: "b", Evidence: [2]int{0, 5}}
	later := corpus.Claim{Link: "owner", From: "a", To: "b", Evidence: [2]int{30, 35}}
	everywhere := corpus.Judged{Links: holding}
	for name, x := range map[string]struct {
		link     claim.Link
		from, to int
		claims   []corpus.Claim
		judged   []corpus.Judged
		want     verdict
	}{
		"the claim":                   {claim.Owner, alpha, beta, []corpus.Claim{owns}, nil, right},
		"either link":                 {claim.Investor, alpha, beta, []corpus.Claim{either}, nil, right},
		"reversed, not judged":        {claim.Owner, beta, alpha, []corpus.Claim{owns}, nil, unknown},
		"reversed":                    {claim.Owner, beta, alpha, []corpus.Claim{owns}, []corpus.Judged{pair}, wrong},
		"symmetric":                   {claim.Merger, alpha, beta, []corpus.Claim{merged}, nil, right},
		"judged, no claim":            {claim.Acquirer, alpha, beta, nil, []corpus.Judged{pair}, wrong},
		"another link of holding":     {claim.Acquirer, alpha, beta, []corpus.Claim{owns}, []corpus.Judged{pair}, unknown},
		"not judged for the link":     {claim.Partner, alpha, beta, nil, []corpus.Judged{pair}, unknown},
		"not judged for the pair":     {claim.Owner, alpha, gamma, nil, []corpus.Judged{pair}, unknown},
		"judged everywhere":           {claim.Owner, alpha, gamma, nil, []corpus.Judged{everywhere}, wrong},
		"judged between bodies":       {claim.Owner, gamma, beta, nil, []corpus.Judged{{Links: holding, Bodies: true}}, unknown},
		"the end that is referred to": {claim.Owner, gamma, beta, []corpus.Claim{referred}, []corpus.Judged{everywhere}, unknown},
		"from another sentence":       {claim.Owner, alpha, beta, []corpus.Claim{later}, []corpus.Judged{pair}, unknown},
	} {
		t.Run(name, func(t *testing.T) {
			d := toy.Read(text.Source{Text: "[Alpha] met [Beta] and [p:Gamma Roe]"})
			d.Sentences = []text.Sentence{{Span: text.Span{Start: 0, End: 20}}}
			r := &corpus.Record{ID: "x", Text: d.Text, Partial: true, Claims: x.claims, Judged: x.judged, Entities: []corpus.Entity{
				{ID: "a", Mentions: [][2]int{{1, 6}}}, {ID: "b", Mentions: [][2]int{{13, 17}}}, {ID: "it"},
			}}
			got, _, key := newPartial(r, d.Document).judge(&claim.Example{Link: x.link, From: x.from, To: x.to})
			if got != x.want || (key != "") != (got == right) {
				t.Errorf("verdict %d of claim %q, want %d", got, key, x.want)
			}
		})
	}
}
