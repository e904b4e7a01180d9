"""A module as a site: what its one document holds, hides and leaves out."""

import re
import shutil
import subprocess
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from kinds import OPTIONS
from lxml import html
from playwright._impl._driver import compute_driver_executable

from esn_package import load
from esn_package.encoding import encoded
from esn_package.module import Module
from esn_package.player import QUIZ, compose
from esn_package.quiz import Feedback
from esn_package.site import Site, render, written

FEU = "minimal/securite/feu"
REAL = "content/donnees-ia/identite-patient"
HANDLERS = re.compile(r"\son[a-z]+\s*=", re.IGNORECASE)


def text(site: Site) -> str:
    """The document of a site."""
    index = site.files["index.html"]
    assert isinstance(index, bytes)
    return index.decode()


class Elements(HTMLParser):
    """The elements of a document, and what is left open."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep each element with its attributes."""
        self.found.append((tag, dict(attrs)))


@pytest.fixture(params=[FEU, REAL])
def document(request: pytest.FixtureRequest, module: Callable[[str], Module]) -> str:
    """The document of a small and of a real module."""
    return text(render(written(module(request.param)), tracking="web", facts={}))


def test_a_site_is_four_files_and_media(module: Callable[[str], Module]) -> None:
    names = render(written(module(FEU)), tracking="web", facts={}).files
    assert sorted(re.sub(r"\.[0-9a-f]{8}\.", ".#.", name) for name in names) == [
        "index.html",
        "later.#.js",
        "player.#.css",
        "player.#.js",
    ]


def test_ids_are_unique_and_links_lead_somewhere(document: str) -> None:
    elements = Elements(document).found
    ids = [about["id"] for _, about in elements if "id" in about]
    assert len(ids) == len(set(ids))
    pointed = [
        part
        for _, about in elements
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for")
        for part in (about.get(name) or "").split()
    ]
    links = [about["href"] for tag, about in elements if tag in {"a", "use"}]
    inner = [link[1:] for link in links if link and link.startswith("#")]
    made_later = {"term-box"}
    assert {*pointed, *inner} - set(map(str, ids)) - made_later == set()


def test_a_strict_content_policy_would_let_it_run(document: str) -> None:
    scripts = [about for tag, about in Elements(document).found if tag == "script"]
    assert [one.get("type") for one in scripts if "src" not in one] == ["text/plain"]
    assert not HANDLERS.search(re.sub(r"<script type.*?</script>", "", document, flags=re.DOTALL))
    assert "<style" not in document


def test_the_document_names_no_other_server(document: str) -> None:
    for tag, about in Elements(document).found:
        if tag != "a":
            for name in ("src", "href", "poster", "srcset", "action"):
                value = about.get(name) or ""
                assert not value.startswith(("http:", "https:", "//")), (tag, value)


def test_answers_are_out_of_sight(module: Callable[[str], Module]) -> None:
    shown = text(render(written(module(FEU)), tracking="web", facts={}))
    for secret in ("Les autres peuvent sortir", "Le feu double en une minute", '"right"', "112"):
        assert not re.search(rf"(?<!\w){secret}(?!\w)", shown)


def test_data_cannot_end_its_element() -> None:
    assert "<" not in encoded({"a": "</script><script>alert(1)</script>", "b": "&amp;"})


def test_the_document_tells_what_its_data_leaves_out() -> None:
    real = load(Path(__file__).parents[1] / REAL)
    asked = [question for page in real.pages for question in page.practice]
    asked += real.quiz.questions if real.quiz else ()
    document = html.fromstring(text(render(written(real), tracking="web", facts={})))
    forms = [one for one in document.iter("form") if one.get("class") == "question"]
    assert [form.get("id") for form in forms] == [f"q-{question.id}" for question in asked]
    for form, question in zip(forms, asked, strict=True):
        key = question.key(lambda prose: prose.plain)
        parts = [
            field.get("data-item") or field.get("value") for field in form.iter("input", "select")
        ]
        assert parts == (key.get("choices") or key.get("items") or parts)


def test_titles_may_hold_anything(module: Callable[[str], Module]) -> None:
    strange = 'Feu & « "eau" » <b>, 🔥 مرحبا'
    shown = text(render(written(module(FEU)._replace(title=strange)), tracking="web", facts={}))
    assert "<title>Feu &amp; « &#34;eau&#34; » &lt;b&gt;, 🔥 مرحبا</title>" in shown


def test_only_the_icons_in_use_are_there(module: Callable[[str], Module]) -> None:
    shown = text(render(written(module(FEU)), tracking="web", facts={}))
    assert 'id="i-key"' in shown
    assert 'id="i-right"' in shown  # the script alone names it
    assert 'id="i-law"' not in shown


def test_a_player_has_the_words_of_its_own_quiz_s_rules(module: Callable[[str], Module]) -> None:
    def said(attempts: int | None, feedback: Feedback) -> set[str]:
        feu = module(FEU)
        assert feu.quiz
        quiz = feu.quiz._replace(attempts=attempts, feedback=feedback)
        words = written(feu._replace(quiz=quiz)).told["words"]
        assert isinstance(words, dict)
        return set(words)

    free = said(None, "after-each")
    bound = said(3, "at-end")
    assert free - bound == {
        *("attempt", "attempts-free", "attempts-made-free"),
        *("next-question", "quiz-feedback-after-each"),
    }
    assert bound - free == {"quiz-feedback-at-end"}


def test_a_module_without_quiz_has_none_in_its_script(module: Callable[[str], Module]) -> None:
    site = render(
        written(module(FEU)._replace(quiz=None, complete=("pages",))), tracking="web", facts={}
    )
    scripts = [bytes(site.files[name]) for name in site.files if name.endswith(".js")]  # type: ignore[arg-type]
    assert len(scripts) == 2
    assert all(b"quizrun" not in script for script in scripts)
    assert 'id="quiz"' not in text(site)


def test_the_digest_follows_what_is_read_and_not_how_it_is_tracked(tmp_path: Path) -> None:
    folder = tmp_path / "ecole"
    shutil.copytree(Path(__file__).parent / "modules" / "minimal", folder)
    first = render(written(load(folder / "securite" / "feu")), tracking="web", facts={})
    tracked = render(
        written(load(folder / "securite" / "feu")),
        tracking="scorm12",
        facts={"questions": {}},
        scripts=["tracking/scorm12api.js"],
    )
    page = folder / "securite" / "feu" / "02-sortir.md"
    page.write_text(page.read_text() + "\nUn mot de plus.\n")
    changed = render(written(load(folder / "securite" / "feu")), tracking="web", facts={})
    assert first.digest == tracked.digest != changed.digest


@pytest.mark.parametrize("kinds", [[], ["single"], ["match", "number", "order", "text"]])
@pytest.mark.parametrize("quiz", [True, False])
def test_a_composed_player_parses(kinds: list[str], tmp_path: Path, *, quiz: bool) -> None:
    for name, text in (
        compose(kinds, "web", OPTIONS, without=() if quiz else QUIZ)._asdict().items()
    ):
        script = tmp_path / f"{name}.js"
        script.write_text(text, encoding="utf-8")
        done = subprocess.run([compute_driver_executable()[0], "--check", script], check=False)
        assert done.returncode == 0
