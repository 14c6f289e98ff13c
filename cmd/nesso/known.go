package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso/entity/name"
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

// maxClashes is how many names of two entries are told.
const maxClashes = 5

// tell warns of the names that two entries of the list have.
func (k known) tell(w io.Writer, list []graph.Known) {
	all := clashes(list)
	for _, s := range all[:min(maxClashes, len(all))] {
		fmt.Fprintf(w, "nesso: %s: %s\n", k.file, s)
	}
	if n := len(all) - maxClashes; n > 0 {
		fmt.Fprintf(w, "nesso: %s: %s of two entries\n", k.file, count(n, "more name"))
	}
}

// clashes are the names and aliases that two entries of one kind have, in which case neither is used.
func clashes(list []graph.Known) []string {
	type named struct{ kind, folded string }
	owner := map[named]int{}
	told := map[string]bool{}
	var out []string
	for i, k := range list {
		kinds := allKinds
		if k.Kind != "" {
			kinds = []string{string(k.Kind)}
		}
		for _, form := range append([]string{k.Name}, k.Aliases...) {
			for _, kind := range kinds {
				n := named{kind, name.Fold(form)}
				old, taken := owner[n]
				if !taken {
					owner[n] = i
				} else if old != i && !told[n.folded] {
					told[n.folded] = true
					out = append(out, fmt.Sprintf("%q is the name of two entries, %s and %s; neither is used for it", form, entry(list[old]), entry(k)))
				}
			}
		}
	}
	return out
}

// entry names an entry by its name and its ids.
func entry(k graph.Known) string {
	return fmt.Sprintf("%s (%s)", short(k.Name, 60), cmp.Or(short(strings.Join(k.IDs, ", "), 60), "no id"))
}
