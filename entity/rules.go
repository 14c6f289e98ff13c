package entity

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity/name"
)

// rule names the clusters that cluster i may belong to, and why.
type rule func(i int) (to []int, why string)

// sameFirm finds the firm of the same name that is written with a legal form, where this is written without or
// otherwise.
func (c *clusters) sameFirm(i int) ([]int, string) {
	var to []int
	c.candidates(i, c.list[i].writings[:plainWritings], func(j int) {
		a, b := &c.list[i], &c.list[j]
		glued := a.legal == "" && name.Joined(a.key) == name.Joined(b.key)+b.legal // "AlfaS.p.A."
		if b.legal != "" && (b.key == a.key || glued) {
			to = append(to, j)
		}
	})
	return to, "legal form left out"
}

// confusables finds the more frequent writing of a name that differs only by letters that scanners mix up, or by one
// letter in a long name.
func (c *clusters) confusables(i int) ([]int, string) {
	var to []int
	a := &c.list[i]
	c.candidates(i, a.writings, func(j int) {
		b := &c.list[j]
		if a.family != b.family || len(a.mentions) > len(b.mentions) || len(a.mentions) == len(b.mentions) && j > i {
			return
		}
		if a.writings[0] == b.writings[0] || a.writings[1] == b.writings[1] ||
			len(a.key) >= longName && len(b.mentions) > 1 && name.OneEdit(a.key, b.key) {
			to = append(to, j)
		}
	})
	return to, "one spelling"
}

// acronyms finds the full name whose initials a short upper-case name is, or beside which it stands in brackets.
func (c *clusters) acronyms(i int) ([]int, string) {
	a := &c.list[i]
	form := strings.ReplaceAll(strings.Split(a.forms[0], " ")[0], ".", "")
	if len(form) < 2 || len(form) > 7 || a.kind == Person || strings.Contains(a.forms[0], " ") && len(form) < 3 {
		return nil, ""
	}
	if b := c.bracketed(i); b >= 0 {
		return []int{b}, "in brackets beside it"
	}
	if form != strings.ToUpper(form) && len(form) > 4 {
		return nil, ""
	}
	var to []int
	c.candidates(i, []lookup{{byInitials, strings.ToLower(form)}}, func(j int) { to = append(to, j) })
	return to, "initials"
}

// bracketed is the cluster whose mention stands right before an opening bracket that holds just a mention of cluster i,
// where the one's letters are in the other in order; −1 if there is none.
func (c *clusters) bracketed(i int) int {
	text := c.doc.Text
	for _, m := range c.list[i].mentions {
		x := c.doc.Mentions[m]
		if m == 0 || x.Start == 0 || text[x.Start-1] != '(' || x.End >= len(text) || text[x.End] != ')' {
			continue
		}
		y := c.doc.Mentions[m-1]
		if strings.TrimSpace(text[y.End:x.Start-1]) != "" || !y.Kind.Named() || class(y.Kind) != class(x.Kind) {
			continue
		}
		if subsequence(name.Fold(text[x.Start:x.End]), name.Fold(text[y.Start:y.End])) {
			return c.root(c.of[m-1])
		}
	}
	return -1
}

// persons finds the person whose full name a family name or a first name alone stands for.
func (c *clusters) persons(i int) ([]int, string) {
	a := &c.list[i]
	if a.kind != Person || a.family || a.key == "" {
		return nil, ""
	}
	words := strings.Fields(a.key)
	var family, first []int
	c.candidates(i, outerWords(words), func(j int) {
		b := strings.Fields(c.list[j].key)
		if len(b) <= len(words) || c.v.family[b[0]] || c.v.family[b[len(b)-1]] {
			return
		}
		switch {
		case strings.HasSuffix(" "+c.list[j].key, " "+a.key):
			family = append(family, j)
		case len(words) == 1 && b[0] == words[0]:
			first = append(first, j)
		case len(words) > 1 && words[0] == b[0] && words[len(words)-1] == b[len(b)-1]:
			family = append(family, j)
		}
	})
	if len(family) > 0 {
		return family, "family name"
	}
	return first, "first name"
}

// shortNames finds the body whose fuller name begins (or, after generic words, goes on) with this one.
func (c *clusters) shortNames(i int) ([]int, string) {
	a := &c.list[i]
	if a.kind == Person || a.kind == Place {
		return nil, ""
	}
	words := strings.Fields(a.key)
	if len(words) == 0 || len(a.key) < 2 {
		return nil, ""
	}
	var certain, possible []int
	c.candidates(i, outerWords(words), func(j int) {
		b := &c.list[j]
		full := strings.Fields(b.key)
		if len(full) <= len(words) {
			return
		}
		extra, ok := rest(full, words)
		if !ok {
			return
		}
		if a.legal != "" && b.legal != "" { // "Alder Holding Ltd owns Alder Ltd"
			return
		}
		later := a.mentions[0] > b.mentions[0] && a.legal == "" && !c.named(extra) && !c.branch(a, b, extra)
		switch {
		case c.v.allGeneric(extra):
			certain = append(certain, j)
		case later && a.kind != Product && len(extra) <= 3 && strings.HasPrefix(b.key, a.key+" "):
			possible = append(possible, j)
		case later && a.kind != Product && c.v.allGeneric(full[:len(full)-len(words)]):
			certain = append(certain, j)
		}
	})
	if len(certain) > 0 {
		return certain, "generic words left out"
	}
	return possible, "short for the name given before"
}

// branch reports whether b, which is a with extra words, is a branch of it: the words are a place and a sentence mentions
// both, "Alder Italia belongs to Alder".
func (c *clusters) branch(a, b *cluster, extra []string) bool {
	if slices.ContainsFunc(extra, func(w string) bool { return !c.v.regional[w] }) {
		return false
	}
	return slices.ContainsFunc(a.mentions, func(m int) bool {
		return slices.ContainsFunc(b.mentions, func(n int) bool { return c.doc.Mentions[m].Sentence == c.doc.Mentions[n].Sentence })
	})
}

// named reports whether words are themselves a name in the document, as in "BMW Rolls-Royce".
func (c *clusters) named(words []string) bool {
	return len(c.index[lookup{byJoined, strings.Join(words, "")}]) > 0
}

// rest is what full holds beside the run short at its beginning or end.
func rest(full, short []string) ([]string, bool) {
	f, s := strings.Join(full, " "), strings.Join(short, " ")
	if strings.HasPrefix(f, s+" ") {
		return full[len(short):], true
	}
	if strings.HasSuffix(f, " "+s) {
		return full[:len(full)-len(short)], true
	}
	return nil, false
}

// subsequence reports whether the letters of a stand in b in order.
func subsequence(a, b string) bool {
	for _, r := range name.Joined(a) {
		i := strings.IndexRune(b, r)
		if i < 0 {
			return false
		}
		b = b[i+1:]
	}
	return true
}
