"""What a package's document says is not told again, and means the same when the player reads it."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from conftest import Opened, Unpacked
from lxml import etree

from esn_package import question
from esn_package.encoding import TURNED
from esn_package.formats import TRACKED, Options
from esn_package.formats.forms import blocks, said, words
from esn_package.module import Module
from esn_package.site import written

BASE = "https://ecole.example/xapi"
MODULES = ["content/demonstration/toutes-les-questions", "content/telesante/teleconsultation"]
TABLE = "Lequel ?\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n1. un\n2. deux\n\n    du code"
# What makes a text another in the document, or looks like what stands for one.
ODD: tuple[dict[str, Any], ...] = (
    {"kind": "single", "id": "dessin", "prompt": TABLE, "choices": [
        {"text": "**Alerter** le *15*", "right": True}, {"text": "« Fermer » : $x^2$"}]},
    {"kind": "multiple", "id": "barres", "prompt": "Oui / non · [a], b ?", "choices": [
        {"text": "Oui / non · [a]", "right": True}, {"text": "~5 & `<b>`"}, {"text": "a\u00a0b"}]},
    {"kind": "order", "id": "etapes", "prompt": "Ordre ?",
     "items": ["un", "deux & trois", "`<p>`"]},
    {"kind": "sort", "id": "tri", "prompt": "Tri ?", "groups": [
        {"name": "**jour**", "items": ["soleil"]}, {"name": "nuit", "items": ["lune & étoile"]}]},
    {"kind": "text", "id": "mot", "prompt": "Quel mot ?", "answers": ["dessin", "Quel mot ?"]},
)  # fmt: skip


def told(module: Module, unpacked: Unpacked, opened: Opened, name: str) -> Any:  # noqa: ANN401 - JSON
    """What the player of a package knows."""
    folder = unpacked(module, name, activity_base=BASE)
    page = opened((folder / "index.html").as_uri())
    page.wait_for_selector("html.ready")
    return page.evaluate("Esn.data")


def odd(module: Module) -> Module:
    """The module, whose quiz asks what is hard to tell twice alike."""
    assert module.quiz
    questions = tuple(question(one) for one in ODD)
    return module._replace(quiz=module.quiz._replace(questions=questions, draw=None))


def parsed(form: Any) -> list[str]:  # noqa: ANN401 - lxml's
    """What each element of a form says, as libxml2 reads it."""
    texts = list[str]()
    for one in form.iterdescendants("*"):
        values = filter(None, map(one.get, ("data-id", "data-item", "value")))
        texts += ("".join(one.itertext()), next(values, ""))
    return texts


@pytest.mark.parametrize("name", [*MODULES, "odd"])
def test_a_form_is_read_as_a_parser_of_html_reads_it(
    module: Callable[[str], Module], name: str
) -> None:
    body = written(odd(module("minimal/securite/feu")) if name == "odd" else module(name)).body
    page: Any = etree.fromstring(body, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    forms = list(blocks(body, "form"))
    assert [one.id for one in forms] == [form.get("id") for form in page.iter("form")]
    assert [said(one.inside) for one in forms] == [parsed(form) for form in page.iter("form")]
    titles = {title.get("id"): "".join(title.itertext()) for title in page.iter("h1")}
    assert {one.id: words(one.inside) for one in blocks(body, "h1")} == titles


@pytest.mark.browser
@pytest.mark.parametrize("name", [*MODULES, "odd"])
def test_the_player_knows_each_activity_and_each_key_whole(
    module: Callable[[str], Module], unpacked: Unpacked, opened: Opened, name: str
) -> None:
    one = odd(module("minimal/securite/feu")) if name == "odd" else module(name)
    facts: Any = TRACKED["xapi"].facts(one, Options(BASE))
    ours, others = (told(one, unpacked, opened, form) for form in ("xapi", "web"))
    known = ours["tracking"]
    assert known["questions"] == {**facts["questions"], **facts.get("simulations", {})}
    assert known["pages"] == facts["pages"]
    assert known.get("opinion") == facts.get("opinion")
    assert ours["questions"] == others["questions"]


def test_no_choice_and_no_title_stands_in_a_package_twice(
    module: Callable[[str], Module], unpacked: Unpacked
) -> None:
    one = module(MODULES[1])
    index = (unpacked(one, "xapi", activity_base=BASE) / "index.html").read_text(encoding="utf-8")
    (data,) = re.findall(r'id="esn-data">(.*?)</script>', index, re.DOTALL)
    assert one.quiz
    texts = [page.title for page in one.pages]
    for asked in one.quiz.questions:
        if asked.kind != "zone":  # a letter stands before its words
            texts += [asked.prompt.plain, *(text for _, text in asked.interaction().parts)]
    again = [text for text in texts if f'"{text}"'.encode().translate(TURNED).decode() in data]
    assert again == []
