// Command profile learns the trigram profile by which a language is told from texts in it.
//
//	go run ./internal/train/profile -code it -size 3000 -share 0.8 text.txt… > lang/builtin/it/profile.txt
//
// Each file holds one sentence a line. -share takes the start of each, so that the rest can serve to measure.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

func main() {
	code := flag.String("code", "", "ISO 639-1 code of the language")
	size := flag.Int("size", 3000, "how many trigrams to keep")
	head := flag.String("head", "", "comment for the top of the profile: source, licence, date")
	share := flag.Float64("share", 1, "part of each file to learn from, from its start")
	flag.Parse()
	if err := run(*code, *size, *head, *share, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "profile:", err)
		os.Exit(1)
	}
}

func run(code string, size int, head string, share float64, files []string) error {
	if code == "" || len(files) == 0 {
		return fmt.Errorf("give -code and at least one file of text")
	}
	var texts []string
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		lines := strings.Split(string(data), "\n")
		texts = append(texts, strings.Join(lines[:int(float64(len(lines))*share)], "\n"))
	}
	for line := range strings.SplitSeq(head, "\n") {
		fmt.Println("#", line)
	}
	fmt.Print(text.LearnProfile(code, size, texts...))
	return nil
}
