package graph

import (
	"strings"

	"gonum.org/v1/gonum/graph"

	"github.com/nesso-graph/nesso/claim"
)

// Edge is one claim of one document, in one stance by one asserter. It is a gonum graph.Line.
type Edge struct {
	Key    string // derived from document, link, ends, status and asserter, such as "k-5c1f0e9a2b7d"
	Group  string // shared by all claims about one link between the same ends, in any stance
	Doc    *Document
	Source *Node
	Target *Node

	Link       claim.Link
	Status     claim.Status
	Date       string // ISO 8601, "" if the text gives none
	Amount     Amount
	Share      string  // a percentage: "51", ">50", "<50"
	Via        *Node   // the vehicle, or nil
	Role       string  // the office, as written
	By         string  // who asserts it, where that is not the text itself
	ByNode     *Node   // the same as a node, or nil
	Confidence float64 // in (0, 1], of four decimals

	Evidence []Quote // in text order
	Frame    string  // the frame that built it, such as "it/acquistare"
	Cues     []Cue   // the words that decided it
	Steps    []string

	// Fingerprint is derived from link, ends and first quote, such as "f-5c1f0e9a2b7d": the same wherever the document
	// stands, and for copies of it. A person's decision is kept by it.
	Fingerprint string
	Review      Verdict // Confirmed or Corrected, "" if nobody has looked

	Support Support // of the link that it claims or denies, in its graph

	index int64
}

// Amount is money: an exact decimal number and an ISO 4217 code. The zero Amount is none.
type Amount struct{ Value, Currency string }

// String writes a as "40000000 USD", or "" if there is none.
func (a Amount) String() string {
	if a.Currency == "" {
		return a.Value
	}
	return a.Value + " " + a.Currency
}

// parseAmount reads "40000000 USD".
func parseAmount(s string) Amount {
	value, currency, _ := strings.Cut(strings.Clone(s), " ")
	return Amount{Value: value, Currency: currency}
}

// Quote is a stretch of a document, verbatim.
type Quote struct {
	Place
	Text string
}

// Cue is a word of the document that decided part of a claim.
type Cue struct {
	Quote
	Role string // "trigger", "status", "attribution"
	Name string // the rule that read it
}

// minWeight stands for a confidence of zero, since viewers drop edges without weight.
const minWeight = 0.01

// Weight is the confidence of e as the weight of an edge: never zero.
func (e *Edge) Weight() float64 { return max(e.Confidence, minWeight) }

// Explain says in one line why the claim was drawn: its frame and how its ends were found.
func (e *Edge) Explain() string {
	s := ""
	if e.Frame != "" {
		s = "frame " + e.Frame
	}
	for _, step := range e.Steps {
		if s != "" {
			s += "; "
		}
		s += step
	}
	return s
}

// ID is the place of e among the edges of its graph, as gonum wants it.
func (e *Edge) ID() int64 { return e.index }

// From is the source of e for gonum.
func (e *Edge) From() graph.Node { return e.Source }

// To is the target of e for gonum.
func (e *Edge) To() graph.Node { return e.Target }

// ReversedLine is e itself: what a claim says can't be turned round.
func (e *Edge) ReversedLine() graph.Line { return e }
