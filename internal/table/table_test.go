package table

import (
	"errors"
	"strings"
	"testing"
)

func TestEach(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"commas", "name,id\nAlfa;Beta,7\n", "Alfa;Beta=7"},
		{"one column", "name\nAlfa\n", "Alfa="},
		{"semicolons", "name;id\nAlfa, of Rome;7\n", "Alfa, of Rome=7"},
		{"tabs", "name\tid\nAlfa; Beta\t7\n", "Alfa; Beta=7"},
		{"byte order mark, carriage returns, quotes", "\ufeff\"Name\"; ID \r\n\"Alfa; \"\"Beta\"\"\";7\r\n", `Alfa; "Beta"=7`},
		{"windows-1252", "name;id\nSociet\xe0 Perch\xe9 di Cant\xf9;7\n", "Società Perché di Cantù=7"},
		{"comments, empty lines, another order", "# my, own, list\nid;name\n\n1;\"Alfa\nBeta\"\n\n# more\n2;Gamma\n", "Alfa\nBeta=1 Gamma=2"},
		{"several", "name,id\nAlfa,7 |  8  b||\n", "Alfa=7|8 b"},
		{"a short row", "name,id\nAlfa\n", "Alfa="},
	} {
		t.Run(c.name, func(t *testing.T) {
			list, err := Text(strings.NewReader(c.in))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			err = Each(list, "name", func(r *Row) error {
				got = append(got, r.Get("name")+"="+strings.Join(r.Several("id"), "|"))
				return nil
			})
			if s := strings.Join(got, " "); err != nil || s != c.want {
				t.Errorf("%q, %v; want %q", s, err, c.want)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	wrong := func(r *Row) error {
		if r.Get("name") == "Gamma" {
			return errors.New("no firm of ours")
		}
		return nil
	}
	for _, c := range []struct{ in, want string }{
		{"", "no header"},
		{"# nothing\n", "no header"},
		{"names,id\nAlfa,7\n", `the header has no column "name"`},
		{"name;id\n\"Alfa;7\n", "parse error on line 2"},
		{"name;id\n\n\"Alfa\nBeta\";1\n\nGamma;2\n", "line 6: no firm of ours"},
	} {
		if err := Each(c.in, "name", wrong); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.in, err, c.want)
		}
	}
}
