package read

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
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
		return fmt.Errorf(`field "id" is neither a string nor a number: %.60s`, data)
	}
	*id = jsonID(n)
	return nil
}

// maxLine is the length of the longest line that is read, in bytes: a text grows by its escapes.
const maxLine = 2 * MaxSize

// lines reads one source from each line; empty lines count but give none.
func lines(name string, r io.Reader) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		var buf []byte
		for n, last := 1, false; !last; n++ {
			line, err := readLine(in, buf[:0])
			last = err != nil && !errors.Is(err, errLongLine)
			var item Item
			if err == nil || errors.Is(err, io.EOF) {
				buf = line
				if line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff"))); len(line) == 0 {
					continue
				}
				item, err = parse(line)
			}
			if err != nil {
				err = fmt.Errorf("%s: line %d: %w", name, n, err)
			}
			item.Name = fmt.Sprintf("%s:%d", name, n)
			if !yield(item, err) {
				return
			}
		}
	}
}

var errLongLine = fmt.Errorf("longer than %d MB; split its text into several lines", maxLine>>20)

// readLine appends the next line to line, with its end. Of a line longer than [maxLine] it gives errLongLine, and stands
// behind it; [io.EOF] comes with the last line.
func readLine(in *bufio.Reader, line []byte) ([]byte, error) {
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxLine; !long {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, errLongLine
		default:
			return line, err
		}
	}
}

// explain tells what a line should be in place of what the decoder found.
func explain(err error) error {
	var wrong *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &wrong) && wrong.Field == "":
		return fmt.Errorf(`%s, not an object such as {"text": "…"}`, wrong.Value)
	case errors.As(err, &wrong):
		return fmt.Errorf("field %q is %s, not a string", wrong.Field, wrong.Value)
	case errors.As(err, &syntax):
		return fmt.Errorf(`not an object such as {"text": "…"}: %w`, err)
	}
	return err
}

func parse(line []byte) (Item, error) {
	if !utf8.Valid(line) {
		return Item{}, fmt.Errorf("not valid UTF-8; JSON Lines must be")
	}
	var rec record
	if err := json.Unmarshal(line, &rec); err != nil {
		return Item{}, explain(err)
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
