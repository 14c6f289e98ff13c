package claims

import (
	"fmt"
	"io"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang"
)

// Tally counts how the values that a model binds compare with those of the records, by kind of place, "frame" or "joint",
// and qualifier.
type Tally map[[2]string]*score.Bound

// Add binds the values of a place and counts them.
func (t Tally) Add(x *Bound, s *lang.Scorer) {
	place := "frame"
	if x.Joint {
		place = "joint"
	}
	for _, q := range claim.Bindable {
		want := false
		for i := range x.Gold {
			want = want || score.Has(&x.Gold[i], q)
		}
		b := claim.Likeliest(x.Values, q, s)
		if !want && b == nil {
			continue
		}
		key := [2]string{place, q}
		if t[key] == nil {
			t[key] = &score.Bound{}
		}
		t[key].Add(b != nil && x.gives(b), want, b != nil)
	}
}

// Write writes the counts, a line each.
func (t Tally) Write(w io.Writer) error {
	for _, place := range []string{"frame", "joint"} {
		for _, q := range claim.Bindable {
			b := t[[2]string{place, q}]
			if b == nil {
				continue
			}
			if _, err := fmt.Fprintf(w, "%s %s\n", place, b.Line(q)); err != nil {
				return err
			}
		}
	}
	return nil
}
