package nesso_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso"
)

// BenchmarkAnnotate reads documents of growing size from text to claims on one worker.
func BenchmarkAnnotate(b *testing.B) {
	article, err := os.ReadFile("examples/article/article.md")
	if err != nil {
		b.Fatal(err)
	}
	for _, times := range []int{1, 10, 40, 300} {
		text := strings.Repeat(string(article)+"\n\n", times)
		words := len(strings.Fields(text))
		b.Run(fmt.Sprintf("words=%d", words), func(b *testing.B) {
			r, err := nesso.New(nesso.Workers(1))
			if err != nil {
				b.Fatal(err)
			}
			read := func() {
				if _, err := r.Annotate(context.Background(), nesso.Source{Name: "article", Text: text}); err != nil {
					b.Fatal(err)
				}
			}
			read() // decodes the models
			b.ReportAllocs()
			for b.Loop() {
				read()
			}
			b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
