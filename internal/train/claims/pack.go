package claims

import (
	"bytes"
	"context"
	"io/fs"
	"strings"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/lang"
)

// packWeight is how much an example of a frame or a cue counts beside one of the corpus: it shows the plain form of a wording
// once, where the corpus shows it in many guises.
const packWeight = 5

// Shown is an example that stands beside a frame or a cue, read with the names that examples are made of.
type Shown struct {
	Text string
	*nesso.Document

	statuses map[string]string // by link and ends
}

// ShownBy reads the examples of a pack.
func ShownBy(p *lang.Pack) ([]Shown, error) {
	names, err := fs.ReadFile(p.Files(), "example-names.csv")
	if err != nil {
		return nil, err
	}
	reader, err := nesso.New(nesso.Lexicon(bytes.NewReader(names)))
	if err != nil {
		return nil, err
	}
	var texts []string
	for _, f := range p.Frames {
		texts = append(append(texts, f.Yes...), f.No...)
	}
	for _, c := range p.Cues.Status {
		texts = append(append(texts, c.Yes...), c.No...)
	}
	var out []Shown
	for _, text := range texts {
		text, want, _ := strings.Cut(text, " => ")
		d, err := reader.Annotate(context.Background(), nesso.Source{Name: "example", Text: text})
		if err != nil {
			return nil, err
		}
		out = append(out, Shown{text, d, statuses(want)})
	}
	return out, nil
}

// statuses are those of the claims that an example is to give, by link and ends.
func statuses(want string) map[string]string {
	out := map[string]string{}
	for _, w := range strings.Split(want, "; ") {
		link, ends, _ := strings.Cut(w, " ")
		link, s, _ := strings.Cut(link, ".")
		if s == "" {
			s = string(claim.Asserted)
		}
		out[link+" "+ends] = s
	}
	return out
}

// Status is that of a link between two entities of the example, and false if it is not told.
func (s *Shown) Status(l claim.Link, from, to int) (string, bool) {
	a, b := s.Entities[from].Name, s.Entities[to].Name
	status, told := s.statuses[string(l)+" "+a+" > "+b]
	if !told && l.Symmetric() {
		status, told = s.statuses[string(l)+" "+b+" > "+a]
	}
	return status, told
}

// OfPack gives the candidates of the examples of a pack, with their answers.
func OfPack(p *lang.Pack, finder *claim.Finder) ([]Example, error) {
	shown, err := ShownBy(p)
	if err != nil {
		return nil, err
	}
	var out []Example
	for i := range shown {
		s := &shown[i]
		all, err := finder.Examples(s.Document.Document)
		if err != nil {
			return nil, err
		}
		g := newGroup(all)
		for i, x := range all {
			status, right := s.Status(x.Link, x.From, x.To)
			key := s.Text + string(x.Link) + s.Entities[x.From].Name + s.Entities[x.To].Name
			out = append(out, Example{group: g, at: i, Features: g.features[i], Right: right, Weight: packWeight, Status: Status{x.Stance, string(x.ByCues), status}, Claim: key})
		}
	}
	return out, nil
}
