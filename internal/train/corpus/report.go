package corpus

import (
	"fmt"
	"io"
	"sort"
	"strings"
	"text/tabwriter"
)

// Report writes what the files hold: passages and how many of them link nothing, mentions by kind, the grid of claims,
// and what comes from where under which licence.
func Report(w io.Writer, files []File) error {
	t := newTally()
	for _, f := range files {
		t.add(&f)
	}
	t.grid = NewGrid(files)
	return t.write(w)
}

// tally counts what a report tells.
type tally struct {
	themes, dev, drafts, missing int
	mentions, registers          map[string]int
	sources                      map[string]*origin
	grid                         Grid
	claims, attributed           int
	links                        Links
}

// origin counts what comes from one source.
type origin struct{ drafts, mentions, claims int }

func newTally() *tally {
	return &tally{mentions: map[string]int{}, registers: map[string]int{}, sources: map[string]*origin{}}
}

func (t *tally) add(f *File) {
	t.themes++
	if Dev(f.Name) {
		t.dev++
	}
	t.missing += f.Missing
	for i := range f.Drafts {
		t.drafts++
		t.source(f.Drafts[i].Source).drafts++
	}
	for _, r := range f.Records {
		from := t.source(r.Source)
		for _, e := range r.Entities {
			t.mentions[e.Kind] += len(e.Mentions)
			from.mentions += len(e.Mentions)
		}
		if r.Register != "" {
			t.registers[r.Register]++
			t.links.add(r)
		}
		from.claims += len(r.Claims)
		for _, c := range r.Claims {
			t.claims++
			if c.By != "" {
				t.attributed++
			}
		}
	}
}

func (t *tally) source(name string) *origin {
	if t.sources[name] == nil {
		t.sources[name] = &origin{}
	}
	return t.sources[name]
}

func (t *tally) write(out io.Writer) error {
	w := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	fmt.Fprintf(w, "themes\t%d, of which %d kept apart for measuring\n", t.themes, t.dev)
	fmt.Fprintf(w, "passages\t%d\n", t.drafts)
	if t.missing > 0 {
		fmt.Fprintf(w, "without their text\t%d (no data folder)\n", t.missing)
	}
	fmt.Fprintf(w, "claims\t%d, of which %d are attributed\n", t.claims, t.attributed)
	fmt.Fprintf(w, "\npassages read for claims\t%d\n", t.links.Passages)
	for _, row := range []struct {
		name string
		n    int
	}{
		{"without any claim", t.links.None},
		{"two names or more, no link between some two", t.links.Unlinked},
		{"two names or more, one of them in no link", t.links.Idle},
		{"no claim, or no link between some two", t.links.Either},
	} {
		fmt.Fprintf(w, "%s\t%s\n", row.name, share(row.n, t.links.Passages))
	}
	section(w, "mentions by kind", t.mentions)
	t.grid.write(w)
	section(w, "claims by wording", t.grid.sum(func(c Cell) string { return c.Wording }))
	section(w, "passages by register", t.registers)
	fmt.Fprintf(w, "\nsource\tlicence\tpassages\tmentions\tclaims\n")
	for _, s := range sorted(t.sources) {
		name, licence := licenceOf(s)
		fmt.Fprintf(w, "%s\t%s\t%d\t%d\t%d\n", name, licence, t.sources[s].drafts, t.sources[s].mentions, t.sources[s].claims)
	}
	return w.Flush()
}

// licenceOf parts a source from its licence, which stands behind a comma; what names none was written for the project.
func licenceOf(source string) (name, licence string) {
	if name, licence, found := strings.Cut(source, ", "); found {
		return name, licence
	}
	return source, "MIT"
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
