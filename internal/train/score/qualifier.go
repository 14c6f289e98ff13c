package score

import (
	"fmt"
	"io"
	"strings"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/train/corpus"
)

// Bound counts the values of one qualifier over the claims whose link and ends match: right where record and reader give
// the same, missing where only the record gives one, spurious where only the reader does, wrong where they differ. Claims
// for which neither gives any are not counted.
type Bound struct{ Right, Missing, Spurious, Wrong int }

// Share is which part of the values is right.
func (b Bound) Share() float64 {
	return float64(b.Right) / float64(max(1, b.Right+b.Missing+b.Spurious+b.Wrong))
}

// Line writes the counts behind the name of the qualifier.
func (b Bound) Line(qualifier string) string {
	return fmt.Sprintf("%-12s %.3f  right %d  missing %d  spurious %d  wrong %d", qualifier, b.Share(), b.Right, b.Missing, b.Spurious, b.Wrong)
}

// Qualifiers are the names of the qualifiers that are compared; status is counted among them, with "asserted" for none.
var Qualifiers = []string{"date", "amount", "share", "via", "role", "attribution", "status"}

// inRows tells the qualifiers that have a row "right …".
var inRows = map[string]bool{"date": true, "amount": true, "share": true, "role": true, "attribution": true}

// Bound gives the counts of one of [Qualifiers].
func (t *Table) Bound(qualifier string) *Bound {
	if t.bound[qualifier] == nil {
		t.bound[qualifier] = &Bound{}
	}
	return t.bound[qualifier]
}

// WriteQualifiers writes how the qualifiers of the claims that match compare, a line each.
func (t *Table) WriteQualifiers(w io.Writer) error {
	for _, q := range Qualifiers {
		if _, err := fmt.Fprintf(w, "bound %s\n", t.Bound(q).Line(q)); err != nil {
			return err
		}
	}
	return nil
}

// qualifiers compares what hangs on a claim that matches: want are the claims of the record that have its link and ends,
// have those of the reader.
func (t *Table) qualifiers(r *corpus.Record, stands []string, want []corpus.Claim, have []*claim.Claim) {
	first := have[0]
	found := recorded(first, stands)
	for _, q := range Qualifiers {
		got := valueOf(found, q)
		values := map[string]bool{}
		for i := range want {
			if v := valueOf(&want[i], q); v != "" {
				values[v] = true
			}
		}
		if len(values) == 0 && got == "" {
			continue
		}
		right := values[got] || overlapping(q, got, values)
		t.Bound(q).Add(right, len(values) > 0, got != "")
		if inRows[q] {
			t.count("right "+q, right, true)
		}
		if !right && q != "status" {
			e := want[0].Evidence
			t.Errors = append(t.Errors, fmt.Sprintf("%s  ~ %s of %s: %q, want %v “%s”", r.ID, q, first.Link, got, keys(values), string([]rune(r.Text)[e[0]:e[1]])))
		}
	}
}

// Add counts one value: whether it is right, and whether record and reader give any.
func (b *Bound) Add(right, want, have bool) {
	switch {
	case right:
		b.Right++
	case !have:
		b.Missing++
	case !want:
		b.Spurious++
	default:
		b.Wrong++
	}
}

// recorded is the qualifiers of a claim that was found, as a record gives them; stands gives the entities of the record
// that its own stand for.
func recorded(c *claim.Claim, stands []string) *corpus.Claim {
	out := &corpus.Claim{Date: c.Date, Amount: c.Amount, Share: c.Share, Role: c.Role, By: c.By, Status: string(c.Status)}
	if c.Via >= 0 {
		out.Via = stands[c.Via]
	}
	return out
}

// valueOf is what a claim says of a qualifier, in the form in which two are compared.
func valueOf(c *corpus.Claim, qualifier string) string {
	switch qualifier {
	case "date":
		return c.Date
	case "amount":
		return c.Amount
	case "share":
		return c.Share
	case "via":
		return c.Via
	case "role":
		return wordSet(c.Role)
	case "attribution":
		return wordSet(c.By)
	case "status":
		return unlessAsserted(c.Status)
	}
	return ""
}

func unlessAsserted(status string) string {
	if status == string(claim.Asserted) {
		return ""
	}
	return status
}

// wordSet is the words of more than a letter of s, in order.
func wordSet(s string) string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == '-' || r == '\'' || r == '’' || r == '.' || r == ',' }) {
		if len(w) > 1 {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// overlapping reports whether a role or an attribution shares a word with one that is wanted.
func overlapping(qualifier, got string, values map[string]bool) bool {
	if qualifier != "role" && qualifier != "attribution" {
		return false
	}
	for v := range values {
		for _, w := range strings.Fields(got) {
			for _, x := range strings.Fields(v) {
				if w == x {
					return true
				}
			}
		}
	}
	return false
}

// Gives reports whether the record's claim c has the value for a qualifier; an attribution need only share a word with it.
func Gives(c *corpus.Claim, qualifier, value string) bool {
	if qualifier == "attribution" {
		value = wordSet(value)
	}
	want := valueOf(c, qualifier)
	return want != "" && (want == value || overlapping(qualifier, value, map[string]bool{want: true}))
}

// Has reports whether the record's claim c has a value for a qualifier.
func Has(c *corpus.Claim, qualifier string) bool { return valueOf(c, qualifier) != "" }
