package entity

import (
	"reflect"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

// tree makes tokens of "form/lemma/tag/head/relation", the head counted from one, with "_" for a lemma that is the form.
func tree(words string) []text.Token {
	var out []text.Token
	for _, w := range strings.Fields(words) {
		f := strings.Split(w, "/")
		t := text.Token{Text: f[0], Lemma: f[1], Tag: f[2], Head: int(f[3][0]-'0') - 1, Rel: f[4]}
		if t.Lemma == "_" {
			t.Lemma = t.Text
		}
		out = append(out, t)
	}
	return out
}

// TestTold: what governs a name tells its kind, and so do nouns and offices beside it; X is the name.
func TestTold(t *testing.T) {
	v := newVocabulary(&lang.Names{
		Has:       map[string][]string{"company organization": {"board"}},
		Does:      map[string][]string{"company": {"merge"}},
		Undergoes: map[string][]string{"company": {"stake in", "stock"}, "company product": {"acquire"}},
		Is:        map[string][]string{"product": {"ferry"}},
		Offices:   []string{"chairman"}, Naming: []string{"called"},
	}, &lang.Grammar{Of: []string{"of"}}, &lang.Inflection{})
	for _, c := range []struct {
		name, tree string
		want       string
	}{
		{"what it has", "the/_/DET/2/det board/_/NOUN/0/root of/_/ADP/4/case X/_/PROPN/2/nmod", "company organization"},
		{"a possessor", "X/_/PROPN/3/nmod:poss 's/_/PART/1/case board/_/NOUN/0/root", "company organization"},
		{"a compound", "X/_/PROPN/2/compound board/_/NOUN/0/root", "company organization"},
		{"where it stands", "the/_/DET/2/det board/_/NOUN/0/root in/_/ADP/4/case X/_/PROPN/2/nmod", ""},
		{"what it does", "X/_/PROPN/2/nsubj merged/merge/VERB/0/root", "company"},
		{"what one says it does", "X/_/PROPN/4/nsubj which/_/PRON/3/nsubj merged/merge/VERB/1/acl:relcl fell/_/VERB/0/root", "company"},
		{"what it undergoes", "to/_/PART/2/mark acquire/_/VERB/0/root X/_/PROPN/2/obj", "company product"},
		{"in the passive", "X/_/PROPN/2/nsubj:pass acquired/acquire/VERB/0/root", "company product"},
		{"who does it", "X/_/PROPN/2/nsubj acquired/acquire/VERB/0/root", ""},
		{"with a preposition", "a/_/DET/2/det stake/_/NOUN/0/root in/_/ADP/4/case X/_/PROPN/2/nmod", "company"},
		{"with the wrong one", "a/_/DET/2/det stake/_/NOUN/0/root at/_/ADP/4/case X/_/PROPN/2/nmod", ""},
		{"whose stake it is", "X/_/PROPN/3/nmod:poss 's/_/PART/1/case stock/_/NOUN/0/root", ""},
		{"hung on the verb", "bought/_/VERB/0/root a/_/DET/3/det stake/_/NOUN/1/obj in/_/ADP/5/case X/_/PROPN/1/obl", "company"},
		{"the noun behind", "the/_/DET/3/det X/_/PROPN/3/compound ferry/_/NOUN/0/root", "product"},
		{"another's noun before", "broker/_/NOUN/0/root of/_/ADP/3/case ferry/_/NOUN/1/nmod X/_/PROPN/1/appos", ""},
		{"its office", "chairman/_/NOUN/0/root X/_/PROPN/1/appos", "person"},
		{"behind an office of a firm", "chairman/_/NOUN/0/root of/_/ADP/3/case Alder/_/PROPN/1/nmod ,/_/PUNCT/5/punct X/_/PROPN/3/appos", "person"},
		{"one of several", "chairman/_/NOUN/0/root of/_/ADP/3/case Alder/_/PROPN/1/nmod ,/_/PUNCT/5/punct X/_/PROPN/3/conj and/_/CCONJ/7/cc Oak/_/PROPN/3/conj", ""},
		{"named", "a/_/DET/2/det ferry/_/NOUN/0/root called/call/VERB/2/acl X/_/PROPN/3/obj", "product"},
		{"who names it", "the/_/DET/2/det ferry/_/NOUN/3/nsubj called/call/VERB/0/root X/_/PROPN/3/obj", ""},
	} {
		tokens := tree(c.tree)
		m := &Mention{Kind: Company}
		for k := range tokens {
			if tokens[k].Text == "X" {
				m.First, m.Last = k, k
			}
		}
		s := &settler{doc: &text.Document{Paragraphs: []text.Paragraph{{Lang: "xx"}}, Sentences: []text.Sentence{{Tokens: tokens}}}, finder: &Finder{vocabularies: map[string]*vocabulary{"xx": v}}}
		var want [][]Kind
		if c.want != "" {
			want = [][]Kind{kinds(c.want)}
		}
		if got := s.told(m); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, want %v", c.name, got, want)
		}
	}
}
