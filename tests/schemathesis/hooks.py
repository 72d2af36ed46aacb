"""What schemathesis cannot know of this interface: its own checks, and some ids that mean something."""

import copy
import json
import pathlib
import random

import schemathesis

CREATE = json.loads((pathlib.Path(__file__).parents[1] / "sdk/create_offer.json").read_text(encoding="utf-8"))
# Of the demo company.
APPLICATIONS = ["6949805467799537964", "7013552389293279532"]
TALENTS = ["7096320678581242123", "6891560630172518670"]
OTHER = ["7999999999999999999", "9223372036854775807", "1"]
# Generated requests must be the same for the same seed.
chance = random.Random(1)


@schemathesis.check
def no_system_error(ctx, response, case):
    """HTTP 500 is the documented status of some refusals; 1002001 is a defect."""
    assert response.json().get("code") != 1002001, f"the system error: {response.text}"


@schemathesis.check
def envelope(ctx, response, case):
    """Every answer has code, msg and a log id, and a refusal is small."""
    body = response.json()
    assert isinstance(body["code"], int) and isinstance(body["msg"], str), response.text[:500]
    assert response.headers["x-tt-logid"][0] == response.headers["x-request-id"][0]
    if body["code"] != 0:
        assert len(response.text) < 20_000, f"{len(response.text)} bytes for a refusal"


@schemathesis.check
def no_token_no_answer(ctx, response, case):
    """Without a token, or with a made-up one, there is no data. (The platform answers 400 where others say 401.)"""
    sent = response.request.headers.get("Authorization", [""])
    sent = sent[0] if isinstance(sent, list) else sent
    if "/hire/" in case.path and not sent.startswith("Bearer t-"):
        body = response.json()
        assert "data" not in body and body["code"] != 0, response.text[:500]


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    if path_parameters and "application_id" in path_parameters and chance.random() < 0.6:
        path_parameters["application_id"] = chance.choice(APPLICATIONS + OTHER)
    return path_parameters


@schemathesis.hook
def map_query(context, query):
    if query and "talent_id" in query and chance.random() < 0.6:
        query["talent_id"] = chance.choice(TALENTS + OTHER)
    return query


@schemathesis.hook
def map_body(context, body):
    """Half of the offers are a good one with one or two parts made up, so that they come further than the first check."""
    if not isinstance(body, dict) or "basic_info" not in body or chance.random() < 0.5:
        return body
    good = copy.deepcopy(CREATE)
    for _ in range(chance.randint(0, 2)):
        part = chance.choice([None, "basic_info", "salary_info"])
        source, target = (body, good) if part is None else (body.get(part), good[part])
        if isinstance(source, dict) and source:
            name = chance.choice(sorted(source))
            target[name] = source[name]
    return good
