package pairs_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/internal/pair"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/pairs"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

func english(t *testing.T) *lang.Pack {
	t.Helper()
	p, err := builtin.Pack("en")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// bought is a record of two companies, of which one buys the other and owns a third.
func bought() *corpus.Record {
	return &corpus.Record{
		ID: "en-x-001", Lang: "en", Text: "Alder Group bought Birch Ltd. It owns Cedar Inc.", Theme: "x",
		Entities: []corpus.Entity{
			{ID: "a", Kind: "company", Name: "Alder Group", Mentions: [][2]int{{0, 11}}},
			{ID: "b", Kind: "company", Name: "Birch Ltd", Mentions: [][2]int{{19, 28}}},
			{ID: "c", Kind: "company", Name: "Cedar Inc", Mentions: [][2]int{{38, 47}}},
		},
		Claims: []corpus.Claim{
			{Link: "acquirer", From: "a", To: "b", Status: "asserted", Evidence: [2]int{0, 28}},
			{Link: "owner", From: "a", To: "c", Status: "planned", Evidence: [2]int{30, 47}},
		},
	}
}

// TestPassages wants a fact for each two entities in each direction, with the answers of the record.
func TestPassages(t *testing.T) {
	examples, err := pairs.Passages([]*corpus.Record{bought()}, english(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(examples) != 1 || len(examples[0].Facts) != 6 {
		t.Fatalf("%d examples, %d facts", len(examples), len(examples[0].Facts))
	}
	var got []string
	for i, f := range examples[0].Facts {
		for l, v := range f.Links {
			if v == 1 {
				ends := examples[0].Ends[i]
				got = append(got, pair.Links[l]+" "+string(rune('a'+ends[0]))+string(rune('a'+ends[1]))+" "+pair.Statuses[f.Status[l]])
			}
		}
	}
	slices.Sort(got)
	if want := "acquirer ab asserted, owner ac planned"; strings.Join(got, ", ") != want {
		t.Errorf("%v, want %s", got, want)
	}
}

// TestValues wants a fact for each company and share near it; what the record tells of none is unknown in a partial one.
func TestValues(t *testing.T) {
	r := bought()
	r.Text = "Alder Group bought 51% of Birch Ltd, which has a market share of 7%."
	r.Entities = append(r.Entities[:2:2],
		corpus.Entity{ID: "s", Kind: "share", Name: "51%", Value: "51", Mentions: [][2]int{{19, 22}}},
		corpus.Entity{ID: "m", Kind: "share", Name: "7%", Value: "7", Mentions: [][2]int{{65, 67}}})
	r.Entities[1].Mentions = [][2]int{{26, 35}}
	r.Claims = r.Claims[:1]
	r.Claims[0].Share, r.Claims[0].Evidence = "51", [2]int{0, 35}
	for partial, want := range map[bool]string{false: "0 0 1 1", true: "-1 -1 -1 -1"} {
		r.Partial = partial
		examples, err := pairs.Passages([]*corpus.Record{r}, english(t))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i, f := range examples[0].Facts {
			if examples[0].Ends[i][1] < 0 {
				got = append(got, strconv.Itoa(int(f.Belongs)))
			} else if f.Belongs >= 0 {
				t.Errorf("a value belongs to %v", examples[0].Ends[i])
			}
		}
		slices.Sort(got)
		if strings.Join(got, " ") != want {
			t.Errorf("partial %v: %v, want %s", partial, got, want)
		}
	}
}

// TestFold wants the passages of a theme in one part, and texts without a theme in all of them.
func TestFold(t *testing.T) {
	seen := map[int]bool{}
	for _, id := range strings.Fields("a b c d e f g h i j k l m n o p") {
		if f := pairs.Fold(&corpus.Record{ID: id, Theme: "moda"}); f != pairs.Fold(&corpus.Record{Theme: "moda"}) {
			t.Errorf("%s of a theme is in part %d", id, f)
		}
		seen[pairs.Fold(&corpus.Record{ID: id})] = true
	}
	if len(seen) != pairs.Folds {
		t.Errorf("texts in %d parts, want %d", len(seen), pairs.Folds)
	}
}
