package score

import (
	"math"
	"strings"
	"testing"
)

func TestReliability(t *testing.T) {
	var r Reliability
	for i := range 10 {
		r.add(0.95, i < 9) // right as often as said, but for 0.05
		r.add(0.25, i < 5) // twice as often
	}
	r.add(1, true)
	if want := (10*0.05 + 10*0.25 + 0) / 21; math.Abs(r.Error()-want) > 0.011 {
		t.Errorf("error %.3f, want %.3f", r.Error(), want)
	}
	var out strings.Builder
	if err := r.Write(&out); err != nil || !strings.Contains(out.String(), "from 0.2  claims   10  confidence 0.250  right 0.500\n") {
		t.Errorf("%v\n%s", err, out.String())
	}
}
