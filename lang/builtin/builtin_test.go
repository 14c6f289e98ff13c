package builtin_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang/builtin"
)

func TestPacks(t *testing.T) {
	folders, err := filepath.Glob("*/pack.json")
	if err != nil || len(folders) < 2 {
		t.Fatalf("packs %v, %v", folders, err)
	}
	packs, err := builtin.Packs()
	if err != nil {
		t.Fatal(err)
	}
	if len(packs) != len(folders) {
		t.Errorf("%d packs for %d folders", len(packs), len(folders))
	}
	for i, p := range packs {
		if folder := filepath.Dir(folders[i]); p.Code != folder {
			t.Errorf("folder %s holds the pack of %q", folder, p.Code)
		}
		if _, err := os.Stat(filepath.Join(p.Code, "README.md")); err != nil {
			t.Error(err)
		}
		if one, err := builtin.Pack(p.Code); one != p {
			t.Errorf("the pack of %q is another: %v", p.Code, err)
		}
	}
	if _, err := builtin.Pack("xx"); err == nil || !strings.Contains(err.Error(), `no built-in pack of language "xx"; there are `+packs[0].Code) {
		t.Error(err)
	}
}

// TestHeaders checks that every word file opens by saying where it comes from.
func TestHeaders(t *testing.T) {
	n := 0
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".txt" && filepath.Ext(path) != ".yaml" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		head := strings.Join(strings.SplitN(string(data), "\n", 6)[:5], "\n")
		if !strings.HasPrefix(head, "#") || !strings.Contains(head, "Source: ") || !strings.Contains(head, "Date: ") {
			t.Errorf("%s does not name its source and date", path)
		}
		n++
		return nil
	})
	if err != nil || n < 10 {
		t.Errorf("%d word files, %v", n, err)
	}
}

// TestNoWordTwice checks that no list of rules contradicts another.
func TestNoWordTwice(t *testing.T) {
	packs, err := builtin.Packs()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range packs {
		for word := range p.Rules.Elisions {
			if !strings.HasSuffix(word, "'") {
				t.Errorf("%s: the elided word %q has no apostrophe", p.Code, word)
			}
		}
		for word := range p.Rules.Open {
			if !p.Rules.Function.Has(word) {
				t.Errorf("%s: %q is open but no function word", p.Code, word)
			}
		}
	}
}

// TestEveryCueHasExamples checks that an example of every cue shows the status that it sets, and another a near miss: a claim
// of another status, or no claim.
func TestEveryCueHasExamples(t *testing.T) {
	packs, err := builtin.Packs()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range packs {
		for _, c := range p.Cues.Status {
			works, misses := 0, 0
			count := func(status string) {
				if status == c.Status {
					works++
				} else {
					misses++
				}
			}
			for _, example := range c.Yes {
				_, claims, _ := strings.Cut(example, " => ")
				for claim := range strings.SplitSeq(claims, "; ") {
					count(statusOf(claim))
				}
			}
			for range c.No {
				count("none")
			}
			if works == 0 || misses == 0 {
				t.Errorf("%s: cue %s has %d examples of its status %s and %d near misses", p.Code, c.Name, works, c.Status, misses)
			}
		}
	}
}

// statusOf is the status of a claim "link[.status] From > To".
func statusOf(claim string) string {
	link, _, _ := strings.Cut(claim, " ")
	if _, status, ok := strings.Cut(link, "."); ok {
		return status
	}
	return "asserted"
}

func ExampleNewReader() {
	reader, err := builtin.NewReader()
	if err != nil {
		fmt.Println(err)
		return
	}
	d := reader.Read(text.Source{Text: "Nel 2013 Paul Allen ha **investito** nell’azienda.\n\nScytl's fund didn't reply."})
	for _, s := range d.Sentences {
		fmt.Print(d.Paragraphs[s.Paragraph].Lang, ":")
		for _, t := range s.Tokens {
			fmt.Print(" ", t.Text)
		}
		fmt.Println()
	}
	firm := d.Sentences[0].Tokens[7]
	fmt.Println(d.Quote(firm.Span), d.Runes(firm.Span), d.Original(firm.Span))
	// Output:
	// it: Nel 2013 Paul Allen ha investito nell’ azienda .
	// en: Scytl 's fund did n't reply .
	// azienda {42 49} {44 51}
}
