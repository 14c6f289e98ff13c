// Command references measures what pronouns, possessives, descriptions and dropped subjects are resolved to, by themselves: on GAP
// (Webster et al., 2018), on the documents of GUM, and on the claims of the corpus that a reference carries.
//
//	go run ./internal/train/cmd/references -data DIR
package main

import (
	"context"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"text/tabwriter"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang/builtin"
)

func main() {
	data := flag.String("data", "", "the folder of public sets, and of the texts that drafts refer to")
	folder := flag.String("corpus", "internal/train/corpus", "the folder of the drafts")
	flag.Parse()
	if err := run(*data, *folder); err != nil {
		fmt.Fprintln(os.Stderr, "references:", err)
		os.Exit(1)
	}
}

func run(data, folder string) error {
	packs, err := builtin.Packs()
	if err != nil {
		return err
	}
	finder, err := claim.NewFinder(packs...)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "set\treferences\tanswered\tright, of answered\tof all\tsure ones: right, of answered\tof all")
	for _, name := range []string{"gap", "gum"} {
		records, err := corpus.LoadSet(os.DirFS(data), name)
		if err != nil {
			return err
		}
		var all, sure score.References
		err = each(finder, records, nil, func(r *corpus.Record, d *nesso.Document, found []claim.Reference) {
			all.Annotated(r, d, found, false)
			sure.Annotated(r, d, found, true)
		})
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\t%d\t%d\t%.3f\t%.3f\t%.3f\t%.3f\n", name, all.There, all.Answered, part(all.Right, all.Answered), part(all.Right, all.There), part(sure.Right, sure.Answered), part(sure.Right, sure.There))
	}
	for _, lang := range []string{"en", "it"} {
		if err := carried(w, finder, os.DirFS(folder), lang); err != nil {
			return err
		}
	}
	return w.Flush()
}

// carried prints how often the ends that the claims of the development themes leave unnamed are found.
func carried(w *tabwriter.Writer, finder *claim.Finder, drafts fs.FS, lang string) error {
	files, err := corpus.Load(drafts, lang, nil)
	if err != nil {
		return err
	}
	records := score.Passages(files, "dev")
	var c score.References
	err = each(finder, records, score.NewGivenFinder(records), c.Carried)
	fmt.Fprintf(w, "corpus, %s, ends of claims\t%d\t\t\t%.3f\n", lang, c.There, part(c.Right, c.There))
	return err
}

// each reads the records, with their names given if entities is not nil.
func each(finder *claim.Finder, records []*corpus.Record, entities nesso.Finder, f func(*corpus.Record, *nesso.Document, []claim.Reference)) error {
	steps := nesso.Steps{Claims: score.NoClaims{}, Entities: entities}
	reader, err := nesso.New(nesso.With(steps))
	if err != nil {
		return err
	}
	for _, r := range records {
		d, err := reader.Annotate(context.Background(), nesso.Source{Name: r.ID, Text: r.Text})
		if err != nil {
			return err
		}
		f(r, d, finder.References(d.Document))
	}
	return nil
}

func part(n, of int) float64 { return float64(n) / float64(max(of, 1)) }
