package export

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
)

// ReadKnown reads a list of entities for [graph.Builder.Known]: FollowTheMoney JSON Lines if it begins with a brace, and
// otherwise CSV with a header of name, and optionally aliases, kind and id; several aliases or ids have "|" between them, no
// kind stands for any. Its errors name the line, or the entity by its number.
func ReadKnown(r io.Reader) ([]graph.Known, error) {
	b := bufio.NewReader(r)
	if mark, _ := b.Peek(3); string(mark) == "\ufeff" {
		_, _ = b.Discard(len(mark))
	}
	if start, _ := b.Peek(1); string(start) == "{" {
		return readKnownFTM(b)
	}
	return readKnownCSV(b)
}

func readKnownCSV(r io.Reader) ([]graph.Known, error) {
	c := csv.NewReader(r)
	c.FieldsPerRecord = -1
	header, err := c.Read()
	if err != nil {
		return nil, fmt.Errorf("the list of known entities has no header: %w", err)
	}
	column := map[string]int{}
	for i, h := range header {
		column[strings.ToLower(strings.TrimSpace(h))] = i
	}
	if _, ok := column["name"]; !ok {
		return nil, errors.New(`the list of known entities has no column "name"`)
	}
	var out []graph.Known
	for {
		row, err := c.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("the list of known entities: %w", err)
		}
		get := func(name string) string {
			if i, ok := column[name]; ok && i < len(row) {
				return strings.TrimSpace(row[i])
			}
			return ""
		}
		line, _ := c.FieldPos(0)
		k := graph.Known{Name: get("name"), Aliases: several(get("aliases")), Kind: entity.Kind(get("kind")), IDs: several(get("id"))}
		switch {
		case k.Name == "":
			return nil, fmt.Errorf("line %d: no name", line)
		case k.Kind != "" && !slices.Contains(kinds, k.Kind):
			return nil, fmt.Errorf("line %d: kind %q; there are %v", line, k.Kind, kinds)
		}
		out = append(out, k)
	}
}

// several are the parts of a cell, without empty ones.
func several(cell string) []string {
	var out []string
	for _, s := range strings.Split(cell, "|") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// ftmKinds are the kinds of FollowTheMoney's schemas that can be ends of a claim; a LegalEntity is of any.
var ftmKinds = map[string]entity.Kind{
	"Company": entity.Company, "Organization": entity.Organization, "PublicBody": entity.Organization, "Person": entity.Person,
	"Asset": entity.Product, "LegalEntity": "",
}

// readKnownFTM reads the entities that have a name and a schema of ftmKinds; others, such as links, are passed over.
func readKnownFTM(r io.Reader) ([]graph.Known, error) {
	dec := json.NewDecoder(r)
	var out []graph.Known
	for n := 1; ; n++ {
		var e ftmEntity
		err := dec.Decode(&e)
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("entity %d: %w", n, err)
		}
		kind, ok := ftmKinds[e.Schema]
		names := slices.Concat(e.Properties["name"], e.Properties["alias"], e.Properties["previousName"])
		if !ok || len(names) == 0 {
			continue
		}
		k := graph.Known{Name: names[0], Aliases: names[1:], Kind: kind}
		for _, id := range slices.Concat([]string{e.ID}, e.Properties["wikidataId"], e.Properties["leiCode"], e.Properties["opencorporatesUrl"]) {
			if id != "" {
				k.IDs = append(k.IDs, id)
			}
		}
		out = append(out, k)
	}
}
