"""Receives events with lark-oapi: events.py BASE_URL APP_ID APP_SECRET HIRED DATA_DIRECTORY"""

import asyncio
import json
import queue
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import lark_oapi as lark
from lark_oapi.core.model import RawRequest
from lark_oapi.ws import client as ws_client

from hiring import sandbox_tenant
from steps import APP_ID, APP_SECRET, BASE_URL, finish, step

HIRED, DATA = sys.argv[4:6]
TENANT = sandbox_tenant()
TYPES = [known["type"] for known in TENANT.sandbox.event_types()]
TALENT_DELETED, APPLICATIONS_DELETED = "hire.talent.deleted_v1", "hire.application.deleted_v1"
WAIT = 30
# The SDK logs every refused event with a traceback.
lark.logger.disabled = True

events = queue.Queue()


def hired(*arguments):
    command = [HIRED, *arguments, "--data", DATA]
    return subprocess.run(command, capture_output=True, text=True)


def dispatcher(key, token):
    """Handles every event that the server has. The SDK must know each of them."""
    builder = lark.EventDispatcherHandler.builder(key, token)
    for name in TYPES:
        getattr(builder, f"register_p2_{name.replace('.', '_')}")(events.put)
    return builder.build()


class Receiver:
    """An HTTP server around a handler of the SDK."""

    def __init__(self, key, token):
        receiver = self
        self.dispatcher = dispatcher(key, token)

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                request = RawRequest()
                request.uri, request.headers = self.path, self.headers
                request.body = self.rfile.read(int(self.headers["Content-Length"]))
                response = receiver.dispatcher.do(request)
                self.send_response(response.status_code)
                self.end_headers()
                self.wfile.write(response.content)

            def log_message(self, *arguments):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/events"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


def subscribe(*arguments):
    return hired("app", "events", APP_ID, *arguments, "--subscribe-all")


def saved(result):
    assert result.returncode == 0, result.stderr


def receive():
    return events.get(timeout=WAIT)


def every_event_arrives():
    """Brings about every event, the way an operation does where there is one."""
    for name in TYPES:
        TENANT.trigger(name)
    missing = set(TYPES)
    while missing:
        try:
            missing.discard(receive().header.event_type)
        except queue.Empty:
            raise AssertionError(f"these did not arrive: {sorted(missing)}") from None
    until(lambda: not pending())
    while not events.empty():
        events.get()


def long_connection():
    """A client of the SDK, which a thread runs."""
    handler = dispatcher("", "")
    client = lark.ws.Client(
        APP_ID, APP_SECRET, event_handler=handler, domain=BASE_URL, log_level=lark.LogLevel.ERROR
    )

    def run():
        asyncio.set_event_loop(ws_client.loop)
        client.start()

    threading.Thread(target=run, daemon=True).start()
    return client


def pending():
    return json.loads(hired("events", "list", "--state", "pending", "--json").stdout)


def until(condition):
    for _ in range(WAIT * 10):
        result = condition()
        if result:
            return result
        time.sleep(0.1)
    raise AssertionError("it did not happen in time")


with step("a webhook in plain text with a verification token"):
    receiver = Receiver("", "plain-token")
    saved(subscribe("--url", receiver.url, "--verification-token", "plain-token", "--no-encrypt-key"))
    TENANT.trigger(TALENT_DELETED, {"talent_id": "7"})
    event = receive()
    assert event.event.talent_id == "7"
    assert (event.header.app_id, event.header.event_type) == (APP_ID, TALENT_DELETED)

with step("a wrong verification token is not saved"):
    receiver = Receiver("", "right-token")
    refused = subscribe("--url", receiver.url, "--verification-token", "wrong-token")
    assert refused.returncode != 0 and "Challenge code" in refused.stderr, refused.stderr

with step("an encrypted and signed webhook"):
    receiver = Receiver("the-key", "the-token")
    saved(subscribe("--url", receiver.url, "--encrypt-key", "the-key", "--verification-token", "the-token"))
    every_event_arrives()
    # With another key than the one that was saved the event fails.
    receiver.dispatcher = dispatcher("another-key", "the-token")
    TENANT.trigger(TALENT_DELETED, {"talent_id": "7"})
    failing = until(lambda: [delivery for delivery in pending() if delivery["failures"]])
    event_id = failing[0]["event_id"]
    attempts = json.loads(hired("events", "show", event_id, "--json").stdout)[0]["attempt_list"]
    assert attempts[0]["status"] == 500, attempts
    assert events.empty()
    receiver.dispatcher = dispatcher("the-key", "the-token")
    assert hired("events", "redeliver", event_id).returncode == 0
    assert receive().header.event_id == event_id

with step("a wrong encrypt key is not saved"):
    receiver = Receiver("right-key", "the-token")
    refused = subscribe("--url", receiver.url, "--encrypt-key", "wrong-key", "--verification-token", "the-token")
    assert refused.returncode != 0 and "Challenge code" in refused.stderr, refused.stderr

with step("a long connection with fragments"):
    saved(subscribe("--mode", "long-connection"))
    client = long_connection()
    every_event_arrives()
    ids = [str(7_000_000_000_000_000_000 + number) for number in range(10_000)]
    TENANT.trigger(APPLICATIONS_DELETED, {"application_ids": ids})
    assert len(receive().event.application_ids) == 10_000
    until(lambda: not pending())

with step("a long connection that broke is opened again"):
    broken = client._conn
    ws_client.loop.call_soon_threadsafe(broken.transport.abort)
    TENANT.trigger(TALENT_DELETED, {"talent_id": "8"})
    assert receive().event.talent_id == "8"
    assert client._conn is not broken

finish()
