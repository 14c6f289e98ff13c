package entity

import (
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity/name"
	"github.com/nesso-graph/nesso/internal/text"
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
			len(a.key) >= longName && (len(b.mentions) > 1 || c.telling(i)) && name.OneEdit(a.key, b.key) {
			to = append(to, j)
		}
	})
	return to, "one spelling"
}

// telling reports whether the name of a cluster has so many words that another one which differs by a letter can only be a slip, though it
// is written but once. People's names are told apart by less: "Mario", "Maria".
func (c *clusters) telling(i int) bool {
	return c.list[i].kind != Person && strings.Count(c.list[i].key, " ") > 1
}

// acronyms finds the full name whose initials a short upper-case name is, or beside which it stands in brackets.
func (c *clusters) acronyms(i int) ([]int, string) {
	a := &c.list[i]
	if b := c.bracketed(i); b >= 0 {
		return []int{b}, "in brackets beside it"
	}
	form := strings.ReplaceAll(strings.Split(a.forms[0], " ")[0], ".", "")
	if len(form) < 2 || len(form) > 7 || a.kind == Person || strings.Contains(a.key, " ") || strings.Contains(a.forms[0], " ") && len(form) < 3 {
		return nil, ""
	}
	if form != strings.ToUpper(form) && len(form) > 4 {
		return nil, ""
	}
	var to []int
	c.candidates(i, []lookup{{byInitials, strings.ToLower(form)}}, func(j int) { to = append(to, j) })
	return to, "initials"
}

// bracketed is the cluster whose mention stands right before an opening bracket that holds just a mention of cluster i, where this
// is in quotation marks, or stands for its words; −1 if there is none.
func (c *clusters) bracketed(i int) int {
	if k := c.list[i].kind; k == Person || k == Place {
		return -1
	}
	for _, m := range c.list[i].mentions {
		if m == 0 {
			continue
		}
		x, y := c.doc.Mentions[m], c.doc.Mentions[m-1]
		if !y.Kind.Named() || class(y.Kind) != class(x.Kind) {
			continue
		}
		in, quoted := c.inBrackets(y.End, x.Span)
		if in && (quoted || c.standsFor(c.doc.Text[x.Start:x.End], c.doc.Text[y.Start:y.End], x.Kind == Organization && y.Kind == Organization)) {
			return c.root(c.of[m-1])
		}
	}
	return -1
}

// quotes are the marks around a name that a text defines: "Alder Holdings Limited (“Alder”)".
const quotes = "\"'“”‘’«»"

// inBrackets reports whether nothing but a bracket, an article and quotation marks stands between a name and what comes behind it,
// which the bracket ends with, and whether there are quotation marks.
func (c *clusters) inBrackets(from int, x text.Span) (in, quoted bool) {
	all := c.doc.Text
	between, ok := strings.CutPrefix(strings.TrimSpace(all[from:x.Start]), "(")
	if !ok || x.End >= len(all) {
		return false, false
	}
	unquoted := strings.TrimRight(between, quotes)
	quoted = unquoted != between && strings.ContainsAny(all[x.End:min(len(all), x.End+len("”"))], quotes)
	if word := strings.ToLower(strings.TrimSpace(unquoted)); word != "" && (!quoted || !c.v.article[word]) {
		return false, false
	}
	return quoted || all[x.End] == ')', quoted
}

// standsFor reports whether the letters of a short name stand in a full one in order. A body's acronym may be that of its name in
// another language.
func (c *clusters) standsFor(short, full string, bodies bool) bool {
	return subsequence(name.Fold(short), name.Fold(full)) ||
		bodies && len(short) > 2 && short == strings.ToUpper(short) && !strings.Contains(short, " ") && strings.Count(full, " ") > 1
}

// persons finds the person whose full name a family name or a first name alone stands for.
func (c *clusters) persons(i int) ([]int, string) {
	a := &c.list[i]
	if a.kind != Person || a.family || a.key == "" {
		return nil, ""
	}
	words := strings.Fields(a.key)
	var family, first, pet []int
	c.candidates(i, outerWords(words), func(j int) {
		b := strings.Fields(c.list[j].key)
		if len(words) == 2 && len(b) == 2 && words[1] == b[1] && j < i && c.sameGivenName(words[0], b[0]) && !c.together(a, &c.list[j]) {
			pet = append(pet, j)
		}
		if len(b) <= len(words) || c.v.family[b[0]] || c.v.family[b[len(b)-1]] {
			return
		}
		switch {
		case strings.HasSuffix(" "+c.list[j].key, " "+a.key):
			family = append(family, j)
		case len(words) == 1 && b[0] == words[0]:
			first = append(first, j)
		case len(words) == 2 && words[0] == b[0] && words[len(words)-1] == b[len(b)-1]:
			family = append(family, j)
		}
	})
	switch {
	case len(family) > 0:
		return family, "family name"
	case len(first) > 0:
		return first, "first name"
	}
	return pet, "pet name"
}

// sameGivenName reports whether two given names are a name and its short form: "William", "Bill".
func (c *clusters) sameGivenName(a, b string) bool {
	return slices.ContainsFunc(c.v.petNames[a], func(n int) bool { return slices.Contains(c.v.petNames[b], n) })
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

// branch reports whether b, which is a with extra words, is a branch of it: the words are a place, and it has a legal form of its own
// there, or a sentence mentions both, "Alder Italia belongs to Alder".
func (c *clusters) branch(a, b *cluster, extra []string) bool {
	if slices.ContainsFunc(extra, func(w string) bool { return !c.v.regional[w] }) {
		return false
	}
	return b.legal != "" || c.together(a, b)
}

// together reports whether a sentence mentions two clusters.
func (c *clusters) together(a, b *cluster) bool {
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
