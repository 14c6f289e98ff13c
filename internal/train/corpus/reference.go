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

// text is what ref names, "file#line", counted from 1, or "file#first-last" for lines that follow each other, checked against its hash.
func (r *references) text(ref, hash string) (string, error) {
	if r.data == nil {
		return "", ErrNoData
	}
	name, span, _ := strings.Cut(ref, "#")
	first, last, err := lineSpan(span)
	if err != nil {
		return "", fmt.Errorf("reference %q is neither \"file#line\" nor \"file#first-last\"", ref)
	}
	lines, ok := r.files[name]
	if !ok {
		if lines, err = readLines(r.data, name); err != nil {
			return "", fmt.Errorf("reference %q: %w", ref, err)
		}
		r.files[name] = lines
	}
	if first < 1 || last < first || last > len(lines) {
		return "", fmt.Errorf("reference %q: the file has %d lines", ref, len(lines))
	}
	lines = lines[first-1 : last]
	sum := sha256.Sum256([]byte(strings.Join(lines, "\n")))
	if got := hex.EncodeToString(sum[:8]); got != hash {
		return "", fmt.Errorf("reference %q: the text has changed (hash %s, not %s)", ref, got, hash)
	}
	natural := make([]string, len(lines))
	for i, l := range lines {
		natural[i] = Natural(name, l)
	}
	return strings.Join(natural, " "), nil
}

// Natural is a line of a file of text as it was before a program set spaces between its tokens; the name of such a file
// ends in ".tok.txt".
func Natural(file, line string) string {
	if strings.HasSuffix(file, ".tok.txt") {
		return Detokenize(line)
	}
	return strings.TrimSpace(line)
}

// lineSpan reads "line" or "first-last".
func lineSpan(s string) (first, last int, err error) {
	from, to, several := strings.Cut(s, "-")
	if first, err = strconv.Atoi(from); err != nil || !several {
		return first, first, err
	}
	last, err = strconv.Atoi(to)
	return first, last, err
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
