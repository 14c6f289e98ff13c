package corpus

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
)

// annotator adds to a record what a set says of its text, entities by a key of the set's own.
type annotator struct {
	*Record
	runes []rune
	at    map[string]int // of each key, the index of its entity
}

func annotate(r *Record) *annotator {
	r.Entities, r.Claims = []Entity{}, []Claim{}
	return &annotator{Record: r, runes: []rune(r.Text), at: map[string]int{}}
}

// entity gives the id of the entity of a key, new if there was none.
func (a *annotator) entity(key, kind, name string) string {
	i, ok := a.at[key]
	if !ok {
		i = len(a.Entities)
		a.at[key] = i
		a.Entities = append(a.Entities, Entity{ID: "e" + strconv.Itoa(i+1), Kind: kind, Name: name, Mentions: [][2]int{}})
	}
	return a.Entities[i].ID
}

// mention adds a mention to the entity of a key, each once and in order.
func (a *annotator) mention(key string, at [2]int) {
	e := &a.Entities[a.at[key]]
	if !slices.Contains(e.Mentions, at) {
		e.Mentions = append(e.Mentions, at)
		sort.Slice(e.Mentions, func(i, j int) bool { return e.Mentions[i][0] < e.Mentions[j][0] })
	}
}

// refer adds a reference, each once.
func (a *annotator) refer(id string, at [2]int) {
	r := Reference{At: at, Entity: id}
	if !slices.Contains(a.References, r) {
		a.References = append(a.References, r)
	}
}

// claim adds a claim, each once.
func (a *annotator) claim(c Claim) {
	for _, d := range a.Claims {
		if d.Link == c.Link && d.From == c.From && d.To == c.To && d.Wording == c.Wording {
			return
		}
	}
	a.Claims = append(a.Claims, c)
}

// valid reports whether a stretch lies in the text.
func (a *annotator) valid(at [2]int) bool {
	return at[0] >= 0 && at[0] < at[1] && at[1] <= len(a.runes)
}

// text is a stretch of the text.
func (a *annotator) text(at [2]int) string { return string(a.runes[at[0]:at[1]]) }

// name takes from a stretch what is no part of a name: a leading article in small letters, a possessive and marks at the end.
func (a *annotator) name(at [2]int) [2]int {
	for {
		s := a.text(at)
		cut := 0
		for _, end := range []string{"'s", "’s", "'", "’", ",", ";", " "} {
			if len(s) > len(end) && strings.HasSuffix(s, end) {
				cut = len([]rune(end))
				break
			}
		}
		if cut == 0 {
			break
		}
		at[1] -= cut
	}
	for _, start := range []string{"the ", "a ", "an "} {
		if strings.HasPrefix(a.text(at), start) {
			at[0] += len(start)
		}
	}
	return at
}

// generic are words that describe a body and name none by themselves.
var generic = words(`company firm bank group corporation chain agency studio brand service business brewery network university school college
	organization organisation subsidiary division parent association club team band label store developer fund foundation institute airline
	manufacturer publisher station website site magazine newspaper board department church party union society centre center hospital program
	project family government ministry league federation council committee museum library theatre theater office startup startups start-up
	venture platform channel operator retailer practice clinic partnership enterprise shop product products app`)

var pronouns = words(`he she it they i we you him her them me us his hers its their my our your who whom whose which that this these those where
	himself herself itself themselves one both all there here former latter`)

// named reports whether a stretch names something: it holds a capital or a digit in each word of any length, and is no
// pronoun or description in capitals ("It", "The Company").
func named(s string) bool {
	fields := strings.Fields(s)
	if len(fields) > 0 && (strings.EqualFold(fields[0], "the") || pronouns[strings.ToLower(fields[0])] && len(fields) > 1) {
		fields = fields[1:]
	}
	if len(fields) == 0 || pronouns[strings.ToLower(s)] {
		return false
	}
	telling := false
	for _, w := range fields {
		w = strings.Trim(w, `.,'"’”“()`)
		capital := strings.ContainsFunc(w, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) })
		if !capital && len([]rune(w)) > 3 {
			return false
		}
		telling = telling || capital && !generic[strings.ToLower(w)] && !pronouns[strings.ToLower(w)]
	}
	return telling
}
