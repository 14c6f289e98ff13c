package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// classOfKind maps the kinds of the gold to the classes that are scored; its other kinds don't count.
var classOfKind = map[string]string{"person": "person", "company": "body", "organization": "body", "place": "place"}

// Span is a stretch of bytes with a label or a class.
type Span struct {
	Start, End int
	Label      string
}

// UnmarshalJSON reads [start, end, label].
func (s *Span) UnmarshalJSON(b []byte) error {
	var parts [3]json.RawMessage
	if err := json.Unmarshal(b, &parts); err != nil {
		return err
	}
	for i, to := range []any{&s.Start, &s.End, &s.Label} {
		if err := json.Unmarshal(parts[i], to); err != nil {
			return fmt.Errorf("mention %s: %w", b, err)
		}
	}
	return nil
}

// Record is a text with the mentions, entities and claims that a careful reader finds in it.
type Record struct {
	ID       string
	Language string
	Text     string
	Mentions []Span // of scored classes, in bytes
	Entities []Entity
	Claims   []Claim
}

// Words counts the words of a text: what stands between white space.
func (r Record) Words() int { return len(strings.Fields(r.Text)) }

// ReadGold reads JSON Lines of {"id", "lang", "text", "entities": [{"id", "kind", "mentions": [[start, end], ...]}, ...],
// "claims": [{"link", "from", "to"}, ...]} whose offsets count code points.
func ReadGold(r io.Reader) ([]Record, error) {
	var gold []Record
	dec := json.NewDecoder(bufio.NewReader(r))
	for {
		var line struct {
			ID, Lang, Text string
			Entities       []struct {
				ID, Kind string
				Mentions [][2]int
			}
			Claims []Claim
		}
		if err := dec.Decode(&line); err == io.EOF {
			break
		} else if err != nil {
			return nil, fmt.Errorf("record %d: %w", len(gold)+1, err)
		}
		record := Record{ID: line.ID, Language: line.Lang, Text: line.Text, Claims: line.Claims}
		at := byteOffsets(line.Text)
		for _, e := range line.Entities {
			entity := Entity{ID: e.ID}
			class, counts := classOfKind[e.Kind]
			for _, m := range e.Mentions {
				if m[0] < 0 || m[1] <= m[0] || m[1] >= len(at) {
					return nil, fmt.Errorf("%s: mention %d-%d is not within the text", line.ID, m[0], m[1])
				}
				entity.Mentions = append(entity.Mentions, [2]int{at[m[0]], at[m[1]]})
				if counts {
					record.Mentions = append(record.Mentions, Span{at[m[0]], at[m[1]], class})
				}
			}
			record.Entities = append(record.Entities, entity)
		}
		gold = append(gold, record)
	}
	if len(gold) == 0 {
		return nil, fmt.Errorf("no record")
	}
	return gold, nil
}

// byteOffsets gives the byte at which each code point starts, and the length.
func byteOffsets(text string) []int {
	at := make([]int, 0, utf8.RuneCountInString(text)+1)
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}
