package corpus

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
)

// loadMEANTIME reads sentences of Wikinews with the factuality of their events (Minard et al., 2016, as unified by
// Stanovsky et al., 2017), each a stance of one word.
func loadMEANTIME(folder fs.FS) ([]*Record, error) {
	names, err := partFiles(folder, ".conll")
	if err != nil {
		return nil, err
	}
	var out []*Record
	for _, name := range names {
		var words, marks []string
		n := 0
		flush := func() error {
			if len(words) == 0 {
				return nil
			}
			n++
			r, err := eventRecord(words, marks)
			r.ID, r.Part = partOf(name)+"-"+strconv.Itoa(n), partOf(name)
			out = append(out, r)
			words, marks = nil, nil
			return err
		}
		err := eachLine(folder, name, func(_ int, line string) error {
			if strings.TrimSpace(line) == "" {
				return flush()
			}
			f := strings.Split(line, "\t")
			if len(f) < 3 {
				return fmt.Errorf("%d columns, want 3 at least", len(f))
			}
			words, marks = append(words, f[1]), append(marks, f[2])
			return nil
		})
		if err == nil {
			err = flush()
		}
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

// eventRecord makes a record of a sentence; a mark is the factuality of its word, or "_".
func eventRecord(words, marks []string) (*Record, error) {
	text, spans := joinEnglish(words, nil)
	r := annotate(&Record{Text: text}).Record
	for i, m := range marks {
		if m == "_" {
			continue
		}
		x, err := strconv.ParseFloat(m, 64)
		if err != nil || x < -3 || x > 3 {
			return r, fmt.Errorf("the factuality %q is no number from −3 to 3", m)
		}
		r.Stances = append(r.Stances, Stance{At: spans[i], Status: statusOf(x), Factuality: x})
	}
	return r, nil
}

// statusOf is the status of an event of that factuality, empty if it tells none: what is open may be planned or asked,
// and what is hardly so is neither alleged nor denied.
func statusOf(factuality float64) string {
	switch {
	case factuality >= 2.5:
		return "asserted"
	case factuality > 0:
		return "alleged"
	case factuality <= -2.5:
		return "denied"
	}
	return ""
}
