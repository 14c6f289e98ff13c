package graph

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/internal/text"
)

// correction is what a field can be corrected by.
type correction struct {
	fits func(value string) bool
	want string // in words
}

// oneOf is a correction by one of several words.
func oneOf[S ~string](words []S) correction {
	var all []string
	for _, w := range words {
		all = append(all, string(w))
	}
	return correction{func(value string) bool { return slices.Contains(all, value) }, "one of " + strings.Join(all, ", ")}
}

var corrections = map[string]correction{
	"link":   oneOf(claim.Links()),
	"status": oneOf(claim.Statuses()),
	"date": {
		isDate,
		`2006-01-02, 2006-01, 2006, two of these with "/" between them, or "" for none`,
	},
	"amount": {regexp.MustCompile(`^(\d+(\.\d+)?( [A-Z]{3})?)?$`).MatchString, `a number and a currency such as "40000000 USD", or "" for none`},
	"share":  {regexp.MustCompile(`^([<>]?(100(\.0+)?|\d{1,2}(\.\d+)?) ?%?)?$`).MatchString, `a percentage from 0 to 100 such as "51", ">50" or "<50", or "" for none`},
	"role":   {func(string) bool { return true }, ""},
	"source": {regexp.MustCompile(`\S`).MatchString, "the name of one of its ends"},
}

// Check tells what is wrong with a decision.
func (d ClaimDecision) Check() error {
	if len(d.Correct) > 0 != (d.Verdict == Corrected) {
		return fmt.Errorf("a claim is corrected by naming its right values, and only then")
	}
	for _, field := range slices.Sorted(maps.Keys(d.Correct)) {
		c, ok := corrections[field]
		switch {
		case !ok:
			return fmt.Errorf("a claim has no %q to correct; there are %s", field, strings.Join(slices.Sorted(maps.Keys(corrections)), ", "))
		case !c.fits(d.Correct[field]):
			return fmt.Errorf("%s %q: it must be %s", field, d.Correct[field], c.want)
		}
	}
	return nil
}

// isDate reports whether s is "", a day, month or year in ISO 8601, or two of these in order with "/" between them.
func isDate(s string) bool {
	if s == "" {
		return true
	}
	from, to, two := strings.Cut(s, "/")
	first, err := text.ParseDay(from)
	if err != nil || !two {
		return err == nil
	}
	last, err := text.ParseDay(to)
	return err == nil && cmp.Or(first.Year-last.Year, first.Month-last.Month, first.Day-last.Day) <= 0
}

// decide applies the decision on a draft, if there is one that can be, and reports whether the claim stays.
func (b *Builder) decide(d *draft) bool {
	decision, ok := b.Decisions.Claims[d.Fingerprint]
	if !ok {
		return true
	}
	if err := b.fits(d, decision); err != nil {
		b.applied[d.Fingerprint] = err
		return true
	}
	b.applied[d.Fingerprint] = nil
	if decision.Verdict == Rejected {
		d.Doc.Rejected++
		return false
	}
	d.Review = decision.Verdict
	for field, value := range decision.Correct {
		switch field {
		case "link":
			d.Link = claim.Link(value)
		case "status":
			d.Status = claim.Status(value)
		case "date":
			d.Date = value
		case "amount":
			d.Amount = parseAmount(value)
		case "share":
			d.Share = strings.TrimRight(value, " %")
		case "role":
			d.Role = value
		case "source":
			if !b.called(d.from, value) {
				d.from, d.to = d.to, d.from
			}
		}
	}
	return true
}

// fits tells why a decision can't be applied on a draft.
func (b *Builder) fits(d *draft, decision ClaimDecision) error {
	if err := decision.Check(); err != nil {
		return err
	}
	if source, ok := decision.Correct["source"]; ok && !b.called(d.from, source) && !b.called(d.to, source) {
		return fmt.Errorf("source %q is no end of it; there are %q and %q", source, b.candidates[d.from].Name, b.candidates[d.to].Name)
	}
	return nil
}

// called reports whether a candidate has a name.
func (b *Builder) called(candidate int, written string) bool {
	c := b.candidates[candidate]
	n := newNamed(b.legal, c.Kind, written)
	for i := range c.Folded {
		if c.named(i).fits(n) {
			return true
		}
	}
	return false
}
