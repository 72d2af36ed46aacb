"""Writes an event of a deleted talent, or of many deleted applications, as an operation would: emit.py DATABASE COUNT

No operation of the server deletes anything yet."""

import json
import sqlite3
import sys
import time

database, count = sys.argv[1], int(sys.argv[2])
fact = {"talent_deleted": {"talent": "7096320678581242123"}}
if count > 1:
    applications = [str(7_000_000_000_000_000_000 + number) for number in range(count)]
    fact = {"applications_deleted": {"talent": "7096320678581242123", "applications": applications}}
(kind,) = fact
store = sqlite3.connect(database, timeout=10)
with store:
    tenant = store.execute("SELECT tenant FROM installs WHERE app_id = 'cli_00000000000000d0'").fetchone()[0]
    row = (tenant, time.time_ns(), kind, json.dumps(fact), "system", time.time_ns() // 1_000_000)
    store.execute("INSERT INTO events (tenant, id, kind, fact, actor, created_at, expanded) VALUES (?, ?, ?, ?, ?, ?, 0)", row)
