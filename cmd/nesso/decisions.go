package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v3"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/entity/name"
	"github.com/nesso-graph/nesso/graph"
)

// review is the file that 'nesso review' writes and --decisions reads.
type review struct {
	Entities []pairReview  `yaml:"entities"`
	Claims   []claimReview `yaml:"claims"`
}

// pairReview is a pair of entities to decide on.
type pairReview struct {
	Decision string   `yaml:"decision"` // same, different, undecided
	Score    float64  `yaml:"score,omitempty"`
	Reason   string   `yaml:"reason,omitempty"`
	A        nameSeen `yaml:"a"`
	B        nameSeen `yaml:"b"`
}

// key is the same for both orders of a pair.
func (p pairReview) key() string {
	return min(p.A.key(), p.B.key()) + "|" + max(p.A.key(), p.B.key())
}

// nameSeen is an entity with where it is named.
type nameSeen struct {
	Name    string   `yaml:"name"`
	Kind    string   `yaml:"kind"`
	Context []string `yaml:"context,omitempty"`
}

func (n nameSeen) key() string { return n.Kind + " " + name.Fold(n.Name) }

// claimReview is a claim to decide on.
type claimReview struct {
	Key      string            `yaml:"key"`
	Decision string            `yaml:"decision"` // confirm, correct, reject, undecided
	Correct  map[string]string `yaml:"correct,omitempty"`
	Says     string            `yaml:"says,omitempty"`
	Quote    string            `yaml:"quote,omitempty"`
	Document string            `yaml:"document,omitempty"`
}

const undecided = "undecided"

var verdicts = map[string]graph.Verdict{"confirm": graph.Confirmed, "correct": graph.Corrected, "reject": graph.Rejected}

// decisions is the flag that names a review.
type decisions struct{ file string }

func (d *decisions) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&d.file, "decisions", "", "file that 'nesso review' wrote, with your decisions; they win over what the engine finds")
}

// read reads the decisions of the file, none if none is named.
func (d decisions) read() (graph.Decisions, error) {
	r, err := readReview(d.file)
	if err != nil {
		return graph.Decisions{}, err
	}
	out, err := r.decisions()
	if err != nil {
		return out, fmt.Errorf("%s: %w", d.file, err)
	}
	return out, nil
}

// tell says how many decisions fitted nothing.
func (d decisions) tell(w io.Writer, b *graph.Builder) {
	if n := b.Unapplied(); n > 0 {
		fmt.Fprintf(w, "nesso: %s: nothing here fits %s\n", d.file, count(n, "decision"))
	}
}

// readReview reads a review, an empty one if no file is named.
func readReview(file string) (review, error) {
	var r review
	if file == "" {
		return r, nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return r, fmt.Errorf("%s: %w", file, plain(err))
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	if err := dec.Decode(&r); err != nil && !errors.Is(err, io.EOF) {
		return r, fmt.Errorf("%s: %w", file, err)
	}
	return r, nil
}

// decisions are the entries that are decided. Two that contradict each other are an error.
func (r review) decisions() (graph.Decisions, error) {
	out := graph.Decisions{Claims: map[string]graph.ClaimDecision{}}
	said := map[string]string{} // of pairs
	for i, p := range r.Entities {
		if p.Decision == undecided || p.Decision == "" {
			continue
		}
		if err := p.check(said); err != nil {
			return out, fmt.Errorf("entities, number %d: %w", i+1, err)
		}
		out.Pairs = append(out.Pairs, graph.PairDecision{A: p.A.named(), B: p.B.named(), Same: p.Decision == "same"})
	}
	for i, c := range r.Claims {
		if c.Decision == undecided || c.Decision == "" {
			continue
		}
		d, err := c.decision()
		if err != nil {
			return out, fmt.Errorf("claims, number %d: %w", i+1, err)
		}
		if old, ok := out.Claims[c.Key]; ok && old.Verdict != d.Verdict {
			return out, fmt.Errorf("claims, number %d: two decisions on %s", i+1, c.Key)
		}
		out.Claims[c.Key] = d
	}
	return out, nil
}

// check refuses what is no decision, or contradicts one that was said of the same pair.
func (p pairReview) check(said map[string]string) error {
	if p.Decision != "same" && p.Decision != "different" {
		return fmt.Errorf("decision %q; there are same, different, undecided", p.Decision)
	}
	for _, n := range []nameSeen{p.A, p.B} {
		if name.Fold(n.Name) == "" || !slices.Contains(allKinds, n.Kind) {
			return fmt.Errorf("a name and a kind make an entity, not %q and %q", n.Name, n.Kind)
		}
	}
	key := p.key()
	if old := said[key]; old != "" && old != p.Decision {
		return fmt.Errorf("%q and %q are both same and different", p.A.Name, p.B.Name)
	}
	said[key] = p.Decision
	return nil
}

func (c claimReview) decision() (graph.ClaimDecision, error) {
	d := graph.ClaimDecision{Verdict: verdicts[c.Decision], Correct: c.Correct}
	if d.Verdict == "" {
		return d, fmt.Errorf("decision %q; there are confirm, correct, reject, undecided", c.Decision)
	}
	return d, d.Check()
}

func (n nameSeen) named() graph.Name { return graph.Name{Kind: entity.Kind(n.Kind), Text: n.Name} }
