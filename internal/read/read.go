package read

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"path"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// MaxSize is the size of the largest text that is read, in bytes.
const MaxSize = 32 << 20

// ErrTooLarge says that a text has more than [MaxSize] bytes.
var ErrTooLarge = errors.New("larger than 32 MB; split it into several files")

// Item is a source with what there is to say about how it was read, "" if nothing.
type Item struct {
	text.Source
	Note string
}

// Sources reads the sources of a file: one of a text, one for each line of JSON Lines, which its name or its first line tells. An
// error names the file and, in JSON Lines, the line; the lines after a broken one are read all the same.
func Sources(name string, r io.Reader) iter.Seq2[Item, error] {
	b := bufio.NewReaderSize(r, HeadSize)
	start, _ := b.Peek(HeadSize)
	if strings.EqualFold(path.Ext(name), ".jsonl") || isRecord.MatchString(head(string(start))) {
		if err := refuse(string(start)); err != nil {
			return func(yield func(Item, error) bool) { yield(Item{}, fmt.Errorf("%s: %w", name, err)) }
		}
		return lines(name, b)
	}
	return func(yield func(Item, error) bool) {
		if isPageName(name) {
			yield(Item{}, fmt.Errorf("%s: %w", name, ErrHTML))
			return
		}
		data, err := io.ReadAll(io.LimitReader(b, MaxSize+1))
		if err == nil && len(data) > MaxSize {
			err = ErrTooLarge
		}
		if err != nil {
			yield(Item{}, fmt.Errorf("%s: %w", name, err))
			return
		}
		item, err := decode(data)
		if err != nil {
			yield(Item{}, fmt.Errorf("%s: %w", name, err))
			return
		}
		item.Name = name
		yield(item, nil)
	}
}
