package teacher

import (
	"bytes"
	"encoding/binary"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
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

func TestPrincipalFindsTheAxis(t *testing.T) {
	x := matrix.New(40, 16)
	for i := range x.Rows {
		x.Row(i)[3] = float32(i)
		x.Row(i)[5] = float32(i%2) * 0.1
	}
	center(x)
	got := matrix.New(x.Rows, 16)
	matrix.AddMul(got, x, principal(x, 16, 20))
	// The first coordinate tells the rows apart as column 3 did.
	for i := 1; i < got.Rows; i++ {
		step, first := got.Row(i)[0]-got.Row(i - 1)[0], got.Row(1)[0]-got.Row(0)[0]
		if d := step/first - 1; d > 0.05 || d < -0.05 {
			t.Fatalf("step %d is %v, the first %v", i, step, first)
		}
	}
}

// TestAxes wants axes that come back from a file as they were, and coordinates of mean square length 1 about each language's mean.
func TestAxes(t *testing.T) {
	dir := t.TempDir()
	names := map[string][]string{"en": {filepath.Join(dir, "a")}, "it": {filepath.Join(dir, "b")}}
	writeStates(t, names["en"][0], "a b\nc d\n", 4)
	writeStates(t, names["it"][0], "x y z\n", 3)
	found, err := FindAxes(names, 16)
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := found.Write(&file); err != nil {
		t.Fatal(err)
	}
	axes, err := ReadAxes(&file)
	if err != nil || !reflect.DeepEqual(axes, found) {
		t.Fatalf("read back otherwise: %v", err)
	}
	states, err := Open(names["it"])
	if err != nil {
		t.Fatal(err)
	}
	if _, err := NewHints(states, axes, "fr"); err == nil {
		t.Error("hints of a language without states")
	}
	hints, err := NewHints(states, axes, "it")
	if err != nil {
		t.Fatal(err)
	}
	if hints.Of([]string{"a"}) != nil {
		t.Error("hints of an unknown sentence")
	}
	of, sum := hints.Of([]string{"x", "y", "z"}), make([]float32, 16)
	for i := range 3 {
		x := make([]float32, 16)
		of(x, i)
		matrix.AddScaled(sum, x, 1)
	}
	for k, v := range sum {
		if math.Abs(float64(v)) > 1e-3 {
			t.Errorf("the coordinates along axis %d sum up to %v", k, v)
		}
	}
	if _, err := ReadAxes(strings.NewReader("x")); err == nil {
		t.Error("axes of a damaged file")
	}
}
