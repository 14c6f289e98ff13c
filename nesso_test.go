package nesso_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso"
	"github.com/nesso-graph/nesso/export"
	"github.com/nesso-graph/nesso/internal/toy"
)

// engine reads the toy language; a text with "panic!" fails.
type engine struct{ toy.Engine }

func (e engine) Draw(d *nesso.Entities) (*nesso.Document, error) {
	if strings.Contains(d.Text, "panic!") {
		return nil, errors.New("a hard text")
	}
	return e.Engine.Draw(d)
}

func reader(t *testing.T, opts ...nesso.Option) *nesso.Reader {
	t.Helper()
	r, err := nesso.New(append([]nesso.Option{nesso.With(nesso.Steps{Model: engine{}, Entities: engine{}, Claims: engine{}})}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func sources(n int) []nesso.Source {
	var out []nesso.Source
	for i := range n {
		out = append(out, nesso.Source{Name: fmt.Sprint(i), Text: fmt.Sprintf("[Firm %d] owns [Firm %d]", i, (i*7+1)%n)})
	}
	return out
}

func TestWorkersChangeNothing(t *testing.T) {
	var first []byte
	for _, workers := range []int{1, 2, 9} {
		g, err := reader(t, nesso.Workers(workers)).Extract(t.Context(), sources(50)...)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := export.Write(&b, g, export.JSON); err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = b.Bytes()
		}
		if len(g.Edges) != 50 || !bytes.Equal(b.Bytes(), first) {
			t.Errorf("%d workers: %d edges, same bytes: %v", workers, len(g.Edges), bytes.Equal(b.Bytes(), first))
		}
	}
}

func TestABrokenDocumentSparesTheOthers(t *testing.T) {
	in := sources(5)
	in[2].Text, in[3].Text = "panic!", "\xff"
	g, err := reader(t).Extract(t.Context(), in...)
	if len(g.Documents) != 3 || err == nil || err.Error() != "2: claims: a hard text\n3: its text is not valid UTF-8" {
		t.Errorf("%d documents, error %v", len(g.Documents), err)
	}
}

// drawerOnly is a step that can't tell what it skips.
type drawerOnly struct{ nesso.Drawer }

func TestSkippedErrors(t *testing.T) {
	if _, _, err := reader(t).Skipped(t.Context(), nesso.Source{Name: "a", Text: "\xff"}); err == nil || err.Error() != "a: its text is not valid UTF-8" {
		t.Error(err)
	}
	r := reader(t, nesso.With(nesso.Steps{Claims: drawerOnly{engine{}}}))
	if _, _, err := r.Skipped(t.Context(), sources(1)[0]); err == nil || !strings.Contains(err.Error(), "it lacks the method of Skipper") {
		t.Error(err)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	read := 0
	failed := false
	for _, err := range reader(t).AnnotateAll(ctx, slices.Values(sources(500))) {
		if read++; read == 3 {
			cancel()
		}
		if err != nil && !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
		failed = failed || err != nil
	}
	if !failed || read > 100 {
		t.Errorf("%d documents after the context was cancelled", read)
	}
}

func TestStopEarly(t *testing.T) {
	for d, err := range reader(t, nesso.Workers(3)).AnnotateAll(t.Context(), slices.Values(sources(500))) {
		if err != nil || d.Source.Name != "0" {
			t.Errorf("the first document is %v, %v", d, err)
		}
		break
	}
}

func TestOptions(t *testing.T) {
	for _, opt := range []nesso.Option{nesso.Workers(0), nesso.MinConfidence(1.1), nesso.MinConfidence(-1)} {
		if _, err := nesso.New(opt); err == nil {
			t.Error("a bad option is accepted")
		}
	}
	d, err := reader(t, nesso.MinConfidence(0.95)).Annotate(t.Context(), sources(2)[1])
	if err != nil || len(d.Claims) != 0 {
		t.Errorf("%d claims of confidence 0.9, %v", len(d.Claims), err)
	}
}

// TestLexiconIDs wants the id of a name of the user's own in the graph.
func TestLexiconIDs(t *testing.T) {
	reader, err := nesso.New(nesso.Lexicon(strings.NewReader("name,kind,aliases,id\nAlder Group,company,the Tin Lantern,Q17\nBirch,person,,\n")))
	if err != nil {
		t.Fatal(err)
	}
	g, err := reader.Extract(context.Background(), nesso.Source{Name: "a", Text: "The owner of the Tin Lantern is Birch."})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, n := range g.Nodes {
		got[n.Label] = strings.Join(n.IDs, " ")
	}
	if got["the Tin Lantern"] != "Q17" || got["Birch"] != "" {
		t.Errorf("nodes with ids %v", got)
	}
}
