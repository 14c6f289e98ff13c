package corpus

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
)

// redocredPage is a page of Re-DocRED.
type redocredPage struct {
	Title    string     `json:"title"`
	Sents    [][]string `json:"sents"`
	Entities [][]struct {
		Name     string `json:"name"`
		Kind     string `json:"type"`
		Sentence int    `json:"sent_id"`
		At       [2]int `json:"pos"` // of tokens of the sentence
	} `json:"vertexSet"`
	Facts []struct {
		Property string `json:"r"`
		Head     int    `json:"h"`
		Tail     int    `json:"t"`
		Evidence []int  `json:"evidence"`
	} `json:"labels"`
}

// wikidata says what a property of Wikidata between a head and a tail is with us.
type wikidata struct {
	link    string
	forward bool // whether the link goes from the head to the tail
	role    string
}

var wikidataProperties = map[string]wikidata{
	"P127":  {"owner", false, ""},              // owned by
	"P749":  {"owner", false, ""},              // parent organization
	"P355":  {"owner", true, ""},               // has subsidiary
	"P112":  {"founder", false, ""},            // founded by
	"P169":  {"officer", false, "CEO"},         // chief executive officer
	"P488":  {"officer", false, "chairperson"}, // chairperson
	"P6":    {"officer", false, ""},            // head of government
	"P35":   {"officer", false, ""},            // head of state
	"P108":  {"associate", true, "employee"},   // employer
	"P463":  {"associate", true, "member"},     // member of
	"P102":  {"associate", true, "member"},     // member of political party
	"P54":   {"associate", true, "player"},     // member of sports team
	"P26":   {"associate", true, "spouse"},     // spouse
	"P40":   {"associate", true, "parent"},     // child
	"P22":   {"associate", true, "child"},      // father
	"P25":   {"associate", true, "child"},      // mother
	"P3373": {"associate", true, "sibling"},    // sibling
}

var redocredKinds = map[string]string{"PER": "person", "ORG": "organization", "LOC": "place", "TIME": "date", "MISC": "product"}

// loadReDocRED reads pages of Wikipedia with their entities and facts (Tan et al., 2022). What the set calls an
// organization is a company where it is owned, a subsidiary, or has an owner's or a chief executive's tie; a
// miscellaneous thing is a product where it is owned, and left out elsewhere.
func loadReDocRED(folder fs.FS) ([]*Record, error) {
	const file = "dev_revised.json"
	data, err := fs.ReadFile(folder, file)
	if err != nil {
		return nil, err
	}
	var pages []redocredPage
	if err := json.Unmarshal(data, &pages); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var out []*Record
	for i := range pages {
		r, err := pages[i].record()
		if err != nil {
			return nil, fmt.Errorf("%s: page %d: %w", file, i+1, err)
		}
		r.ID, r.Part = strconv.Itoa(i+1), "train"
		out = append(out, r)
	}
	return out, nil
}

// record makes a record of a page.
func (p *redocredPage) record() (*Record, error) {
	var tokens []string
	first := make([]int, len(p.Sents)+1)
	for i, s := range p.Sents {
		tokens = append(tokens, s...)
		first[i+1] = len(tokens)
	}
	text, spans := joinEnglish(tokens, hyphenated)
	a := annotate(&Record{Title: p.Title, Text: text})
	ids, holds, err := p.entities(a, first, spans)
	if err != nil {
		return nil, err
	}
	for _, f := range p.Facts {
		if f.Head < 0 || f.Head >= len(ids) || f.Tail < 0 || f.Tail >= len(ids) {
			return nil, fmt.Errorf("a fact has no ends")
		}
		w, ok := wikidataProperties[f.Property]
		if !ok {
			continue
		}
		from, to := f.Tail, f.Head
		if w.forward {
			from, to = f.Head, f.Tail
		}
		if ids[from] == "" || ids[to] == "" || !mayLink(w.link, a.kindOf(ids[from]), a.kindOf(ids[to])) {
			continue
		}
		where := f.Evidence
		if len(where) == 0 {
			where = common(holds[from], holds[to])
		}
		a.claim(Claim{Link: w.link, From: ids[from], To: ids[to], Role: w.role, Wording: f.Property, Evidence: stretch(where, first, spans)})
	}
	a.Judged = []Judged{{Name: "P127", Links: []string{"owner"}, Bodies: true}, {Name: "P112", Links: []string{"founder"}}}
	return a.Record, nil
}

// entities puts the entities of a page into its record. It gives the id of each, empty for one of no kind of ours, and
// the sentences that name it.
func (p *redocredPage) entities(a *annotator, first []int, spans [][2]int) ([]string, [][]int, error) {
	ids := make([]string, len(p.Entities))
	holds := make([][]int, len(p.Entities)) // sentences of each entity
	for e, mentions := range p.Entities {
		kind := p.kind(e)
		for _, m := range mentions {
			if m.Sentence < 0 || m.Sentence >= len(p.Sents) || m.At[0] < 0 || m.At[0] >= m.At[1] || first[m.Sentence]+m.At[1] > len(spans) {
				return nil, nil, fmt.Errorf("the mention %q lies outside of the text", m.Name)
			}
			holds[e] = append(holds[e], m.Sentence)
			at := a.name([2]int{spans[first[m.Sentence]+m.At[0]][0], spans[first[m.Sentence]+m.At[1]-1][1]})
			if kind == "" || !a.valid(at) {
				continue
			}
			ids[e] = a.entity(strconv.Itoa(e), kind, m.Name)
			a.mention(strconv.Itoa(e), at)
		}
	}
	return ids, holds, nil
}

// kind is the kind of an entity, empty if it is none of ours.
func (p *redocredPage) kind(e int) string {
	if len(p.Entities[e]) == 0 {
		return ""
	}
	kind := redocredKinds[p.Entities[e][0].Kind]
	for _, f := range p.Facts {
		owned := f.Head == e && slices.Contains([]string{"P127", "P749", "P169", "P355"}, f.Property) || f.Tail == e && (f.Property == "P749" || f.Property == "P355" || f.Property == "P127")
		switch {
		case owned && kind == "organization":
			return "company"
		case owned && kind == "product":
			return kind
		}
	}
	if kind == "product" {
		return ""
	}
	return kind
}

func (a *annotator) kindOf(id string) string {
	for _, e := range a.Entities {
		if e.ID == id {
			return e.Kind
		}
	}
	return ""
}

// mayLink reports whether a link may join two kinds: persons hold offices, places own at most, dates do nothing.
func mayLink(link, from, to string) bool {
	body := func(k string) bool { return k == "company" || k == "organization" }
	switch link {
	case "owner":
		return from != "date" && from != "product" && (body(to) || to == "product")
	case "founder":
		return (body(from) || from == "person") && body(to)
	case "officer":
		return from == "person" && (body(to) || to == "place")
	}
	return (body(from) || from == "person") && (body(to) || to == "person")
}

// common are the numbers that both lists hold.
func common(a, b []int) []int {
	var out []int
	for _, x := range a {
		if slices.Contains(b, x) {
			out = append(out, x)
		}
	}
	return out
}

// stretch spans from the first sentence to the last, or all of them if none is named.
func stretch(sentences, first []int, spans [][2]int) [2]int {
	from, to := 0, len(first)-2
	if len(sentences) > 0 {
		from, to = max(0, slices.Min(sentences)), min(to, slices.Max(sentences))
	}
	return [2]int{spans[first[from]][0], spans[first[to+1]-1][1]}
}
