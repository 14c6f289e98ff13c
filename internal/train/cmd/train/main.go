// Command train makes the model file of a language.
//
//	go run ./internal/train/cmd/train -lang it -data DIR -corpus DIR -out it.bin
//
// It prints, after each epoch, the losses and the measures on the development sets, and writes the model whenever
// they are better than before. With -state FILE a broken-off run goes on where it stopped.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"
	"time"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/train/data"
	"github.com/nesso-graph/nesso/internal/train/measure"
	"github.com/nesso-graph/nesso/internal/train/neural"
)

type options struct {
	lang, data, corpus, out, state, vectors, silver, lists, from, hints, axes string
	limit                                                                     int
	shape                                                                     neural.Shape
	plan                                                                      neural.Plan
}

func main() {
	var o options
	flag.StringVar(&o.lang, "lang", "", "language, ISO 639-1")
	flag.StringVar(&o.data, "data", "", "folder of the public sets")
	flag.StringVar(&o.corpus, "corpus", "", "folder of the project's corpus, none if empty")
	flag.StringVar(&o.out, "out", "", "model file to write")
	flag.StringVar(&o.state, "state", "", "file that keeps the state of the training, none if empty")
	flag.StringVar(&o.from, "from", "", "model file whose weights are the start, or several whose mean is, none if empty")
	flag.StringVar(&o.vectors, "vectors", "", "file of word vectors from plain text, none if empty")
	flag.StringVar(&o.lists, "lists", "", "folder of the lists of names that internal/train/lists makes, none if empty")
	flag.StringVar(&o.hints, "hints", "", "files of a large network's states, without .txt and .bin, that the network learns to foretell, none if empty")
	flag.StringVar(&o.axes, "axes", "", "file of the axes along which it foretells them")
	flag.StringVar(&o.silver, "silver", "", "files of sentences as a teacher reads them, none if empty")
	flag.IntVar(&o.plan.Epochs, "epochs", 12, "passes over the sets; 0 writes what -from gives")
	flag.IntVar(&o.plan.BatchTokens, "batch", 400, "tokens of a step")
	flag.Float64Var(&o.plan.Rate, "rate", 0.002, "length of the longest step")
	flag.IntVar(&o.plan.Warmup, "warmup", 200, "steps until then")
	flag.Uint64Var(&o.plan.Seed, "seed", 1, "seed of every random choice")
	flag.IntVar(&o.limit, "stop", 0, "stop after this epoch, 0 for none")
	flag.IntVar(&o.shape.Width, "width", 192, "width of the layers")
	flag.IntVar(&o.shape.Shared, "shared", 2, "layers that all tasks share")
	flag.IntVar(&o.shape.Syntax, "syntax", 1, "further layers of tags and trees")
	flag.IntVar(&o.shape.Naming, "naming", 1, "further layers of names")
	flag.IntVar(&o.shape.Arc, "arc", 96, "width of the arc vectors")
	flag.IntVar(&o.shape.Relation, "relation", 128, "width of the relation layer")
	flag.IntVar(&o.shape.SubRows, "affixes", 1<<14, "rows of the table of affixes")
	flag.Float64Var(&o.shape.Dropout, "dropout", 0.25, "part of the inputs of each layer that is left out")
	flag.Parse()
	if err := run(&o); err != nil {
		log.Fatal(err)
	}
}

func run(o *options) error {
	sets, v, err := load(o)
	if err != nil {
		return err
	}
	if o.hints != "" {
		if err := o.hint(); err != nil {
			return err
		}
	}
	reader := neural.NewReader(o.shape, v, o.plan.Seed)
	if err := o.start(reader); err != nil {
		return err
	}
	o.plan.Repeat, o.plan.Weight = repeats, weights
	trainer := neural.NewTrainer(reader, o.plan, sets.Train)
	switch f, err := os.Open(o.state); {
	case err == nil:
		err = trainer.Resume(f)
		f.Close()
		if err != nil {
			return err
		}
		fmt.Printf("goes on after epoch %d\n", trainer.Epoch)
	case o.state != "" && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	return trainEpochs(o, trainer, reader, sets)
}

// trainEpochs goes through the epochs that are left, and writes the model after each that makes it better, and the state.
func trainEpochs(o *options, trainer *neural.Trainer, reader *neural.Reader, sets *data.Sets) error {
	if o.plan.Epochs == 0 {
		_, err := o.keep(reader, sets, 0)
		return err
	}
	for trainer.Epoch < o.plan.Epochs && (o.limit == 0 || trainer.Epoch < o.limit) {
		start := time.Now()
		loss := trainer.RunEpoch()
		printLoss(trainer.Epoch, loss, time.Since(start))
		var err error
		if trainer.Best, err = o.keep(reader, sets, trainer.Best); err != nil {
			return err
		}
		if err := saveState(trainer, o.state); err != nil {
			return err
		}
	}
	return nil
}

// keep measures the model, writes it if it is better than the best so far, and gives what is the best then.
func (o *options) keep(reader *neural.Reader, sets *data.Sets, best float64) (float64, error) {
	var file bytes.Buffer
	if _, err := reader.Export(header(o.lang, sets)).WriteTo(&file); err != nil {
		return best, err
	}
	m, err := model.Load(file.Bytes())
	if err != nil {
		return best, err
	}
	mean := report(m, sets.Dev)
	if mean <= best {
		return best, nil
	}
	return mean, o.write(file.Bytes(), reader)
}

// printLoss prints the mean losses of an epoch and its speed.
func printLoss(epoch int, loss neural.Loss, took time.Duration) {
	fmt.Printf("epoch %d, %.0f s, %d tokens (%.0f/s), losses: tag %.3f features %.3f script %.3f arc %.3f relation %.3f name %.3f hint %.3f\n",
		epoch, took.Seconds(), loss.Tokens, float64(loss.Tokens)/took.Seconds(),
		per(loss.Tag, loss.TreeTokens), per(loss.Features, loss.TreeTokens), per(loss.Script, loss.TreeTokens),
		per(loss.Arc, loss.TreeTokens), per(loss.Relation, loss.TreeTokens), per(loss.Name, loss.NameTokens), per(loss.Hint, loss.HintTokens))
}

func per(sum float64, n int) float64 { return sum / float64(max(1, n)) }

func header(lang string, sets *data.Sets) model.Header {
	return model.Header{
		Language:   lang,
		Provenance: "trained by internal/train/cmd/train",
		Licence:    "CC BY-SA 4.0",
		Sets:       data.Names(sets.Train),
	}
}

// report prints the measures on the development sets and gives their mean.
func report(m *model.Model, dev map[string][]data.Sentence) float64 {
	sum, n := 0.0, 0
	for _, set := range data.Names(dev) {
		read, names := measure.Read(m, dev[set], nil)
		s := measure.Trees(read, dev[set])
		c := measure.CompareNames(names, dev[set])
		if s.Tokens > 0 {
			sum, n = sum+float64(s.Labelled+s.Tag)/float64(s.Tokens), n+2
		}
		if c[measure.All] != nil && c[measure.All].There > 0 && set != "KIND" { // KIND chooses nothing
			sum, n = sum+c[measure.All].F1(), n+1
		}
		fmt.Printf("  %-10s%s\n", set, measure.Line(s, c))
	}
	return sum / float64(max(1, n))
}

// write writes the model, and beside it, where it has learned to foretell the states of a large network, by what layer.
func (o *options) write(file []byte, reader *neural.Reader) error {
	if o.shape.Hint > 0 {
		var layer bytes.Buffer
		if _, err := reader.ExportHint(o.lang).WriteTo(&layer); err != nil {
			return err
		}
		if err := replace(hintFile(o.out), layer.Bytes()); err != nil {
			return err
		}
	}
	return replace(o.out, file)
}

// replace writes a file at once.
func replace(name string, content []byte) error {
	if err := os.WriteFile(name+".new", content, 0o644); err != nil {
		return err
	}
	return os.Rename(name+".new", name)
}

// saveState writes the state of the training, nothing if name is empty.
func saveState(t *neural.Trainer, name string) error {
	if name == "" {
		return nil
	}
	f, err := os.Create(name + ".new")
	if err != nil {
		return err
	}
	if err := save(t, f); err != nil {
		return err
	}
	return os.Rename(name+".new", name)
}

func save(t *neural.Trainer, f io.WriteCloser) error {
	return errors.Join(t.Save(f), f.Close())
}
