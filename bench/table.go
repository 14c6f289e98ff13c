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
	why := strings.NewReplacer("|", "/", "\n", " ").Replace(err.Error())
	fmt.Fprintf(w, "| %s | %s | not run: %s | | | | | | |\n", language, s.Name, why)
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
