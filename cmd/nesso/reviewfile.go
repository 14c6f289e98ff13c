package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/nesso-graph/nesso/entity/name"
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

	line int // of the file
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

	line int // of the file
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
	if err := dec.Decode(&r); err != nil && !errors.Is(err, io.EOF) {
		return r, fmt.Errorf("%s: %s", file, strings.TrimPrefix(err.Error(), "yaml: "))
	}
	return r, nil
}

// UnmarshalYAML reads the file as a whole.
func (r *review) UnmarshalYAML(n *yaml.Node) error {
	return fields(n, "a review", field{"entities", &r.Entities, "a list of pairs"}, field{"claims", &r.Claims, "a list of claims"})
}

// UnmarshalYAML reads a member of entities.
func (p *pairReview) UnmarshalYAML(n *yaml.Node) error {
	p.line = n.Line
	return fields(n, "a pair", field{"decision", &p.Decision, "same, different or undecided"}, field{"score", &p.Score, "a number"},
		field{"reason", &p.Reason, "a text"}, field{"a", &p.A, "an entity"}, field{"b", &p.B, "an entity"})
}

// UnmarshalYAML reads a or b of a pair.
func (n *nameSeen) UnmarshalYAML(node *yaml.Node) error {
	return fields(node, "an entity", field{"name", &n.Name, "a text"}, field{"kind", &n.Kind, "one of " + strings.Join(allKinds, ", ")},
		field{"context", &n.Context, "a list of texts"})
}

// UnmarshalYAML reads a member of claims.
func (c *claimReview) UnmarshalYAML(n *yaml.Node) error {
	c.line = n.Line
	return fields(n, "a claim", field{"key", &c.Key, "a text"}, field{"decision", &c.Decision, "confirm, correct, reject or undecided"},
		field{"correct", &c.Correct, "fields with the right values, such as {link: owner, date: \"2020\"}"}, field{"says", &c.Says, "a text"},
		field{"quote", &c.Quote, "a text"}, field{"document", &c.Document, "a text"})
}
