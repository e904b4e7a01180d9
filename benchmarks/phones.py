"""How a package feels on an old phone and a slow network, as an LMS serves it: uncompressed."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from phone.module import written
from phone.platform import served
from playwright.sync_api import Browser, Frame, Page, sync_playwright
from size import BROWSERS, MODULE, parts
from table import Row, show

from esn_package import build, load
from esn_package.package import Package

TRIAL = "https://esn.example/xapi"
TRACKINGS = ("scorm12", "xapi")
TIMES = 3
SLOW = 4  # times slower than this machine: an old phone
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 2e5, "uploadThroughput": 9e4}
# What a frame tells of itself: when it was ready, how far things moved, how long it was busy.
WATCH = """() => {
  if (window === top) return;
  window.seen = { ready: 0, moved: 0, busy: 0 };
  new MutationObserver(() => {
    const root = document.documentElement;
    if (!seen.ready && root?.classList.contains("ready")) seen.ready = performance.now();
    if (!seen.asked && root?.dataset.at) { // the first page is shown
      seen.asked = performance.getEntriesByType("resource").filter(
        (one) => one.name.startsWith(location.origin)).length + 1;
    }
  }).observe(document, { attributes: true, childList: true, subtree: true });
  const watch = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each))
    .observe({ type, buffered: true });
  watch("layout-shift", (one) => { seen.moved += one.value; });
  watch("longtask", (one) => { seen.busy = Math.max(seen.busy, one.duration); });
}"""
SEEN = """() => ({ ...seen,
  text: performance.getEntriesByName("first-contentful-paint")[0]?.startTime })"""
# From the press to the page as it then stands: handlers, style and layout.
PRESS = """async (selector) => {
  const found = Array.from(document.querySelectorAll(selector)).find((one) => one.offsetParent);
  const begun = performance.now();
  found.click();
  document.body.getBoundingClientRect();
  const spent = performance.now() - begun;
  await new Promise((done) => setTimeout(done, 100));
  return spent;
}"""
ANSWER = """() => {
  const form = document.querySelector("#quiz-bank form:not([hidden])");
  for (const one of form.querySelectorAll(".choice input")) { one.checked = true; break; }
  for (const one of form.querySelectorAll("input.field")) one.value = "12";
  for (const one of form.querySelectorAll("select")) one.selectedIndex = 1;
  const list = form.querySelector(".order-list");
  if (list) list.dataset.moved = "";
}"""
SUBMIT = "#quiz-bank form:not([hidden]) [type=submit]"


@dataclass(frozen=True)
class Launch:
    """What one launch told: seconds, milliseconds, and how far things moved."""

    text: float
    ready: float
    busy: float
    moved: float
    asked: int


@contextmanager
def browser() -> Iterator[Browser]:
    """A Chromium, while the block runs."""
    with sync_playwright() as playwright:
        path = next(filter(None, map(which, BROWSERS)), None)
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@contextmanager
def opened(chromium: Browser, package: Package, rate: int) -> Iterator[tuple[Page, Frame]]:
    """A package in the frame of its LMS, on a phone that is so many times slower."""
    with served(package) as (lms, address):
        context = chromium.new_context(viewport={"width": 367, "height": 740}, has_touch=True)
        page = context.new_page()
        page.add_init_script(f"({WATCH})()")
        page.goto(lms)
        phone = context.new_cdp_session(page)
        if rate > 1:
            phone.send("Network.enable")
            phone.send("Network.emulateNetworkConditions", NETWORK)
            phone.send("Emulation.setCPUThrottlingRate", {"rate": rate})
        page.evaluate("address => { document.querySelector('iframe').src = address; }", address)
        page.wait_for_function("frames[0]?.document.documentElement?.classList.contains('ready')")
        yield page, page.frames[1]
        context.close()


def launched(chromium: Browser, package: Package, rate: int = SLOW) -> Launch:
    """A launch, two pages, and the quiz from its first question to its result."""
    with opened(chromium, package, rate) as (page, frame):
        page.wait_for_timeout(600)
        for press in ("#cover-actions a", "[rel=next]", "[rel=next]"):
            frame.evaluate(PRESS, press)
        page.wait_for_timeout(500)
        moved: float = frame.evaluate("seen.moved")
        frame.evaluate("Esn.pages.show('quiz')")
        frame.evaluate(PRESS, "#quiz-foot .button")
        while frame.evaluate("!document.querySelector('#quiz-dialog').open"):
            frame.evaluate(ANSWER)
            frame.evaluate(PRESS, SUBMIT)
        frame.evaluate(PRESS, "#quiz-dialog .second")
        seen: dict[str, Any] = frame.evaluate(SEEN)
    times = seen["text"] / 1000, seen["ready"] / 1000, seen["busy"]
    return Launch(*times, moved, seen["asked"])


def pressed(chromium: Browser, package: Package, rate: int) -> dict[str, float]:
    """How long a large module takes to do what is asked of it, in milliseconds."""
    with opened(chromium, package, rate) as (page, frame):
        page.wait_for_timeout(1000)
        frame.evaluate(PRESS, "#cover-actions a")
        turns = [frame.evaluate(PRESS, "[rel=next]") for _ in range(5)]
        menus = [frame.evaluate(PRESS, "#menu-button, .menu-close") for _ in range(6)]
        frame.evaluate("Esn.pages.show('p-page-4')")
        choice = frame.evaluate(PRESS, ".choice input")
        frame.evaluate("Esn.pages.show('quiz')")
        frame.evaluate(PRESS, "#quiz-foot .button")
        submits = []
        for _ in range(8):
            frame.evaluate(ANSWER)
            submits.append(frame.evaluate(PRESS, SUBMIT))
    times = {"a page turned": turns, "the menu": menus, "a choice": [choice], "an answer": submits}
    return {what: median(found) for what, found in times.items()}


def still(launch: Launch, what: str) -> list[Row]:
    """What does not depend on the machine."""
    return [
        Row(f"{what}: requests at launch", launch.asked, "", 3),
        Row(f"{what}: layout shift, launch and page turns, ‰", 1000 * launch.moved, "", 0),
    ]


def times(launches: list[Launch], what: str) -> list[Row]:
    """The median of several launches."""
    middle: Callable[[str], float] = lambda name: median(getattr(one, name) for one in launches)  # noqa: E731
    return [
        Row(f"{what}: first text", middle("text"), "s", 2),
        Row(f"{what}: ready for an answer", middle("ready"), "s", 3),
        Row(f"{what}: longest task, launch to result", middle("busy"), "ms", 100),
    ]


def main(arguments: list[str]) -> int:
    """Print the table; 1 if a row falls short. With `quick` nothing that a busy machine slows."""
    quick = arguments == ["quick"]
    rows = [] if quick else parts()
    with TemporaryDirectory() as folder, browser() as chromium:
        for tracking in TRACKINGS:
            package = build(load(MODULE), tracking, activity_base=TRIAL)
            launches = [launched(chromium, package) for _ in range(1 if quick else TIMES)]
            rows += [] if quick else times(launches, tracking)
            rows += still(launches[0], tracking)
        large = build(load(written(Path(folder) / "grand")), "scorm12")
        rows += still(launched(chromium, large, 1), "60 pages, photographs")
        for rate in () if quick else (1, SLOW):
            found = pressed(chromium, large, rate)
            rows += [
                Row(f"60 pages, {rate} × CPU: {what}", found[what], "ms", 50) for what in found
            ]
    return show(f"phones: {SLOW} × CPU, 1.6 Mbit/s, 150 ms, no compression, 367 px", rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
