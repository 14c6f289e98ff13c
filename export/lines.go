package export

import (
	"bufio"
	"bytes"
	"encoding/json"
)

// lineEncoder writes JSON values without the escapes that only HTML needs, and keeps the first error.
type lineEncoder struct {
	b   *bufio.Writer
	buf bytes.Buffer
	enc *json.Encoder
	err error
}

func newLineEncoder(b *bufio.Writer) *lineEncoder {
	l := &lineEncoder{b: b}
	l.enc = json.NewEncoder(&l.buf)
	l.enc.SetEscapeHTML(false)
	return l
}

func (l *lineEncoder) value(v any) {
	l.buf.Reset()
	if err := l.enc.Encode(v); err != nil && l.err == nil {
		l.err = err
	}
	l.b.Write(bytes.TrimSuffix(l.buf.Bytes(), []byte("\n")))
}

// item writes the i-th member of a list on a line of its own.
func (l *lineEncoder) item(i int, v any) {
	l.line(i)
	l.value(v)
}

// line begins the line of the i-th member of a list.
func (l *lineEncoder) line(i int) {
	if i > 0 {
		l.b.WriteByte(',')
	}
	l.b.WriteByte('\n')
}

// object writes attributes as a JSON object, without those that are empty.
func (l *lineEncoder) object(lists ...[]attribute) {
	sep := byte('{')
	for _, as := range lists {
		for _, a := range as {
			if a.value == "" {
				continue
			}
			l.b.WriteByte(sep)
			sep = ','
			l.b.WriteString(`"` + a.name + `":`)
			if a.typ == str {
				l.value(a.value)
			} else {
				l.b.WriteString(a.value)
			}
		}
	}
	if sep == '{' {
		l.b.WriteByte(sep)
	}
	l.b.WriteByte('}')
}

func (l *lineEncoder) flush() error {
	if l.err != nil {
		return l.err
	}
	return l.b.Flush()
}
