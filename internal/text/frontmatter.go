package text

import "strings"

// frontMatter fills the empty fields of a source from a block of "key: value" lines between --- at its top, and
// returns where the text behind it begins: 0 if there is none.
func frontMatter(s *Source) int {
	rest := strings.TrimLeft(s.Text, "\ufeff\r\n\t ")
	start := len(s.Text) - len(rest)
	line, rest, ok := strings.Cut(rest, "\n")
	if !ok || strings.TrimRight(line, " \t\r") != "---" {
		return 0
	}
	pos := start + len(line) + 1
	fields := map[string]string{}
	for range 200 {
		line, rest, ok = strings.Cut(rest, "\n")
		pos += len(line) + 1
		line = strings.TrimRight(line, " \t\r")
		if line == "---" || line == "..." {
			if len(fields) == 0 {
				return 0
			}
			s.fill(fields)
			return min(pos, len(s.Text))
		}
		if key, value, found := strings.Cut(line, ":"); found && isKey(key) {
			fields[strings.ToLower(key)] = unquote(strings.TrimSpace(value))
		} else if line != "" && line[0] != ' ' && line[0] != '\t' && line[0] != '-' && line[0] != '#' {
			return 0 // no front matter: text between two rules
		}
		if !ok {
			break
		}
	}
	return 0
}

// fill sets the fields of s that are empty and that the front matter gives.
func (s *Source) fill(fields map[string]string) {
	set := func(field *string, keys ...string) {
		for _, key := range keys {
			if *field == "" {
				*field = fields[key]
			}
		}
	}
	set(&s.Title, "title")
	set(&s.Publisher, "publisher", "site", "source", "outlet")
	set(&s.URL, "url", "link", "canonical", "permalink")
	set(&s.Published, "published", "date", "pubdate")
}

func isKey(s string) bool {
	for i := range len(s) {
		if c := s[i]; !isLetterByte(c) && c != '_' && c != '-' {
			return false
		}
	}
	return s != ""
}

func unquote(s string) string {
	if n := len(s); n >= 2 && (s[0] == '"' || s[0] == '\'') && s[n-1] == s[0] {
		return s[1 : n-1]
	}
	return s
}
