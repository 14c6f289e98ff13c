package score

import (
	"fmt"
	"io"
	"math"

	"github.com/nesso-graph/nesso/claim"
)

// bins is the number of bins of confidence.
const bins = 10

// Reliability tells how often claims of some confidence are right, by tenths of confidence.
type Reliability [bins]struct {
	Claims, Right int
	confidence    float64 // summed
}

// add takes up a claim.
func (r *Reliability) add(confidence float64, right bool) {
	b := &r[min(bins-1, int(confidence*bins))]
	b.Claims++
	b.confidence += confidence
	if right {
		b.Right++
	}
}

// Error is the expected calibration error (Naeini, Cooper and Hauskrecht, 2015): the mean distance between confidence and
// the part that is right, over the claims.
func (r *Reliability) Error() float64 {
	sum, all := 0.0, 0
	for _, b := range r {
		sum += math.Abs(b.confidence - float64(b.Right))
		all += b.Claims
	}
	return sum / float64(max(all, 1))
}

// Write writes a row for each tenth: its claims, their mean confidence, and the part that is right.
func (r *Reliability) Write(w io.Writer) error {
	for i, b := range r {
		if b.Claims == 0 {
			continue
		}
		n := float64(b.Claims)
		if _, err := fmt.Fprintf(w, "from %.1f  claims %4d  confidence %.3f  right %.3f\n", float64(i)/bins, b.Claims, b.confidence/n, float64(b.Right)/n); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(w, "expected calibration error %.3f\n", r.Error())
	return err
}

// surest is the highest confidence of claims of one link and ends.
func surest(claims []*claim.Claim) float64 {
	top := 0.0
	for _, c := range claims {
		top = max(top, c.Confidence)
	}
	return top
}
