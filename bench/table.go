package main

import (
	"fmt"
	"io"
	"math"
	"strings"
)

var classes = []string{"person", "body", "place"}

func writeHead(w io.Writer) {
	fmt.Fprintln(w, "| language | system | runs | person F1 (P, R) | body F1 (P, R) | place F1 (P, R) | **all F1** (P, R) | all F1, overlap | words/s |")
	fmt.Fprintln(w, "|---|---|---|---|---|---|---|---|---|")
}

func writeRow(w io.Writer, language string, s System, texts []Record, out Output) {
	byClass := map[string]Count{}
	var all, precision, recall Count
	words := 0
	for _, t := range texts {
		for class, c := range Score(t.Mentions, out.Mentions[t.ID], s.Labels) {
			byClass[class] = byClass[class].Add(c)
			all = all.Add(c)
		}
		p, r := Overlap(t.Mentions, out.Mentions[t.ID], s.Labels)
		precision, recall = precision.Add(p), recall.Add(r)
		words += t.Words()
	}
	cells := []string{language, s.Name + " " + out.Version, s.Does}
	for _, class := range classes {
		cells = append(cells, cell(byClass[class], "%.3f"))
	}
	cells = append(cells, cell(all, "**%.3f**"), fmt.Sprintf("%.3f", harmonic(precision.Precision(), recall.Recall())),
		thousands(float64(words)/median(out.Seconds)))
	fmt.Fprintf(w, "| %s |\n", strings.Join(cells, " | "))
}

func writeFailure(w io.Writer, language string, s System, err error) {
	fmt.Fprintf(w, "| %s | %s | not run: %s | | | | | | |\n", language, s.Name, oneLine(err))
}

// oneLine is an error as the cell of a table.
func oneLine(err error) string {
	return strings.NewReplacer("|", "/", "\n", " ").Replace(err.Error())
}

func writeClaimsHead(w io.Writer) {
	fmt.Fprintln(w, "| language | system | runs | **all links F1** (P, R) | core links F1 (P, R) | links that it has F1 (P, R) | claims found, in the gold | words/s |")
	fmt.Fprintln(w, "|---|---|---|---|---|---|---|---|")
}

func writeClaimsRow(w io.Writer, language string, s System, texts []Record, out Output, rules []Rule) {
	var sum ClaimCount
	words := 0
	for _, t := range texts {
		c := ScoreClaims(t, out.Claims[t.ID], rules)
		sum = ClaimCount{sum.All.Add(c.All), sum.Core.Add(c.Core), sum.Known.Add(c.Known)}
		words += t.Words()
	}
	fmt.Fprintf(w, "| %s | %s %s | %s | %s | %s | %s | %d, %d | %s |\n", language, s.Name, out.Version, s.Does,
		cell(sum.All, "**%.3f**"), cell(sum.Core, "%.3f"), cell(sum.Known, "%.3f"),
		sum.All.Right+sum.All.Extra, sum.All.Right+sum.All.Missed, thousands(float64(words)/median(out.Seconds)))
}

func writeClaimsFailure(w io.Writer, language string, s System, err error) {
	fmt.Fprintf(w, "| %s | %s | not run: %s | | | | | |\n", language, s.Name, oneLine(err))
}

func cell(c Count, format string) string {
	return fmt.Sprintf(format+" (%.3f, %.3f)", c.F1(), c.Precision(), c.Recall())
}

func harmonic(a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * a * b / (a + b)
}

// thousands writes a number to three digits, with commas.
func thousands(x float64) string {
	if x >= 1000 {
		unit := math.Pow(10, math.Floor(math.Log10(x))-2)
		x = math.Round(x/unit) * unit
	}
	s := fmt.Sprintf("%.0f", x)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
