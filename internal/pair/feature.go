package pair

import "slices"

const (
	reach  = 2   // sentences that two names are apart at most
	far    = 120 // tokens that they are apart at most
	hold   = 1   // sentences that a value is apart at most from a name to whose link it belongs
	margin = 24  // tokens before and behind two names that are looked at
)

// Pair is two names near each other, or a name and the last one before it of a thing that the text is about, in the
// direction of a link from A to B; or a name A and a value B near it.
type Pair struct {
	A, B     int      // indexes in Input.Names
	From, To int      // the tokens that are looked at, the end not included
	Path     []int    // tokens on the way from A to B through the trees
	Features []uint32 // hashes
}

// Pairs lists the pairs of names of different entities that allowed lets stand, in either direction, and those of names and
// values.
func (in *Input) Pairs(allowed func(a, b *Name) bool) []Pair { return in.appendPairs(nil, allowed) }

// appendPairs appends what [Input.Pairs] lists.
func (in *Input) appendPairs(out []Pair, allowed func(a, b *Name) bool) []Pair {
	add := func(i, j int) { out = in.both(out, i, j, allowed) }
	for i := range in.Names {
		for j := i + 1; j < len(in.Names) && in.near(i, j); j++ {
			if in.holds(i, j) {
				add(i, j)
			}
		}
	}
	topics := newTopics(in)
	for j := range in.Names {
		for _, i := range topics.before(j) {
			if i >= 0 && !in.near(i, j) {
				add(i, j)
			}
		}
		topics.note(j)
	}
	return out
}

// both adds the pairs of two names of different entities in both directions; a value stands behind its name.
func (in *Input) both(out []Pair, i, j int, allowed func(a, b *Name) bool) []Pair {
	a, b := &in.Names[i], &in.Names[j]
	if a.Entity == b.Entity {
		return out
	}
	if !a.IsValue() && allowed(a, b) {
		out = append(out, in.pair(i, j))
	}
	if !b.IsValue() && allowed(b, a) {
		out = append(out, in.pair(j, i))
	}
	return out
}

// near reports whether two names, the first of which comes first, are near each other.
func (in *Input) near(i, j int) bool {
	a, b := &in.Names[i], &in.Names[j]
	return b.First-a.First <= far && in.Sentence(b)-in.Sentence(a) <= reach
}

// holds reports whether neither of two names near each other is a value, or the value so near that it may belong to a link.
func (in *Input) holds(i, j int) bool {
	a, b := &in.Names[i], &in.Names[j]
	return !a.IsValue() && !b.IsValue() || in.Sentence(b)-in.Sentence(a) <= hold
}

func (in *Input) pair(i, j int) Pair {
	a, b := &in.Names[i], &in.Names[j]
	p := Pair{A: i, B: j}
	lo, hi := min(a.First, b.First), max(a.Last, b.Last)
	p.From = max(in.starts[in.Tokens[lo].sentence], lo-margin)
	p.To = min(in.starts[in.Tokens[hi].sentence+1], hi+margin+1)
	if !in.near(min(i, j), max(i, j)) {
		p.From = in.starts[in.Tokens[hi].sentence]
	}
	up, down := in.path(a.head, b.head)
	p.Path = up[:len(up)+len(down)]
	p.Features = in.features(&p, up, down)
	return p
}

// longest is the number of steps up the tree that are followed at most.
const longest = 40

// path is the way from token a up to the token above both, and from there down to token b, from below; a and b are left
// out. In two sentences it goes over both roots. Both ways are parts of one stretch of memory.
func (in *Input) path(a, b int) (up, down []int) {
	var aboveA, aboveB [longest]int
	fromA, fromB := in.climb(&aboveA, a), in.climb(&aboveB, b)
	endA, endB := len(fromA), len(fromB)
	for k, i := range fromB {
		if at := slices.Index(fromA, i); at >= 0 {
			endA, endB = at+1, k
			break
		}
	}
	if endB == 0 { // b stands above a
		endA--
	}
	start := len(in.ways)
	in.ways = append(in.ways, fromA[min(1, endA):endA]...)
	k := len(in.ways)
	in.ways = append(in.ways, fromB[min(1, endB):endB]...)
	return in.ways[start:k], in.ways[k:]
}

// climb lists a token and those above it, as far as they are followed.
func (in *Input) climb(above *[longest]int, from int) []int {
	n := 0
	for i := from; i >= 0 && n < longest; i = in.Tokens[i].head {
		above[n] = i
		n++
	}
	return above[:n]
}

// namesBetween counts the names that start in tokens [from, to), 4 for more than three.
func (in *Input) namesBetween(from, to int) int {
	n := 0
	for i := range in.Names {
		if m := &in.Names[i]; !m.IsValue() && m.First >= from && m.First < to {
			n++
		}
	}
	return min(n, 4)
}

// Buckets is the number of classes of signed distance.
const Buckets = 16

// Bucket is the class of a signed distance, from 0 for far before to 15 for far behind.
func Bucket(d int) int {
	if d < 0 {
		return Buckets/2 - 1 - bucket(-d-1)
	}
	return Buckets/2 + bucket(d)
}

// bucket is the class of a distance, from 0 to 7.
func bucket(d int) int {
	if d < len(classes) {
		return int(classes[d])
	}
	return Buckets/2 - 1
}

// classes are those of the distances 0 to 25.
var classes = [...]uint8{0, 1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6}
