package export

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"strings"

	"github.com/nesso-graph/nesso/claim"
	"github.com/nesso-graph/nesso/entity"
	"github.com/nesso-graph/nesso/graph"
	"github.com/nesso-graph/nesso/internal/text"
)

// BODS is version 0.4 of the Beneficial Ownership Data Standard. It holds asserted ownership and purchases of companies
// and organizations alone, with who has them, and never calls anybody a beneficial owner. A statement must have a day:
// that of publication, or else that of the claim; months and years are put on their first day, as the standard says,
// and claims with neither are left out.
const BODS Format = "bods"

type bodsStatement struct {
	StatementID        string          `json:"statementId"`
	StatementDate      string          `json:"statementDate"`
	DeclarationSubject string          `json:"declarationSubject"`
	RecordID           string          `json:"recordId"`
	RecordType         string          `json:"recordType"`
	RecordStatus       string          `json:"recordStatus"`
	RecordDetails      any             `json:"recordDetails"`
	PublicationDetails bodsPublication `json:"publicationDetails"`
	Source             bodsSource      `json:"source"`
}

type bodsPublication struct {
	PublicationDate string   `json:"publicationDate"`
	BODSVersion     string   `json:"bodsVersion"`
	Publisher       bodsName `json:"publisher"`
}

type bodsSource struct {
	Type        []string   `json:"type"`
	Description string     `json:"description,omitempty"`
	URL         string     `json:"url,omitempty"`
	AssertedBy  []bodsName `json:"assertedBy,omitempty"`
}

type bodsName struct {
	Name string `json:"name"`
}

type bodsEntity struct {
	IsComponent    bool              `json:"isComponent"`
	EntityType     map[string]string `json:"entityType"`
	Name           string            `json:"name"`
	AlternateNames []string          `json:"alternateNames,omitempty"`
	Identifiers    []bodsIdentifier  `json:"identifiers,omitempty"`
}

type bodsPerson struct {
	IsComponent bool             `json:"isComponent"`
	PersonType  string           `json:"personType"`
	Names       []bodsPersonName `json:"names"`
	Identifiers []bodsIdentifier `json:"identifiers,omitempty"`
}

type bodsIdentifier struct {
	ID         string `json:"id"`
	Scheme     string `json:"scheme,omitempty"`
	SchemeName string `json:"schemeName"`
	URI        string `json:"uri,omitempty"`
}

type bodsPersonName struct {
	FullName string `json:"fullName"`
	Type     string `json:"type,omitempty"`
}

type bodsRelationship struct {
	IsComponent     bool           `json:"isComponent"`
	Subject         string         `json:"subject"`
	InterestedParty string         `json:"interestedParty"`
	Interests       []bodsInterest `json:"interests"`
}

type bodsInterest struct {
	Type             string                 `json:"type"`
	DirectOrIndirect string                 `json:"directOrIndirect"`
	Share            map[string]json.Number `json:"share,omitempty"`
	StartDate        string                 `json:"startDate,omitempty"`
	EndDate          string                 `json:"endDate,omitempty"`
	Details          string                 `json:"details"`
}

// writeBODS puts the statements on entities and people before those that relate them.
func writeBODS(w io.Writer, g *graph.Graph, o *options) error {
	b := bufio.NewWriter(w)
	enc := newLineEncoder(b)
	b.WriteString("[")
	n := 0
	write := func(s bodsStatement) {
		enc.item(n, s)
		n++
	}
	var relations []bodsStatement
	told := map[*graph.Node]bool{}
	for _, e := range g.Edges {
		if bodsOmits(e) != "" {
			continue
		}
		day := bodsDay(e)
		for _, end := range []*graph.Node{e.Target, e.Source} {
			if !told[end] {
				told[end] = true
				write(bodsOf(o, e, day, end.Key, recordType(end), bodsNode(end)))
			}
		}
		relations = append(relations, bodsOf(o, e, day, e.Key, "relationship", bodsRelation(e)))
	}
	for _, s := range relations {
		write(s)
	}
	b.WriteString("\n]\n")
	return enc.flush()
}

// bodsOmits tells why a claim is left out, "" if it isn't.
func bodsOmits(e *graph.Edge) string {
	switch {
	case !isOwnership(e):
		return "that assert no ownership of a company or organization"
	case bodsDay(e) == "":
		return "without any date"
	}
	return ""
}

// bodsDay is the day of a statement, "" if there is none.
func bodsDay(e *graph.Edge) string { return cmp.Or(firstDay(e.Doc.Published), firstDay(e.Date)) }

// isOwnership reports whether e asserts that somebody has or bought a body.
func isOwnership(e *graph.Edge) bool {
	body := e.Target.Kind == entity.Company || e.Target.Kind == entity.Organization
	owns := e.Link == claim.Owner || e.Link == claim.Acquirer
	return owns && body && e.Status == claim.Asserted && e.Source.Kind != entity.Product && e.Source != e.Target
}

// bodsOf makes a statement whose source is the document of e.
func bodsOf(o *options, e *graph.Edge, day, record, kind string, details any) bodsStatement {
	sum := sha256.Sum256([]byte("bods 0.4\x00" + e.Key + "\x00" + record))
	s := bodsStatement{
		StatementID: hex.EncodeToString(sum[:20]), StatementDate: day, DeclarationSubject: e.Target.Key,
		RecordID: record, RecordType: kind, RecordStatus: "new", RecordDetails: details,
		PublicationDetails: bodsPublication{day, "0.4", bodsName{o.generator}},
		Source:             bodsSource{Type: []string{"thirdParty"}, Description: cmp.Or(e.Doc.Title, e.Doc.Name), URL: webAddress(e.Doc.URL)},
	}
	for _, by := range []string{e.By, e.Doc.Publisher} {
		if by != "" {
			s.Source.AssertedBy = append(s.Source.AssertedBy, bodsName{by})
		}
	}
	return s
}

func recordType(n *graph.Node) string {
	if n.Kind == entity.Person {
		return "person"
	}
	return "entity"
}

func bodsNode(n *graph.Node) any {
	kind := "legalEntity"
	switch n.Kind {
	case entity.Person:
		names := []bodsPersonName{{FullName: n.Label}}
		for _, a := range n.Aliases {
			names = append(names, bodsPersonName{a, "alternative"})
		}
		return bodsPerson{PersonType: "knownPerson", Names: names, Identifiers: bodsIdentifiers(n)}
	case entity.Company:
		kind = "registeredEntity"
	case entity.Place: // where it owns, it stands for its state
		kind = "state"
	case entity.Organization, entity.Product, entity.Date, entity.Amount, entity.Share:
	}
	return bodsEntity{EntityType: map[string]string{"type": kind}, Name: n.Label, AlternateNames: n.Aliases, Identifiers: bodsIdentifiers(n)}
}

func bodsIdentifiers(n *graph.Node) []bodsIdentifier {
	var out []bodsIdentifier
	for _, id := range n.IDs {
		i := issuerOf(id)
		out = append(out, bodsIdentifier{id, i.scheme, cmp.Or(i.name, "the publisher's own list"), addressOf(id)})
	}
	return out
}

func bodsRelation(e *graph.Edge) bodsRelationship {
	start, end, _ := strings.Cut(e.Date, "/")
	i := bodsInterest{
		Type: "shareholding", DirectOrIndirect: "unknown", Share: bodsShare(e.Share),
		StartDate: firstDay(start), EndDate: firstDay(end), Details: string(e.Link),
	}
	if e.Via != nil {
		i.DirectOrIndirect = "indirect"
		i.Details += " via " + e.Via.Label
	}
	if len(e.Evidence) > 0 {
		i.Details += ": “" + e.Evidence[0].Text + "”"
	}
	return bodsRelationship{Subject: e.Target.Key, InterestedParty: e.Source.Key, Interests: []bodsInterest{i}}
}

// bodsShare writes "51", ">50" or "<50"; what is no percentage is left out.
func bodsShare(share string) map[string]json.Number {
	bound := "exact"
	switch {
	case strings.HasPrefix(share, ">"):
		bound = "exclusiveMinimum"
	case strings.HasPrefix(share, "<"):
		bound = "exclusiveMaximum"
	}
	number := strings.TrimLeft(share, "<>")
	if x, err := json.Number(number).Float64(); err != nil || x < 0 || x > 100 || decimal(number) == "" {
		return nil
	}
	return map[string]json.Number{bound: json.Number(strings.TrimSuffix(decimal(number), ".0"))}
}

// firstDay is the first day of an ISO 8601 day, month, year or period, "" if s is none of these.
func firstDay(s string) string {
	start, _, _ := strings.Cut(s, "/")
	day, err := text.ParseDay(start)
	if err != nil {
		return ""
	}
	return day.First().String()
}
