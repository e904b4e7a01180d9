"""Cards of a lexicon: what is asked when, and that what is known outlives launches and clocks."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import learner
import lexicons
import playing
import pytest
from conftest import unpack
from playwright.sync_api import Browser, Frame, Page
from servers import Answer, Request, file, server
from test_simulated import HOST, LEAVE, REFUSED

from esn_package import load_lexicon
from esn_package.module import Module
from esn_package.preview.profiles import profile
from esn_package.state import width

pytestmark = pytest.mark.browser
FIRST = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # a Monday
WAITS = (1, 3, 7, 21, 60)


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The web package of a lexicon of eight terms."""
    folder = tmp_path_factory.mktemp("few")
    return unpack(load_lexicon(lexicons.programme(folder / "content")), folder / "site")


def lexicon_of(folder: Path, number: int) -> Module:
    """A lexicon of so many terms."""
    return load_lexicon(lexicons.programme(folder, lexicons.many(number), "mot-1"))


@pytest.fixture(scope="module")
def hundred(tmp_path_factory: pytest.TempPathFactory) -> Module:
    """A lexicon of a hundred terms."""
    return lexicon_of(tmp_path_factory.mktemp("hundred"), 100)


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    """A window of a browser that keeps what it is given, with a clock that is set."""
    with browser.new_context(locale="fr-FR", timezone_id="Europe/Paris") as context:
        page = context.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.clock.set_fixed_time(FIRST)
        yield page
        assert errors == []


def on(page: Page, site: Path, day: int) -> list[str]:
    """Open the cards of a web package on a day after the first; what is to be done then."""
    page.clock.set_fixed_time(FIRST + timedelta(days=day))
    page.goto((site / "index.html").as_uri())
    page.wait_for_selector("html.ready")
    learner.go(page, "cards")
    return today(page)


def today(page: Page | Frame) -> list[str]:
    """What the screen of cards says there is to be done, sentence by sentence."""
    text = page.locator("#cards-today").inner_text()
    return [f"{one}." for one in text.removesuffix(".").split(". ")]


def begins(page: Page | Frame) -> list[str]:
    """The button that begins a round, if there is one."""
    return page.locator("#cards-box > .actions .button").all_inner_texts()


def standing(page: Page | Frame) -> list[str]:
    """How many words are known, begun and new."""
    return page.locator("#cards-box .facts li").all_inner_texts()


def test_what_is_known_comes_back_later_and_later(few: Path, window: Page) -> None:
    assert on(window, few, 0) == ["Vous n’avez encore vu aucune carte."]
    assert begins(window) == ["Découvrir 8 cartes"]
    assert len(lexicons.turn(window)) == 8
    assert today(window) == [
        "8 cartes revues.",
        "Rien à revoir aujourd’hui.",
        "La prochaine carte revient demain.",
    ]
    assert begins(window) == []
    window.locator("#cards-way").select_option("0")  # of one way, to see its waits alone
    day = 0
    for wait in WAITS:
        assert today(window)[0] == "Rien à revoir aujourd’hui."
        if wait > 1:
            days = f"La prochaine carte revient dans {wait} jours."
            assert today(window)[1] == days
        on(window, few, day + wait - 1)
        window.locator("#cards-way").select_option("0")
        assert today(window)[0] == "Rien à revoir aujourd’hui."
        day += wait
        on(window, few, day)
        window.locator("#cards-way").select_option("0")
        assert today(window) == ["8 cartes à revoir aujourd’hui."]
        assert begins(window) == ["Commencer\u00a0: 8 cartes"]
        lexicons.turn(window)
        window.locator("#cards-way").select_option("0")
    assert standing(window) == ["8 mots sus", "0 mot en cours", "0 mot nouveau"]


def test_what_is_not_known_comes_back_in_the_round_and_the_day_after(
    few: Path, window: Page
) -> None:
    on(window, few, 0)
    asked = lexicons.turn(window, unknown=2)
    assert asked == [*asked[:8], *asked[:2]]
    assert len({*asked}) == 8
    assert on(window, few, 1)[0] == "8 cartes à revoir aujourd’hui."


def test_a_word_is_asked_from_its_meaning_the_day_after_it_was_known(
    few: Path, window: Page
) -> None:
    on(window, few, 0)
    lexicons.turn(window)
    on(window, few, 1)
    # The eight that are due, and the same words from their meaning, which are new.
    assert begins(window) == ["Commencer\u00a0: 16 cartes"]
    asked = lexicons.turn(window)
    meanings = [one.startswith("Ce que veut dire") for one in asked]
    assert meanings == [False] * 8 + [True] * 8


def test_a_round_is_short_and_the_longest_due_come_first(
    hundred: Module, tmp_path: Path, window: Page
) -> None:
    site = unpack(hundred, tmp_path / "site")
    on(window, site, 0)
    first = lexicons.turn(window)
    assert len(first) == 10
    assert begins(window) == ["Découvrir 10 cartes"]
    second = lexicons.turn(window)
    assert not {*first} & {*second}
    on(window, site, 1)
    third = lexicons.turn(window)
    assert (len(third), [*first, *second]) == (20, third)
    window.locator("#cards-pillar").select_option("soins")
    assert {int(one.split()[-1]) % 2 for one in lexicons.turn(window) if "-mot" in one} <= {1}


@pytest.mark.parametrize("away", [-400, -1])
def test_a_clock_that_was_wrong_loses_nothing(few: Path, window: Page, away: int) -> None:
    """Cards that were seen on a day yet to come are due: once seen they have their true day."""
    on(window, few, 0)
    lexicons.turn(window)
    window.locator("#cards-way").select_option("0")
    on(window, few, away)
    assert standing(window) == ["0 mot su", "8 mots en cours", "0 mot nouveau"]
    window.locator("#cards-way").select_option("0")
    assert today(window) == ["8 cartes à revoir aujourd’hui."]
    lexicons.turn(window)
    on(window, few, away + 2)
    window.locator("#cards-way").select_option("0")
    assert today(window)[0] == "Rien à revoir aujourd’hui."  # the second wait: three days
    on(window, few, away + 3)
    window.locator("#cards-way").select_option("0")
    assert today(window) == ["8 cartes à revoir aujourd’hui."]


def test_a_clock_before_all_cards_is_borne(few: Path, window: Page) -> None:
    window.clock.set_fixed_time(datetime(1999, 1, 1, tzinfo=UTC))
    window.goto((few / "index.html").as_uri())
    window.wait_for_selector("html.ready")
    learner.go(window, "cards")
    lexicons.turn(window)
    assert on(window, few, 0)[0] == "8 cartes à revoir aujourd’hui."


def test_a_day_ends_at_the_learner_s_midnight(few: Path, window: Page) -> None:
    on(window, few, 0)
    lexicons.turn(window)
    late = timedelta(hours=14, minutes=10)  # 0:10 in Paris
    window.clock.set_fixed_time(FIRST + late)
    window.goto((few / "index.html").as_uri())
    window.wait_for_selector("html.ready")
    learner.go(window, "cards")
    assert today(window)[0] == "8 cartes à revoir aujourd’hui."


def test_a_round_that_is_left_goes_on_where_it_was(few: Path, window: Page) -> None:
    on(window, few, 0)
    window.locator("#cards-box > .actions .button").click()
    window.get_by_role("button", name="Voir la réponse").click()
    window.get_by_role("button", name="Je le savais").click()
    face = window.locator("#card-face").inner_text()
    window.get_by_role("button", name="Voir la réponse").click()
    window.get_by_role("link", name="Lire l’entrée du lexique").click()
    assert window.evaluate("Esn.pages.current()") == "cover"
    learner.go(window, "cards")
    assert window.locator("#card-face").inner_text() == face
    assert on(window, few, 0) == [
        "Rien à revoir aujourd’hui.",
        "La prochaine carte revient demain.",
    ]
    assert standing(window) == ["0 mot su", "1 mot en cours", "7 mots nouveaux"]


class Lms:
    """A simulated LMS that launches a package again and again over one record."""

    def __init__(self, name: str, folder: Path, page: Page) -> None:
        self.about = profile(name).model_dump_json(by_alias=True)
        self.folder, self.page = folder, page
        self.record: dict[str, Any] = {}

    def answer(self, request: Request) -> Answer:
        """Its page, and the files of the package."""
        if request.path == "/":
            page = HOST.replace("RECORD", json.dumps(self.record)).replace("PROFILE", self.about)
            return Answer(200, page.encode(), "text/html; charset=utf-8")
        return file(self.folder, request.path.removeprefix("/content"))

    @contextmanager
    def launched(self, address: str) -> Iterator[Frame]:
        """The package, opened in it and left at the end."""
        self.page.goto(address)
        frame = playing.ready(self.page)
        frame.evaluate("Esn.pages.show('cards')")
        yield frame
        self.page.evaluate(LEAVE)
        assert self.page.evaluate(REFUSED) == []
        self.record = json.loads(self.page.evaluate("JSON.stringify(record)"))

    @property
    def told(self) -> dict[str, str]:
        """What it keeps of the last attempt."""
        found: dict[str, str] = self.record["attempts"][-1]["elements"]
        return found


@pytest.mark.parametrize("name", ["moodle-standards", "openedx", "chamilo", "strict"])
def test_cards_outlive_launches_in_an_lms(
    name: str, hundred: Module, tmp_path: Path, window: Page
) -> None:
    lms = Lms(name, unpack(hundred, tmp_path / "site", "scorm12"), window)
    with server(lms.answer) as address:
        with lms.launched(address) as frame:
            lexicons.turn(frame)
        assert lms.told.get("cmi.core.lesson_status") == "incomplete"
        assert "cmi.core.score.raw" not in lms.told
        window.evaluate("localStorage.clear()")  # another device
        window.clock.set_fixed_time(FIRST + timedelta(days=1))
        with lms.launched(address) as frame:
            assert today(frame) == ["10 cartes à revoir aujourd’hui."]
            assert standing(frame)[1] == "10 mots en cours"
            lexicons.turn(frame)
        assert len(lms.told["cmi.suspend_data"]) < 400


def test_what_an_lms_lost_is_merged_from_the_browser(
    hundred: Module, tmp_path: Path, window: Page
) -> None:
    """A platform whose backup is a day old: the cards of that day are where they were."""
    site = unpack(hundred, tmp_path / "site", "scorm12")
    lms = Lms("moodle-standards", site, window)
    with server(lms.answer) as address:
        with lms.launched(address) as frame:
            lexicons.turn(frame)
        before = lms.record
        window.clock.set_fixed_time(FIRST + timedelta(days=1))
        with lms.launched(address) as frame:
            lexicons.turn(frame)  # those ten again, and ten from their meaning
        lms.record = before  # the platform lost it; this browser has it
        with lms.launched(address) as frame:
            assert standing(frame)[1:] == ["10 mots en cours", "90 mots nouveaux"]
            days = frame.evaluate("""() => Object.values(Esn.session.state.cards).map((ways) =>
              ways.map((value) => [Esn.days.dayOf(value), Esn.days.boxOf(value)]))""")
    day = (FIRST.date() - datetime(2020, 1, 1, tzinfo=UTC).date()).days + 1
    assert days == [[[day, 2], [day, 1]]] * 10


MERGED = """([mine, theirs]) => {
  const id = Esn.termOf(Esn.entries()[0]);
  const state = (counter, cards) => ({ ...Esn.state.fresh(), counter, cards });
  const value = ([day, box]) => Esn.days.value(Esn.days.today() + day, box);
  const one = state(2, { [id]: mine.map(value) }), other = state(1, { [id]: theirs.map(value) });
  const read = ({ cards }) => cards[id].map((each) =>
    [Esn.days.dayOf(each) - Esn.days.today(), Esn.days.boxOf(each)]);
  return [read(Esn.merge(one, other)), read(Esn.merge(other, one))];
}"""


@pytest.mark.parametrize(
    ("mine", "theirs", "kept"),
    [
        ([(-3, 2), (-1, 1)], [(-2, 0), (-4, 3)], [(-2, 0), (-1, 1)]),  # each way as last asked
        ([(-3, 2), (-1, 1)], [(40, 5), (400, 5)], [(-3, 2), (-1, 1)]),  # a clock that was wrong
    ],
)
def test_a_card_known_twice_is_as_it_was_asked_last(
    few: Path, window: Page, mine: object, theirs: object, kept: list[tuple[int, int]]
) -> None:
    on(window, few, 0)
    wanted = [list(one) for one in kept]
    assert window.evaluate(MERGED, [mine, theirs]) == [wanted, wanted]


WIDEST = """(limit) => {
  const cards = Object.fromEntries(Esn.entries().map((one, at) =>
    [Esn.termOf(one), [Esn.days.value(32767, 5), Esn.days.value(32767 - at, at % 6)]]));
  const { fresh } = Esn.state;
  const state = { ...fresh(), counter: 36 ** 5 - 1, cards };
  const text = Esn.state.write(state, limit || undefined);
  const back = Esn.state.read(text).cards;
  const worth = (ways) => ways.reduce((sum, one) => sum + Esn.days.boxOf(one), 0);
  const gone = Object.keys(cards).filter((id) => !(id in back)).map((id) => worth(cards[id]));
  const kept = Object.entries(back).map(([id, ways]) => worth(ways));
  const same = Object.entries(back).every(([id, ways]) => `${ways}` === `${cards[id]}`);
  return { text, gone, kept, same };
}"""


def test_the_widest_state_of_three_hundred_terms_is_as_python_reckons(
    tmp_path: Path, window: Page
) -> None:
    lexicon = lexicon_of(tmp_path / "content", 300)
    on(window, unpack(lexicon, tmp_path / "site"), 0)
    whole = window.evaluate(WIDEST, 0)
    assert (whole["gone"], whole["same"], len(whole["kept"])) == ([], True, 300)
    assert len(whole["text"]) <= width(lexicon).whole
    assert len(whole["text"]) > width(lexicon).whole - 24  # a head that could be longer
    less = window.evaluate(WIDEST, 2000)
    assert len(less["text"]) <= 2000
    assert less["same"]
    assert len(less["gone"]) + len(less["kept"]) == 300
    assert max(less["gone"]) <= min(less["kept"])  # what is known least goes first


@pytest.mark.parametrize("cut", [1, 12, 40])
def test_a_text_that_was_cut_is_noticed(few: Path, window: Page, cut: int) -> None:
    on(window, few, 0)
    lexicons.turn(window)
    text = window.evaluate("Esn.state.write(Esn.session.state)")
    assert window.evaluate("(text) => Esn.state.open(text).why", text[:-cut]) == "garbage"
    assert window.evaluate("(text) => Esn.state.open(text).why", text) == ""


def test_a_term_that_went_takes_its_card_only(tmp_path: Path, few: Path, window: Page) -> None:
    on(window, few, 0)
    lexicons.turn(window)
    text = window.evaluate("Esn.state.write(Esn.session.state)")
    words = [lexicons.term(id_, word) for id_, word in lexicons.WORDS.items() if id_ != "alarme"]
    other = lexicons.programme(tmp_path / "content", words)
    on(window, unpack(load_lexicon(other), tmp_path / "site"), 0)
    cards = window.evaluate("(text) => Object.keys(Esn.state.read(text).cards).length", text)
    assert cards == 7
