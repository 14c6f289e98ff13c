package value

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso/lang"
)

// class is a class of words or numbers that rules are made of.
type class uint8

// classes is a set of them.
type classes [2]uint64

func (s *classes) add(c class)            { s[c>>6] |= 1 << (c & 63) }
func (s classes) has(c class) bool        { return s[c>>6]&(1<<(c&63)) != 0 }
func (s classes) meets(t classes) bool    { return s[0]&t[0]|s[1]&t[1] != 0 }
func (s classes) empty() bool             { return s[0]|s[1] == 0 }
func (s classes) union(t classes) classes { return classes{s[0] | t[0], s[1] | t[1]} }

// The classes that the engine itself knows. A language may add others, which mean nothing beyond their place.
const (
	clNone     class = iota
	clNumber         // any number; its value is an index in lattice.numbers
	clDay            // a whole number from 1 to 31
	clYear           // a whole number that can be a year, or a year in words
	clShort          // two digits: a year without its century
	clOrdinal        // first, 2nd
	clRoman          // a Roman numeral in capitals
	clNumeric        // 30.06.2021 in one token
	clLower          // any word in small letters that is in no class "function"
	clCapital        // any word with a capital
	clMonth          // 1 to 12
	clWeekday        // 1 (Monday) to 7
	clSeason         // 1 to 4, spring first
	clHoliday        // month × 100 + day, or 0 for Easter
	clUnit           // see unit
	clRel            // −1 last, 0 this, 1 next
	clOffset         // days from the day of writing: yesterday −1
	clDecade         // "nineties": 90
	clCentury        // "Ottocento": 19
	clHalf           // "half": first and second halves of a century; also ½ of a number
	clCardinal       // number words below a hundred
	clHundred        // hundred
	clScale          // power of ten: million 6
	clBig            // a number with a scale of a million or more
	clAnd            // between number words
	clSuffix         // after the digits of an ordinal
	clOne            // an article that counts as one before a scale
	clCurrency       // names of currencies: ISO 4217
	clSymbol         // signs before or after the figure: ISO 4217
	clMinor          // hundredth part of a currency: ISO 4217, or "" for that of the neighbours
	clPart           // fraction: percentage of it
	clMost           // majority, minority: ">50", "<50", "100"
	clAbout          // approximation
	clFunction       // words that are no nouns
	clStake          // nouns for a share: "stake"
	clFollow         // 1 the unit after the one told, −1 the one before
	clBefore         // 1 for an era before year 1
	clOf             // genitive: "of", "di"
	clStop           // a sign that closes; the end of a sentence counts as one
	clMega           // codes that hold a million: "MEUR"
	clDeadline       // "by", "until"
	clSame           // "that": what the text told last
	clFixed          // number of the engine's classes
)

var classNames = [...]string{
	clNumber: "number", clDay: "day", clYear: "year", clShort: "short", clOrdinal: "ordinal", clRoman: "roman",
	clNumeric: "numeric", clLower: "lower", clCapital: "capital", clMonth: "month", clWeekday: "weekday",
	clSeason: "season", clHoliday: "holiday", clUnit: "unit", clRel: "rel", clOffset: "offset", clDecade: "decade",
	clCentury: "century", clHalf: "half", clCardinal: "cardinal", clHundred: "hundred", clScale: "scale", clBig: "big", clAnd: "and",
	clSuffix: "suffix", clOne: "one", clCurrency: "currency", clSymbol: "symbol", clMinor: "minor", clPart: "part",
	clMost: "most", clAbout: "about", clFunction: "function", clBefore: "before", clSame: "same", clStop: "stop", clMega: "mega", clDeadline: "deadline", clStake: "stake", clFollow: "follow", clOf: "of",
}

// lexicon holds the words of a language by class.
type lexicon struct {
	classes map[string]class
	words   map[string]int32 // word → id
	nodes   []termNode       // a trie over word ids; the root is nodes[0]
	first   []int32          // word id → node below the root, 0 if no term starts with it
	text    []string         // what values that are no numbers stand for
	texts   map[string]int64
	atoms   *atoms // number words that are written as one
}

// termNode is where a sequence of words leads.
type termNode struct {
	next  map[int32]int32 // by step
	terms []term
}

// term is a class and a value that a sequence of words has.
type term struct {
	class   class
	capital bool // only with a capital
	value   int64
}

func newLexicon(terms []lang.Term) (*lexicon, error) {
	x := &lexicon{
		classes: make(map[string]class, 128), words: make(map[string]int32, 2048), texts: map[string]int64{},
		nodes: make([]termNode, 1, 2048), first: make([]int32, 1, 2048),
	}
	for c, name := range classNames {
		x.classes[name] = class(c)
	}
	for _, t := range terms {
		c, err := x.class(t.Class)
		if err != nil {
			return nil, err
		}
		v := x.value(c, t.Value)
		for _, form := range t.Forms {
			form, capital := strings.CutPrefix(form, "^")
			if form == "comma" {
				form = ","
			}
			if !x.addTerm(form, term{c, capital, v}) {
				return nil, fmt.Errorf("class %q: %q holds no word", t.Class, form)
			}
		}
	}
	x.atoms = newAtoms(terms)
	return x, nil
}

// class gives the number of a class, a new one if need be.
func (x *lexicon) class(name string) (class, error) {
	if c, ok := x.classes[name]; ok {
		return c, nil
	}
	c := class(len(x.classes))
	if c >= 128 {
		return 0, fmt.Errorf("class %q: there are more than 128 classes", name)
	}
	x.classes[name] = c
	return c, nil
}

// value turns the value of a term into a number: itself, the number of a unit, or an index in x.text.
func (x *lexicon) value(c class, s string) int64 {
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		return n
	}
	if c == clUnit {
		return int64(unitNamed(s))
	}
	if v, ok := x.texts[s]; ok {
		return v
	}
	v := int64(len(x.text))
	x.texts[s] = v
	x.text = append(x.text, s)
	return v
}

// addTerm puts the words of form into the trie.
func (x *lexicon) addTerm(form string, t term) bool {
	node := int32(0)
	buf := make([]byte, 0, 64)
	for i := 0; i < len(form); {
		if form[i] == ' ' {
			i++
			continue
		}
		end, _, _ := scan(form, i)
		w := string(fold(buf, form[i:end]))
		id, ok := x.words[w]
		if !ok {
			id = int32(len(x.first))
			x.words[w] = id
			x.first = append(x.first, 0)
		}
		node = x.child(node, id, i > 0 && form[i-1] != ' ')
		i = end
	}
	if node == 0 {
		return false
	}
	x.nodes[node].terms = append(x.nodes[node].terms, t)
	return true
}

// step is the way in the trie to a word that is glued to the one before it, or not.
func step(id int32, glued bool) int32 {
	if glued {
		return -id
	}
	return id
}

func (x *lexicon) child(node, id int32, glued bool) int32 {
	if node == 0 {
		if x.first[id] == 0 {
			x.first[id] = int32(len(x.nodes))
			x.nodes = append(x.nodes, termNode{})
		}
		return x.first[id]
	}
	id = step(id, glued)
	if next, ok := x.nodes[node].next[id]; ok {
		return next
	}
	next := int32(len(x.nodes))
	x.nodes = append(x.nodes, termNode{})
	if x.nodes[node].next == nil {
		x.nodes[node].next = map[int32]int32{}
	}
	x.nodes[node].next[id] = next
	return next
}

// id looks a word up.
func (x *lexicon) id(word string) int32 {
	if len(word) > 24 {
		return 0
	}
	var buf [64]byte
	return x.words[string(fold(buf[:0], word))]
}
