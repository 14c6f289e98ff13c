package lang

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"go.yaml.in/yaml/v3"
)

// Grammar is what the claims engine must know of a language beyond its parse.
type Grammar struct {
	// Agent are the prepositions that introduce the doer of a passive or of an event noun.
	Agent []string `yaml:"agent"`
	// Of are the prepositions of the genitive.
	Of []string `yaml:"of"`
	// Contractions give the preposition within a contracted word: "della" → "di".
	Contractions map[string]string `yaml:"contractions"`
	// Prepositions are phrases of several words that work as one preposition, with its name.
	Prepositions map[string]string `yaml:"prepositions"`
	// DropsSubject says that a finite verb without a subject has one from the text before.
	DropsSubject bool `yaml:"drops_subject"`
	// Passive are the lemmas of the auxiliaries that make a participle passive; others leave it active.
	Passive []string `yaml:"passive"`
	// Unaccusative are verbs that are never passive, though their perfect looks like it: "è uscita".
	Unaccusative []string `yaml:"unaccusative"`
	// Objectless are verbs that have no object beside a complement with a preposition, so that a name behind them is their subject: "take part in".
	Objectless []string `yaml:"objectless"`
	// After are the prepositions before a deal of which the subject of its clause tells the rest: "after the purchase of Alfa, Beta …".
	After []string `yaml:"after"`
	// Holding are the prepositions, as Prepositions names them, before who has what stands before: "in the hands of".
	Holding []string `yaml:"holding"`
	// Besides are the prepositions that add a name to a list: "besides".
	Besides []string `yaml:"besides"`
	// Inside are the prepositions of what a quota is one of, where the genitive is its holder: "A's stake in X".
	Inside []string `yaml:"inside"`
	// PossessiveMarks stand behind the possessor: "'s".
	PossessiveMarks []string `yaml:"possessive_marks"`
	// Whose are the relative words that possess.
	Whose []string `yaml:"whose"`
	// Copula are lemmas that say what their subject is: "be", "become".
	Copula []string `yaml:"copula"`
	// Classes are nouns that lead from an argument to what is meant: "stake" → "of X".
	Classes map[string][]string `yaml:"classes"`
	// Light verbs lend their subject to an event noun that is their object: "complete".
	Light []string `yaml:"light"`
	// Relatives, Possessives and Pronouns refer to entities.
	Relatives []string `yaml:"relatives"`
	Things    []string `yaml:"things"` // relatives that stand for no person: "which"
	// Factive verbs take for given what they govern, and so do the clauses that Presupposing words open: "did not explain why", "since".
	Factive      []string `yaml:"factive"`
	Presupposing []string `yaml:"presupposing"`
	// Onlooking verbs have a subject that has no part in the deal that is their object: "oppose".
	Onlooking []string `yaml:"onlooking"`
	// Besting verbs have an object that does not get what the subject gets: "beat Alfa to the purchase of Beta".
	Besting []string `yaml:"besting"`
	// Departing are verbs of leaving an office, behind which an infinitive tells what comes next: "quit to run Alfa".
	Departing []string `yaml:"departing"`
	// Topics are prepositions that introduce what something written or said is about: "a book about the owner of Alfa".
	Topics []string `yaml:"topics"`
	// And are the words that join two clauses of which each is said by itself: "and".
	And []string `yaml:"and"`
	// Happening verbs tell that their subject takes place: "happen", "go ahead".
	Happening []string `yaml:"happening"`
	// GivenNames are those that tell the gender of who bears them, separated by spaces, by "female" and "male".
	GivenNames map[string]string `yaml:"given_names"`
	// Succeeding verbs have a subject that takes the office of their object: "succeed".
	Succeeding []string `yaml:"succeeding"`
	// Cause are the words before what somebody is blamed or thanked for: "for".
	Cause []string `yaml:"cause"`
	// Others are nouns that stand for somebody else than whom they complement: "a rival of Alfa", "the wife of Reed".
	Others []string `yaml:"others"`
	// Giving verbs make their recipient do what an infinitive behind them says: "lent Alfa the money to buy it".
	Giving   []string           `yaml:"giving"`
	Pronouns map[string]Referee `yaml:"pronouns"`
	// Enclitics are the ends of infinitives and gerunds that hold a pronoun, their object, each with the pronoun: "rla" is "la" in "venderla".
	Enclitics   map[string]string  `yaml:"enclitics"`
	Possessives map[string]Referee `yaml:"possessives"`
	// Descriptions are nouns that stand for an entity of a kind: "company", "entrepreneur".
	Descriptions map[string]Referee `yaml:"descriptions"`
	// Definite are the words that make a description refer back: "the", "this".
	Definite []string `yaml:"definite"`
	// Indefinite are the words that make a noun one of which the text has not told yet: "a".
	Indefinite []string `yaml:"indefinite"`
	// Naming are verbs that give their object an office: "appoint". RoleMarks introduce the office: "as".
	Naming    []string `yaml:"naming"`
	RoleMarks []string `yaml:"role_marks"`
	// Recipients are those of RoleMarks that also tell to whom something goes, so that only a verb of naming makes them introduce an office: "to".
	Recipients []string `yaml:"recipients"`
	// Via are the prepositions before a vehicle: "through".
	Via []string `yaml:"via"`
	// Since are the words before the date at which a state began: "since".
	Since []string `yaml:"since"`
	// With are the prepositions of having: "with".
	With []string `yaml:"with"`
	// Extents are adverbs that tell a share: "wholly" is "100".
	Extents map[string]string `yaml:"extents"`
	// PerUnit are wordings behind the price of one share, which is not the price of the deal: "a share".
	PerUnit []string `yaml:"per_unit"`
	// Examples introduce members of a list: "such as".
	Examples []string `yaml:"examples"`
	// Endings of verbs that show their mood and tense, with these features: they win over the model's, the longest first.
	Endings map[string]string `yaml:"endings"`
	// Complement are the words before an infinitive or gerund that completes a verb: "accused of owning".
	Complement []string `yaml:"complement"`
	// InTurn are wordings that say that one link follows from another: "in turn".
	InTurn []string `yaml:"in_turn"`
	// Respective are the words that say that the items of two lists go together.
	Respective []string `yaml:"respective"`
	// Remainder are the words for what is left of a whole: "rest".
	Remainder []string `yaml:"remainder"`
	// Listing are nouns or verbs before a list of names: "include".
	Listing []string `yaml:"listing"`
}

// Referee says what a referring word can stand for.
type Referee struct {
	Kinds  string `yaml:"kinds"`  // kinds of entity, separated by spaces
	Number string `yaml:"number"` // "Sing", "Plur" or "" for either
	Own    bool   `yaml:"own"`    // a reflexive possessive, which refers to the subject of its clause
	Gender string `yaml:"gender"` // of a person, "female" or "male", "" for either
	// Speaker is "speaker" for a word that stands for who says it, "speaker body" for one that stands for the body for which that one
	// speaks ("we"), "" for another.
	Speaker string `yaml:"speaker"`
}

// Cue is a wording that sets the status of a claim, or tells who asserts it.
type Cue struct {
	Name   string   `yaml:"cue"`
	Status string   `yaml:"status"` // the status that it gives, "none" for no claim at all
	Words  []string `yaml:"words"`  // lemmas or phrases
	// Links are the links that the cue speaks of, separated by spaces, all if empty.
	Links string `yaml:"links"`
	// With is the name of a cue that must be there too, and which the two together overrule: "non … più".
	With string `yaml:"with"`
	// Scope tells how the cue stands to the trigger, or to what the trigger hangs on: "governs" (the trigger is in its
	// complement), "judges" (it says whether that is true), "modifies" (it is an adverb or an adjective of the trigger),
	// "precedes" (one that stands before it), "auxiliary", "inverted" (an auxiliary before the subject), "subject", "both" (it opens
	// a pair of subjects), "mood" (words are features of the verb), "clause" (it opens the trigger's clause), "lacks" (a determiner
	// of the trigger or of its object: "owns no shares"), "given" (it opens a condition put to the trigger), "undoes" (the verb of
	// a clause behind, in which the deal comes to nothing: "but withdrew"), "leaves" and "ousted" (the verb by which who bears an
	// office or a stake gives it up, or is made to), "refutes" (a short sentence behind says it: "nothing of the sort"),
	// "withheld" (a verb of saying: who will not confirm does not deny), "leads" (it stands right before a verb that is not finite,
	// with what marks that: "far from owning"), "excludes" (right before an end of the claim: "rather than Alfa").
	Scope string `yaml:"scope"`
	// Yes and No are executed examples, as those of a [Frame]. One shows the cue at work: claims of its status, or under No
	// if that is "none". Another is a near miss, whose claims have another status.
	Yes []string `yaml:"yes"`
	No  []string `yaml:"no"`
}

// Attribution lists the wordings that introduce who asserts something.
type Attribution struct {
	Verbs        []string `yaml:"verbs"`        // reporting verbs: "say"
	Emerging     []string `yaml:"emerging"`     // verbs whose source is a complement: "emerge from …"
	Nouns        []string `yaml:"nouns"`        // "report that …"
	Prepositions []string `yaml:"prepositions"` // "according to"
}

// Cues are the wordings of status and attribution of a language.
type Cues struct {
	Status      []Cue       `yaml:"status"`
	Attribution Attribution `yaml:"attribution"`
}

// scopes are those of cues.
var scopes = []string{"governs", "judges", "modifies", "precedes", "auxiliary", "inverted", "subject", "both", "mood", "clause", "lacks", "given", "undoes", "leaves", "ousted", "refutes", "withheld", "leads", "excludes"}

// check says what is wrong with the cues.
func (c *Cues) check() error {
	for i := range c.Status {
		x := &c.Status[i]
		switch {
		case x.Name == "" || len(x.Words) == 0 || slices.ContainsFunc(x.Words, blank):
			return fmt.Errorf("cue %q needs a name and words, none of them empty", x.Name)
		case !slices.Contains(scopes, x.Scope):
			return fmt.Errorf("cue %q: there is no scope %q; there are %v", x.Name, x.Scope, scopes)
		}
	}
	if a := c.Attribution; slices.ContainsFunc(slices.Concat(a.Verbs, a.Emerging, a.Nouns, a.Prepositions), blank) {
		return fmt.Errorf("a wording of attribution is empty")
	}
	return nil
}

// loadGrammar reads what the claims engine needs: grammar, cues and frames.
func loadGrammar(p *Pack, fsys fs.FS, _ manifest) (err error) {
	p.Grammar, p.Cues = new(Grammar), new(Cues)
	if err = loadYAML(fsys, "grammar.yaml", p.Grammar); err != nil {
		return err
	}
	if err = loadYAML(fsys, "cues.yaml", p.Cues); err != nil {
		return err
	}
	if err = p.Cues.check(); err != nil {
		return fmt.Errorf("cues.yaml: %w", err)
	}
	p.Frames, err = loadFrames(fsys, "frames.yaml")
	return err
}

// loadYAML decodes one YAML file of a pack into v, refusing fields that v does not have.
func loadYAML(fsys fs.FS, name string, v any) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(v); err != nil && !errors.Is(err, io.EOF) { // a file of comments alone has the end
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
