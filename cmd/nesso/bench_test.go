package main

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/internal/toy"
)

// townGraph has 10,000 firms and people, many of whom share words of their names, and 20,000 claims, among them chains and
// circles of ownership.
func townGraph() *graph.Graph {
	const entities, claims, each = 10_000, 20_000, 40
	first := strings.Fields("Ada Ben Cleo Dario Elsa Fabio Gina Hugo Ines Jan")
	syllables := strings.Fields("ba be bo da de do fa fe fo ga la le lo ma me mo na no pa ra ri ro sa se so ta te to va vo")
	business := strings.Fields("Shipping Holding Energy Capital Foods Media Logistics Group Trust Steel")
	verbs := []string{"owns", "bought", "funded", "runs", "reportedly owns", "never bought", "sold"}
	word := func(i int) string {
		n := len(syllables)
		w := syllables[i%n] + syllables[i/n%n] + syllables[i/n/n%n]
		return strings.ToUpper(w[:1]) + w[1:]
	}
	name := func(i int) string {
		if i%3 == 0 {
			return fmt.Sprintf("[p:%s %s]", first[i%len(first)], word(i*7/10))
		}
		return fmt.Sprintf("[%s %s]", word(i*7), business[i%len(business)])
	}
	var b graph.Builder
	var s strings.Builder
	for i := range claims {
		share := ""
		if i%7 == 0 {
			share = fmt.Sprintf(" with %d%%", 1+i%100)
		}
		fmt.Fprintf(&s, "%s %s %s%s\n\n", name(i%entities), verbs[i%7], name((i*31+i/entities+1)%entities), share)
		if (i+1)%each == 0 {
			b.Add(toy.Read(text.Source{Name: fmt.Sprintf("%d.txt", i/each), Publisher: "Herald", Published: "2024-01-02", Text: s.String()}))
			s.Reset()
		}
	}
	return b.Graph()
}

// BenchmarkReview lists what a person should decide on, and lists and writes it anew once all of it is decided.
func BenchmarkReview(b *testing.B) {
	g := townGraph()
	for b.Loop() {
		r := reviewOf(g, nil)
		b.ReportMetric(float64(len(r.Entities)), "pairs")
		for i := range r.Entities {
			r.Entities[i].Decision = "different"
		}
		if err := (app{out: io.Discard}).writeReview("-", reviewOf(g, nil).carry(r)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkStats measures a graph and prints its tables.
func BenchmarkStats(b *testing.B) {
	g := townGraph()
	for b.Loop() {
		if err := printStats(io.Discard, g, 15); err != nil {
			b.Fatal(err)
		}
	}
}
