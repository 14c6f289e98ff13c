"""Read a graph with NetworkX and print what it read: read_networkx.py FORMAT FILE."""
import json
import sys

import networkx as nx


def read(form, file):
    if form in ("graphml", "yed"):
        return nx.read_graphml(file, force_multigraph=True)
    if form == "gexf":
        return nx.read_gexf(file)
    with open(file, encoding="utf-8") as f:
        data = json.load(f)
    if form == "cytoscape":
        return nx.cytoscape_graph(data)
    return nx.node_link_graph(data)


def main():
    graph = read(*sys.argv[1:])
    assert graph.is_directed()
    graph = nx.MultiDiGraph(graph)  # NetworkX reads GEXF without parallel edges as a simple graph
    nodes = {str(n): a for n, a in graph.nodes(data=True)}
    edges = {}
    for source, target, key, attributes in graph.edges(keys=True, data=True):
        edges[str(attributes.get("id", key))] = {"source": source, "target": target, "attributes": attributes}
    json.dump({"nodes": nodes, "edges": edges, "documents": graph.graph.get("documents")}, sys.stdout)


main()
