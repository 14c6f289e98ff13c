package baseline

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/train/data"
)

// Names finds names token by token, from left to right.
type Names struct {
	p     *perceptron
	lists map[string]uint32
}

// TrainNames trains on the names of the sentences. Where a set leaves the label open, the best allowed one is right.
func TrainNames(sentences []data.Sentence, lists map[string]uint32, epochs int) *Names {
	n := &Names{newPerceptron(model.NameLabels, 19), lists}
	rng := rand.New(rand.NewPCG(1, 2))
	order := rng.Perm(len(sentences))
	var scores []float32
	for range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			s := &sentences[i]
			if s.Names == nil {
				continue
			}
			last := 0
			for k := range s.Words {
				features := n.features(s.Words, k, last)
				scores = n.p.scores(scores, features)
				guess := best(scores, func(c int) bool { return follows(last, c, k) })
				right := best(scores, func(c int) bool { return s.Names[k]&(1<<c) != 0 })
				n.p.update(features, right, guess)
				last = right
			}
		}
	}
	n.p.average()
	return n
}

func follows(last, label, k int) bool {
	if k == 0 {
		return model.MayStart(label)
	}
	return model.Follows(last, label)
}

// Read gives the names of the sentences.
func (n *Names) Read(sentences []data.Sentence) []model.Name {
	var all []model.Name
	var scores []float32
	for i := range sentences {
		words, last, first := sentences[i].Words, 0, 0
		for k := range words {
			scores = n.p.scores(scores, n.features(words, k, last))
			end := k == len(words)-1
			label := best(scores, func(c int) bool { return follows(last, c, k) && (!end || model.MayEnd(c)) })
			if label < 0 {
				label = 0
			}
			if label > 0 {
				position, kind := (label-1)%4, (label-1)/4
				if position == 0 || position == 3 {
					first = k
				}
				if position >= 2 {
					all = append(all, model.Name{Sentence: i, First: first, Last: k, Kind: model.NameKinds()[kind]})
				}
			}
			last = label
		}
	}
	return all
}

func (n *Names) features(words []string, k, last int) []uint64 {
	at := func(i int) string {
		if i < 0 || i >= len(words) {
			return "|"
		}
		return words[i]
	}
	label := fmt.Sprint(last)
	var f []uint64
	for d := -2; d <= 2; d++ {
		w := at(k + d)
		f = append(f, feature(10+d, strings.ToLower(w)), feature(20+d, shape(w)), feature(30+d, fmt.Sprint(n.lists[strings.ToLower(w)])))
	}
	w := strings.ToLower(at(k))
	for l := 1; l <= 4; l++ {
		f = append(f, feature(40+l, w[:min(l, len(w))]), feature(50+l, w[max(0, len(w)-l):]))
	}
	return append(f, feature(1), feature(2, label), feature(3, label, w), feature(4, label, shape(at(k))),
		feature(5, strings.ToLower(at(k-1)), w), feature(6, w, strings.ToLower(at(k+1))), feature(7, shape(at(k-1)), shape(at(k)), shape(at(k+1))))
}

// shape is the word with its letters as X, x and 0, runs cut to two.
func shape(w string) string {
	var out []rune
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			r = 'X'
		case unicode.IsLetter(r):
			r = 'x'
		case unicode.IsDigit(r):
			r = '0'
		}
		if n := len(out); n < 2 || out[n-1] != r || out[n-2] != r {
			out = append(out, r)
		}
	}
	return string(out)
}
