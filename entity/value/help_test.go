package value_test

import (
	"os"
	"testing"

	"github.com/nesso-graph/nesso/entity/value"
	"github.com/nesso-graph/nesso/lang"
)

// finder makes the finder of a built-in language.
func finder(tb testing.TB, iso string) *value.Finder {
	tb.Helper()
	data, err := lang.LoadValues(os.DirFS("../../lang/builtin/"+iso), "calendar.txt", "numbers.txt")
	if err != nil {
		tb.Fatal(err)
	}
	f, err := value.New(data)
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

// golden compares got with a file, or writes it where the tests run with -update.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s is out of date (run with -update):\n%s", path, got)
	}
}
