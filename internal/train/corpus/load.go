package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"
)

// File is a theme of the corpus: its drafts, with their texts where they could be had, and the records made of them.
type File struct {
	Name    string // without the ending
	Lang    string
	Drafts  []Draft
	Records []*Record // of the drafts that have a text, in order
	Missing int       // drafts whose text is not there, for want of data
}

// Load reads every draft of one language ("it") from the corpus folder. data is the folder of public sets that
// references point into; where it is nil, drafts that refer to it are counted as missing. The error joins all that is
// wrong in any draft; the files that could be read are given beside it.
func Load(corpus fs.FS, lang string, data fs.FS) ([]File, error) {
	names, err := fs.Glob(corpus, path.Join(lang, "*.jsonl"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("the corpus has no file %s/*.jsonl", lang)
	}
	sort.Strings(names)
	refs := newReferences(data)
	var files []File
	var bad []error
	for _, name := range names {
		f, err := loadFile(corpus, name, refs)
		if err != nil {
			bad = append(bad, fmt.Errorf("%s: %w", name, err))
		}
		f.Name, f.Lang = strings.TrimSuffix(path.Base(name), ".jsonl"), lang
		files = append(files, f)
	}
	return files, errors.Join(bad...)
}

func loadFile(corpus fs.FS, name string, refs *references) (File, error) {
	var f File
	data, err := fs.ReadFile(corpus, name)
	if err != nil {
		return f, err
	}
	in := bufio.NewScanner(bytes.NewReader(data))
	in.Buffer(nil, 1<<22)
	var bad []error
	for line := 1; in.Scan(); line++ {
		if len(bytes.TrimSpace(in.Bytes())) == 0 {
			continue
		}
		var d Draft
		dec := json.NewDecoder(bytes.NewReader(in.Bytes()))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&d); err != nil {
			bad = append(bad, fmt.Errorf("line %d: %w", line, err))
			continue
		}
		if err := f.add(d, refs); err != nil {
			bad = append(bad, fmt.Errorf("line %d: %w", line, err))
		}
	}
	return f, errors.Join(append(bad, in.Err())...)
}

// add takes up a draft, with its text where it refers to one.
func (f *File) add(d Draft, refs *references) error {
	if d.Ref != "" {
		text, err := refs.text(d.Ref, d.SHA256)
		if errors.Is(err, ErrNoData) {
			f.Drafts = append(f.Drafts, d)
			f.Missing++
			return nil
		}
		if err != nil {
			return err
		}
		d.Text = text
	}
	f.Drafts = append(f.Drafts, d)
	r, err := d.Compile()
	if err != nil {
		return err
	}
	f.Records = append(f.Records, r)
	return nil
}

// devThemes are the themes kept apart from training in each language.
var devThemes = words("denials fashion old-wire lists moda lettere elenchi nominali")

// Dev reports whether a theme is kept apart from training, to measure with.
func Dev(theme string) bool { return devThemes[theme] }
