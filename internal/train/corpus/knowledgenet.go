package corpus

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strconv"
)

// knowledgeNetRow is a fact of a passage of KnowledgeNet, or, if it is not positive, that the passage has none.
type knowledgeNetRow struct {
	Fold     int     `json:"fold"`
	Doc      string  `json:"doc"`
	Start    int     `json:"passageStart"`
	Property string  `json:"property"`
	Positive bool    `json:"positive"`
	Text     string  `json:"text"`
	Subject  *[2]int `json:"subj"`
	Object   *[2]int `json:"obj"`
}

// property says what a property of KnowledgeNet is with us.
type property struct {
	subject, object string // kinds
	link            string // empty if it is none of ours
	or              []string
	forward         bool // whether the link goes from the subject to the object
	role            string
	all             []string // links of which a passage with the property lacks no claim
	bodies          bool     // those between bodies only
}

var properties = map[string]property{
	"SUBSIDIARY_OF":         {subject: "company", object: "company", link: "owner", all: []string{"owner"}, bodies: true},
	"FOUNDED_BY":            {subject: "company", object: "person", link: "founder", all: []string{"founder"}},
	"CEO":                   {subject: "company", object: "person", link: "officer", role: "CEO"},
	"EMPLOYEE_OR_MEMBER_OF": {subject: "person", object: "organization", link: "officer", or: []string{"associate"}, forward: true, all: []string{"officer"}},
	"POLITICAL_AFFILIATION": {subject: "person", object: "organization", link: "associate", or: []string{"officer"}, forward: true},
	"SPOUSE":                {subject: "person", object: "person", link: "associate", forward: true},
	"CHILD_OF":              {subject: "person", object: "person", link: "associate", forward: true},
	"EDUCATED_AT":           {subject: "person", object: "organization"},
	"HEADQUARTERS":          {subject: "company", object: "place"},
	"PLACE_OF_RESIDENCE":    {subject: "person", object: "place"},
	"PLACE_OF_BIRTH":        {subject: "person", object: "place"},
	"NATIONALITY":           {subject: "person"},
	"DATE_OF_BIRTH":         {subject: "person", object: "date"},
	"DATE_OF_DEATH":         {subject: "person", object: "date"},
	"DATE_FOUNDED":          {subject: "company", object: "date"},
}

// loadKnowledgeNet reads passages with facts (Mesquita et al., 2019), each with all facts of the properties that it was
// annotated for. The part is the number of the fold.
func loadKnowledgeNet(folder fs.FS) ([]*Record, error) {
	const file = "folds-1-3.jsonl"
	var out []*Record
	known := map[string]*annotator{}
	err := eachLine(folder, file, func(_ int, line string) error {
		var row knowledgeNetRow
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			return err
		}
		p, ok := properties[row.Property]
		if !ok {
			return fmt.Errorf("property %q is unknown", row.Property)
		}
		id := row.Doc + "-" + strconv.Itoa(row.Start)
		a := known[id]
		if a == nil {
			a = annotate(&Record{ID: id, Text: row.Text, Part: strconv.Itoa(row.Fold)})
			known[id] = a
			out = append(out, a.Record)
		}
		return a.addFact(&row, &p)
	})
	return out, err
}

// addFact adds what a row says.
func (a *annotator) addFact(row *knowledgeNetRow, p *property) error {
	judged := false
	for _, j := range a.Judged {
		judged = judged || j.Name == row.Property
	}
	if !judged {
		a.Judged = append(a.Judged, Judged{Name: row.Property, Links: p.all, Bodies: p.bodies})
	}
	if !row.Positive {
		return nil
	}
	if row.Subject == nil || row.Object == nil || !a.valid(*row.Subject) || !a.valid(*row.Object) {
		return fmt.Errorf("a fact of %s has no ends in the text", row.Property)
	}
	subject := a.end(*row.Subject, p.subject)
	if p.object == "" {
		return nil
	}
	if p.object == "date" {
		a.entity(fmt.Sprint(*row.Object), "date", a.text(*row.Object))
		a.mention(fmt.Sprint(*row.Object), *row.Object)
		return nil
	}
	object := a.end(*row.Object, p.object)
	if p.link == "" || subject == object {
		return nil
	}
	from, to := object, subject
	if p.forward {
		from, to = subject, object
	}
	a.claim(Claim{Link: p.link, Or: p.or, From: from, To: to, Role: p.role, Wording: row.Property, Evidence: [2]int{0, len(a.runes)}})
	return nil
}
