// Command pairteach trains a network of pairs on the states of a large pretrained network, in both languages at once, and
// lets it read plain text for the small networks to learn from.
//
//	go run ./internal/train/cmd/pairteach -data DATA -work WORK -without GOLD.jsonl -lines      writes WORK/it.passages.txt and so on
//	internal/train/teacher/states.sh WORK it.passages en.passages it.plain en.plain knowledgenet core
//	go run ./internal/train/cmd/pairteach -data DATA -work WORK -without GOLD.jsonl             writes WORK/it.likely and WORK/en.likely
//
// See package teacher for the large network.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/data"
	"github.com/nesso-graph/nesso/internal/train/neural"
	"github.com/nesso-graph/nesso/internal/train/pairs"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/internal/train/teacher"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

type options struct {
	corpus, data, work, without string
	lines                       bool
	weight                      float64
	shape                       neural.PairShape
	plan                        neural.PairPlan
}

func main() {
	var o options
	flag.StringVar(&o.corpus, "corpus", "internal/train/corpus", "the folder of the drafts")
	flag.StringVar(&o.data, "data", "", "the folder of public sets and plain text")
	flag.StringVar(&o.work, "work", "", "the folder of lines, states and what the teacher makes of the text")
	flag.StringVar(&o.without, "without", "", "file of records in gold form: plain text that shares words with them is not read")
	flag.BoolVar(&o.lines, "lines", false, "write the lines whose states are needed, and stop")
	flag.Float64Var(&o.weight, "weight", 0.5, "of an example of a public set")
	flag.IntVar(&o.plan.Epochs, "epochs", 10, "passes over the examples")
	flag.IntVar(&o.plan.BatchTokens, "batch", 800, "tokens of a step")
	flag.Float64Var(&o.plan.Rate, "rate", 0.002, "length of the longest step")
	flag.Float64Var(&o.plan.Decay, "decay", 0.05, "decay of the weights")
	flag.Uint64Var(&o.plan.Seed, "seed", 1, "seed of every random choice")
	flag.Parse()
	o.shape = neural.PairShape{
		States: teacher.Width, Width: 160, Layers: 1, Attention: 48, Context: 96, Hidden: 160,
		Lemmas: 1 << 14, Features: 1 << 17, Dropout: 0.2, Forget: 0.2,
	}
	if err := o.run(); err != nil {
		fmt.Fprintln(os.Stderr, "pairteach:", err)
		os.Exit(1)
	}
}

// group is a set of examples, by the name of its files.
type group struct {
	name     string
	examples []*pairs.Example
	records  []*corpus.Record // where all their claims are known
}

func (o *options) run() error {
	if o.data == "" || o.work == "" {
		return errors.New("give the folders with -data and -work")
	}
	packs, err := builtin.Packs()
	if err != nil {
		return err
	}
	var learn, dev, plain []group
	for _, p := range packs {
		l, d, t, err := o.groups(p)
		if err != nil {
			return err
		}
		learn, dev, plain = append(learn, l...), append(dev, d), append(plain, t)
	}
	if o.lines {
		for _, g := range append(append(learn, dev...), plain...) {
			if err := o.writeLines(&g); err != nil {
				return err
			}
		}
		return nil
	}
	for _, g := range append(append([]group{}, learn...), dev...) {
		if err := o.seeStates(&g); err != nil {
			return err
		}
	}
	net := o.train(learn, dev)
	for i := range plain {
		if err := o.teach(net, &plain[i], packs[i].Code); err != nil {
			return err
		}
	}
	return nil
}

// groups are what a language brings: to learn from, to measure with, and to be read.
func (o *options) groups(p *lang.Pack) (learn []group, dev, plain group, err error) {
	public := os.DirFS(o.data)
	files, err := corpus.Load(os.DirFS(o.corpus), p.Code, public)
	if err != nil {
		return nil, dev, plain, err
	}
	passages := group{name: p.Code + ".passages", records: score.Passages(files, "train")}
	dev = group{name: p.Code + ".dev", records: score.Passages(files, "dev")}
	for _, g := range []*group{&passages, &dev} {
		if g.examples, err = pairs.Passages(g.records, p); err != nil {
			return nil, dev, plain, err
		}
	}
	learn = append(learn, passages)
	for _, s := range corpus.Sets() {
		if s.Lang != p.Code || s.Name != "knowledgenet" && s.Name != "core" {
			continue
		}
		x, err := pairs.Set(public, s.Name, float32(o.weight), p)
		if err != nil {
			return nil, dev, plain, err
		}
		learn = append(learn, group{name: s.Name, examples: x})
	}
	plain.name = p.Code + ".plain"
	measured, err := o.measured()
	if err != nil {
		return nil, dev, plain, err
	}
	plain.examples, err = pairs.Plain(public, p, measured)
	return learn, dev, plain, err
}

// measured are the records that plain text must share no words with.
func (o *options) measured() ([]*corpus.Record, error) {
	if o.without == "" {
		return nil, nil
	}
	return corpus.ReadGoldFile(o.without, "")
}

// writeLines writes the words of each example in a line.
func (o *options) writeLines(g *group) error {
	f, err := os.Create(filepath.Join(o.work, g.name+".txt"))
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for _, x := range g.examples {
		fmt.Fprintln(w, data.Line(x.Words))
	}
	return errors.Join(w.Flush(), f.Close())
}

// seeStates gives the examples the states of the large network.
func (o *options) seeStates(g *group) error {
	states, err := teacher.Open([]string{filepath.Join(o.work, g.name)})
	if err != nil {
		return err
	}
	for _, x := range g.examples {
		of := states.Of(x.Words)
		if of == nil {
			return fmt.Errorf("%s: %s is not among the lines: write them again", g.name, x.Record.ID)
		}
		x.States.Resize(len(x.Tokens), teacher.Width)
		for i := range x.Tokens {
			of(x.States.Row(i), i)
		}
	}
	return nil
}

func (o *options) train(learn, dev []group) *neural.PairNet {
	var examples []*neural.PairExample
	for _, g := range learn {
		for _, x := range g.examples {
			examples = append(examples, &x.PairExample)
		}
	}
	net := neural.NewPairNet(o.shape, o.plan.Seed)
	net.Train(examples, o.plan, func(epoch int, loss float64) {
		fmt.Printf("epoch %d of %d, loss %.4f", epoch+1, o.plan.Epochs, loss)
		for _, g := range dev {
			m := pairs.Evaluate(net, g.examples, g.records)
			fmt.Printf("; %s: P %.3f, R %.3f, F1 %.3f", g.name, m.Precision, m.Recall, m.F1)
		}
		fmt.Println()
	})
	return net
}

// teach lets the network read plain text.
func (o *options) teach(net *neural.PairNet, g *group, code string) error {
	if err := o.seeStates(g); err != nil {
		return err
	}
	f, err := os.Create(filepath.Join(o.work, code+".likely"))
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	err = pairs.WriteLikely(w, net, g.examples)
	return errors.Join(err, w.Flush(), f.Close())
}
