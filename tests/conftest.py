"""What several test files need: modules, packages on disk, a web server, a browser."""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Any

import forms
import many
import pytest
from asked import QUESTIONS
from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from servers import LOOK

from esn_package import build, load
from esn_package.module import Module
from esn_package.package import Media
from esn_package.player import tight

os.environ["LC_ALL"] = "C.UTF-8"  # the words that tests look at are English, wherever they run
# A shell leaves what it puts in the background deaf to Ctrl-C, and so would be what tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

HERE = Path(__file__).parent
CONTENT = HERE.parent / "content"
CHROMIUM = Path("/usr/bin/chromium")  # Debian's; elsewhere Playwright finds its own

_caches = count()

Serve = Callable[[Path], str]
Unpacked = Callable[..., Path]
Opened = Callable[..., Page]


@pytest.fixture(autouse=True)
def _kept_apart(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test finds what another built, nor what whoever runs them did."""
    number = next(_caches)
    monkeypatch.setenv("ESN_PACKAGE_CACHE", str(tmp_path_factory.getbasetemp() / f"cache{number}"))


@cache
def loaded(name: str) -> Module:
    """A module of tests/modules, or of content/ as `content/<pillar>/<module>`."""
    folder = HERE.parent / name if name.startswith("content/") else HERE / "modules" / name
    return load(folder)


def holds(text: str, file: str) -> bool:
    """Whether a package's scripts hold one of the player's files, which stands whole in them."""
    return tight.text(f"player/{file}") in text


@pytest.fixture(scope="session")
def module() -> Callable[[str], Module]:
    """A module by its folder's name, read once."""
    return loaded


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Unpacked:
    """The files of a module's package in a folder, as an LMS unpacks them."""

    def made(module: Module, format: str = "web", **options: str) -> Path:  # noqa: A002
        folder = tmp_path_factory.mktemp(f"{module.id}-{format}")
        return unpack(module, folder, format, **options)

    return made


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of a small module of a test's own, to be changed."""
    shutil.copytree(HERE / "modules" / "minimal", tmp_path / "content")
    return tmp_path / "content/securite/feu"


@pytest.fixture
def dozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme of twelve modules, `content` in the folder where one is."""
    monkeypatch.chdir(tmp_path)
    return many.programme(tmp_path / "content", 12)


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What an undisturbed build makes of it as a web site."""
    folder = tmp_path_factory.mktemp("whole")
    many.programme(folder / "content", 12)
    alone = [*many.BUILD, "--jobs", "1", "--no-cache"]
    subprocess.run(alone, cwd=folder, check=True, capture_output=True)
    return many.made(folder / "dist")


def unpack(module: Module, folder: Path, format: str = "web", **options: str) -> Path:  # noqa: A002
    """The folder, with the files of a module's package in it."""
    for name, content in build(module, format, **options).files.items():
        data = content.path.read_bytes() if isinstance(content, Media) else content
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return folder


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and keeps no log."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - its own words
        """Say nothing: pytest shows what fails."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which a folder is served while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    thread = Thread(target=server.serve_forever, args=[LOOK], daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Serves folders until the test ends."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(served(folder))


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives browsers; a thread can have one."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium for the whole run."""
    path = os.environ.get("CHROMIUM") or (str(CHROMIUM) if CHROMIUM.exists() else None)
    chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
    yield chromium
    chromium.close()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    """Opens an address in a browser of its own, and fails on any error of its scripts."""
    with ExitStack() as stack:
        yield partial(_open, browser, stack)


def _open(browser: Browser, stack: ExitStack, url: str, **options: Any) -> Page:  # noqa: ANN401
    """A page with the player started; `options` are those of a browser context."""
    settings = {"viewport": {"width": 1280, "height": 800}, "locale": "fr-FR", **options}
    window = stack.enter_context(browser.new_context(**settings))
    page = window.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    stack.callback(lambda: _none(errors))
    page.goto(url)
    if settings.get("java_script_enabled", True):
        page.wait_for_selector("html.ready")
    return page


def _none(errors: list[str]) -> None:
    assert errors == []


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page that holds one question of each kind."""
    return forms.page(tmp_path_factory.mktemp("questions"), QUESTIONS)


@pytest.fixture(scope="module")
def window(browser: Browser, url: str) -> Iterator[Page]:
    """That page, open for the tests of a file."""
    with forms.opened(browser, url, viewport={"width": 700, "height": 900}) as opened:
        yield opened


@pytest.fixture
def page(window: Page) -> Page:
    """That page, its forms as they stood at first."""
    return forms.again(window)
