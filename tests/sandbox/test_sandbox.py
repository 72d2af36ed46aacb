"""Every feature of the sandbox, through the Python client."""

import concurrent.futures
import contextlib
import http.client
import json
import os
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hired_pytest import SandboxError

TALENTS = "/open-apis/hire/v1/talents?page_size=10&query_option=ignore_empty_error"
APPLICATION = "6949805467799537964"
OFFER = f"/open-apis/hire/v1/applications/{APPLICATION}/offer"
DAY = 86_400_000


def hired(*arguments):
    """Runs a command of the program against the sandbox."""
    command = [os.environ["HIRED"], *arguments, "--server", os.environ["SANDBOX_URL"]]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def names(tenant):
    status, response = tenant.call("GET", TALENTS)
    assert status == 200, response
    return [talent["basic_info"]["name"] for talent in response["data"]["items"]]


@pytest.mark.hired(seed={"talents": [{"key": "ada", "name": "Ada"}]})
def test_a_tenant_has_the_data_that_its_test_states(hired_tenant):
    assert names(hired_tenant) == ["Ada"]


def test_parallel_tests_share_one_server(hired_sandbox):
    def run(number):
        with hired_sandbox.create_tenant({"talents": [{"key": "one", "name": f"Talent {number}"}]}) as tenant:
            tenant.clock.advance(f"{number}d")
            return names(tenant)

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        assert list(pool.map(run, range(16))) == [[f"Talent {number}"] for number in range(16)]


def test_a_deleted_tenant_is_gone(hired_sandbox):
    tenant = hired_sandbox.create_tenant()
    token = tenant.token()
    tenant.delete()
    status, response = hired_sandbox.send("GET", TALENTS, headers={"Authorization": f"Bearer {token}"})
    assert response["code"] == 99991663
    with pytest.raises(SandboxError, match="no tenant"):
        tenant.delete()


def test_a_frozen_clock_stands_still(hired_tenant):
    frozen = hired_tenant.clock.freeze()["now"]
    assert hired_tenant.clock.now == frozen
    done = hired_tenant.clock.advance("3h")
    assert hired_tenant.clock.now == frozen + 3 * 3_600_000
    assert [entry["what"] for entry in done] == []
    hired_tenant.clock.resume()
    assert hired_tenant.clock.now >= frozen + 3 * 3_600_000


def test_an_unanswered_offer_expires_and_a_late_acceptance_is_refused(hired_tenant):
    report = "/open-apis/hire/v1/offers/7096320678581242123/offer_status"
    now = hired_tenant.clock.freeze()["now"]
    last_day = time.strftime("%Y-%m-%d", time.gmtime(now / 1000 + 3 * 86_400))
    status, response = hired_tenant.call("PATCH", report, {"offer_status": 6, "expiration_date": last_day})
    assert status == 200, response
    sent = hired_tenant.wait_for_event("hire.offer.status_changed_v1")
    done = hired_tenant.clock.advance("5d")
    assert [entry["offer_id"] for entry in done if entry["what"] == "offer_expired"] == ["7096320678581242123"]
    expired = hired_tenant.wait_for_event("hire.offer.status_changed_v1", after=sent["id"])
    assert expired["event"]["offer_id"] == "7096320678581242123"
    _, late = hired_tenant.call("PATCH", report, {"offer_status": 7})
    assert late["code"] == 1002002 and "offer_status" in late["msg"], late


def test_a_fault_happens_as_often_as_stated(hired_tenant):
    with hired_tenant.add_fault("talent/list", code=1002001, times=2) as fault:
        codes = [hired_tenant.call("GET", TALENTS)[1]["code"] for _ in range(3)]
        assert (codes, fault.hits) == ([1002001, 1002001, 0], 2)


def test_a_dropped_connection_has_no_answer(hired_tenant):
    token = hired_tenant.token()
    for stage in ["before-commit", "after-commit"]:
        hired_tenant.add_fault("talent/list", drop=stage, times=1)
        connection = http.client.HTTPConnection(hired_tenant.url.removeprefix("http://"), timeout=10)
        connection.request("GET", TALENTS, headers={"Authorization": f"Bearer {token}"})
        with pytest.raises(http.client.RemoteDisconnected):
            connection.getresponse()


def test_a_delay_and_a_status_go_together(hired_tenant):
    hired_tenant.add_fault("talent/list", delay="100ms", status=502, times=1)
    begun = time.monotonic()
    assert hired_tenant.call("GET", TALENTS)[0] == 502
    assert time.monotonic() - begun >= 0.1


def test_requests_are_counted_and_sent_again(hired_tenant):
    hired_tenant.call("GET", TALENTS)
    assert hired_tenant.count_requests("talent/list") == 1
    (request,) = hired_tenant.requests("talent/list")
    assert hired_tenant.replay(request["id"])[1]["code"] == 0
    assert hired_tenant.count_requests("talent/list", after=request["id"]) == 1


def test_an_event_is_waited_for(hired_tenant):
    threading.Timer(0.1, hired_tenant.trigger, ["hire.talent.deleted_v1", {"talent_id": "7"}]).start()
    event = hired_tenant.wait_for_event("hire.talent.deleted_v1")
    assert event["event"] == {"talent_id": "7"}
    assert hired_tenant.events(after=event["id"]) == []


def test_a_triggered_event_comes_with_its_change(hired_tenant):
    hired_tenant.trigger("hire.application.stage_changed_v1")
    moved = hired_tenant.wait_for_event("hire.application.stage_changed_v1")["event"]
    _, response = hired_tenant.call("GET", f"/open-apis/hire/v1/applications/{moved['application_id']}")
    assert response["data"]["application"]["stage"]["id"] == moved["target_stage_id"]
    with pytest.raises(SandboxError, match="same stage"):
        again = {name: moved[name] for name in ["application_id", "target_stage_id"]}
        hired_tenant.trigger("hire.application.stage_changed_v1", again)
    hired_tenant.trigger("hire.offer.status_changed_v1", {"offer_id": "7"}, announce_only=True)
    assert hired_tenant.wait_for_event("hire.offer.status_changed_v1")["event"] == {"offer_id": "7"}


def test_a_snapshot_and_a_reset_bring_data_back(hired_tenant):
    def stage():
        _, response = hired_tenant.call("GET", f"/open-apis/hire/v1/applications/{APPLICATION}")
        return response["data"]["application"]["stage"]["id"]

    first = stage()
    _, response = hired_tenant.call("GET", "/open-apis/hire/v1/job_processes?page_size=10")
    stages = next(
        [stage["id"] for stage in process["stage_list"] if stage["type"] < 6]
        for process in response["data"]["items"]
        if first in [stage["id"] for stage in process["stage_list"]]
    )
    second, third = [other for other in stages if other != first][:2]

    def move(to):
        hired_tenant.trigger("hire.application.stage_changed_v1", {"application_id": APPLICATION, "target_stage_id": to})

    move(second)
    hired_tenant.save_snapshot("moved")
    move(third)
    assert stage() == third
    hired_tenant.load_snapshot("moved")
    assert stage() == second
    hired_tenant.reset()
    assert stage() == first


@contextlib.contextmanager
def receiver(statuses):
    """A URL whose responses have these statuses one after the other, then 200; and the events that it is sent."""
    received = []

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self):
            event = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if "challenge" in event:
                status, body = 200, json.dumps({"challenge": event["challenge"]}).encode()
            else:
                received.append(event)
                status, body = next(statuses, 200), b""
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Receiver) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/events", received
        server.shutdown()


def test_a_receiver_that_fails_gets_the_event_again_by_the_clock(hired_tenant):
    hired_tenant.clock.freeze()
    with receiver(iter([500, 503])) as (url, received):
        hired_tenant.receive_events(request_url=url, subscribe=["hire.talent.deleted_v1"])
        hired_tenant.trigger("hire.talent.deleted_v1", {"talent_id": "7"})
        done = hired_tenant.clock.advance("1h")
        assert [entry["what"] for entry in done][-1] == "delivered"
        (delivery,) = hired_tenant.deliveries("delivered")
        attempts = hired_tenant.attempts(delivery["event_id"])
        assert [attempt["status"] for attempt in attempts] == [500, 503, 200]
        times = [attempt["started_at"] for attempt in attempts]
        assert [later - earlier for earlier, later in zip(times, times[1:])] == [15_000, 300_000]
        hired_tenant.redeliver(delivery["event_id"])
        hired_tenant.clock.advance("1s")
        assert len({event["header"]["event_id"] for event in received}) == 1 and len(received) == 4


def test_events_are_listened_to_and_passed_on(hired_tenant):
    with receiver(iter([])) as (url, received):
        listen_to(hired_tenant, url)
    assert [event["event"] for event in received] == [{"talent_id": "7"}]
    assert received[0]["header"]["tenant_key"] == hired_tenant.key


def listen_to(hired_tenant, url):
    data = os.environ["HIRED_DATA"]
    subscribe = [os.environ["HIRED"], "app", "events", hired_tenant.app_id, "--mode", "long-connection"]
    subprocess.run([*subscribe, "--subscribe-all", "--data", data], check=True, capture_output=True)
    hired_tenant.trigger("hire.talent.deleted_v1", {"talent_id": "7"})
    listen = ["events", "listen", "--forward-to", url, "--app", hired_tenant.app_id]
    done = hired(*listen, "--secret", hired_tenant.app_secret, "--count", "1")
    assert done.returncode == 0, done.stderr


def test_a_recording_is_verified(hired_tenant, tmp_path):
    _, response = hired_tenant.call("GET", OFFER)
    call = {"request": {"method": "GET", "path": OFFER}, "response": {"status": 200, "body": response}}
    recording = tmp_path / "calls.jsonl"
    recording.write_text(json.dumps(call))
    same = hired("verify", str(recording))
    assert same.returncode == 0, same.stdout + same.stderr
    response["data"]["offer"]["unheard_of"] = 1
    recording.write_text(json.dumps(call))
    differs = hired("verify", str(recording))
    assert differs.returncode == 1
    assert "data.offer.unheard_of: recorded, missing here" in differs.stdout


def test_commands_do_what_the_routes_do(hired_tenant):
    at = ["--tenant", hired_tenant.key]
    for command in [
        ["clock", "freeze", *at],
        ["clock", "advance", "1h", *at],
        ["clock", "show", *at],
        ["fault", "add", "--operation", "talent/list", "--code", "1002001", "--times", "1", *at],
        ["fault", "list"],
        ["fault", "clear", *at],
        ["requests", "list", *at],
        ["requests", "count", *at],
        ["events", "trigger", "hire.talent.deleted_v1", "--event", '{"talent_id": "7"}', *at],
        ["events", "trigger", "hire.offer.status_changed_v1", *at],
        ["events", "trigger", "hire.offer.status_changed_v1", "--announce-only", *at],
        ["snapshot", "save", "one", *at],
        ["snapshot", "list", *at],
        ["snapshot", "load", "one", *at],
        ["reset", *at],
        ["sandbox", "list"],
    ]:
        done = hired(*command)
        assert done.returncode == 0, f"{command}: {done.stderr}"
    refused = hired("fault", "add", "--operation", "offer/create", "--code", "7")
    assert refused.returncode == 1 and "offer/create has no error 7" in refused.stderr
