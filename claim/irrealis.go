package claim

// judged reads what is said of the truth of node, which hangs on up: "it is false that", "the report turned out to be false".
func (t *tree) judged(s *stance, node, up int, l Link) {
	t.cue(s, up, "judges", l)
	for _, k := range t.kids[up] {
		if k != node && t.rel(k) == "xcomp" {
			t.cue(s, k, "judges", l)
		}
	}
}

// asked reports whether token i is part of what its sentence asks, not of what it tells in passing.
func (t *tree) asked(i int) bool {
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

// unreal reads an auxiliary at the start that the parse took for a verb above node, or for the copula of the name that node
// modifies: "had | Alfa bought it", "were Alfa | to buy it".
func (t *tree) unreal(s *stance, node, up int, l Link) {
	switch {
	case up == 0 && t.child(node, "nsubj") > up:
		t.cue(s, up, "inverted", l)
	case up > 0 && t.rel(node) == "acl" && t.named(up) >= 0:
		if k := t.child(up, "cop"); k >= 0 && k < up {
			t.cue(s, k, "inverted", l)
		}
	}
}

// undone reads a clause behind that of node in which the deal comes to nothing: "Alfa agreed to buy Beta, but the deal lapsed".
func (t *tree) undone(s *stance, node int, l Link) {
	for _, k := range t.kids[node] {
		subject := t.child(k, "nsubj")
		if t.rel(k) != "conj" || k < node || subject < 0 || !t.grammar.classes["deal"][t.lemma(subject)] {
			continue
		}
		told := stance{}
		if t.cue(&told, k, "governs", l); told.status == Denied {
			t.cue(s, k, "governs", l)
		}
	}
}

// fronted reports whether auxiliary k of verb i stands before its subject, as in "had Alfa bought it".
func (t *tree) fronted(i, k int) bool {
	subject := t.child(i, "nsubj")
	return subject > k && t.child(i, "mark") < 0
}
