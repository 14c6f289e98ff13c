package value

import (
	"slices"
	"unicode/utf8"
)

// bind is a run that a rule took, and the mention that it belongs to (−1 outside of any).
type bind struct {
	edge
	start   int32
	mention int8
}

// match is one way in which a rule holds at a place.
type match struct {
	rule  *rule
	spans [][2]int // the mentions, in tokens
	binds []bind
}

// end is the token after the last mention.
func (m *match) end() int { return m.spans[len(m.spans)-1][1] }

// matcher runs rules over a lattice.
type matcher struct {
	*lattice
	code  []inst
	binds []bind
	spans [][2]int
	open  int8 // the mention that is open, −1 if none
	best  match
	steps int
}

// maxSteps bounds the work of one rule at one place. No rule of a sane language comes near it.
const maxSteps = 2000

// candidates gives the matches at token i, the longest first, then in the order of the rules.
func (m *matcher) candidates(rules []rule, i int) []match {
	var out []match
	if !m.edgeOfWord(i) {
		return nil
	}
	for r := range rules {
		if !rules[r].first.meets(m.starts[i]) {
			continue
		}
		m.code, m.binds, m.spans, m.open, m.best, m.steps = rules[r].code, m.binds[:0], m.spans[:0], -1, match{}, 0
		m.run(0, i)
		if len(m.best.spans) > 0 {
			m.best.rule = &rules[r]
			out = append(out, m.best)
		}
	}
	slices.SortStableFunc(out, func(a, b match) int { return b.end() - a.end() })
	return out
}

// run follows the program from instruction pc at token i, trying every way.
func (m *matcher) run(pc int16, i int) {
	for {
		if m.steps++; m.steps > maxSteps {
			return
		}
		switch in := &m.code[pc]; in.op {
		case opTake:
			m.take(in, pc, i)
			return
		case opSplit:
			if in.y != in.x {
				m.run(in.y, i)
			}
			pc = in.x
			continue
		case opBehind:
			if m.fails(in, m.behind(i, in.class), i) {
				return
			}
		case opAhead:
			if m.fails(in, m.ahead(i, in.class), i) {
				return
			}
		case opOpen:
			m.open = int8(len(m.spans))
			m.spans = append(m.spans, [2]int{i, i})
			m.run(pc+1, i)
			m.spans, m.open = m.spans[:len(m.spans)-1], -1
			return
		case opClose:
			if !m.edgeOfWord(i) {
				return
			}
			last := len(m.spans) - 1
			m.spans[last][1], m.open = i, -1
			m.run(pc+1, i)
			m.open = int8(last)
			return
		case opMatch:
			m.accept()
			return
		}
		pc++
	}
}

// fails reports whether a look around token i forbids to go on, given whether the class was seen there.
func (m *matcher) fails(in *inst, seen bool, i int) bool {
	return (seen && (!in.glued || m.tokens[i].glued)) == in.not
}

// take follows every run of a class at token i.
func (m *matcher) take(in *inst, pc int16, i int) {
	if i >= len(m.tokens) || !m.starts[i].has(in.class) || in.glued && !m.tokens[i].glued {
		return
	}
	if len(m.binds) > 0 && m.tokens[i].breaks {
		return
	}
	for _, e := range m.of(i) {
		if e.class == in.class {
			m.binds = append(m.binds, bind{e, int32(i), m.open})
			m.run(pc+1, int(e.end))
			m.binds = m.binds[:len(m.binds)-1]
		}
	}
}

// accept keeps the match if it is longer than the best so far.
func (m *matcher) accept() {
	if len(m.best.spans) > 0 && m.best.end() >= m.spans[len(m.spans)-1][1] {
		return
	}
	m.best = match{spans: slices.Clone(m.spans), binds: slices.Clone(m.binds)}
}

// behind reports whether a run of class c ends before token i, in the same sentence.
func (m *matcher) behind(i int, c class) bool {
	if i == 0 || i < len(m.tokens) && m.tokens[i].breaks {
		return false
	}
	switch c {
	case clLower:
		return m.lower(i - 1)
	case clCapital:
		return m.tokens[i-1].capital && !m.starts[i-1].has(clFunction)
	default:
		return m.ends[i].has(c)
	}
}

// ahead reports whether a run of class c starts at token i, in the same sentence.
func (m *matcher) ahead(i int, c class) bool {
	if i >= len(m.tokens) || len(m.binds) > 0 && m.tokens[i].breaks {
		return c == clStop
	}
	switch c {
	case clLower:
		return m.lower(i)
	case clCapital:
		return m.tokens[i].capital
	default:
		return m.starts[i].has(c)
	}
}

// lower reports whether token i is a word in small letters that is no function word.
func (l *lattice) lower(i int) bool {
	t := l.tokens[i]
	return t.kind == wordToken && !t.capital && !l.starts[i].has(clFunction)
}

// edgeOfWord reports whether a mention can start or end before token i: no letter or digit is cut off there.
func (l *lattice) edgeOfWord(i int) bool {
	if i == 0 || i >= len(l.tokens) || !l.tokens[i].glued {
		return true
	}
	return l.tokens[i].kind == signToken || l.tokens[i-1].kind == signToken && !l.joint(i)
}

// joint reports whether the sign before token i binds it to what stands before: "1.5/2", "10:30", "@2020".
func (l *lattice) joint(i int) bool {
	r, _ := utf8.DecodeRuneInString(l.text(i - 1))
	return r == '_' || r == '@' || r == '#' || r == '\\'
}
