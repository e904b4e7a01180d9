"""How large the real module's SCORM package is, and what its launch costs an LMS."""

import sys
import zipfile
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from threading import Thread
from time import time
from typing import Any

from deflate import deflate_compress
from playwright.sync_api import sync_playwright
from table import Row, show

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from kinds import FIRST, SHARED

from esn_package import build, load
from esn_package.deflating import LEVEL
from esn_package.folders import modules
from esn_package.formats import TRACKED
from esn_package.package import Media, Package
from esn_package.player import compose, style
from esn_package.simulations import Simulation

CONTENT = Path(__file__).parents[1] / "content"
MODULE = CONTENT / "donnees-ia/identite-patient"
PLAYED = CONTENT / "demonstration/toutes-les-questions"  # has one of every kind
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
KB = 1000
# An LMS of SCORM 1.2 that answers as Moodle does at a first launch, and counts.
LMS = """<!doctype html><title>LMS</title><script>
window.calls = [];
const said = {"cmi.core.lesson_mode": "normal", "cmi.core.entry": "ab-initio",
  "cmi.core.lesson_status": "not attempted", "cmi.interactions._count": "0",
  "cmi.objectives._count": "0", "cmi.core.credit": "credit"};
const counted = (name, answer) => (...given) => { window.calls.push(name + " " + given[0]);
  return answer(...given); };
window.API = {
  LMSInitialize: counted("LMSInitialize", () => "true"),
  LMSFinish: counted("LMSFinish", () => "true"),
  LMSCommit: counted("LMSCommit", () => "true"),
  LMSGetValue: counted("LMSGetValue", (element) => said[element] ?? ""),
  LMSSetValue: counted("LMSSetValue", () => "true"),
  LMSGetLastError: counted("LMSGetLastError", () => "0"),
  LMSGetErrorString: counted("LMSGetErrorString", () => ""),
  LMSGetDiagnostic: counted("LMSGetDiagnostic", () => ""),
};
</script><iframe src="index.html" style="width: 900px; height: 700px"></iframe>"""
# When the player has shown its first page it says so by an attribute; the calls until then are
# counted, and the time is told, in the very task in which it appears.
WATCH = """() => {
  const count = () => {
    if (document.documentElement?.dataset.at) top.before ??= [Date.now(), [...top.calls]];
  };
  new MutationObserver(count).observe(document, {attributes: true, childList: true, subtree: true});
}"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and keeps no log."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - its own words
        """Say nothing."""


def unpacked(package: Package, folder: Path) -> None:
    """Put the files of a package where a server finds them, with our LMS around them."""
    for name, content in package.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        data = content.path.read_bytes() if isinstance(content, Media) else content
        (folder / name).write_bytes(data)
    (folder / "lms.html").write_text(LMS)


def launched(package: Package) -> tuple[int, int, int]:
    """Requests until the first page is shown, calls of the LMS until then, and requests in all."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        unpacked(package, Path(folder))
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
        Thread(target=server.serve_forever, daemon=True).start()
        path = next(filter(None, map(which, BROWSERS)), None)
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page, asked = chromium.new_page(), list[tuple[float, str]]()
        page.on("request", lambda one: asked.append((time() * 1000, one.url.rpartition("/")[2])))
        page.add_init_script(f"({WATCH})()")
        page.goto(f"http://127.0.0.1:{server.server_port}/lms.html")
        page.wait_for_function("() => window.before")
        shown, calls = page.evaluate("window.before")
        page.frames[1].wait_for_selector("html.ready", state="attached")
        chromium.close()
        server.shutdown()
        ours = [at for at, name in asked if name not in {"lms.html", "favicon.ico"}]
        return sum(at <= shown for at in ours), len(calls), len(ours)


def parts() -> list[Row]:
    """What all of the player weighs zipped: with seven kinds, whatever tracks it."""
    scripts = {
        f"player.js, {name}": compose(FIRST, name, [*TRACKED[name].scripts, *SHARED]).first
        for name in TRACKED
    }
    texts = {**scripts, "player.css": style()}
    zipped = {what: _zipped(text) / KB for what, text in texts.items()}
    bars = {**dict.fromkeys(scripts, 20.0), "player.css": 6.0}
    return [Row(f"{what}, zipped", zipped[what], "KB", bars[what]) for what in texts]


def largest() -> list[Row]:
    """The largest package of the school's in each format; none of them holds a photograph."""
    made = [
        build(load(folder), name, activity_base="https://school.example/xapi")
        for folder in modules(CONTENT)
        if folder.parent != PLAYED.parent  # a demonstration has all kinds at once
        for name in TRACKED
    ]
    rows = []
    for name in TRACKED:
        sizes = {one.name: len(one.bytes()) for one in made if one.name.endswith(f"-{name}.zip")}
        most = max(sizes, key=lambda one: sizes[one])
        rows.append(Row(f"largest of content/: {most}", sizes[most] / KB, "KB", 90))
    return rows


def played() -> list[Row]:
    """What each kind that is played in a page adds, zipped: both scripts, the words apart."""
    each = {one.kind: one for one in load(PLAYED).simulations}
    labs = [one for one in each.values() if one.kind != "scenario"]
    sets = {kind: ([one], 4.0) for kind, one in each.items()}
    sets |= {"the three labs": (labs, 8.0), "all four": ([*each.values()], 8.0)}
    base = [*TRACKED["scorm12"].scripts, *SHARED]

    def more(kinds: list[Simulation], what: Callable[[list[str]], str]) -> float:
        added = {script for one in kinds for script in one.scripts}
        bare, whole = what(base), what([*base, *added])
        return (_zipped(whole) - _zipped(bare)) / KB

    def scripts(names: list[str]) -> str:
        return "".join(compose(FIRST, "scorm12", names))

    rows = [
        Row(f"{name}: script, zipped", more(kinds, scripts), "KB", bar)
        for name, (kinds, bar) in sets.items()
    ]
    styles = more([*each.values()], lambda names: style((), names))
    return [*rows, Row("all four: style, zipped", styles, "KB", 3.0)]


def _zipped(text: str) -> int:
    return len(deflate_compress(text.encode(), LEVEL))


def main() -> int:
    """Print the table; 1 if a row falls short."""
    package = build(load(MODULE), "scorm12")
    whole = package.bytes()
    zipped, unzipped = len(whole), sum(entry.size for entry in package.entries)
    usual = BytesIO()
    with zipfile.ZipFile(BytesIO(whole)) as ours, zipfile.ZipFile(usual, "w") as theirs:
        for name in ours.namelist():
            theirs.writestr(name, ours.read(name), zipfile.ZIP_DEFLATED, 9)
    requests, calls, whole_launch = launched(package)
    return show(
        f"size: {package.name}, drawn figures included",
        [
            Row("zipped", zipped / KB, "KB", 60),
            Row("zipped, beside zipfile at level 9", zipped / KB, "KB", 1, usual.tell() / KB),
            Row("unzipped", unzipped / KB, "KB", 220),
            *parts(),
            *largest(),
            *played(),
            Row("files", len(package.entries), "", 6),
            Row("requests until the first page is shown", requests, "", 3),
            Row("requests until the second script is there", whole_launch, "", 4),
            Row("LMS calls until the first page is shown", calls, "", 5),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
