package corpus

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"regexp"
	"sort"
	"strconv"
	"strings"
)

// typedName is a name with its type and what that is one of: "Banca Sella[Bank|Company]".
var typedName = regexp.MustCompile(`^(.*)\[([^\[\]|]*)\|([^\[\]|]*)\]$`)

// llimonieKinds are words of a type and the kind that they tell, the first that fits.
var llimonieKinds = []struct{ words, kind string }{
	{"nationality ethnic language demonym religion species taxon fictional character award prize event work album song film book title", ""},
	{"person scientist politician writer musician actor singer author director artist athlete philosopher composer engineer", "person"},
	{"company corporation manufacturer bank publisher label", "company"},
	{"organization organisation institution university party band group agency institute government", "organization"},
	{"date year", "date"},
	{"location place city country nation region municipality state island river mountain administrative", "place"},
}

// loadLLIMONIE reads the silver names of Italian pages (Piano et al., 2024), strings that are looked for in the text:
// each whole-word occurrence counts, except inside a longer one. Both files are for training: the set is measured with
// nowhere.
func loadLLIMONIE(folder fs.FS) ([]*Record, error) {
	names, err := fs.Glob(folder, "LLIMONIE_*.json")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("there is no file LLIMONIE_*.json")
	}
	var out []*Record
	for _, name := range names {
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		var pages []struct {
			Text     string   `json:"text"`
			Entities []string `json:"entities"`
		}
		if err := json.Unmarshal(data, &pages); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, p := range pages {
			a := annotate(&Record{ID: strconv.Itoa(len(out) + 1), Part: "train", Text: p.Text})
			a.addTyped(p.Entities)
			out = append(out, a.Record)
		}
	}
	return out, nil
}

// typedPlace is where a name stands, in bytes; with no kind it only hides the names inside it.
type typedPlace struct {
	start, end int
	kind       string
}

// addTyped adds the names that stand in the text.
func (a *annotator) addTyped(names []string) {
	var all []typedPlace
	for _, n := range names {
		m := typedName.FindStringSubmatch(n)
		if m == nil || m[1] == "" {
			continue
		}
		for _, at := range wholeWords(a.Text, m[1]) {
			all = append(all, typedPlace{at, at + len(m[1]), typedKind(m[2], m[3])})
		}
	}
	sort.SliceStable(all, func(i, j int) bool {
		if all[i].start != all[j].start {
			return all[i].start < all[j].start
		}
		return all[i].end > all[j].end
	})
	runes, reach := newRuneCounter(a.Text), 0
	for _, p := range all {
		if p.start < reach {
			continue
		}
		reach = p.end
		name := a.Text[p.start:p.end]
		if p.kind == "" || p.kind != "date" && !named(name) {
			continue
		}
		a.entity(name, p.kind, name)
		a.mention(name, [2]int{runes.at(p.start), runes.at(p.end)})
	}
}

// typedKind is the kind that a type and its supertype tell, the type first; empty if none of ours.
func typedKind(kind, super string) string {
	for _, t := range []string{kind, super} {
		t = strings.ToLower(t)
		for _, k := range llimonieKinds {
			for _, w := range strings.Fields(k.words) {
				if strings.Contains(" "+t+" ", " "+w+" ") {
					return k.kind
				}
			}
		}
	}
	return ""
}
