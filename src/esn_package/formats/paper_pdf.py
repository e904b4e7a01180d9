"""A page as PDF, printed by a browser of the machine: Chromium or one made of it."""

import os
import re
import subprocess
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from esn_package.problems import Place, Problem, ProblemsFound
from esn_package.refused import temporary
from esn_package.saying import said

NAMES = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    *("microsoft-edge", "microsoft-edge-stable", "msedge", "chrome"),
)
# Where they stand on systems that put no command in the path.
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
QUIET = (
    *("--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer"),
    *("--disable-background-networking", "--disable-extensions", "--disable-dev-shm-usage"),
)
PATIENCE = 120  # seconds for a page: a first start on a slow disk takes ten
DATES = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")
UNDATED = rb"\g<1>19800101000000"  # as long as it was: a PDF counts its bytes


NONE = Problem(
    Place("--pdf"),
    "no-pdf",
    said("no Chromium, Chrome or Edge was found: the HTML stands alone"),
    said("open it in any browser and print it on A4, or to a PDF; or install Chromium"),
    "warning",
)


def browser() -> str:
    """The path of a browser that can print, or ""."""
    found = (*(which(name) for name in NAMES), *(path for path in PLACES if Path(path).exists()))
    return next((path for path in found if path), "")


def pdf(page: bytes, browser: str) -> bytes:
    """The page as PDF, without the time at which it was made; raises ProblemsFound."""
    with temporary("page.pdf"), TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        source, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_bytes(page)
        # The page is ours and holds no script; root has no sandbox.
        root = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
        own = [f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", source.as_uri()]
        try:
            subprocess.run(  # noqa: S603 - a browser that the user named or that stands in the path
                [browser, *QUIET, *root, *own], check=True, capture_output=True, timeout=PATIENCE
            )
            return DATES.sub(UNDATED, target.read_bytes())
        except (OSError, subprocess.SubprocessError) as error:
            what = said("makes no PDF: {name}", name=type(error).__name__)
            hint = said("leave out --pdf, open the HTML in any browser and print it")
            raise ProblemsFound([Problem(Place(browser), "no-pdf", what, hint)]) from error
