package pairs

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/neural"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang"
)

// Lengths in bytes of the lines of plain text that are read, of the stretches of a text whose lines follow each other, and
// the most pairs of names of either.
const (
	shortestLine = 60
	longestLine  = 500
	stretch      = 700
	mostPairs    = 200
)

// plainText is a file of the folder of public sets with a sentence a line.
type plainText struct {
	name  string
	lang  string
	whole bool // its lines follow each other as in the text they come from
}

var plainTexts = []plainText{
	{"text/it/wikipedia-wikineural.tok.txt", "it", false},
	{"text/it/wikinews-kind.tok.txt", "it", true},
	{"text/ntrex/newstest2019-ref.ita.txt", "it", true},
	{"text/en/wikipedia-wikineural.tok.txt", "en", false},
	{"text/ntrex/newstest2019-src.eng.txt", "en", true},
}

// Plain gives the examples of the plain text of a language in the folder of public sets, with the names that the built-in
// reader finds and no answers, but for what shares words with texts that measure.
func Plain(data fs.FS, p *lang.Pack, measured []*corpus.Record) ([]*Example, error) {
	reader, err := nesso.New(nesso.With(nesso.Steps{Claims: score.NoClaims{}}))
	if err != nil {
		return nil, err
	}
	var out []*Example
	for i := range plainTexts {
		t := &plainTexts[i]
		if t.lang != p.Code {
			continue
		}
		records, err := t.records(data)
		if err != nil {
			return nil, err
		}
		all, err := makeAll(corpus.Without(records, measured), reader, p)
		if err != nil {
			return nil, err
		}
		out = append(out, slices.DeleteFunc(all, func(x *Example) bool { return len(x.Pairs) > mostPairs })...)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("there is no plain text of %s", p.Code)
	}
	return out, nil
}

// records are the lines or stretches of the text.
func (t *plainText) records(data fs.FS) ([]*corpus.Record, error) {
	f, err := data.Open(t.name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	var out []*corpus.Record
	var text string
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		if text += " " + corpus.Natural(t.name, in.Text()); t.whole && len(text) < stretch {
			continue
		}
		if text = text[1:]; len(text) >= shortestLine && (t.whole || len(text) < longestLine) {
			out = append(out, &corpus.Record{ID: fmt.Sprintf("%s#%d", t.name, n), Lang: t.lang, Text: text, Partial: true})
		}
		text = ""
	}
	return out, in.Err()
}

// likely is how a teacher reads an example of plain text: for each fact, how likely each link is.
type likely struct {
	ID    string      `json:"id"` // of the record
	Start int         `json:"start"`
	Links [][]float32 `json:"links"`
}

// WriteLikely writes what a teacher makes of examples, a line of JSON each.
func WriteLikely(w io.Writer, net *neural.PairNet, examples []*Example) error {
	out := json.NewEncoder(w)
	for _, x := range examples {
		l := likely{ID: x.Record.ID, Start: x.start, Links: net.Likely(&x.PairExample)}
		if err := out.Encode(&l); err != nil {
			return err
		}
	}
	return nil
}

// ReadLikely gives examples the answers of a teacher where they have none of their own, and leaves out those that it has not
// read.
func ReadLikely(r io.Reader, examples []*Example) ([]*Example, error) {
	at := map[string]*Example{}
	for _, x := range examples {
		at[fmt.Sprint(x.Record.ID, " ", x.start)] = x
	}
	var out []*Example
	in := json.NewDecoder(r)
	for {
		var l likely
		if err := in.Decode(&l); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, err
		}
		x := at[fmt.Sprint(l.ID, " ", l.Start)]
		if x == nil {
			continue
		}
		if len(l.Links) != len(x.Facts) {
			return nil, fmt.Errorf("%s: the teacher read %d pairs of names, there are %d: let it read the text again", l.ID, len(l.Links), len(x.Facts))
		}
		for i := range x.Facts {
			x.Facts[i].Likely = l.Links[i]
			for k, known := range x.Facts[i].Links {
				if known >= 0 {
					x.Facts[i].Likely[k] = float32(known)
				}
			}
		}
		out = append(out, x)
	}
}
