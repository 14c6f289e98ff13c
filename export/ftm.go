package export

import (
	"bufio"
	"io"
	neturl "net/url"
	"strings"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/internal/text"
)

// FTM is the entities of FollowTheMoney as JSON Lines, which Aleph and OpenSanctions' tools read. Denied claims are
// left out, since FollowTheMoney has no word for them, and so are claims of an entity about itself, which it refuses.
const FTM Format = "ftm"

type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// set adds the values that aren't empty.
func (e ftmEntity) set(property string, values ...string) {
	for _, v := range values {
		if v != "" {
			e.Properties[property] = append(e.Properties[property], v)
		}
	}
}

func writeFTM(w io.Writer, g *graph.Graph, _ *options) error {
	b := bufio.NewWriter(w)
	enc := newLineEncoder(b)
	write := func(e ftmEntity) {
		enc.value(e)
		b.WriteByte('\n')
	}
	for _, d := range g.Documents {
		write(ftmDocument(d))
	}
	ends := map[*graph.Node]bool{}
	for _, e := range g.Edges {
		ends[e.Source], ends[e.Target] = true, true
	}
	for _, n := range g.Nodes {
		e := ftmEntity{n.Key, ftmSchema(n, ends[n]), map[string][]string{}}
		e.set("name", n.Label)
		e.set("alias", n.Aliases...)
		for _, id := range n.IDs {
			if i := issuerOf(id); i.ftm == "wikidataId" || i.ftm != "" && ftmBody[e.Schema] {
				e.set(i.ftm, id)
			}
		}
		if e.Schema == "Address" {
			e.set("full", n.Label)
		}
		write(e)
	}
	for _, e := range g.Edges {
		if ftmOmits(e) == "" {
			write(ftmClaim(e))
		}
	}
	return enc.flush()
}

// ftmOmits tells why a claim is left out, "" if it isn't.
func ftmOmits(e *graph.Edge) string {
	switch {
	case e.Status == claim.Denied:
		return "denied"
	case e.Source == e.Target:
		return "of an entity about itself"
	}
	return ""
}

func ftmDocument(d *graph.Document) ftmEntity {
	e := ftmEntity{d.Key, "Article", map[string][]string{}}
	title := d.Title
	if title == "" {
		title = d.Name
	}
	e.set("name", title)
	e.set("title", d.Title)
	e.set("fileName", d.Name)
	e.set("publisher", d.Publisher)
	e.set("sourceUrl", webAddress(d.URL))
	e.set("publishedAt", isoDate(d.Published))
	return e
}

// ftmBody are the schemas of those who can act in law, and have ids of their own.
var ftmBody = map[string]bool{"Company": true, "Organization": true, "Person": true, "PublicBody": true}

// ftmSchema is the schema of a node. A place that is an end of a claim stands for its state.
func ftmSchema(n *graph.Node, isEnd bool) string {
	switch n.Kind {
	case entity.Company:
		return "Company"
	case entity.Organization:
		return "Organization"
	case entity.Person:
		return "Person"
	case entity.Product:
		return "Asset"
	case entity.Place:
		if isEnd {
			return "PublicBody"
		}
		return "Address"
	case entity.Date, entity.Amount, entity.Share:
	}
	return "LegalEntity"
}

// ftmRelation finds the schema of a claim and the properties of its ends. What no schema says without saying more
// than the claim does is an UnknownLink with the link as its role.
func ftmRelation(e *graph.Edge) (schema, source, target string) {
	firm := e.Status == claim.Asserted || e.Status == claim.Ended
	isAsset := e.Target.Kind == entity.Company || e.Target.Kind == entity.Product
	isBody := e.Target.Kind == entity.Company || e.Target.Kind == entity.Organization || e.Target.Kind == entity.Place
	isOwner := e.Source.Kind != entity.Product
	owns := e.Link == claim.Owner || e.Link == claim.Acquirer || e.Link == claim.Investor && e.Share != ""
	switch {
	case firm && owns && isAsset && isOwner:
		return "Ownership", "owner", "asset"
	case firm && e.Link == claim.Officer && isBody && isOwner:
		return "Directorship", "director", "organization"
	}
	return "UnknownLink", "subject", "object"
}

func ftmClaim(e *graph.Edge) ftmEntity {
	schema, source, target := ftmRelation(e)
	out := ftmEntity{e.Key, schema, map[string][]string{}}
	out.set(source, e.Source.Key)
	out.set(target, e.Target.Key)
	role := e.Role
	if schema != "Directorship" || role == "" {
		role = string(e.Link)
	}
	out.set("role", role)
	out.set("status", string(e.Status))
	start, end, _ := strings.Cut(e.Date, "/")
	out.set("startDate", isoDate(start))
	out.set("endDate", isoDate(end))
	if schema == "Ownership" {
		out.set("percentage", e.Share)
		out.set("sharesValue", e.Amount.Value)
		out.set("sharesCurrency", e.Amount.Currency)
	}
	for _, q := range e.Evidence {
		out.set("summary", q.Text)
	}
	if e.By != "" {
		out.set("description", "according to "+e.By)
	}
	out.set("recordId", e.Key)
	out.set("publisher", e.Doc.Publisher)
	out.set("sourceUrl", webAddress(e.Doc.URL))
	out.set("proof", e.Doc.Key)
	return out
}

// webAddress is url if it is one, and "" otherwise.
func webAddress(url string) string {
	u, err := neturl.Parse(url)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// isoDate is s if it is a day, a month or a year, and "" otherwise.
func isoDate(s string) string {
	if _, err := text.ParseDay(s); err != nil {
		return ""
	}
	return s
}
