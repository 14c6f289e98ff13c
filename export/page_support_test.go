package export

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestPageShowsSupport looks for what stands behind a claim, who denies it, what a person said of it, and the user's ids.
func TestPageShowsSupport(t *testing.T) {
	b := open(t, reviewedGraph(t), false)
	b.search("kestrel")
	b.press("\r")
	b.wait(paneShown)
	for _, want := range []string{"confirmed", "2 independent documents, 2 publishers, 2024-05-06 to 2024-07-01"} {
		if pane := b.text("#pane"); !strings.Contains(pane, want) {
			t.Errorf("the pane doesn't say %q", want)
		}
	}
	b.shoot("support")
	b.press("\x1b")
	b.search("hartwell")
	b.press("\r")
	b.wait(`document.querySelector("#pane .ids")`)
	addresses := eval[[]string](b, `[...document.querySelectorAll("#pane .ids a")].map((a) => a.href)`)
	want := []string{"https://www.wikidata.org/wiki/Q42", "https://search.gleif.org/#/record/213800ABCDEFGH123456", "https://opencorporates.com/companies/gb/01234567"}
	if !slices.Equal(addresses, want) || !strings.HasPrefix(b.text("#pane .ids"), "known as 17, Q42, ") {
		t.Errorf("ids %q lead to %q", b.text("#pane .ids"), addresses)
	}
	disputed := eval[[]string](b, `[...document.querySelectorAll("#pane .claim:has(.chip.disputed)")].map((c) => [...c.querySelectorAll("blockquote, h4")].map((q) => q.textContent).join(" / "))`)
	both := "[Hartwell Holdings plc] owns [Nordhavn Shipping AS] in 2019-05-06 with 51% / Denied by another claim / [Hartwell Holdings plc] never owns [Nordhavn Shipping AS]"
	if !slices.Contains(disputed, both) || len(disputed) != 3 {
		t.Errorf("disputed claims: %q", disputed)
	}
	eval[bool](b, `document.querySelector("#pane .claim:has(.chip.disputed)").scrollIntoView() === undefined`)
	b.shoot("disputed")
	b.click("#show-table")
	rows := eval[[]string](b, `[...document.querySelectorAll("#table tbody tr")].filter((r) => r.querySelector(".disputed")).map((r) => [...r.cells].slice(0, 4).map((c) => c.textContent).join(" / "))`)
	row := "Hartwell Holdings plc 17 Q42 213800ABCDEFGH123456 https://opencorporates.… / owner / Nordhavn Shipping AS / asserteddisputed"
	if len(rows) != 3 || rows[0] != row {
		t.Errorf("disputed rows: %q", rows)
	}
	b.shoot("table-of-support")
	b.clean()
}

func TestPageFiltersBySupport(t *testing.T) {
	b := open(t, reviewedGraph(t), false)
	expect := func(what, want string) {
		t.Helper()
		b.wait(counted + fmt.Sprintf(`.startsWith(%q)`, want+" of 48 "))
		b.shoot(what)
		b.click("#reset")
		b.wait(counted + `.startsWith("48 ")`)
	}
	eval[bool](b, `(() => { const e = document.getElementById("support"); e.value = "2"; e.dispatchEvent(new Event("input", { bubbles: true })); return true; })()`)
	expect("two-documents", "4")
	b.click("#disputed")
	expect("only-disputed", "3")
	b.click("#reviewed")
	expect("only-reviewed", "3")
	b.clean()
}
