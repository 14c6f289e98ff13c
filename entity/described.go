package entity

import (
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// tellingWeight is the weight of a description beside a name, in the logarithms of evidence.weight: it outweighs a model that is
// not sure.
const tellingWeight = 3

// told are the kinds that the words beside a mention say it is one of, once for each that says so: "la società X", "X, a retailer",
// "X is a company", "shareholders of X".
func (s *settler) told(m *Mention) [][]Kind {
	tokens, v := s.doc.Sentences[m.Sentence].Tokens, s.vocab(m.Sentence)
	head := text.HeadOf(tokens, m.First, m.Last)
	var out [][]Kind
	for _, kinds := range append(v.toldByRole(tokens, m, head), v.toldByNoun(tokens, m, head), v.toldByOffice(tokens, m, head)) {
		if len(kinds) > 0 {
			out = append(out, kinds)
		}
	}
	return out
}

// toldByRole are the kinds that a mention is told to be of by what it has, and by what it does or undergoes.
func (v *vocabulary) toldByRole(tokens []text.Token, m *Mention, head int) [][]Kind {
	return [][]Kind{v.toldByOwner(tokens, m, head), v.toldByDeed(tokens, m, head)}
}

// toldByOwner are the kinds of what has the noun that governs a mention: "shareholders of X", "X's board", "X shares".
func (v *vocabulary) toldByOwner(tokens []text.Token, m *Mention, head int) []Kind {
	t := tokens[head]
	if t.Head < 0 || t.Head >= m.First && t.Head <= m.Last {
		return nil
	}
	switch rel, _, _ := strings.Cut(t.Rel, ":"); {
	case rel == "compound" && t.Head > m.Last:
	case rel == "nmod" && (v.of[preposition(tokens, head)] || t.Head > m.Last):
	default:
		return nil
	}
	return tells(v.has, tokens[t.Head], "")
}

// toldByDeed are the kinds of what does, or undergoes, what the verb or noun that governs a mention tells: "X merges", "X, which
// merged", "to acquire X", "a takeover of X", "a stake in X", "X stock".
func (v *vocabulary) toldByDeed(tokens []text.Token, m *Mention, head int) []Kind {
	if k := relativeVerb(tokens, head); k >= 0 {
		if kinds := tells(v.does, tokens[k], ""); len(kinds) > 0 {
			return kinds
		}
	}
	t := tokens[head]
	if t.Head < 0 {
		return nil
	}
	governor, p := tokens[t.Head], preposition(tokens, head)
	switch rel, of, _ := strings.Cut(t.Rel, ":"); {
	case rel == "nsubj" && of == "":
		return tells(v.does, governor, "")
	case rel == "obj", rel == "nsubj", rel == "compound" && t.Head > m.Last, rel == "nmod" && p == "" && t.Head < m.First:
		return tells(v.undergoes, governor, "")
	case p == "" || rel != "obl" && rel != "nmod":
		return nil
	}
	if kinds := tells(v.undergoes, governor, p); len(kinds) > 0 || m.First < 2 || tokens[m.First-1].Tag != "ADP" {
		return kinds
	}
	return tells(v.undergoes, tokens[m.First-2], p) // "bought a stake in X", where the tree has "bought in X"
}

// relativeVerb is the verb of the relative clause behind token head whose subject is a pronoun, −1 if there is none.
func relativeVerb(tokens []text.Token, head int) int {
	for k := head + 1; k < len(tokens); k++ {
		verb := tokens[k].Head
		if tokens[k].Rel == "nsubj" && tokens[k].Tag == "PRON" && verb > k && tokens[verb].Rel == "acl:relcl" && tokens[verb].Head == head {
			return verb
		}
	}
	return -1
}

// preposition is the lemma of that before a phrase, "" if there is none.
func preposition(tokens []text.Token, head int) string {
	for k := range tokens[:head] {
		if tokens[k].Head == head && tokens[k].Rel == "case" && tokens[k].Tag == "ADP" {
			return strings.ToLower(tokens[k].Lemma)
		}
	}
	return ""
}

// toldByNoun are the kinds that a noun says that a mention is of.
func (v *vocabulary) toldByNoun(tokens []text.Token, m *Mention, head int) []Kind {
	if m.Kind != Place {
		if k := compound(tokens, m, head); k >= 0 {
			if kinds := tells(v.is, tokens[k], ""); len(kinds) > 0 {
				return kinds
			}
		}
	}
	for _, noun := range append(descriptions(tokens, m, head), v.namedBy(tokens, m)...) {
		if kinds := tells(v.described, tokens[noun], ""); len(kinds) > 0 {
			return kinds
		}
	}
	return nil
}

// toldByOffice is the kind of who holds an office: "the chairman of Alder, X", "X, chairman of Alder".
func (v *vocabulary) toldByOffice(tokens []text.Token, m *Mention, head int) []Kind {
	if v.office[governor(tokens, head, "appos")] || v.behindOffice(tokens, m) {
		return []Kind{Person}
	}
	for k := head + 1; k < len(tokens); k++ {
		if tokens[k].Rel == "appos" && tokens[k].Head == head && v.office[strings.ToLower(tokens[k].Lemma)] {
			return []Kind{Person}
		}
	}
	return nil
}

// behindOffice reports whether a mention stands alone behind an office and the name of the body that it is of, whatever the tree makes of
// it: "the chairman of Alder, X". With a conjunction or a further name it may be of a list of bodies.
func (v *vocabulary) behindOffice(tokens []text.Token, m *Mention) bool {
	k := m.First - 1
	if k < 0 || tokens[k].Text != "," {
		return false
	}
	for k--; k >= 0 && tokens[k].Tag == "PROPN"; k-- {
	}
	if k < 1 || k == m.First-2 || !v.of[strings.ToLower(tokens[k].Lemma)] || !v.office[strings.ToLower(tokens[k-1].Lemma)] {
		return false
	}
	for next := m.Last + 1; next < len(tokens) && next <= m.Last+2; next++ {
		if tokens[next].Tag == "CCONJ" || capital(tokens[next].Text) {
			return false
		}
	}
	return true
}

// descriptions are the common nouns that say what a mention is: right before it, in apposition behind it, or of which it is the
// subject.
func descriptions(tokens []text.Token, m *Mention, head int) []int {
	var out []int
	if k := m.First - 1; k >= 0 && tokens[k].Tag == "NOUN" && !capital(tokens[k].Text) && (tokens[head].Head == k || tokens[k].Head == head || tokens[head].Head < 0) {
		out = append(out, k)
	}
	copular := -1
	if tokens[head].Rel == "nsubj" {
		copular = tokens[head].Head
	}
	for k := range tokens {
		if tokens[k].Head == head && tokens[k].Rel == "appos" && k > m.Last && tokens[k].Tag == "NOUN" {
			out = append(out, k)
		}
		if copular >= 0 && tokens[k].Head == copular && tokens[k].Rel == "cop" {
			out = append(out, copular)
		}
	}
	return out
}

// namedBy is the noun for what bears a name, where a word of naming stands between: "a company called X", "the company was named X".
func (v *vocabulary) namedBy(tokens []text.Token, m *Mention) []int {
	k := m.First - 1
	if k > 0 && tokens[k].Tag == "ADP" {
		k--
	}
	if k < 0 || tokens[k].Tag != "VERB" || !v.naming[strings.ToLower(tokens[k].Text)] && !v.naming[strings.ToLower(tokens[k].Text+" "+tokens[k+1].Text)] {
		return nil
	}
	if strings.HasPrefix(tokens[k].Rel, "acl") && tokens[k].Head >= 0 {
		return []int{tokens[k].Head}
	}
	for n := range tokens[:k] {
		if tokens[n].Head == k && tokens[n].Rel == "nsubj:pass" && tokens[n].Tag == "NOUN" {
			return []int{n}
		}
	}
	return nil
}

// compound is the noun behind a mention that is one word with it, −1 if there is none: "the Alder estate", "the Alder lager brand". A
// place there is where the thing stands: "the Boston winery".
func compound(tokens []text.Token, m *Mention, head int) int {
	k := tokens[head].Head
	if k <= m.Last || tokens[k].Tag != "NOUN" || tokens[head].Rel != "compound" {
		return -1
	}
	return k
}

// governor is the lemma of the word that governs token i by relation rel, "" if another relation does.
func governor(tokens []text.Token, i int, rel string) string {
	if t := tokens[i]; t.Head >= 0 && (t.Rel == rel || strings.HasPrefix(t.Rel, rel+":")) {
		return strings.ToLower(tokens[t.Head].Lemma)
	}
	return ""
}
