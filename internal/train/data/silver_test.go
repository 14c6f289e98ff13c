package data

import (
	"bytes"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/text"
)

func TestSilverRoundTrip(t *testing.T) {
	tokens := []text.Token{
		{Text: "Ugo", Lemma: "Ugo", Tag: "PROPN", Head: 1, Rel: "nsubj"},
		{Text: "compra", Lemma: "comprare", Tag: "VERB", Morph: "Mood=Ind", Head: -1, Rel: "root"},
		{Text: "Fonderie", Lemma: "Fonderie", Tag: "PROPN", Head: 1, Rel: "obj"},
		{Text: "Bramati", Lemma: "Bramati", Tag: "PROPN", Head: 2, Rel: "flat:name"},
	}
	names := []model.Name{{First: 0, Last: 0, Kind: "person", Probability: 0.9}, {First: 2, Last: 3, Kind: "company", Probability: 0.4}}
	var file bytes.Buffer
	WriteSilver(&file, tokens, names)
	got, err := Silver(&file)
	if err != nil {
		t.Fatal(err)
	}
	s := got[0]
	if Line(s.Words) != "Ugo compra Fonderie Bramati" || s.Heads[3] != 2 || s.Features[1] != "Mood=Ind" || s.Relations[1] != "root" {
		t.Errorf("read %+v", s)
	}
	maybe := func(position int) uint32 { return 1<<model.NameLabel(0, position) | outsideOnly }
	for i, want := range []uint32{1 << model.NameLabel(2, 3), outsideOnly, maybe(0), maybe(2)} {
		if s.Names[i] != want {
			t.Errorf("labels of word %d: %b, want %b", i, s.Names[i], want)
		}
	}
}

func TestCompleteKeepsGoldAndLeavesDevOut(t *testing.T) {
	sentence := func(words string, tags, names bool) Sentence {
		s := Sentence{Words: strings.Fields(words)}
		if tags {
			s.Tags = make([]string, len(s.Words))
		}
		if names {
			s.Names = noNames(len(s.Words))
		}
		return s
	}
	sets := &Sets{
		Train: map[string][]Sentence{"trees": {sentence("a b", true, false)}, "names": {sentence("c d", false, true)}},
		Dev:   map[string][]Sentence{"trees": {sentence("e f", true, false)}},
	}
	silver := []Sentence{sentence("a b", true, true), sentence("c d", true, true), sentence("e f", true, true), sentence("g h", true, true)}
	sets.Complete(silver, nil)
	if s := sets.Train["trees"][0]; s.Names == nil || s.SilverTree {
		t.Errorf("sentence with a tree: %+v", s)
	}
	if s := sets.Train["names"][0]; s.Tags == nil || !s.SilverTree {
		t.Errorf("sentence with names: %+v", s)
	}
	if s := sets.Train["silver"]; len(s) != 1 || Line(s[0].Words) != "g h" {
		t.Errorf("silver %+v", s)
	}
	if s := sets.Dev["trees"][0]; s.Names != nil {
		t.Errorf("development sentence %+v", s)
	}
}

func TestPartialSets(t *testing.T) {
	const core = `[{"relation":"acquired_by","e1_start":0,"e1_end":1,"e2_start":4,"e2_end":4,"context":["Acme","Corp","was","bought","Umpra","in","Leeds","."]}]`
	s, err := CORE(strings.NewReader(core))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := labels(s[0].Names), "cob coe . . col . ? ."; got != want {
		t.Errorf("CORE: %q, want %q", got, want)
	}
	const facts = `{"property":"PLACE_OF_BIRTH","text":"He met Ann Lee, born in Leeds.","subj":[7,14],"obj":[24,29]}` + "\n" +
		`{"property":"SPOUSE","text":"He met Ann Lee, born in Leeds.","subj":[0,2],"obj":[7,14]}`
	s, err = KnowledgeNet(strings.NewReader(facts), cutOf(t, "en"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := labels(s[0].Names), "? . peb pee . . . pll ."; len(s) != 1 || got != want {
		t.Errorf("KnowledgeNet: %q, want %q", got, want)
	}
}

func TestNoise(t *testing.T) {
	for n, want := range map[Noise]string{Clean: "Perché", Lowered: "perché", Raised: "PERCHÉ", Unaccented: "Perche"} {
		if got := n.Apply("Perché"); got != want {
			t.Errorf("%s: %s, want %s", n, got, want)
		}
	}
	if got := Titled.Apply("azienda"); got != "Azienda" {
		t.Errorf("titled: %s", got)
	}
}
