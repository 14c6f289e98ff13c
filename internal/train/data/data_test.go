package data

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/internal/model"
	"github.com/nesso-graph/nesso/internal/train/corpus"
)

const multiword = `# text = Si tratta della casa.
1	Si	si	PRON	PC	Clitic=Yes	2	expl	_	_
2	tratta	trattare	VERB	V	Mood=Ind	0	root	_	_
3-4	della	_	_	_	_	_	_	_	_
3	di	di	ADP	E	_	5	case	_	_
4	la	il	DET	RD	Definite=Def	5	det	_	_
5	casa	casa	NOUN	S	Gender=Fem	2	obl	_	SpaceAfter=No
6	.	.	PUNCT	FS	_	2	punct	_	_

1-2	venderla	_	_	_	_	_	_	_	_
1	vender	vendere	VERB	V	VerbForm=Inf	0	root	_	_
2	la	lo	PRON	PC	Clitic=Yes	1	obj	_	_
3	tutta	tutto	DET	T	_	2	det	_	_

`

func TestMultiwordTokensStayOne(t *testing.T) {
	s, err := ReadTreebank(strings.NewReader(multiword), "test", true)
	if err != nil {
		t.Fatal(err)
	}
	if len(s) != 2 {
		t.Fatalf("%d sentences", len(s))
	}
	check := func(s Sentence, i int, word, lemma, tag, relation string, head int) {
		t.Helper()
		if s.Words[i] != word || s.Lemmas[i] != lemma || s.Tags[i] != tag || s.Relations[i] != relation || s.Heads[i] != head {
			t.Errorf("word %d: %s %s %s %s %d", i, s.Words[i], s.Lemmas[i], s.Tags[i], s.Relations[i], s.Heads[i])
		}
	}
	check(s[0], 2, "della", "di", "ADP", "case", 3)
	check(s[0], 3, "casa", "casa", "NOUN", "obl", 1)
	check(s[1], 0, "venderla", "vendere", "VERB", "root", -1)
	check(s[1], 1, "tutta", "tutto", "DET", "det", 0) // hung on the clitic
}

func TestTreebankErrors(t *testing.T) {
	for name, text := range map[string]string{
		"fields":  "1\ta\ta\tX\n\n",
		"head":    "1\ta\ta\tX\t_\t_\t9\troot\t_\t_\n\n",
		"no root": "1\ta\ta\tX\t_\t_\t2\tdep\t_\t_\n2\tb\tb\tX\t_\t_\t1\tdep\t_\t_\n\n",
	} {
		if _, err := ReadTreebank(strings.NewReader(text), "test", false); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// labels writes the labels that are sure: the kind's first letter with its position, "." outside, "?" open.
func labels(names []uint32) string {
	var out []string
	for _, m := range names {
		name := "?"
		if m == 1 {
			name = "."
		}
		for k, kind := range model.NameKinds() {
			for p, c := range "biel"[:4] {
				if m == 1<<model.NameLabel(k, p) {
					name = kind[:2] + string(c)
				}
			}
		}
		out = append(out, name)
	}
	return strings.Join(out, " ")
}

func TestPassage(t *testing.T) {
	record := `{"id":"x","text":"La Bramati S.p.A. di Milano e Bramati; Milano Est.","entities":[` +
		`{"id":"a","kind":"company","at":["Bramati S.p.A.","Bramati@2"]},{"id":"b","kind":"place","at":["Milano"]},{"id":"c","kind":"place","at":["Milano Est"]},{"id":"d","kind":"date","at":["di"]}]}`
	var d corpus.Draft
	if err := json.Unmarshal([]byte(record), &d); err != nil {
		t.Fatal(err)
	}
	r, err := d.Compile()
	if err != nil {
		t.Fatal(err)
	}
	s := SentencesOf(r, "test", cutOf(t, "it"))
	if len(s) != 1 {
		t.Fatalf("%d sentences", len(s))
	}
	if got, want := Line(s[0].Words), "La Bramati S.p.A. di Milano e Bramati ; Milano Est ."; got != want {
		t.Errorf("words %q, want %q", got, want)
	}
	if got, want := labels(s[0].Names), ". cob coe . pll . col . plb ple ."; got != want {
		t.Errorf("labels %q, want %q", got, want)
	}
}

func cutOf(t *testing.T, language string) Cut {
	t.Helper()
	cut, err := CutOf(language)
	if err != nil {
		t.Fatal(err)
	}
	return cut
}

func TestCutGivesPlacesInTheSource(t *testing.T) {
	const source = "La **Bramati S.p.A.** è dell’Emilia."
	s := cutOf(t, "it")(source)
	var got []string
	for _, tok := range s[0].Tokens {
		got = append(got, source[tok.Start:tok.End])
	}
	if got, want := strings.Join(got, "|"), "La|Bramati|S.p.A.|è|dell’|Emilia|."; got != want {
		t.Errorf("tokens %s, want %s", got, want)
	}
}

func TestNameWords(t *testing.T) {
	for name, want := range map[string]string{"L’Aquila": "l'|aquila", "Monaco di Baviera": "monaco|di|baviera", "Smith": "smith"} {
		if got := strings.Join(nameWords(name), "|"); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestLLIMONIE(t *testing.T) {
	const record = `[{"text":"Joe Strummer è italiano e visse a Roma con Tizio.","entities":["Joe Strummer[Musician|Person]","Roma[City|Location]","italiano[Nationality|Location]"]}]`
	s, err := LLIMONIE(strings.NewReader(record), cutOf(t, "it"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := labels(s[0].Names), "peb pee . . . . . pll . ? ."; got != want {
		t.Errorf("labels %q, want %q", got, want)
	}
}
