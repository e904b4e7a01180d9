"""What a screen reader is told: names, what is announced, headings, landmarks, languages."""

import json
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import keyboard
import learner
import pytest
import states
from conftest import HERE, Opened, unpack
from playwright.sync_api import Page
from screenreader import Node, Reader, clean

from esn_package import data, load
from esn_package.questions import KINDS

pytestmark = pytest.mark.browser
STILL = {"reduced_motion": "reduce"}
CLOSED = ["Réponse inexacte", "Parce que c’est ainsi, voir la dose."]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The packages that hold every state."""
    return states.sites(tmp_path_factory.mktemp("states"))


@pytest.fixture
def page(sites: dict[str, Path], opened: Opened) -> Page:
    """The module of everything."""
    return opened((sites["whole"] / "index.html").as_uri(), **STILL)


@pytest.fixture
def reader(page: Page) -> Reader:
    """A reader of that page."""
    return Reader(page)


def told(reader: Reader, text: str) -> None:
    """Wait until a live region says this."""
    for _ in range(40):
        if any(text in said for said in reader.live()):
            return
        reader.page.wait_for_timeout(50)
    raise AssertionError(f"{text!r} is not in {reader.live()}")


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_missing_is_told_and_tied_to_its_fields(
    page: Page, reader: Reader, kind: str
) -> None:
    learner.go(page, "p-questions")
    form = page.locator(f"#q-p-{kind}")
    missing = json.loads(data.text("locales/fr.json"))["player"]
    says = missing[page.evaluate("(kind) => Esn.questions[kind].missing", kind)]
    form.locator("button[type=submit]").press("Enter")
    told(reader, clean(says))
    button = "Enregistrer ma réponse" if kind == "essay" else "Vérifier ma réponse"
    assert reader.focused().name == button
    at_fault = [node for node in reader.nodes() if clean(says) in node.description]
    assert {node.role for node in at_fault} >= {FIELDS[kind]}
    if kind != "order":  # a group has no such state
        assert any(node.states.get("invalid") == "true" for node in at_fault)
    learner.fill(form)
    form.locator(".answers").dispatch_event("input", {"bubbles": True})
    after = reader.nodes()
    assert not [node for node in after if clean(says) in node.description]
    assert not [node for node in after if node.states.get("invalid") == "true"]


FIELDS = {
    "single": "radiogroup",
    "multiple": "checkbox",
    "truth": "radiogroup",
    "number": "textbox",
    "text": "textbox",
    "order": "group",
    "match": "combobox",
    "concordance": "radiogroup",
    "scale": "radiogroup",
    "zone": "checkbox",
    "essay": "textbox",
    "cloze": "textbox",
    "sort": "radiogroup",
}


def test_a_number_that_is_none_says_so_until_it_is_one(page: Page, reader: Reader) -> None:
    learner.go(page, "p-questions")
    form = page.locator("#q-p-number")
    form.locator("input").fill("douze")
    form.locator("button[type=submit]").click()
    told(reader, "Écrivez un nombre, par exemple 12,5.")
    form.locator("input").press("End")
    page.keyboard.type(" x")
    assert form.locator("input").get_attribute("aria-invalid") == "true"
    form.locator("input").fill("12")
    assert form.locator("input").get_attribute("aria-invalid") == "false"
    # What goes while one types does not move the button from under the finger.
    form.locator("button[type=submit]").click(delay=60)
    told(reader, "Réponse juste")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "essay"])
def test_a_verdict_is_announced_and_takes_the_focus(page: Page, reader: Reader, kind: str) -> None:
    learner.go(page, "p-questions")
    form = page.locator(f"#q-p-{kind}")
    for verdict in ("Pas encore", CLOSED[0]):
        learner.fill(form, right=False)
        form.locator("button[type=submit]").press("Enter")
        told(reader, verdict)
        assert reader.focused().name == verdict
        assert "status" in reader.focused().parents
        if verdict == "Pas encore":
            keyboard.press(page, "Tab")
            assert reader.focused().name == "Réessayer"
            keyboard.press(page, "Enter")
            assert "form" in reader.focused().parents
            assert "status" not in reader.focused().parents
    told(reader, " ".join(CLOSED))


def test_a_text_counts_its_words_in_silence_but_at_its_limits(page: Page, reader: Reader) -> None:
    learner.go(page, "p-questions")
    form = page.locator("#q-p-essay")
    form.locator("textarea").focus()
    focused = reader.focused()
    assert focused.description.startswith("De 3 à 40 mots. Votre texte est gardé avec")
    heard = []
    for written in ("Je ", "vérifie ", "tout", " " + "mot " * 36, "dernier", " refusé"):
        page.keyboard.insert_text(written)
        page.wait_for_timeout(120)
        heard.append(page.locator("#said").inner_text())
        page.evaluate("document.querySelector('#said').textContent = ''")
    plain = [clean(said) for said in heard]
    assert plain == [
        *("", "", "Minimum atteint : 3 mots.", ""),
        *["Maximum atteint : 40 mots."] * 2,
    ]
    assert page.locator("#q-p-essay textarea").input_value().endswith("mot dernier ")
    form.locator("button[type=submit]").press("Enter")
    told(reader, "Réponse enregistrée Pour relire votre texte")
    assert reader.focused().name == "Réponse enregistrée"
    keyboard.press(page, "Tab")
    assert reader.focused().role == "checkbox"
    assert reader.focused().name == "Je vérifie l’identité, voir la dose."
    keyboard.press(page, "Space")
    assert page.locator("#q-p-essay [type=checkbox]").first.is_checked()


def test_a_choice_says_how_it_was(page: Page, reader: Reader) -> None:
    learner.go(page, "p-questions")
    for _ in range(2):
        learner.fill(page.locator("#q-p-single"), right=False)
        page.locator("#q-p-single button:visible").last.click()
        if (again := page.locator("#q-p-single .verdict button")).count():
            again.click()
    names = [node.name for node in reader.nodes() if node.role == "radio"]
    assert names[:3] == [
        "Une unité entière C’était la bonne réponse. La bonne, voir la notice.",
        "La moitié Inexact. C’est trop peu.",
        "Le double",
    ]


def test_an_item_that_moves_says_where_it_is(page: Page, reader: Reader) -> None:
    learner.go(page, "p-questions")
    page.evaluate("""() => {
      const [one, two, three] = Esn.data.questions["p-order"].right;
      Esn.block.put(Esn.block.form("p-order"), [three, one, two]);
    }""")
    page.get_by_role("button", name="Descendre : Trois").press("Enter")
    told(reader, "Trois : position 2 sur 3.")
    assert reader.focused().name == "Descendre : Trois"
    keyboard.press(page, "Enter")
    told(reader, "Trois : position 3 sur 3.")
    assert reader.focused().name == "Monter : Trois"  # down is off: the focus is beside


def test_a_page_that_is_turned_says_its_heading_and_its_title(page: Page, reader: Reader) -> None:
    titles = set()
    for screen in learner.screens(page):
        learner.go(page, screen)
        focused = reader.focused()
        assert (focused.role, focused.states["level"]) == ("heading", 1)
        titles.add(page.title())
        assert clean(page.title()).startswith(focused.name)
    assert len(titles) == len(learner.screens(page))
    learner.begin(page)
    count = page.locator(".markers li").count()
    assert reader.focused().name == f"Question 1 sur {count}"
    assert page.title().startswith(f"Question 1 sur {count}")


def test_the_end_is_asked_in_a_dialog_that_says_what_is_open(page: Page, reader: Reader) -> None:
    learner.begin(page)
    end = page.get_by_role("button", name="Terminer le quiz…")
    end.press("Enter")
    [dialog] = [node for node in reader.nodes() if node.role == "dialog"]
    assert dialog.name == "Terminer le quiz ?"
    count = page.locator(".markers li").count()
    assert f"{count} questions sont encore sans réponse." in dialog.description
    assert reader.focused().name == "Continuer le quiz"
    keyboard.press(page, "Escape")
    assert reader.focused().name == "Terminer le quiz…"


def test_a_failed_save_is_an_alert(sites: dict[str, Path], opened: Opened) -> None:
    page = opened((sites["whole"] / "normal.html").as_uri(), **STILL)
    reader = Reader(page)
    page.evaluate("link.ok = false")
    learner.go(page, "p-questions")
    told(reader, "! La plateforme ne répond pas.")
    [retry] = [node for node in reader.nodes() if "alert" in node.parents and node.role == "button"]
    assert retry.name == "Réessayer"


def test_a_word_says_its_meaning(page: Page, reader: Reader) -> None:
    learner.go(page, "p-boites")
    page.locator("#p-boites .term").first.press("Enter")
    told(reader, "dose. Ce que l’on prend en une fois.")
    assert reader.focused().name == "dose"
    assert reader.focused().states.get("expanded")


CONTROLS = {"button", "link", "textbox", "combobox", "radio", "checkbox", "tab", "radiogroup"}
GROUPS = {"dialog", "navigation", "tabpanel", "region", "progressbar"}


def everywhere(sites: dict[str, Path], opened: Opened) -> Iterator[tuple[str, list[Node]]]:
    """The tree in each state of the module of everything."""
    for name in ("whole: screens", "whole: practice", "whole: quiz", "whole: each answer told"):
        file, walk = states.WAYS[name]
        site, index = file.split("/")
        page = opened((sites[site] / index).as_uri(), **STILL)
        reader = Reader(page)
        for state in walk(page):
            yield f"{name}, {state}", reader.nodes()


def test_all_has_a_name_its_own_where_it_leads_elsewhere(
    sites: dict[str, Path], opened: Opened
) -> None:
    nameless, twice, order, marks = [], [], [], []
    for state, nodes in everywhere(sites, opened):
        leads = defaultdict[str, set[str]](set)
        for node in nodes:
            if node.role in CONTROLS | GROUPS and not node.name:
                nameless.append(f"{state}: {node}")
            if node.role == "link":
                leads[node.name].add(node.states.get("url", ""))
        twice += [f"{state}: {name} {urls}" for name, urls in leads.items() if len(urls) > 1]
        if "dialog" in (roles := [node.role for node in nodes]):
            continue
        levels = [int(node.states["level"]) for node in nodes if node.role == "heading"]
        if levels and (levels[0] != 1 or any(b - a > 1 for a, b in pairwise(levels))):
            order.append(f"{state}: {levels}")
        if "Fermer le sommaire" not in [node.name for node in nodes]:
            marks += [f"{state}: {role}" for role in ("main", "banner") if roles.count(role) != 1]
    assert (nameless, twice, order, marks) == ([], [], [], [])


SPOKEN = """(root) => {
  const found = [];
  const walk = document.createTreeWalker(document.querySelector(root), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { parentElement: box, data } = walk.currentNode;
    if (data.trim()) found.push([box.closest("[lang]").lang, data.trim()]);
  }
  return found;
}"""


def ours(language: str) -> re.Pattern[str]:
    """What the player says in a language, whatever is filled in."""
    words = json.loads(data.text(f"locales/{language}.json"))["player"]
    texts = [
        text
        for key, forms in words.items()
        if key not in {"order-moved", "move-up", "move-down", "attempt"}
        for text in ([forms] if isinstance(forms, str) else forms.values())
    ]
    said = (re.sub(r"\\{(n|total|pass)\\}", r"[0-9,.]+", re.escape(text)) for text in texts)
    return re.compile("|".join(re.sub(r"\\{\w+\\}", "[^.]+", one) for one in said))


def wrongly_spoken(page: Page, language: str) -> list[tuple[str, str]]:
    """Our words where another language is spoken."""
    words = ours(language)
    spoken = [tuple(one) for one in page.evaluate(SPOKEN, ".app")]
    return [(tag, text) for tag, text in spoken if tag != language and words.fullmatch(text)]


def answered(page: Page, screen: str) -> None:
    """Leave the questions of a page closed, open with a try left, and unanswered."""
    learner.go(page, screen)
    for form in page.locator(f"#{screen} .question").all():
        form.locator("button[type=submit]").click()
        learner.answer(form, right=False)


def test_a_page_in_another_language_says_so_and_our_words_stay_ours(page: Page) -> None:
    answered(page, "p-english")
    assert wrongly_spoken(page, "fr") == []
    for form in page.locator("#p-english .question").all():
        form.locator(".verdict button").click()
        learner.answer(form, right=False)
    assert wrongly_spoken(page, "fr") == []
    spoken = page.evaluate(SPOKEN, "#p-english")
    assert ["en", "The milligram"] in spoken
    assert ["en", "Remember"] in spoken  # the label of a box is of the page's language
    assert ["en", "Read the box."] in spoken
    assert ["ar", "دواء"] in spoken
    assert ["fr", "Réponse inexacte"] in spoken
    assert page.locator("#q-a-match").get_attribute("dir") == "rtl"
    assert page.locator("#bar-title").get_attribute("lang") == "en"
    assert page.locator("#menu [href='#p-english'] b").get_attribute("lang") == "en"


def test_a_module_in_a_language_that_we_do_not_speak(tmp_path: Path, opened: Opened) -> None:
    folder = Path(shutil.copytree(HERE / "modules/complet", tmp_path / "complet"))
    definition = folder / "donnees/tout/module.yaml"
    definition.write_text(f"{definition.read_text('utf-8')}language: es\n", encoding="utf-8")
    site = unpack(load(folder / "donnees/tout"), tmp_path / "site")
    page = opened((site / "index.html").as_uri(), **STILL)
    assert page.evaluate("document.documentElement.lang") == "en"
    answered(page, "p-questions")
    learner.go(page, "quiz")
    page.locator("#quiz-foot button").click()
    assert wrongly_spoken(page, "en") == []
    spoken = page.evaluate(SPOKEN, ".app")
    assert ["es", "Une chose à retenir,"] in spoken
    assert ["fr", "Ce que l’on prend en une fois."] in spoken  # the lexicon is the programme's
