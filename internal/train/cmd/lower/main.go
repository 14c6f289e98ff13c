// Command lower makes the words.txt of a language pack from annotated or tokenised text: the words that the text writes
// in small letters, and those of them that hardly ever have a capital inside a sentence.
//
//	lower -header FILE text/it/*.tok.txt treebank/UD_Italian-*/*-train.conllu > words.txt
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"sort"
	"strings"
	"unicode"
)

// The least counts in small letters of a word, and of one that tells the start of a sentence.
const (
	knownMin = 1
	startMin = 3
)

// capitalMax is the greatest share of capitals inside sentences of a word that tells the start of one.
const capitalMax = 0.04

// count is how often a word stands in small letters, and with a capital inside a sentence.
type count struct{ lower, upper int }

func main() {
	header := flag.String("header", "", "file with the comment that the list begins with")
	endings := flag.String("endings", "", "endings, between commas, whose words need no entry among the known ones")
	flag.Parse()
	counts := map[string]*count{}
	for _, name := range flag.Args() {
		if err := read(name, counts); err != nil {
			log.Fatal(err)
		}
	}
	comment, err := os.ReadFile(*header)
	if err != nil {
		log.Fatal(err)
	}
	out := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(out, "%s", comment)
	write(out, counts, strings.Split(*endings, ","))
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

// read counts the words of a file: CoNLL-U, or a sentence a line with spaces between its words.
func read(name string, counts map[string]*count) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<22)
	first := true
	for in.Scan() {
		line := in.Text()
		if !strings.HasSuffix(name, ".conllu") {
			first = true
			for _, w := range strings.Fields(line) {
				first = add(counts, w, first)
			}
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) < 2 {
			first = first || line == ""
			continue
		}
		first = add(counts, columns[1], first)
	}
	return in.Err()
}

// add counts a word and reports whether the next one begins a sentence, a quotation or a part after a colon. A word with
// a period is not counted, since it may be an abbreviation.
func add(counts map[string]*count, w string, first bool) bool {
	if t := strings.TrimRight(w, ",;)”»"); t != "" {
		w = t
	}
	letters := 0
	for _, r := range w {
		if unicode.IsLetter(r) {
			letters++
		} else {
			return letters == 0 && first || strings.ContainsAny(w, `:.!?"“«(`)
		}
	}
	key := strings.ToLower(w)
	c := counts[key]
	if c == nil {
		c = &count{}
		counts[key] = c
	}
	switch {
	case key == w:
		c.lower++
	case !first:
		c.upper++
	}
	return false
}

// write prints the lists; one word a piece, in order.
func write(out io.Writer, counts map[string]*count, endings []string) {
	var start, known []string
	for w, c := range counts {
		switch {
		case len(w) < 2:
		case c.lower >= startMin && float64(c.upper) <= capitalMax*float64(c.lower):
			start = append(start, w)
		case c.lower >= knownMin && !hasEnding(w, endings):
			known = append(known, w)
		}
	}
	for _, list := range []struct {
		name  string
		words []string
	}{{"start", start}, {"known", known}} {
		sort.Strings(list.words)
		fmt.Fprintf(out, "\n[%s]\n", list.name)
		column := 0
		for _, w := range list.words {
			if column > 0 && column+1+len(w) > 160 {
				fmt.Fprintln(out)
				column = 0
			} else if column > 0 {
				fmt.Fprint(out, " ")
				column++
			}
			fmt.Fprint(out, w)
			column += len(w)
		}
		fmt.Fprintln(out)
	}
}

func hasEnding(w string, endings []string) bool {
	for _, e := range endings {
		if e != "" && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}
