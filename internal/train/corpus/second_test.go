package corpus_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nesso-graph/nesso/internal/train/corpus"
	"github.com/nesso-graph/nesso/internal/train/data"
)

// noSets is a folder in which every public set is there and empty.
type noSets struct{}

func (noSets) Open(name string) (fs.File, error) {
	content := ""
	if strings.HasSuffix(name, ".json") {
		content = "[]"
	}
	return fstest.MapFS{name: {Data: []byte(content)}}.Open(name)
}

// TestSecondReadingIsNotLoaded holds the loaders of training to the first reading: what the second reader annotated is
// neither learned from nor measured with.
func TestSecondReadingIsNotLoaded(t *testing.T) {
	folder := fstest.MapFS{
		"it/uno.jsonl":        {Data: []byte(`{"id": "it-uno-001", "lang": "it", "source": "x", "text": "Prima.", "entities": [], "claims": []}`)},
		"second/it/uno.jsonl": {Data: []byte(`{"id": "it-uno-001", "lang": "it", "source": "x", "text": "Seconda.", "entities": [], "claims": []}`)},
	}
	files, err := corpus.Load(folder, "it", nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 1 || len(files[0].Records) != 1 || files[0].Records[0].Text != "Prima." {
		t.Errorf("Load reads %+v", files)
	}
	sets, err := data.Load(noSets{}, folder, "it")
	if err != nil {
		t.Fatal(err)
	}
	sentences := append(sets.Train["corpus"], sets.Dev["corpus"]...)
	if len(sentences) != 1 || sentences[0].Words[0] != "Prima" {
		t.Errorf("data.Load reads %+v", sentences)
	}
}
