package read

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/nesso-graph/nesso/internal/text"
)

// record is a line of JSON Lines.
type record struct {
	ID        jsonID  `json:"id"`
	Title     string  `json:"title"`
	Text      *string `json:"text"`
	URL       string  `json:"url"`
	Publisher string  `json:"publisher"`
	Published string  `json:"published"`
}

// jsonID is a string or a number.
type jsonID string

// UnmarshalJSON takes a string or a number.
func (id *jsonID) UnmarshalJSON(data []byte) error {
	var s string
	if err := json.Unmarshal(data, &s); err == nil {
		*id = jsonID(s)
		return nil
	}
	var n json.Number
	if err := json.Unmarshal(data, &n); err != nil {
		return fmt.Errorf("id is neither a string nor a number: %s", data)
	}
	*id = jsonID(n)
	return nil
}

// lines reads one source from each line; empty lines count but give none.
func lines(name string, r io.Reader) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		scanner := bufio.NewScanner(r)
		scanner.Buffer(nil, 2*MaxSize) // a text grows by its escapes
		for n := 1; scanner.Scan(); n++ {
			line := bytes.TrimSpace(bytes.TrimPrefix(scanner.Bytes(), []byte("\ufeff")))
			if len(line) == 0 {
				continue
			}
			item, err := parse(line)
			if err != nil {
				err = fmt.Errorf("%s: line %d: %w", name, n, err)
			}
			item.Name = fmt.Sprintf("%s:%d", name, n)
			if !yield(item, err) {
				return
			}
		}
		if err := scanner.Err(); err != nil {
			yield(Item{}, fmt.Errorf("%s: %w", name, err))
		}
	}
}

func parse(line []byte) (Item, error) {
	if !utf8.Valid(line) {
		return Item{}, fmt.Errorf("not valid UTF-8; JSON Lines must be")
	}
	var rec record
	if err := json.Unmarshal(line, &rec); err != nil {
		return Item{}, err
	}
	switch {
	case rec.Text == nil:
		return Item{}, fmt.Errorf(`no field "text"`)
	case len(*rec.Text) > MaxSize:
		return Item{}, ErrTooLarge
	case strings.ContainsRune(*rec.Text, 0):
		return Item{}, text.ErrBinary
	case refuse(*rec.Text) != nil:
		return Item{}, refuse(*rec.Text)
	}
	item := Item{Source: text.Source{
		ID: string(rec.ID), Title: rec.Title, Publisher: rec.Publisher, URL: rec.URL, Published: rec.Published, Text: *rec.Text,
	}}
	if err := item.TidyPublished(); err != nil {
		item.Note = err.Error()
	}
	return item, nil
}
