"""Sentences, passives, pauses and time: what is told of a text, and of which texts nothing is."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from pictures import film, webm

from esn_package.advice import Wanted, check_all
from esn_package.advice.base import Subject
from esn_package.advice.duration import estimate
from esn_package.advice.sentences import passives, sentences, words
from esn_package.load.modules import load_texts

HERE = Path(__file__).parent
TODAY = date(2026, 11, 26)
N = "\u00a0"
LONG = "Une phrase de " + " ".join(["dix"] * 30) + " mots."  # 34 words


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a module of which there is nothing to say."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(HERE / "modules/minimal", "content")) / "securite/feu"


def said_of(module: Path, text: str) -> list[str]:
    """The codes of what is said where a text follows those of the second page."""
    page = module / "02-sortir.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\n{text}\n", encoding="utf-8")
    return [problem.code for problem in check_all("content", Wanted(TODAY)).problems]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Une phrase. Une autre\u202f? Oui\u202f! Et la fin…", 4),
        (f"L’article L.{N}1110-4 le dit. « C’est écrit. » Fin.", 3),
        ("M. Diop et le Dr Okafor arrivent, cf. Annexe. Ils partent.", 2),
        ("Voir p. 12 et art. 9. Fin.", 2),
        ("Il est 14 h 30, soit 3.5 mg", 1),
        ("", 0),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_words_are_counted_as_a_reader_counts_them() -> None:
    assert words(f"L’INS, c’est 20{N}000 personnes\u202f: vraiment\u202f!") == 5
    assert words("– ! … «»") == 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("La porte est fermée par le vent.", 1),
        ("Les portes ont été ouvertes, puis les fenêtres seront fermées.", 2),
        ("Le dossier n’est pas encore transmis.", 1),
        ("L’équipe est arrivée, elle est restée, elle est née ici.", 0),
        ("Il s’est trompé. Elle est fatiguée, et située au nord.", 0),
        ("Elle est grande, il est tard, c’est vrai.", 0),
    ],
)
def test_passives_are_told_from_what_looks_like_them(text: str, count: int) -> None:
    assert passives(text) == count


GOOD = {
    "a sentence of 35 words": f"Oui, {LONG[0].lower()}{LONG[1:]}",
    "a list of long items": "\n".join(f"- {LONG}" for _ in range(5)),
    "a long source": f"Voir[^1].\n\n[^1]: {LONG} {LONG[:-1].lower()} {LONG.lower()}",
    "two passives, then an active": (
        "La porte est fermée. La fenêtre est ouverte. On sort. Le feu est éteint."
    ),
    "600 words without a pause": "\n\n".join(
        " ".join(["On sort sans courir, et l’on ferme les portes."] * 9) for _ in range(7)
    ),
    "another language": "::: example\nCourt.\n:::",
}


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_nothing_is_said_of(module: Path, text: str) -> None:
    assert said_of(module, text) == []


def test_a_pause_is_a_pause(module: Path) -> None:
    half = " ".join(["On sort sans courir, et l’on ferme les portes."] * 60)
    assert said_of(module, f"{half}\n\n| a | b |\n|--|--|\n| c | d |\n\n{half}") == []
    assert said_of(module, half) == ["no-pause"]


def test_a_long_sentence_is_told_where_it_begins(module: Path) -> None:
    said_of(module, f"Court. **Oui**, {LONG} {LONG[:-1]}, et {LONG.lower()}")
    (problem,) = check_all("content", Wanted(TODAY)).problems
    assert (problem.code, problem.place.line) == ("long-sentence", 7)
    assert problem.message == "this sentence has 69 words"


def test_a_module_takes_the_time_of_all_that_is_in_it(module: Path) -> None:
    def minutes() -> float:
        return estimate(Subject(load_texts(module), TODAY))

    before = minutes()
    said_of(module, " ".join(["mot"] * 240))
    assert minutes() - before == pytest.approx(2, abs=0.1)
    said_of(module, "::: activity\nEssayez.\n:::")
    assert minutes() - before == pytest.approx(7, abs=0.1)
    quiz = module / "fin.quiz.yaml"
    quiz.write_text(quiz.read_text(encoding="utf-8") + "time_limit: 22\n", encoding="utf-8")
    assert minutes() - before == pytest.approx(27, abs=0.1)


@pytest.mark.parametrize(
    ("file", "content", "captioned", "minutes"),
    [
        ("a.mp4", film(12 * 60), True, 12),  # an hour of captions after its end is told elsewhere
        ("a.mp4", film(12 * 60), False, 12),
        ("a.mp4", film(100 * 60), True, 100),
        ("a.webm", webm(0), True, 60.5),  # as a browser records it: its length is not known
        ("a.webm", webm(0), False, 2),
    ],
)
def test_a_video_takes_as_long_as_it_says_or_else_its_captions(
    module: Path, file: str, content: bytes, minutes: float, *, captioned: bool
) -> None:
    media = module / "media"
    (media / file).write_bytes(content)
    cues = "WEBVTT\n\n00:00.000 --> 00:04.000\nUn\n\n00:59:00.000 --> 01:00:30.000\nDeux\n"
    (media / "a.vtt").write_text(cues, encoding="utf-8")
    before = estimate(Subject(load_texts(module), TODAY))
    captions = "{captions=media/a.vtt} " if captioned else ""
    said_of(module, f"::: video media/{file} {captions}Un film\nParoles.\n:::")
    after = estimate(Subject(load_texts(module), TODAY))
    assert after - before == pytest.approx(minutes, abs=0.2)
