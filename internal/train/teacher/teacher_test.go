package teacher

import (
	"encoding/binary"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/nesso-graph/nesso/internal/model/matrix"
)

// writeStates writes a file of states in which the numbers of token i are all i+1 in size, with changing sign.
func writeStates(t *testing.T, name, lines string, tokens int) {
	t.Helper()
	var b []byte
	for i := range tokens {
		for range layers {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(0.5))
			for k := range layerWidth {
				v := int8(i + 1)
				if k%2 == 1 {
					v = -v
				}
				b = append(b, byte(v))
			}
		}
	}
	if err := os.WriteFile(name+".bin", b, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name+".txt", []byte(lines), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestStates(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a")
	writeStates(t, name, "a b\nc  d\ne\u00a0f g\n", 6)
	s, err := Open([]string{name})
	if err != nil {
		t.Fatal(err)
	}
	fill := s.Of([]string{"e f", "g"})
	if fill == nil {
		t.Fatal("no states of a sentence with a space in a word")
	}
	dst := make([]float32, Width)
	fill(dst, 1)
	if dst[0] != 0.5 || dst[1] != -0.5 {
		t.Errorf("states %v", dst[:2])
	}
	if s.Of([]string{"c", "", "d"}) != nil {
		t.Error("states of a sentence with an empty word")
	}
	if s.Of([]string{"x"}) != nil {
		t.Error("states of an unknown sentence")
	}
}

func TestReduceFindsTheAxis(t *testing.T) {
	x := matrix.New(40, 16)
	for i := range x.Rows {
		x.Row(i)[3] = float32(i)
		x.Row(i)[5] = float32(i%2) * 0.1
	}
	got := Reduce(x, 16, 20, 1)
	// The first coordinate tells the rows apart as column 3 did.
	for i := 1; i < got.Rows; i++ {
		step, first := got.Row(i)[0]-got.Row(i - 1)[0], got.Row(1)[0]-got.Row(0)[0]
		if d := step/first - 1; d > 0.05 || d < -0.05 {
			t.Fatalf("step %d is %v, the first %v", i, step, first)
		}
	}
}
