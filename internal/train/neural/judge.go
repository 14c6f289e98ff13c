package neural

import (
	"math"
	"math/rand/v2"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// Judge is a network of one hidden layer that tells yes from no.
type Judge struct {
	hidden       *Dense
	output, bias *Param     // of the one value that is given
	drop         [2]dropout // of the input, and of the hidden layer
	random       fast
	y, dy        matrix.Matrix
}

// JudgePlan is how a Judge is trained.
type JudgePlan struct {
	Width       int // of the hidden layer
	Epochs      int
	Batch       int
	Rate, Decay float64
	DropInput   float32
	Drop        float32
	Seed        uint64
}

// TrainJudge trains a judge on the rows of x, each of the given weight.
func TrainJudge(x matrix.Matrix, right []bool, weights []float32, plan JudgePlan) *Judge {
	rng := rand.New(rand.NewPCG(plan.Seed, 0))
	j := &Judge{
		hidden: newDense(rng, "hidden", x.Cols, plan.Width, 1),
		output: newParam(rng, "output", 1, plan.Width, 1/math.Sqrt(float64(plan.Width))),
		bias:   newParam(rng, "output.bias", 1, 1, 0),
		drop:   [2]dropout{{rate: plan.DropInput}, {rate: plan.Drop}},
		random: fast{plan.Seed*2 + 1},
	}
	params := append(j.hidden.params(), j.output, j.bias)
	adam := Adam{Decay: plan.Decay}
	total := float64(plan.Epochs * (x.Rows + plan.Batch - 1) / plan.Batch)
	var rows matrix.Matrix
	for range plan.Epochs {
		order := rng.Perm(x.Rows)
		for len(order) > 0 {
			n := min(plan.Batch, len(order))
			rows.Resize(n, x.Cols)
			for i, k := range order[:n] {
				copy(rows.Row(i), x.Row(k))
			}
			adam.Rate = plan.Rate * max(0.01, 1-float64(adam.Step)/total)
			j.learn(rows, order[:n], right, weights)
			adam.step(params, nil, 1/float32(n))
			order = order[n:]
		}
	}
	return j
}

// learn adds the gradients of a batch, whose rows are those with the given numbers.
func (j *Judge) learn(rows matrix.Matrix, numbers []int, right []bool, weights []float32) {
	j.drop[0].forward(rows, &j.random)
	j.hidden.forward(&j.y, rows)
	for i, v := range j.y.Data {
		j.y.Data[i] = max(0, v)
	}
	j.drop[1].forward(j.y, &j.random)
	j.dy.Resize(len(numbers), j.y.Cols)
	j.dy.Zero()
	for i, k := range numbers {
		d := float32(1 / (1 + math.Exp(-float64(matrix.Dot(j.y.Row(i), j.output.W)+j.bias.W[0]))))
		if right[k] {
			d--
		}
		d *= weights[k]
		j.bias.Grad[0] += d
		matrix.AddScaled(j.output.Grad, j.y.Row(i), d)
		matrix.AddScaled(j.dy.Row(i), j.output.W, d)
	}
	j.drop[1].backward(j.dy)
	for i, v := range j.y.Data {
		if v <= 0 {
			j.dy.Data[i] = 0
		}
	}
	j.hidden.learn(j.dy)
}

// Weights are those of the layers, the hidden one first, and their constants.
func (j *Judge) Weights() (hidden matrix.Matrix, hiddenBias, output []float32, outputBias float32) {
	return j.hidden.W.weights(), j.hidden.B.W, j.output.W, j.bias.W[0]
}
