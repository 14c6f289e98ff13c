package claim_test

import (
	"testing"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/lang"
)

// TestLikeliest weighs two mentions of one value, each as likely as none, against a likelier one of another.
func TestLikeliest(t *testing.T) {
	model := lang.NewScorer(map[uint32]float32{lang.FeatureHash("likely"): 0.5}, 1, 0)
	values := func(qualifier string) []claim.Binding {
		return []claim.Binding{
			{Qualifier: qualifier, Value: "twice"},
			{Qualifier: qualifier, Value: "once", Features: []uint32{lang.FeatureHash("likely")}},
			{Qualifier: qualifier, Value: "twice"},
			{Qualifier: "another", Value: "other", Features: []uint32{lang.FeatureHash("likely")}},
		}
	}
	if b := claim.Likeliest(values("attribution"), "attribution", model); b == nil || b.Value != "twice" {
		t.Errorf("the likeliest source is %v, want the one named twice", b)
	}
	b := claim.Likeliest(values("date"), "date", model)
	if b == nil || b.Value != "twice" {
		t.Errorf("the likeliest date is %v, want the one named twice", b)
	}
	unlikely := []claim.Binding{{Qualifier: "date", Value: "a"}, {Qualifier: "date", Value: "b"}, {Qualifier: "date", Value: "c"}}
	if b := claim.Likeliest(unlikely, "date", model); b != nil {
		t.Errorf("a date of probability 0.25 is bound: %v", b.Value)
	}
}

// TestAt describes a claim that no frame finds: the date and the speaker of its sentence may hang on it.
func TestAt(t *testing.T) {
	doc := parsed(`Alder PROPN 2 nsubj @company:Alder
met VERB 0 root VerbForm=Fin
Birch PROPN 2 obj @company:Birch
in ADP 5 case
2010 NUM 2 obl @date:2010
, PUNCT 8 punct
Cedar PROPN 8 nsubj @company:Cedar
said VERB 2 parataxis lemma=say VerbForm=Fin`)
	x, ok, err := newFinder(t).At(doc, claim.Partner, 0, 1)
	if err != nil || !ok || x.From != 0 || x.To != 1 || x.ByCues != claim.Asserted {
		t.Fatalf("At gives %+v, %v", x, ok)
	}
	got := map[string]string{}
	for _, b := range x.Bindings() {
		got[b.Qualifier] += b.Value + ";"
	}
	if got["date"] != "2010;" || got["attribution"] != "Cedar;" || len(got) != 2 {
		t.Errorf("the values are %v", got)
	}
}
