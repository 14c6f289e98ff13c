package corpus

import "slices"

// Links counts passages read for claims by what their names are linked with. The names are those of persons, companies
// and organizations; two of them are linked if they are the ends of a claim, whatever its status.
type Links struct {
	Passages int
	None     int // passages without any claim
	Unlinked int // of those with two names or more, the passages in which some two are not linked
	Idle     int // of those with two names or more, the passages in which one is the end of no claim
	Either   int // passages without any claim, or with some two names that are not linked
}

// CountLinks counts the passages of some files that were read for claims.
func CountLinks(files []File) Links {
	var l Links
	for _, f := range files {
		for _, r := range f.Records {
			if r.Register != "" {
				l.add(r)
			}
		}
	}
	return l
}

// parties are the kinds of names that claims are mostly about.
var parties = words("company organization person")

func (l *Links) add(r *Record) {
	linked, end := map[[2]string]bool{}, map[string]bool{}
	for _, c := range r.Claims {
		linked[[2]string{c.From, c.To}], linked[[2]string{c.To, c.From}] = true, true
		end[c.From], end[c.To] = true, true
	}
	var names []string
	for _, e := range r.Entities {
		if parties[e.Kind] {
			names = append(names, e.ID)
		}
	}
	unlinked := false
	for i, a := range names {
		for _, b := range names[:i] {
			unlinked = unlinked || !linked[[2]string{a, b}]
		}
	}
	idle := len(names) > 1 && slices.ContainsFunc(names, func(id string) bool { return !end[id] })
	l.Passages++
	l.None += one(len(r.Claims) == 0)
	l.Unlinked += one(unlinked)
	l.Idle += one(idle)
	l.Either += one(unlinked || len(r.Claims) == 0)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
