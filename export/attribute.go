package export

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/nesso-graph/nesso/graph"
)

// valueType is the type of an attribute, in GraphML's words.
type valueType string

const (
	str     valueType = "string"
	integer valueType = "int"
	double  valueType = "double"
	boolean valueType = "boolean"
)

// attribute is a named value of a node or edge. An empty value is no value: formats leave it out.
type attribute struct {
	name  string
	typ   valueType
	value string
}

// listSeparator stands between the members of a list in formats that know no lists.
const listSeparator = " | "

// nodeAttributes are the flat attributes of n, in the order of columns. Names never change from node to node.
func nodeAttributes(n *graph.Node) []attribute {
	return []attribute{
		{"label", str, n.Label},
		{"name", str, n.Label},
		{"entity_id", str, n.Key},
		{"entity_kind", str, string(n.Kind)},
		{"aliases", str, strings.Join(n.Aliases, listSeparator)},
		{"known_ids", str, strings.Join(n.IDs, listSeparator)},
		{"mention_count", integer, strconv.Itoa(len(n.Mentions))},
		{"document_count", integer, strconv.Itoa(documentCount(n))},
	}
}

func documentCount(n *graph.Node) int {
	count := 0
	var last *graph.Document
	for _, m := range n.Mentions {
		if m.Doc != last {
			count, last = count+1, m.Doc
		}
	}
	return count
}

// edgeAttributeCount is the room that the attributes of an edge need.
const edgeAttributeCount = 44

// edgeAttributes are the flat attributes of e, in the order of columns. Names never change from edge to edge.
func edgeAttributes(e *graph.Edge) []attribute {
	as := append(make([]attribute, 0, edgeAttributeCount), []attribute{
		{"label", str, string(e.Link)},
		{"weight", double, float(e.Weight())},
		{"claim_id", str, e.Key},
		{"group_id", str, e.Group},
		{"link", str, string(e.Link)},
		{"status", str, string(e.Status)},
		{"confidence", double, float(e.Confidence)},
		{"review", str, string(e.Review)},
		{"symmetric", boolean, strconv.FormatBool(e.Link.Symmetric())},
		{"date", str, e.Date},
		{"amount", double, decimal(e.Amount.Value)},
		{"currency", str, e.Amount.Currency},
		{"share", str, e.Share},
		{"role", str, e.Role},
		{"via", str, graph.LabelOf(e.Via)},
		{"via_id", str, graph.KeyOf(e.Via)},
		{"attributed_to", str, e.By},
		{"attributed_to_id", str, graph.KeyOf(e.ByNode)},
	}...)
	as = append(as, evidenceAttributes(e.Evidence)...)
	as = append(as, supportAttributes(e.Support)...)
	return append(as,
		attribute{"document", str, cmp.Or(e.Doc.Title, e.Doc.Name)},
		attribute{"document_id", str, e.Doc.Key},
		attribute{"file", str, e.Doc.Name},
		attribute{"publisher", str, e.Doc.Publisher},
		attribute{"url", str, e.Doc.URL},
		attribute{"published", str, e.Doc.Published},
		attribute{"cues", str, cues(e)},
		attribute{"explain", str, e.Explain()},
	)
}

// supportAttributes tell what stands behind a link, and who denies it.
func supportAttributes(s graph.Support) []attribute {
	as := []attribute{
		{"support", integer, strconv.Itoa(s.Documents)},
		{"publishers", integer, strconv.Itoa(s.Publishers)},
		{"first_published", str, s.First},
		{"last_published", str, s.Last},
		{"disputed", boolean, strconv.FormatBool(s.Disputed())},
	}
	other := &graph.Edge{}
	if s.Disputed() {
		other = s.Against
	}
	return append(as, attribute{"disputed_by", str, other.Key}, attribute{"disputed_quote", str, firstQuote(other)})
}

// firstQuote is the first quote of a claim, "" if it has none.
func firstQuote(e *graph.Edge) string {
	if len(e.Evidence) == 0 {
		return ""
	}
	return e.Evidence[0].Text
}

// evidenceAttributes gives the first quote with its place, and all of them where there are several.
func evidenceAttributes(quotes []graph.Quote) []attribute {
	var first graph.Quote
	number := func(int) string { return "" }
	all := ""
	if len(quotes) > 0 {
		first, number = quotes[0], strconv.Itoa
	}
	if len(quotes) > 1 {
		var texts []string
		for _, q := range quotes {
			texts = append(texts, q.Text)
		}
		all = strings.Join(texts, listSeparator)
	}
	return []attribute{
		{"quote", str, first.Text},
		{"quotes", str, all},
		{"char_start", integer, number(first.Start)},
		{"char_end", integer, number(first.End)},
		{"byte_start", integer, number(first.ByteStart)},
		{"byte_end", integer, number(first.ByteEnd)},
		{"line", integer, number(first.Line)},
		{"column", integer, number(first.Column)},
	}
}

// cues lists the words that decided e with what they decided: "trigger bought | status reportedly".
func cues(e *graph.Edge) string {
	var out []string
	for _, c := range e.Cues {
		out = append(out, cueText(c))
	}
	return strings.Join(out, listSeparator)
}

func cueText(c graph.Cue) string { return strings.TrimSpace(c.Role + " " + c.Text) }

// float writes x so that every reader takes it for a floating-point number.
func float(x float64) string { return decimal(strconv.FormatFloat(x, 'f', -1, 64)) }

// decimal writes a decimal number as a floating-point one, digit by digit; what is no plain decimal is dropped.
func decimal(s string) string {
	digits, dots := 0, 0
	for i := range len(s) {
		switch {
		case s[i] >= '0' && s[i] <= '9':
			digits++
		case s[i] == '.' && digits > 0:
			dots++
		case s[i] == '-' && i == 0:
		default:
			return ""
		}
	}
	switch {
	case digits == 0 || dots > 1 || strings.HasSuffix(s, "."):
		return ""
	case dots == 0:
		return s + ".0"
	}
	return s
}
