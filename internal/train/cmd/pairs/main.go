// Command pairs trains the network that scores names in pairs, and for each part of what it learns from one that leaves
// the part out, for the scorer of claims to learn with.
//
//	go run ./internal/train/cmd/pairs -lang it -data DATA -out DIR
//	go run ./internal/train/cmd/pairs -lang en,it -hints WORK -sets knowledgenet,core -data DATA -out DIR
//
// It writes DIR/it.bin, DIR/it.0.bin and so on. What is there already for all languages is kept, so that a broken-off run goes
// on where it stopped. Several languages are learned by one network, to whose first layer the readers of all of them bring what
// means the same in each: the words' vectors, and what they foretell by the layers in WORK/it.hint and so on, which
// command train writes.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/train/neural"
	"github.com/nesso-graph/nesso/internal/train/pairs"
)

type options struct {
	corpus, lang, sets, data, out, gold, hints string
	weight, real                               float64
	only, atOnce                               int
	shape                                      neural.PairShape
	plan                                       neural.PairPlan
}

func main() {
	var o options
	flag.StringVar(&o.corpus, "corpus", "internal/train/corpus", "the folder of the drafts")
	flag.StringVar(&o.lang, "lang", "it", "language, or several that learn together")
	flag.StringVar(&o.hints, "hints", "", "folder of the layers by which the readers foretell a large network's states, none if empty")
	flag.StringVar(&o.sets, "sets", "", "public sets to learn from too")
	flag.StringVar(&o.data, "data", "", "the folder of public sets, and of the texts that drafts refer to")
	flag.StringVar(&o.out, "out", "", "the folder to write the networks to; only measure if empty")
	flag.Float64Var(&o.weight, "weight", 0.5, "of an example of a public set")
	flag.Float64Var(&o.real, "real", 1, "weight of an example of the corpus that is no text written for it")
	flag.StringVar(&o.gold, "gold", "", "a file of records in gold form to measure with too, none if empty")
	flag.IntVar(&o.only, "only", -2, "train only the network without this part, -1 for the whole one")
	flag.IntVar(&o.atOnce, "at-once", 1, "how many networks are trained at the same time, each on a core; the examples are held once")
	flag.IntVar(&o.plan.Epochs, "epochs", 20, "passes over the examples")
	flag.IntVar(&o.plan.BatchTokens, "batch", 600, "tokens of a step")
	flag.Float64Var(&o.plan.Rate, "rate", 0.002, "length of the longest step")
	flag.Float64Var(&o.plan.Decay, "decay", 0.01, "decay of the weights")
	flag.Uint64Var(&o.plan.Seed, "seed", 1, "seed of every random choice")
	flag.IntVar(&o.shape.Width, "width", 160, "width of the layers")
	flag.IntVar(&o.shape.Layers, "layers", 1, "recurrent layers")
	flag.IntVar(&o.shape.Attention, "attention", 64, "width of the keys of tokens")
	flag.IntVar(&o.shape.Context, "context", 96, "width of what is read off them")
	flag.IntVar(&o.shape.Hidden, "hidden", 192, "width of the hidden layer")
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
	var languages []*language
	for i, code := range pairs.Names(o.lang) {
		l, err := o.language(i, code)
		if err != nil {
			return fmt.Errorf("%s: %w", code, err)
		}
		languages = append(languages, l)
	}
	if len(languages) == 0 || len(languages) > 1 && o.hints == "" {
		return errors.New("give a language, or several and the folder of their hints")
	}
	var running sync.WaitGroup
	free, failed := make(chan bool, max(1, o.atOnce)), make([]error, 1+pairs.Folds)
	for without := -1; without < pairs.Folds; without++ {
		if o.only > -2 && o.only != without || o.exists(languages, without) {
			continue
		}
		free <- true
		running.Go(func() {
			failed[1+without] = o.make(languages, without)
			<-free
		})
	}
	running.Wait()
	return errors.Join(failed...)
}

// make trains the network without a part, measures and writes it.
func (o *options) make(languages []*language, without int) error {
	net := o.train(languages, without)
	for _, l := range languages {
		for _, c := range l.checks {
			m := pairs.Evaluate(net, c.examples, c.records)
			fmt.Printf("%s on %s: precision %.3f, recall %.3f, F1 %.3f from %.2f; values F1 %.3f\n", l.name(without), c.name, m.Precision, m.Recall, m.F1, m.Least,
				pairs.EvaluateValues(net, c.examples).F1)
		}
		if err := o.write(net, l, without); err != nil {
			return err
		}
	}
	return nil
}

// train trains a network on all examples but those of a part, none if it is −1.
func (o *options) train(languages []*language, without int) *neural.PairNet {
	var examples []*neural.PairExample
	for _, l := range languages {
		for _, x := range l.learn {
			if without < 0 || pairs.Fold(x.Record) != without {
				examples = append(examples, &x.PairExample)
			}
		}
	}
	shape := o.shape
	shape.Readers, shape.States, shape.Common = len(languages), examples[0].States.Cols, examples[0].Common.Cols
	net := neural.NewPairNet(shape, o.plan.Seed)
	net.Train(examples, o.plan, func(epoch int, loss float64) {
		fmt.Printf("%s, part %d: epoch %d of %d, loss %.4f\n", o.lang, without, epoch+1, o.plan.Epochs, loss)
	})
	return net
}

// exists reports whether the networks of all languages without a part are there.
func (o *options) exists(languages []*language, without int) bool {
	return o.out != "" && !slices.ContainsFunc(languages, func(l *language) bool {
		_, err := os.Stat(filepath.Join(o.out, l.name(without)))
		return err != nil
	})
}

func (o *options) write(net *neural.PairNet, l *language, without int) error {
	if o.out == "" {
		return nil
	}
	header := model.Header{
		Language: l.code, Provenance: "trained by internal/train/cmd/pairs", Licence: "CC BY-SA 4.0",
		Sets: append([]string{"corpus"}, pairs.Names(o.sets)...),
	}
	w := net.Export(header)
	if l.hint != nil {
		w = net.ExportFor(header, l.reader, l.hint)
	}
	name := filepath.Join(o.out, l.name(without))
	f, err := os.Create(name + ".new")
	if err != nil {
		return err
	}
	_, err = w.WriteTo(f)
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(name+".new", name)
}
