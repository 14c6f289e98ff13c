package text

// Source is a document as it comes in, with what the reader knows of it.
type Source struct {
	Name      string // file name or other label, for messages
	ID        string // the reader's own id, if any
	Title     string
	Publisher string
	URL       string
	Published string // ISO 8601 date, "" if unknown
	Text      string // the text as given, valid UTF-8; Markdown marks may stand in it
}

// Document is a source made ready for reading.
type Document struct {
	Source     Source
	Text       string // cleaned: no marks, no hard line breaks, no hyphenation
	Paragraphs []Paragraph
	Sentences  []Sentence

	offsets []int32 // original byte of each cleaned byte
}
