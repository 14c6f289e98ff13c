package claim

import (
	"testing"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/pair"
)

// TestBelongs wants, of several readings of a value beside an entity, the surest, and none where the network saw none; values
// give no opinion on links.
func TestBelongs(t *testing.T) {
	doc := &entity.Document{
		Entities: []entity.Entity{{Name: "Alder", Kind: entity.Company}},
		Mentions: []entity.Mention{{Kind: entity.Company, Entity: 0}, {Kind: entity.Company, Entity: 0}, {Kind: entity.Date, Entity: -1}},
	}
	o := newOpinions()
	for from, z := range []float32{-1, 2} {
		o.add(doc, &pair.Found{From: from, To: 2, Score: pair.Score{Belongs: z, Links: [len(pair.Links)]float32{9, 9, 9}}})
	}
	if got := o.belongs(0, 2); got != 2 {
		t.Errorf("log-odds %v, want 2", got)
	}
	if got := o.belongs(0, 1); got != unread {
		t.Errorf("log-odds of what was not read %v, want %v", got, unread)
	}
	for l := range o.of {
		if len(o.of[l]) > 0 {
			t.Errorf("a value is an end of %s", pair.Links[l])
		}
	}
}

// TestLeader compares one with the best of the others.
func TestLeader(t *testing.T) {
	var l leader
	for i, z := range []float32{-3, 1, 0, 1} {
		l = l.with(i, z, faint, i > 0)
	}
	if l.best != 1 || l.besides(1) != 1 || l.besides(2) != 1 || l.besides(9) != 1 {
		t.Errorf("%+v, want the first of two equals", l)
	}
	if one := (leader{}).with(4, 2, faint, false); one.besides(4) != faint {
		t.Errorf("alone it leads nobody by %v", one.besides(4))
	}
}

// TestGiveBack wants a claim to lose the value of another sentence that a claim of that sentence has, and to keep others.
func TestGiveBack(t *testing.T) {
	r := &reader{taken: map[int]bool{3: true}}
	claims := []Claim{
		{Date: "2010", Amount: "5 EUR", borrowed: []borrowed{{boundDate, 3}, {boundAmount, 4}}},
		{Date: "2010", Share: "51"},
	}
	r.giveBack(claims)
	if c := claims[0]; c.Date != "" || c.Amount != "5 EUR" {
		t.Errorf("the first claim has date %q and amount %q", c.Date, c.Amount)
	}
	if c := claims[1]; c.Date != "2010" || c.Share != "51" {
		t.Errorf("the second claim has date %q and share %q", c.Date, c.Share)
	}
}
