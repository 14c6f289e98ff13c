package score_test

import (
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/toy"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/score"
)

// pair makes a record of a text in the toy language: an entity of each form, at its first place.
func pair(source string, forms ...string) (*corpus.Record, *claim.Document) {
	r := &corpus.Record{ID: "x", Text: source, Partial: true}
	for _, f := range forms {
		e := corpus.Entity{ID: f, Kind: "company", Name: f}
		if before, _, ok := strings.Cut(source, f); ok {
			n := len([]rune(before))
			e.Mentions = [][2]int{{n, n + len([]rune(f))}}
		}
		r.Entities = append(r.Entities, e)
	}
	return r, toy.Read(text.Source{Text: source})
}

func TestProperty(t *testing.T) {
	for name, x := range map[string]struct {
		text     string
		forms    []string
		property string
		from, to string
		want     score.Facts
	}{
		"met":                {"[Álpha Group] owns [Beta]", []string{"Álpha", "Beta"}, "SUBSIDIARY_OF", "Álpha", "Beta", score.Facts{Found: 1, Right: 1, There: 1, Met: 1}},
		"reversed":           {"[Alpha] owns [Beta]", []string{"Alpha", "Beta"}, "SUBSIDIARY_OF", "Beta", "Alpha", score.Facts{Found: 1, There: 1}},
		"denied":             {"[Alpha] never owned [Beta]", []string{"Alpha", "Beta"}, "SUBSIDIARY_OF", "Alpha", "Beta", score.Facts{There: 1}},
		"another link":       {"[Alpha] bought [Beta]", []string{"Alpha", "Beta"}, "SUBSIDIARY_OF", "Alpha", "Beta", score.Facts{There: 1}},
		"referred to":        {"[Alpha] owns [Beta]", []string{"it", "Beta"}, "SUBSIDIARY_OF", "it", "Beta", score.Facts{Found: 1}},
		"chief executive":    {"[p:Ada Roe] runs [Beta] as CEO", []string{"Ada Roe", "Beta"}, "CEO", "Ada Roe", "Beta", score.Facts{Found: 1, Right: 1, There: 1, Met: 1}},
		"another office":     {"[p:Ada Roe] runs [Beta] as chair", []string{"Ada Roe", "Beta"}, "CEO", "Ada Roe", "Beta", score.Facts{There: 1}},
		"two forms, one met": {"[Alpha] owns [Beta S.p.A.]", []string{"Alpha", "Beta", "S.p.A."}, "SUBSIDIARY_OF", "Alpha", "Beta", score.Facts{Found: 1, Right: 1, There: 1, Met: 1}},
	} {
		t.Run(name, func(t *testing.T) {
			r, d := pair(x.text, x.forms...)
			r.Judged = []corpus.Judged{{Name: x.property}}
			r.Claims = []corpus.Claim{{From: x.from, To: x.to, Wording: x.property}}
			got := score.Property(r, d, x.property)
			if got.Errors = nil; got.Found != x.want.Found || got.Right != x.want.Right || got.There != x.want.There || got.Met != x.want.Met {
				t.Errorf("%+v, want %+v", got, x.want)
			}
			if f := score.Property(r, d, "FOUNDED_BY"); f.Found+f.There > 0 {
				t.Errorf("a passage counts for a property that it was not annotated for: %+v", f)
			}
		})
	}
}

func TestPairs(t *testing.T) {
	for name, x := range map[string]struct {
		text, relation, link string
		or                   []string
		from, to             string
		row                  string
		want                 score.Facts
	}{
		"bought":       {"[Alpha] bought [Beta]", "acquired_by", "acquirer", nil, "Alpha", "Beta", "acquired_by", score.Facts{Found: 1, Right: 1, There: 1, Met: 1}},
		"reversed":     {"[Beta] bought [Alpha]", "acquired_by", "acquirer", nil, "Alpha", "Beta", "acquired_by", score.Facts{Found: 1, There: 1}},
		"another link": {"[Alpha] owns [Beta]", "acquired_by", "acquirer", nil, "Alpha", "Beta", "acquired_by", score.Facts{Found: 1, There: 1}},
		"either":       {"[Alpha] funded [Beta]", "shareholder_of", "owner", []string{"investor"}, "Alpha", "Beta", "shareholder_of", score.Facts{Found: 1, Right: 1, There: 1, Met: 1}},
		"none":         {"[Alpha] owns [Beta]", "undefined", "", nil, "", "", "none", score.Facts{Found: 1}},
		"partner":      {"[Alpha] works with [Beta]", "client_of", "partner", nil, "Alpha", "Beta", "none", score.Facts{}},
	} {
		t.Run(name, func(t *testing.T) {
			r, d := pair(x.text, "Alpha", "Beta")
			r.Judged = []corpus.Judged{{Name: x.relation, A: "Beta", B: "Alpha"}}
			if x.link != "" {
				r.Claims = []corpus.Claim{{Link: x.link, Or: x.or, From: x.from, To: x.to, Wording: x.relation}}
			}
			got := score.Pairs(r, d)
			if f := got[x.row]; len(got) != 1 || f.Found != x.want.Found || f.Right != x.want.Right || f.There != x.want.There || f.Met != x.want.Met {
				t.Errorf("%+v, want %s: %+v", got, x.row, x.want)
			}
		})
	}
}
