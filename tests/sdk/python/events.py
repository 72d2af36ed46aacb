"""Receives events with lark-oapi: events.py BASE_URL APP_ID APP_SECRET HIRED DATA_DIRECTORY"""

import asyncio
import json
import pathlib
import queue
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import lark_oapi as lark
from lark_oapi.core.model import RawRequest
from lark_oapi.ws import client as ws_client

from steps import APP_ID, APP_SECRET, BASE_URL, finish, step

HIRED, DATA = sys.argv[4:6]
EMIT = pathlib.Path(__file__).parent.parent / "emit.py"
TYPES = ["hire.talent.deleted_v1", "hire.application.deleted_v1"]
WAIT = 30
# The SDK logs every refused event with a traceback.
lark.logger.disabled = True

events = queue.Queue()


def hired(*arguments):
    command = [HIRED, *arguments, "--data", DATA]
    return subprocess.run(command, capture_output=True, text=True)


def emit(count=1):
    subprocess.run(["python3", EMIT, f"{DATA}/hired.db", str(count)], check=True)


def dispatcher(key, token):
    builder = lark.EventDispatcherHandler.builder(key, token)
    builder.register_p2_hire_talent_deleted_v1(events.put)
    builder.register_p2_hire_application_deleted_v1(events.put)
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
    subscriptions = [argument for name in TYPES for argument in ("--subscribe", name)]
    return hired("app", "events", APP_ID, *arguments, *subscriptions)


def saved(result):
    assert result.returncode == 0, result.stderr


def receive():
    return events.get(timeout=WAIT)


def long_connection():
    asyncio.set_event_loop(ws_client.loop)
    handler = dispatcher("", "")
    lark.ws.Client(APP_ID, APP_SECRET, event_handler=handler, domain=BASE_URL, log_level=lark.LogLevel.ERROR).start()


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
    emit()
    event = receive()
    assert event.event.talent_id == "7096320678581242123"
    assert (event.header.app_id, event.header.event_type) == (APP_ID, TYPES[0])

with step("a wrong verification token is not saved"):
    receiver = Receiver("", "right-token")
    refused = subscribe("--url", receiver.url, "--verification-token", "wrong-token")
    assert refused.returncode != 0 and "Challenge code" in refused.stderr, refused.stderr

with step("an encrypted and signed webhook"):
    receiver = Receiver("the-key", "the-token")
    saved(subscribe("--url", receiver.url, "--encrypt-key", "the-key", "--verification-token", "the-token"))
    emit()
    assert receive().event.talent_id == "7096320678581242123"
    # With another key than the one that was saved the event fails.
    receiver.dispatcher = dispatcher("another-key", "the-token")
    emit()
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
    threading.Thread(target=long_connection, daemon=True).start()
    emit()
    assert receive().event.talent_id == "7096320678581242123"
    emit(10_000)
    assert len(receive().event.application_ids) == 10_000
    until(lambda: not pending())

finish()
