package text_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

const (
	englishSample = "Mannesmann AG said it has reached a series of agreements giving it an indirect majority stake in the Fichtel und Sachs AG car parts group, " +
		"worth $1.2bn. \"We won't comment,\" Mr. J. P. Smith, the company's chief executive, told reporters in Washington, D.C. on Oct. 3, 2019.\n\n"
	italianSample = "L'azienda è stata fondata nel 2001 dai ricercatori dell'Università di Barcellona. Nel 2013 il co-fondatore di **Microsoft** Paul Allen " +
		"ha investito 40 milioni di dollari, pari al 12,5% del capitale della Scytl S.p.A., «un affare» secondo il dott. Rossi.\n\n"
)

func benchmarkRead(b *testing.B, read func(text.Source) *text.Document, sample string) {
	b.Helper()
	source := text.Source{Text: strings.Repeat(sample, 1000)}
	words := len(strings.Fields(source.Text))
	b.SetBytes(int64(len(source.Text)))
	b.ReportAllocs()
	for b.Loop() {
		read(source)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkReadEnglish(b *testing.B) { benchmarkRead(b, newReader(b).Read, englishSample) }
func BenchmarkReadItalian(b *testing.B) { benchmarkRead(b, newReader(b).Read, italianSample) }

func BenchmarkReadProse(b *testing.B) {
	packs, err := builtin.Packs()
	if err != nil {
		b.Fatal(err)
	}
	english := packs[0].WithTokenizer(text.NewProse(packs[0].Rules))
	benchmarkRead(b, lang.NewReader([]*lang.Pack{english}).Read, englishSample)
}

func BenchmarkClean(b *testing.B) {
	benchmarkRead(b, func(s text.Source) *text.Document { return text.Clean(s) }, italianSample)
}

// BenchmarkHostile reads hostile runs of two lengths: bytes a second must not fall with the length.
func BenchmarkHostile(b *testing.B) {
	reader := newReader(b)
	for _, h := range hostile {
		for _, size := range []int{20_000, 200_000} {
			b.Run(fmt.Sprintf("%q/%d", h, size), func(b *testing.B) {
				source := text.Source{Text: strings.Repeat(h, size/len(h))}
				b.SetBytes(int64(len(source.Text)))
				for b.Loop() {
					reader.Read(source)
				}
			})
		}
	}
}
