package graph

import (
	"strings"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/entity/name"
)

// named is a name within a kind: folded, that of a body without its legal form, which is "" where none is given.
type named struct {
	kind        entity.Kind
	name, legal string
}

// newNamed takes the legal form off the name of a body, as long as something of it stays.
func newNamed(forms name.LegalForms, kind entity.Kind, text string) named {
	if kind == entity.Company || kind == entity.Organization {
		rest, legal := forms.Cut(text)
		if folded := name.Fold(rest); folded != "" {
			return named{kind, folded, legal}
		}
	}
	return named{kind, name.Fold(text), ""}
}

// bare is n without its legal form.
func (n named) bare() named { return named{n.kind, n.name, ""} }

// fits reports whether n and m may be one by their name: the same, and not in two legal forms.
func (n named) fits(m named) bool { return n.bare() == m.bare() && name.Compatible(n.legal, m.legal) }

// clashes reports whether n and m are one name in two legal forms, which are two firms.
func (n named) clashes(m named) bool {
	return n.bare() == m.bare() && !name.Compatible(n.legal, m.legal)
}

// folded is a name within its kind as a text.
func folded(kind entity.Kind, label string) string { return string(kind) + " " + name.Fold(label) }

// containsWords reports whether part stands in s as whole words; both are folded.
func containsWords(s, part string) bool {
	return strings.Contains(" "+s+" ", " "+part+" ")
}
