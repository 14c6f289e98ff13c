// Command pairs trains the network that scores names in pairs, and for each part of what it learns from one that leaves
// the part out, for the scorer of claims to learn with.
//
//	go run ./internal/train/cmd/pairs -lang it -data DATA -out DIR
//	go run ./internal/train/cmd/pairs -lang en -sets knowledgenet,core -data DATA -out DIR
//
// It writes DIR/it.bin, DIR/it.0.bin and so on. A file that is there already is kept, so that a broken-off run goes on
// where it stopped.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/neural"
	"github.com/nesso-graph/nesso/internal/train/pairs"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

type options struct {
	corpus, lang, sets, data, out, likely, gold string
	weight, plain                               float64
	only                                        int
	shape                                       neural.PairShape
	plan                                        neural.PairPlan
}

func main() {
	var o options
	flag.StringVar(&o.corpus, "corpus", "internal/train/corpus", "the folder of the drafts")
	flag.StringVar(&o.lang, "lang", "it", "language")
	flag.StringVar(&o.sets, "sets", "", "public sets to learn from too")
	flag.StringVar(&o.data, "data", "", "the folder of public sets, and of the texts that drafts refer to")
	flag.StringVar(&o.out, "out", "", "the folder to write the networks to; only measure if empty")
	flag.Float64Var(&o.weight, "weight", 0.5, "of an example of a public set")
	flag.StringVar(&o.likely, "likely", "", "a file of plain text as a teacher reads it (internal/train/cmd/pairteach), none if empty")
	flag.StringVar(&o.gold, "gold", "", "a file of records in gold form to measure with too, none if empty")
	flag.Float64Var(&o.plain, "plain", 0.5, "weight of an example of plain text")
	flag.IntVar(&o.only, "only", -2, "train only the network without this part, -1 for the whole one")
	flag.IntVar(&o.plan.Epochs, "epochs", 20, "passes over the examples")
	flag.IntVar(&o.plan.BatchTokens, "batch", 600, "tokens of a step")
	flag.Float64Var(&o.plan.Rate, "rate", 0.002, "length of the longest step")
	flag.Float64Var(&o.plan.Decay, "decay", 0.01, "decay of the weights")
	flag.Uint64Var(&o.plan.Seed, "seed", 1, "seed of every random choice")
	flag.IntVar(&o.shape.Width, "width", 128, "width of the layers")
	flag.IntVar(&o.shape.Layers, "layers", 1, "recurrent layers")
	flag.IntVar(&o.shape.Attention, "attention", 48, "width of the keys of tokens")
	flag.IntVar(&o.shape.Context, "context", 64, "width of what is read off them")
	flag.IntVar(&o.shape.Hidden, "hidden", 128, "width of the hidden layer")
	flag.IntVar(&o.shape.Lemmas, "lemmas", 1<<13, "rows of the table of lemmas")
	flag.IntVar(&o.shape.Features, "features", 1<<16, "rows of the table of features")
	flag.Float64Var(&o.shape.Dropout, "dropout", 0.3, "part of the inputs of each layer that is left out")
	flag.Float64Var(&o.shape.Forget, "forget", 0.3, "part of the features and lemmas that is left out")
	flag.Parse()
	if err := o.run(); err != nil {
		fmt.Fprintln(os.Stderr, "pairs:", err)
		os.Exit(1)
	}
}

func (o *options) run() error {
	p, err := o.pack()
	if err != nil {
		return err
	}
	files, err := corpus.Load(os.DirFS(o.corpus), o.lang, o.public())
	if err != nil {
		return err
	}
	learn, err := o.learn(score.Passages(files, "train"), p)
	if err != nil {
		return err
	}
	checks, err := o.checks(files, p)
	if err != nil {
		return err
	}
	for without := -1; without < pairs.Folds; without++ {
		if o.only > -2 && o.only != without || o.exists(without) {
			continue
		}
		net := o.train(learn, without)
		for _, c := range checks {
			m := pairs.Evaluate(net, c.examples, c.records)
			fmt.Printf("%s on %s: precision %.3f, recall %.3f, F1 %.3f from %.2f\n", o.name(without), c.name, m.Precision, m.Recall, m.F1, m.Least)
		}
		if err := o.write(net, without); err != nil {
			return err
		}
	}
	return nil
}

// check is what a network is measured with.
type check struct {
	name     string
	records  []*corpus.Record
	examples []*pairs.Example
}

// checks are the development themes of the corpus and, if there is a file of it, gold.
func (o *options) checks(files []corpus.File, p *lang.Pack) ([]check, error) {
	out := []check{{name: "development themes", records: score.Passages(files, "dev")}}
	if o.gold != "" {
		f, err := os.Open(o.gold)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		records, err := corpus.ReadGold(f, o.lang)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", o.gold, err)
		}
		out = append(out, check{name: "gold", records: records})
	}
	for i := range out {
		var err error
		if out[i].examples, err = pairs.Passages(out[i].records, p); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// public is the folder of public sets, nil if there is none: what drafts refer to is left out then.
func (o *options) public() fs.FS {
	if o.data == "" {
		return nil
	}
	return os.DirFS(o.data)
}

func (o *options) pack() (*lang.Pack, error) {
	packs, err := builtin.Packs()
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(packs, func(p *lang.Pack) bool { return p.Code == o.lang })
	if i < 0 {
		return nil, fmt.Errorf("there is no pack of the language %q", o.lang)
	}
	return packs[i], nil
}

func (o *options) learn(train []*corpus.Record, p *lang.Pack) ([]*pairs.Example, error) {
	learn, err := pairs.Passages(train, p)
	if err != nil {
		return nil, err
	}
	for _, name := range pairs.Names(o.sets) {
		if o.data == "" {
			return nil, errors.New("give the folder of public sets with -data")
		}
		more, err := pairs.Set(os.DirFS(o.data), name, float32(o.weight), p)
		if err != nil {
			return nil, err
		}
		fmt.Printf("%s: %d texts\n", name, len(more))
		learn = append(learn, more...)
	}
	if o.likely != "" {
		more, err := o.taught(p)
		if err != nil {
			return nil, err
		}
		fmt.Printf("plain text: %d sentences\n", len(more))
		learn = append(learn, more...)
	}
	if len(learn) == 0 {
		return nil, errors.New("there is nothing to learn from")
	}
	return learn, nil
}

// taught is the plain text with what a teacher makes of it.
func (o *options) taught(p *lang.Pack) ([]*pairs.Example, error) {
	f, err := os.Open(o.likely)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := pairs.Plain(os.DirFS(o.data), p)
	if err != nil {
		return nil, err
	}
	return pairs.ReadLikely(f, text, float32(o.plain))
}

// train trains a network on all examples but those of a part, none if it is −1.
func (o *options) train(learn []*pairs.Example, without int) *neural.PairNet {
	var examples []*neural.PairExample
	for _, x := range learn {
		if without < 0 || pairs.Fold(x.Record) != without {
			examples = append(examples, &x.PairExample)
		}
	}
	shape := o.shape
	shape.States = learn[0].States.Cols
	net := neural.NewPairNet(shape, o.plan.Seed)
	net.Train(examples, o.plan, func(epoch int, loss float64) {
		fmt.Printf("\r%s: epoch %d of %d, loss %.4f ", o.name(without), epoch+1, o.plan.Epochs, loss)
	})
	fmt.Println()
	return net
}

// name is the file of the network without a part.
func (o *options) name(without int) string {
	if without < 0 {
		return o.lang + ".bin"
	}
	return fmt.Sprintf("%s.%d.bin", o.lang, without)
}

func (o *options) exists(without int) bool {
	_, err := os.Stat(filepath.Join(o.out, o.name(without)))
	return o.out != "" && !errors.Is(err, fs.ErrNotExist)
}

func (o *options) write(net *neural.PairNet, without int) error {
	if o.out == "" {
		return nil
	}
	header := model.Header{
		Language: o.lang, Provenance: "trained by internal/train/cmd/pairs", Licence: "CC BY-SA 4.0",
		Sets: append([]string{"corpus"}, pairs.Names(o.sets)...),
	}
	f, err := os.Create(filepath.Join(o.out, o.name(without)))
	if err != nil {
		return err
	}
	if _, err := net.Export(header).WriteTo(f); err != nil {
		return err
	}
	return f.Close()
}
