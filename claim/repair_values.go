package claim

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
