package claim

import "strings"

// sourcesIn are those who may assert the claim of a site, of sentence t.
func (r *reader) sourcesIn(s *site, t *tree, by *ruled) []Binding {
	var out []Binding
	for _, a := range r.asserters(t) {
		if !s.reaches(t, a.at) {
			continue
		}
		v := hanging{t: t, first: a.at, head: a.at, last: a.at, mention: -1}
		f := newTraits(boundSource, s)
		f.add("ruled", yes(by.source == a.text && t == s.t), a.way)
		r.sourceFeatures(f, s, &v, &a)
		out = append(out, Binding{Qualifier: boundSource, Value: a.text, Entity: a.entity, Features: f.out, cue: a.cue})
	}
	return out
}

// told is an asserter with the way in which the text names it.
type told struct {
	asserter
	at  int    // the word that tells it: the reporting verb, the noun behind "according to"
	way string // "verb", "emerging", "phrase" or "report"
}

// asserters are those to whom sentence t lays anything.
func (r *reader) asserters(t *tree) []told {
	if out, known := r.told[t.index]; known {
		return out
	}
	r.told[t.index] = nil // while they are looked for: who says "we" is one of them
	var out []told
	add := func(a asserter, ok bool, at int, way string) {
		if ok {
			out = append(out, told{a, at, way})
		}
	}
	for k := range t.Tokens {
		switch {
		case t.reports(k):
			a, ok := r.speaker(t, k)
			add(a, ok, k, "verb")
		case t.isVerb(k) && t.grammar.emerging[t.lemma(k)]:
			for _, o := range t.kids[k] {
				if t.rel(o) == "obl" && t.preposition(o) != "" && t.isNominal(o) {
					a, ok := r.asserterAt(t, o)
					add(a, ok, k, "emerging")
				}
			}
		case t.isSource(k):
			a, ok := r.asserterAt(t, k)
			add(a, ok, k, "phrase")
		case t.Tokens[k].Tag == "NOUN" && t.grammar.reportNouns[t.lemma(k)]:
			add(r.reportAt(t, k), true, k, "report")
		}
	}
	r.told[t.index] = out
	return out
}

// sourceFeatures describe to the model of qualifiers how a source stands to the claim of a site.
func (r *reader) sourceFeatures(f *traits, s *site, v *hanging, a *told) {
	t := v.t
	f.add("bias", a.way)
	f.add("form", s.form, a.way)
	f.add("aside", yes(s.aside), a.way)
	f.add("word", a.way, t.lemma(a.at))
	f.add("voice", a.way, t.verbForm(a.at))
	f.add("frame", s.frame)
	f.add("status", string(s.status), yes(t == s.t))
	content := yes(t.child(a.at, "ccomp") >= 0)
	f.add("content", content, a.way, yes(t == s.t), side(a.at-s.tok))
	f.add("final", yes(len(t.Tokens)-a.at < 6), content, a.way, yes(t == s.t))
	f.add("clitic", yes(t.isVerb(a.at) && t.child(a.at, "obj") >= 0 && t.Tokens[t.child(a.at, "obj")].Tag == "PRON"), yes(t == s.t), a.way)
	r.whoFeatures(f, s, a)
	inside, open := r.quoted(s.t, s.tok), r.quoted(t, a.at)
	f.add("quoted", yes(inside), yes(open), a.way)
	if t != s.t {
		r.farFeatures(f, s, v)
		f.add("quoted far", yes(inside), yes(open), side(t.index-s.t.index), a.way)
		return
	}
	f.routes(s, v)
	f.neighbours(s, v)
	f.ends(s, v)
	up, down := t.way(s.tok, a.at)
	f.add("path way", a.way, up, down)
	f.add("path word", t.lemma(a.at), up, down)
	f.add("scope", a.way, t.scope(s.tok, a.at))
	f.add("marks way", a.way, side(a.at-s.tok), t.marksBetween(s.tok, a.at))
	f.add("others", a.way, bucket(len(r.asserters(t))))
}

// whoFeatures tell what the source is.
func (r *reader) whoFeatures(f *traits, s *site, a *told) {
	who := "described"
	if a.entity >= 0 {
		who = string(r.doc.Entities[a.entity].Kind)
	}
	end := "none"
	switch {
	case a.entity < 0:
	case a.entity == s.ends[0].entity:
		end = "from"
	case a.entity == s.ends[1].entity:
		end = "to"
	}
	f.add("who", who, a.way)
	f.add("who end", end, a.way)
	f.add("who verb", who, end, a.cue.Name, a.how)
	if a.entity < 0 {
		for _, w := range strings.Fields(strings.ToLower(a.text)) {
			f.add("who word", w)
		}
	}
}

// scope tells whether token i lies in what the word at token top reports, and if an aside shuts it out.
func (t *tree) scope(i, top int) string {
	out := "inside"
	for n := 0; i >= 0 && n < 20; n++ {
		if i == top {
			return out
		}
		if t.sub(i) == "relcl" || t.rel(i) == "appos" {
			out = "aside"
		}
		i = t.head(i)
	}
	return "outside"
}

// quotedWithin is in how many bytes before a token a quotation that holds it begins.
const quotedWithin = 1500

// quoted reports whether a quotation is open at token i of sentence t, in its paragraph.
func (r *reader) quoted(t *tree, i int) bool {
	p := r.doc.Paragraphs[r.doc.Sentences[t.index].Paragraph]
	depth, straight := 0, false
	for _, c := range r.doc.Text[max(p.Start, t.tok(i).Start-quotedWithin):max(p.Start, t.tok(i).Start)] {
		switch c {
		case '«', '“', '„':
			depth++
		case '»', '”':
			depth = max(0, depth-1)
		case '"':
			straight = !straight
		}
	}
	return depth > 0 || straight
}
