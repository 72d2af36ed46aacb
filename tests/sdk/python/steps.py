"""What the scripts share: the client, steps that report themselves, and the three ways to read a response.

Every script is called with BASE_URL APP_ID APP_SECRET, and some with more."""

import contextlib
import json
import sys
import time

import lark_oapi as lark
from lark_oapi.core.token import TokenManager

BASE_URL, APP_ID, APP_SECRET = sys.argv[1:4]
TOO_MANY_REQUESTS = 99991400
# Of the demo company: may read offers and talents, and sees no user ids.
FEW_SCOPES = "cli_00000000000000d2"

_failed = 0


def client(app_id=APP_ID, secret=APP_SECRET):
    builder = lark.Client.builder().app_id(app_id).app_secret(secret).log_level(lark.LogLevel.CRITICAL)
    # The address is the one thing that changes.
    return builder.domain(BASE_URL).build()


def forget_token():
    """Lets the SDK ask for another token. It keeps one by the time of this machine, not by the clock of a sandbox."""
    TokenManager.cache.set(f"self_tenant_token:{APP_ID}", "", 0)


@contextlib.contextmanager
def step(name):
    """Runs what is in it and reports it under its name. A failed step is not the end of the others."""
    global _failed
    try:
        yield
        print(f"ok {name}")
    except Exception as error:
        _failed += 1
        print(f"not ok {name}: {type(error).__name__} {error}")


def finish():
    sys.exit(1 if _failed else 0)


def send(operation, kind, body=None, **parameters):
    """Calls an operation of the SDK with a request of this kind, and waits when the server has had too many requests."""
    request = kind.builder()
    for name, value in parameters.items():
        getattr(request, name)(value)
    if body is not None:
        request.request_body(body)
    while True:
        response = operation(request.build())
        if response.code != TOO_MANY_REQUESTS:
            return response
        time.sleep(int(response.raw.headers["X-Ogw-Ratelimit-Reset"]))


def done(response):
    """The operation succeeded."""
    assert response.success(), f"{response.code} {response.msg} {response.get_log_id()}"
    return response


def data(response):
    """The operation succeeded with this data."""
    return done(response).data


def raw(response):
    """The JSON, with what the models of the SDK lack."""
    return json.loads(response.raw.content)


def refused(response, http, code):
    """The operation was refused with this HTTP status and this code."""
    # Of this SDK's models only the plain BaseResponse turns `error` into objects; elsewhere it stays a dict.
    assert not response.success(), "it succeeded"
    equal((response.raw.status_code, response.code), (http, code))
    assert response.msg, "no msg"
    equal(len(response.get_log_id()), 34)
    return response


def equal(found, expected):
    assert found == expected, f"{found!r} is not {expected!r}"
