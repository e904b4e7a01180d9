"""What is played in a page: a scenario, from its file to what a platform is told of it."""

import json
import re
import shutil
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import kinds
import playing
import pytest
import yaml
from conftest import HERE, Opened, holds, unpack
from keyboard import focused, press, tab_to
from playwright.sync_api import Browser, Frame, Page, expect
from rules import QUICK, findings
from servers import Answer, Request, file, server
from test_axe import SMALL
from test_simulated import HOST, LEAVE, REFUSED
from test_tracking_xapi import launched, saved

from esn_package import build, load
from esn_package.module import Module
from esn_package.player import tight
from esn_package.preview.profiles import profile
from esn_package.simulations import KINDS
from esn_package.simulations.every import MODELS, Scenario
from esn_package.state import width

BASE = "https://ecole.example/x"
TABLE = kinds.read("simulations/scenario")[0]
WAYS = TABLE["ways"]
STATE = "Esn.session.state.practice.sortie"
CHOICES = "button.choice"
BLOCK = """
::: scenario sortie.scenario.yaml

Vous êtes au troisième étage.

:::
"""


@pytest.fixture(scope="module")
def feu(tmp_path_factory: pytest.TempPathFactory) -> Module:
    """The small module with the scenario of the table in its last page."""
    content = tmp_path_factory.mktemp("scenario") / "content"
    shutil.copytree(HERE / "modules/minimal", content)
    folder = content / "securite/feu"
    scenario = yaml.safe_dump(TABLE["simulation"], allow_unicode=True, sort_keys=False)
    (folder / "sortie.scenario.yaml").write_text(scenario, encoding="utf-8")
    with (folder / "02-sortir.md").open("a", encoding="utf-8") as page:
        page.write(BLOCK)
    return load(folder)


@pytest.fixture(scope="module")
def site(feu: Module, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its site."""
    return unpack(feu, tmp_path_factory.mktemp("site"))


@pytest.fixture
def played(site: Path, opened: Opened) -> Callable[..., Page]:
    """The page of the scenario, opened."""

    def shown(**options: Any) -> Page:  # noqa: ANN401 - a context's
        return opened(f"{(site / 'index.html').as_uri()}#p-sortir", **options)

    return shown


def scenario() -> Scenario:
    """The scenario of the table."""
    return Scenario.model_validate(TABLE["simulation"])


def choose(page: Page | Frame, *numbers: int) -> None:
    """Press the choice of each number, from 1."""
    for number in numbers:
        page.locator(CHOICES).nth(number - 1).click()


def scene(page: Page | Frame) -> str:
    """The id of the scene that is shown, the only one."""
    shown = page.locator(".scene:visible")
    expect(shown).to_have_count(1)
    return shown.get_attribute("data-scene") or ""


def test_every_kind_is_in_all_its_places() -> None:
    source = HERE.parent / "src/esn_package"
    templates = (source / "templates/simulations").glob("*.j2")
    assert {one.name.removesuffix(".html.j2") for one in templates} == {*KINDS}
    assert {one.stem for one in (HERE / "cases/simulations").glob("*.yaml")} == {*KINDS}
    scripts = {one.name for one in (source / "player/simulations").glob("*.js")}
    assert scripts >= {f"{kind}{part}.js" for kind in KINDS for part in ("", "view")}
    assert {one.stem for one in (source / "simulations").glob("*.py")} >= {*KINDS}
    assert "scenario" in MODELS


@pytest.mark.parametrize("one", WAYS, ids=lambda one: one["told"])
def test_a_way_is_worth_what_the_table_says(one: dict[str, Any]) -> None:
    assert scenario().mark(one["way"]) == one["mark"]
    assert scenario().mark({"way": one["way"], "ends": []}) == one["mark"]


@pytest.mark.parametrize("given", [None, "escalier", ["appel"], ["escalier", "vite"], 3])
def test_what_is_no_way_is_worth_nothing(given: object) -> None:
    assert scenario().mark(given) == 0


def test_the_best_of_each_criterion_is_what_one_way_can_have() -> None:
    told = scenario().key(str)["texts"]
    assert isinstance(told, dict)
    assert told["criteria"] == [
        ["prudence", "Prudence", TABLE["best"]["prudence"]],
        ["calme", "Calme", TABLE["best"]["calme"]],
    ]
    assert told["best"] == 4


@pytest.mark.browser
def test_the_player_judges_ways_as_python_does(played: Callable[..., Page]) -> None:
    found = played().evaluate(
        """(ways) => ways.map((way) => {
          const key = Esn.key("sortie"), kind = Esn.questions.scenario, given = { way, ends: [] };
          const back = kind.unpack(key, kind.pack(key, given));
          return { way: back.way, mark: kind.mark(key, given), over: kind.over(key, given),
            told: kind.value(key, given).typed };
        })""",
        [one["way"] for one in WAYS],
    )
    told = scenario().told
    assert found == [{**one, "told": told(one["way"]) or one["told"]} for one in WAYS]
    assert found == WAYS


@pytest.mark.browser
def test_no_state_is_wider_than_its_proof(played: Callable[..., Page], feu: Module) -> None:
    assert feu.simulations[0].widest() == TABLE["widest"]
    text = played().evaluate(
        """() => {
          const key = Esn.key("sortie"), ends = Object.keys(key.texts.ends);
          Esn.session.state.practice.sortie = { given: { way: ["escalier", "appel"], ends },
            tries: 1295, mark: 1 };
          const whole = Esn.state.write(Esn.session.state);
          delete Esn.session.state.practice.sortie;
          return [whole.length - Esn.state.write(Esn.session.state).length,
            Esn.questions.scenario.pack(key, { way: ["escalier", "appel"], ends }).length];
        }"""
    )
    bare = feu._replace(pages=tuple(page._replace(simulations=()) for page in feu.pages))
    assert text[1] == TABLE["widest"]
    assert text[0] <= width(feu).whole - width(bare).whole


@pytest.mark.browser
def test_a_scene_at_a_time_with_what_followed_of_the_choice(played: Callable[..., Page]) -> None:
    page = played()
    assert scene(page) == "couloir"
    expect(page.locator(".scene-after")).to_have_count(0)
    choose(page, 1)
    assert scene(page) == "palier"
    expect(page.locator(".scene-after")).to_contain_text("l’escalier avec le SSI")
    expect(page.locator(".scene-after")).to_contain_text("reste libre de fumée")
    assert page.evaluate("document.activeElement.dataset.scene") == "palier"
    name = page.evaluate(
        "document.getElementById(document.activeElement.getAttribute"
        "('aria-labelledby')).textContent"
    )
    assert re.sub(r"\s+", " ", name).strip() == "Scène 2 Le palier"
    assert page.locator("#said").text_content() == ""  # the focus says it


@pytest.mark.browser
def test_an_ending_shows_what_each_criterion_got_and_the_way(played: Callable[..., Page]) -> None:
    page = played()
    choose(page, 1, 2)
    assert scene(page) == "dehors"
    expect(page.locator(".scene:visible")).to_contain_text("Issue favorable")
    expect(page.locator(".bars li")).to_have_text(["Prudence2,5 sur 2,5", "Calme1 sur 2"])
    expect(page.get_by_text("Vous avez vu 1 fin sur 2.")).to_be_visible()
    way = page.locator("ol.play > li")
    expect(way).to_have_count(3)
    expect(way.nth(1)).to_contain_text("Le palier")
    expect(way.nth(1)).to_contain_text("Je la laisse.")
    been = page.locator("[data-stop].been")
    assert been.evaluate_all("all => all.map((one) => one.dataset.stop)") == [
        "couloir",
        "palier",
        "dehors",
    ]
    expect(page.locator("path.been")).to_have_count(2)
    page.get_by_role("button", name="Recommencer").click()
    assert scene(page) == "couloir"
    choose(page, 2)
    expect(page.get_by_text("Vous avez vu 2 fins sur 2.")).to_be_visible()
    expect(page.locator(".bars li")).to_have_text(["Prudence-3 sur 2,5", "Calme0 sur 2"])


@pytest.mark.browser
def test_all_of_it_by_keyboard(played: Callable[..., Page]) -> None:
    page = played()
    tab_to(page, CHOICES)
    press(page, "Enter")
    press(page, "Tab")
    assert focused(page) == "Je l’appelle."
    press(page, "Tab")
    press(page, "Space")
    assert scene(page) == "dehors"
    tab_to(page, "button.second")
    assert focused(page) == "Recommencer"
    press(page, "Enter")
    assert scene(page) == "couloir"
    assert page.evaluate("document.activeElement.dataset.scene") == "couloir"


@pytest.mark.browser
def test_a_reload_comes_back_to_the_very_scene(played: Callable[..., Page]) -> None:
    page = played()
    choose(page, 1)
    page.reload()
    page.wait_for_selector("html.ready")
    assert scene(page) == "palier"
    expect(page.locator(".scene-after")).to_contain_text("l’escalier")
    expect(page.locator(".scene-map")).not_to_have_attribute("open", "")
    assert page.evaluate("document.activeElement.matches('.scene')") is False


@pytest.mark.browser
def test_it_reads_whole_without_scripts_and_in_print(played: Callable[..., Page]) -> None:
    page = played(java_script_enabled=False)
    scenes = page.locator(".scene")
    expect(scenes).to_have_count(4)
    for number in range(4):
        expect(scenes.nth(number)).to_be_visible()
    expect(scenes.nth(0)).to_contain_text("Si vous choisissez")
    expect(scenes.nth(0)).to_contain_text("Allez à la fin 2.")
    expect(page.locator(".scene-map svg")).to_be_visible()
    assert page.locator(".scene-map svg text").all_text_contents() == ["1", "2", "F1", "F2"]
    page.get_by_role("link", name="Allez à la fin 2.").click()
    assert page.url.endswith("#s-sortie--bloque")
    page = played()
    choose(page, 1)
    page.emulate_media(media="print")
    for number in range(4):
        expect(page.locator(".scene").nth(number)).to_be_visible()
    expect(page.get_by_text("Allez à la fin 2.")).to_be_visible()
    expect(page.locator(".scene-after")).to_be_hidden()
    expect(page.locator(CHOICES).first).to_be_hidden()


@pytest.mark.browser
@pytest.mark.parametrize("numbers", [(), (1,), (1, 2)])
def test_axe_finds_nothing_and_fingers_find_all(
    played: Callable[..., Page], numbers: tuple[int, ...]
) -> None:
    page = played(viewport={"width": 360, "height": 740}, reduced_motion="reduce")
    choose(page, *numbers)
    page.evaluate("document.querySelector('.scene-map').open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(SMALL, 44) == []
    assert findings(page, *QUICK) == []


def test_marks_stand_nowhere_in_the_clear(feu: Module) -> None:
    text = build(feu, "web").files["index.html"]
    assert isinstance(text, bytes)
    clear = re.sub(r'<script[^>]*id="esn-data".*?</script>', "", text.decode(), flags=re.DOTALL)
    assert "prudence" not in clear.lower()
    assert "Prudence" not in text.decode()


@pytest.mark.browser
@pytest.mark.parametrize("name", ["moodle-standards", "chamilo", "strict"])
def test_a_scorm_lms_keeps_it_and_is_told_once(
    name: str, feu: Module, tmp_path: Path, browser: Browser
) -> None:
    lms = Lms(name, unpack(feu, tmp_path / "site", "scorm12"))
    with server(lms.answer) as address, browser.new_context() as window:
        page = window.new_page()
        with lms.launched(page, address) as frame:
            choose(frame, 1)
            frame.wait_for_timeout(100)
        page.evaluate("localStorage.clear()")  # another device
        with lms.launched(page, address) as frame:
            assert scene(frame) == "palier"
            choose(frame, 1)
        assert "cmi.core.score.raw" not in lms.told
        if name == "strict":
            return  # it has no interactions
        assert lms.told["cmi.interactions.0.id"] == "scenario_sortie"
        assert lms.told["cmi.interactions.0.type"] == "performance"
        assert lms.told["cmi.interactions.0.result"] == "correct"
        said = lms.told["cmi.interactions.0.student_response"]
        assert said == "couloir.escalier, palier.appel, dehors"
        with lms.launched(page, address) as frame:
            assert scene(frame) == "dehors"
            frame.get_by_role("button", name="Recommencer").click()
            choose(frame, 1, 2)
        ids = [key for key in lms.told if re.fullmatch(r"cmi\.interactions\.\d+\.id", key)]
        results = [value for key, value in lms.told.items() if key.endswith(".result")]
        assert (len(ids), results[-1]) in {(2, "0.88"), (1, "0.88")}  # some keep one session's


@pytest.mark.browser
def test_what_no_lms_was_told_is_told_at_the_next_launch(played: Callable[..., Page]) -> None:
    page = played()
    choose(page, 1, 1)
    missing = page.evaluate(
        """() => {
          const { state } = Esn.session, known = structuredClone(state);
          const told = (theirs) => Esn.missing(Esn.data, theirs, state).map(({ id }) => id);
          return [told(null), told({ ...known, practice: {} }), told(known)];
        }"""
    )
    assert missing == [["sortie"], ["sortie"], []]


@pytest.mark.browser
def test_an_lrs_is_told_that_it_is_completed(feu: Module, tmp_path: Path, browser: Browser) -> None:
    folder = unpack(feu, tmp_path / "site", "xapi", activity_base=BASE)
    with launched(browser, folder) as launcher:
        page = launcher.page(activity_id=f"{BASE}/feu")
        page.evaluate("Esn.pages.show('p-sortir')")
        choose(page, 1, 2)
        saved(page)
        page.wait_for_timeout(300)
        told = [
            one
            for one in launcher.lrs.statements.values()
            if one["object"]["id"] == f"{BASE}/feu/sortie"
        ]
    assert [one["verb"]["id"] for one in told] == ["http://adlnet.gov/expapi/verbs/completed"]
    (one,) = told
    assert one["object"]["definition"]["type"].endswith("/activities/simulation")
    assert one["result"]["score"] == {"scaled": 0.875, "raw": 0.875, "min": 0, "max": 1}
    assert one["result"]["completion"] is True
    assert "success" not in one["result"]
    assert one["result"]["response"] == "couloir.escalier, palier.seul, dehors"
    assert one["context"]["contextActivities"]["parent"][0]["id"] == f"{BASE}/feu"


@pytest.mark.browser
def test_an_update_that_takes_a_step_away_takes_the_way_with_it(
    played: Callable[..., Page],
) -> None:
    page = played()
    choose(page, 1, 1)
    kept = page.evaluate(
        """() => {
          const text = Esn.state.write(Esn.session.state), key = Esn.key("sortie");
          const steps = key.texts.scenes.palier;
          const read = () => Esn.state.read(text).practice.sortie;
          steps.reverse();
          const moved = read();
          key.texts.scenes.palier = steps.filter(([ref]) => ref !== "appel");
          return [moved.given.way, read() === undefined];
        }"""
    )
    assert kept == [["escalier", "appel"], True]


def test_its_scripts_are_small_and_in_no_other_package(feu: Module) -> None:
    names = ("kept", "shown", "scenario", "scenarioview")
    text = "".join(tight.text(f"player/simulations/{name}.js") for name in names)
    assert len(zlib.compress(text.encode(), 9)) <= 4_000
    bare = feu._replace(pages=tuple(page._replace(simulations=()) for page in feu.pages[:1]))
    whole = "".join(
        one.decode() for one in build(bare, "web").files.values() if isinstance(one, bytes)
    )
    assert not any(holds(whole, f"simulations/{name}.js") for name in names)
    assert ".scene-map" not in whole


class Lms:
    """A simulated LMS that launches a package again and again over one record."""

    def __init__(self, name: str, folder: Path) -> None:
        self.about = profile(name).model_dump_json(by_alias=True)
        self.folder = folder
        self.record: dict[str, Any] = {}

    def answer(self, request: Request) -> Answer:
        """Its page, and the files of the package."""
        if request.path == "/":
            page = HOST.replace("RECORD", json.dumps(self.record)).replace("PROFILE", self.about)
            return Answer(200, page.encode(), "text/html; charset=utf-8")
        return file(self.folder, request.path.removeprefix("/content"))

    @contextmanager
    def launched(self, page: Page, address: str) -> Iterator[Frame]:
        """The package at the page of the scenario, left at the end."""
        page.goto(address)
        frame = playing.ready(page)
        frame.evaluate("Esn.pages.show('p-sortir')")
        yield frame
        page.evaluate(LEAVE)
        assert page.evaluate(REFUSED) == []
        self.record = json.loads(page.evaluate("JSON.stringify(record)"))

    @property
    def told(self) -> dict[str, str]:
        """What it keeps of the last attempt."""
        found: dict[str, str] = self.record["attempts"][-1]["elements"]
        return found
