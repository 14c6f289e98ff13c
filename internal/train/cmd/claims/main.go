// Command claims trains the scorer of candidate claims on the corpus and writes it for a language pack.
//
//	go run ./internal/train/cmd/claims -lang it -out lang/builtin/it
//	go run ./internal/train/cmd/claims -lang en -sets knowledgenet,core -data DIR -weight 0.3
//	go run ./internal/train/cmd/claims -model qualifiers -lang it -also en -weight 0.4 -out lang/builtin/it
package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/train/claims"
	"github.com/nesso-graph/nesso/internal/train/pairs"
	"github.com/nesso-graph/nesso/lang"
)

// training is what a run of the command learns from, and where to.
type training struct {
	folder     string // of the drafts
	code, also string // the language, and another whose passages are learned from as well
	out        string // the folder of the pack, only report if empty
	networks   string // the folder of the networks of pairs
	gold       string // a file of records in gold form to report on as well
	list       string // of public sets to learn from too
	sets       []learnt
	public     fs.FS   // the folder of public sets, nil if there is none
	weight     float64 // of an example of the other language, for qualifiers
	real       float64 // of an example of a text that nobody wrote for the corpus
	owner      float64 // shift of the log-odds of owners
	mean       string  // the folder of a pack, of whose weights and those that are learned the mean is written
	asserted   float64 // shift of the log-odds of what is simply asserted, set as footing is
	folds      int     // of the cross-validation of qualifiers
}

// footing shifts the log-odds of candidates after the training, by their footing: the passages that were written are harder
// than what is read every day, and what the grammar finds in real texts is right more often than in them, what the network
// alone finds less often. It is set on development texts, as the recipe in internal/train/README.md tells.
var footing = map[string]*float64{
	claim.Strict: flag.Float64("strict", 0, "shift of the log-odds of what grammar finds"),
	claim.Loose:  flag.Float64("loose", 0, "shift of the log-odds of what grammar finds with the help of nearness"),
	claim.Alone:  flag.Float64("alone", 0, "shift of the log-odds of what the network alone finds"),
}

func main() {
	var t training
	flag.StringVar(&t.folder, "corpus", "internal/train/corpus", "the folder of the drafts")
	flag.StringVar(&t.code, "lang", "it", "language")
	flag.StringVar(&t.mean, "mean", "", "the folder of a pack: the mean of its weights and those that are learned is written")
	flag.StringVar(&t.out, "out", "", "the folder of the pack, into which the weights are written")
	flag.StringVar(&t.also, "also", "", "another language whose passages are learned from as well, for what is common to both")
	part := flag.String("model", "claims", "what to train: claims (scorer.txt, neighbours.txt and status.txt) or qualifiers (qualifiers.txt)")
	missed := flag.Bool("missed", false, "list the claims of the training part that have no candidate, and stop")
	flag.StringVar(&t.list, "sets", "", "public sets to learn from too, with weights: knowledgenet:0.5,core (KnowledgeNet's folds 1 and 2, CORE's part train)")
	data := flag.String("data", "", "the folder of public sets, and of the texts that drafts refer to")
	flag.StringVar(&t.networks, "networks", "", "the folder of the networks that internal/train/cmd/pairs wrote; without it, none is learned with")
	flag.StringVar(&t.gold, "gold", "", "a file of records in gold form to report on too; nothing is learned from it")
	flag.Float64Var(&t.real, "real", 1, "weight of an example of real text in the corpus, beside those that were written for it")
	flag.Float64Var(&t.owner, "owner", 0, "shift of the log-odds of owners, whom what is written for the purpose makes too likely in some language")
	flag.Float64Var(&t.asserted, "asserted", 0, "shift of the log-odds of the status asserted, of which what is written for the purpose has too little")
	flag.IntVar(&t.folds, "folds", 8, "themes are put into so many parts to see how qualifiers do on those not learned from, 0 for none")
	flag.Float64Var(&t.weight, "weight", 1, "of an example of the sets that have none of their own, or of the other language for qualifiers")
	flag.Parse()
	if *data != "" {
		t.public = os.DirFS(*data)
	}
	var err error
	switch {
	case *part == "qualifiers":
		err = t.qualifiers()
	case *part != "claims":
		err = fmt.Errorf("there is no model %q: give claims or qualifiers", *part)
	case *missed:
		err = t.listMissed()
	default:
		err = t.claims()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "claims:", err)
		os.Exit(1)
	}
}

// claims trains the scorer of claims and that of their status, reports how they do on what is kept apart, and writes them.
func (t *training) claims() error {
	train, dev, err := t.parts(t.code)
	if err != nil {
		return err
	}
	if err := t.readSets(train); err != nil {
		return err
	}
	learn, err := t.toLearn(train)
	if err != nil {
		return err
	}
	kept, err := t.checks(dev)
	if err != nil {
		return err
	}
	wanted := 0
	for _, r := range dev {
		wanted += len(r.Claims)
	}
	sources := ownCorpus(len(train))
	for i := range t.sets {
		x, err := t.ofSet(&t.sets[i])
		if err != nil {
			return err
		}
		learn = append(learn, x...)
		sources += fmt.Sprintf(" and %d of %s (%s)", len(t.sets[i].records), t.sets[i].Name, t.sets[i].Licence)
	}
	weights, err := claims.Train(learn, claims.ByThemselves)
	if err != nil {
		return err
	}
	s := lang.NewScorer(weights, 1, 0)
	fmt.Printf("%d passages, %d candidates, %d weights\n", len(train), len(learn), len(weights))
	fmt.Printf("of %d claims kept apart, %d have a candidate\nby themselves\n", wanted, claims.Covered(kept[0].examples))
	report(kept, s, nil)
	beside, err := t.besideOthers(learn)
	if err != nil {
		return err
	}
	n := lang.NewScorer(beside, 1, 0)
	fmt.Printf("beside each other, %d weights\n", len(beside))
	report(kept, s, n)
	stances, err := claims.TrainStatus(withStatus(learn), claims.ForStatus)
	if err != nil {
		return err
	}
	stances[lang.ClassFeature(string(claim.Asserted), "bias")] += float32(t.asserted)
	status := lang.NewScorer(stances, 1, 0)
	reportStatus(status, withStatus(kept[0].examples))
	if t.out == "" {
		return nil
	}
	if err := t.write("scorer.txt", s, "Weights of the scorer of claims by themselves, by hash of the feature.", sources); err != nil {
		return err
	}
	if err := t.write("neighbours.txt", n, "Weights of the scorer of claims beside each other, by hash of the feature.", sources); err != nil {
		return err
	}
	return t.write("status.txt", status, "Weights of the status of claims, by hash of class and feature.", sources)
}

// besideOthers trains what judges candidates beside each other.
func (t *training) besideOthers(learn []claims.Example) (map[uint32]float32, error) {
	examples, err := claims.ToBeside(learn, pairs.Folds, claims.ByThemselves)
	if err != nil {
		return nil, err
	}
	weights, err := claims.Train(examples, claims.ForNeighbours)
	if err != nil {
		return nil, err
	}
	for name, shift := range footing {
		weights[lang.FeatureHash(name)] += float32(*shift)
	}
	weights[lang.FeatureHash("link=owner")] += float32(t.owner)
	return weights, nil
}

// ownCorpus names the passages that were learned from as a source, with their licences.
func ownCorpus(passages int) string {
	return fmt.Sprintf("%d passages of the project's own corpus (MIT; of its texts, those of Wikipedia, Wikinews, NTREX, CORE and KnowledgeNet CC BY-SA and CC BY)", passages)
}

// write writes weights to a file of the pack, under what they are and what they were learned from.
func (t *training) write(name string, s *lang.Scorer, what, sources string) error {
	if t.mean != "" {
		old, err := os.Open(filepath.Join(t.mean, name))
		if err != nil {
			return err
		}
		other, err := lang.ReadScorer(old)
		if err := errors.Join(err, old.Close()); err != nil {
			return fmt.Errorf("%s: %w", old.Name(), err)
		}
		s = s.Mean(other)
	}
	f, err := os.Create(filepath.Join(t.out, name))
	if err != nil {
		return err
	}
	if err := s.Write(f, what+"\nSource: learned from "+sources+". Licence: CC BY-SA 4.0. Date: 2026-11."); err != nil {
		return err
	}
	return f.Close()
}
