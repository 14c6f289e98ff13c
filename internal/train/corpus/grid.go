package corpus

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// The axes of the grid by which the variety of the passages is planned, besides links.
var (
	gridStatuses  = strings.Fields("asserted alleged planned denied ended")
	gridWordings  = strings.Fields("active passive nominal participial apposition relative possessive coordination list stake chain vehicle description pronoun dropped infinitive light headline quote adjective table")
	gridRegisters = strings.Fields("wire news history release court investigative letter profile noise")
)

// stateLinks are the links that hold until they end; what others tell happens once, and none of them is "ended".
var stateLinks = words("owner officer partner associate")

// Cell is a place of the grid.
type Cell struct{ Link, Status, Wording, Register string }

// Grid counts claims by link, status, wording and register.
type Grid map[Cell]int

// NewGrid counts the claims of the passages that were read for claims.
func NewGrid(files []File) Grid {
	g := Grid{}
	for _, f := range files {
		for _, r := range f.Records {
			for _, c := range r.Claims {
				g[Cell{c.Link, c.Status, c.Wording, r.Register}]++
			}
		}
	}
	return g
}

// cells are the cells that hold a claim, in order.
func (g Grid) cells() []Cell {
	var out []Cell
	for c := range g {
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b Cell) int { return slices.Compare(a.row(), b.row()) })
	return out
}

func (c Cell) row() []string { return []string{c.Link, c.Status, c.Wording, c.Register} }

// WriteCSV writes a line for each cell that holds a claim: language, link, status, wording, register, claims.
func (g Grid) WriteCSV(w io.Writer, lang string) error {
	out := csv.NewWriter(w)
	for _, c := range g.cells() {
		if err := out.Write(append(append([]string{lang}, c.row()...), strconv.Itoa(g[c]))); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// possiblePairs is the number of pairs of link and status that a claim can have: states have five, events four.
func possiblePairs() int { return len(links)*(len(gridStatuses)-1) + len(stateLinks) }

// sum counts the claims by what key makes of their cells.
func (g Grid) sum(key func(Cell) string) map[string]int {
	out := map[string]int{}
	for c, n := range g {
		out[key(c)] += n
	}
	return out
}

// write writes the claims of each link by status, below it those of each wording, then the claims by link and register,
// and how evenly the grid is filled.
func (g Grid) write(w io.Writer) {
	linkNames := sorted(g.sum(func(c Cell) string { return c.Link }))
	byStatus := g.sum(func(c Cell) string { return c.Link + " " + c.Status })
	byWording := g.sum(func(c Cell) string { return c.Link + " " + c.Wording + " " + c.Status })
	fmt.Fprintf(w, "\nclaims by link, wording and status\t%s\tall\n", strings.Join(gridStatuses, "\t"))
	for _, link := range linkNames {
		line(w, link, byStatus, link, gridStatuses)
		for _, wording := range gridWordings {
			line(w, "  "+wording, byWording, link+" "+wording, gridStatuses)
		}
	}
	byRegister := g.sum(func(c Cell) string { return c.Link + " " + c.Register })
	fmt.Fprintf(w, "\nclaims by link and register\t%s\tall\n", strings.Join(gridRegisters, "\t"))
	for _, link := range linkNames {
		line(w, link, byRegister, link, gridRegisters)
	}
	g.writeFilling(w)
}

// line writes a row of counts by their keys, a prefix and the name of the column, unless all are zero.
func line(w io.Writer, name string, counts map[string]int, prefix string, columns []string) {
	cells, sum := "", 0
	for _, c := range columns {
		n := counts[prefix+" "+c]
		cells += fmt.Sprintf("\t%d", n)
		sum += n
	}
	if sum > 0 {
		fmt.Fprintf(w, "%s%s\t%d\n", name, cells, sum)
	}
}

func (g Grid) writeFilling(w io.Writer) {
	var largest Cell
	claims, alone := 0, 0
	for _, c := range g.cells() {
		claims += g[c]
		if g[c] == 1 {
			alone++
		}
		if g[c] > g[largest] {
			largest = c
		}
	}
	wordings := g.sum(func(c Cell) string { return c.Link + " " + c.Status + " " + c.Wording })
	registers := g.sum(func(c Cell) string { return c.Link + " " + c.Status + " " + c.Register })
	pairs := possiblePairs()
	fmt.Fprintf(w, "\ncells that hold a claim\n")
	fmt.Fprintf(w, "link × status × wording\t%s possible\n", share(len(wordings), pairs*len(gridWordings)))
	fmt.Fprintf(w, "link × status × register\t%s possible\n", share(len(registers), pairs*len(gridRegisters)))
	fmt.Fprintf(w, "link × status × wording × register\t%s possible\n", share(len(g), pairs*len(gridWordings)*len(gridRegisters)))
	fmt.Fprintf(w, "… a single claim\t%d\n", alone)
	fmt.Fprintf(w, "… the largest\t%s claims: %s\n", share(g[largest], claims), strings.Join(largest.row(), ", "))
}

// share writes a count, its share and what it is of: "12 (4.0%) of 300".
func share(n, of int) string {
	return fmt.Sprintf("%d (%.1f%%) of %d", n, 100*float64(n)/float64(max(1, of)), of)
}
