package value_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/entity/value"
)

// BenchmarkHostile reads texts made to be hard, of two lengths: bytes a second must not fall with the length.
func BenchmarkHostile(b *testing.B) {
	hard := []string{
		"1 ", "of the ", "and ", "1/", "1-", "51% ", "one hundred ", "$ ", "the first of the ", "2020, ", "May ", "( ", "un ", "last ",
		"1.000.", "e il ", "half a ", "100 000 ", "million ", "$5 ", "2 million ", "due", "q1", "Monday ", "\n", "...", "$1 in 2020 ", "nel 2020 ", "a", "è",
	}
	for _, iso := range []string{"en", "it"} {
		f := finder(b, iso)
		for _, h := range hard {
			for _, size := range []int{1 << 12, 1 << 16} {
				b.Run(fmt.Sprintf("%s/%q/%d", iso, h, size), func(b *testing.B) {
					s := "51% " + strings.Repeat(h, size/len(h)) // a value beside it
					b.SetBytes(int64(len(s)))
					for b.Loop() {
						f.Find(s, &value.State{})
					}
				})
			}
		}
	}
}
