package corpus

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strconv"
	"strings"
)

// loadWikiWeasel reads sentences of Wikipedia that hold a hedge or do not (CoNLL-2010 shared task, Farkas et al.): one
// stance over the whole, alleged or asserted.
func loadWikiWeasel(folder fs.FS) ([]*Record, error) {
	const name = "train.csv"
	data, err := fs.ReadFile(folder, name)
	if err != nil {
		return nil, err
	}
	in := csv.NewReader(bytes.NewReader(data))
	in.FieldsPerRecord = 2
	var out []*Record
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if row[0] == "text" {
			continue
		}
		text, _ := joinEnglish(strings.Fields(row[0]), nil)
		if text == "" {
			continue
		}
		status, ok := map[string]string{"0": "asserted", "1": "alleged"}[row[1]]
		if !ok {
			line, _ := in.FieldPos(1)
			return nil, fmt.Errorf("%s:%d: label %q is neither 0 nor 1", name, line, row[1])
		}
		a := annotate(&Record{ID: strconv.Itoa(len(out) + 1), Part: "train", Text: text})
		a.Stances = []Stance{{At: [2]int{0, len(a.runes)}, Status: status}}
		out = append(out, a.Record)
	}
}
