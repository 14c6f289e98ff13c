package corpus

import (
	"errors"
	"fmt"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	kinds    = words("company organization person place product date amount share")
	ends     = words("company organization person place product")
	links    = words("acquirer investor owner founder officer merger seller partner associate")
	statuses = words("asserted alleged planned denied ended")

	isoDate  = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?$`)
	money    = regexp.MustCompile(`^\d+(\.\d+)? [A-Z]{3}$`)
	quota    = regexp.MustCompile(`^[<>]?\d+(\.\d+)?$`)
	selector = regexp.MustCompile(`@(\d+(?:,\d+)*)$`)
)

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// Compile finds the offsets of a draft whose text is there. The error joins all that is wrong with it.
func (d *Draft) Compile() (*Record, error) {
	c := &compiler{draft: d, kinds: map[string]string{}}
	r := &Record{
		ID: d.ID, Lang: d.Lang, Source: d.Source, Title: d.Title, Text: d.Text, Theme: d.Theme, Register: d.Register,
		Published: d.Published,
	}
	r.Sentences = c.sentences()
	r.Entities = c.entities()
	for i := range d.Claims {
		r.Claims = append(r.Claims, c.claim(&d.Claims[i]))
	}
	return r, errors.Join(c.bad...)
}

// sentences finds the sentences of a draft that marks them: they fill the text but for spaces.
func (c *compiler) sentences() [][2]int {
	runes := newRuneCounter(c.draft.Text)
	var out [][2]int
	at := 0
	for _, s := range c.draft.Sentences {
		k := strings.Index(c.draft.Text[at:], s)
		if k < 0 || strings.TrimSpace(c.draft.Text[at:at+k]) != "" {
			c.fail("sentence %.40q does not follow the one before it", s)
			return nil
		}
		out = append(out, [2]int{runes.at(at + k), runes.at(at + k + len(s))})
		at += k + len(s)
	}
	if len(out) > 0 && strings.TrimSpace(c.draft.Text[at:]) != "" {
		c.fail("%.40q is in no sentence", c.draft.Text[at:])
	}
	return out
}

// compiler collects what is wrong with one draft.
type compiler struct {
	draft *Draft
	kinds map[string]string // of each entity, by id
	bad   []error
}

func (c *compiler) fail(format string, args ...any) {
	c.bad = append(c.bad, fmt.Errorf(c.draft.ID+": "+format, args...))
}

// occurrence is a stretch of the text, in bytes, that a form of an entity claims.
type occurrence struct {
	start, end int
	entity     int
	chosen     bool // by "@"
}

// entities finds the mentions of all entities: the longest where they lie inside each other, the chosen one where two
// entities have one form.
func (c *compiler) entities() []Entity {
	var all []occurrence
	out := make([]Entity, len(c.draft.Entities))
	for i, e := range c.draft.Entities {
		c.checkEntity(&e)
		out[i] = Entity{ID: e.ID, Kind: e.Kind, Name: e.Name, Value: e.Value, Mentions: [][2]int{}}
		for _, form := range e.At {
			all = append(all, c.find(i, form)...)
		}
	}
	sort.SliceStable(all, func(i, j int) bool {
		if all[i].start != all[j].start {
			return all[i].start < all[j].start
		}
		return all[i].end > all[j].end
	})
	runes := newRuneCounter(c.draft.Text)
	reach := 0
	for i := 0; i < len(all); {
		j := i
		for j < len(all) && all[j].start == all[i].start && all[j].end == all[i].end {
			j++
		}
		if all[i].end > reach || all[i].start >= reach {
			o := c.owner(all[i:j])
			out[o.entity].Mentions = append(out[o.entity].Mentions, [2]int{runes.at(o.start), runes.at(o.end)})
			reach = max(reach, o.end)
		}
		i = j
	}
	for _, e := range out {
		if len(e.Mentions) == 0 {
			c.fail("%s %q has no mention of its own", e.ID, e.Name)
		}
	}
	return out
}

func (c *compiler) checkEntity(e *DraftEntity) {
	if !kinds[e.Kind] {
		c.fail("kind %q", e.Kind)
	}
	if e.Kind == "amount" && e.Value != "" && !money.MatchString(e.Value) {
		c.fail("amount value %q", e.Value)
	}
	if e.Kind == "date" && e.Value != "" && !isoDate.MatchString(e.Value) {
		c.fail("date value %q", e.Value)
	}
	if _, twice := c.kinds[e.ID]; twice {
		c.fail("two entities have the id %s", e.ID)
	}
	c.kinds[e.ID] = e.Kind
}

// find gives the occurrences of one form.
func (c *compiler) find(entity int, form string) []occurrence {
	var which []string
	if m := selector.FindStringSubmatch(form); m != nil {
		form, which = strings.TrimSuffix(form, m[0]), strings.Split(m[1], ",")
	}
	places := wholeWords(c.draft.Text, form)
	if len(places) == 0 {
		c.fail("%q is not in the text", form)
	}
	var out []occurrence
	if which == nil {
		for _, p := range places {
			out = append(out, occurrence{p, p + len(form), entity, false})
		}
	}
	for _, w := range which {
		n, _ := strconv.Atoi(w)
		if n < 1 || n > len(places) {
			c.fail("%q occurs %d times only", form, len(places))
			continue
		}
		out = append(out, occurrence{places[n-1], places[n-1] + len(form), entity, true})
	}
	return out
}

// owner picks the entity of a stretch that several claim.
func (c *compiler) owner(same []occurrence) occurrence {
	best := same[0]
	for _, o := range same[1:] {
		if o.entity != best.entity && o.chosen == best.chosen {
			c.fail("%q belongs to two entities", c.draft.Text[o.start:o.end])
		}
		if o.chosen && !best.chosen {
			best = o
		}
	}
	return best
}

func (c *compiler) claim(d *DraftClaim) Claim {
	out := Claim{
		Link: d.Link, From: d.From, To: d.To, Status: d.Status, Date: d.Date, Amount: d.Amount, Share: d.Share,
		Via: d.Via, Role: d.Role, By: d.By, Wording: d.Wording,
	}
	for _, end := range []string{d.From, d.To} {
		if k, ok := c.kinds[end]; !ok || !ends[k] {
			c.fail("claim end %q is no entity that can have links", end)
		}
	}
	if _, ok := c.kinds[d.Via]; d.Via != "" && !ok {
		c.fail("via %q is unknown", d.Via)
	}
	if !links[d.Link] || !statuses[d.Status] {
		c.fail("link %q, status %q", d.Link, d.Status)
	}
	for _, f := range []struct {
		name, value string
		form        *regexp.Regexp
	}{{"date", d.Date, isoDate}, {"amount", d.Amount, money}, {"share", d.Share, quota}} {
		if f.value != "" && !f.form.MatchString(f.value) {
			c.fail("claim %s %q", f.name, f.value)
		}
	}
	evidence := d.Evidence
	if evidence == "" && c.draft.Ref != "" {
		evidence = c.draft.Text
	}
	at := strings.Index(c.draft.Text, evidence)
	if at < 0 || evidence == "" {
		c.fail("evidence is not verbatim: %.60q", d.Evidence)
		return out
	}
	start := utf8.RuneCountInString(c.draft.Text[:at])
	out.Evidence = [2]int{start, start + utf8.RuneCountInString(evidence)}
	return out
}

// wholeWords are the places where form stands without a letter or digit running on at either side.
func wholeWords(s, form string) []int {
	var at []int
	if form == "" {
		return nil
	}
	first, _ := utf8.DecodeRuneInString(form)
	last, _ := utf8.DecodeLastRuneInString(form)
	for i := 0; i <= len(s); {
		k := strings.Index(s[i:], form)
		if k < 0 {
			break
		}
		i += k
		end := i + len(form)
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[end:])
		if wordRune(first) && i > 0 && wordRune(before) || wordRune(last) && end < len(s) && wordRune(after) {
			_, n := utf8.DecodeRuneInString(s[i:])
			i += n
			continue
		}
		at = append(at, i)
		i = end
	}
	return at
}

func wordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

// runeCounter turns rising byte offsets into code points.
type runeCounter struct {
	s           string
	byte, runes int
}

func newRuneCounter(s string) *runeCounter { return &runeCounter{s: s} }

func (c *runeCounter) at(b int) int {
	if b < c.byte {
		c.byte, c.runes = 0, 0
	}
	c.runes += utf8.RuneCountInString(c.s[c.byte:b])
	c.byte = b
	return c.runes
}
