package lang

import (
	"io/fs"
	"sync"

	"github.com/nesso-graph/nesso/internal/model"
)

// loadModel makes the pack's model load on first use, once.
func loadModel(p *Pack, fsys fs.FS, _ manifest) error {
	p.Model = sync.OnceValues(func() (*model.Model, error) {
		data, err := fs.ReadFile(fsys, "model.bin")
		if err != nil {
			return nil, err
		}
		return model.Load(data)
	})
	return nil
}
