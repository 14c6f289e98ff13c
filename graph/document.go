package graph

import "github.com/nesso-graph/nesso/entity"

// Document is a document that the graph was drawn from, with what its reader knew of it. Its text is not kept.
type Document struct {
	Key       string // the reader's own id as "d-…", or one derived from the text
	Name      string // of its file or other source
	Title     string
	Publisher string
	URL       string
	Published string     // ISO 8601 date, "" if unknown
	Language  string     // ISO 639-1 code of most of its text, "" if in none that is known
	SHA256    string     // of the text as it was given, in hexadecimal
	Rejected  int        // claims that a person rejected, which are not in the graph
	Sketch    Sketch     // of the text, to find copies of it
	Mentions  []*Mention // of every kind, in text order

	// Story is the key of the first document of the graph with nearly the same text: its own, if there is none before.
	Story string
}

// Mention is a stretch of a document that names an entity, a date, an amount or a share.
type Mention struct {
	Quote
	Doc   *Document
	Kind  entity.Kind
	Value string // normal form, "" if there is none
	Node  *Node  // nil for dates, amounts and shares
}

// Place is a half-open range of a document as it was given.
type Place struct {
	Start, End         int // in Unicode code points
	ByteStart, ByteEnd int // in bytes
	Line, Column       int // of the start, counted from 1; columns count code points
}
