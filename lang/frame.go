package lang

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// Frame says which wording asserts which links. Its triggers are lemmas; a verb frame covers the active, passive,
// participial, infinitive and relative forms of its verbs and the event nouns beside them, a noun frame the
// apposition, copula, possessive and complement of its nouns. The voices are worked out by the engine, not listed.
type Frame struct {
	Name string `yaml:"frame"`
	// Claims are what the frame asserts, each "link from-role to-role".
	Claims []string `yaml:"claims"`
	// Verbs are the verbs that trigger the frame, in the lemma, with particle or fixed noun: "snap up", "take control".
	Verbs []string `yaml:"verbs"`
	// Nouns name the event: "acquisition".
	Nouns []string `yaml:"nouns"`
	// Heads are nouns and adjectives that describe the bearer of a role: "owner", "subsidiary", "chief executive".
	Heads []string `yaml:"heads"`
	// Names are kinds of entity, separated by spaces, whose very names trigger the frame by what stands beside them:
	// "Anna Reed's Birch Ltd". The place "name" is the name itself, "bracket" a name in brackets after it, "member" one said to be in it.
	Names string `yaml:"names"`
	// Support verbs lend their subject to the frame's nouns: "lead" for "round".
	Support []string `yaml:"support"`
	// Roles gives for each role the places where its filler stands: see [ParseSlots].
	Roles map[string]string `yaml:"roles"`
	// Kinds narrows what may fill a role to some kinds of entity, separated by spaces.
	Kinds map[string]string `yaml:"kinds"`
	// Status is the status of the claims where no cue says otherwise ("" is asserted).
	Status string `yaml:"status"`
	// Office says that the trigger is the office that the claim gives.
	Office bool `yaml:"office"`
	// Needs is a kind of mention ("amount", "share") that must stand beside the trigger.
	Needs string `yaml:"needs"`
	// Unless is a class of nouns of the grammar that make the frame another where its verb has one for its object or for what its object is of: "raised
	// | a loan", "got 3 million | in damages".
	Unless string `yaml:"unless"`
	// Event says that a date, an amount or a share beside the trigger belongs to the claim.
	Event bool `yaml:"event"`
	// Exact says that who merely stands near fills no role of the frame: grammar alone tells.
	Exact bool `yaml:"exact"`
	// Intransitive says that the verbs trigger the frame only without an object: "it passed to Alfa", not "it passed the letter to Alfa".
	Intransitive bool `yaml:"intransitive"`
	// Yes and No are executed examples: texts with the claims that must come out, and texts that must give none.
	Yes []string `yaml:"yes"`
	No  []string `yaml:"no"`

	Pairs []Pair            `yaml:"-"` // Claims, parsed
	Slots map[string][]Slot `yaml:"-"` // Roles, parsed
}

// Pair is a link between the fillers of two roles of a frame.
type Pair struct{ Link, From, To string }

// Slot is a grammatical place beside a trigger.
type Slot struct {
	// Place is "subject", "object", "recipient", "agent", "possessive", "bearer", "compound", "listed", "item", "holder", "user", "implied" or a preposition.
	// An "item" stands in a list under a header alone, "Ownership: Alfa (60%), Beta".
	Place string
	// Through, if any, is a class of nouns of the grammar that must stand between: "stake" in "bought shares of X".
	Through string
	// Also says that names there fill the role beside those of another place, and never alone: "with X" in "Y founded it with X".
	Also bool
}

// HeadsLists reports whether the frame tells only of the items of lists under its words.
func (f *Frame) HeadsLists() bool {
	for _, slots := range f.Slots {
		if slices.ContainsFunc(slots, func(s Slot) bool { return s.Place == "item" }) {
			return true
		}
	}
	return false
}

// Preposition reports whether the place is that behind a preposition.
func (s Slot) Preposition() bool { return !slices.Contains(places, s.Place) }

// places are those that no preposition names.
var places = []string{"subject", "object", "recipient", "agent", "of", "possessive", "bearer", "compound", "listed", "item", "holder", "implied", "name", "bracket", "member"}

// ParseSlots parses the places of a role: words separated by spaces, each "place", "place+class", or "+place" for one of those who go along.
func ParseSlots(s string) []Slot {
	var out []Slot
	for _, w := range strings.Fields(s) {
		w, also := strings.CutPrefix(w, "+")
		place, through, _ := strings.Cut(w, "+")
		out = append(out, Slot{Place: strings.ReplaceAll(place, "_", " "), Through: through, Also: also})
	}
	return out
}

// loadFrames reads the frames of a pack from a YAML file and checks them.
func loadFrames(fsys fs.FS, name string) ([]Frame, error) {
	var frames []Frame
	if err := loadYAML(fsys, name, &frames); err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for i := range frames {
		f := &frames[i]
		if err := f.parse(); err != nil {
			return nil, fmt.Errorf("%s: frame %q: %w", name, f.Name, err)
		}
		if seen[f.Name] {
			return nil, fmt.Errorf("%s: frame %q stands twice", name, f.Name)
		}
		seen[f.Name] = true
	}
	return frames, nil
}

// blank reports whether a wording has no word.
func blank(wording string) bool { return strings.TrimSpace(wording) == "" }

// parse fills the parsed fields of f and says what is wrong with it.
func (f *Frame) parse() error {
	if f.Name == "" || len(f.Claims) == 0 {
		return fmt.Errorf("a frame needs a name and claims")
	}
	if len(f.Verbs)+len(f.Nouns)+len(f.Heads) == 0 && f.Names == "" {
		return fmt.Errorf("no verb, noun, head or name triggers it")
	}
	for _, words := range [][]string{f.Verbs, f.Nouns, f.Heads, f.Support} {
		if slices.ContainsFunc(words, blank) {
			return fmt.Errorf("one of its verbs, nouns or heads is empty")
		}
	}
	f.Slots = map[string][]Slot{}
	for role, places := range f.Roles {
		f.Slots[role] = ParseSlots(places)
		if len(f.Slots[role]) == 0 {
			return fmt.Errorf("role %q has no place", role)
		}
	}
	for _, c := range f.Claims {
		w := strings.Fields(c)
		if len(w) != 3 {
			return fmt.Errorf("claim %q is not \"link from to\"", c)
		}
		for _, role := range w[1:] {
			if f.Slots[role] == nil {
				return fmt.Errorf("claim %q: role %q has no place", c, role)
			}
		}
		f.Pairs = append(f.Pairs, Pair{Link: w[0], From: w[1], To: w[2]})
	}
	return nil
}
