"""Pictures of a real Moodle for the tutorial: a package goes in by the form, a learner plays it.

    export ESN_MOODLE_TEACHER=name:password ESN_MOODLE_STUDENT=name:password
    .venv/bin/python docs/screenshots_moodle.py --site http://127.0.0.1:8077 --course 3 --zip FILE

The site is one for trials, in French, and the course empty: what is added is taken away again. The
pictures of today are of Moodle 4.5.6 with its French pack of May 2026. No test runs this: it needs
that site. Labels are found by Moodle's own names of fields, so that a label that changed is a
picture that changed, and no failure; what the tutorial says of a picture is looked for in it.
"""

import argparse
import os
import sys
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Frame, Page, sync_playwright
from screenshots import CHROMIUM, IMAGES, saved

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
import playing

WIDE = {"width": 1100, "height": 760}
PATIENCE = 30_000  # milliseconds: a Moodle on a laptop is slow at its first page


def main() -> None:
    """Take every picture of Moodle."""
    told = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    told.add_argument("--site", required=True)
    told.add_argument("--course", required=True, type=int)
    told.add_argument("--zip", required=True, type=Path)
    told.add_argument("--name", default="Le port du masque")
    given = told.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        teacher = _logged_in(browser, given.site, os.environ["ESN_MOODLE_TEACHER"])
        page = teacher.new_page()
        activity = _imported(page, f"{given.site}/course", given)
        student = _logged_in(browser, given.site, os.environ["ESN_MOODLE_STUDENT"])
        _played(student.new_page(), activity)
        _looked_up(page, f"{given.site}/course/view.php?id={given.course}")
        _taken_away(
            page, f"{given.site}/course/view.php?id={given.course}", activity.split("id=")[1]
        )
        browser.close()


def _logged_in(browser: Browser, site: str, who: str) -> BrowserContext:
    context = browser.new_context(locale="fr-FR", viewport=WIDE, device_scale_factor=1)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    name, _, password = who.partition(":")
    page.goto(f"{site}/login/index.php?lang=fr")
    page.fill("#username", name)
    page.fill("#password", password)
    page.click("#loginbtn")
    page.locator("#user-menu-toggle").wait_for()
    page.close()
    return context


def _imported(page: Page, course: str, given: argparse.Namespace) -> str:
    """The address of the activity that the form made."""
    page.goto(f"{course}/view.php?id={given.course}")
    _edit(page, f"{course}/view.php?id={given.course}", "on")
    page.locator("[data-action=open-chooser]").last.click()
    page.locator(".modal.show .optionname", has_text="Paquetage SCORM").first.wait_for()
    page.wait_for_timeout(600)
    saved(
        page.locator(".modal.show .modal-content"),
        IMAGES / "moodle-ajouter.webp",
        "Paquetage SCORM",
    )
    page.goto(f"{course}/modedit.php?add=scorm&type=&course={given.course}&section=1&return=0&sr=0")
    page.wait_for_load_state("networkidle")
    page.fill("#id_name", given.name)
    page.locator(".fp-btn-add a").first.click()
    page.locator(".fp-repo-name", has_text="Déposer un fichier").first.click()
    page.locator("input[name=repo_upload_file]").set_input_files(given.zip)
    page.locator(".fp-upload-btn").click()
    page.locator(".fp-filename", has_text=given.zip.name[:5]).first.wait_for()
    page.wait_for_timeout(600)
    saved(page.locator("#id_packagehdr"), IMAGES / "moodle-fichier.webp", "Fichier paquetage")
    _set(page)
    page.locator("#id_submitbutton").click()
    page.wait_for_load_state("networkidle")
    return page.url


def _edit(page: Page, course: str, mode: str) -> None:
    key = page.evaluate("M.cfg.sesskey")
    page.goto(f"{course}&sesskey={key}&edit={mode}")
    page.wait_for_load_state("networkidle")


def _without_index(page: Page) -> None:
    """Close the list of the course at the left, which is all that a narrow picture would show."""
    drawer = page.locator(".drawer-left.show [data-action=closedrawer]")
    if drawer.count():
        drawer.click()
        page.wait_for_timeout(800)


def _set(page: Page) -> None:
    """What the tutorial asks for, each part of the form in a picture."""
    page.locator("form.mform .collapsible-actions a").first.click()
    for more in page.locator("#id_displaysettings .moreless-toggler").all():
        more.click()
    page.select_option("#id_popup", "0")  # Fenêtre courante
    page.select_option("#id_skipview", "2")  # Toujours
    page.select_option("#id_hidetoc", "3")  # Désactivé
    page.evaluate("document.activeElement.blur()")
    page.wait_for_timeout(600)
    saved(
        page.locator("#id_displaysettings"),
        IMAGES / "moodle-apparence.webp",
        "Affichage de la structure",
    )
    page.locator("input[name=completion][value='2']").check()
    page.locator("#id_completionstatusrequired_2").check()  # Réussi
    page.locator("#id_completionstatusrequired_4").check()  # Terminé
    page.evaluate("document.activeElement.blur()")
    page.wait_for_timeout(600)
    picture = page.locator("#id_activitycompletionheader")
    saved(picture, IMAGES / "moodle-achevement.webp", "Ajouter des conditions")


def _played(page: Page, activity: str) -> None:
    """The module as the learner has it; then all is read, and the quiz passed."""
    page.goto(activity)
    page.wait_for_load_state("networkidle")
    _without_index(page)
    frame = playing.ready(page)
    page.wait_for_timeout(1500)
    saved(page, IMAGES / "moodle-module.webp", "Terminer l")
    learner_sees(frame)
    page.wait_for_timeout(4000)  # the last commit, then the window closes
    page.goto("about:blank")


def learner_sees(frame: Frame) -> None:
    """Read every page and answer every question right."""
    playing.see(frame)
    playing.attempt(frame)
    frame.page.wait_for_timeout(2500)


def _looked_up(page: Page, course: str) -> None:
    """What the teacher finds in the report of grades."""
    _edit(page, course, "off")
    page.goto(course.replace("/course/view.php", "/grade/report/grader/index.php"))
    page.wait_for_load_state("networkidle")
    _without_index(page)
    saved(page, IMAGES / "moodle-note.webp", "100,00")


def _taken_away(page: Page, course: str, module: str) -> None:
    key = page.evaluate("M.cfg.sesskey")
    page.goto(course.replace("view.php?id=", "mod.php?x=") + f"&sesskey={key}&delete={module}")
    page.locator("form[action*='mod.php'] button[type=submit]").first.click()
    page.wait_for_load_state()


if __name__ == "__main__":
    main()
