"""Every state held to RGAA 4.1.2 and WCAG 2.2 AA by axe, and to sizes that fingers need."""

from pathlib import Path

import pytest
import rules
import states
from conftest import Opened, Unpacked, loaded
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
# All of the module of everything, and what a learner reads of the school's own; `run.py bench
# access` goes through all of both in every look.
QUICK = [name for name in states.WAYS if name.startswith(("lexicon", "whole"))] + ["real: screens"]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The packages that hold every state."""
    return states.sites(tmp_path_factory.mktemp("states"))


def walking(sites: dict[str, Path], opened: Opened, name: str) -> tuple[Page, states.Walk]:
    """The page that a walk begins in, and the walk."""
    file, walk = states.WAYS[name]
    site, index = file.split("/")
    look = {"viewport": {"width": 360, "height": 740}, "reduced_motion": "reduce"}
    return opened((sites[site] / index).as_uri(), **look), walk


@pytest.mark.parametrize("name", QUICK)
def test_axe_finds_nothing(sites: dict[str, Path], opened: Opened, name: str) -> None:
    page, walk = walking(sites, opened, name)
    looks = rules.QUICK[: 1 if name.startswith("real") else 2]
    wrong = {state: found for state in walk(page) if (found := rules.findings(page, *looks))}
    assert wrong == {}


# What the school has to play in its pages: a scenario, and a lab of each kind.
PLAYED = {
    "communication/choisir-son-canal": "p-sortie",
    "cybersecurite/hygiene-numerique": "p-boite",
    "donnees-ia/ia-en-sante": "p-equite",
    "outils/dossiers-partages": "p-ecran",
}


@pytest.mark.parametrize("name", PLAYED)
def test_axe_finds_nothing_where_there_is_something_to_play(
    name: str, unpacked: Unpacked, opened: Opened
) -> None:
    index = unpacked(loaded(f"content/{name}")) / "index.html"
    page = opened(f"{index.as_uri()}#{PLAYED[name]}", viewport={"width": 360, "height": 740})
    played = page.locator(f"#{PLAYED[name]} .simulation:visible")
    assert played.count() == 1
    assert rules.findings(page, rules.QUICK[0]) == []
    played.evaluate("(all) => all.querySelectorAll('details').forEach((one) => (one.open = true))")
    assert rules.findings(page, rules.QUICK[1]) == []


SMALL = """(least) => Array.from(document.querySelectorAll(
    "a, button, select, summary, label.choice, input.field, [role=tab]"))
  .filter((one) => one.getClientRects().length && !one.matches(".skip"))
  // WCAG 2.2, 2.5.8: what stands in a sentence is as high as its line
  .filter((one) => !one.closest("p, dd, li:not(.menu li), td, th, .prompt, figcaption"))
  .filter((one) => !one.closest(".choice > span"))
  .map((one) => ({ box: one.getBoundingClientRect(), html: one.outerHTML.slice(0, 120) }))
  .filter(({ box }) => box.width < least || box.height < least)
  .map(({ box, html }) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`)"""


@pytest.mark.parametrize(
    "name", ["lexicon: words", "lexicon: cards", "whole: screens", "whole: quiz"]
)
def test_targets_are_large_enough_for_a_finger(
    sites: dict[str, Path], opened: Opened, name: str
) -> None:
    page, walk = walking(sites, opened, name)
    small = {state: found for state in walk(page) if (found := page.evaluate(SMALL, 44))}
    assert small == {}


def test_axe_sees_what_is_wrong(sites: dict[str, Path], opened: Opened) -> None:
    """A rule of RGAA, one of WCAG 2.2 and one of good practice would each be told."""
    page, _ = walking(sites, opened, "whole: screens")
    page.evaluate("""() => document.querySelector("#cover-actions").insertAdjacentHTML("afterend",
      `<img src="data:,"><h6>x</h6><p><a href="#cover" style="position: absolute">a</a>
      <button style="width: 9px; height: 9px; padding: 0; overflow: hidden">b</button>
      <button style="width: 9px; height: 9px; padding: 0; overflow: hidden">c</button></p>`)""")
    found = {one.split()[2] for one in rules.findings(page, rules.LOOKS[0])}
    assert {"image-alt", "heading-order", "target-size"} <= found
