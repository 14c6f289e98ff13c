package text

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decodeUTF16 decodes data, which has an even length; a lone surrogate becomes U+FFFD.
func decodeUTF16(data []byte, little bool) (string, Encoding) {
	var order binary.ByteOrder = binary.BigEndian
	e := Encoding{Name: "UTF-16BE", form: utf16Form}
	if little {
		order, e.Name = binary.LittleEndian, "UTF-16LE"
	}
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
