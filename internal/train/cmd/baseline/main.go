// Command baseline trains the averaged perceptrons of package baseline and prints what they read right.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/train/baseline"
	"github.com/nesso-graph/nesso/internal/train/data"
	"github.com/nesso-graph/nesso/internal/train/measure"
)

func main() {
	lang := flag.String("lang", "", "language, ISO 639-1")
	sets := flag.String("data", "", "folder of the public sets")
	corpus := flag.String("corpus", "", "folder of the project's corpus")
	lists := flag.String("lists", "", "folder of the lists of names")
	epochs := flag.Int("epochs", 6, "passes over the sets")
	flag.Parse()
	if err := run(*lang, *sets, *corpus, *lists, *epochs); err != nil {
		log.Fatal(err)
	}
}

func run(lang, sets, corpus, lists string, epochs int) error {
	all, err := data.Load(os.DirFS(sets), os.DirFS(corpus), lang)
	if err != nil {
		return err
	}
	g, err := data.ReadGazetteer(os.DirFS(sets+"/gazetteer"), os.DirFS(lists))
	if err != nil {
		return err
	}
	var train []data.Sentence
	for _, name := range data.Names(all.Train) {
		train = append(train, all.Train[name]...)
	}
	start := time.Now()
	names := baseline.TrainNames(train, g.Words, epochs)
	trees := baseline.TrainTrees(train, epochs)
	fmt.Printf("trained in %.0f s\n", time.Since(start).Seconds())
	for _, set := range data.Names(all.Dev) {
		dev := all.Dev[set]
		read := make([]text.Sentence, len(dev))
		for i := range dev {
			read[i].Tokens = make([]text.Token, len(dev[i].Words))
			if dev[i].Tags == nil {
				continue
			}
			heads, relations := trees.Read(&dev[i])
			for k := range heads {
				read[i].Tokens[k] = text.Token{Tag: dev[i].Tags[k], Head: heads[k], Rel: relations[k]}
			}
		}
		fmt.Printf("%-10s%s\n", set, measure.Line(measure.Trees(read, dev), measure.CompareNames(names.Read(dev), dev)))
	}
	return nil
}
