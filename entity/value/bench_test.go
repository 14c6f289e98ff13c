package value_test

import (
	"os"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/entity/value"
	"github.com/nesso-graph/nesso/lang"
)

// filler is prose without values, so that the texts hold about as many of them as news does: one in 25 words.
const filler = " The chairman of the group told the paper that the plan had been drawn up by the board and that the workers of the mill knew of it."

func BenchmarkFind(b *testing.B) {
	for iso, cases := range casesOf(b) {
		b.Run(iso, func(b *testing.B) {
			var text strings.Builder
			for _, c := range cases {
				text.WriteString(c.text + filler + "\n")
			}
			f, s := finder(b, iso), text.String()
			words := float64(len(strings.Fields(s)))
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				f.Find(s, &value.State{})
			}
			b.ReportMetric(words*float64(b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		data, err := lang.LoadValues(os.DirFS("../../lang/builtin/it"), "calendar.txt", "numbers.txt")
		if err != nil {
			b.Fatal(err)
		}
		if _, err := value.New(data); err != nil {
			b.Fatal(err)
		}
	}
}
