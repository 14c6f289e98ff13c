package neural

import (
	"bytes"
	"flag"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/model/matrix"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/data"
)

var update = flag.Bool("update", false, "write the model file that the tests of package model read")

func someSentences() []data.Sentence {
	s := data.Sentence{
		Words:     []string{"Rossi", "ha", "comprato", "la", "Fonderie", "Bramati"},
		Tags:      []string{"PROPN", "AUX", "VERB", "DET", "PROPN", "PROPN"},
		Features:  []string{"", "Mood=Ind", "VerbForm=Part", "Definite=Def", "", ""},
		Lemmas:    []string{"Rossi", "avere", "comprare", "il", "Fonderie", "Bramati"},
		Relations: []string{"nsubj", "aux", "root", "det", "obj", "flat:name"},
		Heads:     []int{2, 2, -1, 4, 2, 4},
	}
	s.Names = []uint32{1 << model.NameLabel(2, 3), 1, 1, 1, 1<<model.NameLabel(0, 0) | 1<<model.NameLabel(1, 0), 1<<model.NameLabel(0, 2) | 1<<model.NameLabel(1, 2)}
	t := data.Sentence{
		Words:     []string{"Compravano", "case"},
		Tags:      []string{"VERB", "NOUN"},
		Features:  []string{"Mood=Ind|Number=Plur", "Number=Plur"},
		Lemmas:    []string{"comprare", "casa"},
		Relations: []string{"root", "obj"},
		Heads:     []int{-1, 0},
	}
	return []data.Sentence{
		s, t,
		{Words: []string{"A", "Roma"}, Names: []uint32{1, 1 << model.NameLabel(3, 3)}},
		{Words: []string{"Fonderie", "Bramati"}, Names: []uint32{1 << model.NameLabel(0, 0), 1 << model.NameLabel(0, 2)}},
	}
}

func smallReader() (*Reader, []*example) {
	sentences := someSentences()
	v := NewVocabulary(sentences, 1)
	v.Static, v.Vectors = []string{"", "case"}, make([]float32, 2*model.StaticWidth)
	v.Lists = data.Gazetteer{Words: map[string]uint32{"rossi": 2, "fonderie": model.PhraseStart}, Phrases: map[string]uint32{"fonderie bramati": model.PhraseCompany}}
	r := NewReader(Shape{Width: 32, Shared: 1, Syntax: 1, Naming: 1, Arc: 16, Relation: 16, SubRows: 64}, v, 3)
	r.quiet = true
	var batch []*example
	for i := range sentences {
		e := v.example(&sentences[i])
		batch = append(batch, &e)
	}
	return r, batch
}

// hinted lets a reader foretell vectors for the first and the third sentence.
func hinted() (*Reader, []*example) {
	r, batch := smallReader()
	r.Shape.Hint = 16
	r.hint = newHint(rand.New(rand.NewPCG(1, 1)), r.Shape.Width, r.Shape.Hint)
	for _, i := range []int{0, 2} {
		batch[i].hint = func(dst []float32, token int) {
			clear(dst)
			dst[token], dst[15] = 0.5, -0.25
		}
	}
	return r, batch
}

func total(l Loss) float64 {
	return l.Tag + l.Features + l.Script + l.Arc + l.Relation + l.Name + l.Hint
}

// TestGradients holds every kind of parameter against the difference quotient of the loss.
func TestGradients(t *testing.T) {
	r, batch := hinted()
	// Away from the symmetric start.
	adam := &Adam{Rate: 0.01}
	for range 3 {
		r.step(batch, adam)
	}
	r.gradients(batch)
	params := r.learned()
	for _, e := range r.embeddings()[1:] {
		params = append(params, &e.Param)
	}
	saved := make([][]float32, len(params))
	for i, p := range params {
		saved[i] = append([]float32(nil), p.Grad...)
	}
	const h = 2e-2
	for i, p := range params {
		checked := 0
		for k := 0; k < len(p.W) && checked < 12; k += 1 + len(p.W)/97 {
			if saved[i][k] == 0 {
				continue
			}
			checked++
			w := p.W[k]
			quotient := func(h float32) float64 {
				p.W[k] = w + h
				up := total(r.gradients(batch))
				p.W[k] = w - h
				down := total(r.gradients(batch))
				p.W[k] = w
				return (up - down) / (2 * float64(h))
			}
			want := quotient(h)
			got := float64(saved[i][k])
			// Where a rectifier bends within the first interval, a narrower one is asked.
			near := func(want float64) bool { return math.Abs(got-want) <= 0.02+0.05*math.Abs(want) }
			if !near(want) && !near(quotient(h/8)) && !near(quotient(h/32)) {
				t.Errorf("%s[%d]: gradient %.4f, quotient %.4f", p.Name, k, got, want)
			}
		}
		if checked == 0 && p.Name != "scripts" && p.Name != "scripts.bias" {
			t.Errorf("%s: no gradient to check", p.Name)
		}
	}
}

func TestLearnsByHeart(t *testing.T) {
	r, batch := smallReader()
	adam := &Adam{Rate: 0.01}
	for range 150 {
		r.step(batch, adam)
	}
	var file bytes.Buffer
	header := model.Header{Language: "it", Provenance: "three sentences of a test", Licence: "CC0"}
	if _, err := r.Export(header).WriteTo(&file); err != nil {
		t.Fatal(err)
	}
	if *update {
		name := filepath.Join("..", "..", "model", "testdata", "tiny-v1.bin")
		if err := os.WriteFile(name, file.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	m, err := model.Load(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	want := someSentences()[0]
	s := text.Sentence{}
	for _, w := range want.Words {
		s.Tokens = append(s.Tokens, text.Token{Text: w})
	}
	names := m.Read([]text.Sentence{s}, nil)
	for i, tok := range s.Tokens {
		if tok.Tag != want.Tags[i] || tok.Lemma != want.Lemmas[i] || tok.Head != want.Heads[i] || tok.Rel != want.Relations[i] || string(tok.Morph) != want.Features[i] {
			t.Errorf("token %d is read as %+v", i, tok)
		}
	}
	if len(names) != 2 || names[0].Kind != "person" || names[1].First != 4 || names[1].Last != 5 {
		t.Errorf("names %+v", names)
	}
	for _, n := range names {
		if n.Probability < 0.5 || n.Probability > 1 {
			t.Errorf("probability %v", n.Probability)
		}
	}
}

// TestHint wants the vectors foretold that were learned, also by the layer that a file brings, on the states of the model.
func TestHint(t *testing.T) {
	r, batch := hinted()
	adam := &Adam{Rate: 0.01}
	for range 200 {
		r.step(batch, adam)
	}
	if loss := r.gradients(batch); loss.HintTokens != 8 || loss.Hint > 0.3 {
		t.Errorf("loss %.3f of %d tokens", loss.Hint, loss.HintTokens)
	}
	var file, layer bytes.Buffer
	if _, err := r.Export(model.Header{Language: "it"}).WriteTo(&file); err != nil {
		t.Fatal(err)
	}
	if _, err := r.ExportHint("it").WriteTo(&layer); err != nil {
		t.Fatal(err)
	}
	m, err := model.Load(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	hint, err := ReadHint(layer.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var states matrix.Matrix
	m.States(&states, []text.Sentence{{Tokens: noisy(nil, batch[2].words, data.Clean)}})
	told := hint.Of(states.Columns(0, hint.W.Rows))
	if v := told.Row(0); math.Abs(float64(v[0])-0.5) > 0.15 || math.Abs(float64(v[15])+0.25) > 0.15 {
		t.Errorf("foretold is %v", v)
	}
	if _, err := ReadHint(file.Bytes()); err == nil {
		t.Error("a model is taken for a layer of hints")
	}
}

func TestStartFromKeepsTheWeights(t *testing.T) {
	r, batch := smallReader()
	adam := &Adam{Rate: 0.01}
	for range 60 {
		r.step(batch, adam)
	}
	var file bytes.Buffer
	if _, err := r.Export(model.Header{Language: "it"}).WriteTo(&file); err != nil {
		t.Fatal(err)
	}
	again, batch := smallReader()
	before := total(again.gradients(batch))
	if err := again.StartFrom(file.Bytes()); err != nil {
		t.Fatal(err)
	}
	want, got := total(r.gradients(batch)), total(again.gradients(batch))
	if math.Abs(got-want) > 0.05*before {
		t.Errorf("loss %.3f, want %.3f; at random it is %.3f", got, want, before)
	}
	if err := again.StartFrom(file.Bytes(), file.Bytes()); err != nil {
		t.Fatal(err)
	}
	if got := total(again.gradients(batch)); math.Abs(got-want) > 0.05*before {
		t.Errorf("loss of the mean of a file and itself %.3f, want %.3f", got, want)
	}
}
