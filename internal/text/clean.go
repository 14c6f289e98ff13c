package text

// Clean reads a source, plain text or Markdown, into paragraphs of clean text that know where they come from.
//
// One forgiving reader serves both forms. It drops emphasis marks, link targets, images, bare addresses in
// angle brackets, heading, list, quote and table marks, fenced code, comments and simple tags; decodes entities
// and escapes; joins hard-wrapped lines, hyphenated words and paragraphs torn apart in the middle of a sentence;
// and leaves alone what only looks like a mark (C#, snake_case, ES&S). Front matter fills the empty fields
// of the source. The rules of the languages expected help to tell a torn sentence and a torn word.
func Clean(source Source, rules ...*Rules) *Document {
	d := &Document{Source: source}
	body := frontMatter(&d.Source)
	d.Undated = d.Source.TidyPublished()
	p := blockParser{source: source.Text, labels: map[string]bool{}}
	p.parse(body)
	words := &vocabulary{source: source.Text, rules: rules}
	blocks := joinTorn(p.source, p.blocks, words)

	w := writer{builder: builder{source: source.Text}, words: words, labels: p.labels}
	w.out = make([]byte, 0, len(source.Text)-body)
	for _, b := range blocks {
		w.block(b)
	}
	d.Paragraphs = w.paragraphs
	d.Text = string(w.out)
	d.offsets = offsetMap{w.pieces, len(w.out), len(source.Text)}
	d.marks = newMarkPairs(w.pairs)
	d.runes = newRuneIndex(source.Text)
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if p.Kind == Prose && looksLikeHeading(d.Text[p.Start:p.End]) {
			p.Kind = Heading
		}
	}
	return d
}
