"""docs/ as a site: built strictly, whole, asking nobody for anything, and for everyone."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
import rules
from conftest import served
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent
# What a browser asks for by itself; a link is followed by who wants to.
ASKED = {
    "audio": "src",
    "embed": "src",
    "iframe": "src",
    "img": "src",
    "link": "href",
    "object": "data",
    "script": "src",
    "source": "src",
    "video": "src",
}


def build(out: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What mkdocs says of docs/, built into a folder as `run.py docs` does."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(out)]
    return subprocess.run(
        [*command, *arguments],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "https_proxy": "http://127.0.0.1:9"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site."""
    out = tmp_path_factory.mktemp("docs") / "site"
    told = build(out)
    assert told.returncode == 0, (
        f"{told.stderr}\nA new page of docs/ stands in the `nav` of mkdocs.yml."
    )
    return out


class Tags(HTMLParser):
    """The tags of a page, each with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def tags(site: Path) -> Iterator[tuple[Path, str, dict[str, str]]]:
    """Every tag of every page."""
    for page in sorted(site.rglob("*.html")):
        for tag, values in Tags(page.read_text(encoding="utf-8")).found:
            yield page, tag, values


def test_a_page_that_is_not_in_the_navigation_ends_the_build(tmp_path: Path) -> None:
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    less = re.sub(r"\n *- why\.md", "", config)
    assert less != config
    file = tmp_path / "mkdocs.yml"
    file.write_text(
        less.replace(": docs\n", f": {ROOT / 'docs'}\n").replace(" docs/", f" {ROOT / 'docs'}/"),
        encoding="utf-8",
    )
    told = build(tmp_path / "site", "--config-file", str(file))
    assert told.returncode == 1
    assert "why.md" in told.stderr


def test_no_page_asks_another_host_for_anything(site: Path) -> None:
    asked = [
        (page.name, tag, values[ASKED[tag]])
        for page, tag, values in tags(site)
        if "//" in values.get(ASKED.get(tag, ""), "") and values.get("rel") != "canonical"
    ]
    assert asked == []
    for style in site.rglob("*.css"):
        found = re.findall(
            r"(?:url\(|@import)\s*[\"']?(?:https?:)?//[^)]*", style.read_text("utf-8")
        )
        assert found == [], style.name


def test_every_link_leads_somewhere(site: Path) -> None:
    ids: dict[Path, set[str]] = {}
    for page, _, values in tags(site):
        ids.setdefault(page, {""}).add(values.get("id", ""))
    wrong = []
    for page, tag, values in tags(site):
        href = values.get("href", "")
        if tag != "a" or re.match(r"[a-z]+:", href) or page.name == "404.html":
            continue
        path, anchor = urldefrag(href)
        target = (page.parent / unquote(path)).resolve() if path else page
        target = target / "index.html" if target.is_dir() else target
        if not target.is_file() or (target in ids and unquote(anchor) not in ids[target]):
            wrong.append(f"{page.relative_to(site)}: {href}")
    assert wrong == []


def test_each_page_says_its_language(site: Path) -> None:
    spoken = {
        page.relative_to(site).as_posix(): values["lang"]
        for page, tag, values in tags(site)
        if tag == "html"
    }
    assert spoken["index.html"] == spoken["reference/index.html"] == "fr"
    assert spoken["developers/index.html"] == spoken["why.html"] == "en"


def test_each_page_is_under_one_heading_and_skips_no_level(site: Path) -> None:
    levels: dict[str, list[int]] = {}
    for page, tag, _ in tags(site):
        if re.fullmatch("h[1-6]", tag) and page.name != "404.html":
            levels.setdefault(page.relative_to(site).as_posix(), []).append(int(tag[1]))
    assert [name for name, found in levels.items() if found[0] != 1 or found.count(1) != 1] == []
    skip = [name for name, found in levels.items() if any(b > a + 1 for a, b in pairwise(found))]
    assert skip == []


def test_tables_have_heads_and_no_stroke_before_a_bar(site: Path) -> None:
    wrong = [
        (page.name, cell)
        for page in sorted(site.rglob("*.html"))
        for cell in re.findall(r"<t[hd].*?</t[hd]>", page.read_text("utf-8"), re.DOTALL)
        if "\\|" in cell or re.fullmatch(r"<th[^>]*>\s*</th>", cell)
    ]
    assert wrong == []


def test_a_french_page_says_which_of_its_links_are_in_english() -> None:
    nav = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[2]
    french, english = (re.findall(r"[\w/-]+\.md", part) for part in nav.split("- English:"))
    untold = []
    for name in french:
        page = ROOT / "docs" / name
        for paragraph in page.read_text(encoding="utf-8").split("\n\n"):
            for link in re.findall(r"\]\(([^)#\s]+\.md)", paragraph):
                target = (page.parent / link).resolve().relative_to(ROOT).as_posix()
                said = "anglais" in paragraph or "lang=en" in paragraph
                if target.removeprefix("docs/") in english and not said:
                    untold.append(f"{name}: {link}")
    assert untold == []


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Where the site is served."""
    with served(site) as address:
        yield address


@pytest.fixture
def window(browser: Browser, address: str) -> Iterator[Page]:
    """A window that fails what asks another host, and what a script throws."""
    with browser.new_context(viewport={"width": 1440, "height": 900}, locale="fr-FR") as context:
        page = context.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on(
            "request",
            lambda one: (
                errors.append(one.url)
                if not one.url.startswith((address, "data:", "file:", "blob:", "about:"))
                else None
            ),
        )
        yield page
        assert errors == []


PAGES = [
    "index.html",
    "reference/index.html",
    "developers/index.html",
    "why.html",
    "definitions.html",
    "tutoriel/mon-premier-module.html",
    "guides/vie-privee.html",
]


@pytest.mark.browser
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(window: Page, address: str, name: str) -> None:
    window.goto(f"{address}/{name}")
    window.wait_for_load_state("networkidle")
    found = []
    for look in rules.LOOKS:
        window.emulate_media(color_scheme="dark" if look.theme == "dark" else "light")
        scheme = "slate" if look.theme == "dark" else "default"
        window.wait_for_function(f"document.body.dataset.mdColorScheme === '{scheme}'")
        found += rules.findings(window, look)
    assert found == []


@pytest.mark.browser
def test_it_is_dark_where_the_device_is(window: Page, address: str) -> None:
    window.emulate_media(color_scheme="dark")
    window.goto(address)
    ground = "getComputedStyle(document.body).backgroundColor"
    window.wait_for_function(f"{ground} === 'rgb(20, 23, 29)'")


@pytest.mark.browser
@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways_on_a_phone(window: Page, address: str, name: str) -> None:
    window.set_viewport_size({"width": 360, "height": 740})
    window.goto(f"{address}/{name}")
    assert window.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.browser
@pytest.mark.parametrize("disk", [False, True], ids=["served", "from a disk"])
def test_the_search_finds_a_word(window: Page, address: str, site: Path, *, disk: bool) -> None:
    window.goto((site / "index.html").as_uri() if disk else f"{address}/index.html")
    window.locator(".md-search__input").click()
    window.keyboard.type("bytes")
    found = window.locator(".md-search-result__link").first
    found.wait_for()
    found.click()
    window.wait_for_url("**/*.html?h=*")
