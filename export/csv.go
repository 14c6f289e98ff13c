package export

import (
	"encoding/csv"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/nesso-graph/nesso/graph"
)

// CSV is a table of nodes and one of edges for Gephi's import wizard and for spreadsheets. Gephi guesses the types of
// columns from their first rows and takes a backslash for an escape, so dates stand in words, line ends become
// spaces, backslashes are doubled, and a cell that a spreadsheet would run as a formula begins with an apostrophe.
const CSV Format = "csv"

// csvFiles writes nodes.csv and edges.csv.
func csvFiles(create createFile, g *graph.Graph, o *options) error {
	w, err := create("nodes.csv")
	if err != nil {
		return err
	}
	nodes := csvTable{w: csv.NewWriter(w), skip: []string{"label"}}
	nodes.head([]string{"Id", "Label"}, o.nodeColumns())
	for _, n := range g.Nodes {
		nodes.row([]string{n.Key, gephiCell(n.Label)}, o.nodeAttributes(n))
	}
	if err := nodes.close(); err != nil {
		return err
	}
	if w, err = create("edges.csv"); err != nil {
		return err
	}
	edges := csvTable{w: csv.NewWriter(w), skip: []string{"label", "weight"}}
	rows := edgeRows(g, o)
	edges.head([]string{"Source", "Target", "Type", "Kind", "Id", "Label", "Weight", "Timeset"}, rows.columns)
	rows.each(func(r edgeRow) {
		day := find(r.attributes, "date")
		if isDay(day) {
			day = "<[" + day + "," + day + "]>" // Gephi's tables begin with intervals, and then lose mere days
		} else {
			day = ""
		}
		edges.row([]string{
			r.source.Key, r.target.Key, "Directed", string(r.link), r.key, string(r.link), find(r.attributes, "weight"), day,
		}, r.attributes)
	})
	return edges.close()
}

// csvTable writes attributes behind a few columns of its own.
type csvTable struct {
	w    *csv.Writer
	skip []string // attributes that are among its own
}

func (t csvTable) head(own []string, columns []attribute) {
	for _, c := range columns {
		name := c.name
		if slices.Contains(t.skip, name) {
			continue
		}
		if isDate(name) {
			name += "_text"
		}
		own = append(own, name)
	}
	_ = t.w.Write(own) // the writer keeps its first error for close
}

func (t csvTable) row(own []string, as []attribute) {
	own = slices.Grow(own, len(as))
	for _, a := range as {
		value := a.value
		switch {
		case slices.Contains(t.skip, a.name):
			continue
		case isDate(a.name):
			value = inWords(value)
		case a.name == "share" && value != "":
			value += " %"
		case a.typ == str:
			value = gephiCell(value)
		}
		own = append(own, value)
	}
	_ = t.w.Write(own)
}

// isDate reports whether the attribute of that name is a date.
func isDate(name string) bool { return name == "date" || strings.HasSuffix(name, "published") }

func (t csvTable) close() error {
	t.w.Flush()
	return t.w.Error()
}

// gephiCell writes text for a cell.
func gephiCell(s string) string {
	s = strings.ReplaceAll(oneLine(s), `\`, `\\`)
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		s = "'" + s
	}
	return s
}

// oneLine makes spaces of line ends and of other characters that don't show.
func oneLine(s string) string {
	if strings.IndexFunc(s, isHidden) >= 0 {
		s = strings.Map(func(r rune) rune {
			if isHidden(r) {
				return ' '
			}
			return r
		}, s)
	}
	return strings.TrimSpace(s)
}

func isHidden(r rune) bool {
	return r < ' ' || r >= 0x7f && (r == '\u2028' || r == '\u2029' || unicode.IsControl(r))
}

// inWords writes an ISO 8601 date so that nobody takes it for a number or a time stamp: "1 March 2024", "March 2024",
// "year 2024", and two of these with "to" between them for a period.
func inWords(date string) string {
	start, end, period := strings.Cut(date, "/")
	if period {
		return inWords(start) + " to " + inWords(end)
	}
	for _, form := range [][2]string{{"2006-01-02", "2 January 2006"}, {"2006-01", "January 2006"}, {"2006", "year 2006"}} {
		if t, err := time.Parse(form[0], date); err == nil {
			return t.Format(form[1])
		}
	}
	return gephiCell(date)
}
