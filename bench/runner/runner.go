// Package runner is what the runners in Go share: texts in, mentions and times out.
package runner

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"syscall"
	"time"
)

// A measurement ends at the first of them.
const (
	leastWords = 50_000
	mostTime   = 20 * time.Second
)

// Text is one text to be read.
type Text struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// Mention is a name in a text: its first byte, the byte after its last, and the label that the system gives it.
type Mention struct {
	Start, End int
	Label      string
}

// MarshalJSON writes a mention as [start, end, label].
func (m Mention) MarshalJSON() ([]byte, error) {
	return json.Marshal([]any{m.Start, m.End, m.Label})
}

// Run reads texts, writes the mentions of each, reads all texts again and again, and writes the processor time in seconds
// of each pass. Only read is timed, after the first text has been read once.
func Run[D any](in io.Reader, out io.Writer, version string, read func(Text) (D, error), mentions func(Text, D) []Mention) error {
	texts, err := decode(in)
	if err != nil {
		return err
	}
	enc := json.NewEncoder(out)
	for _, t := range texts {
		d, err := read(t)
		if err != nil {
			return fmt.Errorf("%s: %w", t.ID, err)
		}
		found := mentions(t, d)
		if err := enc.Encode(map[string]any{"id": t.ID, "mentions": append([]Mention{}, found...)}); err != nil {
			return err
		}
	}
	seconds, err := measure(texts, read)
	if err != nil {
		return err
	}
	return enc.Encode(map[string]any{"version": version, "seconds": seconds})
}

func decode(in io.Reader) ([]Text, error) {
	var texts []Text
	dec := json.NewDecoder(in)
	for {
		var t Text
		switch err := dec.Decode(&t); {
		case errors.Is(err, io.EOF):
			return texts, nil
		case err != nil:
			return nil, fmt.Errorf("text %d: %w", len(texts)+1, err)
		}
		texts = append(texts, t)
	}
}

func measure[D any](texts []Text, read func(Text) (D, error)) ([]float64, error) {
	var seconds []float64
	words := 0
	for begin := time.Now(); words < leastWords && time.Since(begin) < mostTime; {
		start, err := processorTime()
		if err != nil {
			return nil, err
		}
		for _, t := range texts {
			if _, err := read(t); err != nil {
				return nil, fmt.Errorf("%s: %w", t.ID, err)
			}
		}
		end, err := processorTime()
		if err != nil {
			return nil, err
		}
		seconds = append(seconds, (end - start).Seconds())
		for _, t := range texts {
			words += len(strings.Fields(t.Text))
		}
	}
	return seconds, nil
}

// processorTime is what this process has used, its garbage collector included.
func processorTime() (time.Duration, error) {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0, fmt.Errorf("processor time: %w", err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()), nil
}

// ModuleVersion is the version of a module that this program was built with.
func ModuleVersion(path string) string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, m := range info.Deps {
		if m.Path == path {
			return strings.TrimPrefix(m.Version, "v")
		}
	}
	return ""
}
