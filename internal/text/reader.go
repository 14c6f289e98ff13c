package text

// Language is what reading needs to know of one language.
type Language struct {
	Code    string // ISO 639-1
	Rules   *Rules
	Profile *Profile
}

// Reader reads sources whose paragraphs are each in one of several languages. It is safe for concurrent use.
type Reader struct {
	Languages []Language
	Others    []*Profile // of languages that are not read
}

// Read cleans a source, finds the language of each paragraph, and cuts the text into sentences and tokens. A
// paragraph in no known language is cut by the rules of the first.
func (r *Reader) Read(source Source) *Document {
	rules := make([]*Rules, len(r.Languages))
	for i, l := range r.Languages {
		rules[i] = l.Rules
	}
	d := Clean(source, rules...)
	r.identify(d)
	for i, p := range d.Paragraphs {
		rules := r.rules(p.Lang)
		if rules == nil {
			continue
		}
		var tokenizer Tokenizer = rules
		if rules.Tokenizer != nil {
			tokenizer = rules.Tokenizer
		}
		text := d.Text[p.Start:p.End]
		tokens := tokenizer.Tokens(make([]Token, 0, len(text)/5+8), text, p.Start)
		d.Sentences = rules.sentences(d.Sentences, i, d.Text, tokens)
	}
	return d
}

// rules are those of a language, or of the first.
func (r *Reader) rules(code string) *Rules {
	for _, l := range r.Languages {
		if l.Code == code {
			return l.Rules
		}
	}
	if len(r.Languages) == 0 {
		return nil
	}
	return r.Languages[0].Rules
}
