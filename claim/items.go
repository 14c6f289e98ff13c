package claim

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso/entity"
)

// item is one of a list under a header.
type item struct {
	t           *tree
	mention     int
	first, last int     // its tokens, with what is told of it
	cells       []*tree // the other cells of its row
}

// held reports whether an item is a name with nothing but a quota behind it.
func (x *item) held() bool {
	t := x.t
	for i := t.doc.Mentions[x.mention].Last + 1; i <= x.last; i++ {
		m := t.mention[i]
		share := m >= 0 && t.doc.Mentions[m].Kind == entity.Share || t.Tokens[i].Tag == "NUM" || t.Tokens[i].Text == "%"
		if !share && t.Tokens[i].Tag != "PUNCT" && t.Tokens[i].Tag != "DET" && t.Tokens[i].Tag != "ADP" || t.named(i) >= 0 {
			return false
		}
	}
	return t.doc.Mentions[x.mention].First == x.first && t.valueIn(entity.Share, x.first, x.last) != ""
}

// items are the names of the list from token first to token last, each with what follows it up to the next. The list ends before a verb.
func (t *tree) items(first, last int) []item {
	var out []item
	semicolons := false
	for i, depth := first, 0; i <= last; i++ {
		depth += nesting[t.Tokens[i].Text]
		semicolons = semicolons || depth == 0 && t.Tokens[i].Text == ";"
	}
	start, depth := first, 0
	for i := first; i <= last+1; i++ {
		if i <= last {
			depth += nesting[t.Tokens[i].Text]
			if depth > 0 || !t.partsItems(i, semicolons) {
				continue
			}
		}
		finite := t.hasFinite(start, i-1)
		if finite && !semicolons {
			return out
		}
		if m := t.itemIn(start, i-1); m >= 0 && !finite {
			out = append(out, item{t: t, mention: m, first: start, last: i - 1})
		} else if len(out) > 0 {
			out[len(out)-1].last = i - 1
		}
		start = i + 1
	}
	return out
}

// nesting is by how much a mark opens or closes brackets.
var nesting = map[string]int{"(": 1, "[": 1, ")": -1, "]": -1}

// partsItems reports whether token i stands between two items: a semicolon where there are any, else a comma or a conjunction.
func (t *tree) partsItems(i int, semicolons bool) bool {
	if semicolons {
		return t.Tokens[i].Text == ";"
	}
	return t.separates(i)
}

// hasFinite reports whether a finite verb stands among some tokens.
func (t *tree) hasFinite(first, last int) bool {
	for i := first; i <= last; i++ {
		if t.isFinite(i) && t.mention[i] < 0 {
			return true
		}
	}
	return false
}

// itemIn is the name with which the words from token first to token last begin, behind a quota of it, articles, a title and nouns that describe it; −1 if
// they begin otherwise.
func (t *tree) itemIn(first, last int) int {
	quota := false
	for i := first; i <= last && i < first+7; i++ {
		if x := t.mention[i]; x >= 0 {
			switch k := t.doc.Mentions[x].Kind; {
			case k == entity.Share:
				quota = true
				continue
			case k == entity.Place || !k.Named():
				return -1
			}
			return x
		}
		switch tag := t.Tokens[i].Tag; {
		case tag == "NUM" && i+1 <= last && t.Tokens[i+1].Text == "%", t.Tokens[i].Text == "%":
			quota = true
		case tag == "ADP" && quota && t.grammar.of[t.plain[i]], tag == "DET", tag == "NOUN", tag == "PROPN", tag == "ADJ", tag == "SYM", tag == "CCONJ" && i == first:
		case tag == "PUNCT" && !t.isColon(i) && nesting[t.Tokens[i].Text] == 0 && t.Tokens[i].Text != ",":
		default:
			return -1
		}
	}
	return -1
}

// value is the first value of a kind that is told of an item, "" if there is none.
func (x *item) value(kind entity.Kind) string {
	if v := x.t.valueIn(kind, x.first, x.last); v != "" {
		return v
	}
	for _, t := range x.cells {
		if v := t.valueIn(kind, 0, len(t.Tokens)-1); v != "" {
			return v
		}
	}
	return ""
}

// valueIn is the first value of a kind among some tokens, "" if there is none. Of a quota the sign alone is enough.
func (t *tree) valueIn(kind entity.Kind, first, last int) string {
	for i := first; i <= last; i++ {
		if m := t.mention[i]; m >= 0 && t.doc.Mentions[m].Kind == kind && t.doc.Mentions[m].Value != "" {
			return t.doc.Mentions[m].Value
		}
		if kind == entity.Share && t.mention[i] < 0 && i < last && t.Tokens[i+1].Text == "%" {
			if n, err := strconv.ParseFloat(strings.ReplaceAll(t.Tokens[i].Text, ",", "."), 64); err == nil && 0 < n && n <= 100 {
				return strconv.FormatFloat(n, 'f', -1, 64)
			}
		}
	}
	return ""
}

// office is the wording of the office that the words for an item give, "" if they give none: "Directors: | Reed (chairman), Hale".
func (x *item) office(l Link) string {
	for i := x.first; i <= x.last; i++ {
		if x.t.mention[i] >= 0 {
			continue
		}
		for _, m := range x.t.wordMatches(i, x.t.grammar.triggers) {
			if m.frame.Office && m.form == headTrigger && len(x.t.behind(m.tok, x.t.grammar.of, "of")) == 0 {
				return m.site(l).role()
			}
		}
	}
	return ""
}

// over reports whether the last words for an item tell that what it is has ended, "(resigned in 2010)", and not what it was of somebody else.
func (x *item) over() bool {
	t, over := x.t, false
	for i := x.first; i <= x.last; i++ {
		if t.mention[i] >= 0 {
			over = over && t.named(i) < 0
			continue
		}
		ends := func(c cuePhrase) bool { return len(c.words) == 1 && c.Status == string(Ended) }
		over = over || slices.ContainsFunc(t.grammar.cues[t.lemma(i)], ends) || slices.ContainsFunc(t.wordMatches(i, t.grammar.triggers), func(m *match) bool { return m.frame.Status == string(Ended) })
		if t.isParticiple(i) && slices.ContainsFunc(t.wordMatches(i, t.grammar.triggers), func(m *match) bool { return m.form == verbTrigger && m.has(Seller, "subject") }) {
			return true // "Alfa, | sold to Beta"
		}
	}
	return over
}

// qualifyItem gives a claim what the list tells of its item: its quota, its date, its amount and, of a state whose time is over, that it has ended. Who asserts
// it is told of the list as a whole.
func (r *reader) qualifyItem(c *Claim, s *site, x *item) {
	if quotas[c.Link] {
		c.Share = x.value(entity.Share)
	}
	c.Date = x.value(entity.Date)
	if s.event {
		c.Amount = x.value(entity.Amount)
	}
	start, end, period := strings.Cut(c.Date, "/")
	past := period && end != "" && (r.doc.Source.Published == "" || end < r.doc.Source.Published)
	over := x.over()
	if c.Status == Asserted && !events[c.Link] && (past || over) {
		c.Status = Ended
	}
	if over && !period && !s.event { // that is when it ended
		c.Date = ""
	}
	if period && !s.event {
		c.Date = start
	}
	if s.office {
		c.Role = cmp.Or(x.office(s.link), s.role())
	}
	if b := Likeliest(r.sourcesOf(s), boundSource, s.t.grammar.binder); b != nil {
		c.By, c.ByEntity = b.Value, b.Entity
		c.Cues = append(c.Cues, b.cue)
	}
}

// sourcesOf are those who may assert a claim of a site.
func (r *reader) sourcesOf(s *site) []Binding {
	if s.t.grammar.binder == nil {
		return nil
	}
	return slices.DeleteFunc(r.bindings(s), func(b Binding) bool { return b.Qualifier != boundSource })
}
