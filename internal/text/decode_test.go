package text_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/nesso-graph/nesso/internal/text"
)

const european = "La società «Perché» ha già pagato 10 milioni: è più di così. L’università – “bene” – può.\r\nMünchen, José, garçon, à côté."

func encodings() map[string]encoding.Encoding {
	return map[string]encoding.Encoding{
		"UTF-8":        encoding.Nop,
		"windows-1252": charmap.Windows1252,
		"ISO-8859-15":  charmap.ISO8859_15,
		"macintosh":    charmap.Macintosh,
		"IBM850":       charmap.CodePage850,
		"UTF-16LE":     unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16BE":     unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"UTF-32LE":     utf32.UTF32(utf32.LittleEndian, utf32.UseBOM),
		"UTF-32BE":     utf32.UTF32(utf32.BigEndian, utf32.UseBOM),
	}
}

func TestDecode(t *testing.T) {
	for name, enc := range encodings() {
		t.Run(name, func(t *testing.T) {
			want := european
			switch name {
			case "ISO-8859-15": // without what it lacks, and with what tells it from windows-1252
				want = strings.NewReplacer("’", "'", "–", "-", "“", "\"", "”", "\"", "10", "€ 10").Replace(want)
			case "IBM850":
				want = strings.NewReplacer("’", "'", "–", "-", "“", "\"", "”", "\"").Replace(want)
			case "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE":
				want += " 𝒩 end"
			}
			data, err := enc.NewEncoder().Bytes([]byte(want))
			if err != nil {
				t.Fatal(err)
			}
			got, e, err := text.Decode(data)
			if err != nil || strings.TrimPrefix(got, "\ufeff") != want || e.String() != name {
				t.Fatalf("%v, %q, %v", e, got, err)
			}
			checkBytes(t, data, got, e, enc)
		})
	}
}

// checkBytes checks that each token's bytes in the file decode to its quote.
func checkBytes(t *testing.T, data []byte, decoded string, e text.Encoding, enc encoding.Encoding) {
	t.Helper()
	d := newReader(t).Read(text.Source{Text: decoded, Encoding: e})
	n := 0
	for _, s := range d.Sentences {
		for _, tok := range s.Tokens {
			b := d.Bytes(tok.Span)
			part := data[b.Start:b.End]
			switch { // their decoders want a mark
			case strings.HasPrefix(e.Name, "UTF-16"):
				part = append(data[:2:2], part...)
			case strings.HasPrefix(e.Name, "UTF-32"):
				part = append(data[:4:4], part...)
			}
			if got, err := enc.NewDecoder().Bytes(part); err != nil || string(got) != d.Quote(tok.Span) {
				t.Errorf("bytes %v hold %q, not %q (%v)", b, got, d.Quote(tok.Span), err)
			}
			n++
		}
	}
	if n == 0 {
		t.Error("no token")
	}
}

func TestDecodeDamaged(t *testing.T) {
	data := []byte("è già più là \xff così è Scytl")
	s, e, err := text.Decode(data)
	if err != nil || e.String() != "UTF-8 with 1 invalid bytes" || !utf8.ValidString(s) {
		t.Fatalf("%q, %v, %v", s, e, err)
	}
	at := strings.Index(s, "Scytl")
	runes := utf8.RuneCountInString(s[:at])
	b := e.Bytes(text.Span{Start: at, End: at + 5}, text.Span{Start: runes, End: runes + 5})
	if string(data[b.Start:b.End]) != "Scytl" {
		t.Errorf("bytes %v hold %q", b, data[b.Start:b.End])
	}
}

// TestDecodeMixed tells UTF-8 with broken bytes from single bytes that happen to look like UTF-8.
func TestDecodeMixed(t *testing.T) {
	high := make([]byte, 0, 128)
	for b := 0xff; b >= 0x80; b-- {
		high = append(high, byte(b))
	}
	for _, c := range []struct{ name, data, encoding, want string }{
		{"a broken line", "La città è più bella.\n" + string(high) + "\nPerò è così.\n", "UTF-8 with 128 invalid bytes", "La città è più bella.\n" + strings.Repeat("\ufffd", 128) + "\nPerò è così.\n"},
		{"a short text", "Perché no\n\xff\xfe … \x80\n", "UTF-8 with 3 invalid bytes", "Perché no\n\ufffd\ufffd … \ufffd\n"},
		{"another script", "Привет, мир. Как дела?\xff", "UTF-8 with 1 invalid bytes", "Привет, мир. Как дела?\ufffd"},
		{"a character cut off at the end", "La città è più bella, perch\xc3", "UTF-8 with 1 invalid bytes", "La città è più bella, perch\ufffd"},
		{"quotes behind capitals", "\xabC'\xc8\xbb \xe8 pi\xf9 di cos\xec", "windows-1252", "«C'È» è più di così"},
		{"an apostrophe before a letter", "c\xd5\x8f gi\x88 pi\x9d", "macintosh", "c’è già più"},
	} {
		s, e, err := text.Decode([]byte(c.data))
		if err != nil || e.String() != c.encoding || s != c.want {
			t.Errorf("%s: %v, %q, %v", c.name, e, s, err)
		}
	}
}

func TestDecodeBinary(t *testing.T) {
	for _, data := range []string{"%PDF-1.7\n…", "PK\x03\x04rest", "\x89PNG\r\n", strings.Repeat("\x00\x01\x02abc", 100)} {
		if _, _, err := text.Decode([]byte(data)); !errors.Is(err, text.ErrBinary) {
			t.Errorf("%.8q: %v", data, err)
		}
	}
}

func TestDecodeUTF16WithoutMark(t *testing.T) {
	data, err := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().Bytes([]byte("The company was sold."))
	if err != nil {
		t.Fatal(err)
	}
	if s, e, err := text.Decode(data); err != nil || s != "The company was sold." || e.Name != "UTF-16LE" {
		t.Errorf("%q, %v, %v", s, e, err)
	}
}

// FuzzDecode checks that any bytes give valid text of bytes that can be told, or an error.
func FuzzDecode(f *testing.F) {
	for _, s := range append(seeds, "\xff\xfea\x00", "\xfe\xff\x00a", "\xe8 gi\xe0", "a\x00b\x00", "\xff\xfe\x00\xd8", "\xff\xfe\x00\x00a\x00\x00\x00", "\x00\x00\xfe\xff\x00\x11\x00\x00", "è\xff\xfe") {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, e, err := text.Decode(data)
		if err != nil {
			return
		}
		if !utf8.ValidString(s) {
			t.Fatalf("%v gives invalid text", e)
		}
		all := e.Bytes(text.Span{End: len(s)}, text.Span{End: utf8.RuneCountInString(s)})
		if all.Start != 0 || all.End != len(data) {
			t.Fatalf("%v: %v of %d bytes", e, all, len(data))
		}
	})
}
