package claim

// credit makes a source that a comma sets off at the end of the sentence tell where all of it comes from, where the parse hung it on a participle or an
// apposition that describes a name: "will buy Alfa, owned by Beta, | according to Gamma". It needs the words' lemmas and prepositions, and so comes behind the
// other repairs.
func (t *tree) credit() {
	k := t.closingSource()
	if k < 0 {
		return
	}
	aside := t.above(k, func(i int) bool { return t.isVerb(i) || t.rel(i) == "appos" })
	if aside < 0 || t.rel(aside) != "appos" && (!t.bareParticiple(aside) || t.rel(aside) != "acl" && t.rel(aside) != "advcl") {
		return
	}
	if verb := t.above(aside, t.isVerb); verb >= 0 {
		t.Tokens[k].Head, t.Tokens[k].Rel, t.rels[k] = verb, "obl", "obl"
		t.hang()
	}
}

// closingSource is the source behind the last comma of the sentence, −1 where there is none.
func (t *tree) closingSource() int {
	k := len(t.Tokens) - 1
	for k > 0 && t.Tokens[k].Tag == "PUNCT" {
		k--
	}
	for range t.Tokens {
		switch {
		case k < 0 || t.isVerb(k):
			return -1
		case t.sourceOf(k) && t.behindComma(t.openingOf(k)):
			return k
		}
		k = t.head(k)
	}
	return -1
}

// above is the nearest token above token i that is such as asked for, −1 for none.
func (t *tree) above(i int, such func(int) bool) int {
	for range t.Tokens {
		if i = t.head(i); i < 0 || such(i) {
			return i
		}
	}
	return -1
}
