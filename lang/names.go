package lang

import "io/fs"

// Names is what a language knows of the shape of names.
type Names struct {
	// LegalForms close the name of a firm: "S.p.A.", "Inc.". Case and dots do not count; "|" stands between the spellings of
	// one form: "ltd|limited".
	LegalForms []string `yaml:"legal_forms"`
	// Generic words add nothing to a firm's name: "Group", "Holding". "Alfa Group" may be called "Alfa".
	Generic []string `yaml:"generic"`
	// Honorifics stand before a person's name and are no part of it: "Mr", "dott.".
	Honorifics []string `yaml:"honorifics"`
	// Articles may stand before a name and are no part of it.
	Articles []string `yaml:"articles"`
	// Particles may stand in lower case within a name: "of", "di".
	Particles []string `yaml:"particles"`
	// Naming introduce the name of a firm or a person: "called", "denominata".
	Naming []string `yaml:"naming"`
	// Company are words of firms' names, which a short form may leave out: "Bank".
	Company []string `yaml:"company"`
	// Family are words beside a family's name: "family", "i".
	Family []string `yaml:"family"`
	// Clan are those of them that are part of the name: "famiglia Agnelli", "Agnelli family".
	Clan []string `yaml:"clan"`
	// Plural are words before a family name alone by which all of the family is meant: "gli", "degli" (Agnelli).
	Plural []string `yaml:"plural"`
	// Titles are the honorifics behind which only a person's name stands.
	Titles []string `yaml:"titles"`
	// Men and Women are the honorifics that tell a man's name from a woman's: "Mr", "signora".
	Men   []string `yaml:"men"`
	Women []string `yaml:"women"`
	// Offices are nouns for who holds one, with whose name in apposition a person is named: "chairman" (of X, Y).
	Offices []string `yaml:"offices"`
	// Partnerships are nouns, in the form for one, for a firm that bears the names of its partners: "law firm" (of X and Y).
	Partnerships []string `yaml:"partnerships"`
	// Is, Has, Does and Undergoes tell the kind of a name by what stands beside it: for kinds of entity, separated by spaces, the words
	// that say that it is of one of them. Is are nouns for its bearer, too common to stand for one alone: "winery", "ferry". Has are
	// nouns for what its bearer has: "shareholders" (of X). Does are verbs of which it is the subject: "merge", "resign". Undergoes
	// are verbs of which it is the object, and nouns and verbs with the preposition that leads to it: "acquire", "takeover of".
	Is        map[string][]string `yaml:"is"`
	Has       map[string][]string `yaml:"has"`
	Does      map[string][]string `yaml:"does"`
	Undergoes map[string][]string `yaml:"undergoes"`
	// Regional are words for a place behind the name of a firm, folded, as the branch there has them: "italia".
	Regional []string `yaml:"regional"`
	// Former are words between a firm's name and one that it had before, "{year}" for any year: "until {year}".
	Former []string `yaml:"former"`
	// Alias are words between a name and another one that its bearer has too: "also known as"; More are those between two of these: "or".
	Alias []string `yaml:"alias"`
	More  []string `yaml:"more"`
	// PetNames are given names with their short forms, separated by spaces: "william bill billy".
	PetNames []string `yaml:"pet_names"`
}

// loadNames reads names.yaml.
func loadNames(p *Pack, fsys fs.FS, _ manifest) error {
	p.Names = new(Names)
	return loadYAML(fsys, "names.yaml", p.Names)
}
