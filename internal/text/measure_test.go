package text_test

import (
	"bufio"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/internal/text"
	"github.com/nesso-graph/nesso/lang"
	"github.com/nesso-graph/nesso/lang/builtin"
)

var (
	dataDir = flag.String("data", "", "folder with the treebanks and texts to measure on")
	showing = flag.Int("show", 0, "how many differences to print")
)

// treebank is the part of one that is measured on.
type treebank struct {
	name, lang, file string
	from, to         int     // sentences, counted from 1; to 0 for all
	joins            string  // marks behind which the treebank ends a sentence and we do not
	tokens, sentence float64 // the least F1
}

var treebanks = []treebank{
	{"English-EWT dev", "en", "treebank/UD_English-EWT/en_ewt-ud-dev.conllu", 1, 0, "", 0.98, 0.81},
	{"Italian-PUD 801-1000", "it", "treebank/UD_Italian-PUD/it_pud-ud-test.conllu", 801, 1000, "", 0.99, 0.99},
	{"Italian-ParlaMint train", "it", "treebank/UD_Italian-ParlaMint/it_parlamint-ud-train.conllu", 1, 0, ":;", 0.99, 0.97},
}

// TestMeasureTreebanks reads the raw text of treebanks and compares tokens and sentences with the annotated ones. A
// word that the treebank splits counts as its surface, unless its parts spell it ("do" "n't").
func TestMeasureTreebanks(t *testing.T) {
	if *dataDir == "" {
		t.Skip("no -data folder given")
	}
	for _, tb := range treebanks {
		t.Run(tb.name, func(t *testing.T) {
			gold := readTreebank(t, tb)
			for name, reader := range readers(t, tb.lang) {
				d := reader.Read(text.Source{Text: gold.raw})
				tokens, sentences := map[text.Span]bool{}, map[text.Span]bool{}
				for _, s := range d.Sentences {
					sentences[d.Original(s.Span)] = true
					for _, tok := range s.Tokens {
						tokens[d.Original(tok.Span)] = true
					}
				}
				tf, sf := f1(gold.tokens, tokens), f1(gold.sentences, sentences)
				t.Logf("%s, %s: tokens F1 %.4f, sentences F1 %.4f (%d tokens, %d sentences)",
					tb.name, name, tf, sf, len(gold.tokens), len(gold.sentences))
				if name == "rules" && (tf < tb.tokens || sf < tb.sentence) {
					t.Errorf("below %.2f for tokens or %.2f for sentences", tb.tokens, tb.sentence)
				}
				show(t, gold.raw, "sentence", gold.sentences, sentences)
				show(t, gold.raw, "token", gold.tokens, tokens)
			}
		})
	}
}

// readers gives a reader of one language for each tokeniser that serves it.
func readers(t *testing.T, code string) map[string]*text.Reader {
	t.Helper()
	p, err := builtin.Pack(code)
	if err != nil {
		t.Fatal(err)
	}
	readers := map[string]*text.Reader{"rules": lang.NewReader([]*lang.Pack{p.WithTokenizer(p.Rules)})}
	if code == "en" {
		readers["prose"] = lang.NewReader([]*lang.Pack{p.WithTokenizer(text.NewProse(p.Rules))})
	}
	return readers
}

// annotated is a raw text with its spans.
type annotated struct {
	raw               string
	tokens, sentences map[text.Span]bool
}

func readTreebank(t *testing.T, tb treebank) annotated {
	t.Helper()
	f, err := os.Open(filepath.Join(*dataDir, tb.file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var raw strings.Builder
	gold := annotated{tokens: map[text.Span]bool{}, sentences: map[text.Span]bool{}}
	var sent []conlluWord
	paragraph, joined, n, open := false, false, 0, 0
	flush := func() {
		if len(sent) == 0 {
			return
		}
		if n++; n >= tb.from && (tb.to == 0 || n <= tb.to) {
			if paragraph && raw.Len() > 0 {
				raw.WriteString("\n\n")
			}
			start := raw.Len()
			if joined {
				start = open
			}
			for i, w := range sent {
				from := raw.Len()
				raw.WriteString(w.form)
				gold.add(from, w, tb.lang == "en")
				if i == len(sent)-1 {
					if joined = w.form != "" && strings.Contains(tb.joins, w.form); joined {
						open = start
					} else {
						gold.sentences[text.Span{Start: start, End: raw.Len()}] = true
					}
				}
				if w.space {
					raw.WriteByte(' ')
				}
			}
		}
		sent, paragraph = nil, false
	}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for covered := 0; sc.Scan(); {
		line := sc.Text()
		switch {
		case line == "":
			flush()
			covered = 0
		case strings.HasPrefix(line, "# newpar"), strings.HasPrefix(line, "# newdoc"):
			paragraph = true
		case line[0] == '#':
		default:
			c := strings.Split(line, "\t")
			space := !strings.Contains(c[9], "SpaceAfter=No") || strings.Contains(c[9], "CorrectSpaceAfter")
			if _, last, ok := strings.Cut(c[0], "-"); ok {
				covered, _ = strconv.Atoi(last)
				sent = append(sent, conlluWord{form: c[1], space: space})
			} else if id, err := strconv.Atoi(c[0]); err == nil {
				if id > covered {
					sent = append(sent, conlluWord{form: c[1], space: space})
				} else {
					last := &sent[len(sent)-1]
					last.parts = append(last.parts, c[1])
				}
			}
		}
	}
	flush()
	if err := sc.Err(); err != nil {
		t.Fatal(err)
	}
	if len(gold.sentences) == 0 {
		t.Fatalf("%s holds no sentence", tb.file)
	}
	gold.raw = raw.String()
	return gold
}

type conlluWord struct {
	form  string
	parts []string // of a word that the treebank splits
	space bool
}

// add notes the token or tokens of w, which starts at from.
func (a annotated) add(from int, w conlluWord, split bool) {
	if !split || strings.Join(w.parts, "") != w.form {
		a.tokens[text.Span{Start: from, End: from + len(w.form)}] = true
		return
	}
	for _, part := range w.parts {
		a.tokens[text.Span{Start: from, End: from + len(part)}] = true
		from += len(part)
	}
}

func f1(gold, got map[text.Span]bool) float64 {
	both := 0
	for s := range got {
		if gold[s] {
			both++
		}
	}
	return 2 * float64(both) / float64(len(gold)+len(got))
}

// show prints differences, the gold ones first.
func show(t *testing.T, raw, what string, gold, got map[text.Span]bool) {
	t.Helper()
	for _, side := range []struct {
		name string
		a, b map[text.Span]bool
	}{{"missed", gold, got}, {"wrong", got, gold}} {
		n := 0
		for s := range side.a {
			if n == *showing {
				break
			}
			if !side.b[s] {
				t.Logf("%s %s: %q (…%q)", side.name, what, raw[s.Start:s.End], raw[s.End:min(len(raw), s.End+20)])
				n++
			}
		}
	}
}
