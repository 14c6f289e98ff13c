package main

import (
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/nesso-graph/nesso/internal/train/data"
	"github.com/nesso-graph/nesso/internal/train/neural"
	"github.com/nesso-graph/nesso/internal/train/teacher"
)

// start takes the weights over that -from names.
func (o *options) start(reader *neural.Reader) error {
	if o.from == "" {
		return nil
	}
	var files, hints [][]byte
	for name := range strings.SplitSeq(o.from, ",") {
		file, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		files = append(files, file)
		if hint, err := os.ReadFile(hintFile(name)); err == nil {
			hints = append(hints, hint)
		}
	}
	if err := reader.StartFrom(files...); err != nil {
		return fmt.Errorf("%s: %w", o.from, err)
	}
	if len(hints) < len(files) {
		return nil
	}
	return reader.StartHint(hints...)
}

// hintFile is the file beside a model of the layer by which it has learned to foretell.
func hintFile(model string) string { return strings.TrimSuffix(model, ".bin") + ".hint" }

// hint sets the vectors that the network is to foretell.
func (o *options) hint() error {
	axes, err := teacher.OpenAxes(o.axes)
	if err != nil {
		return err
	}
	states, err := teacher.Open(strings.Split(o.hints, ","))
	if err != nil {
		return err
	}
	hints, err := teacher.NewHints(states, axes, o.lang)
	if err != nil {
		return err
	}
	o.shape.Hint, o.plan.Hint = axes.N, hints.Of
	return nil
}

// folder is the file system of a folder, nil if it has no name.
func folder(name string) fs.FS {
	if name == "" {
		return nil
	}
	return os.DirFS(name)
}

// load reads the sets, the vocabulary, the lists of names and the vectors.
func load(o *options) (*data.Sets, *neural.Vocabulary, error) {
	sets, err := data.Load(os.DirFS(o.data), folder(o.corpus), o.lang)
	if err != nil {
		return nil, nil, err
	}
	if o.silver != "" {
		silver, err := readSilver(strings.Split(o.silver, ","))
		if err != nil {
			return nil, nil, err
		}
		sets.Complete(silver, replaced)
	}
	var all []data.Sentence
	for _, name := range data.Names(sets.Train) {
		tokens := 0
		for i := range sets.Train[name] {
			tokens += len(sets.Train[name][i].Words)
		}
		fmt.Printf("%-12s %6d sentences %8d tokens\n", name, len(sets.Train[name]), tokens)
		all = append(all, sets.Train[name]...)
	}
	v := neural.NewVocabulary(all, 2)
	if v.Lists, err = data.ReadGazetteer(os.DirFS(o.data+"/gazetteer"), folder(o.lists)); err != nil {
		return nil, nil, err
	}
	if o.vectors != "" {
		f, err := os.Open(o.vectors)
		if err != nil {
			return nil, nil, err
		}
		defer f.Close()
		if v.Static, v.Vectors, err = neural.ReadVectors(f); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", o.vectors, err)
		}
	}
	fmt.Printf("%d words, %d with vectors, %d in lists, %d features, %d scripts, %d relations\n", len(v.Words), len(v.Static), len(v.Lists.Words), len(v.Features), len(v.Scripts), len(v.Relations))
	return sets, v, nil
}

// readSilver reads files of sentences as a teacher reads them.
func readSilver(names []string) ([]data.Sentence, error) {
	var all []data.Sentence
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		part, err := data.Silver(f)
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, part...)
	}
	return all, nil
}
