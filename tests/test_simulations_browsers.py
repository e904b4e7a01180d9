"""Everything that is played in a page, in three browsers: played, left, found again; to the left.

A browser that comes back under another name of the machine finds nothing of its own: what it shows
then was given by the LMS.
"""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from browsers import BROWSERS, Window, soon, until
from conftest import Unpacked, loaded
from playwright.sync_api import Playwright
from simulating import BEST, OVER, REACHED
from test_browsers import playing, ready

from esn_package.module import Module

pytestmark = pytest.mark.browser
SHOWN = "content/demonstration/toutes-les-questions"
# As by a hand or a key: a range has no other way here.
MOVED = """(place, value) => {
  const range = document.querySelector(place);
  range.value = value;
  range.dispatchEvent(new Event("input", { bubbles: true }));
}"""


@pytest.fixture(scope="module", params=BROWSERS)
def opened(
    request: pytest.FixtureRequest, playwright: Playwright
) -> Iterator[Callable[[], Window]]:
    """A browser, for all tests of it."""
    with BROWSERS[request.param](playwright) as window:
        yield window


def scenario(window: Window, id_: str) -> None:
    while not window.run(OVER, id_):
        at = window.run(BEST, id_) + 1
        window.click(f"#s-{id_} .scene.now .play > button:nth-of-type({at})")


def mailbox(window: Window, id_: str) -> None:
    for message in window.run("(id) => Esn.key(id).texts.messages", id_):
        row = f"#s-{id_} [data-row='{message['id']}']"
        if not window.run("(row) => document.querySelector(row).open", row):
            window.click(f"{row} > summary")
        window.click(f"{row} .mail-sorts [value='{message['sort']}']")
        window.click(f"{row} .mail-sorts button")


def threshold(window: Window, id_: str) -> None:
    for target in window.run("(id) => Esn.key(id).texts.targets.map(({ id }) => id)", id_):
        at, often = window.run(REACHED, [id_, target])
        window.run(MOVED, f"#s-{id_} [data-tool=at]", at)
        window.run(MOVED, f"#s-{id_} [data-tool=often]", often)
        window.click(f"#s-{id_} [data-target='{target}'] .actions button")


def zones(window: Window, id_: str) -> None:
    for zone in window.run("(id) => Esn.key(id).texts.zones", id_):
        soon(partial(pressed, window, id_, zone), f"the press on {zone}")


def pressed(window: Window, id_: str, zone: str) -> bool:
    """Press a zone: Firefox gives a press to what stood there before it scrolled, at times."""
    window.click(f"#s-{id_} .picture [data-place='{zone}']")
    return bool(window.run("(row) => document.querySelector(row).open", f"[data-row='{zone}']"))


PLAYS = {"scenario": scenario, "mailbox": mailbox, "threshold": threshold, "zones": zones}
ENDS = """(ids) => ids.map((id) => {
  const root = document.getElementById(`s-${id}`), end = root.querySelector(".simulation-end");
  return (end || root.querySelector(".scene.now")).textContent.replace(/\\s+/g, " ").trim();
})"""


def to_page(window: Window) -> None:
    window.run("() => Esn.pages.show('p-jouer')")


def test_all_is_played_left_and_found_again(
    opened: Callable[[], Window], unpacked: Unpacked
) -> None:
    module = loaded(SHOWN)
    ids = [one.id for one in module.simulations]
    with playing("scorm12", unpacked(module, "scorm12")) as platform:
        window = opened()
        platform.launch(window)
        ready(window)
        to_page(window)
        for one in module.simulations:
            PLAYS[one.kind](window, one.id)
            until(window, OVER, one.id)
        ends = window.run(ENDS, ids)
        assert "Issue favorable" in ends[0]
        assert ends[1].startswith("3 messages bien classés sur 3")
        assert ends[2].startswith("2 réglages faits sur 2")
        assert ends[3] == "Les 4 zones sont explorées."
        platform.leave(window)
        platform.launch(window)
        ready(window)
        to_page(window)
        until(window, "(id) => document.querySelector(`#s-${id} .scene.now .bars`)", ids[0])
        assert window.run(ENDS, ids) == ends
        window.outside()
        window.open("about:blank")
        assert platform.errors == []


def mirrored(module: Module) -> Module:
    """The module as if it were written in Arabic."""
    pages = tuple(page._replace(language="ar") for page in module.pages)
    return module._replace(language="ar", pages=pages)


# Where the threshold stands: the middle of the line in the plot, and what the slider is moved by.
STANDS = """(id) => {
  const root = document.getElementById(`s-${id}`);
  const range = root.querySelector("[data-tool=at]"), cut = root.querySelector(".cut");
  const plot = cut.parentNode.getBoundingClientRect(), line = cut.getBoundingClientRect();
  const [low, high] = root.querySelectorAll(".setting-ends span");
  return {
    cut: Math.round((100 * (line.left + line.width / 2 - plot.left)) / plot.width),
    slider: getComputedStyle(range).direction,
    ends: low.getBoundingClientRect().left < high.getBoundingClientRect().left,
  };
}"""
ZONE = """([id, zone]) => {
  const box = (place) => document.querySelector(`#s-${id} ${place}`).getBoundingClientRect();
  const picture = box(".picture > svg, .picture > img"), place = box(`[data-place="${zone}"]`);
  return Math.round((100 * (place.left - picture.left)) / picture.width);
}"""
# An address between its brackets, whichever way the page runs: the left of each of the two.
BRACKETS = """() => {
  const text = document.querySelector("#s-courrier bdi").firstChild;
  const left = (at) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().left;
  };
  return left(0) < left(1) && text.data[0] === "<";
}"""
OVERFLOW = "() => document.documentElement.scrollWidth - innerWidth"


def test_in_a_page_that_runs_to_the_left_places_stay_where_they_are(
    opened: Callable[[], Window], unpacked: Unpacked
) -> None:
    module = mirrored(loaded(SHOWN))
    with playing("web", unpacked(module, "web")) as platform:
        window = opened()
        platform.launch(window)
        ready(window)
        to_page(window)
        window.run(MOVED, "#s-seuil [data-tool=at]", 2)
        assert window.run(STANDS, "seuil") == {"cut": 20, "slider": "ltr", "ends": True}
        assert window.run(ZONE, ["bureau", "carte"]) == 77
        window.click("#s-courrier .row > summary")
        assert window.run(BRACKETS)
        for one in module.simulations:
            PLAYS[one.kind](window, one.id)
        assert window.run(OVERFLOW) <= 0
        window.open("about:blank")
        assert platform.errors == []
