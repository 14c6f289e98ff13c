package corpus

import (
	"fmt"
	"strings"
	"unicode"
)

// longest is how many words in a row two passages may share.
const longest = 8

// Overlaps tells which passages share more words in a row than two hands would write alike, each pair once. Two texts of others may
// share the phrases of their trade.
func Overlaps(records []*Record) []string {
	seen := map[string]*Record{}
	var out []string
	for _, r := range records {
		told := map[*Record]bool{}
		own := runs(r.Text)
		for _, run := range own {
			if o := seen[run]; o != nil && o != r && !told[o] && (o.Theme != "" || r.Theme != "") {
				told[o] = true
				out = append(out, fmt.Sprintf("%s and %s share %q", o.ID, r.ID, run))
			}
		}
		for _, run := range own {
			if o := seen[run]; o == nil || o.Theme == "" {
				seen[run] = r
			}
		}
	}
	return out
}

// runs are the stretches of longest+1 words of a text, in lower case.
func runs(text string) []string {
	w := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_' })
	var out []string
	for i := 0; i+longest < len(w); i++ {
		out = append(out, strings.Join(w[i:i+longest+1], " "))
	}
	return out
}
