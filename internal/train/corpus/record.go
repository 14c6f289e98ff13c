// Package corpus reads the annotated texts that the models and the claims engine learn from and are measured with: the
// project's own drafts, in the folders beside this file, and public sets, into one form, [Record].
//
// A draft holds an entity's surface forms and a claim's evidence as text, so that a person can read and mend it;
// [Draft.Compile] finds their offsets. A draft of somebody else's text holds a reference to it instead of the text.
// README.md is the guide by which the drafts are written.
package corpus

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
)

// Record is an annotated text. Offsets are half-open and count Unicode code points of Text.
type Record struct {
	ID       string   `json:"id"`
	Lang     string   `json:"lang"`
	Source   string   `json:"source"`
	Title    string   `json:"title"`
	Text     string   `json:"text"`
	Entities []Entity `json:"entities"`
	Claims   []Claim  `json:"claims"`

	Sentences [][2]int `json:"sentences,omitempty"` // where the record marks them
	Theme     string   `json:"theme,omitempty"`
	Register  string   `json:"register,omitempty"`
	Published string   `json:"published,omitempty"` // ISO 8601, against which relative dates stand
	// Partial says that other names or claims than those given may stand in the text.
	Partial bool `json:"partial,omitempty"`

	// What follows is of public sets alone.
	Part       string      `json:"part,omitempty"`       // "train", "dev", "apart" or the number of a fold
	Judged     []Judged    `json:"judged,omitempty"`     // of a partial record: where no claim is missing
	References []Reference `json:"references,omitempty"` // pronouns and descriptions
	Stances    []Stance    `json:"stances,omitempty"`
}

// Judged says that a partial record holds every claim of some links between two entities, or between any two where A
// and B are empty: what it does not hold is known not to be there.
type Judged struct {
	Name   string   `json:"name"` // of the relation in the set
	A      string   `json:"a,omitempty"`
	B      string   `json:"b,omitempty"`
	Links  []string `json:"links,omitempty"`
	Bodies bool     `json:"bodies,omitempty"` // only between companies and organizations
}

// Reference is a stretch that stands for an entity without naming it: a pronoun or a description.
type Reference struct {
	At     [2]int `json:"at"`
	Entity string `json:"entity"` // its id, empty where it is none of the record's
}

// Stance is how sure a text is of what a stretch of it says.
type Stance struct {
	At         [2]int  `json:"at"`
	Status     string  `json:"status,omitempty"`     // one of those of claims, empty where the set does not tell
	Factuality float64 `json:"factuality,omitempty"` // from −3, surely not so, to 3, surely so
}

// Entity is a thing that a text names. In public sets one may have no mention, where the text only refers to it.
type Entity struct {
	ID       string   `json:"id"`
	Kind     string   `json:"kind"`
	Name     string   `json:"name"`
	Value    string   `json:"value,omitempty"`
	Mentions [][2]int `json:"mentions"`
}

// Claim is a link between two entities that a text asserts; Evidence is the shortest stretch that carries it.
type Claim struct {
	Link     string `json:"link"`
	From     string `json:"from"` // ids of entities
	To       string `json:"to"`
	Status   string `json:"status"`
	Date     string `json:"date"`
	Amount   string `json:"amount"`
	Share    string `json:"share"`
	Via      string `json:"via"`
	Role     string `json:"role"`
	By       string `json:"attributed_to"`
	Evidence [2]int `json:"evidence"`
	Wording  string `json:"wording,omitempty"` // in public sets, the name of the relation

	Or []string `json:"or,omitempty"` // links that would be as right as Link, in sets that do not tell them apart
}

// Means reports whether link says what the claim says.
func (c *Claim) Means(link string) bool { return c.Link == link || slices.Contains(c.Or, link) }

// Draft is a record in which mentions and evidence are written as text.
type Draft struct {
	ID        string        `json:"id"`
	Lang      string        `json:"lang"`
	Source    string        `json:"source"`
	Title     string        `json:"title,omitempty"`
	Theme     string        `json:"theme,omitempty"`
	Register  string        `json:"register,omitempty"`
	Published string        `json:"published,omitempty"`
	Text      string        `json:"text,omitempty"`
	Ref       string        `json:"ref,omitempty"`    // "file#line" or "file#first-last" of a text that is not in the corpus
	SHA256    string        `json:"sha256,omitempty"` // the first 16 hexadecimal digits of the line's hash
	Sentences []string      `json:"sentences,omitempty"`
	Entities  []DraftEntity `json:"entities"`
	Claims    []DraftClaim  `json:"claims"`
}

// DraftEntity gives an entity's surface forms. Each whole-word occurrence in the text counts, except inside a longer
// mention; "form@2,3" takes the second and third occurrence only.
type DraftEntity struct {
	ID    string   `json:"id"`
	Kind  string   `json:"kind"`
	Name  string   `json:"name"`
	Value string   `json:"value,omitempty"`
	At    []string `json:"at"`
}

// DraftClaim is a claim whose evidence is a verbatim stretch of the text; none means all of a text that is referred to.
type DraftClaim struct {
	Link     string `json:"link"`
	From     string `json:"from"`
	To       string `json:"to"`
	Status   string `json:"status"`
	Date     string `json:"date"`
	Amount   string `json:"amount"`
	Share    string `json:"share"`
	Via      string `json:"via"`
	Role     string `json:"role"`
	By       string `json:"attributed_to"`
	Evidence string `json:"evidence"`
	Wording  string `json:"wording,omitempty"`
}

// ReadGold reads records in gold form, a line of JSON each: those of a language, all if it is empty.
func ReadGold(r io.Reader, lang string) ([]*Record, error) {
	var out []*Record
	for in := json.NewDecoder(r); ; {
		x := new(Record)
		if err := in.Decode(x); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("record %d: %w", len(out)+1, err)
		}
		if lang == "" || x.Lang == lang {
			out = append(out, x)
		}
	}
}

// ReadGoldFile is [ReadGold] of a file; an error names it.
func ReadGoldFile(name, lang string) ([]*Record, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	records, err := ReadGold(f, lang)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return records, nil
}
