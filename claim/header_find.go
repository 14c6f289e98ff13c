package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
)

// longestHeader is how many tokens a label has at most that a list stands behind.
const longestHeader = 16

// findHeaders gives the labels of a document with lists behind them: in one sentence with a colon, or in the lines that follow.
func (r *reader) findHeaders() []header {
	var out []header
	for _, t := range r.trees {
		if t == nil {
			continue
		}
		n := len(out)
		out = append(append(out, r.inlineHeaders(t)...), t.bracketHeaders()...)
		if len(out) == n {
			if h := r.headerOfLines(t); len(h.items) > 0 {
				out = append(out, h)
			}
		}
	}
	return append(out, r.tableHeaders()...)
}

// inlineHeaders are the labels of one sentence with a colon and items behind it; a semicolon or a bar may begin another.
func (r *reader) inlineHeaders(t *tree) []header {
	var out []header
	first := 0
	for i := range t.Tokens {
		if s := t.Tokens[i].Text; s == "|" {
			first = i + 1
		}
		if !t.isColon(i) || i == first {
			continue
		}
		end := i + 1
		for end < len(t.Tokens) && !t.isColon(end) && t.Tokens[end].Text != "|" {
			end++
		}
		if t.isLabel(first, i-1) && (end == len(t.Tokens) || !t.isColon(end)) {
			if items := t.items(i+1, end-1); len(items) > 0 {
				out = append(out, header{t: t, first: first, last: i - 1, items: items})
			}
		}
		first = end
	}
	return out
}

// bracketHeaders are the names with a list of quotas in brackets behind them: "Alfa | (Beta 40%, Gamma 60%)".
func (t *tree) bracketHeaders() []header {
	var out []header
	for _, m := range t.mentioned() {
		open := t.doc.Mentions[m].Last + 1
		if open >= len(t.Tokens) || t.Tokens[open].Text != "(" {
			continue
		}
		end := open + 1
		for end < len(t.Tokens) && nesting[t.Tokens[end].Text] == 0 {
			end++
		}
		items := t.items(open+1, end-1)
		if end < len(t.Tokens) && len(items) > 0 && !slices.ContainsFunc(items, func(x item) bool { return !x.held() }) {
			out = append(out, header{t: t, first: t.doc.Mentions[m].First, last: open - 1, items: items, name: true})
		}
	}
	return out
}

// isLabel reports whether the words from token first to token last may be a label: there are few, and no verb but at their end, which says that they
// are or include what follows.
func (t *tree) isLabel(first, last int) bool {
	if last < first || last-first >= longestHeader {
		return false
	}
	for i := first; i <= last; i++ {
		if s := t.Tokens[i].Text; s == ";" || s == "." || t.isFinite(i) && i != last {
			return false
		}
	}
	return first == last || !t.isFinite(last) || t.Tokens[last].Tag == "AUX" || t.grammar.listing[t.lemma(last)] || t.grammar.copula[t.lemma(last)]
}

// headerOfLines is a label that the whole of a paragraph is, with the items of the list that follows it. A label without a colon is a heading.
func (r *reader) headerOfLines(t *tree) header {
	h := header{t: t, last: len(t.Tokens) - 1}
	p := r.paragraph(t)
	switch colon := t.isColon(h.last); {
	case t.End != p.End, !colon && (t.Start != p.Start || p.Kind != text.Heading):
		return h
	case colon:
		h.last--
	}
	if !t.isLabel(0, h.last) {
		return h
	}
	for _, x := range r.trees[t.index+1:] {
		if x == nil {
			break
		}
		if x.Start != r.paragraph(x).Start {
			continue
		}
		end := len(x.Tokens) - 1
		m := x.itemIn(0, end)
		if x.hasFinite(0, end) {
			m = -1
		}
		if r.paragraph(x).Kind != text.ListItem && (m < 0 || x.valueIn(entity.Share, 0, end) == "") { // a line without a mark must show that it is one of a list
			break
		}
		if m >= 0 {
			h.items = append(h.items, item{t: x, mention: m, last: end})
		}
	}
	return h
}
