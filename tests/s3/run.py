"""An S3 service for tests: prints its URL, serves a bucket `hired-test`, and ends when its input does."""

import logging
import sys
import urllib.request

from moto.server import ThreadedMotoServer

# It would note every request.
logging.getLogger("werkzeug").setLevel(logging.ERROR)
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
host, port = server.get_host_and_port()
url = f"http://{host}:{port}"
urllib.request.urlopen(urllib.request.Request(f"{url}/hired-test", method="PUT")).close()
print(url, flush=True)
sys.stdin.read()
server.stop()
