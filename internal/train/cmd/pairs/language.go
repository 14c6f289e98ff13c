package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/neural"
	"github.com/nesso-graph/nesso/internal/train/pairs"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

// language is what a language brings.
type language struct {
	code   string
	reader int // its number
	hint   *neural.Hint
	learn  []*pairs.Example
	checks []check
}

func (o *options) language(number int, code string) (*language, error) {
	l := &language{code: code, reader: number}
	p, err := builtin.Pack(code)
	if err != nil {
		return nil, err
	}
	files, err := corpus.Load(os.DirFS(o.corpus), code, o.public())
	if err != nil {
		return nil, err
	}
	if l.learn, err = o.learn(score.Passages(files, "train"), p); err != nil {
		return nil, err
	}
	if l.checks, err = o.checks(files, p); err != nil || o.hints == "" {
		return l, err
	}
	file, err := os.ReadFile(filepath.Join(o.hints, code+".hint"))
	if err != nil {
		return nil, err
	}
	if l.hint, err = neural.ReadHint(file); err != nil {
		return nil, err
	}
	pairs.Share(l.learn, number, l.hint)
	for _, c := range l.checks {
		pairs.Share(c.examples, number, l.hint)
	}
	return l, nil
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
		records, err := corpus.ReadGoldFile(o.gold, p.Code)
		if err != nil {
			return nil, err
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

func (o *options) learn(train []*corpus.Record, p *lang.Pack) ([]*pairs.Example, error) {
	if o.data == "" && o.sets != "" {
		return nil, errors.New("give the folder of public sets with -data")
	}
	learn, err := pairs.Passages(train, p)
	if err != nil {
		return nil, err
	}
	for _, x := range learn {
		if x.Record.Theme == "" {
			x.Weight = float32(o.real)
		}
	}
	shown, err := pairs.OfPack(p)
	if err != nil {
		return nil, err
	}
	learn = append(learn, shown...)
	for _, name := range pairs.Names(o.sets) {
		s, err := corpus.SetOf(name)
		if err != nil {
			return nil, err
		}
		if s.Lang != p.Code {
			continue
		}
		more, err := pairs.Set(os.DirFS(o.data), name, float32(o.weight), p, train)
		if err != nil {
			return nil, err
		}
		fmt.Printf("%s: %d texts\n", name, len(more))
		learn = append(learn, more...)
	}
	if len(learn) == 0 {
		return nil, errors.New("there is nothing to learn from")
	}
	return learn, nil
}

// name is the file of the network without a part.
func (l *language) name(without int) string {
	if without < 0 {
		return l.code + ".bin"
	}
	return fmt.Sprintf("%s.%d.bin", l.code, without)
}
