"""More simulations than a state of SCORM 1.2 holds in their detail: what is kept of them."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import yaml
from conftest import HERE, Serve, Unpacked
from playwright.sync_api import Browser, Page

from esn_package import load
from esn_package.module import Module
from esn_package.state import LIMIT, fits, width

MESSAGES, BOXES = 20, 45
# An LMS that keeps what a state of SCORM 1.2 may hold, from one launch of a window to the next.
API = """
window.kept = KEPT;
window.committed = 0;
window.API = {
  LMSInitialize: () => "true", LMSFinish: () => "true",
  LMSCommit: () => String(Boolean((committed += 1))),
  LMSGetLastError: () => "0", LMSGetErrorString: () => "", LMSGetDiagnostic: () => "",
  LMSGetValue: (name) => /_count$/.test(name) ? "0" : kept[name] || "",
  LMSSetValue(name, value) {
    if (name === "cmi.suspend_data" && value.length > LIMIT) return "false";
    kept[name] = value;
    return "true";
  },
};
""".replace("LIMIT", str(LIMIT))
# Every message of every box into its sort, as if each had been pressed.
SORTED = """() => {
  for (const id of Object.keys(Esn.data.simulations)) {
    const { texts } = Esn.key(id);
    Esn.simulated.keep(id, Object.fromEntries(texts.messages.map((one) => [one.id, one.sort])));
  }
}"""
KEPT = """() => Object.fromEntries(Object.keys(Esn.data.simulations).map((id) => {
  const one = Esn.session.state.practice[id];
  return [id, one && { tries: one.tries, mark: one.mark, n: Object.keys(one.given || {}).length }];
}))"""


def box(n: int) -> dict[str, Any]:
    """A mailbox as large as can be."""
    mails = [
        {
            "id": f"m{n}-{at}",
            "from": {"name": "Accueil"},
            "subject": "Un objet",
            "body": "Bonjour.",
            "sort": "legitimate",
        }
        for at in range(MESSAGES)
    ]
    return {"lab": "mailbox", "id": f"boite-{n}", "title": f"Boîte {n}", "messages": mails}


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Module:
    """A module with many of them."""
    content = tmp_path_factory.mktemp("crowded") / "content"
    shutil.copytree(HERE / "modules/minimal", content)
    folder = content / "securite/feu"
    with (folder / "02-sortir.md").open("a", encoding="utf-8") as page:
        for n in range(BOXES):
            text = yaml.safe_dump(box(n), allow_unicode=True, sort_keys=False)
            (folder / f"b{n}.lab.yaml").write_text(text, encoding="utf-8")
            page.write(f"\n::: lab b{n}.lab.yaml\n:::\n")
    return load(folder)


def test_the_build_says_that_it_could_come_to_that(crowded: Module) -> None:
    proven = width(crowded)
    assert proven.core < LIMIT < proven.whole
    assert [one.code for one in fits(crowded, LIMIT)] == ["state-may-drop"]


@contextmanager
def launched(browser: Browser, url: str, kept: str) -> Iterator[Page]:
    """The package in a browser that keeps nothing, with what an LMS kept."""
    with browser.new_context(locale="fr-FR") as window:
        window.add_init_script(API.replace("KEPT", kept))
        page = window.new_page()
        page.goto(f"{url}/index.html#p-sortir")
        page.wait_for_selector("html.ready")
        yield page


@pytest.mark.browser
def test_what_has_no_room_loses_its_detail_and_never_its_result(
    crowded: Module, unpacked: Unpacked, serve: Serve, browser: Browser
) -> None:
    url = serve(unpacked(crowded, "scorm12"))
    with launched(browser, url, "{}") as page:
        page.evaluate(SORTED)
        last = f"kept['cmi.interactions.{BOXES - 1}.result']"
        page.wait_for_function(f"() => {last} && committed > {BOXES - 1}")
        record = page.evaluate("JSON.stringify(kept)")
    text = json.loads(record)["cmi.suspend_data"]
    assert LIMIT - 2 * (5 * MESSAGES) < len(text) <= LIMIT
    with launched(browser, url, record) as page:
        found = page.evaluate(KEPT)
        assert {(one["tries"], one["mark"]) for one in found.values()} == {(1, 1)}
        assert {one["n"] for one in found.values()} == {0, MESSAGES}
        page.evaluate("Esn.pages.show('p-sortir')")
        for id_, one in found.items():
            shown = page.locator(f"#s-{id_} .simulation-end").inner_text()
            assert shown.startswith(f"{one['n']} message"), (id_, shown)
