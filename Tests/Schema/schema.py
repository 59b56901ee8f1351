"""Plans and contracts against their JSON Schemas, with the validator of the Python package jsonschema.

python3 schema.py DATA_FOLDER

Every shipped file must be valid. Each of the changes below makes a shipped file wrong in one place and must be refused
there; so that the validator and not the change is tested, the file without it is the valid one.
"""
import copy
import importlib.metadata
import json
import pathlib
import re
import sys

import jsonschema
import yaml

data = pathlib.Path(sys.argv[1])
LEFT_OUT = object()

# File, the path to the key that changes, the new value.
WRONG = [
    ("contracts/europe-6-6-1.yaml", ["rule"], "6-6"),
    ("contracts/europe-6-6-1.yaml", ["rulle"], "6-6-1"),
    ("contracts/europe-6-6-1.yaml", ["title"], ""),
    ("contracts/europe-6-6-1.yaml", ["title"], LEFT_OUT),
    ("contracts/europe-6-6-1.yaml", ["anchor"], "may"),
    ("contracts/europe-6-6-1.yaml", ["constant"], 1e12),
    ("contracts/europe-6-6-1.yaml", ["constant"], "ninety"),
    ("contracts/europe-6-6-1.yaml", ["heat"], "35.12"),
    ("contracts/europe-6-6-1.yaml", ["heat"], {"mmbtu_per_1000m3": 37053, "basis": "gross"}),
    ("contracts/europe-6-6-1.yaml", ["heat"], {"mmbtu_per_1000m3": 35.7}),
    ("contracts/europe-6-6-1.yaml", ["legs", 0, "wieght"], 1),
    ("contracts/europe-6-6-1.yaml", ["legs", 0, "index"], LEFT_OUT),
    ("contracts/europe-6-6-1.yaml", ["legs", 0, "slope"], "steep"),
    ("contracts/europe-6-6-1.yaml", ["legs", 0, "cap"], 1e37),
    ("contracts/europe-6-6-1.yaml", ["legs", 0, "barrels_per_tonne"], 0.137),
    ("contracts/europe-6-6-1.yaml", ["floor"], {"value": 50}),
    ("contracts/europe-6-6-1.yaml", ["floor"], {"value": 50, "on": "oil"}),
    ("contracts/europe-6-6-1.yaml", ["hub"], {"index": "ttf", "share": 1.2}),
    ("contracts/europe-6-6-1.yaml", ["discount"], {"cap": 5}),
    ("contracts/europe-6-6-1.yaml", ["discount"], {"percent": 120}),
    ("contracts/europe-6-6-1.yaml", ["discount"], {"percent": 5, "amount": 5}),
    ("contracts/europe-6-6-1.yaml", ["indices"], {"brent": "brent"}),
    ("contracts/europe-6-6-1.yaml", ["take_or_pay"], {"share": 80, "unit": "bcm", "contracted": {"2009": 40}}),
    ("contracts/europe-6-6-1.yaml", ["take_or_pay"], {"share": 0.8, "unit": "bcm", "contracted": {"2009": -1}}),
    ("contracts/lng-s-curve.yaml", ["rounding", "decimals"], 13),
    ("contracts/lng-s-curve.yaml", ["legs", 0, "below", "kink"], LEFT_OUT),
    ("contracts/ukraine-2009.yaml", ["constant"], 450),
    ("contracts/ukraine-2009.yaml", ["weights_add_up_to"], 1),
    ("contracts/ukraine-2009.yaml", ["anchor"], "gas_year"),
    ("contracts/ukraine-2009.yaml", ["regimes", 0, "from"], "January"),
    ("plans/article-2009.yaml", ["horzion"], 2015),
    ("plans/article-2009.yaml", ["frequency"], "monthly"),
    ("plans/article-2009.yaml", ["horizon"], 15),
    ("plans/article-2009.yaml", ["scenarios", "optimistic", "demand"], -100),
    ("plans/article-2009.yaml", ["scenarios", "optimistic", "inflation"], {"2009": 1001}),
    ("plans/article-2009.yaml", ["scenarios", "optimistic", "shock"], {"2009": 2}),
    ("plans/article-2009.yaml", ["scenarios", "base", "demand"], 1),
    ("plans/article-2009.yaml", ["scenarios", "base", "mixture", "optimistic"], 1.4),
    ("plans/article-2009.yaml", ["grades", "brent", "tie"], "share"),
    ("plans/article-2009.yaml", ["gas", "heat"], "35.3147"),
    ("plans/article-2009.yaml", ["gas", "russia", "duty", "barrels_per_tonne"], 0.137),
    ("plans/article-2009.yaml", ["gas", "russia", "tariff", "base"], 0),
    ("plans/article-2009.yaml", ["gas", "central_asia", "countries", "uzbekistan", "shares"], 2.5),
    ("plans/article-2009.yaml", ["gas", "central_asia", "weights", "uzbekistan"], -1),
    ("plans/article-2009.yaml", ["simulation", "draws"], 0),
    ("plans/article-2009.yaml", ["simulation", "grades", "brent"], 0),
    ("plans/outlook.yaml", ["oil", "equation"], ""),
    ("plans/backtest.yaml", ["confidence_set", "level"], 1),
    ("plans/backtest.yaml", ["horizons", "longest"], 25),
    ("plans/backtest.yaml", ["origins", "window"], 0),
    ("plans/backtest.yaml", ["origins", "window"], "rolling"),
    ("plans/backtest.yaml", ["models"], LEFT_OUT),
]


class Text(yaml.SafeLoader):
    """Plain scalars as YAML 1.2 reads them: neither 2009-01 is a date nor `on` a truth value."""


Text.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in pairs if tag.rpartition(":")[2] not in ("timestamp", "bool")]
    for letter, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()}
Text.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def named(value):
    """Keys as text, which JSON has alone."""
    if isinstance(value, dict):
        return {str(key): named(one) for key, one in value.items()}
    return [named(one) for one in value] if isinstance(value, list) else value


def validator(name):
    schema = json.loads((data / name).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def changed(file, path, value):
    root = copy.deepcopy(file)
    node = root
    for key in path[:-1]:
        node = node[key]
    if value is LEFT_OUT:
        del node[path[-1]]
    else:
        node[path[-1]] = value
    return root


contract, plan, backtest = (
    validator(name) for name in ("contracts/schema.json", "plans/schema.json", "plans/backtest.schema.json"))
files, failed = {}, []
for folder in ("contracts", "plans"):
    for path in sorted((data / folder).glob("*.yaml")):
        name = f"{folder}/{path.name}"
        judge = contract if folder == "contracts" else backtest if path.name.startswith("backtest") else plan
        files[name] = (named(yaml.load(path.read_text(encoding="utf-8"), Text)), judge)
        for error in judge.iter_errors(files[name][0]):
            failed.append(f"{name} is refused: {error.json_path}: {error.message[:200]}")
for name, path, value in WRONG:
    content, judge = files[name]
    if judge.is_valid(changed(content, path, value)):
        shown = "left out" if value is LEFT_OUT else value
        failed.append(f"{name} is valid with {'.'.join(map(str, path))} {shown}")
for line in failed:
    print("failed:", line)
print(f"{len(files)} files valid, {len(WRONG)} wrong ones refused" if not failed else f"{len(failed)} failures",
      f"(jsonschema {importlib.metadata.version('jsonschema')})")
sys.exit(1 if failed else 0)
