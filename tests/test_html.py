"""Templates shipped compiled, the learner's words, sizes of pictures, prose as HTML."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import jinja2
import pytest
from test_headers import SMALLEST

from esn_package import data, html, load
from esn_package.html import filling
from esn_package.html.filling import shipped
from esn_package.html.numbering import figure_numbers
from esn_package.html.words import day, direction, duration, words
from esn_package.html.writing import Writer
from esn_package.module import Module
from esn_package.shelf import media_name
from esn_package.site import render, written

MINIMAL = Path(__file__).parent / "modules" / "minimal"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the minimal module, to be changed."""
    shutil.copytree(MINIMAL, tmp_path / "ecole")
    return tmp_path / "ecole" / "securite" / "feu"


def test_templates_are_shipped_as_they_are_today() -> None:
    there = {file.name: file.read_text() for file in data.path("templates/compiled").glob("*.py")}
    assert there == shipped(), "run python -m esn_package.html"


def test_another_jinja_compiles_templates_in_memory(
    monkeypatch: pytest.MonkeyPatch, module: Callable[[str], Module]
) -> None:
    feu = module("minimal/securite/feu")
    before = render(written(feu), tracking="web", facts={}).files["index.html"]
    monkeypatch.setattr(jinja2, "__version__", "3.9.9")
    filling.environment.cache_clear()
    assert filling._ready("index.html.j2") is None
    assert render(written(feu), tracking="web", facts={}).files["index.html"] == before
    filling.environment.cache_clear()


def test_a_name_that_a_template_misses_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError):
        html.fill("about.html.j2", {"words": words("fr")})
    with pytest.raises(jinja2.TemplateNotFound):
        html.fill("nowhere.html.j2", {})


def test_words_count_as_their_language_does() -> None:
    french, english = words("fr-CA"), words("en")
    assert french("pages", n=0) == "0 page"
    assert french("pages", n=2) == "2 pages"
    assert english("pages", n=0) == "0 pages"
    assert english("pages", n=1) == "1 page"


def test_a_language_without_words_is_told_in_english() -> None:
    assert words("pt").language == "en"


def test_dates_and_times_are_written_in_words() -> None:
    french = words("fr")
    assert day(french, date(2026, 10, 12)) == "12\u00a0octobre 2026"
    assert day(french, date(2026, 5, 1)) == "1er\u00a0mai 2026"
    assert duration(french, 45) == "45\u00a0min"
    assert duration(french, 60) == "1\u00a0heure"
    assert duration(french, 90) == "1\u00a0h\u00a030"


def test_some_languages_run_to_the_left() -> None:
    assert [direction(one) for one in ("ar", "he-IL", "fr")] == ["rtl", "rtl", "ltr"]


def test_a_figure_has_its_number_and_its_words(module: Callable[[str], Module]) -> None:
    feu = module("minimal/securite/feu")
    page = feu.pages[1]
    numbers = figure_numbers(feu)
    written = Writer(feu, words("fr"), place="p-sortir", page=page, figures=numbers)(page.prose)
    assert '<svg role="img" aria-label="Une porte, une flèche vers l’extérieur."' in written
    assert "<b>Figure 1.</b> La porte la plus proche." in written


def test_a_photograph_is_a_file_with_its_size(folder: Path) -> None:
    (folder / "media" / "mer & sel.png").write_bytes(SMALLEST["png"])
    page = folder / "02-sortir.md"
    page.write_text(page.read_text() + '\n![La mer](<media/mer & sel.png> "Mer.")\n')
    site = render(written(load(folder)), tracking="web", facts={})
    name = media_name("media/mer & sel.png")
    assert name in site.files
    text = bytes(site.files["index.html"]).decode()  # type: ignore[arg-type]
    assert f'<img src="{name}" alt="La mer" width="640" height="480" loading="lazy">' in text


def test_a_word_is_explained_once(module: Callable[[str], Module]) -> None:
    feu = module("minimal/securite/feu")
    writer = Writer(feu, words("fr"), place="p-alarme", page=feu.pages[0])
    assert '<a class="term" href="#term-ssi">SSI</a>' in writer(feu.pages[0].prose)
    assert 'href="#p-sortir"' in writer(feu.pages[0].prose)
