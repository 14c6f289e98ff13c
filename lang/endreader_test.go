package lang

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nesso-graph/nesso/internal/model"
)

func TestEndReader(t *testing.T) {
	none := func() (*model.Model, error) { return nil, errors.New("no model") }
	r := NewEndReader(none, []float32{0.5, -0.25, 3, 4, 5, 6, 7, 8, 9, 10, 11})
	var b bytes.Buffer
	if err := r.Write(&b, "two\nlines"); err != nil {
		t.Fatal(err)
	}
	if want := "# two\n# lines\n0.5 -0.25 3 4 5 6 7 8 9 10\n11\n"; b.String() != want {
		t.Errorf("wrote %q, want %q", b.String(), want)
	}
	got, err := openEndReader(fstest.MapFS{"end-states.txt": {Data: b.Bytes()}}, none)
	if err != nil || len(got.weights) != 11 || got.weights[1] != -0.25 || got.weights[10] != 11 {
		t.Errorf("read %v, %v", got, err)
	}
	if odds := got.EndOdds(nil, 0, 0); odds != 0 {
		t.Errorf("odds %v without a model", odds)
	}
	if got, err := openEndReader(fstest.MapFS{}, none); got != nil || err != nil {
		t.Errorf("of no file: %v, %v", got, err)
	}
	_, err = openEndReader(fstest.MapFS{"end-states.txt": {Data: []byte("# x\n1 2\n3 half")}}, none)
	if err == nil || !strings.Contains(err.Error(), `end-states.txt: line 3: "half" is no weight`) {
		t.Errorf("of a damaged file: %v", err)
	}
}
