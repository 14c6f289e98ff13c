package export

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/internal/table"
)

// ReadKnown reads a list of entities for [graph.Builder.Known]: FollowTheMoney JSON Lines if it begins with a brace, and
// otherwise CSV with a header of name, and optionally aliases, kind and id; several aliases or ids have "|" between them, no
// kind stands for any. Between the columns stand commas, semicolons or tabs. Its errors name the line, or the entity by its
// number.
func ReadKnown(r io.Reader) ([]graph.Known, error) {
	list, err := table.Text(r)
	if err != nil {
		return nil, err
	}
	if strings.HasPrefix(list, "{") {
		return readKnownFTM(strings.NewReader(list))
	}
	var out []graph.Known
	err = table.Each(list, "name", func(row *table.Row) error {
		k := graph.Known{Name: row.Get("name"), Aliases: row.Several("aliases"), Kind: entity.Kind(row.Get("kind")), IDs: row.Several("id")}
		switch {
		case k.Name == "":
			return errors.New("no name")
		case k.Kind != "" && !slices.Contains(kinds, k.Kind):
			return fmt.Errorf("kind %q; there are %v", k.Kind, kinds)
		}
		out = append(out, k)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return out, nil
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
