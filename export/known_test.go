package export

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
)

func TestReadKnown(t *testing.T) {
	cases := []struct {
		name, file string
		want       []graph.Known
		err        string
	}{
		{"CSV", "\ufeffid,Name,aliases,kind\n7|Q1,Alfa S.p.A.,Prima | La Prima,company\n,Beta,,\n", []graph.Known{
			{Name: "Alfa S.p.A.", Aliases: []string{"Prima", "La Prima"}, Kind: entity.Company, IDs: []string{"7", "Q1"}}, {Name: "Beta"},
		}, ""},
		{"names alone", "name\nAlfa", []graph.Known{{Name: "Alfa"}}, ""},
		{"FollowTheMoney", `{"id":"a","schema":"Company","properties":{"name":["Alfa","Alfa AG"],"alias":["Prima"],"leiCode":["529900T8BM49AURSDO55"],"wikidataId":["Q1"]}}
{"id":"l","schema":"Ownership","properties":{"owner":["a"]}}
{"id":"b","schema":"LegalEntity","properties":{"name":["Beta"]}}
{"id":"c","schema":"Person","properties":{}}
`, []graph.Known{
			{Name: "Alfa", Aliases: []string{"Alfa AG", "Prima"}, Kind: entity.Company, IDs: []string{"a", "Q1", "529900T8BM49AURSDO55"}},
			{Name: "Beta", Aliases: []string{}, IDs: []string{"b"}},
		}, ""},
		{"empty", "", nil, "no header"},
		{"no column", "title,id\nx,1", nil, `no column "name"`},
		{"no name", "name,id\nAlfa,1\n,2", nil, "line 3: no name"},
		{"no kind", "name,kind\nAlfa,firm", nil, `line 2: kind "firm"`},
		{"no JSON", `{"id":"a","schema":"Person","properties":{}} {`, nil, "entity 2"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := ReadKnown(strings.NewReader(c.file))
			if c.err != "" {
				if err == nil || !strings.Contains(err.Error(), c.err) {
					t.Fatalf("error %v, want one with %q", err, c.err)
				}
				return
			}
			if diff := cmp.Diff(c.want, got); err != nil || diff != "" {
				t.Errorf("%v (-want +got)\n%s", err, diff)
			}
		})
	}
}

func TestReadKnownOfOurOwn(t *testing.T) {
	g := exampleGraph(t)
	list, err := ReadKnown(strings.NewReader(string(write(t, g, FTM))))
	if err != nil || len(list) == 0 || list[0].Name != g.Nodes[0].Label || list[0].IDs[0] != g.Nodes[0].Key {
		t.Errorf("%v, %v", list, err)
	}
}
