package nesso

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"slices"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

// Version is the version of this module.
const Version = "0.1.0"

type (
	// Source is a document as it comes in.
	Source = text.Source
	// Document is a read document: its text, mentions, entities and claims.
	Document = claim.Document
	// Claim is a link between two entities that a document asserts.
	Claim = claim.Claim
	// Skipped is a trigger whose sentence names two entities or more but gave no claim, with the reason.
	Skipped = claim.Skipped
	// Entity is a thing that a document names.
	Entity = entity.Entity
	// Mention is a stretch of text that names a thing or measures something.
	Mention = entity.Mention
	// Entities is a text with its mentions and entities.
	Entities = entity.Document
	// Text is a document made ready: cleaned text, paragraphs, sentences, tokens.
	Text = text.Document
	// Sentence is a run of tokens of a Text.
	Sentence = text.Sentence
	// Token is a word of a Sentence.
	Token = text.Token
	// Span is a half-open range of bytes of the cleaned text.
	Span = text.Span
)

// Reader reads documents. It is safe for use by several goroutines.
type Reader struct {
	packs         []*lang.Pack
	lexicon       *entity.Lexicon
	steps         Steps
	legalForms    []string
	workers       int
	minConfidence float64
}

// Option changes a new [Reader].
type Option func(*Reader) error

// New makes a Reader of what is built in.
func New(opts ...Option) (*Reader, error) {
	packs, err := builtin.Packs()
	if err != nil {
		return nil, fmt.Errorf("nesso: %w", err)
	}
	r := &Reader{packs: packs, minConfidence: claim.DefaultLeast, workers: runtime.GOMAXPROCS(0)}
	for _, opt := range opts {
		if err := opt(r); err != nil {
			return nil, fmt.Errorf("nesso: %w", err)
		}
	}
	steps, err := packSteps(r.packs, r.lexicon, r.minConfidence, r.steps.Claims == nil)
	if err != nil {
		return nil, fmt.Errorf("nesso: %w", err)
	}
	r.steps = steps.or(r.steps)
	for _, p := range r.packs {
		r.legalForms = append(r.legalForms, p.Names.LegalForms...)
	}
	return r, nil
}

// Lexicon adds the user's own names, which count before any that the models find: CSV with a header of name, kind, and
// optionally aliases and id, several with "|" between them.
func Lexicon(file io.Reader) Option {
	return func(r *Reader) (err error) {
		r.lexicon, err = entity.ReadLexicon(file)
		return err
	}
}

// Pack adds the language pack in a folder, or puts it in the place of the built-in one of that language.
func Pack(folder fs.FS) Option {
	return func(r *Reader) error {
		p, err := lang.Load(folder)
		if err != nil {
			return err
		}
		packs := slices.DeleteFunc(slices.Clone(r.packs), func(q *lang.Pack) bool { return q.Code == p.Code })
		r.packs = append(packs, p)
		return nil
	}
}

// Workers sets how many documents are read at a time, one for each processor by default. It changes no result.
func Workers(n int) Option {
	return func(r *Reader) error {
		if n < 1 {
			return fmt.Errorf("%d workers; there must be one at least", n)
		}
		r.workers = n
		return nil
	}
}

// MinConfidence leaves out claims of less confidence than c, a number from 0 to 1.
func MinConfidence(c float64) Option {
	return func(r *Reader) error {
		if !(c >= 0 && c <= 1) {
			return fmt.Errorf("a least confidence of %v; it lies between 0 and 1", c)
		}
		r.minConfidence = c
		return nil
	}
}

// Annotate reads one document. Its error names the document and the step that failed; [context.Context.Err] comes
// through.
func (r *Reader) Annotate(ctx context.Context, src Source) (*Document, error) {
	d, err := r.steps.run(ctx, src)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", src.Name, err)
	}
	d.Claims = slices.DeleteFunc(d.Claims, func(c Claim) bool { return c.Confidence < r.minConfidence })
	return d, nil
}

// Skipped reads one document and gives what it passed over: the triggers of sentences that name two entities or more but
// gave no claim, in text order, each with its reason. The indexes and spans in them are those of the document beside them.
// It fails as [Reader.Annotate] does, and where a step put in by [With] is no [Skipper].
func (r *Reader) Skipped(ctx context.Context, src Source) (*Entities, []Skipped, error) {
	e, out, err := r.steps.skipped(ctx, src)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", src.Name, err)
	}
	return e, out, nil
}

// Extract draws the graph of some documents. Where some can't be read, it returns the graph of the others beside an
// error that names each of them.
func (r *Reader) Extract(ctx context.Context, sources ...Source) (*graph.Graph, error) {
	b := r.Builder()
	var errs []error
	for d, err := range r.AnnotateAll(ctx, slices.Values(sources)) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		b.Add(d)
	}
	return b.Graph(), errors.Join(errs...)
}

// Languages are the names in English of the languages that are read.
func (r *Reader) Languages() []string {
	var out []string
	for _, p := range r.packs {
		out = append(out, p.Name)
	}
	return out
}

// Builder makes an empty graph builder that knows the legal forms of the languages, and the user's own names with their ids.
func (r *Reader) Builder() *graph.Builder {
	b := &graph.Builder{LegalForms: r.legalForms}
	if r.lexicon != nil {
		b.Lexicon = r.lexicon.Entries()
	}
	return b
}
