"""Exam sheets on paper: the same from the same seed, whole, for everyone, marked by their key."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal, TypeAlias

import pytest
import rules
import spellings
from asked import QUESTIONS
from conftest import CHROMIUM
from lxml import html
from pictures import photo
from playwright.sync_api import Browser, Page

from esn_package import Loose, Options, build_all, outputs, verify
from esn_package.cli import main
from esn_package.draws import drawn, random, shuffled
from esn_package.exam import Exam, Linked
from esn_package.formats.answers import wording
from esn_package.formats.paper_key import row
from esn_package.formats.paper_pdf import browser as found_browser
from esn_package.formats.paper_pdf import pdf
from esn_package.formats.paper_variants import Asked, variants
from esn_package.html.words import words
from esn_package.interaction import Interaction, Matched, Ordered, Picked
from esn_package.module import Module
from esn_package.questions import Question, question
from esn_package.questions.units import unit_reader
from esn_package.scoring import USUAL, Rules
from esn_package.shelf import shelve

HERE = Path(__file__).parent
Modules = Callable[[str], Module]
Tree: TypeAlias = "html.HtmlElement"


@pytest.fixture
def feu(module: Modules) -> Module:
    """A module whose quiz asks one question of each kind, in their order."""
    return asking(module("minimal/securite/feu"), [*QUESTIONS])


def asking(module: Module, questions: list[Question], **rules: object) -> Module:
    """The module with these questions in its quiz."""
    assert module.quiz is not None
    plain: dict[str, Any] = {"draw": None, "shuffle": (), "questions": tuple(questions), **rules}
    return module._replace(quiz=module.quiz._replace(**plain))


def pages(module: Module, **given: int) -> dict[str, bytes]:
    """What is made, by the end of its name."""
    made = outputs(module, "paper", Options(**given))  # type: ignore[arg-type]
    assert all(isinstance(one, Loose) for one in made)
    return {one.name.split("-paper-")[1]: one.content for one in made if isinstance(one, Loose)}


def tree(page: bytes) -> Tree:
    """The page, read."""
    return html.document_fromstring(page.decode())


def texts(element: Tree, path: str) -> list[str]:
    """The text of each element that a path finds, on one line."""
    return [" ".join(" ".join(one.itertext()).split()) for one in element.xpath(path)]


def questions(page: bytes) -> Iterator[tuple[str, Tree]]:
    """Every question of a sheet by its prompt, in order."""
    for one in tree(page).xpath("//section[@class='question']"):
        yield texts(one, ".//div[@class='prompt']")[0], one


def test_one_variant_stands_as_it_is_written(feu: Module) -> None:
    made = pages(feu)
    assert list(made) == ["a.html", "a-large.html", "key.html"]
    assert [prompt for prompt, _ in questions(made["a.html"])] == [
        one.prompt.plain for one in QUESTIONS
    ]
    first = next(questions(made["a.html"]))[1]
    assert texts(first, ".//li") == [
        *("A Identité qualifiée", "B Identité validée", "C Identité provisoire"),
    ]


def test_the_same_seed_makes_the_same_bytes(feu: Module) -> None:
    assert pages(feu, variants=3, seed=7) == pages(feu, variants=3, seed=7)
    assert pages(feu, variants=3, seed=7) != pages(feu, variants=3, seed=8)


def test_variants_differ_and_each_can_be_made_again_alone(feu: Module) -> None:
    assert feu.quiz is not None
    three = variants(feu.quiz, 3, 5)
    assert [(one.name, one.seed) for one in three] == [("A", 5), ("B", 6), ("C", 7)]
    orders = {tuple((one.question.id, one.parts, one.targets) for one in v.asked) for v in three}
    assert len(orders) == 3
    assert variants(feu.quiz, 2, 6)[0].asked == three[1].asked


def test_a_question_that_changes_leaves_the_others_as_they_were(feu: Module) -> None:
    assert feu.quiz is not None
    quiz = feu.quiz._replace(shuffle=("choices",))
    changed = quiz._replace(questions=quiz.questions[1:])
    before = {one.question.id: one for one in variants(quiz, 1, 3)[0].asked}
    for one in variants(changed, 1, 3)[0].asked:
        assert (one.parts, one.targets) == before[one.question.id][3:]


def test_a_paper_draws_as_a_first_attempt_does(feu: Module) -> None:
    """quiz.js `drawn`, for a learner of the same seed."""
    quiz = asking(feu, [*QUESTIONS], draw=4, shuffle=("questions",)).quiz
    assert quiz is not None
    chosen = drawn(quiz.rows, 9, 1)
    asked = [one.id for one in QUESTIONS if one.id in chosen]
    found = [one.question.id for one in variants(quiz, 1, 9)[0].asked]
    assert len(found) == 4
    assert found == shuffled(asked, random(10))


def test_an_order_never_stands_in_the_right_one(feu: Module) -> None:
    two = {"kind": "order", "id": "deux", "prompt": "Lequel d’abord ?", "items": ["Un", "Deux"]}
    quiz = asking(feu, [question(two)]).quiz
    assert quiz is not None
    for seed in range(20):
        (asked,) = variants(quiz, 1, seed)[0].asked
        assert Ordered(asked.parts) != asked.interaction.right


@pytest.mark.parametrize("case", spellings.cases("paper"), ids=lambda case: case.about)
def test_the_key_says_what_is_right(case: spellings.Case) -> None:
    told = case.interaction
    ids = [tuple(id_ for id_, _ in some) for some in (told.parts, told.targets)]
    asked = Asked(1, QUESTIONS[0], told, *ids)
    assert (row(asked, "", words("fr")).key,) == case.patterns
    assert type(told.right).__name__.lower() == case.type


def test_the_key_of_each_variant_is_about_its_own_letters(feu: Module) -> None:
    made = pages(feu, variants=4)
    key = tree(made["key.html"])
    for variant in "ABCD":
        sheet = dict(questions(made[f"{variant.lower()}.html"]))
        found = key.xpath(f"//section[@aria-labelledby='variant-{variant}']")[0]
        by_prompt = dict(
            zip(
                texts(found, ".//p[@class='asked']"),
                texts(found, ".//td[@class='key']"),
                strict=True,
            )
        )
        for one in QUESTIONS:
            asked = sheet[one.prompt.plain]
            shown = dict(line.partition(" ")[::2] for line in texts(asked, ".//li[b]"))
            assert right(one.interaction(), shown, by_prompt[wording(one)]), one.kind


def right(told: Interaction, shown: dict[str, str], key: str) -> bool:
    """Whether the letters of a key stand before what is right on the sheet."""
    parts, ends, said = dict(told.parts), dict(told.targets), key.split(", ")
    match told.right:
        case Picked(ids):
            return {shown[letter] for letter in said} == {parts[id_] for id_ in ids}
        case Ordered(ids):
            return [shown[letter] for letter in said] == [parts[id_] for id_ in ids]
        case Matched(pairs):
            made = {tuple(shown[end] for end in pair.split(".")) for pair in said}
            return made == {(parts[item], ends[target]) for item, target in pairs}
        case _:
            return key != ""


def test_the_head_has_what_an_exam_office_asks(feu: Module) -> None:
    assert feu.quiz is not None
    timed = asking(feu, [*QUESTIONS[:7]], time_limit=45.0, pass_mark=60)
    head = " ".join(texts(tree(pages(timed)["a.html"]), "//header"))
    for word in (
        *("Sujet A", "Nom", "Prénom", "N° d’étudiant", "Date", "Signature", "Sur l’honneur"),
        *("Durée : 45 min", "tiers-temps : 1 heure", "7 questions", "Total : 7 points"),
        *("60 %, soit 4,2 points", "École d’essai"),
    ):
        assert word in head.replace("\u00a0", " ").replace("\u202f", " "), word


@pytest.mark.parametrize(
    ("honour", "said"),
    [
        ("", "Sur l’honneur, je réponds sans autre aide que celle qui est autorisée."),
        (True, "Sur l’honneur, je réponds sans autre aide que celle qui est autorisée."),
        ("Je compose seule.", "Je compose seule."),
    ],
)
def test_the_conditions_of_an_exam_are_on_the_sheet(
    feu: Module, honour: str | Literal[True], said: str
) -> None:
    exam = Exam(honour=honour, documents=(Linked("Vidal", "https://e.example", ""),))
    head = tree(pages(asking(feu, [*QUESTIONS], exam=exam))["a.html"])
    assert texts(head, "//p[@class='honour']") == [f"{said} Signature"]
    assert texts(head, "//p[@class='rules']") == ["Documents autorisés · Vidal"]


def test_a_grid_says_rule_and_points_of_each_question(feu: Module) -> None:
    grid = tree(pages(feu)["key.html"]).xpath("//table[@class='grid']")[0]
    lines = texts(grid, "./tbody/tr")
    assert len(lines) == len(QUESTIONS)
    rule = {one.kind: line for one, line in zip(QUESTIONS, lines, strict=True)}
    assert "÷ justes, jamais moins de 0" in rule["multiple"]
    assert "tout ou rien 1 point" in rule["single"]
    assert "part des éléments à leur place" in rule["order"]
    assert "0,5 : bosse" in rule["text"].replace("\u00a0", " ")
    total = sum(one.weight for one in QUESTIONS)
    assert texts(grid, "./tfoot//td")[0] == f"{total:g} points"


def test_a_panel_that_parts_is_worth_what_its_votes_are(feu: Module) -> None:
    voted = {"kind": "concordance", "id": "q", "prompt": "Un courriel.", "panel": [1, 9, 0, 5, 0]}
    told = {"hypothesis": "un hameçonnage", "information": "une adresse connue", **voted}
    made = pages(asking(feu, [question(told)]))
    (line,) = texts(tree(made["key.html"]), "//table[@class='grid']/tbody/tr")
    assert "1 : -1 · 0,56 : 1 · 0,11 : -2" in line.replace("\u00a0", " ")
    assert "un hameçonnage" in texts(tree(made["a.html"]), "//div[@class='answer']")[0]


def test_gaps_stand_in_their_prose_by_number(feu: Module) -> None:
    made = pages(asking(feu, [one for one in QUESTIONS if one.kind == "cloze"]))
    (answer,) = tree(made["a.html"]).xpath("//div[@class='answer']")
    (prose,) = texts(answer, "./div")
    assert prose == "À l’ arrivée , 1 puis 2 mg de 3 , soit 4 ."
    assert len(answer.xpath(".//span[@class='line']")) == 4
    assert texts(answer, "./p") == ["3 morphine · codéine"]
    (key,) = texts(tree(made["key.html"]), "//td[@class='key']")
    assert key == "1. vérifier 2. 2,5 3. morphine 4. rien"
    (line,) = texts(tree(made["key.html"]), "//table[@class='grid']/tbody/tr")
    assert "part des trous justes · 0,5 : 1. regarder" in line.replace("\u00a0", " ")


def test_an_essay_says_how_long_it_is_and_what_it_is_judged_by(feu: Module) -> None:
    judged = {"rubric": ["Je dis *quoi*."], "model": "Ce matin…", "words": [10, 60]}
    told = {"kind": "essay", "id": "q", "prompt": "Que dites-vous ?", **judged}
    made = pages(asking(feu, [question(told)]))
    (answer,) = texts(tree(made["a.html"]), "//div[@class='answer']")
    assert answer.replace("\u00a0", " ") == "De 10 à 60 mots."
    (key,) = texts(tree(made["key.html"]), "//ol[@class='whole']/li")
    assert key.endswith("Je dis quoi . Ce matin…")


def test_a_gap_for_a_number_says_all_that_is_right(feu: Module) -> None:
    gaps = {"dose": {"answer": "2,5", "tolerance": "0,1", "unit": "mL"}}
    told = {"kind": "cloze", "id": "q", "prompt": "Combien ?", "text": "{{dose}}.", "gaps": gaps}
    made = pages(asking(feu, [question(told)]))
    (key,) = texts(tree(made["key.html"]), "//td[@class='key']")
    assert key.replace("\u00a0", " ") == "1. 2,4 à 2,6"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"marking": "all"}, "tout ou rien"),
        ({"marking": "edn"}, "0 discordance"),
        ({"marking": "edn", "pick": 2}, "justes cochées ÷ 2"),
        ({"pick": 2}, "÷ 2, jamais moins de 0"),
        ({"marking": "edn", "at": "required"}, "0 sans A"),
    ],
)
def test_the_rule_is_that_of_the_question(feu: Module, more: dict[str, Any], said: str) -> None:
    choices = [{"text": text, "right": text < "C"} for text in "ABC"]
    if at := more.pop("at", ""):
        choices[0][at] = True
    asked = {"kind": "multiple", "id": "q", "prompt": "Quoi ?", "choices": choices, **more}
    made = pages(asking(feu, [question(asked)]))
    (line,) = texts(tree(made["key.html"]), "//table[@class='grid']/tbody/tr")
    assert said in line.replace("\u00a0", " ")
    if "pick" in more:
        assert "2" in texts(tree(made["a.html"]), "//section/p[@class='how']")[0]


def test_zones_have_one_letter_in_their_text_and_in_their_list(feu: Module) -> None:
    orders = set()
    for name, page in pages(feu, variants=4).items():
        if name in {"a.html", "b.html", "c.html", "d.html"}:
            (asked,) = (
                one for said, one in questions(page) if said == "Où sont les traits stricts ?"
            )
            listed = [text.split(" ", 1) for text in texts(asked, ".//ul[@class='choices']/li")]
            marked = [text.rsplit(" ", 1) for text in texts(asked, ".//span[@class='zone-words']")]
            assert sorted(listed) == sorted([letter, words] for words, letter in marked)
            orders.add(tuple(words for _, words in listed))
    assert len(orders) > 1


def test_a_scale_stands_on_the_paper(feu: Module) -> None:
    long = {"kind": "scale", "id": "long", "prompt": "Combien ?", "from": 0, "to": 100, "step": 2.5}
    made = pages(
        asking(feu, [next(one for one in QUESTIONS if one.kind == "scale"), question(long)])
    )
    row, line = (asked for _, asked in questions(made["a.html"]))
    assert texts(row, ".//ul/li") == ["0 Pas du tout", *map(str, range(1, 10)), "10 Tout à fait"]
    assert texts(line, ".//p[@class='write']") == ["de 0 à 100"]


def test_a_case_is_one_and_learns_page_by_page(module: Modules) -> None:
    """Its statement stands once, above its first question, wherever the draw puts it."""
    shared = {"kind": "truth", "answer": True}
    asked = [
        {**shared, "id": f"c{n}", "prompt": f"Question {n} ?", "before": f"Fait {n}."}
        for n in (1, 2, 3)
    ]
    case = {"kind": "case", "id": "lopez", "title": "M. Lopez", "statement": "Il a 68 ans."}
    told: Any = unit_reader().validate_python({**case, "questions": asked})
    feu = module("minimal/securite/feu")
    feu = asking(feu, [*QUESTIONS, *told.asked()], shuffle=("questions",))
    for seed in range(3):
        page = tree(pages(feu, seed=seed)["a.html"])
        blocks = texts(page, "//main/*[not(self::header or self::footer)]")
        at = blocks.index("Cas : M. Lopez Il a 68 ans.")
        assert blocks[at + 1] == "Fait 1."
        assert "Question 1 ?" in blocks[at + 2]
        assert blocks[at + 3] == "Fait 2."
        assert "Question 2 ?" in blocks[at + 4]
        assert page.xpath("count(//div[contains(@class, 'next')])") == 2


def test_certainty_is_asked_under_each_question_that_counts(feu: Module) -> None:
    made = pages(asking(feu, [*QUESTIONS], rules=Rules(certainty=USUAL)))
    asked = tree(made["a.html"]).xpath("//ul[contains(@class, 'sure')]")
    assert len(asked) == sum(one.weight > 0 for one in QUESTIONS)
    assert "Faible" in texts(asked[0], ".")[0]
    rules_ = texts(tree(made["key.html"]), "//ul[@class='rules']")[0]
    assert "1 si juste, 0 sinon" in rules_
    assert "3 si juste, \u22126 sinon" in rules_
    said = texts(tree(made["key.html"]), "//p[@class='how']")
    assert any(line.startswith("Ces nombres sont divisés par 3") for line in said)


def test_an_english_paper_is_in_english(feu: Module) -> None:
    page = tree(pages(feu._replace(language="en"))["a.html"])
    assert page.get("lang") == "en"
    assert "Paper A" in texts(page, "//header")[0]
    assert "1 point" in texts(page, "//h2")[0]


def test_a_page_stands_alone(module: Modules) -> None:
    """No script, no file, no request: what a copy shop opens is what was made."""
    for name in ("complet/donnees/tout", "content/donnees-ia/identite-patient"):
        for page in pages(module(name)).values():
            whole = tree(page)
            assert whole.xpath("//script") == []
            links = whole.xpath("//@src | //@poster | //@href[not(parent::a)] | //link/@href")
            assert all(str(link).startswith(("data:", "#")) for link in links)


def test_a_picture_of_a_prompt_is_in_the_page(module: Modules, tmp_path: Path) -> None:
    feu = module("minimal/securite/feu")
    files = {**feu.files, "media/a.png": photo(tmp_path / "a.png", 8, 8)}
    prompt = "Que voit-on ?\n\n![Une porte](media/porte.svg)\n\n![Un point](media/a.png)"
    asked = question({"kind": "truth", "id": "q", "prompt": prompt, "answer": True})
    shelf = shelve(files, {"media/a.png"}, ())
    pictured = asking(feu, [asked])._replace(files=files, shelf=shelf)
    page = tree(pages(pictured)["a.html"])
    assert page.xpath("//svg/@aria-label") == ["Une porte"]
    assert str(page.xpath("//img/@src")[0]).startswith("data:image/png;base64,iVBOR")
    assert not page.xpath("//img/@loading")  # printed before one scrolls to it


def shown(page: Page, folder: Path, content: bytes) -> None:
    """Open a page from a folder."""
    (folder / "page.html").write_bytes(content)
    page.goto((folder / "page.html").as_uri())


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    """A page of a browser."""
    page = browser.new_page()
    yield page
    page.close()


LOOKS = """() => [...document.querySelectorAll("main *")]
  .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .map((one) => ({ text: one.textContent.slice(0, 40), style: getComputedStyle(one) }))
  .map(({ text, style }) => [text, parseFloat(style.fontSize), style.color])"""


@pytest.mark.browser
def test_large_print_is_large_everywhere_and_nothing_is_told_by_colour(
    feu: Module, window: Page, tmp_path: Path
) -> None:
    made = pages(feu)
    shown(window, tmp_path, made["a-large.html"])
    window.emulate_media(media="print")
    assert [text for text, size, _ in window.evaluate(LOOKS) if size < 24] == []  # 18 pt
    for page in made.values():
        shown(window, tmp_path, page)
        colours = {colour for _, _, colour in window.evaluate(LOOKS)}
        assert all(len(set(re.findall(r"\d+", colour)[:3])) == 1 for colour in colours), colours


@pytest.mark.browser
def test_sheets_and_key_are_for_everyone_on_screen_too(
    feu: Module, window: Page, tmp_path: Path
) -> None:
    for page in pages(feu, variants=2).values():
        shown(window, tmp_path, page)
        assert rules.findings(window, *rules.QUICK[:1]) == []
        window.set_viewport_size({"width": 320, "height": 700})
        assert window.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.browser
def test_no_question_is_cut_by_the_end_of_a_page(feu: Module, window: Page, tmp_path: Path) -> None:
    shown(window, tmp_path, pages(feu)["a.html"])
    window.emulate_media(media="print")
    cut = window.evaluate(
        "() => [...document.querySelectorAll('.question')]"
        ".map((one) => getComputedStyle(one).breakInside)"
    )
    assert set(cut) == {"avoid"}


@pytest.mark.browser
def test_a_pdf_is_the_same_twice(feu: Module) -> None:
    path = str(CHROMIUM) if CHROMIUM.exists() else found_browser()
    page = pages(feu)["a.html"]
    once = pdf(page, path)
    assert once.startswith(b"%PDF-")
    assert once.count(b"/MediaBox [0 0 594") + once.count(b"/MediaBox [0 0 595") > 0  # A4
    assert once == pdf(page, path)


def test_the_command_line_makes_variants_and_says_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out = str(HERE / "modules/minimal/securite/feu"), str(tmp_path / "d")
    arguments = ["build", folder, "--format", "paper", "--variants", "2", "--out", out]
    assert main(arguments) == 0
    listed = [line.split()[0].rpartition("/")[2] for line in capsys.readouterr().out.splitlines()]
    assert listed[1:] == [
        f"feu-paper-{name}.html" for name in ("a", "b", "a-large", "b-large", "key")
    ]
    assert main(arguments) == 0
    assert "unchanged" in capsys.readouterr().err
    assert main([*arguments, "--seed", "2"]) == 0
    assert "built" in capsys.readouterr().err
    assert main(["build", folder, "--variants", "27"]) == 2


def test_sheets_that_are_no_longer_made_go_and_nothing_else_does(tmp_path: Path) -> None:
    """A copy shop finds the sheets of one edition alone; a sheet that was changed is the user's."""
    folder, out = HERE / "modules/minimal/securite/feu", tmp_path / "d"

    def made(*formats: str, variants: int) -> set[str]:
        list(build_all(folder, formats, out, options=Options("https://e.example", variants)))
        return {path.name for path in out.iterdir()} - {"packages.json", "SHA256SUMS"}

    before = made("scorm12", "xapi", "paper", variants=3)
    assert {f"feu-paper-{name}.html" for name in "abc"} < before
    (out / "feu-paper-b.html").write_text("changed by hand", encoding="utf-8")
    (out / "feu-paper-d.html").write_text("of someone else", encoding="utf-8")
    gone = {"feu-paper-c.html", "feu-paper-b-large.html", "feu-paper-c-large.html"}
    assert made("paper", variants=1) == (before | {"feu-paper-d.html"}) - gone
    again = made("paper", variants=3)
    assert again == before | {"feu-paper-d.html"}
    assert b"changed by hand" not in (out / "feu-paper-b.html").read_bytes()


def test_the_sheets_of_a_quiz_that_went_go(tmp_path: Path) -> None:
    """A mistake leaves everything alone; without its quiz a module has nothing to print."""
    programme, out = tmp_path / "minimal", tmp_path / "d"
    shutil.copytree(HERE / "modules/minimal", programme)
    module = programme / "securite/feu/module.yaml"
    text = module.read_text(encoding="utf-8")

    def made() -> set[str]:
        options = Options("https://e.example", 1)
        for _ in build_all(module.parent, ["scorm12", "paper"], out, options=options):
            pass
        there = json.loads((out / "packages.json").read_text(encoding="utf-8"))["packages"]
        assert {one["file"] for one in there} <= {path.name for path in out.iterdir()}
        return {path.name for path in out.iterdir()} - {"packages.json", "SHA256SUMS"}

    before = made()
    assert {"feu-paper-a.html", "feu-codebook.csv"} < before
    module.write_text(text.replace("fin.quiz", "fim.quiz"), encoding="utf-8")
    assert made() == before
    module.write_text(text.replace("quiz: fin.quiz.yaml\n", ""), encoding="utf-8")
    assert {name for name in made() if "paper" in name} == set()


def test_a_record_that_names_other_folders_deletes_nothing(tmp_path: Path) -> None:
    folder, out = HERE / "modules/minimal/securite/feu", tmp_path / "d"
    list(build_all(folder, ["paper"], out))
    mine = tmp_path / "mine.html"
    mine.write_bytes((out / "feu-paper-a.html").read_bytes())
    record = json.loads((out / "packages.json").read_text(encoding="utf-8"))
    (paper,) = record["packages"]
    paper["beside"].append(
        {"file": "../mine.html", "size": paper["size"], "sha256": paper["sha256"]}
    )
    (out / "packages.json").write_text(json.dumps(record), encoding="utf-8")
    list(build_all(folder, ["paper"], out, options=Options(seed=9)))
    assert mine.exists()


def test_without_a_browser_the_pages_stand_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("esn_package.formats.paper_pdf.NAMES", ("no-such-browser",))
    monkeypatch.setattr("esn_package.formats.paper_pdf.PLACES", ())
    folder, out = str(HERE / "modules/minimal/securite/feu"), tmp_path / "d"
    assert main(["build", folder, "--format", "paper", "--pdf", "--out", str(out)]) == 0
    assert "[no-pdf]" in capsys.readouterr().err
    assert {path.suffix for path in out.iterdir()} == {".html", ".json", ""}


def test_a_module_without_a_quiz_is_told_and_is_no_mistake(module: Modules, tmp_path: Path) -> None:
    bare = module("minimal/securite/feu")._replace(quiz=None)
    assert outputs(bare, "paper") == ()
    folder = tmp_path / "content"
    subprocess.run(["cp", "-r", HERE / "modules/minimal", folder], check=True)
    definition = folder / "securite/feu/module.yaml"
    lines = definition.read_text().splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(("quiz:", "complete:"))]
    definition.write_text("".join(kept))
    (done,) = build_all(folder, ["paper"], tmp_path / "d")
    assert done.packages == ()
    assert {(problem.code, problem.severity) for problem in done.problems} >= {
        ("no-quiz", "warning")
    }


def test_verify_is_about_packages_and_says_so_of_a_sheet(feu: Module, tmp_path: Path) -> None:
    (tmp_path / "sheet.html").write_bytes(pages(feu)["a.html"])
    (problem,) = verify(tmp_path / "sheet.html")
    assert problem.code == "not-a-zip"


def test_what_a_quiz_adds_to_marks_is_printed(feu: Module) -> None:
    assert feu.quiz
    first, *rest = feu.quiz.questions
    asked = [first.model_copy(update={"cancelled": True}), *rest]
    made = pages(asking(feu, asked, rules=Rules(negative=0.25)))
    costs = "Une réponse inexacte retire 25 % de ses points ; ne pas répondre ne retire rien."
    assert costs in texts(tree(made["a.html"]), "//header/p")
    assert any(line.endswith(costs) for line in texts(tree(made["key.html"]), "//p"))
    cancelled = "Question annulée : le point est accordé à tous."
    shown = [cancelled in texts(one, ".//p") for _, one in questions(made["a.html"])]
    assert shown == [True] + [False] * len(rest)
    row_ = texts(tree(made["key.html"]), "//tbody/tr[1]/td")
    assert row_[1] == "annulée : le point à tous"
    assert "A" not in row_[0]
