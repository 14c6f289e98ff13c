package text

// Set is a set of words, in lower case unless case tells them apart.
type Set map[string]struct{}

// NewSet makes a set of words.
func NewSet(words ...string) Set {
	s := make(Set, len(words))
	for _, w := range words {
		s[w] = struct{}{}
	}
	return s
}

// Has reports whether s holds word.
func (s Set) Has(word string) bool {
	_, ok := s[word]
	return ok
}

// Ending tells whether the period of an abbreviation can end a sentence as well.
type Ending int

// The kinds of abbreviation.
const (
	Never  Ending = iota + 1 // something always follows: "Mr.", "dott."
	Number                   // an abbreviation only before a number, else a word and a period: "n.", "No."
	Rarely                   // it ends a sentence where a function word with a capital follows: "Inc.", "S.p.A."
	Often                    // it ends a sentence unless a small letter follows: "etc.", "ecc."
)

// Rules hold what the cutting of sentences and tokens has to know of a language.
type Rules struct {
	Abbreviations map[string]Ending // with their periods
	Elisions      Set               // words that end in an apostrophe: "l'", "dell'", "po'"
	Clitics       []string          // endings set apart from their word: "'s", "n't"
	Splits        map[string]int    // words written as one, with the length of the first: "cannot" 3
	Units         Set               // letters set apart from the number before them: "bn", "pm"
	Prefixes      Set               // first parts that a hyphen does not set apart: "co", "ex"
	SplitHyphens  bool              // other words with hyphens are several tokens, unless they are names
	Function      Set               // function words: articles, prepositions, pronouns, conjunctions, auxiliaries
	Open          Set               // those with which no sentence ends
	CompoundLeft  Set               // first parts of compounds that keep their hyphen at the end of a line: "state"
	CompoundRight Set               // last parts of such: "owned"
	Tokenizer     Tokenizer         // another tokeniser than that of this package, if not nil
}
