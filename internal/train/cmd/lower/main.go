// Command lower makes the words.txt of a language pack from annotated, tokenised or plain text, a sentence or paragraph a
// line: the words that the text writes in small letters, those of them that hardly ever have a capital inside a sentence,
// and the ends of words that show the same of words that the text does not hold.
//
//	lower -header FILE text/it/*.tok.txt treebank/UD_Italian-*/*-train.conllu > words.txt
//
// With -verbs it makes verbs.txt, the finite forms of verbs in parsed text.
//
//	lower -verbs -header FILE WORK/it.*.conllu > verbs.txt
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

// endingMin is how many words have an ending of endingLen letters that shows a word to be whole.
const (
	endingMin = 6
	endingLen = 3

	startTypes = 12 // likewise of an ending that shows it to be no name
	startLen   = 4
)

// startMin is the least count in small letters of a word that tells the start of a sentence.
const startMin = 3

// capitalMax is the greatest share of capitals inside sentences of a word that tells the start of one.
const capitalMax = 0.04

// count is how often a word stands in small letters, and with a capital inside a sentence.
type count struct{ lower, upper int }

func main() {
	header := flag.String("header", "", "file with the comment that the list begins with")
	endings := flag.String("endings", "", "endings, between commas, beside those that are found")
	least := flag.Int("min", 1, "how often a known word stands in small letters at least")
	verbs := flag.Bool("verbs", false, "make verbs.txt instead, of CoNLL-U files alone: the finite forms of verbs")
	flag.Parse()
	comment, err := os.ReadFile(*header)
	if err != nil {
		log.Fatal(err)
	}
	out := bufio.NewWriter(os.Stdout)
	counts, forms := map[string]*count{}, map[string]*tagged{}
	for _, name := range flag.Args() {
		if *verbs {
			err = countVerbs(name, forms)
		} else {
			err = read(name, counts)
		}
		if err != nil {
			log.Fatal(err)
		}
	}
	if *verbs {
		writeVerbs(out, comment, forms)
	} else {
		fmt.Fprintf(out, "%s", comment)
		write(out, counts, strings.Split(*endings, ","), *least)
	}
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

// read counts the words of a file: CoNLL-U, or a sentence a line with spaces between its words.
func read(name string, counts map[string]*count) error {
	first := true
	return eachLine(name, func(line string) {
		if !strings.HasSuffix(name, ".conllu") {
			first = true
			for _, w := range strings.Fields(line) {
				first = add(counts, w, first)
			}
			return
		}
		columns := strings.Split(line, "\t")
		if len(columns) < 2 {
			first = first || line == ""
			return
		}
		first = add(counts, columns[1], first)
	})
}

// eachLine calls do for each line of a file.
func eachLine(name string, do func(line string)) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<22)
	for in.Scan() {
		do(in.Text())
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

// write prints the lists in order; endings are given, others are found, least is the least count of a known word.
func write(out io.Writer, counts map[string]*count, endings []string, least int) {
	ending := map[string]bool{}
	for _, e := range endings {
		ending[e] = true
	}
	types := map[string]int{}
	for w, c := range counts {
		if r := []rune(w); c.lower > 1 && len(r) > endingLen+1 && !hasEnding(r, ending) {
			types[string(r[len(r)-endingLen:])]++
		}
	}
	for e, n := range types {
		ending[e] = n >= endingMin
	}
	var start, known, ends []string
	for e, ok := range ending {
		if ok {
			ends = append(ends, e)
		}
	}
	for w, c := range counts {
		switch {
		case len(w) < 2:
		case c.lower >= startMin && float64(c.upper) <= capitalMax*float64(c.lower):
			start = append(start, w)
		case c.lower >= startMin || c.lower >= least && !hasEnding([]rune(w), ending):
			known = append(known, w)
		}
	}
	list(out, "endings", ends)
	list(out, "start-endings", startEndings(counts))
	list(out, "start", start)
	list(out, "known", known)
}

// startEndings finds the ends of words that are hardly ever names.
func startEndings(counts map[string]*count) []string {
	var ends []string
	small, names := map[string]int{}, map[string]int{}
	for w, c := range counts {
		r := []rune(w)
		if len(r) <= startLen {
			continue
		}
		switch end := string(r[len(r)-startLen:]); {
		case c.lower > 0 && c.upper == 0:
			small[end]++
		case c.upper > c.lower:
			names[end]++
		}
	}
	for end, n := range small {
		if n >= startTypes && float64(names[end]) <= capitalMax*float64(n) {
			ends = append(ends, end)
		}
	}
	return ends
}

// list prints the words of a list in order, in lines of one width.
func list(out io.Writer, name string, words []string) {
	sort.Strings(words)
	fmt.Fprintf(out, "\n[%s]\n", name)
	column := 0
	for _, w := range words {
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

// hasEnding reports whether a word has one of the endings, with something before it.
func hasEnding(w []rune, endings map[string]bool) bool {
	for n := 1; n <= 4 && n < len(w); n++ {
		if endings[string(w[len(w)-n:])] {
			return true
		}
	}
	return false
}
