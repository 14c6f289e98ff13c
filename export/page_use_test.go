package export

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// What the tests of the page ask it.
const (
	counted   = `document.getElementById("count").textContent`
	paneShown = `!document.getElementById("pane").hidden`
	drawn     = `[...document.querySelectorAll("#canvas canvas")].length > 3`
)

func TestPageOpens(t *testing.T) {
	for _, dark := range []bool{false, true} {
		b := open(t, harbourGraph(t), dark)
		b.wait(drawn)
		if got := eval[string](b, counted); got != "45 of 45 claims, 30 of 31 entities" {
			t.Errorf("shown: %s", got)
		}
		light := eval[bool](b, `getComputedStyle(document.body).backgroundColor === "rgb(255, 255, 255)"`)
		if light == dark {
			t.Errorf("dark %v: the page is light: %v", dark, light)
		}
		b.shoot(fmt.Sprintf("open-dark-%v", dark))
		b.click("#theme")
		if now := eval[bool](b, `getComputedStyle(document.body).backgroundColor === "rgb(255, 255, 255)"`); now == light {
			t.Error("the button changes no colours")
		}
		b.clean()
	}
}

func TestPageSearchesAndShowsQuotes(t *testing.T) {
	b := open(t, harbourGraph(t), false)
	b.search("hartwell")
	b.wait(`document.querySelectorAll("#found li").length === 1`)
	b.press("\r")
	b.wait(paneShown)
	pane := b.text("#pane")
	for _, want := range []string{"Hartwell Holdings plc", "51%", "40\u202f000\u202f000 USD", "owner", "alleged", "reportedly", "gazette.txt", ", line 2", "Harbour Gazette"} {
		if !strings.Contains(pane, want) {
			t.Errorf("the pane doesn't say %q", want)
		}
	}
	if marks := eval[[]string](b, `[...document.querySelectorAll("#pane mark.trigger")].map((m) => m.textContent)`); len(marks) != 9 || !slices.Contains(marks, "funded") {
		t.Errorf("marked words: %q", marks)
	}
	b.shoot("pane")
	b.press("\x1b")
	b.wait(`document.getElementById("pane").hidden`)
	clickMiddle(b)
	b.wait(paneShown)
	if pane := b.text("#pane h2"); pane != "Hartwell Holdings plc" {
		t.Errorf("a click on the picture shows %q", pane)
	}
	b.click("#pane .name")
	b.clean()
}

// clickMiddle clicks the middle of the picture, where the search put the entity.
func clickMiddle(b *browser) {
	b.Helper()
	time.Sleep(time.Second) // for the animation
	place := eval[[]float64](b, `(() => { const r = document.getElementById("canvas").getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()`)
	b.do(chromedp.MouseClickXY(place[0], place[1]))
}

func TestPageFilters(t *testing.T) {
	b := open(t, harbourGraph(t), false)
	number := func() string { n, _, _ := strings.Cut(eval[string](b, counted), " "); return n }
	set := func(id, value string) {
		eval[bool](b, fmt.Sprintf(`(() => { const e = document.getElementById(%q); e.value = %q; e.dispatchEvent(new Event("input", { bubbles: true })); return true; })()`, id, value))
	}
	expect := func(what, want string) {
		t.Helper()
		if got := number(); got != want {
			t.Errorf("%s: %s claims, want %s", what, got, want)
		}
	}
	reset := func() {
		b.click("#reset")
		b.wait(counted + `.startsWith("45 ")`)
	}
	b.click(`#statuses input[value=denied]`)
	expect("without denied", "42")
	b.click(`#links input[value=owner]`)
	expect("without owner too", "32")
	b.shoot("filtered")
	reset()
	set("confidence", "0.95")
	expect("confidence", "0")
	reset()
	set("from", "2021")
	set("to", "2021-06")
	b.click("#undated")
	expect("first half of 2021", "9")
	reset()
	set("document", "1")
	expect("one document", "15")
	reset()
	b.search("lagoon")
	b.press("\r")
	b.wait(paneShown)
	b.click("#pane .bar button")
	expect("one entity", "5")
	b.press("\x1b")
	expect("all again", "45")
	b.clean()
}

func TestPageByKeyboard(t *testing.T) {
	b := open(t, harbourGraph(t), false)
	tabs := func(id string) {
		t.Helper()
		for range 60 {
			if eval[bool](b, fmt.Sprintf(`document.activeElement?.id === %q`, id)) {
				return
			}
			b.press("\t")
		}
		t.Fatalf("no key leads to %s", id)
	}
	tabs("canvas")
	first := b.picture()
	for _, key := range []string{"+", "-", kb.ArrowLeft, kb.ArrowDown} {
		b.press(key)
		if bytes.Equal(first, b.picture()) {
			t.Errorf("the key %q changes nothing", key)
		}
		b.press("0")
		if !bytes.Equal(first, b.picture()) {
			t.Errorf("0 after %q doesn't show all again", key)
		}
	}
	tabs("show-table")
	b.press("\r")
	b.wait(`document.querySelectorAll("#table tbody tr").length === 45`)
	b.click("#table th:nth-child(5) button")
	if first := b.text("#table tbody tr:first-child td:nth-child(5)"); first != "2010" {
		t.Errorf("sorted by date, the first is %q", first)
	}
	b.shoot("table")
	b.click("#table tbody .name")
	b.wait(paneShown)
	if !eval[bool](b, `document.querySelectorAll("button, input, select, a, summary").length > 60 && [...document.querySelectorAll("#filters input, #search, select")].every((e) => e.labels.length || e.ariaLabel)`) {
		t.Error("a control has no name")
	}
	b.clean()
}

func TestPageSaves(t *testing.T) {
	b := open(t, harbourGraph(t), false)
	b.click(`#statuses input[value=asserted]`)
	for _, id := range []string{"csv", "svg", "png"} {
		b.click("#save summary")
		b.click("#save-" + id)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(b.saved("claims.csv")), "\ufeff"))).ReadAll()
	if err != nil || len(rows) != 17 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
	for _, name := range []string{"review", "support", "publishers", "first_published", "last_published", "disputed_by", "disputed_quote", "source_ids", "target_ids"} {
		if !slices.Contains(rows[0], name) {
			t.Errorf("the table has no column %s", name)
		}
	}
	checkXML := strings.Count(string(b.saved("graph.svg")), "<text")
	if checkXML < 17 {
		t.Errorf("the picture has %d texts", checkXML)
	}
	if png := b.saved("graph.png"); len(png) < 10_000 {
		t.Errorf("a PNG of %d bytes", len(png))
	}
	pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF())
	if err != nil || len(pdf) < 5_000 {
		t.Errorf("a print of %d bytes, %v", len(pdf), err)
	}
	if *shots != "" {
		for name, data := range map[string][]byte{"saved.svg": b.saved("graph.svg"), "saved.png": b.saved("graph.png"), "print.pdf": pdf} {
			if err := os.WriteFile(filepath.Join(*shots, name), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	b.clean()
}
