package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
	"testing/fstest"
)

// TestReference takes a line and a run of lines, and wants bad references told.
func TestReference(t *testing.T) {
	const text = "Alfa compra Beta .\nL' azienda tace .\nGamma no ."
	hash := func(s string) string {
		sum := sha256.Sum256([]byte(s))
		return hex.EncodeToString(sum[:8])
	}
	for _, x := range []struct{ ref, hashed, want, err string }{
		{"a.tok.txt#1", "Alfa compra Beta .", "Alfa compra Beta.", ""},
		{"a.tok.txt#1-2", "Alfa compra Beta .\nL' azienda tace .", "Alfa compra Beta. L'azienda tace.", ""},
		{"a.tok.txt#3-3", "Gamma no .", "Gamma no.", ""},
		{"a.tok.txt#1-2", "Alfa compra Beta .", "", "has changed"},
		{"a.tok.txt#2-4", "", "", "has 3 lines"},
		{"a.tok.txt#3-2", "", "", "has 3 lines"},
		{"a.tok.txt#0", "", "", "has 3 lines"},
		{"a.tok.txt", "", "", "neither"},
		{"a.tok.txt#1-", "", "", "neither"},
		{"b.txt#1", "", "", "b.txt"},
		{"core#1", "Alfa and Beta.", "Alfa and Beta.", ""},
		{"core#1", "Alfa or Beta.", "Alfa and Beta.", "has changed"},
		{"core#2", "", "", "no record"},
		{"gap#1", "", "", "lacks the set"},
		{"c.txt#1", " D' accordo .", "D' accordo .", ""},
	} {
		r := newReferences(fstest.MapFS{
			"a.tok.txt":                {Data: []byte(text)},
			"c.txt":                    {Data: []byte(" D' accordo .")},
			"relation/CORE/train.json": {Data: []byte(`[{"id": "E1", "relation": "undefined", "e1_name": "Alfa", "e2_start": 2, "e2_end": 2, "e2_name": "Beta", "context": ["Alfa", "and", "Beta", "."]}]`)},
		})
		got, err := r.text(x.ref, hash(x.hashed))
		if got != x.want || (err == nil) != (x.err == "") || err != nil && !strings.Contains(err.Error(), x.err) {
			t.Errorf("%s: %q, %v; want %q, %q", x.ref, got, err, x.want, x.err)
		}
	}
}
