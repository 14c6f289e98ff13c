package lang_test

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
)

// small is a pack of an invented language.
func small() map[string]string {
	return map[string]string{
		"pack.json":         `{"code": "xx", "name": "Test", "version": "1", "tokenizer": "rules"}`,
		"abbreviations.txt": "# comment\n[never]\ndr.\n[often]\netc.\n",
		"tokens.txt":        "[clitics]\n's\n[splits]\ncan|not\n",
		"function.txt":      "[open]\nthe of\n[function]\nis\n",
		"profile.txt":       "# comment\n50 _th the\n60 he_\n",
		"names.yaml":        "legal_forms: [inc]\n",
		"grammar.yaml":      "agent: [by]\n",
		"cues.yaml":         "status: []\n",
		"inflection.yaml":   "verbs: {y: [ies]}\n",
		"frames.yaml":       "- {frame: buy, claims: [acquirer a b], verbs: [buy], roles: {a: subject, b: object}}\n",
	}
}

func folder(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, data := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return fsys
}

func TestLoad(t *testing.T) {
	p, err := lang.Load(folder(small()))
	if err != nil {
		t.Fatal(err)
	}
	d := lang.NewReader([]*lang.Pack{p}).Read(text.Source{Text: "the dr. cannot sell it's the thing etc. The end"})
	if len(d.Sentences) != 2 || len(d.Sentences[0].Tokens) != 10 {
		t.Errorf("%d sentences, %v", len(d.Sentences), d.Sentences)
	}
}

func TestLoadErrors(t *testing.T) {
	for _, c := range []struct{ file, data, want string }{
		{"pack.json", "", "pack.json: unexpected end"},
		{"pack.json", `{"code": "English"}`, `"code" is "English"`},
		{"pack.json", `{"code": "xx", "tokenizer": "magic"}`, `"tokenizer" is "magic"`},
		{"abbreviations.txt", "[never]\ndr\n", `"dr" has no period`},
		{"abbreviations.txt", "dr.\n", "abbreviations.txt:1: words before the first [list]"},
		{"tokens.txt", "[cliticks]\n", "tokens.txt:1: unknown list [cliticks]"},
		{"tokens.txt", "[splits]\ncannot\n", `"cannot" is not of the form`},
		{"profile.txt", "50 ab\n", `profile.txt: line 1: "ab" is no trigram`},
		{"profile.txt", "x abc\n", `"x" is no cost`},
		{"names.yaml", "legal: [inc]\n", "names.yaml: yaml: unmarshal errors"},
		{"frames.yaml", "- {frame: buy, claims: [acquirer a], verbs: [buy], roles: {a: subject}}\n", `frame "buy": claim "acquirer a" is not "link from to"`},
		{"frames.yaml", "- {frame: buy, claims: [acquirer a b], verbs: [buy], roles: {a: subject}}\n", `role "b" has no place`},
		{"frames.yaml", "- {frame: buy, claims: [acquirer a b], roles: {a: subject, b: object}}\n", "no verb, noun, head or name triggers it"},
		{"frames.yaml", "- {frame: buy, claim: [acquirer a b], verbs: [buy], roles: {a: subject, b: object}}\n", "frames.yaml: yaml: unmarshal errors:\n  line 1: field claim not found"},
		{"profile.txt", "# nothing\n", "holds no trigrams"},
	} {
		files := maps.Clone(small())
		files[c.file] = c.data
		if _, err := lang.Load(folder(files)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %q: error %v, want %q", c.file, c.data, err, c.want)
		}
	}
	for name := range small() {
		files := maps.Clone(small())
		delete(files, name)
		if _, err := lang.Load(folder(files)); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("without %s: error %v", name, err)
		}
	}
}
