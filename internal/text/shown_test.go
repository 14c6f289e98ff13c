package text_test

import (
	"testing"

	"github.com/nesso-graph/nesso/internal/text"
)

func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"": "", " a\r\n\tb  c ": "a b c", "a\x00\x1b[1mb": "a[1mb", "\u202eevil\u2066": "evil", "a\ufffe\uffffb": "ab", "così 株式": "così 株式",
	} {
		if got := text.OneLine(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestCount(t *testing.T) {
	for _, c := range []struct {
		n          int
		noun, want string
	}{{0, "claim", "0 claims"}, {1, "entity", "1 entity"}, {2, "entity", "2 entities"}, {3, "near copy", "3 near copies"}} {
		if got := text.Count(c.n, c.noun); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
