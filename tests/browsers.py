"""Three browsers driven in the same few words: two by Playwright, WebKitGTK by selenium.

What a machine lacks is said by a skip that names the package; under CI it is a failure.
"""

import os
import subprocess
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from glob import glob
from shutil import which
from typing import Any, NoReturn, Protocol

import pytest
from playwright.sync_api import Frame, Page, Playwright
from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select
from selenium.webdriver.webkitgtk.service import Service

WEBKIT = "/usr/lib/*/webkit2gtk-4.*/MiniBrowser"
SIZE = (900, 700)


class Window(Protocol):
    """What the tests do in a browser; a place is a CSS selector, a script a function."""

    def open(self, url: str) -> None:
        """Go to an address."""

    def inside(self) -> None:
        """Act in the page's frame from now on."""

    def outside(self) -> None:
        """Act in the page itself again."""

    def run(self, script: str, *given: object) -> Any:  # noqa: ANN401 - whatever it returns
        """What a function of the page returns."""

    def click(self, place: str) -> None:
        """Press what stands there, by the pointer."""

    def type(self, place: str, text: str) -> None:
        """Write into a field."""

    def choose(self, place: str, value: str) -> None:
        """Choose out of a list."""


def until(window: Window, script: str, *given: object) -> None:
    """Wait for what must come to be true in the page."""
    soon(lambda: bool(window.run(script, *given)), script)


def soon(true: Callable[[], bool], what: str, seconds: float = 10) -> None:
    """Wait for what must come to be true."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"not in time: {what}"
        time.sleep(0.05)


class ByPlaywright:
    """A window of Chromium or Firefox."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.at: Frame | Page = page
        page.set_default_timeout(10_000)

    def open(self, url: str) -> None:
        self.at = self.page
        self.page.goto(url)

    def inside(self) -> None:
        self.at = self.page.frames[1]

    def outside(self) -> None:
        self.at = self.page

    def run(self, script: str, *given: object) -> Any:  # noqa: ANN401 - whatever it returns
        return self.at.evaluate(f"(given) => ({script})(...given)", list(given))

    def click(self, place: str) -> None:
        # To look whether something lies over it takes Firefox half a second in a frame.
        self.at.click(place, force=self.at is not self.page)

    def type(self, place: str, text: str) -> None:
        self.at.fill(place, text)

    def choose(self, place: str, value: str) -> None:
        self.at.select_option(place, value)


class BySelenium:
    """A window of WebKitGTK."""

    def __init__(self, driver: WebKitGTK) -> None:
        self.driver = driver

    def open(self, url: str) -> None:
        self.driver.get(url)

    def inside(self) -> None:
        self.driver.switch_to.frame(0)

    def outside(self) -> None:
        self.driver.switch_to.default_content()

    def run(self, script: str, *given: object) -> Any:  # noqa: ANN401 - whatever it returns
        return self.driver.execute_script(f"return ({script})(...arguments)", *given)

    def click(self, place: str) -> None:
        self._found(place).click()

    def type(self, place: str, text: str) -> None:
        self._found(place).send_keys(text)

    def choose(self, place: str, value: str) -> None:
        Select(self._found(place)).select_by_value(value)

    def _found(self, place: str) -> WebElement:
        """The first that is shown, clear of the bar at the top."""
        found = self.driver.find_elements(By.CSS_SELECTOR, place)
        one = next(one for one in found if one.is_displayed())
        self.run("(one) => one.scrollIntoView({ block: 'center', behavior: 'instant' })", one)
        return one


@contextmanager
def chromium(playwright: Playwright) -> Iterator[Callable[[], Window]]:
    """Windows of Chromium, each with nothing kept."""
    path = os.environ.get("CHROMIUM") or which("chromium")
    browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
    yield lambda: ByPlaywright(browser.new_page(viewport=_viewport(), locale="fr-FR"))
    browser.close()


@contextmanager
def firefox(playwright: Playwright) -> Iterator[Callable[[], Window]]:
    """Windows of Firefox ESR, by WebDriver BiDi: as it is installed, no build of Playwright's."""
    path = which("firefox-esr") or which("firefox") or missing("Firefox", "firefox-esr")
    browser = playwright.firefox.launch(channel="moz-firefox", executable_path=path)
    yield lambda: ByPlaywright(browser.new_page(viewport=_viewport(), locale="fr-FR"))
    browser.close()


@contextmanager
def webkit(_: Playwright) -> Iterator[Callable[[], Window]]:
    """The window of WebKitGTK's small browser; it keeps what a page keeps."""
    driver = which("WebKitWebDriver") or missing("WebKitWebDriver", "webkit2gtk-driver")
    browser = next(iter(glob(WEBKIT)), None) or missing("MiniBrowser", "webkit2gtk-driver")  # noqa: PTH207
    options = WebKitGTKOptions()
    options.binary_location = browser
    options.add_argument("--automation")
    with _display() as display:
        service = Service(driver, env={**os.environ, "DISPLAY": display})
        with warnings.catch_warnings(action="ignore"):  # selenium 4.51 calls what it deprecates
            window = WebKitGTK(options=options, service=service)
        try:
            window.set_window_size(*SIZE)
            yield lambda: BySelenium(window)
        finally:
            window.quit()


BROWSERS = {"chromium": chromium, "firefox": firefox, "webkit": webkit}


@contextmanager
def _display() -> Iterator[str]:
    """A screen to draw on that nobody sees."""
    command = [which("Xvfb") or missing("Xvfb", "xvfb"), "-displayfd", "1", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as screen:
        assert screen.stdout
        try:
            yield f":{screen.stdout.readline().decode().strip()}"
        finally:
            screen.terminate()


def _viewport() -> Any:  # noqa: ANN401 - Playwright's own type has no public name
    return {"width": SIZE[0], "height": SIZE[1]}


def missing(what: str, package: str) -> NoReturn:
    """Skip, with the package to install; fail where nothing may be missing."""
    message = f"{what} is not installed: apt-get install {package}"
    (pytest.fail if os.environ.get("CI") else pytest.skip)(message)
