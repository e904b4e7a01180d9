"""The author's desk: how long a save takes to be seen, and a command to show a first page."""

import os
import re
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from subprocess import DEVNULL, PIPE, Popen, run
from tempfile import TemporaryDirectory

import lrs
import typography
from playwright.sync_api import Page, sync_playwright
from programmes import programme
from table import Row, show

from esn_package import verify

sys.path.append(str(Path(__file__).parents[1] / "tests"))  # the tutorial, as its test follows it
import tutorial

ROOT = Path(__file__).parents[1]
MODULE = "donnees-ia/identite-patient"
PAGE = "01-erreur.md"
SAVES = 20
STARTS = 5
WORDS = 3500
MODULES, CHECKS = 100, 3
# As it is installed: pip compiles what it installs, and a first start does where it has not.
ENVIRON = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
CHROMIUM = Path("/usr/bin/chromium")
# When the module in the frame has started and holds a word; by the clock that Python has too.
SEEN = """(word) => new Promise((resolve) => {
  const look = () => {
    const inside = document.querySelector("#module")?.contentDocument;
    if (inside?.documentElement?.matches(".ready") && inside.body.textContent.includes(word)) {
      requestAnimationFrame(() => resolve(Date.now() / 1000));
    } else setTimeout(look, 2);
  };
  look();
})"""


@contextmanager
def preview(folder: Path) -> Iterator[tuple[str, float, Popen[str]]]:
    """The address of a preview, when its command was given, and its process."""
    began = time.time()
    command = [sys.executable, "-m", "esn_package", "preview", str(folder), "--no-open"]
    process = Popen(command, cwd=ROOT, stdout=PIPE, stderr=DEVNULL, text=True, env=ENVIRON)
    try:
        found = re.search(r"http://\S+", process.stdout.readline() if process.stdout else "")
        if found is None:
            raise RuntimeError("the preview did not start")
        yield found.group(), began, process
    finally:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def first(page: Page, folder: Path) -> tuple[float, float]:
    """Seconds from the command to the module on screen, and from Ctrl-C to the end of all."""
    with preview(folder) as (url, began, process):
        page.goto(url, wait_until="commit")
        shown = page.evaluate(SEEN, "") - began
        process.send_signal(signal.SIGINT)
        stopped = time.time()
        process.wait(10)
        return shown, time.time() - stopped


def saves(page: Page, folder: Path) -> list[float]:
    """Milliseconds from each save to the page that shows it."""
    file = folder / PAGE
    text = file.read_text("utf-8")
    taken = []
    with preview(folder) as (url, _, _):
        page.goto(url)
        page.evaluate(SEEN, "")
        page.locator("#module").content_frame.locator("html").evaluate(
            "() => Esn.pages.show(`p-${Esn.data.pages[0].id}`)"
        )
        for number in range(SAVES):
            word = f"sauvegarde-{number}-fin"
            began = time.time()
            file.write_text(f"{text}\n\n{word}\n", "utf-8")
            taken.append(1000 * (page.evaluate(SEEN, word) - began))
            time.sleep(0.1)
    return taken


def least(name: str, *words: str) -> float:
    """The least seconds that a command takes; what of all processors together, on stderr."""
    command = [sys.executable, "-m", "esn_package", *words]
    taken = []
    for _ in range(CHECKS):
        before, began = os.times(), time.time()
        run(command, stdout=DEVNULL, stderr=DEVNULL, check=True, cwd=ROOT, env=ENVIRON)
        taken.append(time.time() - began)
        after = os.times()
        used = sum(after[2:4]) - sum(before[2:4])
        print(f"{name}: {used:.2f} s of processors", file=sys.stderr)
    return min(taken)


def words(folder: Path) -> int:
    """How many words the module has."""
    return sum(len(page.read_text("utf-8").split()) for page in folder.glob("*.md"))


def followed(folder: Path) -> int:
    """How many commands and edits the tutorial takes to a verified package."""
    school = tutorial.followed(folder)
    if verify(school / "dist/gants-scorm12.zip"):
        raise RuntimeError("the tutorial does not reach a verified package")
    return len(tutorial.steps())


def main() -> int:
    """Print the table; 1 if a row falls short."""
    with TemporaryDirectory() as empty:
        steps = followed(Path(empty))
    with TemporaryDirectory() as top, sync_playwright() as driver:
        content = shutil.copytree(ROOT / "content", Path(top) / "content")
        folder = content / MODULE
        if words(folder) < WORDS:
            raise RuntimeError(f"{MODULE} has fewer than {WORDS} words")
        path = str(CHROMIUM) if CHROMIUM.exists() else None
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page()
        starts = [first(page, folder) for _ in range(STARTS + 1)][1:]  # the first one compiles
        waits = saves(page, folder)
        browser.close()
        whole = programme(Path(top) / "programme", MODULES)
        checked = least(f"check of {MODULES} modules", "check", str(whole))
        one = least("check of one module", "check", str(folder))
        version = least("--version", "--version")
    cases = lrs.outcomes()
    failed = sum(wrong != "" for _, wrong in cases) + max(0, lrs.LEAST - len(cases))
    return show(
        f"desk: the preview of a module of {WORDS} words or more, and the check of many",
        [
            Row("tutorial: commands and edits to a verified zip", steps, "", 15),
            Row(f"save to the page that shows it, median of {SAVES}", median(waits), "ms", 300),
            Row("command to first page", median(one for one, _ in starts), "s", 1.5),
            Row("Ctrl-C to the end, pages open", max(end for _, end in starts), "s", 0.5),
            Row(f"check of {MODULES} such modules, best of {CHECKS}", checked, "s", 3),
            Row(f"check of one, best of {CHECKS}", one, "s", 0.8),
            Row(f"--version, best of {CHECKS}", version, "s", 0.2),
            *typography.rows(),
            Row(f"LRS: cases that do not pass, of {len(cases)}", failed, "", 0),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
