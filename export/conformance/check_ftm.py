"""Check entities against the model of FollowTheMoney and print them as it reads them: check_ftm.py FILE."""
import json
import sys

from followthemoney import model

entities = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
schemata = {e["id"]: model.get(e["schema"]) for e in entities}
assert len(schemata) == len(entities), "an id is there twice"
for e in entities:
    schema = schemata[e["id"]]
    assert schema is not None and not schema.abstract, e["schema"]
    for name, values in e["properties"].items():
        prop = schema.get(name)
        assert prop is not None and not prop.stub, f'{e["id"]}: {schema.name} has no {name}'
        assert values and all(isinstance(v, str) and v for v in values), f'{e["id"]}: {name} is {values!r}'
        if prop.type.name == "entity":
            for v in values:
                assert schemata[v].is_a(prop.range), f'{e["id"]}: {name} {v} is a {schemata[v].name}, not a {prop.range.name}'
        elif prop.type.name in ("date", "url"):
            for v in values:
                assert prop.type.clean(v), f'{e["id"]}: {name} refuses {v!r}'
    for name in schema.required:
        assert name in e["properties"], f'{e["id"]} has no {name}'

json.dump({e["id"]: model.get_proxy(e).to_dict() for e in entities}, sys.stdout)
