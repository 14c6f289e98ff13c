// Command prose finds names with prose/v2; package runner tells the form of its input and output.
package main

import (
	"fmt"
	"os"
	"strings"
	"unicode"

	"github.com/jdkato/prose/v2"

	"github.com/nesso-graph/nesso/bench/runner"
	"github.com/nesso-graph/nesso/internal/text"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	first, err := prose.NewDocument("Jane Doe lives in Rome.")
	if err != nil {
		return err
	}
	// Without a model given, prose decodes its own anew for each document.
	read := func(t runner.Text) (*prose.Document, error) {
		return prose.NewDocument(t.Text, prose.UsingModel(first.Model))
	}
	return runner.Run(os.Stdin, os.Stdout, runner.ModuleVersion("github.com/jdkato/prose/v2"), read, found)
}

func found(t runner.Text, d *prose.Document) runner.Found {
	return runner.Found{Mentions: mentions(t, d)}
}

// mentions gives the entities their places, which prose does not tell: the next run of tokens that reads like the entity
// and starts with a labelled one. An entity made of tokens that do not stand together has no place and is left out.
func mentions(t runner.Text, d *prose.Document) []runner.Mention {
	tokens := d.Tokens()
	spans := align(t.Text, tokens)
	var all []runner.Mention
	next := 0
	for _, e := range d.Entities() {
		words := strings.Fields(e.Text)
		for i := next; i+len(words) <= len(tokens); i++ {
			if tokens[i].Label != "O" && reads(tokens[i:i+len(words)], words) {
				next = i + len(words)
				if start, end := spans[i][0], spans[next-1][1]; start >= 0 && end > start {
					all = append(all, runner.Mention{Start: start, End: end, Label: e.Label})
				}
				break
			}
		}
	}
	return all
}

func reads(tokens []prose.Token, words []string) bool {
	for i, w := range words {
		if tokens[i].Text != w {
			return false
		}
	}
	return true
}

// lookAhead is how many bytes of the text may be missing between two tokens.
const lookAhead = 20

// align gives each token its bytes in the text, −1 where they can't be found: prose makes curly quotes straight.
func align(raw string, tokens []prose.Token) [][2]int {
	spans := make([][2]int, len(tokens))
	at := 0
	for i, t := range tokens {
		from := at + len(raw[at:]) - len(strings.TrimLeftFunc(raw[at:], unicode.IsSpace))
		n := text.ProseToken(raw[from:], t.Text)
		for end := min(from+lookAhead, len(raw)); n == 0 && from < end; {
			from++
			n = text.ProseToken(raw[from:], t.Text)
		}
		if n == 0 {
			spans[i] = [2]int{-1, -1}
			continue
		}
		at = from + n
		spans[i] = [2]int{from, at}
	}
	return spans
}
