package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// field is one that a YAML object may have.
type field struct {
	name string
	to   any    // where its value goes
	want string // what the value must be, in words
}

// fields reads an object of some fields, none twice. Its errors name the line, the field and what is allowed.
func fields(n *yaml.Node, what string, known ...field) error {
	names := make([]string, len(known))
	for i, f := range known {
		names[i] = f.name
	}
	if n.Kind != yaml.MappingNode {
		return fmt.Errorf("line %d: %s has fields: %s", n.Line, what, strings.Join(names, ", "))
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		at := slices.Index(names, key.Value)
		switch {
		case at < 0:
			return fmt.Errorf("line %d: %s has no field %q; there are %s", key.Line, what, key.Value, strings.Join(names, ", "))
		case seen[key.Value]:
			return fmt.Errorf("line %d: %s has the field %q twice", key.Line, what, key.Value)
		}
		seen[key.Value] = true
		err := value.Decode(known[at].to)
		if broken := (*yaml.TypeError)(nil); errors.As(err, &broken) {
			return fmt.Errorf("line %d: %s of %s must be %s", value.Line, key.Value, what, known[at].want)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
