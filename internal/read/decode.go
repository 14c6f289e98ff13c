package read

import (
	"bytes"
	"fmt"

	"github.com/nesso-graph/nesso/internal/text"
)

// formats are the first bytes of files that hold text in a form that isn't read.
var formats = []struct{ magic, about string }{
	{"%PDF-", "a PDF file"},
	{"PK\x03\x04", "a ZIP or Office file"},
	{"{\\rtf", "an RTF file"},
	{"\xd0\xcf\x11\xe0", "an old Office file"},
}

// decode makes a source of the bytes of a text file. Its note tells an encoding that is not UTF-8, and broken bytes.
func decode(data []byte) (Item, error) {
	for _, f := range formats {
		if bytes.HasPrefix(data, []byte(f.magic)) {
			return Item{}, fmt.Errorf("%s, which can't be read; save its text as .txt", f.about)
		}
	}
	s, encoding, err := text.Decode(data)
	if err != nil {
		return Item{}, err
	}
	if err := refuse(s); err != nil {
		return Item{}, err
	}
	item := Item{Source: text.Source{Text: s, Encoding: encoding}}
	if name := encoding.String(); name != "UTF-8" {
		item.Note = "read as " + name
	}
	return item, nil
}
