package layout

import (
	"fmt"
	"math"
	"slices"
	"testing"
)

var params = Params{Length: 120, Gap: 10, Aspect: 1.5}

// sample is a graph of hubs, cycles and single nodes that r makes up.
func sample(nodes, edges int) ([]Box, [][2]int) {
	r := random(7)
	pick := func(n int) int { return int(r.next() % uint64(n)) }
	boxes := make([]Box, nodes)
	for i := range boxes {
		half := 20 + float64(pick(60))
		boxes[i] = Box{-half, -10, half, 30}
	}
	var es [][2]int
	for range edges {
		es = append(es, [2]int{pick(nodes), pick(1 + pick(nodes))})
	}
	return boxes, es
}

func overlaps(boxes []Box, at []Point) int {
	count := 0
	for i, a := range boxes {
		for j, b := range boxes[:i] {
			p, q := at[i], at[j]
			if p.X+a.MinX < q.X+b.MaxX && q.X+b.MinX < p.X+a.MaxX && p.Y+a.MinY < q.Y+b.MaxY && q.Y+b.MinY < p.Y+a.MaxY {
				count++
			}
		}
	}
	return count
}

func TestPlace(t *testing.T) {
	for _, size := range [][2]int{{0, 0}, {1, 0}, {1, 3}, {2, 1}, {10, 12}, {30, 45}, {200, 260}, {1000, 1500}, {40, 0}} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			boxes, edges := sample(size[0], size[1])
			at := Place(boxes, edges, params)
			if again := Place(boxes, edges, params); !slices.Equal(at, again) {
				t.Fatal("a second run gives other places")
			}
			if n := overlaps(boxes, at); n > 0 {
				t.Errorf("%d boxes overlap", n)
			}
			for i, p := range at {
				if !(p.X+boxes[i].MinX >= 0 && p.Y+boxes[i].MinY >= 0) || math.IsInf(p.X+p.Y, 0) {
					t.Errorf("node %d lies at %v", i, p)
				}
			}
		})
	}
}

// TestNeighboursAreNear holds that edges are shorter than the distance of any two nodes.
func TestNeighboursAreNear(t *testing.T) {
	for _, n := range []int{60, 900} {
		var edges [][2]int
		for i := 1; i < n; i++ {
			edges = append(edges, [2]int{i, (i - 1) / 3})
		}
		at := Place(make([]Box, n), edges, params)
		distance := func(i, j int) float64 { return math.Hypot(at[i].X-at[j].X, at[i].Y-at[j].Y) }
		linked, all := 0.0, 0.0
		for _, e := range edges {
			linked += distance(e[0], e[1]) / float64(len(edges))
		}
		for i := range n {
			all += distance(i, (i*7+n/2)%n) / float64(n)
		}
		if linked > all/2 {
			t.Errorf("%d nodes: edges are %.0f long, nodes %.0f apart", n, linked, all)
		}
	}
}

// TestSizeIsInProportion holds that the whole is not much larger than its boxes and edges want, however the parts lie.
func TestSizeIsInProportion(t *testing.T) {
	pairs, star := [][2]int{}, [][2]int{}
	for i := range 200 {
		pairs, star = append(pairs, [2]int{2 * i, 2*i + 1}), append(star, [2]int{0, i + 1})
	}
	chain := [][2]int{{0, 1}, {1, 2}, {2, 3}, {4, 5}}
	for name, edges := range map[string][][2]int{"pairs": pairs, "star": star, "chain": chain} {
		n := 2 * len(edges)
		boxes := make([]Box, n)
		for i := range boxes {
			boxes[i] = Box{-30, -10, 30, 30}
		}
		width, height := 0.0, 0.0
		for _, p := range Place(boxes, edges, params) {
			width, height = max(width, p.X), max(height, p.Y)
		}
		if most := 300 + 200*math.Sqrt(float64(n)); width > most || height > most {
			t.Errorf("%s: %.0f × %.0f, more than %.0f", name, width, height, most)
		}
	}
}

// TestPlanar holds that a small tree and a cycle are drawn without crossings.
func TestPlanar(t *testing.T) {
	tree, cycle := [][2]int{}, [][2]int{}
	for i := 1; i < 20; i++ {
		tree, cycle = append(tree, [2]int{i, (i - 1) / 2}), append(cycle, [2]int{i - 1, i})
	}
	cycle = append(cycle, [2]int{19, 0})
	for name, edges := range map[string][][2]int{"tree": tree, "cycle": cycle} {
		if n := crossings(Place(make([]Box, 20), edges, params), edges); n > 0 {
			t.Errorf("%s: %d crossings", name, n)
		}
	}
}

func BenchmarkPlace(b *testing.B) {
	for _, size := range [][2]int{{30, 45}, {200, 300}, {10_000, 20_000}} {
		boxes, edges := sample(size[0], size[1])
		b.Run(fmt.Sprint(size[0]), func(b *testing.B) {
			for b.Loop() {
				Place(boxes, edges, params)
			}
		})
	}
}
