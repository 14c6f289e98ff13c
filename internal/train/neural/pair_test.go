package neural

import (
	"bytes"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/pair"
	"github.com/nesso-graph/nesso/internal/text"
)

// smallModel is a model of random weights.
func smallModel(t *testing.T) *model.Model {
	t.Helper()
	r, _ := smallReader()
	var file bytes.Buffer
	if _, err := r.Export(model.Header{Language: "it"}).WriteTo(&file); err != nil {
		t.Fatal(err)
	}
	m, err := model.Load(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// smallPairs are two texts of two sentences with three names and a date each.
func smallPairs(t *testing.T, m *model.Model) []*PairExample {
	t.Helper()
	var out []*PairExample
	for n, words := range []string{boughtIn2010, "Bramati di Rossi vende . Roma compra 2011"} {
		sentences, mentions := cut(words)
		m.Read(sentences, nil)
		e := &PairExample{Input: pair.NewInput(sentences, mentions, 0, len(sentences), m), Weight: 1}
		e.Pairs = e.Input.Pairs(func(a, b *pair.Name) bool { return true })
		at := map[[2]int]int{}
		for k, p := range e.Pairs {
			ends := [2]int{e.Names[p.A].Entity, e.Names[p.B].Entity}
			i, seen := at[ends]
			if !seen {
				i = len(e.Facts)
				at[ends] = i
				e.Facts = append(e.Facts, NewPairFact())
			}
			if e.Names[p.B].IsValue() {
				e.Facts[i].Belongs = int8((k + n) % 2)
			}
			for l := range pair.Links {
				if !e.Names[p.B].IsValue() {
					e.Facts[i].Judge(l, int8((l+k+n)%3)-1, (l+k)%5)
				}
			}
			e.Facts[i].Pairs = append(e.Facts[i].Pairs, k)
		}
		out = append(out, e)
	}
	return out
}

const boughtIn2010 = "Rossi ha comprato la Fonderie 2010 . Compravano case Bramati"

// cut makes sentences of words, whose capitals are names: those of one letter are one entity. Numbers are dates.
func cut(words string) ([]text.Sentence, []pair.Mention) {
	sentences := []text.Sentence{{}}
	var mentions []pair.Mention
	for _, w := range strings.Fields(words) {
		s := &sentences[len(sentences)-1]
		if w[0] >= 'A' && w[0] <= 'Z' && w != "Compravano" {
			mentions = append(mentions, pair.Mention{Sentence: len(sentences) - 1, First: len(s.Tokens), Last: len(s.Tokens), Kind: "company", Entity: int(w[0])})
		}
		if w[0] >= '0' && w[0] <= '9' {
			mentions = append(mentions, pair.Mention{Sentence: len(sentences) - 1, First: len(s.Tokens), Last: len(s.Tokens), Kind: "date", Entity: -1})
		}
		s.Tokens = append(s.Tokens, text.Token{Text: w})
		if w == "." {
			sentences = append(sentences, text.Sentence{})
		}
	}
	return sentences, mentions
}

func smallNet(m *model.Model) *PairNet {
	return NewPairNet(PairShape{States: m.StateWidth(), Width: 32, Layers: 1, Attention: 16, Context: 16, Hidden: 32, Lemmas: 64, Features: 256}, 3)
}

// TestPairGradients holds every kind of parameter against the difference quotient of the loss.
func TestPairGradients(t *testing.T) {
	m := smallModel(t)
	batch, n := smallPairs(t, m), smallNet(m)
	adam := &Adam{Rate: 0.01}
	for range 3 { // away from the symmetric start
		n.loss(batch)
		adam.step(n.params(), n.embeddings(), 1)
	}
	n.loss(batch)
	params := n.params()
	for _, e := range n.embeddings() {
		params = append(params, &e.Param)
	}
	saved := make([][]float32, len(params))
	for i, p := range params {
		saved[i] = append([]float32(nil), p.Grad...)
	}
	const h = 1e-2
	for i, p := range params {
		checked, wrong := 0, 0
		for k := 0; k < len(p.W) && checked < 12; k += 1 + len(p.W)/97 {
			if math.Abs(float64(saved[i][k])) < 1e-3 {
				continue
			}
			w := p.W[k]
			p.W[k] = w + h
			up, _ := n.loss(batch)
			p.W[k] = w - h
			down, _ := n.loss(batch)
			p.W[k] = w
			slope := (up - down) / (2 * h)
			if got := float64(saved[i][k]); math.Abs(slope-got) > 0.02+0.1*math.Abs(got) {
				wrong++
				if wrong > 1 { // one may cross the kink of a rectifier
					t.Errorf("%s[%d]: gradient %.4f, slope %.4f", p.Name, k, got, slope)
				}
			}
			checked++
		}
		if checked == 0 && p.Name != "pair.on.path" && p.Name != "pair.key.bias" { // a softmax takes no notice of the bias
			t.Errorf("%s: no gradient", p.Name)
		}
	}
}

// TestPairExport holds the network as package pair reads it against the one in training.
func TestPairExport(t *testing.T) {
	m := smallModel(t)
	batch, n := smallPairs(t, m), smallNet(m)
	trainABit(n, batch)
	sameScores(t, n, batch[0], m, n.Export(model.Header{Language: "it"}))
}

// TestPairExportFor does so with a network of two readers, by the second of which the model reads.
func TestPairExportFor(t *testing.T) {
	m := smallModel(t)
	batch, own := smallPairs(t, m), m.StateWidth()-model.StaticWidth
	rng := rand.New(rand.NewPCG(1, 2))
	hint := &Hint{W: newParam(rng, "hint", own, 16, 0.3).weights(), B: newParam(rng, "hint.bias", 1, 16, 0.3).W}
	for _, e := range batch {
		e.Share(1, hint)
	}
	n := NewPairNet(PairShape{States: own, Readers: 2, Common: model.StaticWidth + 16, Width: 32, Layers: 1, Attention: 16, Context: 16, Hidden: 32, Lemmas: 64, Features: 256}, 3)
	trainABit(n, batch)
	sameScores(t, n, batch[0], m, n.ExportFor(model.Header{Language: "it"}, 1, hint))
}

func trainABit(n *PairNet, batch []*PairExample) {
	adam := &Adam{Rate: 0.01}
	for range 20 {
		n.loss(batch)
		adam.step(n.params(), n.embeddings(), 1)
	}
}

// sameScores holds the scores of the network in a file against those of the one in training on the first text.
func sameScores(t *testing.T, n *PairNet, e *PairExample, m *model.Model, w *model.Writer) {
	t.Helper()
	var file bytes.Buffer
	if _, err := w.WriteTo(&file); err != nil {
		t.Fatal(err)
	}
	network, err := pair.Load(file.Bytes(), m)
	if err != nil {
		t.Fatal(err)
	}
	sentences, mentions := cut(boughtIn2010)
	m.Read(sentences, nil)
	want, k := n.Score(e), 0
	network.Read(sentences, mentions, 0, len(sentences), func(a, b *pair.Name) bool { return true }, func(f *pair.Found) {
		same := func(name string, got float32, output int) {
			if w := want.Row(k)[output]; math.Abs(float64(got-w)) > 0.03+0.01*math.Abs(float64(w)) {
				t.Errorf("pair %d, %s: %.4f, want %.4f", k, name, got, w)
			}
		}
		for l, z := range f.Links {
			same(pair.Links[l], z, l)
		}
		same("belongs", f.Belongs, pair.Belongs)
		k++
	})
	if k != len(e.Pairs) || k == 0 {
		t.Errorf("%d pairs, want %d", k, len(e.Pairs))
	}
}

// TestPairTraining wants a network to learn a few texts by heart.
func TestPairTraining(t *testing.T) {
	m := smallModel(t)
	n := smallNet(m)
	var losses []float64
	n.Train(smallPairs(t, m), PairPlan{Epochs: 400, BatchTokens: 8, Rate: 0.01, Seed: 1}, func(_ int, loss float64) { losses = append(losses, loss) })
	if last := losses[len(losses)-1]; last > losses[0]/4 {
		t.Errorf("loss from %.3f to %.3f", losses[0], last)
	}
}
