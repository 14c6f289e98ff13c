package text

// markPair is what encloses text in the source: two marks of emphasis, of code, or the brackets of a link, the closing one
// with its target.
type markPair struct{ open, close Span }

// markPairs are the pairs of a document by where they touch what they enclose.
type markPairs struct {
	byStart map[int]markPair // at the end of the opening mark
	byEnd   map[int]markPair // at the start of the closing one
}

func newMarkPairs(pairs []markPair) markPairs {
	if len(pairs) == 0 {
		return markPairs{}
	}
	m := markPairs{make(map[int]markPair, len(pairs)), make(map[int]markPair, len(pairs))}
	for _, p := range pairs {
		m.byStart[p.open.End], m.byEnd[p.close.Start] = p, p
	}
	return m
}

// enclose widens a span of the source by the marks at its edges whose other half lies within it: "Kestrel buys **Marlow"
// goes on with "**".
func (m markPairs) enclose(s Span) Span {
	for p, ok := m.byEnd[s.End]; ok && p.open.Start >= s.Start; p, ok = m.byEnd[s.End] {
		s.End = p.close.End
	}
	for p, ok := m.byStart[s.Start]; ok && p.close.End <= s.End; p, ok = m.byStart[s.Start] {
		s.Start = p.open.Start
	}
	return s
}
