"""The OpenAPI document by validators that are not ours: run.py OPENAPI_JSON

The document must be valid OpenAPI 3.1, and the responses that Feishu's documents print must fit its schemas, with no
member that the schemas do not know.
"""

import copy
import json
import pathlib
import sys

from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

EXAMPLES = pathlib.Path(__file__).parent / "examples"
# Where an example cannot be the response of a server: its path, and the value that replaces it.
IMPOSSIBLE = {
    # 0 stands for "any" in filters; no offer has it.
    "application.offer": [(["data", "offer", "offer_status"], 6)],
}

failed = 0


def report(name, errors):
    global failed
    if errors:
        failed += 1
        print(f"not ok {name}: {'; '.join(errors[:5])}")
    else:
        print(f"ok {name}")


def closed(schema):
    """The schema, refusing members that it does not list."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {name: closed(value) for name, value in schema.items()}
    if "properties" in schema and "allOf" not in schema:
        schema.setdefault("additionalProperties", False)
    return schema


def operations(document):
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def schema_problems(operation):
    """Problems of the schemas of one operation, by the meta-schema of JSON Schema 2020-12."""
    for response in operation["responses"].values():
        for content in response.get("content", {}).values():
            for error in Draft202012Validator(Draft202012Validator.META_SCHEMA).iter_errors(content["schema"]):
                yield f"{list(error.path)}: {error.message}"


def example_problems(document, operation, example):
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **closed(schema),
             "components": closed(document["components"])}
    for error in Draft202012Validator(whole).iter_errors(example):
        deepest = error
        while deepest.context:
            deepest = max(deepest.context, key=lambda one: len(one.absolute_path))
        yield f"{'.'.join(map(str, deepest.absolute_path))}: {deepest.message}"


document = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
report("the document is OpenAPI 3.1", [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()])
for name, operation in operations(document):
    report(f"the schemas of {name} are JSON Schema 2020-12", list(schema_problems(operation)))

by_id = {operation["operationId"]: operation for _, operation in operations(document)}
for file in sorted(EXAMPLES.glob("*.json")):
    example = json.loads(file.read_text(encoding="utf-8"))
    operation = by_id[file.stem]
    for place, possible in IMPOSSIBLE.get(file.stem, []):
        refused = list(example_problems(document, operation, example))
        report(f"the impossible {'.'.join(place)} of {file.stem} is refused", [] if refused else ["it was accepted"])
        example = copy.deepcopy(example)
        target = example
        for step in place[:-1]:
            target = target[step]
        target[place[-1]] = possible
    report(f"the documented response of {file.stem} fits its schema", list(example_problems(document, operation, example)))
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    known = [one["properties"]["msg"]["examples"] for one in schema.get("anyOf", [schema])]
    report(f"the documented msg of {file.stem} is the server's", [] if [example["msg"]] in known else [f"{known}"])

sys.exit(1 if failed else 0)
