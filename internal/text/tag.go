package text

import "strings"

// tags lists the HTML elements that can stand in plain text and Markdown, with what their tags leave behind.
// Anything else in angle brackets is text: "<MMWG.F>".
var tags = map[string]string{
	"a": "", "abbr": "", "b": "", "big": "", "cite": "", "code": "", "del": "", "em": "", "font": "", "i": "", "ins": "",
	"kbd": "", "mark": "", "q": "", "s": "", "small": "", "span": "", "strike": "", "strong": "", "sub": "", "sup": "",
	"tt": "", "u": "", "br": wordBreak, "img": wordBreak, "wbr": "", "td": cellBreak, "th": cellBreak,
	"p": paragraphBreak, "div": paragraphBreak, "hr": paragraphBreak, "center": paragraphBreak, "section": paragraphBreak,
	"article": paragraphBreak, "blockquote": paragraphBreak, "pre": paragraphBreak, "h1": paragraphBreak,
	"h2": paragraphBreak, "h3": paragraphBreak, "h4": paragraphBreak, "h5": paragraphBreak, "h6": paragraphBreak,
	"ul": paragraphBreak, "ol": paragraphBreak, "li": paragraphBreak, "dl": paragraphBreak, "dt": paragraphBreak,
	"dd": paragraphBreak, "table": paragraphBreak, "thead": paragraphBreak, "tbody": paragraphBreak, "tr": paragraphBreak,
	"figure": paragraphBreak, "figcaption": paragraphBreak, "script": paragraphBreak, "style": paragraphBreak,
	"iframe": paragraphBreak, "html": paragraphBreak, "head": paragraphBreak, "body": paragraphBreak,
}

// tagMax is the greatest length of a tag that is looked for.
const tagMax = 1000

// tag reads an address in angle brackets, a comment or a tag.
func (m *inline) tag(i int) int {
	rest := m.source[i:m.at.End]
	if strings.HasPrefix(rest, "<!--") {
		if end := strings.Index(rest[:min(len(rest), 10*tagMax)], "-->"); end > 0 {
			m.cut(i, i+end+3, wordBreak)
			return i + end + 3
		}
		return i + 1
	}
	end := strings.IndexByte(rest[:min(len(rest), tagMax)], '>')
	if end < 2 {
		return i + 1
	}
	inside := rest[1:end]
	if isAddress(inside) {
		m.cut(i, i+end+1, wordBreak)
		return i + end + 1
	}
	closing := strings.HasPrefix(inside, "/")
	name := strings.ToLower(strings.TrimPrefix(inside, "/"))
	n := 0
	for n < len(name) && (isLetterByte(name[n]) || isDigit(name[n])) {
		n++
	}
	text, known := tags[name[:n]]
	if !known || !attributes(inside[len(inside)-len(name)+n:]) {
		return i + 1
	}
	end++
	if name = name[:n]; !closing && (name == "script" || name == "style") {
		end = m.skipTo("</"+name, i, end)
	}
	m.cut(i, i+end, text)
	return i + end
}

// attributes reports whether s can follow the name of a tag up to its ">": nothing, a slash, name="value".
func attributes(s string) bool {
	s = strings.TrimSuffix(s, "/")
	return strings.TrimSpace(s) == "" || (strings.IndexByte(" \t\r\n", s[0]) >= 0 && strings.Contains(s, "=") && !strings.Contains(s, "<"))
}

// isAddress reports whether s is a web or mail address.
func isAddress(s string) bool {
	if strings.ContainsAny(s, " \t\r\n<") {
		return false
	}
	if strings.Contains(s, "://") || strings.HasPrefix(s, "mailto:") {
		return true
	}
	at := strings.IndexByte(s, '@')
	return at > 0 && strings.IndexByte(s[at:], '.') > 1
}

// skipTo gives the length of the text from i to a closing tag, or end if there is none; it looks for a missing tag once.
func (m *inline) skipTo(tag string, i, end int) int {
	if m.unclosed[tag] {
		return end
	}
	if k := strings.Index(m.source[i:m.at.End], tag); k > 0 {
		return k
	}
	if m.unclosed == nil {
		m.unclosed = map[string]bool{}
	}
	m.unclosed[tag] = true
	return end
}
