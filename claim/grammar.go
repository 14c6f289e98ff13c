package claim

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/lang"
)

// grammar is a language's frames, grammar and cues, indexed for reading.
type grammar struct {
	lang           string
	scorer, status *lang.Scorer // nil where the pack has none
	data           *lang.Grammar
	triggers       map[string][]trigger // by lemma of the first word
	names          map[entity.Kind][]trigger
	verbs, nouns   map[string]string // lemma of the forms of the words that the pack names
	agent, of      map[string]bool
	passive        map[string]bool
	perfect        map[string]bool
	copula         map[string]bool
	light          map[string]bool
	relatives      map[string]bool
	definite       map[string]bool
	listing        map[string]bool
	naming         map[string]bool
	roleMarks      map[string]bool
	exampleMark    map[string]bool
	via            map[string]bool // prepositions before a vehicle
	with           map[string]bool // prepositions of having
	since          map[string]bool // words before the date at which a state began
	perUnit        [][]string      // wordings behind the price of one share
	possessiveMark map[string]bool
	classes        map[string]map[string]bool
	pronouns       map[string]referee
	possessives    map[string]referee
	descriptions   map[string]referee
	cues           map[string][]*lang.Cue // by first word
	moods          []*lang.Cue            // cues whose words are features
	fused          map[string]bool        // contractions, which hold an article
	reporting      map[string]bool
	reportNouns    map[string]bool
	sourcePreps    map[string]bool
}

// referee says what a referring word can stand for.
type referee struct {
	kinds          kinds
	number, gender string
	own            bool // it refers to the subject of its clause
}

// trigger is one wording that calls up a frame.
type trigger struct {
	frame *lang.Frame
	form  triggerForm
	words []string // lemmas, the first being the key
	kinds map[string]kinds
}

type triggerForm int

const (
	verbTrigger triggerForm = iota
	nounTrigger
	headTrigger
	nameTrigger
)

func (f triggerForm) String() string { return [...]string{"verb", "noun", "head", "name"}[f] }

// compile indexes a pack for the engine. It fails on a frame that names a link, kind or class that does not exist.
func compile(p *lang.Pack) (*grammar, error) {
	d := p.Grammar
	g := &grammar{
		lang: p.Code, data: d, triggers: map[string][]trigger{}, names: map[entity.Kind][]trigger{},
		agent: set(d.Agent), of: set(d.Of), passive: set(d.Passive), perfect: set(d.Perfect), copula: set(d.Copula),
		light: set(d.Light), relatives: set(d.Relatives), definite: set(d.Definite), listing: set(d.Listing),
		naming: set(d.Naming), roleMarks: set(d.RoleMarks), exampleMark: set(d.Examples), via: set(d.Via), since: set(d.Since), with: set(d.With),
		possessiveMark: set([]string{"'s", "’s", "'", "’"}),
		classes:        map[string]map[string]bool{}, cues: map[string][]*lang.Cue{},
		scorer: p.Scorer, status: p.Status, reporting: set(p.Cues.Attribution.Verbs), reportNouns: set(p.Cues.Attribution.Nouns), sourcePreps: set(p.Cues.Attribution.Prepositions),
	}
	for _, w := range d.PerUnit {
		g.perUnit = append(g.perUnit, strings.Fields(w))
	}
	for name, words := range d.Classes {
		g.classes[name] = set(words)
	}
	g.pronouns, g.possessives, g.descriptions = referees(d.Pronouns), referees(d.Possessives), referees(d.Descriptions)
	for i := range p.Cues.Status {
		c := &p.Cues.Status[i]
		if c.Scope == "mood" {
			g.moods = append(g.moods, c)
			continue
		}
		for _, w := range c.Words {
			first, _, _ := strings.Cut(w, " ")
			g.cues[first] = append(g.cues[first], c)
		}
	}
	g.fused = map[string]bool{}
	for form := range d.Contractions {
		g.fused[form] = true
	}
	g.inflect(p)
	for i := range p.Frames {
		if err := g.add(&p.Frames[i]); err != nil {
			return nil, fmt.Errorf("pack %s: frame %q: %w", p.Code, p.Frames[i].Name, err)
		}
	}
	return g, nil
}

// inflect indexes the forms of the words that the pack names, so that a wrong lemma of the model hides none.
func (g *grammar) inflect(p *lang.Pack) {
	g.verbs, g.nouns = map[string]string{}, map[string]string{}
	add := func(to map[string]string, forms func(string) []string, words []string) {
		for _, w := range words {
			lemma := lang.FirstWord(w)
			for _, f := range forms(lemma) {
				if to[f] == "" {
					to[f] = lemma
				}
			}
		}
	}
	x, d := p.Inflection, p.Grammar
	var classes []string
	for _, name := range slices.Sorted(maps.Keys(d.Classes)) {
		classes = append(classes, d.Classes[name]...)
	}
	for i := range p.Frames {
		f := &p.Frames[i]
		add(g.verbs, x.VerbForms, f.Verbs)
		add(g.verbs, x.VerbForms, f.Support)
		add(g.nouns, x.NounForms, f.Nouns)
		add(g.nouns, x.NounForms, f.Heads)
	}
	for _, words := range [][]string{d.Light, d.Naming, d.Copula, d.Listing, p.Cues.Attribution.Verbs} {
		add(g.verbs, x.VerbForms, words)
	}
	for i := range p.Cues.Status {
		if c := &p.Cues.Status[i]; c.Scope == "governs" {
			add(g.verbs, x.VerbForms, c.Words)
		}
	}
	add(g.nouns, x.NounForms, classes)
	add(g.nouns, x.NounForms, slices.Sorted(maps.Keys(d.Descriptions)))
}

// add indexes the triggers of one frame.
func (g *grammar) add(f *lang.Frame) error {
	for _, p := range f.Pairs {
		if _, ok := signatures[Link(p.Link)]; !ok {
			return fmt.Errorf("unknown link %q", p.Link)
		}
	}
	for _, slots := range f.Slots {
		for _, s := range slots {
			if s.Through != "" && g.classes[s.Through] == nil {
				return fmt.Errorf("unknown class of nouns %q", s.Through)
			}
		}
	}
	ks := map[string]kinds{}
	for role, names := range f.Kinds {
		ks[role] = kinds{}
		for _, k := range strings.Fields(names) {
			ks[role][entity.Kind(k)] = true
		}
	}
	for form, list := range [][]string{f.Verbs, f.Nouns, f.Heads} {
		for _, w := range list {
			words := strings.Fields(w)
			g.triggers[words[0]] = append(g.triggers[words[0]], trigger{frame: f, form: triggerForm(form), words: words, kinds: ks})
		}
	}
	for _, k := range strings.Fields(f.Names) {
		g.names[entity.Kind(k)] = append(g.names[entity.Kind(k)], trigger{frame: f, form: nameTrigger, words: []string{f.Name}, kinds: ks})
	}
	return nil
}

// prepositionAt is the plain form of the preposition at token k, or of the prepositional phrase that covers it.
func (g *grammar) prepositionAt(t *tree, k int) string {
	for start := max(0, k-3); start <= k; start++ {
		phrase := ""
		for i := start; i < len(t.Tokens) && i < start+5; i++ {
			if i > start {
				phrase += " "
			}
			phrase += g.plain(t.form(i))
			if name := g.data.Prepositions[phrase]; name != "" && i >= k {
				return name
			}
		}
	}
	return g.plain(t.form(k))
}

// roleMark reports whether a preposition marks a role that somebody takes on: "as".
func (g *grammar) roleMark(p string) bool { return g.roleMarks[p] }

// plain undoes a contraction.
func (g *grammar) plain(form string) string {
	if p, ok := g.data.Contractions[form]; ok {
		return p
	}
	return form
}

func referees(m map[string]lang.Referee) map[string]referee {
	out := map[string]referee{}
	for word, r := range m {
		ks := kinds{}
		for _, k := range strings.Fields(r.Kinds) {
			ks[entity.Kind(k)] = true
		}
		out[word] = referee{ks, r.Number, r.Gender, r.Own}
	}
	return out
}

func set(words []string) map[string]bool {
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[w] = true
	}
	return s
}
