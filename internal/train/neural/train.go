package neural

import (
	"encoding/gob"
	"fmt"
	"io"
	"math/rand/v2"

	"github.com/nesso-graph/nesso/internal/train/data"
)

// Plan is how a reader is trained.
type Plan struct {
	Epochs      int
	BatchTokens int
	Rate        float64
	Warmup      int                // steps of rising rate
	Repeat      map[string]float64 // how often the sentences of a set are read in an epoch; 1 if not given
	Weight      map[string]float64 // of the losses of a set; 1 if not given
	Seed        uint64
	Clean       bool // read sentences as they are, without noise
	// Extra finds the further vectors of a sentence, nil if it has none and is left out.
	Extra func(words []string) func(dst []float32, token int)
	// Hint finds the vectors of a sentence that its states learn to foretell, nil if it has none.
	Hint func(words []string) func(dst []float32, token int)
}

// maxTraining is the length of the longest sentence that is trained on.
const maxTraining = 160

// Trainer runs a plan.
type Trainer struct {
	Reader *Reader
	Plan   Plan
	Epoch  int     // done
	Best   float64 // what the best model so far measured, for the caller to set; saved with the state

	examples []example
	adam     Adam
	perEpoch int // steps
}

// NewTrainer makes examples of the sets.
func NewTrainer(r *Reader, plan Plan, sets map[string][]data.Sentence) *Trainer {
	t := &Trainer{Reader: r, Plan: plan}
	r.quiet = plan.Clean
	tokens := 0.0
	for _, name := range data.Names(sets) {
		for i := range sets[name] {
			s := &sets[name][i]
			if len(s.Words) > maxTraining || len(s.Words) == 0 {
				continue
			}
			e, ok := plan.example(r.vocab, name, s)
			if !ok {
				continue
			}
			tokens += e.repeat * float64(len(e.words))
			t.examples = append(t.examples, e)
		}
	}
	t.perEpoch = max(1, int(tokens)/plan.BatchTokens)
	return t
}

// example makes an example of a sentence of a set; it reports false if it lacks the further vectors.
func (p *Plan) example(v *Vocabulary, set string, s *data.Sentence) (example, bool) {
	e := v.example(s)
	if w, ok := p.Weight[set]; ok {
		e.weight = float32(w)
	}
	if w, ok := p.Repeat[set]; ok {
		e.repeat = w
	}
	if p.Hint != nil {
		e.hint = p.Hint(e.words)
	}
	if p.Extra != nil {
		e.extra = p.Extra(e.words)
	}
	return e, p.Extra == nil || e.extra != nil
}

// rate rises, then falls to 0 in a straight line.
func (t *Trainer) rate() float64 {
	total, step := float64(t.Plan.Epochs*t.perEpoch), float64(t.adam.Step)
	if warm := float64(t.Plan.Warmup); step < warm {
		return t.Plan.Rate * (step + 1) / warm
	}
	return t.Plan.Rate * max(0.002, 1-step/total)
}

// RunEpoch reads every example once, in an order that the seed and the epoch give.
func (t *Trainer) RunEpoch() Loss {
	rng := rand.New(rand.NewPCG(t.Plan.Seed, uint64(t.Epoch)+100))
	t.Reader.random = fast{t.Plan.Seed*1000003 + uint64(t.Epoch)*2 + 1}
	var order []int
	for i := range t.examples {
		for n := t.examples[i].repeat; n > 0; n-- {
			if n >= 1 || rng.Float64() < n {
				order = append(order, i)
			}
		}
	}
	rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	var loss Loss
	var batch []*example
	tokens := 0
	for at, i := range order {
		batch = append(batch, &t.examples[i])
		tokens += len(t.examples[i].words)
		if tokens >= t.Plan.BatchTokens || at == len(order)-1 {
			t.adam.Rate = t.rate()
			loss.add(t.Reader.step(batch, &t.adam))
			batch, tokens = batch[:0], 0
		}
	}
	t.Epoch++
	return loss
}

// state is what a training that goes on needs, beside the sets and the plan.
type state struct {
	Epoch, Step int
	Best        float64
	Params      []Param
}

// Save writes the state.
func (t *Trainer) Save(w io.Writer) error {
	s := state{Epoch: t.Epoch, Step: t.adam.Step, Best: t.Best}
	for _, p := range t.all() {
		s.Params = append(s.Params, Param{Name: p.Name, Rows: p.Rows, Cols: p.Cols, W: p.W, First: p.First, Second: p.Second})
	}
	return gob.NewEncoder(w).Encode(&s)
}

// Resume takes a saved state over; it must come from the same sets and plan.
func (t *Trainer) Resume(r io.Reader) error {
	var s state
	if err := gob.NewDecoder(r).Decode(&s); err != nil {
		return fmt.Errorf("training state: %w", err)
	}
	all := t.all()
	if len(s.Params) != len(all) {
		return fmt.Errorf("training state: %d parameters, want %d", len(s.Params), len(all))
	}
	for i, p := range all {
		q := &s.Params[i]
		if q.Name != p.Name || q.Rows != p.Rows || q.Cols != p.Cols {
			return fmt.Errorf("training state: %s of %d×%d, want %s of %d×%d: the sets or the shape have changed", q.Name, q.Rows, q.Cols, p.Name, p.Rows, p.Cols)
		}
		copy(p.W, q.W)
		copy(p.First, q.First)
		copy(p.Second, q.Second)
	}
	t.Epoch, t.Best, t.adam.Step = s.Epoch, s.Best, s.Step
	return nil
}

func (t *Trainer) all() []*Param {
	all := t.Reader.learned()
	for _, e := range t.Reader.embeddings() {
		all = append(all, &e.Param)
	}
	return all
}
