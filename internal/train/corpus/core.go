package corpus

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io/fs"
	"strconv"
)

// coreRow is a pair of spans in a sentence of CORE; the spans count tokens and hold their last.
type coreRow struct {
	Relation string   `json:"relation"`
	Inverted int      `json:"invert_relation"`
	Start1   int      `json:"e1_start"`
	End1     int      `json:"e1_end"`
	Start2   int      `json:"e2_start"`
	End2     int      `json:"e2_end"`
	Name1    string   `json:"e1_name"`
	Name2    string   `json:"e2_name"`
	Context  []string `json:"context"`
}

// coreRelation says what a relation between two spans of CORE is with us.
type coreRelation struct {
	kinds   [2]string // of the two
	link    string    // empty if it is none of ours
	or      []string
	forward bool // whether the link goes from the first to the second
}

var bothCompanies = [2]string{"company", "company"}

var coreRelations = map[string]coreRelation{
	"acquired_by":           {bothCompanies, "acquirer", nil, false},
	"subsidiary_of":         {bothCompanies, "owner", nil, false},
	"shareholder_of":        {bothCompanies, "owner", []string{"investor"}, true},
	"merged_with":           {bothCompanies, "merger", []string{"partner"}, true},
	"client_of":             {bothCompanies, "partner", nil, true},
	"collaboration":         {bothCompanies, "partner", nil, true},
	"competitor_of":         {bothCompanies, "", nil, true},
	"brand_of":              {[2]string{"product", "company"}, "", nil, true},
	"product_or_service_of": {[2]string{"product", "company"}, "", nil, true},
	"traded_on":             {[2]string{"company", "organization"}, "", nil, true},
	"regulated_by":          {[2]string{"company", "organization"}, "", nil, true},
	"undefined":             {bothCompanies, "", nil, true},
}

// coreLinks are those that CORE tells of a pair.
var coreLinks = []string{"acquirer", "investor", "owner", "merger", "partner"}

// loadCORE reads sentences on company relations (Borchert et al., 2023). Each holds one pair or some, of which the
// relation is known; a pair that has none of ours is judged and has no claim. A tenth of the sentences, chosen by a hash
// of the text, is the part "apart".
func loadCORE(folder fs.FS) ([]*Record, error) {
	data, err := fs.ReadFile(folder, "train.json")
	if err != nil {
		return nil, err
	}
	var rows []coreRow
	if err := json.Unmarshal(data, &rows); err != nil {
		return nil, fmt.Errorf("train.json: %w", err)
	}
	var out []*Record
	known := map[string]*annotator{}
	for i := range rows {
		row := &rows[i]
		text, spans := joinEnglish(row.Context, nil)
		a := known[text]
		if a == nil {
			a = annotate(&Record{ID: strconv.Itoa(len(out) + 1), Text: text, Part: keptApart(text)})
			known[text] = a
			out = append(out, a.Record)
		}
		if err := a.addCORE(row, spans); err != nil {
			return nil, fmt.Errorf("train.json: pair %d: %w", i+1, err)
		}
	}
	return out, nil
}

// addCORE adds a pair with its relation.
func (a *annotator) addCORE(row *coreRow, spans [][2]int) error {
	relation, ok := coreRelations[row.Relation]
	if !ok {
		return fmt.Errorf("relation %q is unknown", row.Relation)
	}
	n := len(spans)
	if row.Start1 < 0 || row.Start1 > row.End1 || row.End1 >= n || row.Start2 < 0 || row.Start2 > row.End2 || row.End2 >= n {
		return fmt.Errorf("a span lies outside of the %d tokens", n)
	}
	kinds := relation.kinds
	if row.Inverted == 1 {
		kinds[0], kinds[1] = kinds[1], kinds[0]
	}
	x := a.end([2]int{spans[row.Start1][0], spans[row.End1][1]}, kinds[0])
	y := a.end([2]int{spans[row.Start2][0], spans[row.End2][1]}, kinds[1])
	a.Judged = append(a.Judged, Judged{Name: row.Relation, A: x, B: y, Links: coreLinks})
	if relation.link == "" || x == y {
		return nil
	}
	from, to := x, y
	if relation.forward == (row.Inverted == 1) {
		from, to = y, x
	}
	a.claim(Claim{Link: relation.link, Or: relation.or, From: from, To: to, Wording: row.Relation, Evidence: [2]int{0, len(a.runes)}})
	return nil
}

// end is the entity of a stretch that stands at an end of a relation: a name, the same for all stretches of one text,
// or a reference.
func (a *annotator) end(at [2]int, kind string) string {
	at = a.name(at)
	s := a.text(at)
	if named(s) {
		id := a.entity(s, kind, s)
		a.mention(s, at)
		return id
	}
	id := a.entity(fmt.Sprint(at), kind, s)
	a.refer(id, at)
	return id
}

// Apart reports whether the sentence of CORE that has these tokens is kept apart: nothing may be learned from it.
func Apart(context []string) bool {
	text, _ := joinEnglish(context, nil)
	return keptApart(text) == "apart"
}

// keptApart is "apart" for a tenth of texts and "train" for the others.
func keptApart(text string) string {
	h := fnv.New32a()
	h.Write([]byte(text))
	if h.Sum32()%10 == 0 {
		return "apart"
	}
	return "train"
}
