"""Forms of questions: for everybody, on any screen, without scripts, on paper."""

import re
from typing import Any

import forms
import pytest
from asked import GIVEN, QUESTIONS
from axe_playwright_python.sync_playwright import Axe
from forms import reveal, show
from playwright.sync_api import Browser, Page

from esn_package.questions import KINDS

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("settled", [False, True], ids=["open", "settled"])
def test_axe_finds_nothing(page: Page, theme: str, *, settled: bool) -> None:
    page.evaluate("(theme) => document.documentElement.dataset.theme = theme", theme)
    for kind in KINDS if settled else ():
        show(page, kind, GIVEN[kind])
        page.evaluate("(id) => form(id).classList.add('done')", kind)
        reveal(page, kind, GIVEN[kind])
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_targets_are_large_enough_for_a_finger(browser: Browser, url: str) -> None:
    with forms.opened(browser, url, viewport={"width": 320, "height": 700}) as page:
        for target in page.locator(".choice, .field, .order-moves button, .groups label").all():
            box = target.bounding_box()
            assert box
            assert box["height"] >= 44
            assert box["width"] >= 44
            assert box["x"] + box["width"] <= 320
        assert page.evaluate("() => document.documentElement.scrollWidth") <= 320


def test_names_in_the_page_are_unique_and_lead_somewhere(page: Page) -> None:
    ids = page.evaluate("() => Array.from(document.querySelectorAll('[id]'), (one) => one.id)")
    assert len(ids) == len({*ids})
    script = """() => ["for", "aria-describedby", "aria-labelledby"].flatMap((name) =>
        Array.from(document.querySelectorAll(`[${name}]`)).flatMap((one) =>
            one.getAttribute(name).split(" ")))"""
    assert {*page.evaluate(script)} <= {*ids}


def test_questions_are_readable_without_scripts_and_on_paper(browser: Browser, url: str) -> None:
    with forms.opened(browser, url, java_script_enabled=False) as page:
        items = page.locator(".order-item:visible").all_text_contents()
        assert items == ["Deux", "Quatre", "Trois", "Un"]  # by id: their order tells nothing
        assert page.locator("#q-order button, #q-match .targets:visible").count() == 0
        page.locator("#q-match select").first.select_option("Provisoire")
        page.emulate_media(media="print")
        targets = page.locator("#q-match .targets:visible").all_text_contents()
        assert targets == ["Fictive · Homonyme · Provisoire · Validée"]
        assert page.locator("#q-cloze .targets:visible").all_text_contents() == [
            "3 morphine · codéine"
        ]


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked.kind)
def test_the_page_does_not_tell_the_answer(asked: Any) -> None:  # noqa: ANN401 - any kind
    html = str(forms.form(asked))
    assert not re.search(
        r"right|feedback|Les deux|Il manque|12,5|12\.5|œdème|bosse|vérifier|regarder|Elle se", html
    )
