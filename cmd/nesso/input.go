package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"sync"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/internal/read"
	"github.com/nesso-graph/nesso/internal/text"
)

// meta is what the flags tell of the documents, where these don't tell it themselves.
type meta struct{ title, publisher, url, published string }

func (m *meta) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&m.title, "title", "", "title of the document")
	f.StringVar(&m.publisher, "publisher", "", "publisher of the documents")
	f.StringVar(&m.url, "url", "", "web address of the document")
	f.StringVar(&m.published, "published", "", "day of publication, as 2006-01-02; dates like \"last March\" need it")
}

// check refuses a day of publication that is none.
func (m *meta) check() error {
	return checkDate("published", m.published)
}

// checkDate refuses the date that a flag gives if it is none.
func checkDate(flag, date string) error {
	if _, err := text.ParseDay(date); date != "" && err != nil {
		return usagef("--%s: %v", flag, err)
	}
	return nil
}

// fill sets what a source leaves open. A flag gives way to the document's own fields.
func (m meta) fill(s *nesso.Source) {
	for _, f := range []struct {
		field *string
		value string
	}{{&s.Title, m.title}, {&s.Publisher, m.publisher}, {&s.URL, m.url}, {&s.Published, m.published}} {
		if *f.field == "" {
			*f.field = f.value
		}
	}
}

// input is a file to read, or standard input.
type input struct {
	name string // as the user would write it
	open func() (io.ReadCloser, error)
}

// gather lists the files that arguments name: files, folders and "-". What can't be found is reported and counted, what
// folders hold besides is told at the end.
func (a app) gather(args []string, msg *messages) []input {
	var all []input
	for _, arg := range args {
		if arg == "-" {
			all = append(all, input{"-", func() (io.ReadCloser, error) { return io.NopCloser(a.stdin), nil }})
			continue
		}
		info, err := os.Stat(arg)
		if err != nil {
			msg.fail(fmt.Errorf("%s: %w", arg, plain(err)))
			continue
		}
		if !info.IsDir() {
			all = append(all, file(arg))
			continue
		}
		found, others, err := read.Find(os.DirFS(arg), ".")
		if err != nil {
			msg.fail(fmt.Errorf("%s: %w", arg, plain(err)))
		}
		if len(others) > 0 {
			msg.late = append(msg.late, passedOver(arg, others))
		}
		for _, p := range found {
			all = append(all, file(filepath.Join(arg, filepath.FromSlash(p))))
		}
	}
	return all
}

func file(name string) input {
	return input{name, func() (io.ReadCloser, error) { return os.Open(name) }}
}

// sources reads inputs one after the other. What fails is reported, and the rest follows; next is told of each input.
func (m meta) sources(inputs []input, fail func(error), note func(string), next func()) iter.Seq[nesso.Source] {
	return func(yield func(nesso.Source) bool) {
		for _, in := range inputs {
			if !m.sourcesOf(in, fail, note, yield) {
				return
			}
			next()
		}
	}
}

func (m meta) sourcesOf(in input, fail func(error), note func(string), yield func(nesso.Source) bool) bool {
	r, err := in.open()
	if err != nil {
		fail(fmt.Errorf("%s: %w", in.name, plain(err)))
		return true
	}
	defer r.Close()
	for item, err := range read.Sources(in.name, r) {
		if errors.Is(err, context.Canceled) {
			return false
		}
		if err != nil {
			fail(err)
			continue
		}
		if item.Note != "" {
			note(item.Name + ": " + item.Note)
		}
		m.fill(&item.Source)
		if !yield(item.Source) {
			return false
		}
	}
	return true
}

// plain takes operation and path off an error that is printed behind its path.
func plain(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		if errors.Is(err, fs.ErrNotExist) {
			return errors.New("no such file or folder")
		}
		return path.Err
	}
	return err
}

// messages prints to standard error and counts failures; several goroutines may use it.
type messages struct {
	mu     sync.Mutex
	w      io.Writer
	before func()   // clears a progress bar
	late   []string // what to say after the run
	failed int
}

func (m *messages) note(s string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.print(s)
}

func (m *messages) fail(err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.failed++
	m.print(err.Error())
}

// tellLate says what was kept for the end of the run.
func (m *messages) tellLate() {
	for _, s := range m.late {
		m.note(s)
	}
	m.late = nil
}

func (m *messages) print(s string) {
	if m.before != nil {
		m.before()
	}
	fmt.Fprintln(m.w, "nesso:", s)
}

// err is the error to end with: nil if nothing failed.
func (m *messages) err() error {
	switch m.failed {
	case 0:
		return nil
	case 1:
		return errors.New("1 input failed")
	}
	return fmt.Errorf("%d inputs failed", m.failed)
}
