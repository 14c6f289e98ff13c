package pair

// topics tells what a run of sentences is about: the thing that is named first, and the one that is named most. Sentences
// far behind their last name still speak of them, without a subject, or of "the company".
type topics struct {
	in    *Input
	first int         // the entity named first, −1 before the first name
	most  int         // the entity named most, the earlier of two named as often
	count map[int]int // names of each entity
	last  map[int]int // the last name of each entity
}

func newTopics(in *Input) *topics {
	return &topics{in: in, first: -1, most: -1, count: map[int]int{}, last: map[int]int{}}
}

// before are the last names before name j of the topics, −1 for none.
func (t *topics) before(j int) [2]int {
	out := [2]int{-1, -1}
	if t.in.Names[j].IsValue() {
		return out
	}
	for k, e := range [2]int{t.first, t.most} {
		if e >= 0 && e != t.in.Names[j].Entity && (k == 0 || e != t.first) {
			out[k] = t.last[e]
		}
	}
	return out
}

// note takes up name j; a place or a value is no topic.
func (t *topics) note(j int) {
	n := &t.in.Names[j]
	if n.Kind == "place" || n.IsValue() {
		return
	}
	t.count[n.Entity]++
	t.last[n.Entity] = j
	if t.first < 0 {
		t.first = n.Entity
	}
	if t.most < 0 || t.count[n.Entity] > t.count[t.most] {
		t.most = n.Entity
	}
}
