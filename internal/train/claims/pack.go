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

// OfPack gives the candidates of the examples that stand beside the frames and cues of a pack, with their answers.
func OfPack(p *lang.Pack, finder *claim.Finder) ([]Example, error) {
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
	var out []Example
	for _, text := range texts {
		text, want, _ := strings.Cut(text, " => ")
		x, err := ofExample(text, want, reader, finder)
		if err != nil {
			return nil, err
		}
		out = append(out, x...)
	}
	return out, nil
}

func ofExample(text, want string, reader *nesso.Reader, finder *claim.Finder) ([]Example, error) {
	d, err := reader.Annotate(context.Background(), nesso.Source{Name: "example", Text: text})
	if err != nil {
		return nil, err
	}
	status := map[string]string{}
	for _, w := range strings.Split(want, "; ") {
		link, ends, _ := strings.Cut(w, " ")
		link, s, _ := strings.Cut(link, ".")
		if s == "" {
			s = "asserted"
		}
		status[link+" "+ends] = s
	}
	var out []Example
	all, err := finder.Examples(d.Document)
	if err != nil {
		return nil, err
	}
	g := newGroup(all)
	for i, x := range all {
		from, to := d.Entities[x.From].Name, d.Entities[x.To].Name
		s, right := status[string(x.Link)+" "+from+" > "+to]
		if !right && x.Link.Symmetric() {
			s, right = status[string(x.Link)+" "+to+" > "+from]
		}
		out = append(out, Example{group: g, at: i, Features: g.features[i], Right: right, Weight: packWeight, Status: Status{x.Stance, string(x.ByCues), s}, Claim: text + string(x.Link) + from + to})
	}
	return out, nil
}
