// Package builtin holds the language packs that come with Nesso. Each folder is one pack, found by pattern and loaded
// when it is first asked for.
package builtin

import (
	"embed"
	"fmt"
	"io/fs"
	"sync"

	"github.com/nesso-graph/nesso/lang"
)

//go:embed */*
var files embed.FS

var load = sync.OnceValues(func() ([]*lang.Pack, error) {
	names, err := fs.Glob(files, "*/pack.json")
	if err != nil {
		return nil, err
	}
	var packs []*lang.Pack
	for _, name := range names {
		folder, err := fs.Sub(files, name[:len(name)-len("/pack.json")])
		if err != nil {
			return nil, err
		}
		p, err := lang.Load(folder)
		if err != nil {
			return nil, fmt.Errorf("built-in %w", err)
		}
		packs = append(packs, p)
	}
	return packs, nil
})

// Packs are the built-in packs in the order of their codes, loaded on the first call.
func Packs() ([]*lang.Pack, error) { return load() }
