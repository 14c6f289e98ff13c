package corpus

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"text/tabwriter"
)

// ReportSets writes what each public set holds. Sets that the folder lacks are named with where they come from.
func ReportSets(w io.Writer, data fs.FS) error {
	out := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintln(out, "set\tlang\trecords\tmentions\tclaims\tjudged\treferences\tstances\tuse\tlicence")
	for _, s := range Sets() {
		records, err := LoadSet(data, s.Name)
		if errors.Is(err, ErrNoSet) {
			fmt.Fprintf(out, "%s\t%s\tnot there: get it from %s, for %s\n", s.Name, s.Lang, s.Origin, s.Folder)
			continue
		}
		if err != nil {
			return err
		}
		var mentions, claims, judged, references, stances int
		for _, r := range records {
			for _, e := range r.Entities {
				mentions += len(e.Mentions)
			}
			claims += len(r.Claims)
			judged += len(r.Judged)
			references += len(r.References)
			stances += len(r.Stances)
		}
		fmt.Fprintf(out, "%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%s\t%s\n", s.Name, s.Lang, len(records), mentions, claims, judged, references, stances, s.Use, s.Licence)
	}
	return out.Flush()
}
