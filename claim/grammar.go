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
	data           *lang.Grammar
	scorer, status *lang.Scorer // nil where the pack has none
	neighbours     *lang.Scorer // of candidates beside each other, nil where the pack has none
	binder         *lang.Scorer // of qualifiers, nil where the pack has none

	triggers     map[string][]trigger // by lemma of the first word
	names        map[entity.Kind][]trigger
	labels       map[string][]trigger // by lemma of the first word, of frames that only head lists
	bracketed    map[entity.Kind][]trigger
	verbs, nouns map[string]string // lemma of the forms of the words that the pack names

	// Words by what they do, as in lang.Grammar.
	agent, of, via, with, since             map[string]bool
	inside, whose                           map[string]bool
	endings                                 endings
	complement, respective, remainder       map[string]bool
	passive, unaccusative, copula, light    map[string]bool
	naming, roleMark, recipient             map[string]bool
	listing, exampleMark                    map[string]bool
	relatives, definite, indefinite, things map[string]bool
	factive, presupposing, giving           map[string]bool
	onlooking, besting, others, cause       map[string]bool
	departing, topics                       map[string]bool
	succeeding, and, happening, objectless  map[string]bool
	besides, holding, after                 map[string]bool
	genders                                 map[string]string // of given names
	classes                                 map[string]map[string]bool
	pronouns, possessives, descriptions     map[string]referee
	inTurn                                  [][]string      // wordings of a chain
	perUnit                                 [][]string      // wordings behind the price of one share
	fused                                   map[string]bool // contractions, which hold an article
	possessiveMark                          map[string]bool

	cues                                map[string][]cuePhrase // of status, by first word
	moods                               []cuePhrase            // cues whose words are features
	reporting, reportNouns, sourcePreps map[string]bool
	sourceEnds, prepositionStarts       map[string]bool       // the last words of the one, the first words of the pack's prepositions
	emerging                            map[string]bool       // verbs of what comes out of a source
	reportPhrases                       map[string][][]string // reporting verbs of several words, by the first
}

// referee says what a referring word can stand for.
type referee struct {
	kinds  kinds
	plural bool // it never stands for one person
	own    bool // it refers to the subject of its clause
	gender string
	// speaker is speaker or speakerBody for a word in the first person
	speaker string
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

// describes reports whether a noun that triggers so describes a bearer of a kind.
func (tr *trigger) describes(k entity.Kind) bool {
	for role := range tr.frame.Slots {
		if tr.form == headTrigger && tr.bears(role) && tr.kinds[role].has(k) {
			return true
		}
	}
	return false
}

// bears reports whether a role is that of the bearer.
func (tr *trigger) bears(role string) bool {
	slots := tr.frame.Slots[role]
	return len(slots) > 0 && slots[0].Place == "bearer"
}

// compile indexes a pack for the engine. It fails, naming frame or cue, field and value, on what [checkPack] finds.
func compile(p *lang.Pack) (*grammar, error) {
	if err := checkPack(p); err != nil {
		return nil, fmt.Errorf("pack %s: %w", p.Code, err)
	}
	g := &grammar{lang: p.Code, data: p.Grammar, scorer: p.Scorer, status: p.Status, neighbours: p.Neighbours, binder: p.Binder}
	g.readGrammar(p.Grammar)
	g.readCues(p.Cues)
	g.inflect(p)
	g.triggers, g.names = map[string][]trigger{}, map[entity.Kind][]trigger{}
	g.labels, g.bracketed = map[string][]trigger{}, map[entity.Kind][]trigger{}
	for i := range p.Frames {
		g.add(&p.Frames[i])
	}
	return g, nil
}

// readGrammar indexes the word lists of a grammar.
func (g *grammar) readGrammar(d *lang.Grammar) {
	g.agent, g.of, g.via, g.with, g.since = set(d.Agent...), set(d.Of...), set(d.Via...), set(d.With...), set(d.Since...)
	g.passive, g.copula, g.light = set(d.Passive...), set(d.Copula...), set(d.Light...)
	g.inside, g.whose = set(d.Inside...), set(d.Whose...)
	g.endings, g.complement, g.respective, g.remainder = d.Endings, set(d.Complement...), set(d.Respective...), set(d.Remainder...)
	g.unaccusative, g.objectless = set(d.Unaccusative...), set(d.Objectless...)
	g.besides, g.holding, g.after = set(d.Besides...), set(d.Holding...), set(d.After...)
	g.naming, g.roleMark, g.recipient = set(d.Naming...), set(d.RoleMarks...), set(d.Recipients...)
	g.listing, g.exampleMark = set(d.Listing...), set(d.Examples...)
	g.relatives, g.definite, g.indefinite, g.things = set(d.Relatives...), set(d.Definite...), set(d.Indefinite...), set(d.Things...)
	g.factive, g.presupposing, g.giving = set(d.Factive...), set(d.Presupposing...), set(d.Giving...)
	g.genders = map[string]string{}
	for gender, names := range d.GivenNames {
		for _, n := range strings.Fields(names) {
			g.genders[n] = gender
		}
	}
	g.succeeding, g.and, g.happening = set(d.Succeeding...), set(d.And...), set(d.Happening...)
	g.departing, g.topics = set(d.Departing...), set(d.Topics...)
	g.onlooking, g.besting, g.others, g.cause = set(d.Onlooking...), set(d.Besting...), set(d.Others...), set(d.Cause...)
	g.classes = map[string]map[string]bool{}
	for name, words := range d.Classes {
		g.classes[name] = set(words...)
	}
	g.pronouns, g.possessives, g.descriptions = referees(d.Pronouns), referees(d.Possessives), referees(d.Descriptions)
	for _, w := range d.PerUnit {
		g.perUnit = append(g.perUnit, strings.Fields(w))
	}
	for _, w := range d.InTurn {
		g.inTurn = append(g.inTurn, strings.Fields(w))
	}
	g.prepositionStarts = map[string]bool{}
	for p := range d.Prepositions {
		g.prepositionStarts[lang.FirstWord(p)] = true
	}
	g.fused = set(slices.Collect(maps.Keys(d.Contractions))...)
	g.possessiveMark = set(d.PossessiveMarks...)
}

// cuePhrase is a wording of a cue.
type cuePhrase struct {
	*lang.Cue
	words []string
}

// readCues indexes the cues of status and attribution.
func (g *grammar) readCues(c *lang.Cues) {
	g.cues = map[string][]cuePhrase{}
	for i := range c.Status {
		x := &c.Status[i]
		if x.Scope == "mood" {
			for _, w := range x.Words {
				g.moods = append(g.moods, cuePhrase{x, strings.Fields(w)})
			}
			continue
		}
		for _, w := range x.Words {
			words := strings.Fields(w)
			g.cues[words[0]] = append(g.cues[words[0]], cuePhrase{x, words})
		}
	}
	a := c.Attribution
	g.reporting, g.reportNouns, g.sourcePreps = set(a.Verbs...), set(a.Nouns...), set(a.Prepositions...)
	g.sourceEnds = map[string]bool{}
	for _, p := range a.Prepositions {
		g.sourceEnds[lastWord(p)] = true
	}
	g.emerging, g.reportPhrases = set(a.Emerging...), map[string][][]string{}
	for _, v := range a.Verbs {
		if words := strings.Fields(v); len(words) > 1 {
			g.reportPhrases[words[0]] = append(g.reportPhrases[words[0]], words)
		}
	}
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
	for _, words := range [][]string{d.Light, d.Naming, d.Copula, d.Listing, d.Factive, d.Onlooking, d.Besting, d.Giving, d.Succeeding, d.Happening, d.Objectless, p.Cues.Attribution.Verbs} {
		add(g.verbs, x.VerbForms, words)
	}
	for i := range p.Cues.Status {
		if c := &p.Cues.Status[i]; c.Scope == "governs" {
			add(g.verbs, x.VerbForms, c.Words)
		}
	}
	add(g.nouns, x.NounForms, classes)
	add(g.nouns, x.NounForms, d.Others)
	add(g.nouns, x.NounForms, slices.Sorted(maps.Keys(d.Descriptions)))
}

// add indexes the triggers of one frame.
func (g *grammar) add(f *lang.Frame) {
	ks := map[string]kinds{}
	for role, names := range f.Kinds {
		ks[role] = kindsOf(names)
	}
	triggers, named := g.triggers, g.names
	if f.HeadsLists() {
		triggers, named = g.labels, g.bracketed
	}
	for form, list := range [][]string{f.Verbs, f.Nouns, f.Heads} {
		for _, w := range list {
			words := strings.Fields(w)
			triggers[words[0]] = append(triggers[words[0]], trigger{frame: f, form: triggerForm(form), words: words, kinds: ks})
		}
	}
	for _, k := range strings.Fields(f.Names) {
		named[entity.Kind(k)] = append(named[entity.Kind(k)], trigger{frame: f, form: nameTrigger, words: []string{f.Name}, kinds: ks})
	}
}

func referees(m map[string]lang.Referee) map[string]referee {
	out := map[string]referee{}
	for word, r := range m {
		out[word] = referee{kinds: kindsOf(r.Kinds), plural: r.Number == "Plur", own: r.Own, gender: r.Gender, speaker: r.Speaker}
	}
	return out
}

// lastWord is the last of words with a space between each two.
func lastWord(words string) string { return words[strings.LastIndexByte(words, ' ')+1:] }

func set(words ...string) map[string]bool {
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[w] = true
	}
	return s
}
