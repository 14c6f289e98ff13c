package read

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// ErrBinary says that a file holds no text.
var ErrBinary = errors.New("no text: the file is binary")

// formats are the first bytes of files that hold text in a form that isn't read.
var formats = []struct{ magic, about string }{
	{"%PDF-", "a PDF file"},
	{"PK\x03\x04", "a ZIP or Office file"},
	{"{\\rtf", "an RTF file"},
	{"\xd0\xcf\x11\xe0", "an old Office file"},
}

// decode makes UTF-8 of the bytes of a text file. A byte order mark of UTF-8 stays, so that offsets are those of the
// file; where the encoding is another, note tells it.
func decode(data []byte) (s, note string, err error) {
	for _, f := range formats {
		if bytes.HasPrefix(data, []byte(f.magic)) {
			return "", "", fmt.Errorf("%s, which can't be read; save its text as .txt", f.about)
		}
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", "", fmt.Errorf("broken UTF-16: %w", err)
		}
		return string(out), "read as UTF-16; offsets in bytes are those of its text in UTF-8", nil
	}
	if isBinary(data) {
		return "", "", ErrBinary
	}
	if utf8.Valid(data) {
		return string(data), "", nil
	}
	return legacy(data)
}

// isBinary reports whether there is a zero byte, or more than one control character in a hundred bytes.
func isBinary(data []byte) bool {
	control := 0
	for _, c := range data {
		switch {
		case c == 0:
			return true
		case c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7f:
			control++
		}
	}
	return control > 2 && control*100 > len(data)
}

// legacy reads bytes that are no UTF-8 as Windows-1252, unless they are UTF-8 with a few broken bytes or hold bytes
// that Windows-1252 has no character for.
func legacy(data []byte) (s, note string, err error) {
	valid, invalid, first := 0, 0, -1
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			if invalid++; first < 0 {
				first = i
			}
		case n > 1:
			valid++
		}
		i += n
	}
	if valid > invalid || hasUndefined(data) {
		return "", "", fmt.Errorf("not valid UTF-8: %d broken bytes, the first at byte %d; save the file as UTF-8", invalid, first)
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", fmt.Errorf("not valid UTF-8: %w", err)
	}
	return string(out), "read as Windows-1252; offsets in bytes are those of its text in UTF-8", nil
}

// hasUndefined reports whether data holds one of the five bytes that Windows-1252 leaves undefined.
func hasUndefined(data []byte) bool {
	for _, c := range []byte{0x81, 0x8d, 0x8f, 0x90, 0x9d} {
		if bytes.IndexByte(data, c) >= 0 {
			return true
		}
	}
	return false
}
