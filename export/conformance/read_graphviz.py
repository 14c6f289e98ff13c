"""Read a graph with Graphviz's gvpr, which lays nothing out, and print what it read: read_graphviz.py FORMAT FILE."""
import json
import re
import subprocess
import sys

PROGRAM = r"""
N { string a; for (a = fstAttr($G, "N"); a; a = nxtAttr($G, "N", a)) printf("%s\t\t\t%s\t%s\n", $.name, a, aget($, a)); }
E { string b; for (b = fstAttr($G, "E"); b; b = nxtAttr($G, "E", b)) printf("%s\t%s\t%s\t%s\t%s\n", aget($, "id"), $.tail.name, $.head.name, b, aget($, b)); }
"""
UNESCAPE = {"n": "\n", "\\": "\\"}
nodes, edges = {}, {}
out = subprocess.run(["gvpr", PROGRAM, sys.argv[2]], check=True, capture_output=True).stdout.decode("utf-8")
for line in out.split("\n")[:-1]:
    key, tail, head, name, value = line.split("\t", 4)
    value = re.sub(r"\\(.)", lambda m: UNESCAPE.get(m[1], m[1]), value)  # as Graphviz shows it
    if not tail:
        nodes.setdefault(key, {})[name] = value
    else:
        edges.setdefault(key, {"source": tail, "target": head, "attributes": {}})["attributes"][name] = value
json.dump({"nodes": nodes, "edges": edges}, sys.stdout)
