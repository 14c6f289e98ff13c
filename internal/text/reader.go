package text

// Language is what reading needs to know of one language.
type Language struct {
	Code    string // ISO 639-1
	Rules   *Rules
	Profile *Profile
}

// Reader reads sources whose paragraphs are each in one of several languages. It is safe for concurrent use.
type Reader struct {
	languages  []Language
	rules      []*Rules
	identifier identifier
}

// NewReader makes a reader of some languages; others are profiles of languages that it is to know but not to read.
func NewReader(languages []Language, others []*Profile) *Reader {
	r := &Reader{languages: languages}
	for _, l := range languages {
		r.rules = append(r.rules, l.Rules)
		r.identifier.profiles = append(r.identifier.profiles, l.Profile)
	}
	r.identifier.known = len(languages)
	r.identifier.profiles = append(r.identifier.profiles, others...)
	return r
}

// Read cleans a source, finds the language of each paragraph, and cuts the text into sentences and tokens. A
// paragraph in no known language is cut by the rules of the first, and keeps an empty Lang.
func (r *Reader) Read(source Source) *Document {
	d := Clean(source, r.rules...)
	r.identifier.identify(d)
	for i, p := range d.Paragraphs {
		rules := r.rulesOf(p.Lang)
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

// rulesOf are those of a language, or of the first.
func (r *Reader) rulesOf(code string) *Rules {
	for _, l := range r.languages {
		if l.Code == code {
			return l.Rules
		}
	}
	if len(r.languages) == 0 {
		return nil
	}
	return r.languages[0].Rules
}
