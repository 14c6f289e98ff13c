package model_test

import (
	"os"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/text"
)

// BenchmarkRead measures a model that NESSO_MODEL names on tokenised text, one sentence a line, that NESSO_TEXT
// names.
func BenchmarkRead(b *testing.B) {
	file, lines := os.Getenv("NESSO_MODEL"), os.Getenv("NESSO_TEXT")
	if file == "" || lines == "" {
		b.Skip("NESSO_MODEL and NESSO_TEXT are not set")
	}
	data, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	plain, err := os.ReadFile(lines)
	if err != nil {
		b.Fatal(err)
	}
	m, err := model.Load(data)
	if err != nil {
		b.Fatal(err)
	}
	var sentences []text.Sentence
	words := 0
	for _, line := range strings.SplitN(string(plain), "\n", 1001)[:1000] {
		var s text.Sentence
		for _, w := range strings.Fields(line) {
			s.Tokens = append(s.Tokens, text.Token{Text: w})
			words++
		}
		sentences = append(sentences, s)
	}
	var names []model.Name
	b.ReportAllocs()
	for b.Loop() {
		names = m.Read(sentences, names[:0])
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkLoad(b *testing.B) {
	file := os.Getenv("NESSO_MODEL")
	if file == "" {
		b.Skip("NESSO_MODEL is not set")
	}
	data, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := model.Load(data); err != nil {
			b.Fatal(err)
		}
	}
}
