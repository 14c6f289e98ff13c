package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// arguments wants those of a usage line, such as "FILE..." for one or more and then "NAME", and says which are missing.
func arguments(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		several := slices.ContainsFunc(names, func(n string) bool { return strings.HasSuffix(n, "...") })
		switch {
		case len(args) < len(names):
			return fmt.Errorf("missing: %s; usage: %s", strings.Join(names[len(args):], " "), cmd.UseLine())
		case len(args) > len(names) && !several:
			return fmt.Errorf("%q is one argument too many; usage: %s", args[len(names)], cmd.UseLine())
		}
		return nil
	}
}
