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

// references fetches the texts that drafts refer to, reading each file and each public set once.
type references struct {
	data  fs.FS
	files map[string][]string
	sets  map[string]map[string]string // the texts of a set, by the ids of its records
}

func newReferences(data fs.FS) *references {
	return &references{data: data, files: map[string][]string{}, sets: map[string]map[string]string{}}
}

// text is what ref names, checked against its hash: "file#line", counted from 1, "file#first-last" for lines that follow each other, or
// "set#id" for a record of a public set, whose whole id is "set-id".
func (r *references) text(ref, hash string) (string, error) {
	if r.data == nil {
		return "", ErrNoData
	}
	name, span, _ := strings.Cut(ref, "#")
	if _, err := SetOf(name); err == nil {
		return r.ofSet(name, span, hash)
	}
	return r.ofLines(ref, name, span, hash)
}

// ofSet is the text of a record of a public set.
func (r *references) ofSet(name, id, hash string) (string, error) {
	if r.sets[name] == nil {
		records, err := LoadSet(r.data, name)
		if err != nil {
			return "", err
		}
		r.sets[name] = map[string]string{}
		for _, x := range records {
			r.sets[name][x.ID] = x.Text
		}
	}
	text, ok := r.sets[name][name+"-"+id]
	if !ok {
		return "", fmt.Errorf("the set %s has no record %q", name, id)
	}
	return text, sameHash(name+"#"+id, text, hash)
}

// sameHash reports that a text is no longer the one that was annotated.
func sameHash(ref, text, hash string) error {
	sum := sha256.Sum256([]byte(text))
	if got := hex.EncodeToString(sum[:8]); got != hash {
		return fmt.Errorf("reference %q: the text has changed (hash %s, not %s)", ref, got, hash)
	}
	return nil
}

// ofLines is a line of a file, or several that follow each other.
func (r *references) ofLines(ref, name, span, hash string) (string, error) {
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
	if err := sameHash(ref, strings.Join(lines, "\n"), hash); err != nil {
		return "", err
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
