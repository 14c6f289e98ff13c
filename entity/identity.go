package entity

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity/name"
)

// identify joins the named mentions of a document into entities: first those of one form (firms of different
// legal forms are two), then, with a reason for each
// join, short and full names, acronyms, family names and scanning slips. A form that could belong to two entities joins
// neither.
func identify(doc *Document, v *vocabulary) {
	c := &clusters{doc: doc, v: v, byKey: map[clusterKey]int{}, index: map[lookup][]int{}, keys: map[string]keyed{}, of: make([]int, len(doc.Mentions)), shared: map[string]bool{}}
	c.findShared()
	for m := range doc.Mentions {
		doc.Mentions[m].Entity, c.of[m] = -1, -1
		if doc.Mentions[m].Kind.Named() {
			c.add(m)
		}
	}
	c.buildIndex()
	for _, r := range []rule{c.sameFirm, c.confusables, c.acronyms, c.persons, c.aliases, c.shortNames, c.formerNames} {
		c.join(r)
	}
	c.finish()
}

// cluster is an entity in the making.
type cluster struct {
	key      string
	writings []lookup // see writingsOf
	legal    string   // its legal form as [name.LegalForms] write it, "" if none was given
	kind     Kind
	family   bool     // all who bear the name
	titled   string   // man or woman, as titles tell; "" if none does
	forms    []string // in order of first use
	mentions []int
	joins    []string
	into     int      // the cluster it was joined to, −1
	other    bool     // it was joined as another name, a former one or an alias
	own      []int    // the mentions by its own name, which tell its kind
	aliases  []string // forms that are other names of it
}

// clusters are the entities of a document in the making.
type clusters struct {
	doc   *Document
	v     *vocabulary
	list  []cluster
	byKey map[clusterKey]int
	index map[lookup][]int // clusters by what they may be found under, see keysOf
	keys  map[string]keyed // of the writings so far
	of    []int            // the cluster of each mention, −1 for none
	found []int            // memory of candidates

	shared map[string]bool // keys of names that a man and a woman have, by their titles
}

// clusterKey is what the mentions of a cluster have in common before any rule joins it to another.
type clusterKey struct {
	class, key, legal string
	family            bool
	titled            string // where a man and a woman share the name
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
	form := c.form(m)
	key, legal := c.key(c.written(m))
	_, titled := c.titleBefore(m)
	own := clusterKey{class(x.Kind), key, legal, c.isFamily(x), ""}
	if c.shared[key] {
		own.titled = titled
	}
	i, ok := c.byKey[own]
	if !ok {
		i = len(c.list)
		c.byKey[own] = i
		c.list = append(c.list, cluster{key: key, writings: writingsOf(key), legal: legal, kind: x.Kind, family: own.family, into: -1})
	}
	c.of[m] = i
	k := &c.list[i]
	k.mentions = append(k.mentions, m)
	k.titled = cmp.Or(k.titled, titled)
	if !slices.Contains(k.forms, form) {
		k.forms = append(k.forms, form)
	}
}

// form is what a mention is called: as it is written, behind its title where only that tells whose the name is.
func (c *clusters) form(m int) string {
	form := c.written(m)
	if key, _ := c.key(form); c.shared[key] {
		title, _ := c.titleBefore(m)
		return strings.TrimSpace(title + " " + form)
	}
	return form
}

// keyed is a key and a legal form, see [vocabulary.key].
type keyed struct{ key, legal string }

// key is [vocabulary.key], found once for each writing.
func (c *clusters) key(form string) (key, legal string) {
	k, seen := c.keys[form]
	if !seen {
		k.key, k.legal = c.v.key(form)
		c.keys[form] = k
	}
	return k.key, k.legal
}

// written is a mention as the text writes it, in one line.
func (c *clusters) written(m int) string {
	return strings.Join(strings.Fields(c.doc.Text[c.doc.Mentions[m].Start:c.doc.Mentions[m].End]), " ")
}

// isFamily reports whether a person's name of one word is that of all who bear it, by the word before it: "degli Agnelli".
func (c *clusters) isFamily(x *Mention) bool {
	return x.Kind == Person && x.First == x.Last && x.First > 0 && c.v.plural[strings.ToLower(c.doc.Sentences[x.Sentence].Tokens[x.First-1].Text)]
}

// join applies one rule to each cluster, in order; it is joined where the rule names just one other.
func (c *clusters) join(r rule) {
	for i := range c.list {
		k := &c.list[i]
		if k.into >= 0 {
			continue
		}
		to, why := r(i)
		if len(to) != 1 {
			continue
		}
		j := c.root(to[0])
		if j == i {
			continue
		}
		k.into, k.other = j, why == formerName || why == alias
		t := &c.list[j]
		if t.legal == "" && !k.other {
			t.legal = k.legal
		}
		t.titled = cmp.Or(t.titled, k.titled)
		t.joins = append(t.joins, fmt.Sprintf("%s = %s: %s", k.forms[0], t.forms[0], why))
		t.joins = append(t.joins, k.joins...)
	}
}

// root is the cluster that cluster i was joined to in the end.
func (c *clusters) root(i int) int {
	for c.list[i].into >= 0 {
		i = c.list[i].into
	}
	return i
}

// isOther reports whether cluster i was joined as another name, or to one that was.
func (c *clusters) isOther(i int) bool {
	for ; c.list[i].into >= 0; i = c.list[i].into {
		if c.list[i].other {
			return true
		}
	}
	return false
}

// finish writes the clusters into the document as entities, in order of their first mention.
func (c *clusters) finish() {
	for i := range c.list {
		if r := &c.list[c.root(i)]; !c.isOther(i) {
			r.own = append(r.own, c.list[i].mentions...)
		}
	}
	var roots []*cluster
	for i := range c.list {
		k, r := &c.list[i], &c.list[c.root(i)]
		switch {
		case r == k:
			roots = append(roots, k)
			continue
		case c.isOther(i):
			r.aliases = append(r.aliases, k.forms...)
		default:
			r.forms = append(r.forms, k.forms...)
		}
		r.mentions = append(r.mentions, k.mentions...)
	}
	for _, k := range roots {
		slices.Sort(k.mentions)
	}
	slices.SortFunc(roots, func(a, b *cluster) int { return a.mentions[0] - b.mentions[0] })
	c.doc.Entities = nil
	for e, k := range roots {
		x := c.entity(k)
		c.doc.Entities = append(c.doc.Entities, x)
		for _, m := range x.Mentions {
			c.doc.Mentions[m].Entity = e
			c.doc.Mentions[m].Kind = x.Kind
		}
	}
}

// entity makes an entity of a cluster, of the kind for which its mentions have most weight.
func (c *clusters) entity(k *cluster) Entity {
	x := Entity{Name: c.fullName(k), Mentions: k.mentions, Joins: k.joins}
	for _, f := range append(k.forms, k.aliases...) {
		if f != x.Name && !slices.Contains(x.Aliases, f) {
			x.Aliases = append(x.Aliases, f)
		}
	}
	weight, company := map[Kind]float64{}, 0.0
	for _, m := range k.own {
		weight[c.doc.Mentions[m].Kind] += c.doc.Mentions[m].Score
		company += c.doc.Mentions[m].company
	}
	x.Kind = heaviest(weight, k.kind)
	switch {
	case class(x.Kind) != class(Company) || company == 0:
	case company > 0:
		x.Kind = Company
	default:
		x.Kind = Organization
	}
	return x
}

// fullName is the longest form of a cluster: of its writings that a scanner's slip tells apart the one written most, else the
// one with least of what a scanner makes of other letters.
func (c *clusters) fullName(k *cluster) string {
	if len(k.forms) == 1 {
		return k.forms[0]
	}
	longest := slices.MaxFunc(k.forms, func(a, b string) int { return len(a) - len(b) })
	written := map[string]int{}
	for _, m := range k.mentions {
		written[c.form(m)]++
	}
	same := slices.DeleteFunc(slices.Clone(k.forms), func(f string) bool { return name.Misread(f) != name.Misread(longest) })
	return slices.MinFunc(same, func(a, b string) int {
		return cmp.Or(written[b]-written[a], name.Misreadings(a)-name.Misreadings(b))
	})
}
