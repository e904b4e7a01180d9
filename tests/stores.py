"""A store such as S3 for tests: moto's server in a process of its own, and a bad line to it."""

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Literal
from urllib.parse import urlsplit
from urllib.request import urlopen

import fsspec
from servers import LOOK

REFUSED = b"<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"
BUSY = b"<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>"
Fault = Literal["busy", "refused", "cut", ""]


@contextmanager
def moto() -> Iterator[str]:
    """The address of an empty store, while the block runs."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            try:
                urlopen(f"{address}/moto-api/", timeout=5).close()  # noqa: S310 - our own
                break
            except OSError:
                time.sleep(0.05)
        yield address
    finally:
        running.terminate()
        running.wait()


def bucket(address: str, name: str) -> Any:  # noqa: ANN401 - fsspec's own
    """The file system of a store that has an empty bucket of this name."""
    system = fsspec.filesystem("s3", **keys(address), skip_instance_cache=True)
    system.mkdir(name)
    system.use_listings_cache = False
    system.dircache.use_listings_cache = False
    return system


def keys(address: str) -> dict[str, str]:
    """What opens a store for a test itself."""
    return {"endpoint_url": address, "key": "learner", "secret": SECRET}


SECRET = "s3cr3t-of-the-school"  # noqa: S105 - nobody's


def machine(address: str, patience: float = 20) -> dict[str, str]:
    """The variables of a machine that works with this store."""
    return {
        "AWS_ENDPOINT_URL": address,
        "AWS_ACCESS_KEY_ID": "learner",
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_DEFAULT_REGION": "us-east-1",
        "ESN_PACKAGE_PATIENCE": str(patience),
    }


@dataclass
class Line:
    """A line to a store; `fault` says what goes wrong with a request, by its number."""

    address: str
    fault: Callable[[str, str, int], Fault]
    asked: list[tuple[str, str]] = field(default_factory=list)


class Handler(BaseHTTPRequestHandler):
    """Passes each request on, unless something goes wrong with it."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do(self) -> None:
        """Answer one request."""
        line, body = self.server.line, self.rfile.read(int(self.headers["Content-Length"] or 0))
        line.asked.append((self.command, self.path))
        fault = line.fault(self.command, self.path, len(line.asked) - 1)
        if fault == "busy":
            self.answer(503, BUSY)
        elif fault == "refused":
            self.answer(403, REFUSED)
        elif fault == "cut" and self.command not in {"GET", "HEAD"}:
            self.hang_up()  # before the store has it
        else:
            self.pass_on(body, cut=fault == "cut")

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do  # noqa: N815 - http.server's names

    def pass_on(self, body: bytes, *, cut: bool) -> None:
        """Answer what the store does; cut off in the middle of it."""
        store = http.client.HTTPConnection(self.server.store, timeout=30)
        store.request(self.command, self.path, body, dict(self.headers))
        answer = store.getresponse()
        content = answer.read()
        store.close()
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in {"transfer-encoding", "connection", "content-length"}:
                self.send_header(name, value)
        self.send_header("Content-Length", answer.headers["Content-Length"] or str(len(content)))
        self.end_headers()
        self.wfile.write(content[: len(content) // 2] if cut else content)
        if cut:
            self.hang_up()

    def answer(self, status: int, body: bytes) -> None:
        """Answer what the store would say."""
        self.send_response(status)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def hang_up(self) -> None:
        """End the connection."""
        self.close_connection = True
        self.wfile.flush()
        self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - its own words
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """A line's end here."""

    daemon_threads = True
    line: Line
    store: str

    def handle_error(self, request: object, client_address: object) -> None:
        """Who hangs up in the middle of an answer is no error."""


@contextmanager
def line(store: str, fault: Callable[[str, str, int], Fault]) -> Iterator[Line]:
    """A line on which requests fail by their method, path and number (from 0)."""
    with Server(("127.0.0.1", 0), Handler) as running:
        running.line = Line(f"http://127.0.0.1:{running.server_port}", fault)
        running.store = urlsplit(store).netloc
        thread = Thread(target=running.serve_forever, args=[LOOK], daemon=True)
        thread.start()
        yield running.line
        running.shutdown()
        thread.join()
