package corpus

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// ErrNoData says that a draft refers to a text and no data folder was given to take it from.
var ErrNoData = errors.New("the text is not in the corpus: give the data folder that holds text/it (see internal/train/corpus/README.md)")

// references fetches lines of the texts that drafts refer to, reading each file once.
type references struct {
	data  fs.FS
	files map[string][]string
}

// line is the line that ref ("file#line", counted from 1) names, checked against its hash.
func (r *references) line(ref, hash string) (string, error) {
	if r.data == nil {
		return "", ErrNoData
	}
	name, number, _ := strings.Cut(ref, "#")
	n, err := strconv.Atoi(number)
	if err != nil {
		return "", fmt.Errorf("reference %q is not \"file#line\"", ref)
	}
	lines, ok := r.files[name]
	if !ok {
		if lines, err = readLines(r.data, name); err != nil {
			return "", fmt.Errorf("reference %q: %w", ref, err)
		}
		r.files[name] = lines
	}
	if n < 1 || n > len(lines) {
		return "", fmt.Errorf("reference %q: the file has %d lines", ref, len(lines))
	}
	sum := sha256.Sum256([]byte(lines[n-1]))
	if got := hex.EncodeToString(sum[:8]); got != hash {
		return "", fmt.Errorf("reference %q: the line has changed (hash %s, not %s)", ref, got, hash)
	}
	return Detokenize(lines[n-1]), nil
}

func readLines(data fs.FS, name string) ([]string, error) {
	all, err := fs.ReadFile(data, name)
	if err != nil {
		return nil, err
	}
	in := bufio.NewScanner(bytes.NewReader(all))
	in.Buffer(nil, 1<<20)
	var lines []string
	for in.Scan() {
		lines = append(lines, in.Text())
	}
	return lines, in.Err()
}
