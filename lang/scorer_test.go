package lang_test

import (
	"math"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/lang"
)

// TestMean holds the log-odds of a mean of two scorers to the mean of theirs.
func TestMean(t *testing.T) {
	a := lang.NewScorer(map[uint32]float32{lang.FeatureHash("x"): 2, lang.FeatureHash("y"): 0.0002}, 1, 0)
	b := lang.NewScorer(map[uint32]float32{lang.FeatureHash("x"): 1, lang.FeatureHash("z"): -4}, 1, 0)
	m := a.Mean(b)
	for _, features := range [][]string{{"x"}, {"z"}, {"x", "z"}, {"w"}} {
		var hashes []uint32
		for _, f := range features {
			hashes = append(hashes, lang.FeatureHash(f))
		}
		want := (logit(a.ProbabilityOf(hashes)) + logit(b.ProbabilityOf(hashes))) / 2
		if got := logit(m.ProbabilityOf(hashes)); math.Abs(got-want) > 1e-6 {
			t.Errorf("%v: log-odds %.3f, want %.3f", features, got, want)
		}
	}
	var out strings.Builder
	if err := m.Write(&out, "mean"); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), " 0.000") {
		t.Errorf("weights that are nothing are written:\n%s", out.String())
	}
}

func logit(p float64) float64 { return math.Log(p / (1 - p)) }
