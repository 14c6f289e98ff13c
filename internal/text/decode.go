package text

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Encoding tells how the bytes of a file were read. The zero value is UTF-8.
type Encoding struct {
	Name string // as IANA writes it: "windows-1252"; "" for UTF-8

	form form
	odd  []int // ascending bytes of the decoded text: of replaced bytes in UTF-8, of surrogate pairs in UTF-16
}

type form int

const (
	utf8Form   form = iota
	singleForm      // one byte for each character
	utf16Form
	utf32Form
)

// ErrBinary is the error for bytes that are no text.
var ErrBinary = errors.New("the file is not text but binary")

// String names the encoding, and says if the file was damaged.
func (e Encoding) String() string {
	name := e.Name
	if name == "" {
		name = "UTF-8"
	}
	if e.form == utf8Form && len(e.odd) > 0 {
		return fmt.Sprintf("%s with %d invalid bytes", name, len(e.odd))
	}
	return name
}

// Bytes gives the bytes in the file of a span of the decoded text that is known in bytes and in code points.
func (e Encoding) Bytes(text, runes Span) Span {
	at := func(textAt, runeAt int) int {
		odd, _ := slices.BinarySearch(e.odd, textAt)
		switch e.form {
		case singleForm:
			return runeAt
		case utf16Form:
			return 2 * (runeAt + odd)
		case utf32Form:
			return 4 * runeAt
		default:
			return textAt - odd*(len(string(utf8.RuneError))-1)
		}
	}
	return Span{at(text.Start, runes.Start), at(text.End, runes.End)}
}

// Decode reads the bytes of a text file: UTF-8, UTF-16 with a byte order mark or a clear pattern, UTF-32 with a mark, or
// one of the single-byte encodings of western Europe, told by how likely its characters are. Every character of the file,
// a byte order mark too, is one of the text, so that offsets in code points are the same in both; in what is mostly UTF-8,
// invalid bytes become U+FFFD. The error is [ErrBinary], or says that the file is too large.
func Decode(data []byte) (string, Encoding, error) {
	switch {
	case len(data) > math.MaxInt32:
		return "", Encoding{}, fmt.Errorf("the file has %d bytes; a text can have %d", len(data), math.MaxInt32)
	case isMedia(data):
		return "", Encoding{}, ErrBinary
	}
	if little, ok := isUTF32(data); ok {
		s, e := decodeUTF32(data, little)
		return s, e, nil
	}
	if little, ok := isUTF16(data); ok {
		s, e := decodeUTF16(data, little)
		return s, e, nil
	}
	controls := 0
	for _, b := range data {
		if b < ' ' && !strings.ContainsRune("\t\n\v\f\r\x1a\x1b", rune(b)) {
			controls++
		}
	}
	if bytes.IndexByte(data, 0) >= 0 && controls*1000 > len(data) || controls*50 > len(data) {
		return "", Encoding{}, ErrBinary
	}
	if utf8.Valid(data) {
		return string(data), Encoding{}, nil
	}
	if s, e, ok := repairUTF8(data); ok {
		return s, e, nil
	}
	s, e := decodeSingle(data)
	return s, e, nil
}

// isMedia reports whether data starts as a well-known format that is no text.
func isMedia(data []byte) bool {
	for _, start := range []string{
		"%PDF-", "PK\x03\x04", "\x89PNG", "\xff\xd8\xff", "GIF87a", "GIF89a", "\x7fELF", "\xd0\xcf\x11\xe0", "\x1f\x8b", "7z\xbc\xaf", "Rar!\x1a", "BZh9", "\xca\xfe\xba\xbe",
		"OggS\x00", "ID3\x03", "ID3\x04", "SQLite format 3\x00",
	} {
		if bytes.HasPrefix(data, []byte(start)) {
			return true
		}
	}
	return false
}

// repairUTF8 replaces each invalid byte of data, unless there are so many runs of them that it is no UTF-8 at all. Bytes of
// another encoding hardly ever look like a letter of western Europe or a mark of print in UTF-8, but now and then like a
// letter of another script.
func repairUTF8(data []byte) (string, Encoding, bool) {
	var b strings.Builder
	var odd []int
	good, western, broken := 0, 0, 0 // characters beyond ASCII, those of them that tell, and runs of invalid bytes
	for i, end := 0, -1; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			odd = append(odd, b.Len())
			if i != end {
				broken++
			}
			end = i + 1
		} else if n > 1 {
			good++
			if r <= '\u017f' || '\u2000' <= r && r <= '\u20cf' {
				western++
			}
		}
		b.WriteRune(r)
		i += n
	}
	return b.String(), Encoding{odd: odd}, good > 4*broken || western >= broken
}

// decodeSingle decodes data by the single-byte encoding whose characters are likeliest.
func decodeSingle(data []byte) (string, Encoding) {
	candidates := []struct {
		name  string
		table *charmap.Charmap
	}{
		{"windows-1252", charmap.Windows1252},
		{"ISO-8859-15", charmap.ISO8859_15},
		{"macintosh", charmap.Macintosh},
		{"IBM850", charmap.CodePage850},
	}
	best, top := 0, math.MinInt
	for i, c := range candidates {
		if score := likelihood(data, c.table); score > top {
			best, top = i, score
		}
	}
	var b strings.Builder
	b.Grow(len(data) + len(data)/16)
	for _, c := range data {
		b.WriteRune(candidates[best].table.DecodeByte(c))
	}
	return b.String(), Encoding{Name: candidates[best].name, form: singleForm}
}

// likelihood scores how well the bytes beyond ASCII read by a table: small accented letters next to small letters
// and the marks of print speak for it, capitals and symbols within words against it.
func likelihood(data []byte, table *charmap.Charmap) int {
	score := 0
	for i, c := range data {
		if c < 0x80 {
			continue
		}
		r := table.DecodeByte(c)
		before, after := i > 0 && isLowerByte(data[i-1]), i+1 < len(data) && isLowerByte(data[i+1])
		switch {
		case strings.ContainsRune("àèéìòù", r):
			score += 3
		case unicode.IsLower(r) && (before || after):
			score++
		case unicode.IsUpper(r) && !before:
			score++
		case strings.ContainsRune("’“”‘«»–—…€", r):
			score += 2
		case strings.ContainsRune("\u00a0°ºª§·•£™®©", r) && (!before || !after):
			score++
		default:
			score -= 2
		}
	}
	return score
}
