package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso/export"
	"github.com/nesso-graph/nesso/graph"
)

// known is the flag that names the user's own list of entities.
type known struct{ file string }

func (k *known) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&k.file, "known", "", "your own list of entities, whose ids theirs become: CSV (name, aliases, kind, id; | between several) or FollowTheMoney JSON Lines")
}

func (k known) read() ([]graph.Known, error) {
	if k.file == "" {
		return nil, nil
	}
	f, err := os.Open(k.file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", k.file, plain(err))
	}
	defer f.Close()
	list, err := export.ReadKnown(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", k.file, err)
	}
	return list, nil
}
