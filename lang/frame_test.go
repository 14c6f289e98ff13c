package lang

import (
	"os"
	"testing"
)

func TestBuiltinFrames(t *testing.T) {
	for _, iso := range []string{"en", "it"} {
		fsys := os.DirFS("builtin/" + iso)
		if _, err := loadFrames(fsys, "frames.yaml"); err != nil {
			t.Error(err)
		}
		if err := loadYAML(fsys, "grammar.yaml", new(Grammar)); err != nil {
			t.Error(err)
		}
		if err := loadYAML(fsys, "cues.yaml", new(Cues)); err != nil {
			t.Error(err)
		}
	}
}
