"""How large the school's module is as a SCORM package, and what its launch asks of an LMS."""

import sys
import zipfile
import zlib
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

from table import Row, show

from esn_package import build, load, write

ROOT = Path(__file__).resolve().parent.parent
MODULE = ROOT / "content/donnees-ia/identite-patient"
KB = 1024
# An LMS that only counts: every call before the first page is shown costs the learner time.
LMS = """
window.calls = 0; window.shownAt = null;
const said = {"cmi.core._children": "student_id,lesson_status,score", "cmi.core.lesson_status":
  "not attempted", "cmi.core.lesson_mode": "normal", "cmi.suspend_data": "",
  "cmi.interactions._count": "0"};
const counted = (answer) => (name) => { window.calls += 1; return answer(name); };
window.API = {LMSInitialize: counted(() => "true"), LMSFinish: counted(() => "true"),
  LMSGetValue: counted((name) => said[name] ?? ""), LMSSetValue: counted(() => "true"),
  LMSCommit: counted(() => "true"), LMSGetLastError: counted(() => "0"),
  LMSGetErrorString: counted(() => ""), LMSGetDiagnostic: counted(() => "")};
const paint = new PerformanceObserver(() => { window.shownAt ??= window.calls; });
paint.observe({type: "paint", buffered: true});
"""


def main() -> int:
    """Print the table; 1 if a row falls short."""
    with TemporaryDirectory() as folder:
        path = write(build(load(MODULE), "scorm12"), Path(folder))
        with zipfile.ZipFile(path) as archive:
            archive.extractall(Path(folder) / "site")
            whole = sum(entry.file_size for entry in archive.infolist())
            by_zlib = sum(len(zlib.compress(archive.read(name), 6)) for name in archive.namelist())
            files = len(archive.namelist())
        requests, calls = launch(Path(folder) / "site")
        zipped = path.stat().st_size
    return show(
        "size: identite-patient, SCORM 1.2, drawn figures included",
        [
            Row("zipped", zipped / KB, "KB", 60),
            Row("zipped, beside the same files by zlib", zipped / KB, "KB", 1.02, by_zlib / KB),
            Row("unzipped", whole / KB, "KB", 220),
            Row("files", files, "", 6),
            Row("requests at launch", requests, "", 3),
            Row("LMS calls before the first paint", calls, "", 5),
        ],
    )


def launch(site: Path) -> tuple[int, int]:
    """How many requests a launch makes, and how many LMS calls stand before the first paint."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the rest runs without it

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    asked: list[str] = []
    sys.path.insert(0, str(ROOT / "tests"))
    from browsers import chromium  # noqa: PLC0415

    with sync_playwright() as playwright:
        browser = chromium(playwright)
        page = browser.new_page()
        page.add_init_script(LMS)
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"http://127.0.0.1:{server.server_address[1]}/index.html")
        page.wait_for_function("window.shownAt !== null")
        calls = int(page.evaluate("window.shownAt"))
        browser.close()
    server.shutdown()
    return len([url for url in asked if "favicon" not in url]), calls


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:  # noqa: ANN401 - the base class's own signature
        """Say nothing: the table is the output."""


if __name__ == "__main__":
    raise SystemExit(main())
