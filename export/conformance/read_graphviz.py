"""Read a graph with Graphviz and print what it read: read_graphviz.py FORMAT FILE."""
import json
import re
import subprocess
import sys

UNESCAPE = {"n": "\n", "\\": "\\"}


def shown(attributes):
    """What Graphviz shows of the attributes: its labels interpret backslashes."""
    return {k: re.sub(r"\\(.)", lambda m: UNESCAPE.get(m[1], m[1]), v) for k, v in attributes.items() if isinstance(v, str)}


out = subprocess.run(["dot", "-Tdot_json", sys.argv[2]], check=True, capture_output=True).stdout
data = json.loads(out)
names = {o["_gvid"]: o["entity_id"] for o in data["objects"]}  # its own "name" gives way to ours
json.dump({
    "nodes": {o["entity_id"]: shown(o) for o in data["objects"]},
    "edges": {e["claim_id"]: {"source": names[e["tail"]], "target": names[e["head"]], "attributes": shown(e)} for e in data["edges"]},
}, sys.stdout)
