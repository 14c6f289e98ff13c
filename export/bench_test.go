package export

import (
	"io"
	"testing"
)

// BenchmarkWrite writes 100,000 claims in each format.
func BenchmarkWrite(b *testing.B) {
	g := generatedGraph(50_000, 100_000)
	for _, s := range Formats() {
		b.Run(string(s.Format), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Write(io.Discard, g, s.Format); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
