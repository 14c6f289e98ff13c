"""Read a graph with igraph and print what it read: read_igraph.py FORMAT FILE."""
import json
import math
import sys

import igraph


def clean(attributes):
    """igraph gives each attribute to all; a missing one is empty or no number."""
    return {k: v for k, v in attributes.items() if v != "" and not (isinstance(v, float) and math.isnan(v))}


graph = igraph.Graph.Read_GraphML(sys.argv[2])
assert graph.is_directed()
ids = graph.vs["id"] if graph.vcount() else []
json.dump({
    "nodes": {v["id"]: clean(v.attributes()) for v in graph.vs},
    "edges": {e["claim_id"]: {"source": ids[e.source], "target": ids[e.target], "attributes": clean(e.attributes())} for e in graph.es},
}, sys.stdout)
