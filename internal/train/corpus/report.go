package corpus

import (
	"fmt"
	"io"
	"sort"
	"strings"
	"text/tabwriter"
)

// Report writes what the files hold: passages, mentions by kind, claims by link, status, wording and register, sources.
func Report(w io.Writer, files []File) error {
	t := newTally()
	for _, f := range files {
		t.add(&f)
	}
	return t.write(w)
}

// tally counts what a report tells.
type tally struct {
	themes, dev, drafts, missing, withClaims, none int
	mentions, sources, registers, wordings         map[string]int
	grid                                           map[string]map[string]int // claims by link and status
	cells                                          map[string]int            // claims by link, status, wording and register
	claims, attributed                             int
}

func newTally() *tally {
	return &tally{
		mentions: map[string]int{}, sources: map[string]int{}, registers: map[string]int{}, wordings: map[string]int{},
		grid: map[string]map[string]int{}, cells: map[string]int{},
	}
}

func (t *tally) add(f *File) {
	t.themes++
	if Dev(f.Name) {
		t.dev++
	}
	t.missing += f.Missing
	for i := range f.Drafts {
		t.drafts++
		t.sources[f.Drafts[i].Source]++
	}
	for _, r := range f.Records {
		for _, e := range r.Entities {
			t.mentions[e.Kind] += len(e.Mentions)
		}
		if r.Register != "" {
			t.registers[r.Register]++
			t.withClaims++
			if len(r.Claims) == 0 {
				t.none++
			}
		}
		for _, c := range r.Claims {
			t.claims++
			if t.grid[c.Link] == nil {
				t.grid[c.Link] = map[string]int{}
			}
			t.grid[c.Link][c.Status]++
			t.wordings[c.Wording]++
			t.cells[strings.Join([]string{c.Link, c.Status, c.Wording, r.Register}, " ")]++
			if c.By != "" {
				t.attributed++
			}
		}
	}
}

func (t *tally) write(out io.Writer) error {
	w := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	fmt.Fprintf(w, "themes\t%d, of which %d kept apart for measuring\n", t.themes, t.dev)
	fmt.Fprintf(w, "passages\t%d\n", t.drafts)
	if t.missing > 0 {
		fmt.Fprintf(w, "without their text\t%d (no data folder)\n", t.missing)
	}
	fmt.Fprintf(w, "read for claims\t%d, of which %d hold none\n", t.withClaims, t.none)
	fmt.Fprintf(w, "claims\t%d, of which %d are attributed\n", t.claims, t.attributed)
	section(w, "mentions by kind", t.mentions)
	statusNames := []string{"asserted", "alleged", "planned", "denied", "ended"}
	fmt.Fprintf(w, "\nclaims by link and status\t%s\tall\n", strings.Join(statusNames, "\t"))
	for _, link := range sorted(t.grid) {
		sum := 0
		fmt.Fprintf(w, "%s", link)
		for _, s := range statusNames {
			fmt.Fprintf(w, "\t%d", t.grid[link][s])
			sum += t.grid[link][s]
		}
		fmt.Fprintf(w, "\t%d\n", sum)
	}
	section(w, "claims by wording", t.wordings)
	section(w, "passages by register", t.registers)
	fmt.Fprintf(w, "\ncells of link × status × wording × register that hold a claim\t%d\n", len(t.cells))
	section(w, "passages by source", t.sources)
	return w.Flush()
}

func section(w io.Writer, title string, counts map[string]int) {
	fmt.Fprintf(w, "\n%s\n", title)
	keys := sorted(counts)
	sort.SliceStable(keys, func(i, j int) bool { return counts[keys[i]] > counts[keys[j]] })
	for _, k := range keys {
		fmt.Fprintf(w, "%s\t%d\n", k, counts[k])
	}
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
