package entity

import "strings"

// Whom the title before a person's name tells it to be of; most titles tell neither.
const (
	man   = "man"
	woman = "woman"
)

// titleBefore is the title of a man or a woman right before a mention, as the text writes it, and of which of them it is; "" if
// there is none.
func (c *clusters) titleBefore(m int) (title, of string) {
	x := &c.doc.Mentions[m]
	if x.Kind != Person || x.First == 0 {
		return "", ""
	}
	title = c.doc.Sentences[x.Sentence].Tokens[x.First-1].Text
	switch w := strings.ToLower(title); {
	case c.v.men[w]:
		return title, man
	case c.v.women[w]:
		return title, woman
	}
	return "", ""
}

// findShared notes the names that the text gives to a man and to a woman by their titles: "Mr Ames" and "Mrs Ames" are two, and
// their titles are part of what they are called. Whom "Ames" alone means is not known then.
func (c *clusters) findShared() {
	first := map[string]string{}
	for m := range c.doc.Mentions {
		_, of := c.titleBefore(m)
		if of == "" {
			continue
		}
		key, _ := c.key(c.written(m))
		if first[key] == "" {
			first[key] = of
		}
		if first[key] != of {
			c.shared[key] = true
		}
	}
}

// sameTitle reports whether the titles of two clusters do not tell them apart. A name that a man and a woman share is that of
// another only if titles say so.
func (c *clusters) sameTitle(a, b *cluster) bool {
	if c.shared[a.key] || c.shared[b.key] {
		return a.titled != "" && a.titled == b.titled
	}
	return a.titled == "" || b.titled == "" || a.titled == b.titled
}
