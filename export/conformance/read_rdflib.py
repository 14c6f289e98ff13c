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
            out[name] = float(value) if name in ("confidence", "amount") else short(value)
    return out


nodes, edges = {}, {}
for s in g.subjects(RDFS.label):
    nodes[short(s)] = attributes(s, {"label": RDFS.label}) | {"aliases": sorted(map(str, g.objects(s, SKOS.altLabel)))}
of_claims = {
    "link": N.link, "status": N.status, "group_id": N.group, "confidence": N.confidence, "date": N.date, "amount": N.amount,
    "currency": N.currency, "share": N.share, "role": N.role, "via_id": N.via, "attributed_to": N.attributedTo,
    "attributed_to_id": PROV.wasAttributedTo, "explain": N.explain, "document_id": PROV.wasQuotedFrom,
}
of_documents = {"file": N.file, "document": DCTERMS.title, "publisher": DCTERMS.publisher, "published": DCTERMS.issued}
for s in g.subjects(RDF.type, N.Claim):
    a = attributes(s, of_claims) | attributes(g.value(s, PROV.wasQuotedFrom), of_documents)
    a["label"] = a["link"]
    selectors = sorted((int(g.value(x, OA.start)), int(g.value(x, OA.end)), str(g.value(g.value(x, OA.refinedBy), OA.exact))) for x in g.objects(s, OA.hasSelector))
    a["char_start"], a["char_end"], a["quote"] = selectors[0]
    edges[short(s)] = {"source": short(g.value(s, N["from"])), "target": short(g.value(s, N.to)), "attributes": a}
json.dump({"nodes": nodes, "edges": edges}, sys.stdout)
