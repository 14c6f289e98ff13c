package lang

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/text"
)

func TestEndReader(t *testing.T) {
	none := func() (*model.Model, error) { return nil, errors.New("no model") }
	n := EndNetwork{Hidden: matrix.Of([]float32{1, -1, 2, 0.5}, 2, 2), HiddenBias: []float32{0, 1}, Output: []float32{2, 4}, OutputBias: -3}
	var b bytes.Buffer
	if _, err := n.File("xx", "made up", "MIT").WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	r, err := openEndReader(fstest.MapFS{endFile: {Data: b.Bytes()}}, none)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		states []float32
		want   float64
	}{{[]float32{1, 1}, 2*3 + 4*0.5 - 3}, {[]float32{2, 0}, 2*2 - 3}, {[]float32{-1, 0}, 4*2 - 3}, {[]float32{1}, 0}} {
		if got := r.network.Odds(c.states); got != c.want {
			t.Errorf("odds of %v are %v, want %v", c.states, got, c.want)
		}
	}
	if odds := r.EndOdds(nil, 0, 0); odds != 0 {
		t.Errorf("odds %v without a model", odds)
	}
	if got, err := openEndReader(fstest.MapFS{}, none); got != nil || err != nil {
		t.Errorf("of no file: %v, %v", got, err)
	}
	if _, err = openEndReader(fstest.MapFS{endFile: {Data: b.Bytes()[:40]}}, none); err == nil || !strings.Contains(err.Error(), endFile) {
		t.Errorf("of a damaged file: %v", err)
	}
}

func TestTreeStates(t *testing.T) {
	read := func(s string) []text.Token { // words as word/tag/head/relation, a finite verb in capitals
		var all []text.Token
		for _, f := range strings.Fields(s) {
			p := strings.Split(f, "/")
			x := text.Token{Text: p[0], Tag: p[1], Head: int(p[2][0]-'0') - 1, Rel: p[3]}
			if p[0] == strings.ToUpper(p[0]) && len(p[0]) > 1 {
				x.Morph = "VerbForm=Fin"
			}
			all = append(all, x)
		}
		return all
	}
	one := read("he/PRON/2/nsubj LEFT/VERB/0/root ./PUNCT/2/punct she/PRON/5/nsubj STAYED/VERB/2/parataxis")
	s := treeStates{header: &model.Header{Tags: []string{"PRON", "VERB"}, Relations: []string{"nsubj", "root", "parataxis"}}}
	s.add(one, read("he/PRON/2/nsubj LEFT/VERB/0/root ./PUNCT/2/punct"), read("she/PRON/2/nsubj STAYED/VERB/0/root"))
	want := []float32{
		0, 1, 1, 0, // the root of all: a finite verb, no copula
		0, 1, 1, 0, // of the left
		0, 1, 1, 0, // of the right
		0, 0, 0, 0, 0, 1, 1, // an arc to the left, parataxis; the root stands there
		1, 0, 1, 0, 0, 0, // "she" in one: its head stands behind
		1, 0, 1, 0, 0, 0, // in two
		0, 1, 0, 0, 1, 0, // "left" in one and in two
		1, 1, 1, 1, // a subject and a verb each
	}
	if len(s.out) != len(want) {
		t.Fatalf("%d values, want %d", len(s.out), len(want))
	}
	for i := range want {
		if s.out[i] != want[i] {
			t.Errorf("value %d is %v, want %v", i, s.out[i], want[i])
		}
	}
}
