// Command claims trains the scorer of candidate claims on the corpus and writes it for a language pack.
//
//	go run ./internal/train/cmd/claims -lang it -out lang/builtin/it
//	go run ./internal/train/cmd/claims -lang en -sets knowledgenet,core -data DIR -weight 0.3
//	go run ./internal/train/cmd/claims -model qualifiers -lang it -also en -weight 0.4 -out lang/builtin/it
package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"sync"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/pair"
	"github.com/nesso-graph/nesso/internal/train/claims"
	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/pairs"
	"github.com/nesso-graph/nesso/internal/train/score"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

var (
	networks string  // the folder of the networks of pairs
	found    float64 // weight of an example of a text that nobody wrote for the corpus
	public   fs.FS   // the folder of public sets, nil if there is none
)

// footing shifts the log-odds of candidates after the training, by their footing: the passages that were written are harder
// than what is read every day, and what the grammar finds in real texts is right more often than in them, what the network
// alone finds less often. It is set on development texts, as the recipe in internal/train/README.md tells.
var footing = map[string]*float64{
	claim.Strict: flag.Float64("strict", 0, "shift of the log-odds of what grammar finds"),
	claim.Loose:  flag.Float64("loose", 0, "shift of the log-odds of what grammar finds with the help of nearness"),
	claim.Alone:  flag.Float64("alone", 0, "shift of the log-odds of what the network alone finds"),
}

func main() {
	folder := flag.String("corpus", "internal/train/corpus", "the folder of the drafts")
	code := flag.String("lang", "it", "language")
	out := flag.String("out", "", "the folder of the pack, into which the weights are written")
	also := flag.String("also", "", "another language whose passages are learned from as well, for what is common to both")
	part := flag.String("model", "claims", "what to train: claims (scorer.txt and status.txt) or qualifiers (qualifiers.txt)")
	missed := flag.Bool("missed", false, "list the claims of the training part that have no candidate, and stop")
	sets := flag.String("sets", "", "public sets to learn from too, with weights: knowledgenet:0.5,core (KnowledgeNet's folds 1 and 2, CORE's part train)")
	data := flag.String("data", "", "the folder of public sets, and of the texts that drafts refer to")
	flag.StringVar(&networks, "networks", "", "the folder of the networks that internal/train/cmd/pairs wrote; without it, none is learned with")
	flag.Float64Var(&found, "real", 1, "weight of an example of real text in the corpus, beside those that were written for it")
	weight := flag.Float64("weight", 1, "of an example of the sets that have none of their own, or of the other language for qualifiers")
	flag.Parse()
	if *data != "" {
		public = os.DirFS(*data)
	}
	more, err := readSets(*sets, *data, *code, *weight)
	switch {
	case err != nil:
	case *part == "qualifiers":
		err = runQualifiers(*folder, *code, *also, *out, *weight)
	case *part != "claims":
		err = fmt.Errorf("there is no model %q: give claims or qualifiers", *part)
	default:
		err = run(*folder, *code, *also, *out, *missed, more)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "claims:", err)
		os.Exit(1)
	}
}

func run(folder, code, also, out string, missed bool, sets []learnt) error {
	train, dev, err := parts(folder, code)
	if err != nil {
		return err
	}
	learn, err := toLearn(train, folder, code, also)
	if err != nil {
		return err
	}
	if missed {
		listMissed(train, learn)
		return nil
	}
	check, err := examples(dev)
	if err != nil {
		return err
	}
	wanted := 0
	for _, r := range dev {
		wanted += len(r.Claims)
	}
	sources := ownCorpus(len(train))
	for _, set := range sets {
		x, err := set.examples()
		if err != nil {
			return err
		}
		learn = append(learn, x...)
		sources += fmt.Sprintf(" and %d of %s (%s)", len(set.records), set.Name, set.Licence)
	}
	weights := claims.Train(learn, claims.Default)
	for name, shift := range footing {
		weights[lang.FeatureHash(name)] += float32(*shift)
	}
	s := lang.NewScorer(weights, 1, 0)
	fmt.Printf("%d passages, %d candidates, %d weights\n", len(train), len(learn), len(weights))
	fmt.Printf("of %d claims kept apart, %d have a candidate\n", wanted, claims.Covered(check))
	report(s, check)
	status := lang.NewScorer(claims.TrainStatus(statuses(learn), claims.ForStatus), 1, 0)
	reportStatus(status, statuses(check))
	if out == "" {
		return nil
	}
	if err := write(filepath.Join(out, "scorer.txt"), s, "Weights of the scorer of claims, by hash of the feature.", sources); err != nil {
		return err
	}
	return write(filepath.Join(out, "status.txt"), status, "Weights of the status of claims, by hash of class and feature.", sources)
}

// parts are the records of a language to learn from and those kept apart.
func parts(folder, code string) (train, dev []*corpus.Record, err error) {
	files, err := corpus.Load(os.DirFS(folder), code, public)
	for _, f := range files {
		for _, r := range f.Records {
			switch {
			case r.Register == "":
			case corpus.Dev(f.Name):
				dev = append(dev, r)
			default:
				train = append(train, r)
			}
		}
	}
	return train, dev, err
}

// toLearn are the examples of the records, those of the frames, and those of another language unless also is empty.
func toLearn(train []*corpus.Record, folder, code, also string) ([]claims.Example, error) {
	learn, err := examples(train)
	if err != nil {
		return nil, err
	}
	plain, err := frameExamples(code)
	if err != nil {
		return nil, err
	}
	learn = append(learn, plain...)
	if also == "" {
		return learn, nil
	}
	more, err := otherLanguage(folder, also)
	return append(learn, more...), err
}

// ownCorpus names the passages that were learned from as a source, with their licences.
func ownCorpus(passages int) string {
	return fmt.Sprintf("%d passages of the project's own corpus (MIT; of its texts, those of Wikipedia, Wikinews and NTREX CC BY-SA and CC BY)", passages)
}

// write writes weights to a file, under what they are and what they were learned from.
func write(name string, s *lang.Scorer, what, sources string) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	if err := s.Write(f, what+"\nSource: learned from "+sources+". Licence: CC BY-SA 4.0. Date: 2026-11."); err != nil {
		return err
	}
	return f.Close()
}

// otherLanguage gives the examples of the training part of another language, at a lower weight.
func otherLanguage(folder, code string) ([]claims.Example, error) {
	files, err := corpus.Load(os.DirFS(folder), code, public)
	if err != nil {
		return nil, err
	}
	out, err := examples(score.Passages(files, "train"))
	for i := range out {
		out[i].Weight = 0.5
	}
	return out, err
}

// frameExamples are those of the frames of a language.
func frameExamples(code string) ([]claims.Example, error) {
	packs, err := withNetworks(-1)
	if err != nil {
		return nil, err
	}
	finder, err := claim.NewFinder(packs...)
	if err != nil {
		return nil, err
	}
	for _, p := range packs {
		if p.Code == code {
			return claims.OfFrames(p, finder)
		}
	}
	return nil, fmt.Errorf("no pack for language %q", code)
}

// examples are those of records whose names are given.
func examples(records []*corpus.Record) ([]claims.Example, error) {
	reader, err := nesso.New(nesso.With(nesso.Steps{Entities: score.NewGivenFinder(records), Claims: score.NoClaims{}}))
	if err != nil {
		return nil, err
	}
	return examplesWith(reader, records)
}

// examplesWith sees each record with the networks that have not learned from it.
func examplesWith(reader *nesso.Reader, records []*corpus.Record) ([]claims.Example, error) {
	var finders [pairs.Folds]*claim.Finder
	for fold := range finders {
		packs, err := withNetworks(fold)
		if err != nil {
			return nil, err
		}
		if finders[fold], err = claim.NewFinder(packs...); err != nil {
			return nil, err
		}
	}
	var out []claims.Example
	for _, r := range records {
		x, err := claims.Examples(r, reader, finders[pairs.Fold(r)])
		if err != nil {
			return nil, err
		}
		if r.Theme == "" {
			for i := range x {
				x[i].Weight *= found
			}
		}
		out = append(out, x...)
	}
	return out, nil
}

// withNetworks are the built-in packs with the networks of pairs that leave a part out, −1 for none.
func withNetworks(without int) ([]*lang.Pack, error) {
	packs, err := builtin.Packs()
	if err != nil {
		return nil, err
	}
	for i, p := range packs {
		name := filepath.Join(networks, p.Code+".bin")
		if without >= 0 {
			name = filepath.Join(networks, fmt.Sprintf("%s.%d.bin", p.Code, without))
		}
		q := *p
		q.Pairs = sync.OnceValues(func() (*pair.Network, error) {
			if networks == "" {
				return nil, nil
			}
			data, err := os.ReadFile(name)
			if err != nil {
				return nil, err
			}
			m, err := p.Model()
			if err != nil {
				return nil, err
			}
			return pair.Load(data, m)
		})
		packs[i] = &q
	}
	return packs, nil
}

// report prints how well probabilities sort the candidates: precision and recall at some thresholds.
func report(s *lang.Scorer, check []claims.Example) {
	type scored struct {
		p     float64
		right bool
	}
	var all []scored
	total := 0
	for _, x := range check {
		all = append(all, scored{s.ProbabilityOf(x.Features), x.Right})
		if x.Right {
			total++
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].p > all[j].p })
	for _, least := range []float64{0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3} {
		n, right := 0, 0
		for _, x := range all {
			if x.p >= least {
				n++
				if x.right {
					right++
				}
			}
		}
		fmt.Printf("from %.1f: precision %.3f, recall of the right candidates %.3f\n", least, float64(right)/float64(max(n, 1)), float64(right)/float64(max(total, 1)))
	}
}

// listMissed prints the claims for which the engine has no candidate: no trigger, or an argument that it does not reach.
func listMissed(records []*corpus.Record, learn []claims.Example) {
	have := map[string]bool{}
	for _, x := range learn {
		if x.Right {
			have[x.Claim] = true
		}
	}
	for _, r := range records {
		name := map[string]string{}
		for _, e := range r.Entities {
			name[e.ID] = e.Name
		}
		text := []rune(r.Text)
		for _, c := range r.Claims {
			if !have[claims.ClaimKey(r, c.Link, c.From, c.To)] && !have[claims.ClaimKey(r, c.Link, c.To, c.From)] {
				fmt.Printf("%s %s.%s %s > %s [%s] %s\n", r.ID, c.Link, c.Status, name[c.From], name[c.To], c.Wording, string(text[c.Evidence[0]:c.Evidence[1]]))
			}
		}
	}
}

// statuses are those of the right candidates.
func statuses(all []claims.Example) []claims.Status {
	var out []claims.Status
	for _, x := range all {
		if x.Right && x.Status.Status != "" {
			out = append(out, x.Status)
		}
	}
	return out
}

// reportStatus prints how many statuses of right candidates are right, and of those that are not asserted.
func reportStatus(s *lang.Scorer, check []claims.Status) {
	right, other, otherRight := 0, 0, 0
	for _, x := range check {
		ok := string(claim.ChooseStatus(s, x.Features, claim.Status(x.Rule))) == x.Status
		if ok {
			right++
		}
		if x.Status != "asserted" {
			other++
			if ok {
				otherRight++
			}
		}
	}
	fmt.Printf("status: %d of %d right, %d of %d not asserted\n", right, len(check), otherRight, other)
}
