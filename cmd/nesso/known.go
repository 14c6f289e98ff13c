package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso/export"
	"github.com/nesso-graph/nesso/graph"
)

// known is the flag that names the user's own list of entities.
type known struct{ file string }

func (k *known) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&k.file, "known", "", "your own list of entities: those with its names get its ids beside their own: CSV (name, aliases, kind, id; | between several) or FollowTheMoney JSON Lines")
}

// tell warns of the names that two entries of the list have.
func (k known) tell(w io.Writer, b *graph.Builder) {
	clashes, _ := b.Clashes()
	tellClashes(w, k.file, clashes)
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

// maxClashes is how many names of two entries are told.
const maxClashes = 5

// tellClashes warns of the names that two entries of a list have.
func tellClashes(w io.Writer, file string, all []graph.Clash) {
	for _, c := range all[:min(maxClashes, len(all))] {
		fmt.Fprintf(w, "nesso: %s: %q is the name of two entries, %s and %s; neither is used for it\n", file, c.Name, entry(c.A), entry(c.B))
	}
	if n := len(all) - maxClashes; n > 0 {
		fmt.Fprintf(w, "nesso: %s: %s of two entries\n", file, count(n, "more name"))
	}
}

// entry names an entry by its name and its ids.
func entry(k graph.Known) string {
	return fmt.Sprintf("%s (%s)", short(k.Name, 60), cmp.Or(short(strings.Join(k.IDs, ", "), 60), "no id"))
}
