package model

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"strings"
)

// Version is the version of the file format that this package writes. Its history:
//
//	1  first form: magic, version, header in JSON, named tensors, checksum
const Version = 1

const (
	magic     = "NESSOMDL"
	maxHeader = 8 << 20
)

// Errors that [Load] wraps.
var (
	ErrForeign = errors.New("not a Nesso model")
	ErrVersion = errors.New("model of another format version")
	ErrDamaged = errors.New("model is damaged")
)

// Header describes a model: where it comes from, what its numbers stand for, and where its tensors lie.
type Header struct {
	Language   string   `json:"language"` // ISO 639-1
	Provenance string   `json:"provenance"`
	Licence    string   `json:"licence"`
	Sets       []string `json:"sets"` // the training sets

	Width  int `json:"width"`           // of the layers
	Shared int `json:"shared"`          // number of layers that all tasks share
	Syntax int `json:"syntax"`          // number of further layers of tags and trees
	Naming int `json:"naming"`          // number of further layers of names
	Extra  int `json:"extra,omitempty"` // width of the vectors that are handed in with the tokens, see [Model.ReadWith]

	Tags       []string   `json:"tags"`
	Features   []string   `json:"features"`   // feature strings
	FeaturesOf [][]uint16 `json:"featuresOf"` // for each tag, the feature strings that it can have
	Scripts    []string   `json:"scripts"`    // lemma scripts
	ScriptsOf  [][]uint16 `json:"scriptsOf"`
	Relations  []string   `json:"relations"`
	Kinds      []string   `json:"kinds"` // of names
	Lists      []string   `json:"lists"` // lists of names, in the order of their bits

	Tensors []Tensor `json:"tensors"`
}

// Tensor is a block of numbers. Type is "half" (IEEE 754 binary16), "byte" (signed) or "index" (uint32).
type Tensor struct {
	Name  string `json:"name"`
	Type  string `json:"type"`
	Shape []int  `json:"shape"`
	bytes []byte
}

func (t *Tensor) elements() int {
	n := 1
	for _, d := range t.Shape {
		if d < 0 || d > 1<<28 || n > 1<<28 {
			return -1
		}
		n *= d
	}
	return n
}

func (t *Tensor) size() int {
	switch n := t.elements(); t.Type {
	case "half":
		return 2 * n
	case "byte":
		return n
	case "index":
		return 4 * n
	}
	return -1
}

// Writer gathers tensors and writes a model file.
type Writer struct {
	Header Header
}

// Half adds a tensor of floats, rounded to half precision.
func (w *Writer) Half(name string, values []float32, shape ...int) {
	b := make([]byte, 0, 2*len(values))
	for _, v := range values {
		b = binary.LittleEndian.AppendUint16(b, toHalf(v))
	}
	w.Header.Tensors = append(w.Header.Tensors, Tensor{name, "half", shape, b})
}

// Index adds a tensor of unsigned numbers.
func (w *Writer) Index(name string, values []uint32) {
	b := make([]byte, 0, 4*len(values))
	for _, v := range values {
		b = binary.LittleEndian.AppendUint32(b, v)
	}
	w.Header.Tensors = append(w.Header.Tensors, Tensor{name, "index", []int{len(values)}, b})
}

// Rows adds an embedding table of the given width: each row as signed bytes and its scale.
func (w *Writer) Rows(name string, values []float32, width int) {
	n := len(values) / width
	b, scales := make([]byte, 0, len(values)), make([]float32, n)
	for r := range n {
		row, top := values[r*width:(r+1)*width], float32(0)
		for _, v := range row {
			top = max(top, float32(math.Abs(float64(v))))
		}
		scale := fromHalf(toHalf(top / 127))
		for scale > 0 && top/scale > 127.4 {
			scale = fromHalf(toHalf(scale) + 1)
		}
		scales[r] = scale
		for _, v := range row {
			q := 0.0
			if scale > 0 {
				q = math.RoundToEven(float64(v / scale))
			}
			b = append(b, byte(int8(max(-127, min(127, q)))))
		}
	}
	w.Header.Tensors = append(w.Header.Tensors, Tensor{name, "byte", []int{n, width}, b})
	w.Half(name+".scale", scales, n)
}

// WriteTo writes the file.
func (w *Writer) WriteTo(out io.Writer) (int64, error) {
	header, err := json.Marshal(&w.Header)
	if err != nil {
		return 0, err
	}
	b := []byte(magic)
	b = binary.LittleEndian.AppendUint32(b, Version)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(header)))
	b = append(b, header...)
	for i := range w.Header.Tensors {
		b = append(b, w.Header.Tensors[i].bytes...)
	}
	b = binary.LittleEndian.AppendUint32(b, checksum(b))
	n, err := out.Write(b)
	return int64(n), err
}

func checksum(b []byte) uint32 { return crc32.Checksum(b, crc32.MakeTable(crc32.Castagnoli)) }

// readFile checks a model file and gives its header, whose tensors view the data.
func readFile(data []byte) (*Header, error) {
	const fixed = len(magic) + 8
	if len(data) < fixed+4 || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: it does not start with %q", ErrForeign, magic)
	}
	if v := binary.LittleEndian.Uint32(data[len(magic):]); v != Version {
		return nil, fmt.Errorf("%w: it has version %d, this program reads %d", ErrVersion, v, Version)
	}
	body, sum := data[:len(data)-4], binary.LittleEndian.Uint32(data[len(data)-4:])
	if checksum(body) != sum {
		return nil, fmt.Errorf("%w: checksum of %d bytes does not match; fetch the file again", ErrDamaged, len(data))
	}
	length := int(binary.LittleEndian.Uint32(data[len(magic)+4:]))
	if length > maxHeader || length > len(body)-fixed {
		return nil, fmt.Errorf("%w: header of %d bytes in a file of %d", ErrDamaged, length, len(data))
	}
	var h Header
	decoder := json.NewDecoder(strings.NewReader(string(body[fixed : fixed+length])))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&h); err != nil {
		return nil, fmt.Errorf("%w: header: %w", ErrDamaged, err)
	}
	rest := body[fixed+length:]
	for i := range h.Tensors {
		t := &h.Tensors[i]
		n := t.size()
		if n < 0 || n > len(rest) {
			return nil, fmt.Errorf("%w: tensor %q of shape %v and type %q does not fit", ErrDamaged, t.Name, t.Shape, t.Type)
		}
		t.bytes, rest = rest[:n:n], rest[n:]
	}
	if len(rest) != 0 {
		return nil, fmt.Errorf("%w: %d bytes after the last tensor", ErrDamaged, len(rest))
	}
	return &h, nil
}
