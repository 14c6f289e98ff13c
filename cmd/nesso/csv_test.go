package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOpenCSV(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"commas", "name,id\nAlfa;Beta,7\n", "name,id\nAlfa;Beta,7\n"},
		{"one column", "name\nAlfa, of Rome\n", "name\nAlfa, of Rome\n"},
		{"semicolons", "name;id\nAlfa, of Rome;7\n", "name,id\n\"Alfa, of Rome\",7\n"},
		{"tabs", "name\tid\nAlfa; Beta\t7\n", "name,id\nAlfa; Beta,7\n"},
		{"byte order mark, carriage returns, quotes", "\ufeff\"name\";id\r\n\"Alfa; \"\"Beta\"\"\";7\r\n", "name,id\n\"Alfa; \"\"Beta\"\"\",7\n"},
		{"windows-1252", "name;id\nSociet\xe0 Perch\xe9 di Cant\xf9;7\n", "name,id\nSocietà Perché di Cantù,7\n"},
		{"lines keep their numbers", "# my, own, list\nname;id\n\n\"Alfa\nBeta\";1\n\nGamma;2\n", "\nname,id\n\n\"Alfa\nBeta\",1\n\nGamma,2\n"},
		{"JSON Lines", `{"id":"a;b;c"}`, `{"id":"a;b;c"}`},
		{"empty", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "list.csv")
			if err := os.WriteFile(file, []byte(c.in), 0o600); err != nil {
				t.Fatal(err)
			}
			r, err := openCSV(file)
			if err != nil {
				t.Fatal(err)
			}
			if got, _ := io.ReadAll(r); string(got) != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
	if _, err := withCommas("name;id\n\"Alfa;7\n", ';'); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("error %v", err)
	}
}
