package value_test

import (
	"strings"
	"testing"
	"time"

	"github.com/nesso-graph/nesso/entity/value"
)

// TestLinear holds that texts made to be hard take time in proportion to their length.
func TestLinear(t *testing.T) {
	hard := []string{
		"1 ", "of the ", "and ", "1/", "1-", "51% ", "one hundred ", "$ ", "the first of the ", "2020, ", "May ", "( ", "un ", "last ",
		"1.000.", "e il ", "half a ", "100 000 ", "million ", "$5 ", "2 million ", "due", "q1", "Monday ", "\n", "...", "$1 in 2020 ", "nel 2020 ",
	}
	for _, iso := range []string{"en", "it"} {
		f := finder(t, iso)
		for _, h := range hard {
			run := func(n int) time.Duration {
				s := strings.Repeat(h, n/len(h))
				start := time.Now()
				f.Find(s, &value.State{})
				return time.Since(start)
			}
			run(1 << 12)
			if long := run(1 << 16); long > 5*time.Second {
				t.Errorf("%s: 64 KB of %q take %v", iso, h, long)
			} else if testing.Verbose() {
				t.Logf("%s: %q: %v", iso, h, long)
			}
		}
	}
}
