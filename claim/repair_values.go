package claim

import "github.com/nesso-graph/nesso/entity"

// price makes an amount modify the noun right behind it where the parse made it the other way round or hung both on one word, and gives the noun what hung on
// the amount: "rejected Alfa's | $2 billion | takeover offer".
func (t *tree) price(x int) {
	m := &t.doc.Mentions[x]
	k := t.mentionHead(x)
	n := -1
	for i := m.Last + 1; i < min(m.Last+4, len(t.Tokens)) && t.mention[i] < 0 && (t.Tokens[i].Tag == "NOUN" || t.Tokens[i].Tag == "ADJ"); i++ {
		if t.Tokens[i].Tag == "NOUN" && (t.Tokens[i].Head == k || t.Tokens[i].Head == t.Tokens[k].Head && t.Tokens[i].Rel == t.Tokens[k].Rel) {
			n = i
		}
	}
	if n < 0 || t.Tokens[k].Head == n {
		return
	}
	t.Tokens[n].Head, t.Tokens[n].Rel = t.Tokens[k].Head, t.Tokens[k].Rel
	t.Tokens[k].Head, t.Tokens[k].Rel = n, "nmod"
	for i := range t.Tokens {
		if t.mention[i] != x && t.Tokens[i].Head == k && i != n {
			t.Tokens[i].Head = n
		}
	}
}

// unprice hangs a name that the parse hung on an amount with a preposition on what the amount is of: "got a loan of $4 million | from Alfa".
func (t *tree) unprice(i int) {
	h := t.Tokens[i].Head
	if h < 0 || h > i || t.rel(i) != "nmod" || t.named(i) < 0 || t.mention[h] < 0 || t.doc.Mentions[t.mention[h]].Kind != entity.Amount {
		return
	}
	p, up := t.caseOf(i), t.Tokens[h].Head
	if p == "" || t.grammar.of[p] || up < 0 || t.Tokens[up].Tag != "NOUN" || t.rel(h) != "nmod" {
		return
	}
	t.Tokens[i].Head = up
}
