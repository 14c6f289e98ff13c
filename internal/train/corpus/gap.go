package corpus

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// loadGAP reads passages with an ambiguous pronoun and two names that it may stand for (Webster et al., 2018): both
// names are entities, the pronoun is a reference to one of them or to none.
func loadGAP(folder fs.FS) ([]*Record, error) {
	names, err := partFiles(folder, ".tsv")
	if err != nil {
		return nil, err
	}
	var out []*Record
	for _, name := range names {
		err := eachLine(folder, name, func(n int, line string) error {
			if n == 1 || line == "" {
				return nil
			}
			r, err := gapRecord(strings.Split(line, "\t"))
			if err != nil {
				return err
			}
			r.Part = strings.TrimSuffix(strings.TrimPrefix(name, "gap-"), ".tsv")
			out = append(out, r)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// gapRecord makes a record of a row: ID, text, pronoun, its place, then name, place and TRUE or FALSE of both, and the
// page.
func gapRecord(f []string) (*Record, error) {
	if len(f) != 11 {
		return nil, fmt.Errorf("%d columns, want 11", len(f))
	}
	a := annotate(&Record{ID: f[0], Text: f[1]})
	pronoun, err := a.find(f[2], f[3])
	if err != nil {
		return nil, err
	}
	referent := ""
	for _, c := range []int{4, 7} {
		at, err := a.find(f[c], f[c+1])
		if err != nil {
			return nil, err
		}
		id := a.entity(f[c], "person", f[c])
		a.mention(f[c], at)
		if strings.EqualFold(f[c+2], "true") {
			referent = id
		}
	}
	a.refer(referent, pronoun)
	return a.Record, nil
}

// find is the stretch of a string that starts at a code point written as a number.
func (a *annotator) find(s, start string) ([2]int, error) {
	n, err := strconv.Atoi(start)
	at := [2]int{n, n + len([]rune(s))}
	if err != nil || !a.valid(at) || a.text(at) != s {
		return at, fmt.Errorf("%q does not stand at %s", s, start)
	}
	return at, nil
}
