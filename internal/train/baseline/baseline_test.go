package baseline

import (
	"testing"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/train/data"
)

func sentence() data.Sentence {
	return data.Sentence{
		Words:     []string{"Rossi", "ha", "comprato", "la", "Fonderie", "Bramati"},
		Tags:      []string{"PROPN", "AUX", "VERB", "DET", "PROPN", "PROPN"},
		Relations: []string{"nsubj", "aux", "root", "det", "obj", "flat:name"},
		Heads:     []int{2, 2, -1, 4, 2, 4},
		Names:     []uint32{1 << model.NameLabel(2, 3), 1, 1, 1, 1 << model.NameLabel(0, 0), 1 << model.NameLabel(0, 2)},
	}
}

func TestTreesLearnByHeart(t *testing.T) {
	s := sentence()
	heads, relations := TrainTrees([]data.Sentence{s}, 5).Read(&s)
	for i := range heads {
		if heads[i] != s.Heads[i] || relations[i] != s.Relations[i] {
			t.Errorf("word %d: head %d %s, want %d %s", i, heads[i], relations[i], s.Heads[i], s.Relations[i])
		}
	}
}

func TestNamesLearnByHeart(t *testing.T) {
	s := []data.Sentence{sentence()}
	got := TrainNames(s, nil, 5).Read(s)
	if len(got) != 2 || got[0].Kind != "person" || got[1].Kind != "company" || got[1].First != 4 || got[1].Last != 5 {
		t.Errorf("names %+v", got)
	}
}
