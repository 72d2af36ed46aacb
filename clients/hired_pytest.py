"""Tests against a sandbox of `hired`. One file without dependencies: copy it beside your tests.

    # conftest.py
    pytest_plugins = ["hired_pytest"]

    # test_offers.py
    def test_expiry(hired_tenant):
        client = lark.Client.builder().app_id(hired_tenant.app_id).app_secret(hired_tenant.app_secret) \\
            .domain(hired_tenant.url).build()
        hired_tenant.clock.advance("30d")
        event = hired_tenant.wait_for_event("hire.offer.status_changed_v1")

Start the server with `hired serve --demo` or `--sandbox`. SANDBOX_URL says where it is, if not at http://127.0.0.1:8080.
"""

import json
import os
import urllib.error
import urllib.parse
import urllib.request

DEFAULT_URL = "http://127.0.0.1:8080"


class SandboxError(Exception):
    """The sandbox refused a request. The text says why."""


class Sandbox:
    """A running server with `--sandbox`."""

    def __init__(self, url=None):
        self.url = (url or os.environ.get("SANDBOX_URL") or DEFAULT_URL).rstrip("/")
        # A sandbox is on this machine, whatever proxy the environment names.
        self._http = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def send(self, method, path, body=None, headers=None, timeout=90):
        """Sends a request and returns the HTTP status and the decoded JSON."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data=data, method=method, headers=headers or {})
        request.add_header("Content-Type", "application/json; charset=utf-8")
        try:
            with self._http.open(request, timeout=timeout) as response:
                status, text = response.status, response.read()
        except urllib.error.HTTPError as error:
            status, text = error.code, error.read()
        try:
            return status, json.loads(text)
        except ValueError:
            return status, text.decode(errors="replace")

    def ask(self, method, path, body=None, **query):
        """A request under /_sandbox/, which must succeed."""
        given = {name: value for name, value in query.items() if value is not None}
        suffix = "?" + urllib.parse.urlencode(given) if given else ""
        status, response = self.send(method, f"/_sandbox/{path}{suffix}", body)
        if status != 200:
            problem = response.get("error", response) if isinstance(response, dict) else response
            raise SandboxError(f"{method} /_sandbox/{path}: {problem}")
        return response

    def create_tenant(self, seed="empty", **more):
        """A new tenant. `seed` is "demo", "empty", or a dict with the lists of a seed file."""
        return Tenant(self, self.ask("POST", "tenants", {"seed": seed, **more}))

    def add_fault(self, operation=None, **fault):
        """Lets calls fail: `code`, `status`, `drop`, `delay`, and `times`, `probability`, `seed`, `tenant`, `app_id`."""
        if operation is not None:
            fault["operation"] = operation
        return Fault(self, self.ask("POST", "faults", fault))

    def clear_faults(self, tenant=None):
        self.ask("DELETE", "faults", tenant=tenant)

    def event_types(self):
        """The documented events, each with its `type`, and the `operation` and the `members` of its change."""
        return self.ask("GET", "events/types")["types"]


class Fault:
    """A fault that is in place. As a context manager it is removed at the end."""

    def __init__(self, sandbox, added):
        self._sandbox = sandbox
        self.id = added["id"]

    @property
    def hits(self):
        """How many calls it hit."""
        return next(f["hits"] for f in self._sandbox.ask("GET", "faults")["faults"] if f["id"] == self.id)

    def remove(self):
        self._sandbox.ask("DELETE", f"faults/{self.id}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.remove()


class Clock:
    """The time of a tenant, in unix milliseconds. It only moves forward."""

    def __init__(self, tenant):
        self._tenant = tenant

    @property
    def now(self):
        return self._tenant.ask("GET", "clock")["now"]

    def freeze(self):
        return self._tenant.ask("POST", "clock/freeze")

    def advance(self, by=None, to=None):
        """Moves by "90s", "2h", "3d", or to "2026-05-20T12:00:00Z". Returns what was due on the way."""
        body = {"by": by} if to is None else {"to": to}
        return self._tenant.ask("POST", "clock/advance", body)["done"]

    def resume(self):
        return self._tenant.ask("POST", "clock/resume")


class Tenant:
    """A tenant and the app that acts in it. As a context manager it is deleted at the end."""

    def __init__(self, sandbox, created):
        self.sandbox = sandbox
        self.url = sandbox.url
        self.key = created["tenant_key"]
        self.app_id = created["app_id"]
        self.app_secret = created["app_secret"]
        self.apps = created["apps"]
        self.clock = Clock(self)

    def ask(self, method, path, body=None):
        return self.sandbox.ask(method, f"tenants/{self.key}/{path}", body)

    def token(self):
        """A tenant_access_token."""
        credentials = {"app_id": self.app_id, "app_secret": self.app_secret}
        _, response = self.sandbox.send("POST", "/open-apis/auth/v3/tenant_access_token/internal", credentials)
        return response["tenant_access_token"]

    def call(self, method, path, body=None):
        """Calls the API as the app, and returns the HTTP status and the response."""
        return self.sandbox.send(method, path, body, {"Authorization": f"Bearer {self.token()}"})

    def add_fault(self, operation=None, **fault):
        """A fault for this tenant alone."""
        return self.sandbox.add_fault(operation, tenant=self.key, **fault)

    def events(self, event_type=None, after=None, wait=None):
        """The events of the tenant as the app sees them, the oldest first."""
        query = {"tenant": self.key, "app_id": self.app_id, "type": event_type, "after": after, "wait": wait}
        return self.sandbox.ask("GET", "events", **query)["events"]

    def wait_for_event(self, event_type=None, after=None, wait="5s"):
        """The first such event; fails if none comes in time."""
        events = self.events(event_type, after, wait)
        if not events:
            raise AssertionError(f"no {event_type or 'event'} within {wait}")
        return events[0]

    def trigger(self, event_type, event=None, announce_only=False):
        """Makes the change that an event is about, if the server has it; `announce_only` announces the event alone."""
        body = {"tenant": self.key, "app_id": self.app_id, "type": event_type, "event": event or {}}
        self.sandbox.ask("POST", "events/trigger", {**body, "announce_only": announce_only})

    def receive_events(self, **settings):
        """How the app receives events: `request_url` or `mode`, `subscribe` or `subscribe_all`, `encrypt_key`, …"""
        return self.sandbox.ask("POST", f"apps/{self.app_id}/events", settings)

    def deliveries(self, state=None):
        """What was and is to be sent to the app, the newest first; `state` is "pending", "delivered" or "failed"."""
        return self.sandbox.ask("GET", "deliveries", app_id=self.app_id, state=state)["deliveries"]

    def attempts(self, event_id):
        """The attempts to deliver an event."""
        return self.sandbox.ask("GET", f"deliveries/{event_id}")["deliveries"][0]["attempt_list"]

    def redeliver(self, event_id):
        """Sends an event again."""
        self.sandbox.ask("POST", f"deliveries/{event_id}/redeliver")

    def requests(self, operation=None, code=None, after=None):
        """The last requests in the tenant."""
        query = {"tenant": self.key, "operation": operation, "code": code, "after": after}
        return self.sandbox.ask("GET", "requests", **query)["requests"]

    def count_requests(self, operation=None, code=None, after=None):
        query = {"tenant": self.key, "operation": operation, "code": code, "after": after}
        return self.sandbox.ask("GET", "requests/count", **query)["count"]

    def replay(self, request_id):
        """Sends a request again; returns its HTTP status and the response."""
        again = self.sandbox.ask("POST", f"requests/{request_id}/replay")
        return again["status"], again["body"]

    def save_snapshot(self, name):
        self.ask("POST", "snapshots", {"name": name})

    def load_snapshot(self, name):
        self.ask("POST", f"snapshots/{name}/load")

    def reset(self):
        """Makes the tenant as it was created."""
        self.ask("POST", "reset")

    def delete(self):
        self.sandbox.ask("DELETE", f"tenants/{self.key}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.delete()


try:
    import pytest
except ImportError:
    pytest = None

if pytest:

    @pytest.fixture(scope="session")
    def hired_sandbox():
        """The sandbox at SANDBOX_URL."""
        return Sandbox()

    @pytest.fixture
    def hired_tenant(hired_sandbox, request):
        """A tenant for one test, with the demo company. `@pytest.mark.hired(seed=…)` states another one."""
        marker = request.node.get_closest_marker("hired")
        with hired_sandbox.create_tenant(**{"seed": "demo", **(marker.kwargs if marker else {})}) as tenant:
            yield tenant

    def pytest_configure(config):
        config.addinivalue_line("markers", "hired(seed, name, apps): the tenant of a test")
