package entity

import "github.com/nesso-graph/nesso/internal/text"

// Kind is what a mention names.
type Kind string

// The kinds of mention.
const (
	Company      Kind = "company"
	Organization Kind = "organization"
	Person       Kind = "person"
	Place        Kind = "place"
	Product      Kind = "product"
	Date         Kind = "date"
	Amount       Kind = "amount"
	Share        Kind = "share"
)

// Named reports whether mentions of kind k name an entity, rather than measure something.
func (k Kind) Named() bool { return k != Date && k != Amount && k != Share }

// NamedKinds are the kinds of entity, the likeliest first.
func NamedKinds() []Kind { return []Kind{Company, Organization, Person, Place, Product} }

// namedKinds are the same, for those that ask often.
var namedKinds = NamedKinds()

// heaviest is the kind of entity with most weight, first among equals.
func heaviest(weight map[Kind]float64, first Kind) Kind {
	for _, k := range namedKinds {
		if weight[k] > weight[first] {
			first = k
		}
	}
	return first
}

// Mention is a stretch of text that names an entity, a date, an amount or a share.
type Mention struct {
	text.Span // in the cleaned text
	Kind      Kind
	Value     string  // normal form: ISO 8601, "40000000 USD", "51"; "" if there is none
	Entity    int     // index in Document.Entities, −1 for dates, amounts and shares
	Sentence  int     // index in Document.Sentences
	First     int     // the first token of the mention in its sentence
	Last      int     // the last token (included)
	Score     float64 // how sure the finder is, in (0, 1]
	Why       string  // the rule or model that found it

	company float64 // what its form has for company above organization, see evidence
}

// Entity is a thing that one or more mentions of a document name.
type Entity struct {
	Kind     Kind
	Name     string   // its fullest name in the document
	Aliases  []string // the other forms, in order of first use
	Mentions []int    // indexes in Document.Mentions, in text order
	Joins    []string // why mentions of different form are one entity
}

// Document is a text with its mentions in text order, never overlapping, and its entities.
type Document struct {
	*text.Document
	Mentions []Mention
	Entities []Entity
}
