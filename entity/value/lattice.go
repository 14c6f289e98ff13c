package value

// lattice is a text as tokens, and the classes that runs of tokens have.
type lattice struct {
	s       string
	tokens  []token
	edges   []edge  // by first token
	from    []int32 // the edges of token i are edges[from[i]:to[i]]
	to      []int32
	starts  []classes // classes of the runs that start at a token
	ends    []classes // classes of the runs that end before a token
	numbers []decimal // values of clNumber
	lexicon *lexicon
	comma   bool
}

// edge is a run of tokens that is of a class.
type edge struct {
	class class
	end   int32 // the token after it
	value int64
}

// read cuts s and finds the classes of its tokens, nil if nothing in it can be part of a value.
func (x *lexicon) read(s string, f *Finder, st *State) *lattice {
	tokens, useful := x.tokenize(s)
	if !useful {
		return nil
	}
	n := len(tokens)
	l := &lattice{
		s: s, tokens: tokens, lexicon: x, edges: make([]edge, 0, n+8), from: make([]int32, n+1),
		to: make([]int32, n+1), starts: make([]classes, n+1), ends: make([]classes, n+1),
	}
	l.comma = st.decimalComma(f.comma, l)
	for i := n - 1; i >= 0; i-- { // from the right, so that a number finds the words after it
		l.from[i], l.to[i] = int32(len(l.edges)), 1<<30
		l.look(i)
		l.to[i] = int32(len(l.edges))
	}
	return l
}

// add records a run from token i to before token end.
func (l *lattice) add(i int, c class, end int, value int64) {
	l.edges = append(l.edges, edge{c, int32(end), value})
	l.starts[i].add(c)
	l.ends[end].add(c)
}

// text is the text of token i.
func (l *lattice) text(i int) string { return l.s[l.tokens[i].start:l.tokens[i].end] }

// at gives the edge of a class that starts at token i; ok is false if there is none.
func (l *lattice) at(i int, c class) (e edge, ok bool) {
	if i >= len(l.tokens) || !l.starts[i].has(c) {
		return edge{}, false
	}
	for _, e := range l.of(i) {
		if e.class == c {
			return e, true
		}
	}
	return edge{}, false
}

// of gives the runs that start at token i.
func (l *lattice) of(i int) []edge { return l.edges[l.from[i]:min(int(l.to[i]), len(l.edges))] }

// joined reports whether token i follows the one before without a break of sentence.
func (l *lattice) joined(i int) bool { return i < len(l.tokens) && !l.tokens[i].breaks }

// partOfName reports whether token i follows a word with a capital, at one space.
func (l *lattice) partOfName(i int) bool {
	p := l.tokens[i-1]
	return p.kind == wordToken && p.capital && l.s[p.end:l.tokens[i].start] == " " && !p.breaks
}

// look finds the runs that start at token i.
func (l *lattice) look(i int) {
	t := &l.tokens[i]
	if t.kind == numberToken {
		l.digits(i)
		return
	}
	if t.id != 0 {
		l.terms(i)
		l.words(i)
	}
	if t.kind == wordToken {
		l.roman(i)
		if t.id == 0 && l.lexicon.atoms != nil {
			l.words(i)
		}
	}
}

// terms adds the terms of the lexicon that start at token i.
func (l *lattice) terms(i int) {
	x := l.lexicon
	node := x.first[l.tokens[i].id]
	for j := i + 1; node != 0; j++ {
		for _, t := range x.nodes[node].terms {
			if !t.capital || l.tokens[i].capital {
				l.add(i, t.class, j, t.value)
				if t.class == clOrdinal && t.value <= 31 {
					l.add(i, clDay, j, t.value)
				}
			}
		}
		if x.nodes[node].next == nil || !l.joined(j) || l.tokens[j].id == 0 {
			return
		}
		node = x.nodes[node].next[step(l.tokens[j].id, l.tokens[j].glued)]
	}
}

// roman adds a Roman numeral.
func (l *lattice) roman(i int) {
	s := l.text(i)
	if len(s) > 6 || !l.tokens[i].capital {
		return
	}
	n := 0
	for j := 0; j < len(s); j++ {
		v := romanDigit(s[j])
		if v == 0 {
			return
		}
		if j+1 < len(s) && v < romanDigit(s[j+1]) {
			v = -v
		}
		n += v
	}
	if n > 0 && n < 40 {
		l.add(i, clRoman, i+1, int64(n))
	}
}

func romanDigit(c byte) int {
	switch c {
	case 'I':
		return 1
	case 'V':
		return 5
	case 'X':
		return 10
	}
	return 0
}
