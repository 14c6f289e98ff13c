package layout_test

import (
	"fmt"

	"github.com/nesso-graph/nesso/graph/layout"
)

// Three boxes in a row: the middle one stands between the other two.
func ExamplePlace() {
	box := layout.Box{MinX: -40, MinY: -10, MaxX: 40, MaxY: 10}
	at := layout.Place([]layout.Box{box, box, box}, [][2]int{{0, 1}, {1, 2}}, layout.Params{Length: 120, Gap: 10, Aspect: 1.5})
	for _, p := range at {
		fmt.Printf("%.0f %.0f\n", p.X, p.Y)
	}
	// Output:
	// 290 15
	// 167 41
	// 45 15
}
