"""The pictures of the preview in the tutorial: `.venv/bin/python docs/screenshots.py`.

It follows the tutorial in a folder of its own and looks at what its reader sees. Each picture must
show the words that it is there for; a test takes them anew and so says when a screen has changed
under them. Those of Moodle are taken by screenshots_moodle.py.
"""

import sys
from contextlib import chdir
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, Locator, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
import tutorial
from previews import previewed

CHROMIUM = "/usr/bin/chromium"
IMAGES = Path(__file__).parent / "tutoriel/images"
WIDTH, HEIGHT = 1280, 800


def main() -> None:
    """Take all pictures of the preview."""
    IMAGES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        taken(browser, Path(folder), IMAGES)
        browser.close()


def taken(browser: Browser, folder: Path, images: Path) -> None:
    """The pictures, of the tutorial followed in a folder."""
    school = tutorial.followed(folder)
    with (
        chdir(school),  # or the picture would show where that folder happened to be
        previewed(Path("content"), "--lang", "fr") as preview,
        browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT}, locale="fr-FR", color_scheme="light"
        ) as window,
    ):
        page = window.new_page()
        page.goto(preview.url)
        page.locator("a.name", has_text="Les gants").click()
        module = page.frame_locator("#module")
        module.locator("html.ready").wait_for()
        page.get_by_role("button", name="SCORM 1.2").click()
        module.locator("html.ready").wait_for()
        page.wait_for_timeout(1500)  # the first commit, and what it says
        saved(page, images / "apercu.webp", "SCORM 1.2", "Échanges")
        _mistaken(page, school, images)


def _mistaken(page: Page, school: Path, images: Path) -> None:
    """A key that is not one, as its author sees it."""
    quiz = school / tutorial.MODULE / "evaluation.quiz.yaml"
    text = quiz.read_text(encoding="utf-8")
    quiz.write_text(text.replace("right: oui", "rigth: oui"), encoding="utf-8")
    problems = page.locator("#problems")
    problems.get_by_text("rigth").first.wait_for()
    page.wait_for_timeout(500)
    saved(page, images / "erreur.webp", "rigth", "evaluation.quiz.yaml")
    quiz.write_text(text, encoding="utf-8")


def saved(shown: Page | Locator, file: Path, *must: str) -> None:
    """Save what is shown, where it shows these words."""
    whole = shown if isinstance(shown, Locator) else shown.locator("body")
    for words in must:
        whole.get_by_text(words).locator("visible=true").first.wait_for()
    image = Image.open(BytesIO(shown.screenshot(animations="disabled", caret="hide")))
    image.convert("RGB").save(file, quality=82, method=6)


if __name__ == "__main__":
    main()
