"""Large text and small windows (WCAG 1.4.4, 1.4.10): nothing is cut, nothing scrolls sideways."""

from pathlib import Path

import pytest
import states
from conftest import Opened
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
# What leaves the window, but for what scrolls in a frame of its own or is meant for no eye; and
# what leaves its own box.
OUT = """() => Array.from(document.querySelectorAll("body *")).filter((one) => {
  const box = one.getBoundingClientRect();
  if (!box.width || one.closest("svg svg, .visually-hidden, .skip, [inert]")) return false;
  if (one.parentElement.closest(".table, .formula, .tab-list, pre, math, svg")) return false;
  const around = one.closest(".box, .verdict, .choice, .order-item, dialog, .popover, .bar");
  const right = around ? around.getBoundingClientRect().right : innerWidth;
  return box.right > Math.min(right, innerWidth) + 1 || box.left < -1;
}).map((one) => one.outerHTML.slice(0, 120))"""
LOOKS = {"320, size 3": (320, "3", ""), "360, text at 200 %": (360, "", "200%")}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The packages that hold every state."""
    return states.sites(tmp_path_factory.mktemp("states"))


def look(page: Page, width: int, size: str, text: str) -> None:
    """Make the window small and the text large."""
    page.set_viewport_size({"width": width, "height": 740})
    page.evaluate(
        """([size, text]) => {
          document.documentElement.dataset.size = size;
          document.documentElement.style.fontSize = text;
          dispatchEvent(new Event("resize"));
        }""",
        [size, text],
    )


@pytest.mark.parametrize("name", [name for name in states.WAYS if not name.startswith("real")])
def test_nothing_is_cut(sites: dict[str, Path], opened: Opened, name: str) -> None:
    file, walk = states.WAYS[name]
    site, index = file.split("/")
    page = opened((sites[site] / index).as_uri(), reduced_motion="reduce")
    cut = {}
    for state in walk(page):
        for about, (width, size, text) in LOOKS.items():
            look(page, width, size, text)
            if out := page.evaluate(OUT):
                cut[state, about] = out
    assert cut == {}
