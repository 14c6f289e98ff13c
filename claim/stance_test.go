package claim

import "testing"

// TestHeedShares: candidates of one trigger begin with one stance, and what one of them heeds is not another's.
func TestHeedShares(t *testing.T) {
	shared := stance{cues: make([]Cue, 1, 4)}
	a, b := shared, shared
	a.heed(&stance{status: Denied, cues: []Cue{{Name: "a"}}})
	b.heed(&stance{status: Planned, cues: []Cue{{Name: "b"}}})
	if len(a.cues) != 2 || a.cues[1].Name != "a" || a.status != Denied || b.cues[1].Name != "b" || b.status != Planned {
		t.Errorf("%+v\n%+v", a, b)
	}
}
