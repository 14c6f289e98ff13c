"""Read Turtle with rdflib and print it as the other readers do: read_rdflib.py FORMAT FILE."""
import json
import sys

from rdflib import Graph, Namespace
from rdflib.namespace import DCTERMS, PROV, RDF, RDFS, SKOS

N = Namespace("https://github.com/nesso-graph/nesso/ns#")
OA = Namespace("http://www.w3.org/ns/oa#")
g = Graph().parse(sys.argv[2], format="turtle")


def short(x):
    return str(x).removeprefix("urn:nesso:")


def attributes(subject, names):
    out = {}
    for name, predicate in names.items():
        value = g.value(subject, predicate)
        if value is not None:
            out[name] = float(value) if name in NUMBERS else short(value)
    return out


def several(values):
    return " | ".join(sorted(map(str, values)))


NUMBERS = ("confidence", "amount", "support", "publishers")
nodes, edges = {}, {}
for s in g.subjects(RDFS.label):
    lists = {"aliases": several(g.objects(s, SKOS.altLabel)), "known_ids": several(g.objects(s, N.knownId))}
    nodes[short(s)] = attributes(s, {"label": RDFS.label, "name": RDFS.label}) | lists | {"entity_id": short(s)}
    nodes[short(s)]["entity_kind"] = short(g.value(s, RDF.type)).removeprefix(str(N)).lower()
of_claims = {
    "link": N.link, "status": N.status, "group_id": N.group, "confidence": N.confidence, "date": N.date, "amount": N.amount,
    "currency": N.currency, "share": N.share, "role": N.role, "via_id": N.via, "attributed_to": N.attributedTo,
    "attributed_to_id": PROV.wasAttributedTo, "explain": N.explain, "review": N.review, "support": N.support, "publishers": N.publishers,
    "first_published": N.firstPublished, "last_published": N.lastPublished, "disputed_by": N.disputedBy, "document_id": PROV.wasQuotedFrom,
}
of_documents = {
    "file": N.file, "document": DCTERMS.title, "publisher": DCTERMS.publisher, "published": DCTERMS.issued, "url": DCTERMS.source,
}


def selectors(claim):
    """The quotes of a claim with their places."""
    return sorted((int(g.value(x, OA.start)), int(g.value(x, OA.end)), str(g.value(g.value(x, OA.refinedBy), OA.exact))) for x in g.objects(claim, OA.hasSelector))


for s in g.subjects(RDF.type, N.Claim):
    a = attributes(s, of_claims) | attributes(g.value(s, PROV.wasQuotedFrom), of_documents)
    a |= {"label": a["link"], "claim_id": short(s), "weight": max(a["confidence"], 0.01), "cues": several(g.objects(s, N.cue))}
    a["char_start"], a["char_end"], a["quote"] = selectors(s)[0]
    a["quotes"] = several({quote for _, _, quote in selectors(s)})
    if "via_id" in a:
        a["via"] = str(g.value(g.value(s, N.via), RDFS.label))
    a["symmetric"], a["disputed"] = a["link"] in ("merger", "partner", "associate"), "disputed_by" in a
    if a["disputed"]:
        a["disputed_quote"] = selectors(g.value(s, N.disputedBy))[0][2]
    edges[short(s)] = {"source": short(g.value(s, N["from"])), "target": short(g.value(s, N.to)), "attributes": a}
json.dump({"nodes": nodes, "edges": edges}, sys.stdout)
