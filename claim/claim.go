package claim

import (
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/text"
)

// Link is the kind of tie that a claim asserts. It is directed, from the one that acts or has to the other.
type Link string

// The links.
const (
	Acquirer  Link = "acquirer"
	Investor  Link = "investor"
	Owner     Link = "owner"
	Founder   Link = "founder"
	Officer   Link = "officer"
	Merger    Link = "merger"
	Seller    Link = "seller"
	Partner   Link = "partner"
	Associate Link = "associate"
)

// Links are all links.
func Links() []Link {
	return []Link{Acquirer, Investor, Owner, Founder, Officer, Merger, Seller, Partner, Associate}
}

// Symmetric reports whether the direction of l means nothing.
func (l Link) Symmetric() bool { return l == Merger || l == Partner || l == Associate }

// Status is the stance in which a text puts a claim.
type Status string

// The statuses.
const (
	Asserted Status = "asserted"
	Alleged  Status = "alleged"
	Planned  Status = "planned"
	Denied   Status = "denied"
	Ended    Status = "ended"
)

// Statuses are all statuses.
func Statuses() []Status { return []Status{Asserted, Alleged, Planned, Denied, Ended} }

// Cue is a word that decided part of a claim, with its place.
type Cue struct {
	text.Span
	Role string // "trigger", "status", "attribution"
	Name string // the rule that read it, such as "it/conditional-of-hearsay"
}

// Claim is a link between two entities that the text asserts.
type Claim struct {
	Link       Link
	From, To   int // indexes in Document.Entities
	Status     Status
	Date       string // ISO 8601
	Amount     string // "40000000 USD"
	Share      string // a percentage: "51", ">50", "<50"
	Via        int    // the vehicle, an index in Document.Entities, or −1
	Role       string // the office, as written
	By         string // who asserts it, where that is not the text: a name or the wording used
	ByEntity   int    // the same as an index in Document.Entities, or −1
	Confidence float64
	Evidence   []text.Span // in the cleaned text, in text order
	Frame      string      // the frame that built it, such as "it/acquistare"
	Cues       []Cue
	Steps      []string // how the ends were resolved, for a person to read

	borrowed []borrowed // values from other sentences
	implied  bool       // a state that follows only from an end that is put off
}

// Document is a read document with its claims in text order.
type Document struct {
	*entity.Document
	Claims []Claim
}
