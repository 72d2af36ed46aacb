"""Checks of this interface, and requests that get past the first check.

Schemathesis generates requests from the OpenAPI document. Half of them are replaced by the example of the operation in
`demo/examples`, which succeeds on the demo company, with up to two of its values replaced by generated ones.
"""

import copy
import json
import pathlib
import random

import schemathesis

EXAMPLES = pathlib.Path(__file__).parents[2] / "demo/examples"
OTHER_IDS = ["7999999999999999999", "9223372036854775807", "1"]
# Generated requests must be the same for the same seed.
chance = random.Random(1)


@schemathesis.check
def no_system_error(ctx, response, case):
    """HTTP 500 is the documented status of some refusals; 1002001 is a defect."""
    assert response.json().get("code") != 1002001, f"the system error: {response.text}"


@schemathesis.check
def envelope(ctx, response, case):
    """Every response has code, msg and a log id, and a refusal is small."""
    body = response.json()
    assert isinstance(body["code"], int) and isinstance(body.get("msg", body.get("message")), str), response.text[:500]
    assert response.headers["x-tt-logid"][0] == response.headers["x-request-id"][0]
    if body["code"] != 0:
        assert len(response.text) < 20_000, f"{len(response.text)} bytes for a refusal"


@schemathesis.check
def no_token_no_data(ctx, response, case):
    """Without a token, or with an invalid one, there is no data. (The platform answers 400 where others say 401.)"""
    sent = response.request.headers.get("Authorization", [""])
    sent = sent[0] if isinstance(sent, list) else sent
    if "/hire/" in case.path and not sent.startswith("Bearer t-"):
        body = response.json()
        assert "data" not in body and body["code"] != 0, response.text[:500]


def example(context, part):
    """A part of the example of the operation that the request is for."""
    operation = context.operation.definition.raw["operationId"]
    resource, _, name = operation.rpartition(".")
    file = EXAMPLES / resource / f"{name}.json"
    return json.loads(file.read_text(encoding="utf-8")).get(part) if file.exists() else None


def mixed(good, generated):
    """The example with up to two of its members, or of the members of its objects, replaced by generated ones."""
    good = copy.deepcopy(good)
    objects = [(good, generated)]
    objects += [(value, generated.get(name)) for name, value in good.items() if isinstance(value, dict)]
    for _ in range(chance.randint(0, 2)):
        target, source = chance.choice(objects)
        if isinstance(source, dict) and source:
            name = chance.choice(sorted(source))
            target[name] = source[name]
    return good


def map_part(part, context, generated):
    good = example(context, part)
    if not isinstance(generated, dict) or not isinstance(good, dict) or chance.random() < 0.5:
        return generated
    return mixed(good, generated)


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    good = example(context, "path")
    for name in path_parameters if good else ():
        if name in good and chance.random() < 0.6:
            path_parameters[name] = chance.choice([good[name]] + OTHER_IDS)
    return path_parameters


@schemathesis.hook
def map_query(context, query):
    return map_part("query", context, query)


@schemathesis.hook
def map_body(context, body):
    return map_part("body", context, body)
