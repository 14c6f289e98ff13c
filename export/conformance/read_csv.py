"""Read the tables for Gephi and print what they hold: read_csv.py FORMAT ARCHIVE."""
import csv
import io
import json
import sys
import zipfile

csv.field_size_limit(10**9)
archive = zipfile.ZipFile(sys.argv[2])


def table(name):
    lines = list(csv.reader(io.StringIO(archive.read(name).decode("utf-8"), newline="")))
    head, rows = lines[0], lines[1:]
    assert len(set(head)) == len(head) and all(len(r) == len(head) for r in rows), name + " is not rectangular"
    return [{k: v for k, v in zip(head, row) if v != ""} for row in rows]


if sys.argv[1] == "csv":
    nodes = {r["Id"]: r for r in table("nodes.csv")}
    edges = {r["Id"]: {"source": r["Source"], "target": r["Target"], "attributes": r} for r in table("edges.csv")}
else:
    nodes, edges = {}, {}
    for r in table("nodes.csv"):
        nodes[r[":ID"]] = {k.split(":")[0]: v for k, v in r.items()}
    for r in table("relationships.csv"):
        a = {k.split(":")[0]: v for k, v in r.items()}
        edges[a["claim_id"]] = {"source": r[":START_ID"], "target": r[":END_ID"], "attributes": a}
json.dump({"nodes": nodes, "edges": edges}, sys.stdout)
