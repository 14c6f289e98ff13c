package neural

import (
	"testing"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// TestJudge learns what no linear function tells: whether just one of two values is above nought.
func TestJudge(t *testing.T) {
	x, right, weights := matrix.New(400, 2), make([]bool, 400), make([]float32, 400)
	random := fast{7}
	for i := range right {
		a, b := float32(random.float())*2-1, float32(random.float())*2-1
		copy(x.Row(i), []float32{a, b})
		right[i], weights[i] = (a > 0) != (b > 0), 1
	}
	j := TrainJudge(x, right, weights, JudgePlan{Width: 16, Epochs: 200, Batch: 32, Rate: 0.01})
	hidden, hiddenBias, output, bias := j.Weights()
	wrong := 0
	for i := range right {
		h := append([]float32(nil), hiddenBias...)
		for k, v := range x.Row(i) {
			matrix.AddScaled(h, hidden.Row(k), v)
		}
		sum := bias
		for k, v := range h {
			sum += max(0, v) * output[k]
		}
		if (sum > 0) != right[i] {
			wrong++
		}
	}
	if wrong > 12 {
		t.Errorf("%d of %d wrong", wrong, len(right))
	}
}
