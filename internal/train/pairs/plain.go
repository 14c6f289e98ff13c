package pairs

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/neural"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang"
)

// Lengths in bytes of the lines of plain text that are read, and the most pairs of one.
const (
	shortestLine = 60
	longestLine  = 500
	mostPairs    = 60
)

// Plain gives the examples of the plain text of a language, a tokenised sentence a line in the files text/LANGUAGE/*.txt of
// the folder of public sets, with the names that the built-in reader finds and no answers.
func Plain(data fs.FS, p *lang.Pack) ([]*Example, error) {
	names, err := fs.Glob(data, path.Join("text", p.Code, "*.tok.txt"))
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("the folder of public sets has no text/%s/*.tok.txt: %w", p.Code, err)
	}
	reader, err := nesso.New(nesso.With(nesso.Steps{Claims: score.NoClaims{}}))
	if err != nil {
		return nil, err
	}
	var out []*Example
	for _, name := range names {
		records, err := lines(data, name, p.Code)
		if err != nil {
			return nil, err
		}
		all, err := makeAll(records, reader, p)
		if err != nil {
			return nil, err
		}
		out = append(out, slices.DeleteFunc(all, func(x *Example) bool { return len(x.Pairs) > mostPairs })...)
	}
	return out, nil
}

func lines(data fs.FS, name, code string) ([]*corpus.Record, error) {
	f, err := data.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	var out []*corpus.Record
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		if t := corpus.Detokenize(in.Text()); len(t) >= shortestLine && len(t) < longestLine {
			out = append(out, &corpus.Record{ID: fmt.Sprintf("%s#%d", name, n), Lang: code, Text: t})
		}
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

// ReadLikely gives examples of plain text the answers of a teacher, and leaves out those that it has not read.
func ReadLikely(r io.Reader, examples []*Example, weight float32) ([]*Example, error) {
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
		x.Weight = weight
		for i := range x.Facts {
			x.Facts[i].Likely = l.Links[i]
		}
		out = append(out, x)
	}
}
