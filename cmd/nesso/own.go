package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso"
)

// own are the flags that name what users add of their own to what is built in: names and languages.
type own struct {
	lexicon string
	packs   []string
}

func (o *own) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&o.lexicon, "lexicon", "", "your own names, which count before any that the models find: CSV (name, kind, aliases, id; | between several; a company without a kind); entities of these names get its ids beside their own, unless --known names them too")
	f.StringArrayVar(&o.packs, "pack", nil, "folder of a language pack, which is added or takes the place of the built-in one; may be given several times")
	_ = cmd.MarkFlagDirname("pack")
}

// options are those of a reader that knows what the flags name. Errors of an option name the file.
func (o own) options() ([]nesso.Option, error) {
	var opts []nesso.Option
	for _, folder := range o.packs {
		if err := isPack(folder); err != nil {
			return nil, err
		}
		opts = append(opts, of(folder, nesso.Pack(os.DirFS(folder))))
	}
	if o.lexicon == "" {
		return opts, nil
	}
	list, err := os.ReadFile(o.lexicon)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; --lexicon wants a CSV file with a column \"name\"", o.lexicon, plain(err))
	}
	return append(opts, of(o.lexicon, nesso.Lexicon(bytes.NewReader(list)))), nil
}

// isPack refuses a folder that is not there or that holds no language pack.
func isPack(folder string) error {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return fmt.Errorf("%s: no such folder; --pack wants the folder of a language pack", folder)
	}
	if _, err := fs.Stat(os.DirFS(folder), "pack.json"); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: no language pack, as it holds no pack.json; give the folder of one language, such as lang/builtin/en", folder)
	}
	return nil
}

// of puts the name of a file before the error of an option.
func of(file string, opt nesso.Option) nesso.Option {
	return func(r *nesso.Reader) error {
		if err := opt(r); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		return nil
	}
}
