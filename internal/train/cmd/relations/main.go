// Command relations reads the texts of a public set of relations with the built-in reader and prints precision, recall
// and F1 over the facts with both ends named.
//
//	go run ./internal/train/cmd/relations -data DIR -set knowledgenet   fold 3, by span overlap
//	go run ./internal/train/cmd/relations -data DIR -set core           the tenth of the training part that is kept apart
//
// KnowledgeNet: SUBSIDIARY_OF, FOUNDED_BY and CEO; a passage counts only for the properties that it was annotated for.
// CORE: acquired_by as acquirer, subsidiary_of as owner, shareholder_of as owner or investor, with direction; the other
// relations and none are negatives. -part names another part to read, and -errors lists what was wrong and missed there,
// -causes counts why; the parts that are measured with are not looked into. Learn from the other parts only: KnowledgeNet's folds 1 and 2, CORE's part "train".
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/train/claims"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

func main() {
	var o options
	flag.StringVar(&o.data, "data", "", "the folder of public sets")
	flag.StringVar(&o.set, "set", "knowledgenet", "knowledgenet or core")
	flag.StringVar(&o.part, "part", "", "another part than the one to measure with")
	flag.StringVar(&o.pack, "pack", "", "a language pack, in place of the built-in one")
	flag.BoolVar(&o.errors, "errors", false, "list what is wrong and missed in a part that is learned from")
	flag.BoolVar(&o.causes, "causes", false, "count why facts of a part that is learned from are missed")
	flag.Float64Var(&o.least, "min-confidence", claim.DefaultLeast, "leave out claims below it")
	flag.Parse()
	if err := o.run(); err != nil {
		fmt.Fprintln(os.Stderr, "relations:", err)
		os.Exit(1)
	}
}

type options struct {
	data, set, part, pack string
	errors, causes        bool
	least                 float64
}

// evaluation is how a set is measured.
type evaluation struct {
	part     string   // to measure with
	rows     []string // those of which the sum is made
	wordings []string // of the facts
	add      func(map[string]score.Facts, *corpus.Record, *nesso.Document)
}

var properties = []string{"SUBSIDIARY_OF", "FOUNDED_BY", "CEO"}

var evaluations = map[string]evaluation{
	"knowledgenet": {"3", properties, properties, addProperties},
	"core":         {"apart", append([]string{"none"}, score.HoldingWordings...), score.HoldingWordings, addPairs},
}

func (o *options) run() error {
	e, err := o.evaluation()
	if err != nil {
		return err
	}
	records, err := corpus.LoadSet(os.DirFS(o.data), o.set)
	if err != nil {
		return err
	}
	records = slices.DeleteFunc(records, func(r *corpus.Record) bool { return r.Part != o.part })
	if len(records) == 0 {
		return fmt.Errorf("%s has no part %q", o.set, o.part)
	}
	counts, causes, err := o.count(e, records)
	if err != nil {
		return err
	}
	if o.errors {
		for _, name := range e.rows {
			for _, line := range counts[name].Errors {
				fmt.Println(line)
			}
		}
	}
	fmt.Printf("%s, part %s: %d texts\n", o.set, o.part, len(records))
	if o.causes {
		return causeTable(causes, e.wordings)
	}
	return table(counts, e.rows)
}

// evaluation checks the options and gives how their set is measured; it sets the part where none is named.
func (o *options) evaluation() (evaluation, error) {
	e, ok := evaluations[o.set]
	switch {
	case !ok:
		return e, fmt.Errorf("the set %q is neither knowledgenet nor core", o.set)
	case o.data == "":
		return e, errors.New("give the folder of public sets with -data")
	case (o.errors || o.causes) && (o.part == "" || o.part == e.part):
		return e, fmt.Errorf("part %s of %s is measured with, and its errors are not looked at: name another with -part", e.part, o.set)
	case o.part == "":
		o.part = e.part
	}
	return e, nil
}

// count reads the records. It counts the facts by row, and by wording the causes why they are missed.
func (o *options) count(e evaluation, records []*corpus.Record) (map[string]score.Facts, map[[2]string]int, error) {
	reader, err := o.reader()
	if err != nil {
		return nil, nil, err
	}
	finder, err := newFinder(o.pack)
	if err != nil {
		return nil, nil, err
	}
	counts, causes := map[string]score.Facts{}, map[[2]string]int{}
	for _, r := range records {
		d, err := reader.Annotate(context.Background(), nesso.Source{Name: r.ID, Text: r.Text})
		if err != nil {
			return nil, nil, err
		}
		e.add(counts, r, d)
		for _, w := range e.wordings {
			for _, c := range score.NamedFacts(r, w) {
				cause, err := claims.Cause(r, &c, d, finder)
				if err != nil {
					return nil, nil, err
				}
				causes[[2]string{w, cause}]++
			}
		}
	}
	return counts, causes, nil
}

// reader is the one to measure.
func (o *options) reader() (*nesso.Reader, error) {
	opts := []nesso.Option{nesso.MinConfidence(o.least)}
	if o.pack != "" {
		opts = append(opts, nesso.Pack(os.DirFS(o.pack)))
	}
	return nesso.New(opts...)
}

// newFinder finds candidates with the built-in frames, or those of the pack in a folder.
func newFinder(folder string) (*claim.Finder, error) {
	packs, err := builtin.Packs()
	if err != nil {
		return nil, err
	}
	if folder != "" {
		p, err := lang.Load(os.DirFS(folder))
		if err != nil {
			return nil, err
		}
		packs = append(slices.DeleteFunc(slices.Clone(packs), func(q *lang.Pack) bool { return q.Code == p.Code }), p)
	}
	return claim.NewFinder(packs...)
}

func causeTable(causes map[[2]string]int, wordings []string) error {
	w := tabwriter.NewWriter(os.Stdout, 0, 4, 2, ' ', 0)
	fmt.Fprintf(w, "fate of the facts\t%s\n", strings.Join(wordings, "\t"))
	for _, c := range claims.Causes {
		fmt.Fprint(w, c)
		for _, name := range wordings {
			fmt.Fprintf(w, "\t%d", causes[[2]string{name, c}])
		}
		fmt.Fprintln(w)
	}
	return w.Flush()
}

func addProperties(counts map[string]score.Facts, r *corpus.Record, d *nesso.Document) {
	for _, p := range properties {
		f := counts[p]
		f.Add(score.Property(r, d, p))
		counts[p] = f
	}
}

func addPairs(counts map[string]score.Facts, r *corpus.Record, d *nesso.Document) {
	for row, g := range score.Pairs(r, d) {
		f := counts[row]
		f.Add(g)
		counts[row] = f
	}
}

func table(counts map[string]score.Facts, rows []string) error {
	w := tabwriter.NewWriter(os.Stdout, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "relation\tP\tR\tF1\tfacts\tmet\tclaims\tright")
	var all score.Facts
	for _, name := range rows {
		all.Add(counts[name])
		line(w, name, counts[name])
	}
	line(w, "all", all)
	return w.Flush()
}

func line(w *tabwriter.Writer, name string, f score.Facts) {
	p, r, f1 := f.PRF()
	fmt.Fprintf(w, "%s\t%.3f\t%.3f\t%.3f\t%d\t%d\t%d\t%d\n", name, p, r, f1, f.There, f.Met, f.Found, f.Right)
}
