package entity

import (
	"fmt"
	"sort"
	"strings"
)

// identify joins the named mentions of a document into entities: first those of one form, then, with a reason for each
// join, short and full names, acronyms, family names and scanning slips. A form that could belong to two entities joins
// neither.
func identify(doc *Document, v *vocabulary) {
	c := &clusters{doc: doc, v: v, byKey: map[string]int{}, index: map[string][]int{}, of: make([]int, len(doc.Mentions))}
	for m := range doc.Mentions {
		doc.Mentions[m].Entity, c.of[m] = -1, -1
		if doc.Mentions[m].Kind.Named() {
			c.add(m)
		}
	}
	for i := range c.list {
		for _, k := range c.keysOf(i) {
			if at := c.index[k]; len(at) == 0 || at[len(at)-1] != i {
				c.index[k] = append(at, i)
			}
		}
	}
	c.join(c.confusables)
	c.join(c.acronyms)
	c.join(c.persons)
	c.join(c.shortNames)
	c.finish()
}

// cluster is an entity in the making.
type cluster struct {
	key      string
	kind     Kind
	forms    []string // in order of first use
	mentions []int
	joins    []string
	into     int // the cluster it was joined to, −1
}

type clusters struct {
	doc   *Document
	v     *vocabulary
	list  []cluster
	byKey map[string]int
	index map[string][]int // clusters by what they may be found under, see keysOf
	of    []int            // the cluster of each mention, −1 for none
}

// class groups the kinds that one name is taken to keep within a document: a body may be called company here and
// organization there.
func class(k Kind) string {
	if k == Company || k == Organization {
		return "body"
	}
	return string(k)
}

// add puts a mention into the cluster of its form.
func (c *clusters) add(m int) {
	x := &c.doc.Mentions[m]
	form := strings.Join(strings.Fields(c.doc.Text[x.Start:x.End]), " ")
	key := class(x.Kind) + ":" + c.v.key(form)
	i, ok := c.byKey[key]
	if !ok {
		i = len(c.list)
		c.byKey[key] = i
		c.list = append(c.list, cluster{key: c.v.key(form), kind: x.Kind, into: -1})
	}
	c.of[m] = i
	k := &c.list[i]
	k.mentions = append(k.mentions, m)
	for _, f := range k.forms {
		if f == form {
			return
		}
	}
	k.forms = append(k.forms, form)
}

// join applies one rule: for each cluster, in order, the rule names the clusters that it may belong to and why; it is
// joined where there is just one.
func (c *clusters) join(rule func(i int) ([]int, string)) {
	for i := range c.list {
		if c.list[i].into >= 0 {
			continue
		}
		to, why := rule(i)
		if len(to) != 1 {
			continue
		}
		j := c.root(to[0])
		if j == i {
			continue
		}
		k := &c.list[i]
		k.into = j
		t := &c.list[j]
		t.joins = append(t.joins, fmt.Sprintf("%s = %s: %s", k.forms[0], t.forms[0], why))
		t.joins = append(t.joins, k.joins...)
	}
}

// keysOf are the keys under which cluster i is found: its spellings, its spellings with one letter left out, the initials
// of its forms, its first and its last word.
func (c *clusters) keysOf(i int) []string {
	k := &c.list[i]
	keys := append(spellings(k.key), slips(k.key)...)
	for _, f := range k.forms {
		for _, x := range c.v.initialsOf(f) {
			keys = append(keys, "initials "+x)
		}
	}
	if words := strings.Fields(k.key); len(words) > 0 {
		keys = append(keys, "first "+words[0], "last "+words[len(words)-1])
	}
	return keys
}

// spellings are the keys under which writings meet that scanners or spaces tell apart.
func spellings(key string) []string {
	return []string{"scan " + confusable(key), "joined " + strings.ReplaceAll(key, " ", "")}
}

// slips are the keys under which long names meet that differ by one letter: the name, and the name without each letter
// (Garbe's symmetric deletion).
func slips(key string) []string {
	if len(key) < 7 || len(key) > 60 {
		return nil
	}
	r := []rune(key)
	out := []string{"slip " + key}
	for i := range r {
		out = append(out, "slip "+string(r[:i])+string(r[i+1:]))
	}
	return out
}

// crowd is how many clusters under one key are looked at: a word that more names share tells nothing.
const crowd = 200

// candidates calls f once for every cluster of the class of i that stands under one of the keys and is not joined away,
// in order.
func (c *clusters) candidates(i int, keys []string, f func(j int)) {
	var all []int
	for _, k := range keys {
		if at := c.index[k]; len(at) <= crowd {
			all = append(all, at...)
		}
	}
	sort.Ints(all)
	for n, j := range all {
		if (n == 0 || all[n-1] != j) && j != i && c.list[j].into < 0 && class(c.list[j].kind) == class(c.list[i].kind) {
			f(j)
		}
	}
}

// root is the cluster that cluster i was joined to in the end.
func (c *clusters) root(i int) int {
	for c.list[i].into >= 0 {
		i = c.list[i].into
	}
	return i
}

// confusables finds the more frequent writing of a name that differs only by letters that scanners mix up, or by one
// letter in a long name.
func (c *clusters) confusables(i int) ([]int, string) {
	var to []int
	a := &c.list[i]
	c.candidates(i, append(spellings(a.key), slips(a.key)...), func(j int) {
		b := &c.list[j]
		if len(a.mentions) > len(b.mentions) || len(a.mentions) == len(b.mentions) && j > i {
			return
		}
		if confusable(a.key) == confusable(b.key) || strings.ReplaceAll(a.key, " ", "") == strings.ReplaceAll(b.key, " ", "") ||
			len(a.key) >= 7 && len(b.mentions) > 1 && oneEdit(a.key, b.key) {
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
	upper := strings.ToUpper(form)
	if form != upper && len(form) > 4 {
		return nil, ""
	}
	var to []int
	c.candidates(i, []string{"initials " + upper}, func(j int) { to = append(to, j) })
	return to, "initials"
}

// initialsOf are the acronyms that a name of several words can have.
func (v *vocabulary) initialsOf(form string) []string {
	name, _ := v.withoutLegalForm(form)
	if !strings.ContainsAny(name, " -") {
		return nil
	}
	return []string{v.initials(form, false), v.initials(form, true), v.initials(name, false)}
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
		if subsequence(fold(text[x.Start:x.End]), fold(text[y.Start:y.End])) {
			return c.root(c.of[m-1])
		}
	}
	return -1
}

// persons finds the person whose full name a family name or a first name alone stands for.
func (c *clusters) persons(i int) ([]int, string) {
	a := &c.list[i]
	if a.kind != Person || a.key == "" {
		return nil, ""
	}
	words := strings.Fields(a.key)
	var family, first []int
	c.candidates(i, []string{"first " + words[0], "last " + words[len(words)-1]}, func(j int) {
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
	c.candidates(i, []string{"first " + words[0], "last " + words[len(words)-1]}, func(j int) {
		b := &c.list[j]
		full := strings.Fields(b.key)
		if len(full) <= len(words) {
			return
		}
		extra, ok := rest(full, words)
		if !ok {
			return
		}
		later := a.mentions[0] > b.mentions[0]
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

// allGeneric reports whether all words are generic, particles or legal forms.
func (v *vocabulary) allGeneric(words []string) bool {
	for _, w := range words {
		if !v.generic[w] && !v.particle[w] && !v.legal[w] && !v.company[w] {
			return false
		}
	}
	return true
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

// finish writes the clusters into the document as entities, in order of their first mention.
func (c *clusters) finish() {
	var order []int
	for i := range c.list {
		if r := c.root(i); r != i {
			c.list[r].mentions = append(c.list[r].mentions, c.list[i].mentions...)
			for _, f := range c.list[i].forms {
				c.list[r].forms = append(c.list[r].forms, f)
			}
		} else {
			order = append(order, i)
		}
	}
	for _, i := range order {
		sort.Ints(c.list[i].mentions)
	}
	sort.Slice(order, func(a, b int) bool { return c.list[order[a]].mentions[0] < c.list[order[b]].mentions[0] })
	c.doc.Entities = nil
	for e, i := range order {
		k := c.list[i]
		x := Entity{Kind: c.vote(k), Mentions: k.mentions, Joins: k.joins}
		x.Name = k.forms[0]
		for _, f := range k.forms {
			if len(f) > len(x.Name) {
				x.Name = f
			}
		}
		for _, f := range k.forms {
			if f != x.Name {
				x.Aliases = append(x.Aliases, f)
			}
		}
		for _, m := range k.mentions {
			c.doc.Mentions[m].Entity = e
			c.doc.Mentions[m].Kind = x.Kind
		}
		c.doc.Entities = append(c.doc.Entities, x)
	}
}

// vote is the kind that the mentions of a cluster have most weight for.
func (c *clusters) vote(k cluster) Kind {
	weight := map[Kind]float64{}
	for _, m := range k.mentions {
		weight[c.doc.Mentions[m].Kind] += c.doc.Mentions[m].Score
	}
	best := k.kind
	for _, kind := range []Kind{Company, Organization, Person, Place, Product} {
		if weight[kind] > weight[best] {
			best = kind
		}
	}
	return best
}

// subsequence reports whether the letters of a stand in b in order.
func subsequence(a, b string) bool {
	for _, r := range strings.ReplaceAll(a, " ", "") {
		i := strings.IndexRune(b, r)
		if i < 0 {
			return false
		}
		b = b[i+1:]
	}
	return true
}

// oneEdit reports whether a and b differ by one letter changed, left out or added.
func oneEdit(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) == len(y) {
		return i < len(x) && string(x[i+1:]) == string(y[i+1:])
	}
	return string(x[i:]) == string(y[i+1:])
}
