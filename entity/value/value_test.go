package value_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/entity/value"
)

// valueCase is a line of testdata/<iso>.cases.txt.
type valueCase struct {
	where, text string
	want        []string
	base        value.Day
}

// mark is a value in a case: "[2 June 2020 | d 2020-06-02]".
var mark = regexp.MustCompile(`\[([^|\[\]]+) \| ([das]) ([^\]]*)\]`)

// readCases reads the cases of a language.
func readCases(tb testing.TB, path string) []valueCase {
	tb.Helper()
	f, err := os.Open(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	var out []valueCase
	var base value.Day
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		switch {
		case line == "" || line[0] == '#':
			continue
		case line == "@":
			base = value.Day{}
			continue
		case line[0] == '@':
			if base, err = value.ParseDay(line[1:]); err != nil {
				tb.Fatalf("%s:%d: %v", path, n, err)
			}
			continue
		}
		c := valueCase{where: fmt.Sprintf("%s:%d", filepath.Base(path), n), base: base}
		c.text = mark.ReplaceAllString(line, "$1")
		for _, m := range mark.FindAllStringSubmatch(line, -1) {
			c.want = append(c.want, fmt.Sprintf("%q %s %s", m[1], m[2], m[3]))
		}
		out = append(out, c)
	}
	return out
}

// casesOf lists the languages that have cases.
func casesOf(tb testing.TB) map[string][]valueCase {
	tb.Helper()
	files, err := filepath.Glob("testdata/*.cases.txt")
	if err != nil || len(files) == 0 {
		tb.Fatalf("no cases in testdata: %v", err)
	}
	out := map[string][]valueCase{}
	for _, f := range files {
		iso, _, _ := strings.Cut(filepath.Base(f), ".")
		out[iso] = readCases(tb, f)
	}
	return out
}

func TestCases(t *testing.T) {
	for iso, cases := range casesOf(t) {
		if len(cases) < 150 {
			t.Errorf("%s has %d cases only", iso, len(cases))
		}
		f := finder(t, iso)
		for _, c := range cases {
			var got []string
			for _, v := range f.Find(c.text, &value.State{Base: c.base}) {
				got = append(got, fmt.Sprintf("%q %s %s", c.text[v.Start:v.End], v.Kind[:1], v.Norm))
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("%s: %s\n got %q\nwant %q", c.where, c.text, got, c.want)
			}
		}
	}
}

func TestRange(t *testing.T) {
	v := finder(t, "en").Find("Alder paid about $2-3 million.", nil)
	if len(v) != 1 || v[0].Norm != "3000000 USD" || v[0].Low != "2000000 USD" || !v[0].About {
		t.Errorf("got %+v", v)
	}
}

func TestDecimalSignOfDocument(t *testing.T) {
	f, st := finder(t, "it"), &value.State{}
	f.Find("Il titolo ha chiuso a 16.3 euro, poi a 15.93 euro, infine a 14.2 euro.", st)
	if v := f.Find("Il piano vale 1,100 euro.", st); len(v) != 1 || v[0].Norm != "1100 EUR" {
		t.Errorf("got %+v", v)
	}
}

func TestMonthFirst(t *testing.T) {
	for _, c := range []struct {
		state value.State
		want  string
	}{{value.State{}, "2020-02-06"}, {value.State{DayFirst: true}, "2020-06-02"}, {value.State{MonthFirst: true}, "2020-02-06"}} {
		if v := finder(t, "en").Find("Signed 2/6/2020.", &c.state); len(v) != 1 || v[0].Norm != c.want {
			t.Errorf("got %+v, want %s", v, c.want)
		}
	}
}

func TestParseDay(t *testing.T) {
	for _, s := range []string{"2020", "2020-06", "2020-06-02", "2020-02-29"} {
		if d, err := value.ParseDay(s); err != nil || d.String() != s {
			t.Errorf("%s: %v, %v", s, d, err)
		}
	}
	for _, s := range []string{"", "20", "2020-13", "2020-02-30", "2 June", "2020x", "20201231", "2020-6-2", "2020-00", "2020-+6", "0000", "2020-06-02T10:00:00Z", "2020/2021"} {
		if d, err := value.ParseDay(s); err == nil {
			t.Errorf("%q is read as %v", s, d)
		}
	}
}

func ExampleFinder_Find() {
	f := finder(&testing.B{}, "it")
	text := "Il 2 giugno 2020 Alder ha comprato il 51% di Betulla per circa 40 milioni di dollari."
	for _, v := range f.Find(text, nil) {
		fmt.Println(v.Kind, text[v.Start:v.End], "=", v.Norm)
	}
	// Output:
	// date 2 giugno 2020 = 2020-06-02
	// share 51% = 51
	// amount 40 milioni di dollari = 40000000 USD
}
