package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/entity/name"
	"github.com/nesso-graph/nesso/graph"
)

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

// tell names the decisions that were not applied.
func (d decisions) tell(w io.Writer, b *graph.Builder) {
	for _, s := range b.Unapplied() {
		fmt.Fprintf(w, "nesso: %s: not applied: %s\n", d.file, s)
	}
}

// decisions are the entries that are decided. Two that contradict each other are an error.
func (r review) decisions() (graph.Decisions, error) {
	out := graph.Decisions{Claims: map[string]graph.ClaimDecision{}}
	said := map[string]string{} // of pairs
	for _, p := range r.Entities {
		if p.Decision == undecided || p.Decision == "" {
			continue
		}
		if err := p.check(said); err != nil {
			return out, fmt.Errorf("line %d: %w", p.line, err)
		}
		out.Pairs = append(out.Pairs, p.pair())
	}
	for _, c := range r.Claims {
		if c.Decision == undecided || c.Decision == "" {
			continue
		}
		d, err := c.decision()
		if err != nil {
			return out, fmt.Errorf("line %d: %w", c.line, err)
		}
		if old, ok := out.Claims[c.Key]; ok && (old.Verdict != d.Verdict || !maps.Equal(old.Correct, d.Correct)) {
			return out, fmt.Errorf("line %d: two decisions on %s", c.line, c.Key)
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
			return fmt.Errorf("a name and a kind make an entity, not %q and %q; kinds are %s", n.Name, n.Kind, strings.Join(allKinds, ", "))
		}
	}
	if err := p.pair().Check(); err != nil {
		return err
	}
	key := p.key()
	if old := said[key]; old != "" && old != p.Decision {
		return fmt.Errorf("%q and %q are both same and different", p.A.Name, p.B.Name)
	}
	said[key] = p.Decision
	return nil
}

func (p pairReview) pair() graph.PairDecision {
	return graph.PairDecision{A: p.A.named(), B: p.B.named(), Same: p.Decision == "same"}
}

func (c claimReview) decision() (graph.ClaimDecision, error) {
	d := graph.ClaimDecision{Verdict: verdicts[c.Decision], Correct: c.Correct}
	if d.Verdict == "" {
		return d, fmt.Errorf("decision %q; there are confirm, correct, reject, undecided", c.Decision)
	}
	return d, d.Check()
}

func (n nameSeen) named() graph.Name { return graph.Name{Kind: entity.Kind(n.Kind), Text: n.Name} }
