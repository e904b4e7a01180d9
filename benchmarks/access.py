"""Whether everyone can use a module: axe over every state, and keyboard and switch through it.

The states, rules and keys are those of the tests, which hold a quick form of the same.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Error, Page, sync_playwright
from table import Row, show

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import keyboard
import rules
import states
from conftest import CHROMIUM

PHONE = {"width": 360, "height": 740}
HANDS = {"keyboard": keyboard.WAYS, "switch": keyboard.SWITCH}


@contextmanager
def window(browser: Browser, file: Path) -> Iterator[Page]:
    """A package opened in a browser of its own."""
    page = browser.new_page(viewport=PHONE, locale="fr-FR", reduced_motion="reduce")
    page.goto(file.as_uri())
    page.wait_for_selector("html.ready")
    yield page
    page.close()


def judged(browser: Browser, folder: Path) -> Iterator[Row]:
    """How much axe finds in each state, all looks together."""
    for name, (file, walk) in states.WAYS.items():
        with window(browser, folder / file) as page:
            for state in walk(page):
                found = rules.findings(page, *rules.LOOKS)
                for one in found:
                    print(f"{name}, {state}: {one}", file=sys.stderr)
                yield Row(f"{name}, {state}", len(found), "", 0)


def played(browser: Browser, file: Path) -> Iterator[Row]:
    """What cannot be done by these keys alone, 0 or 1 a script: each kind, then all."""
    for hand, ways in HANDS.items():
        with window(browser, file) as page:
            for kind, right in keyboard.each_kind(page, ways):
                yield Row(f"{hand}: {kind}", int(not right), "", 0)
        with window(browser, file) as page:
            yield Row(f"{hand}: a whole module", int(not done(keyboard.whole, page, ways)), "", 0)


def done(script: Callable[[Page, keyboard.Ways], None], page: Page, ways: keyboard.Ways) -> bool:
    """Whether a script comes to its end."""
    try:
        script(page, ways)
    except (AssertionError, Error) as wrong:
        print(wrong, file=sys.stderr)
        return False
    return True


def main() -> int:
    """Print the tables; 1 if a row falls short."""
    path = str(CHROMIUM) if CHROMIUM.exists() else None
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        sites = states.sites(folder)
        looks = ", ".join(map(str, rules.LOOKS))
        title = f"access: findings of axe, rules of RGAA 4 and WCAG 2.2 AA, in {looks}"
        short = show(title, list(judged(browser, folder)))
        keys = list(played(browser, sites["whole"] / "index.html"))
        short |= show("access: scripts that fail, by keyboard alone and by a switch", keys)
        browser.close()
    return short


if __name__ == "__main__":
    sys.exit(main())
