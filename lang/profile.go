package lang

import (
	"fmt"
	"io/fs"

	"github.com/nesso-graph/nesso/internal/text"
)

// loadProfile reads profile.txt, by which the language is told.
func loadProfile(p *Pack, fsys fs.FS, _ manifest) error {
	profile, err := LoadProfile(fsys, "profile.txt", p.Code)
	p.Profile = profile
	return err
}

// LoadProfile reads the trigram profile of a language.
func LoadProfile(fsys fs.FS, file, code string) (*text.Profile, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, err
	}
	p, err := text.ParseProfile(code, string(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return p, nil
}
