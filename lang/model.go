package lang

import (
	"errors"
	"fmt"
	"io/fs"
	"sync"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/pair"
)

// loadModel makes the pack's model, and the network of pairs that builds on it, load on first use, once.
func loadModel(p *Pack, fsys fs.FS, _ manifest) error {
	p.Model = sync.OnceValues(func() (*model.Model, error) {
		data, err := fs.ReadFile(fsys, "model.bin")
		if err != nil {
			return nil, err
		}
		return model.Load(data)
	})
	p.Pairs = sync.OnceValues(func() (*pair.Network, error) {
		data, err := fs.ReadFile(fsys, "pairs.bin")
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		m, err := p.Model()
		if err != nil {
			return nil, err
		}
		n, err := pair.Load(data, m)
		if err != nil {
			return nil, fmt.Errorf("pairs.bin: %w", err)
		}
		return n, nil
	})
	return nil
}
