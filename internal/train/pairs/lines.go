package pairs

import (
	"encoding/json"
	"io"
	"slices"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/internal/pair"
)

// line is an example for a program that trains a large network on it, without features and states.
type line struct {
	ID    string     `json:"id"` // of the record
	Start int        `json:"start"`
	Lang  string     `json:"lang"`
	Words []string   `json:"words"`
	Names []lineName `json:"names"`
	Facts []lineFact `json:"facts"`
}

type lineName struct {
	First int    `json:"first"` // word
	Last  int    `json:"last"`
	Kind  string `json:"kind"`
}

type lineFact struct {
	Ends   [2]int   `json:"ends"`  // entities
	Pairs  [][2]int `json:"pairs"` // indexes in the names
	Links  []int8   `json:"links"` // as in neural.PairFact, −2 where the link cannot be
	Status []int8   `json:"status"`
}

// WriteLines writes examples, a line of JSON each.
func WriteLines(w io.Writer, examples []*Example) error {
	out := json.NewEncoder(w)
	for _, x := range examples {
		l := line{ID: x.Record.ID, Start: x.start, Lang: x.Record.Lang, Words: x.Words}
		for i := range x.Names {
			n := &x.Names[i]
			l.Names = append(l.Names, lineName{n.First, n.Last, n.Kind})
		}
		for i := range x.Facts {
			f := &x.Facts[i]
			to := lineFact{Ends: x.Ends[i], Links: slices.Clone(f.Links), Status: f.Status}
			for k, link := range pair.Links {
				a, b := &x.Names[x.Pairs[f.Pairs[0]].A], &x.Names[x.Pairs[f.Pairs[0]].B]
				if !claim.Link(link).Accepts(entity.Kind(a.Kind), entity.Kind(b.Kind)) {
					to.Links[k] = -2
				}
			}
			for _, k := range f.Pairs {
				to.Pairs = append(to.Pairs, [2]int{x.Pairs[k].A, x.Pairs[k].B})
			}
			l.Facts = append(l.Facts, to)
		}
		if err := out.Encode(&l); err != nil {
			return err
		}
	}
	return nil
}
