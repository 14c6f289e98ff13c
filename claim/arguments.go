package claim

import (
	"slices"

	"github.com/nesso-graph/nesso/lang"
)

// subject finds who does what verb v says: its own subject, or the one that control, coordination or a relative clause
// gives it. Where the language leaves subjects out, the verb itself stands for the one left out.
func (t *tree) subject(v int) []filler {
	at := v
	for hops := 0; at >= 0 && hops < 6; hops++ {
		if k := t.child(at, "nsubj", "csubj"); k >= 0 {
			if h := t.relativeHead(at); h >= 0 && t.isRelative(k) {
				return only(h, "relative subject")
			}
			if at == v && t.Tokens[v].Morph.Has("VerbForm=Inf") && t.child(v, "cop") >= 0 {
				if out := t.planner(k); len(out) > 0 {
					return out
				}
			}
			return only(k, hopped("subject", hops))
		}
		if out := t.governingSubject(at, hops); len(out) > 0 {
			return out
		}
		at = t.sharesSubjectOf(at)
	}
	if t.grammar.data.DropsSubject && t.finite(v) {
		return []filler{{tok: v, how: "dropped subject", share: -1, elided: true}}
	}
	return nil
}

// planner is whose noun n is, which is the subject of what is to be done: "part of | Reed's plan is to buy Alfa", "the aim of | Alfa is to buy Beta".
func (t *tree) planner(n int) []filler {
	for range deepest {
		if out := t.possessors(n); len(out) > 0 {
			return relabel("planner ", out)
		}
		of := t.behind(n, t.grammar.of, "planner of")
		if len(of) == 0 || t.named(of[0].tok) >= 0 {
			return of
		}
		n = of[0].tok
	}
	return nil
}

// compoundAgent is the name that is joined with the participle v by a dash and does what it says: "Alfa-backed". −1 if there is none.
func (t *tree) compoundAgent(v int) int {
	if t.rel(v) != "amod" || v < 2 || t.form(v-1) != "-" && t.form(v-1) != "–" {
		return -1
	}
	if x := t.named(v - 2); x >= 0 && t.isParticiple(v) {
		return t.mentionHead(x)
	}
	return -1
}

// recipients are those to whom a verb gives something: "gave | Alfa a stake in Beta", "gave a stake | to Alfa".
func (t *tree) recipients(v int) []filler {
	if k := t.child(v, "iobj"); k >= 0 {
		return only(k, "recipient")
	}
	return t.prepositional(v, t.grammar.recipient, "recipient to", "obj")
}

// recipient is the name to whom a verb gives something for what the infinitive v says, −1 if there is none.
func (t *tree) recipient(v int) int {
	giver := t.head(v)
	for n := 0; giver >= 0 && !t.isVerb(giver) && n < 4; n++ { // "the money | to buy it", "led Alfa and Beta | to buy it"
		giver = t.head(giver)
	}
	if giver < 0 || !t.isVerb(giver) || !t.isInfinitive(v) || !t.grammar.giving[t.lemma(giver)] {
		return -1
	}
	if x := t.nameFrom(giver + 1); x >= 0 {
		return t.mentionHead(x)
	}
	for _, k := range t.kids[giver] {
		if t.named(k) >= 0 && (t.rel(k) == "iobj" || t.rel(k) == "obl" && t.grammar.recipient[t.preposition(k)]) {
			return k
		}
	}
	return -1
}

// hopped names a way that led over several verbs.
func hopped(how string, hops int) string {
	if hops > 0 {
		return "shared " + how
	}
	return how
}

// governingSubject is the subject that a verb without one has in what governs it: the noun that a participle or a
// relative clause describes, or the object that controls an infinitive ("told Alfa to buy").
func (t *tree) governingSubject(v, hops int) []filler {
	up := t.head(v)
	if up < 0 {
		return nil
	}
	if r := t.recipient(v); r >= 0 {
		return only(r, "controlled by recipient")
	}
	switch t.rel(v) {
	case "amod":
		if t.compoundAgent(v) >= 0 || up > v && !t.isPassive(v) { // "Alfa-backed | Beta", "a serving | president"
			return only(up, "modified noun")
		}
	case "acl":
		if (t.sub(v) != "relcl" || t.hasRelative(v)) && t.dealer(v) < 0 {
			return only(up, hopped("modified noun", hops))
		}
	case "advcl":
		if o := max(t.blamed(v, up), t.appointed(v, up)); o >= 0 {
			return only(o, "controlled by object")
		}
		if t.pickedOut(v, up) {
			return only(up, "modified noun")
		}
	case "xcomp":
		if t.mandates(up, v) {
			return relabel("on behalf of ", t.subject(up))
		}
		if o := t.child(up, "obj", "iobj"); o >= 0 && o < v && t.isNominal(o) && t.Tokens[o].Tag != "PRON" {
			return only(o, "controlled by object")
		}
	}
	return nil
}

// mandates reports whether verb up has its object do for its subject the deal that v tells: "hired Alfa | to sell Beta".
func (t *tree) mandates(up, v int) bool {
	return t.grammar.classes["mandating"][t.lemma(up)] && slices.ContainsFunc(t.grammar.triggers[t.lemma(v)], func(x trigger) bool {
		return x.form == verbTrigger && x.frame.Event
	})
}

// pickedOut reports whether noun up is who does what the infinitive v says: "it was Alfa | to buy Beta", or, where a clause without a subject
// begins with what is done, "a | comprare Beta è stato il gruppo Alfa".
func (t *tree) pickedOut(v, up int) bool {
	if t.child(up, "cop") < 0 || !t.isInfinitive(v) {
		return false
	}
	k := t.child(v, "mark")
	return v > up && t.named(up) >= 0 || v < up && k >= 0 && t.grammar.recipient[t.grammar.prepositionAt(t, k)] && t.isNominal(up) && t.child(up, "nsubj") < 0
}

// blamed is the named object of verb up who is said to have done what v says: "sued Alfa | for buying Beta". −1 if there is none. What is still to be done is
// the subject's: "hired Reed | to buy Beta".
func (t *tree) blamed(v, up int) int {
	k := t.child(v, "mark")
	if k < 0 || !t.grammar.cause[t.form(k)] || t.finite(v) || !t.isVerb(up) || t.isInfinitive(v) && t.child(v, "aux") < 0 {
		return -1
	}
	o := t.child(up, "obj")
	if t.isPassive(up) {
		o = t.child(up, "nsubj")
	}
	if o >= 0 && t.named(o) >= 0 {
		return o
	}
	return -1
}

// appointed is the person whom verb up names for what the infinitive v says: "named Reed | to run Alfa". −1 if there is none.
func (t *tree) appointed(v, up int) int {
	if o := t.personObject(up); o < v && t.isVerb(up) && t.grammar.naming[t.lemma(up)] && t.isInfinitive(v) && !t.tellsDeal(v) {
		return o
	}
	return -1
}

// tellsDeal reports whether verb v tells of a deal, which whoever has it done does: "hired Reed | to sell Alfa".
func (t *tree) tellsDeal(v int) bool {
	return slices.ContainsFunc(t.grammar.triggers[t.lemma(v)], func(x trigger) bool {
		return x.form == verbTrigger && slices.ContainsFunc(x.frame.Pairs, func(p lang.Pair) bool { return otherSide[Link(p.Link)] != "" })
	})
}

// sharesSubjectOf is the verb or predicate whose subject is that of v as well, −1 if there is none.
func (t *tree) sharesSubjectOf(v int) int {
	up := t.head(v)
	if up < 0 {
		return -1
	}
	switch t.rel(v) {
	case "xcomp":
		return up
	case "acl":
		return t.dealer(v)
	case "conj":
		if t.isVerb(up) || t.child(up, "cop") >= 0 {
			return up
		}
	case "advcl", "ccomp", "parataxis":
		if t.isVerb(up) && (!t.finite(v) || t.grammar.data.DropsSubject) {
			return up
		}
	}
	return -1
}

// dealer is the verb whose subject is that of an infinitive which says what a deal is about ("started talks | to buy Alfa"), −1
// if v is none.
func (t *tree) dealer(v int) int {
	deal := t.head(v)
	if t.rel(v) != "acl" || !t.isInfinitive(v) || !t.grammar.classes["deal"][t.lemma(deal)] {
		return -1
	}
	up := t.head(deal)
	if up >= 0 && t.isVerb(up) && (t.rel(deal) == "obl" || t.rel(deal) == "obj") {
		return up
	}
	return -1
}

// relativeHead is the noun that the relative clause of verb v describes, −1 if v stands in none.
func (t *tree) relativeHead(v int) int {
	for n := 0; v >= 0 && n < 6; n++ {
		switch t.rel(v) {
		case "acl":
			return t.head(v)
		case "conj", "xcomp", "ccomp", "advcl":
			v = t.head(v)
		default:
			return -1
		}
	}
	return -1
}

// objects are the objects of verb v, or of the fixed phrase that ends at last; a relative word stands for its noun.
func (t *tree) objects(v, last int) []filler {
	if k := t.child(v, "obj"); k >= 0 && k != last {
		if !t.isRelative(k) {
			return only(k, "object")
		}
		if h := t.relativeHead(v); h >= 0 {
			return only(h, "relative object")
		}
		return nil
	}
	// "the firm it bought": a relative clause without a relative word, whose subject is its own.
	if t.rel(v) == "acl" && t.sub(v) == "relcl" && t.child(v, "nsubj") >= 0 && t.head(v) >= 0 && !t.hasRelative(v) {
		return only(t.head(v), "relative object")
	}
	if out := t.encliticObject(v); len(out) > 0 {
		return out
	}
	return t.sharedObject(v)
}

// sharedObject is the object of a verb coordinated with v that stands close behind it: "buy and sell X".
func (t *tree) sharedObject(v int) []filler {
	if t.rel(v) == "xcomp" || t.child(v, "obl") >= 0 {
		return nil
	}
	for _, k := range t.kids[v] {
		if t.rel(k) != "conj" || !t.isVerb(k) || k-v > 3 {
			continue
		}
		if o := t.child(k, "obj"); o >= 0 {
			return only(o, "shared object")
		}
	}
	return nil
}
