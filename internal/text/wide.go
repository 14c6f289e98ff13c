package text

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// isUTF32 reports whether data is UTF-32, by its mark.
func isUTF32(data []byte) (little, ok bool) {
	little = bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00"))
	return little, len(data)%4 == 0 && (little || bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")))
}

// wide is the order of the bytes in a form of several bytes, and the encoding, whose name tells it.
func wide(name string, f form, little bool) (binary.ByteOrder, Encoding) {
	if little {
		return binary.LittleEndian, Encoding{Name: name + "LE", form: f}
	}
	return binary.BigEndian, Encoding{Name: name + "BE", form: f}
}

// decodeUTF32 decodes data, whose length is a multiple of four; what is no character becomes U+FFFD.
func decodeUTF32(data []byte, little bool) (string, Encoding) {
	order, e := wide("UTF-32", utf32Form, little)
	var b strings.Builder
	b.Grow(len(data) / 4)
	for i := 0; i < len(data); i += 4 {
		c := order.Uint32(data[i:])
		b.WriteRune(rune(min(c, unicode.MaxRune+1))) // a rune beyond the last is written as U+FFFD
	}
	return b.String(), e
}

// isUTF16 reports whether data is UTF-16: by its mark, or since every other byte is mostly zero.
func isUTF16(data []byte) (little, ok bool) {
	switch {
	case len(data)%2 != 0 || len(data) == 0:
		return false, false
	case data[0] == 0xff && data[1] == 0xfe:
		return true, true
	case data[0] == 0xfe && data[1] == 0xff:
		return false, true
	}
	var zeros [2]int
	sample := data[:min(len(data), 4096)]
	for i, b := range sample {
		if b == 0 {
			zeros[i%2]++
		}
	}
	half := len(sample) / 2
	switch {
	case half >= 8 && zeros[1] > half*7/10 && zeros[0] == 0:
		return true, true
	case half >= 8 && zeros[0] > half*7/10 && zeros[1] == 0:
		return false, true
	}
	return false, false
}

// decodeUTF16 decodes data, which has an even length; a lone surrogate becomes U+FFFD.
func decodeUTF16(data []byte, little bool) (string, Encoding) {
	order, e := wide("UTF-16", utf16Form, little)
	var b strings.Builder
	b.Grow(len(data))
	for i := 0; i < len(data); i += 2 {
		r := rune(order.Uint16(data[i:]))
		if utf16.IsSurrogate(r) {
			pair := rune(utf8.RuneError)
			if i+3 < len(data) {
				pair = utf16.DecodeRune(r, rune(order.Uint16(data[i+2:])))
			}
			if r = pair; pair != utf8.RuneError {
				e.odd = append(e.odd, b.Len())
				i += 2
			}
		}
		b.WriteRune(r)
	}
	return b.String(), e
}
