// Package runner is what the runners in Go share: texts in, mentions, claims and times out.
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

// Claim is a relation between two things, each given by the first byte and the byte after the last of its mentions.
type Claim struct {
	Relation string   `json:"relation"`
	From     [][2]int `json:"from"`
	To       [][2]int `json:"to"`
}

// Found is what a system finds in a text.
type Found struct {
	Mentions []Mention `json:"mentions"`
	Claims   []Claim   `json:"claims"`
}

// Run reads the first text to warm up and then all texts again and again, and writes what is found in each and the
// processor time in seconds of each pass. Only read is timed.
func Run[D any](in io.Reader, out io.Writer, version string, read func(Text) (D, error), found func(Text, D) Found) error {
	texts, err := decode(in)
	if err != nil {
		return err
	}
	docs, seconds, err := measure(texts, read)
	if err != nil {
		return err
	}
	enc := json.NewEncoder(out)
	for i, t := range texts {
		line := struct {
			ID string `json:"id"`
			Found
		}{t.ID, found(t, docs[i])}
		if err := enc.Encode(line); err != nil {
			return err
		}
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

func measure[D any](texts []Text, read func(Text) (D, error)) (docs []D, seconds []float64, err error) {
	warmUp, words := texts[:min(1, len(texts))], 0
	if _, _, err := pass(warmUp, read); err != nil {
		return nil, nil, err
	}
	for begin := time.Now(); words < leastWords && time.Since(begin) < mostTime; {
		var took time.Duration
		if docs, took, err = pass(texts, read); err != nil {
			return nil, nil, err
		}
		seconds = append(seconds, took.Seconds())
		for _, t := range texts {
			words += len(strings.Fields(t.Text))
		}
	}
	return docs, seconds, nil
}

func pass[D any](texts []Text, read func(Text) (D, error)) ([]D, time.Duration, error) {
	docs := make([]D, len(texts))
	start, err := processorTime()
	if err != nil {
		return nil, 0, err
	}
	for i, t := range texts {
		if docs[i], err = read(t); err != nil {
			return nil, 0, fmt.Errorf("%s: %w", t.ID, err)
		}
	}
	end, err := processorTime()
	return docs, end - start, err
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
