package model_test

import (
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/text"
)

var update = flag.Bool("update", false, "write the golden files")

// tiny is a model file of each format version, which knows three sentences by heart. It is made by the tests of
// internal/train/neural.
func tiny(tb testing.TB) []byte {
	tb.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "tiny-v1.bin"))
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func load(tb testing.TB) *model.Model {
	tb.Helper()
	m, err := model.Load(tiny(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

func sentence(words string) text.Sentence {
	var s text.Sentence
	for _, w := range strings.Fields(words) {
		s.Tokens = append(s.Tokens, text.Token{Text: w})
	}
	return s
}

func write(sentences []text.Sentence, names []model.Name) string {
	var out strings.Builder
	for i, s := range sentences {
		for k, t := range s.Tokens {
			fmt.Fprintf(&out, "%d\t%s\t%s\t%s\t%s\t%d\t%s\n", k, t.Text, t.Lemma, t.Tag, t.Morph, t.Head, t.Rel)
		}
		for _, n := range names {
			if n.Sentence == i {
				fmt.Fprintf(&out, "name\t%d\t%d\t%s\t%.2f\n", n.First, n.Last, n.Kind, n.Probability)
			}
		}
		out.WriteByte('\n')
	}
	return out.String()
}

func TestReadGolden(t *testing.T) {
	sentences := []text.Sentence{sentence("Rossi ha comprato la Fonderie Bramati"), sentence(""), sentence("A Roma"), sentence("COMPRAVANO CASE")}
	names := load(t).Read(sentences, nil)
	got, golden := write(sentences, names), filepath.Join("testdata", "tiny-v1.golden")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("read\n%s\nwant\n%s", got, want)
	}
}

func TestLoadErrors(t *testing.T) {
	good := tiny(t)
	change := func(at int, sum bool) []byte {
		b := append([]byte(nil), good...)
		b[at] ^= 1
		if sum {
			body := b[:len(b)-4]
			binary.LittleEndian.PutUint32(b[len(b)-4:], crc32.Checksum(body, crc32.MakeTable(crc32.Castagnoli)))
		}
		return b
	}
	for _, c := range []struct {
		name string
		file []byte
		want error
	}{
		{"empty", nil, model.ErrForeign},
		{"another file", []byte("PK\x03\x04 something else that is long enough"), model.ErrForeign},
		{"later version", change(8, true), model.ErrVersion},
		{"cut off", good[:len(good)/2], model.ErrDamaged},
		{"changed byte", change(len(good)/2, false), model.ErrDamaged},
		{"changed length of the header", change(14, true), model.ErrDamaged},
		{"changed header", change(40, true), model.ErrDamaged},
	} {
		if _, err := model.Load(c.file); !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, want %v", c.name, err, c.want)
		}
	}
}

func TestLongSentence(t *testing.T) {
	s := []text.Sentence{sentence(strings.Repeat("Rossi ha comprato case , ", 400))}
	names := load(t).Read(s, nil)
	tokens, roots := s[0].Tokens, 0
	for i, tok := range tokens {
		if tok.Head < 0 {
			roots++
		}
		if tok.Head == i || tok.Head >= len(tokens) || tok.Tag == "" || tok.Rel == "" {
			t.Fatalf("token %d: %+v", i, tok)
		}
	}
	if roots != 1 {
		t.Errorf("%d roots", roots)
	}
	for i, n := range names {
		if n.First > n.Last || n.Last >= len(tokens) || i > 0 && n.First <= names[i-1].Last {
			t.Errorf("name %+v", n)
		}
	}
}

func TestConcurrentReadsAgree(t *testing.T) {
	m := load(t)
	read := func() string {
		s := []text.Sentence{sentence("Rossi ha comprato la Fonderie Bramati"), sentence("A Roma")}
		names := m.Read(s, nil)
		return write(s, names)
	}
	want := read()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if got := read(); got != want {
					t.Errorf("read\n%s\nwant\n%s", got, want)
				}
			}
		})
	}
	wg.Wait()
}

func TestReadAllocatesNothing(t *testing.T) {
	m := load(t)
	s := []text.Sentence{sentence("Rossi ha comprato la Fonderie Bramati"), sentence("A Roma")}
	names := m.Read(s, nil)
	if n := testing.AllocsPerRun(50, func() { names = m.Read(s, names[:0]) }); n > 0.5 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzRead(f *testing.F) {
	m := load(f)
	for _, s := range []string{"Rossi ha comprato case", "È È È", "\xff\xfe ’ 1", "S.p.A. ( 3,4 )"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		s := []text.Sentence{sentence(words)}
		names := m.Read(s, nil)
		for i, tok := range s[0].Tokens {
			if tok.Tag == "" || tok.Head < -1 || tok.Head >= len(s[0].Tokens) || tok.Head == i {
				t.Fatalf("token %d: %+v", i, tok)
			}
		}
		for _, n := range names {
			if n.First < 0 || n.First > n.Last || n.Last >= len(s[0].Tokens) || n.Probability < 0 || n.Probability > 1 {
				t.Fatalf("name %+v", n)
			}
		}
	})
}

func FuzzLoad(f *testing.F) {
	good := tiny(f)
	f.Add(good[:200])
	f.Add([]byte("NESSOMDL\x01\x00\x00\x00\x02\x00\x00\x00{}\x00\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := model.Load(b)
		if (m == nil) == (err == nil) {
			t.Fatalf("model %v, error %v", m, err)
		}
		// With a right checksum, what the bytes say is looked at.
		if len(b) > 20 {
			b = append([]byte(nil), b...)
			binary.LittleEndian.PutUint32(b[len(b)-4:], crc32.Checksum(b[:len(b)-4], crc32.MakeTable(crc32.Castagnoli)))
			_, _ = model.Load(b)
		}
	})
}

func ExampleModel_Read() {
	data, err := os.ReadFile(filepath.Join("testdata", "tiny-v1.bin"))
	if err != nil {
		fmt.Println(err)
		return
	}
	m, err := model.Load(data)
	if err != nil {
		fmt.Println(err)
		return
	}
	sentences := []text.Sentence{sentence("Rossi ha comprato la Fonderie Bramati")}
	for _, name := range m.Read(sentences, nil) {
		fmt.Println(name.First, name.Last, name.Kind)
	}
	t := sentences[0].Tokens[2]
	fmt.Println(t.Tag, t.Lemma, t.Head, t.Rel)
	// Output:
	// 0 0 person
	// 4 5 company
	// VERB comprare -1 root
}

// TestNeighboursChangeNothing holds that a sentence is read alike alone and among others.
func TestNeighboursChangeNothing(t *testing.T) {
	m := load(t)
	const words = "Rossi ha comprato la Fonderie Bramati"
	alone := []text.Sentence{sentence(words)}
	want := m.Read(alone, nil)
	for n := range 13 {
		var s []text.Sentence
		for range n {
			s = append(s, sentence("Compravano case a Roma"))
		}
		s = append(s, sentence(words))
		var got []model.Name
		for _, name := range m.Read(s, nil) {
			if name.Sentence == n {
				name.Sentence = 0
				got = append(got, name)
			}
		}
		if !slices.Equal(got, want) || !slices.Equal(s[n].Tokens, alone[0].Tokens) {
			t.Errorf("after %d others: %+v, want %+v", n, got, want)
		}
	}
}
