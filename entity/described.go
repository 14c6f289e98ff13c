package entity

import (
	"strings"

	"github.com/nesso-graph/nesso/internal/text"
)

// tellingWeight is the weight of a description beside a name, in the logarithms of evidence.weight: it outweighs a model that is
// not sure.
const tellingWeight = 3.5

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

// governor is the lemma of the word that governs token i by relation rel, "" if another relation does.
func governor(tokens []text.Token, i int, rel string) string {
	if t := tokens[i]; t.Head >= 0 && (t.Rel == rel || strings.HasPrefix(t.Rel, rel+":")) {
		return strings.ToLower(tokens[t.Head].Lemma)
	}
	return ""
}
