// Package builtin holds the language packs that come with Nesso. Each folder with a pack.json is one pack, found by
// pattern and loaded when it is first asked for. The folder other holds the profiles of languages that Nesso can
// tell but not read.
package builtin

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

//go:embed */*
var files embed.FS

var loadPacks = sync.OnceValues(func() ([]*lang.Pack, error) {
	names, err := fs.Glob(files, "*/pack.json")
	if err != nil {
		return nil, err
	}
	var packs []*lang.Pack
	for _, name := range names {
		folder, err := fs.Sub(files, path.Dir(name))
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

var loadOthers = sync.OnceValues(func() ([]*text.Profile, error) {
	names, err := fs.Glob(files, "other/*.txt")
	if err != nil {
		return nil, err
	}
	var profiles []*text.Profile
	for _, name := range names {
		p, err := lang.LoadProfile(files, name, strings.TrimSuffix(path.Base(name), ".txt"))
		if err != nil {
			return nil, fmt.Errorf("built-in profile %w", err)
		}
		profiles = append(profiles, p)
	}
	return profiles, nil
})

// Packs are the built-in packs in the order of their codes, loaded on the first call. The list is the caller's own.
func Packs() ([]*lang.Pack, error) {
	packs, err := loadPacks()
	return slices.Clone(packs), err
}

// Pack is the built-in pack of a language; an error says which there are.
func Pack(code string) (*lang.Pack, error) {
	packs, err := loadPacks()
	if err != nil {
		return nil, err
	}
	var codes []string
	for _, p := range packs {
		if p.Code == code {
			return p, nil
		}
		codes = append(codes, p.Code)
	}
	return nil, fmt.Errorf("there is no built-in pack of language %q; there are %s", code, strings.Join(codes, ", "))
}

// Others are the profiles of languages that are told but not read, loaded on the first call. One whose code is that
// of a pack is not needed beside it.
func Others() ([]*text.Profile, error) { return loadOthers() }

// NewReader makes a reader of texts in the languages of the built-in packs.
func NewReader() (*text.Reader, error) {
	packs, err := Packs()
	if err != nil {
		return nil, err
	}
	others, err := Others()
	if err != nil {
		return nil, err
	}
	return lang.NewReader(packs, others...), nil
}
