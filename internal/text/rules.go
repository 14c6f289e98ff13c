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
	Never       Ending = iota + 1 // something always follows: "Mr.", "dott."
	Before                        // it stands before a name, else ends a sentence: "pres.", "Az."
	Number                        // an abbreviation only before a number, else a word and a period: "n.", "No."
	Rarely                        // it ends a sentence where a word with a capital follows that is no name: "Co.", "U.S."
	Form                          // likewise, and no sentence begins with it: "Inc.", "S.p.A.", "GmbH"
	Dated                         // it ends a sentence before a capital, but not before a number: "Sept.", "min."
	DatedNumber                   // so behind a number, else something always follows: "3 gen.", "gen. Rossi"
	Hour                          // it ends a sentence unless a small letter, a day or a time zone follows: "p.m."
	Often                         // it ends a sentence unless a small letter follows: "etc.", "ecc."
)

// Rules hold what the cutting of sentences and tokens has to know of a language.
type Rules struct {
	Abbreviations map[string]Ending // with their periods; those in lower case hold for any case
	Elisions      Set               // words that end in an apostrophe: "l'", "dell'", "po'"
	NameElisions  Set               // those that begin a surname, as written in it: "D'"
	LateElisions  Set               // those that begin a surname only behind another name: "Dell'"
	KeptEndings   Set               // what stays with the word before its apostrophe: "'s" of another language
	Clitics       []string          // endings set apart from their word: "'s", "n't"
	Splits        map[string]int    // words written as one, with the length of the first: "cannot" 3
	Units         Set               // letters set apart from the number before them: "bn", "pm"
	Prefixes      Set               // first parts that a hyphen sets apart from a name alone: "co", "ex"
	SplitHyphens  bool              // other words with hyphens are several tokens, unless they are names
	Verbs         Set               // finite forms of verbs
	Function      Set               // function words: articles, prepositions, pronouns, conjunctions, auxiliaries
	Particles     Set               // function words that surnames begin with: "di", "la"
	Open          Set               // those with which no sentence ends
	Zones         Set               // what can follow an hour: days, time zones
	Words         Set               // words that are no abbreviations, though a period may follow
	Starts        Set               // those of them that have a capital hardly but at the start of a sentence
	StartEndings  Set               // ends of four letters of further such words
	WordEndings   Set               // ends, of up to four letters, of words that are no abbreviations: "ing", "y"
	CompoundLeft  Set               // first parts of compounds that keep their hyphen at the end of a line: "state"
	CompoundRight Set               // last parts of such: "owned"
	Ends          EndScorer         // decides where a period ends a sentence; nil leaves it to the rules
	Reading       EndReader         // reads around the periods of which Ends is not sure; nil leaves them to it
	Tokenizer     Tokenizer         // another tokeniser than that of this package, if not nil
}

// abbreviationMax is the greatest length in bytes of an abbreviation that is looked up.
const abbreviationMax = 32

// abbreviation is the kind of the abbreviation made of a word and what is missing of it, 0 if it is none.
func (r *Rules) abbreviation(word, missing string) Ending {
	if len(word) > abbreviationMax {
		return 0
	}
	var buf [2*abbreviationMax + 1]byte
	if kind := r.Abbreviations[string(append(append(buf[:0], word...), missing...))]; kind != 0 {
		return kind
	}
	return r.Abbreviations[string(append(lower(buf[:0], word), missing...))]
}
