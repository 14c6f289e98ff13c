package entity_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/lang"
)

// TestFind reads lines in the notation of read and wants entities in that of written.
func TestFind(t *testing.T) {
	for _, c := range []struct{ name, lexicon, text, want string }{
		{"one form", "", "[company:Alder] met [company:Alder]", "company Alder"},
		{"case, accents and articles", "", "[company:Société Alder]\n[company:the SOCIETE ALDER]", "company Société Alder | SOCIETE ALDER"},

		{"legal form taken in", "", "[company:Alder] Ltd grew", "company Alder Ltd"},
		{"legal form behind a comma", "", "[company:Alder], Inc grew", "company Alder, Inc"},
		{"with and without legal form", "", "[company:Alder S.p.A.] grew\n[company:Alder] shrank", "company Alder S.p.A. | Alder {Alder = Alder S.p.A.: legal form left out}"},
		{"two legal forms, two firms", "", "[company:Alder Ltd]\n[company:Alder S.r.l]", "company Alder Ltd\ncompany Alder S.r.l"},
		{"legal form gives a name away", "", "Yesterday Birch Holding Ltd grew", "company Birch Holding Ltd"},
		{"legal form tells the kind", "", "[organization:Birch Ltd] grew", "company Birch Ltd"},

		{"honorific is no part of a name", "", "[person:Mr Reed] left", "person Reed"},
		{"marks are no part of a name", "", "[company:“ Alder ”] grew", "company Alder"},
		{"small letters are no name unless surely", "", "[company?:the firm] grew", ""},
		{"introduced", "", "a firm called Birch Works grew", "company Birch Works"},
		{"behind a title", "", "the mr Hugo Alder grew", "person Hugo Alder"},
		{"a given name behind a title", "", "the mr Hugo [person:Alder] grew", "person Hugo Alder"},

		{"acronym of initials", "", "[organization:Bank of Small Towns]\n[organization:BST]", "organization Bank of Small Towns | BST {BST = Bank of Small Towns: initials}"},
		{"acronym with particles", "", "[organization:Bank of Towns]\n[organization:BOT]", "organization Bank of Towns | BOT {BOT = Bank of Towns: initials}"},
		{"acronym in brackets", "", "[company:Consolidated Bark] ([company:ConBark])", "company Consolidated Bark | ConBark {ConBark = Consolidated Bark: in brackets beside it}"},
		{"acronym of two names", "", "[company:Alder Box Co]\n[company:Ash Bark Co]\n[company:ABC]", "company Alder Box Co\ncompany Ash Bark Co\ncompany ABC"},
		{"acronym of another kind", "", "[person:Anna Reed]\n[company:AR]", "person Anna Reed\ncompany AR"},

		{"family name", "", "[person:Anna Reed] left\n[person:Reed] went", "person Anna Reed | Reed {Reed = Anna Reed: family name}"},
		{"first name", "", "[person:Anna Reed] left\n[person:Anna] went", "person Anna Reed | Anna {Anna = Anna Reed: first name}"},
		{"middle name", "", "[person:Anna Maria Reed]\n[person:Anna Reed]", "person Anna Maria Reed | Anna Reed {Anna Reed = Anna Maria Reed: family name}"},
		{"namesakes", "", "[person:Anna Reed]\n[person:Tom Reed]\n[person:Reed]", "person Anna Reed\nperson Tom Reed\nperson Reed"},
		{"a family is not its member", "", "[person:Reed family]\n[person:Reed]", "person Reed family\nperson Reed"},
		{"all who bear a name are not one of them", "", "[person:Anna Reed] left\nthose [person:Reed] stayed and [person:Reed] went", "person Anna Reed | Reed {Reed = Anna Reed: family name}\nperson Reed"},
		{"a man and a woman of one name", "", "mr [person:Reed] left\nlady [person:Reed] went\n[person:Reed]", "person mr Reed\nperson lady Reed\nperson Reed"},
		{"a full name has its bearer's title", "", "mr [person:Tom Reed] left\nlady [person:Reed] went\nmr [person:Reed] stayed", "person Tom Reed | mr Reed {mr Reed = Tom Reed: family name}\nperson lady Reed"},
		{"a title of the other sex", "", "lady [person:Anna Reed] left\nmr [person:Reed] went", "person Anna Reed\nperson Reed"},
		{"a firm named like a person", "", "[person:Anna Reed]\n[company:the Reed] grew", "person Anna Reed\ncompany Reed"},

		{"generic word left out", "", "[company:Alder Group]\n[company:Alder]", "company Alder Group | Alder {Alder = Alder Group: generic words left out}"},
		{"short for the name before", "", "[company:Alder Wine Works]\n[company:Alder]", "company Alder Wine Works | Alder {Alder = Alder Wine Works: short for the name given before}"},
		{"short name first stays apart", "", "[company:Alder]\n[company:Alder Wine Works]", "company Alder\ncompany Alder Wine Works"},
		{"short for two", "", "[company:Alder Wine]\n[company:Alder Beer]\n[company:Alder]", "company Alder Wine\ncompany Alder Beer\ncompany Alder"},
		{"a branch in the sentence of its parent", "", "[company:Alder Italia] belongs to [company:Alder]", "company Alder Italia\ncompany Alder"},
		{"a branch behind its parent", "", "[company:Alder] grew\n[company:Alder Italia] fell\n[company:Alder] paid", "company Alder\ncompany Alder Italia"},
		{"a country's name short for the name before", "", "[company:Alder Italia] grew\nthen [company:Alder] fell", "company Alder Italia | Alder {Alder = Alder Italia: short for the name given before}"},
		{"a branch with a legal form", "", "[company:Alder Italia S.r.l] grew\nthen [company:Alder] fell", "company Alder Italia S.r.l\ncompany Alder"},
		{"two middle names", "", "[person:Anna Maria Rosa Reed] left\n[person:Anna Rosa Reed] went", "person Anna Maria Rosa Reed\nperson Anna Rosa Reed"},
		{"two branches", "", "[company:Alder Italia]\n[company:Alder France]\n[company:Alder]", "company Alder Italia\ncompany Alder France\ncompany Alder"},
		{"a domain is no legal form", "", "[company:Alder Inc] sued [company:Alder.ai]\n[company:Alder] won", "company Alder Inc | Alder {Alder = Alder Inc: legal form left out}\ncompany Alder.ai"},
		{"places keep their names", "", "[place:Alder Bay]\n[place:Alder]", "place Alder Bay\nplace Alder"},

		{"letters that scanners mix up", "", "[company:Scytl]\n[company:Scytl]\n[company:Scyt1]", "company Scytl | Scyt1 {Scyt1 = Scytl: one spelling}"},
		{"a lost space", "", "[company:Alder Works]\n[company:Alder Works]\n[company:AlderWorks]", "company Alder Works | AlderWorks {AlderWorks = Alder Works: one spelling}"},
		{"one letter in a long name", "", "[company:Dogwoods]\n[company:Dogwoods]\n[company:Dogwods]", "company Dogwoods | Dogwods {Dogwods = Dogwoods: one spelling}"},
		{"one letter in a short name", "", "[company:Alder]\n[company:Alder]\n[company:Aldar]", "company Alder\ncompany Aldar"},

		{"misread, written more often", "", "[company:Lurnera Trading Ltd]\n[company:Lumera Trading Ltd]\n[company:Lurnera Trading Ltd]", "company Lurnera Trading Ltd | Lumera Trading Ltd {Lumera Trading Ltd = Lurnera Trading Ltd: one spelling}"},
		{"misread, as often", "", "[company:Lurnera Trading Ltd]\n[company:Lumera Trading Ltd]", "company Lumera Trading Ltd | Lurnera Trading Ltd {Lumera Trading Ltd = Lurnera Trading Ltd: one spelling}"},
		{"a misread legal form", "", "[company:Kestrel Holdings 1nc]\n[company:Kestrel Holdings Inc]", "company Kestrel Holdings Inc | Kestrel Holdings 1nc"},
		{"pairs of letters tell short names apart", "", "[company:Clean]\n[company:Dean]", "company Clean\ncompany Dean"},
		{"numbers tell names apart", "", "[company:Alder Fund 1]\n[company:Alder Fund 2]\n[company:Alder Fund 1]\n[company:Alder Fund 2]\n[company:Alder Fund 2]", "company Alder Fund 1\ncompany Alder Fund 2"},

		{"former name in brackets", "", "[company:Alder] (formerly [company:Birch Works Ltd]) grew\n[company:Birch Works] fell", "company Alder | Birch Works Ltd | Birch Works {Birch Works Ltd = Alder: former name} {Birch Works = Birch Works Ltd: legal form left out}"},
		{"former name with years", "", "[company:Alder] (from 2010 to 2018 [company:Birch Ltd]) grew", "company Alder | Birch Ltd {Birch Ltd = Alder: former name}"},
		{"former name between commas", "", "[company:Alder], formerly known as the [company:Birch], grew", "company Alder | Birch {Birch = Alder: former name}"},
		{"former name of another kind", "", "[person:Anna Reed] (formerly [company:Birch]) left", "person Anna Reed\ncompany Birch"},
		{"former owner", "", "[company:Alder] (formerly of [company:Birch]) and [company:Oak] (controlled by [company:Pine])", "company Alder\ncompany Birch\ncompany Oak\ncompany Pine"},
		{"former name of two", "", "[company:Alder] (formerly [company:Birch])\n[company:Oak] (formerly [company:Birch])", "company Alder\ncompany Birch\ncompany Oak"},
		{"no end behind the former name", "", "[company:Alder], formerly [company:Birch] owner", "company Alder\ncompany Birch"},

		{"an acronym starts no person", "", "[person:SGO Birchmatic] grew and [person:DJ Reed] and [person:ANNA REED] left", "company SGO Birchmatic\nperson DJ Reed\nperson ANNA REED"},
		{"a dash with spaces ends a name", "", "[company:Alder Works - Birch] grew\n[company:Alder-Birch] shrank", "company Alder Works\ncompany Alder-Birch"},
		{"no dash is part of a legal form", "", "[company:Alder], Inc. – a firm – grew", "company Alder, Inc."},
		{"misread by a scanner", "", "[company:Aldenl] grew\nthen AldenI paid and Alden fell", "company Aldenl | AldenI {AldenI = Aldenl: one spelling}"},
		{"misread, of two names", "", "[company:Aldenl] grew\n[company:Alden1] fell\nthen AldenI paid", "company Aldenl | Alden1 {Alden1 = Aldenl: one spelling}"},
		{"named elsewhere", "", "[company:Alder Works] grew\nthen Alder Works shrank and Alder fell", "company Alder Works"},
		{"not where unsure", "", "[company?:Alder] grew\nthen Alder shrank", "company Alder"},
		{"the heavier kind holds", "", "[company:Alder]\n[place:Alder]\n[company:Alder]", "company Alder"},
		{"kinds of all mentions weighed", "", "[person/company:Alder]\n[company:Alder]\n[person/company:Alder]", "company Alder"},
		{"a kind never thought possible", "", "[person/company:Alder]\n[place:Alder]\n[person/company:Alder]", "person Alder"},
		{"kind of the fuller name", "", "[place/company:Alder] grew\n[company:Alder Group] too", "company Alder Group | Alder {Alder = Alder Group: generic words left out}"},
		{"a surer kind than the fuller name's", "", "[place:Alder] grew\n[company:Alder Group] too", "place Alder\ncompany Alder Group"},
		{"a family and its firm", "", "[company:Birch of family Reed] grew", "company Birch\nperson family Reed"},
		{"a person run together with a firm", "", "[company:Birch] grew\nthe fund of [person:Anna Reed Birch]", "company Birch\nperson Anna Reed"},
		{"a person behind a legal form", "", "the holders of [company:Birch Ltd Anna Reed] left", "company Birch Ltd\nperson Anna Reed"},
		{"a firm behind a legal form", "", "for [company:Birch Ltd Alder Works Inc] paid", "company Birch Ltd\ncompany Alder Works Inc"},
		{"one word behind a legal form", "", "the [company:Birch Inc Europe] grew", "company Birch Inc Europe"},
		{"a person's last name is no firm", "", "[company:Reed] grew\nthe fund of [person:Anna Reed]", "person Anna Reed | Reed {Reed = Anna Reed: family name}"},
		{"behind a noun for a firm", "", "yesterday the holding Birch Works grew", "company Birch Works"},
		{"kind told by the noun before", "", "the winery [person/company:Reed] grew", "company Reed"},
		{"kind of a person behind another noun", "", "the uncle [person/company:Reed] left", "person Reed"},
		{"behind another noun", "", "yesterday the kitten Birch Works grew", ""},
		{"part of a person's name", "", "[person:Anna Reed] left\n[company:Reed] went", "person Anna Reed | Reed {Reed = Anna Reed: family name}"},

		{"alias in brackets", "", "[company:Alder Works] (also known as [company:Birch]) grew", "company Alder Works | Birch {Birch = Alder Works: also known as}"},
		{"aliases one behind another", "", "[company:Alder], known as [company:Birch] or [company:Oak], grew", "company Alder | Birch | Oak {Birch = Alder: also known as} {Oak = Alder: also known as}"},
		{"an alias is of the same class", "", "[company:Alder] (also known as [person:Anna Reed]) grew", "company Alder\nperson Anna Reed"},
		{"places have no aliases", "", "[place:Alder] (also known as [place:Birch]) grew", "place Alder\nplace Birch"},
		{"an alias is not of its bearer's kind", "", "[company:Alder Works] (also known as [organization:Alder School]) grew\n[organization:Alder School] fell", "company Alder Works | Alder School {Alder School = Alder Works: also known as}"},
		{"defined in brackets and quotes", "", "[company:Alder Works Ltd] (the “[company:Oakley]”) grew", "company Alder Works Ltd | Oakley {Oakley = Alder Works Ltd: in brackets beside it}"},
		{"in brackets without quotes", "", "[company:Alder Works] ([company:Oakley]) grew", "company Alder Works\ncompany Oakley"},
		{"quotes within brackets", "", "[company:Alder Works] (owner of “[company:Oakley]”) grew", "company Alder Works\ncompany Oakley"},
		{"defined where no model sees it", "", "[company:Alder Works Ltd] (“Alder”) grew", "company Alder Works Ltd | Alder {Alder = Alder Works Ltd: in brackets beside it}"},
		{"a generic word defined", "", "[company:Alder Group Ltd] (the “Group”) grew", "company Alder Group Ltd"},
		{"acronym of another language", "", "[organization:European Tree Union] ([organization:UEA])", "organization European Tree Union | UEA {UEA = European Tree Union: in brackets beside it}"},
		{"a firm in brackets behind another", "", "[company:European Tree Union] ([company:XYZ])", "company European Tree Union\ncompany XYZ"},
		{"initials of one word", "", "[company:TreesForTowns]\n[company:TFT]", "company TreesForTowns | TFT {TFT = TreesForTowns: initials}"},
		{"the first of several words is no acronym", "", "[company:Flax Lime And Thyme]\n[company:Flat Birch]", "company Flax Lime And Thyme\ncompany Flat Birch"},
		{"pet name", "", "[person:William Reed] left\n[person:Bill Reed] went", "person William Reed | Bill Reed {Bill Reed = William Reed: pet name}"},
		{"pet names in one sentence", "", "[person:William Reed] left and [person:Bill Reed] went", "person William Reed\nperson Bill Reed"},
		{"another given name", "", "[person:William Reed] left\n[person:Anna Reed] went", "person William Reed\nperson Anna Reed"},
		{"a slip in a name of many words", "", "[company:Dorset Evening Bark]\n[company:Dorsit Evening Bark]", "company Dorset Evening Bark | Dorsit Evening Bark {Dorsit Evening Bark = Dorset Evening Bark: one spelling}"},
		{"one letter in a person's name", "", "[person:Mario Reed Alder]\n[person:Maria Reed Alder]", "person Mario Reed Alder\nperson Maria Reed Alder"},
		{"Roman numbers tell names apart", "", "[company:Alder Tree Fund II]\n[company:Alder Tree Fund II]\n[company:Alder Tree Fund III]", "company Alder Tree Fund II\ncompany Alder Tree Fund III"},
		{"a family name is no firm run together", "", "[company:Birch] grew\n[person:Tom Birch] left\nthe fund of [person:Anna Reed Birch]", "person Birch\nperson Tom Birch\nperson Anna Reed Birch"},
		{"a doubtful firm run together", "", "[company/person:Birch] grew\nthe fund of [person:Anna Reed Birch]", "person Anna Reed Birch | Birch {Birch = Anna Reed Birch: family name}"},
		{"a firm in brackets behind the person of its name", "", "[person:Anna Reed] ([person:Reed]) left", "person Anna Reed\ncompany Reed"},
		{"another person in brackets", "", "[person:Anna Reed] ([person:Tom]) left", "person Anna Reed\nperson Tom"},
		{"whole where it is whole elsewhere", "", "[company:Alder] grew\n[company:North Alder] too\nthen North [place:Alder] fell", "company Alder\ncompany North Alder"},
		{"behind a title no firm", "", "[company:Reed] grew\nmr [company/person:Reed] left", "company Reed\nperson Reed"},
		{"the mark of a possessor", "", "[company:Alder] grew\nthen [company?:Alder ’s] fell", "company Alder"},
		{"a possessor's mark in a name", "", "[company:Alder ’s] fell", "company Alder ’s"},
		{"the short name of a firm", "", "[company:Alder Group Ltd] grew\nthen Alder fell", "company Alder Group Ltd | Alder {Alder = Alder Group Ltd: generic words left out}"},
		{"not within a longer name", "", "[company:Alder Group Ltd] grew\nthen Alder Wine fell", "company Alder Group Ltd"},

		{"lexicon before the model", "name,kind\nAlder,product\n", "[company:Alder] sells", "product Alder"},
		{"lexicon before words that tell the kind", "name,kind\nAlder,product\n", "the winery Alder and the winery Alder grew", "product Alder"},
		{"longest of the lexicon", "name,kind\nAlder,company\nAlder Box,product\n", "an Alder Box sells", "product Alder Box"},
		{"aliases of the lexicon", "name,kind,aliases\nAlder Works,,AW|The Works\n", "AW and The Works", "company AW\ncompany The Works"},
		{"nothing of the lexicon within a word", "name\nAlder\n", "Alderman", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := newFinder(t, c.lexicon).Find(read(c.text))
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.TrimSpace(written(d)); got != c.want {
				t.Errorf("%s\ngot\n%s\nwant\n%s", c.text, got, c.want)
			}
			checkDocument(t, d)
		})
	}
}

// checkDocument holds a document to what its doc comments promise.
func checkDocument(t *testing.T, d *entity.Document) {
	t.Helper()
	for i, m := range d.Mentions {
		if i > 0 && d.Mentions[i-1].End > m.Start {
			t.Errorf("mentions %d and %d overlap or are out of order", i-1, i)
		}
		if m.Kind.Named() != (m.Entity >= 0) || m.First > m.Last || m.Score <= 0 || m.Score > 1 || m.Why == "" {
			t.Errorf("%+v", m)
		}
	}
	for e, x := range d.Entities {
		for _, m := range x.Mentions {
			if d.Mentions[m].Entity != e || d.Mentions[m].Kind != x.Kind {
				t.Errorf("mention %d of entity %d is %+v", m, e, d.Mentions[m])
			}
		}
	}
}

// TestMentionsElsewhere counts the mentions that the document's own names add.
func TestMentionsElsewhere(t *testing.T) {
	for text, want := range map[string]int{
		"[company:Alder Works] grew\nthen Alder Works shrank":  2,
		"[company?:Alder Works] grew\nthen Alder Works shrank": 1,
		"[company:Al] grew\nthen Al shrank":                    1,
	} {
		d, err := newFinder(t, "").Find(read(text))
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Mentions) != want {
			t.Errorf("%s: %d mentions, want %d", text, len(d.Mentions), want)
		}
	}
}

func ExampleFinder_Find() {
	lexicon, err := entity.ReadLexicon(strings.NewReader("name,kind\nFizz,product\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	pack, err := lang.Load(os.DirFS("testdata/pack"))
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := entity.NewFinder(lexicon, pack).Find(read("[company:Alder Group] sells Fizz\n[company:Alder] grew"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range d.Entities {
		fmt.Println(e.Kind, e.Name, e.Aliases, e.Joins)
	}
	// Output:
	// company Alder Group [Alder] [Alder = Alder Group: generic words left out]
	// product Fizz [] []
}

// TestPeriodAfterName: a period behind a legal form in capitals ends the sentence alone; one behind a shortened word may be of both.
func TestPeriodAfterName(t *testing.T) {
	for last, want := range map[string]string{"Inc.": "Alder Inc.", "INC.": "Alder INC", "LTD.": "Alder LTD", "Ltd.": "Alder Ltd.", "S.p.A.": "Alder S.p.A.", "Works.": "Alder Works"} {
		d, names := read("of [company:Alder X]")
		s := &d.Sentences[0]
		x := &s.Tokens[len(s.Tokens)-1]
		d.Text = d.Text[:x.Start] + last + "\n"
		x.Text, x.End = last, x.Start+len(last)
		s.End, d.Paragraphs[0].End = x.End, len(d.Text)
		got, err := newFinder(t, "").Find(d, names)
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Entities) != 1 || got.Entities[0].Name != want {
			t.Errorf("%s: %q, want %s", last, written(got), want)
		}
	}
}
