package claim

// question makes what token i says no claim where its sentence asks it.
func (t *tree) question(s *stance, i int) {
	if n := len(t.Tokens); t.Tokens[n-1].Text == "?" && t.asked(i) {
		s.none, s.veto = true, t.span(n-1, n-1)
	}
}

// asked reports whether token i is part of what its sentence asks, not of what it tells in passing.
func (t *tree) asked(i int) bool {
	if t.setOff(i) {
		return false
	}
	for n := 0; i >= 0 && n < len(t.Tokens); i, n = t.head(i), n+1 {
		switch t.Tokens[i].Rel {
		case "acl:relcl", "advcl":
			return false
		case "appos":
			if t.child(t.head(i), "cop") < 0 { // not "is Reed | the owner of Alfa?"
				return false
			}
		}
	}
	return true
}

// setOff reports whether token i is a noun whose phrase stands behind a name and a comma, as an apposition does that the parse missed.
func (t *tree) setOff(i int) bool {
	x := t.nameBeforeComma(i)
	return t.isNominal(i) && t.rel(i) != "conj" && x >= 0 && t.head(t.mentionHead(x)) != i
}
