// Command teach trains a teacher on the gold sets of all languages, with the states of a large network as further
// input, and lets it read plain text: silver sentences in CoNLL-U, with names in the last column.
package main

import (
	"bufio"
	"bytes"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/data"
	"github.com/nesso-graph/nesso/internal/train/measure"
	"github.com/nesso-graph/nesso/internal/train/neural"
	"github.com/nesso-graph/nesso/internal/train/teacher"
)

func main() {
	langs := flag.String("langs", "en,it", "languages")
	sets := flag.String("data", "", "folder of the public sets")
	corpus := flag.String("corpus", "", "folder of the project's corpus")
	states := flag.String("states", "", "files of states, without .txt and .bin")
	lists := flag.String("lists", "", "folder of the lists of names that internal/train/lists makes")
	out := flag.String("out", "", "model file of the teacher")
	read := flag.String("read", "", "do not train: read the sentences of this file of states and print them")
	plan := neural.Plan{BatchTokens: 500, Warmup: 200, Seed: 1, Clean: true, Repeat: repeats, Weight: weights}
	flag.IntVar(&plan.Epochs, "epochs", 6, "passes over the sets")
	flag.Float64Var(&plan.Rate, "rate", 0.0015, "length of the longest step")
	flag.Parse()
	var err error
	if *read != "" {
		err = label(*out, *read)
	} else {
		err = train(strings.Split(*langs, ","), *sets, *corpus, *lists, strings.Split(*states, ","), *out, plan)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// repeats and weights of the sets, as in command train.
var repeats = map[string]float64{
	"en/EWT": 0.8, "en/GUM": 0.8, "en/Re-DocRED": 0.7, "en/CORE": 0.7, "en/KnowledgeNet": 0.5, "en/WNUT17": 0.3,
	"en/corpus": 1.5, "it/corpus": 1.3,
	"it/PUD": 3, "it/ParlaMint": 3, "it/MarkIT": 2, "it/TWITTIRO": 1, "it/LLIMONIE": 0,
}

var weights = map[string]float64{"en/WNUT17": 0.5}

func train(langs []string, sets, corpus, names string, states []string, out string, plan neural.Plan) error {
	known, err := teacher.Open(states)
	if err != nil {
		return err
	}
	all := map[string]*data.Sets{}
	lists, err := data.ReadGazetteer(os.DirFS(sets+"/gazetteer"), os.DirFS(names))
	if err != nil {
		return err
	}
	for _, lang := range langs {
		if all[lang], err = data.Load(os.DirFS(sets), os.DirFS(corpus), lang); err != nil {
			return err
		}
	}
	joined := data.Join(all)
	var sentences []data.Sentence
	for _, name := range data.Names(joined.Train) {
		sentences = append(sentences, joined.Train[name]...)
	}
	v := neural.NewVocabulary(sentences, 3)
	v.Lists = lists
	shape := neural.Shape{Width: 256, Shared: 1, Syntax: 1, Naming: 1, Arc: 128, Relation: 128, SubRows: 1 << 14, Dropout: 0.3, Extra: teacher.Width}
	plan.Extra = known.Of
	reader := neural.NewReader(shape, v, plan.Seed)
	trainer := neural.NewTrainer(reader, plan, joined.Train)
	for trainer.Epoch < plan.Epochs {
		start := time.Now()
		loss := trainer.RunEpoch()
		fmt.Printf("epoch %d, %.0f s, %d tokens, %d with trees, %d with names\n", trainer.Epoch, time.Since(start).Seconds(), loss.Tokens, loss.TreeTokens, loss.NameTokens)
		var file bytes.Buffer
		if _, err := reader.Export(model.Header{Language: "teacher", Licence: "CC BY-SA 4.0", Sets: data.Names(joined.Train)}).WriteTo(&file); err != nil {
			return err
		}
		if err := os.WriteFile(out, file.Bytes(), 0o644); err != nil {
			return err
		}
		m, err := model.Load(file.Bytes())
		if err != nil {
			return err
		}
		for _, set := range data.Names(joined.Dev) {
			dev := joined.Dev[set]
			extra := extraOf(known, dev)
			read, names := measure.Read(m, dev, extra)
			fmt.Printf("  %-12s %s\n", set, measure.Line(measure.Trees(read, dev), measure.CompareNames(names, dev)))
		}
	}
	return nil
}

// extraOf hands the states of the sentences to a model, zeros where there are none.
func extraOf(known *teacher.States, sentences []data.Sentence) model.Extra {
	last, fill := -1, func([]float32, int) {}
	return func(dst []float32, sentence, token int) {
		if sentence != last {
			last = sentence
			if fill = known.Of(sentences[sentence].Words); fill == nil {
				fill = func(dst []float32, _ int) { clear(dst) }
			}
		}
		fill(dst, token)
	}
}

// label reads the sentences of a file and prints what the teacher says of them.
func label(file, name string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	m, err := model.Load(b)
	if err != nil {
		return err
	}
	known, err := teacher.Open([]string{name})
	if err != nil {
		return err
	}
	lines, err := os.Open(name + ".txt")
	if err != nil {
		return err
	}
	defer lines.Close()
	out := bufio.NewWriter(os.Stdout)
	in := bufio.NewScanner(lines)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		words := strings.Split(in.Text(), " ")
		fill := known.Of(words)
		if fill == nil || len(words) < 3 || len(words) > 120 {
			continue
		}
		s := []text.Sentence{{}}
		for _, w := range words {
			s[0].Tokens = append(s[0].Tokens, text.Token{Text: strings.ReplaceAll(w, "\u00a0", " ")})
		}
		names := m.ReadWith(s, nil, func(dst []float32, _, token int) { fill(dst, token) })
		data.WriteSilver(out, s[0].Tokens, names)
	}
	return errors.Join(in.Err(), out.Flush())
}
