"""An LMS that serves a package as Moodle does, without compression, and an LRS beside it."""

import mimetypes
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import quote

from esn_package.package import Media, Package

# pluginfile.php runs PHP and a query or two for each file: measured on Moodle 5.1.
SERVED = 0.085  # seconds
FOLDER = "/pluginfile.php/7/mod_scorm/content/3/"
# As Moodle 4.5 and 5.1 serve the files of an activity (lib/filelib.php).
HEADERS = {
    "Cache-Control": "private, max-age=7776000, no-transform, immutable",
    "Content-Disposition": "inline",
}
CORS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, PUT, POST",
    "Access-Control-Allow-Headers": "*, authorization",
    "Access-Control-Expose-Headers": "ETag",
}
ACTOR = '{"mbox":"mailto:a@ecole.example"}'
PAGE = """<!doctype html><title>LMS</title>
<meta name="viewport" content="width=device-width"><style>iframe { border: 0 }</style><script>
const said = {"cmi.core.lesson_mode": "normal", "cmi.core.lesson_status": "not attempted",
  "cmi.core.entry": "ab-initio", "cmi.core.student_id": "7", "cmi.core.credit": "credit",
  "cmi.interactions._count": "0", "cmi.objectives._count": "0"};
window.API = {
  LMSInitialize: () => "true", LMSFinish: () => "true", LMSCommit: () => "true",
  LMSGetValue: (element) => said[element] ?? "", LMSSetValue: () => "true",
  LMSGetLastError: () => "0", LMSGetErrorString: () => "", LMSGetDiagnostic: () => "",
};
</script><iframe width="367" height="666"></iframe>"""


@contextmanager
def served(package: Package, *, wait: float = SERVED) -> Iterator[tuple[str, str]]:
    """The address of the LMS's page while it serves the package, and what its frame loads."""
    files = {
        FOLDER + name: content.path.read_bytes() if isinstance(content, Media) else content
        for name, content in package.files.items()
    }
    with _server(_Lrs, {}, 0.0) as lrs, _server(_Lms, files, wait) as lms:
        launch = f"?endpoint={quote(lrs + '/')}&auth=Basic+YTpi&actor={quote(ACTOR)}"
        told = launch + "&registration=61e0d7e4-5f5e-4b3c-8a3e-0d6f3f3b6d3a"
        yield lms + "/lms.html", FOLDER + "index.html" + (told if _is_xapi(package) else "")


def _is_xapi(package: Package) -> bool:
    return "tincan.xml" in package.files


@contextmanager
def _server(kind: type["_Answers"], files: Mapping[str, bytes], wait: float) -> Iterator[str]:
    made = type(kind.__name__, (kind,), {"files": files, "wait": wait})
    server = _Server(("127.0.0.1", 0), made)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - its own
        """A window that is closed goes in the middle of a word: nothing to be said."""


class _Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    files: Mapping[str, bytes]
    wait: float

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - its own words
        """Say nothing."""

    def said(self, status: int, body: bytes, kind: str, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status not in {204, 304}:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _Lms(_Answers):
    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/lms.html":
            self.said(200, PAGE.encode(), "text/html; charset=utf-8", {})
            return
        time.sleep(self.wait)
        body = self.files.get(path)
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        self.said(404 if body is None else 200, body or b"", kind, HEADERS)


class _Lrs(_Answers):
    def do_OPTIONS(self) -> None:
        self.said(204, b"", "", CORS)

    def do_GET(self) -> None:
        time.sleep(SERVED)
        self.said(404, b"", "text/plain", CORS)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        time.sleep(SERVED)
        self.said(204, b"", "", {**CORS, "ETag": '"1"'})

    do_PUT = do_POST  # noqa: N815 - http.server's name
