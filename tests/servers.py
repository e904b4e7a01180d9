"""Small web servers for tests: files, and a place for what a browser sends."""

import mimetypes
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from ssl import SSLContext
from threading import Thread
from typing import Any

# Seconds between two looks whether it is to end: by itself each server takes half a second to.
LOOK = 0.02


@dataclass(frozen=True)
class Request:
    """What a browser asked."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: str


@dataclass(frozen=True)
class Answer:
    """What it is answered."""

    status: int = 200
    body: bytes = b""
    type: str = "text/plain"
    headers: Mapping[str, str] = field(default_factory=dict)


Answers = Callable[[Request], Answer]


@contextmanager
def server(answers: Answers, context: SSLContext | None = None) -> Iterator[str]:
    """The address of a server that answers so, over TLS with a context, while the block runs."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do(self) -> None:
            path, _, query = self.path.partition("?")
            length = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(length).decode()
            answer = answers(Request(self.command, path, query, dict(self.headers), body))
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Type", answer.type)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(answer.body)

        do_GET = do_HEAD = do_POST = do_PUT = do_OPTIONS = do  # noqa: N815 - http.server's names

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - its own words
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """A browser that leaves in the middle of an answer is no error."""

    with Server(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        if context:
            running.socket = context.wrap_socket(running.socket, server_side=True)
        thread = Thread(target=running.serve_forever, args=[LOOK], daemon=True)
        thread.start()
        yield f"http{'s' * bool(context)}://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


def file(folder: Path, path: str) -> Answer:
    """A file of a folder; 404 if there is none."""
    found = folder / path.strip("/")
    if not found.is_file():
        return Answer(404)
    kind = mimetypes.guess_type(found.name)[0] or "application/octet-stream"
    charset = "; charset=utf-8" if kind.startswith("text/") else ""
    return Answer(200, found.read_bytes(), kind + charset)
