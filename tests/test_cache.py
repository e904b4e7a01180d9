"""What earlier builds keep: found again wherever it stands, never where anything of it changed."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

import esn_package
from esn_package import build_all
from esn_package.cache.asnow import again
from esn_package.cache.pruning import bounded, held, prune
from esn_package.cache.recipe import Kitchen, Recipe
from esn_package.cache.seen import Seen
from esn_package.cache.store import Store
from esn_package.cache.tree import Tree
from esn_package.cache.writing import sealed, unsealed
from esn_package.cli import main
from esn_package.formats import Options
from esn_package.made import Done
from esn_package.options import Subject
from esn_package.unchanged import described

P = ParamSpec("P")
T = TypeVar("T")
HERE = Path(__file__).parent
SRC = Path(esn_package.__file__).parents[1]
BANK = """id: eaux
title: Eaux
questions:
  - kind: truth
    id: robinet
    prompt: Le [[triangle du feu]] éteint-il le feu ?
    answer: faux
"""
OPINION = """id: avis
title: Votre avis
questions:
  - kind: scale
    id: utile
    prompt: Est-ce utile ?
    from: 1
    to: 5
"""
QUIZ = "title: Fin\ndraw:\n  - {from: eaux, n: 1}\n"
LISTED = "      - {id: air}\n      - {id: eau}\n      - id: feu\n"


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A programme of three modules: `feu` names both terms, `air` one, `eau` draws from a bank."""
    content = Path(shutil.copytree(HERE / "modules/minimal", tmp_path / "content"))
    for name in ("air", "eau"):
        folder = Path(shutil.copytree(content / "securite/feu", content / "securite" / name))
        replaced(folder / "module.yaml", "id: feu", f"id: {name}")
        (folder / "02-sortir.md").write_text("# Sortir\n\nPar la porte.\n")
    replaced(content / "securite/eau/01-alarme.md", "[[SSI]]", "système")
    (content / "securite/eaux.bank.yaml").write_text(BANK)
    (content / "securite/eau/fin.quiz.yaml").write_text(QUIZ)
    replaced(content / "programme.yaml", "      - id: feu\n", LISTED)
    return content


def replaced(file: Path, old: str, new: str) -> None:
    """Write something else into a file."""
    text = file.read_text()
    assert old in text, old
    file.write_text(text.replace(old, new))


def built(content: Path, out: str = "dist", *formats: str, **more: object) -> list[Done]:
    """What became of every module, with a cache beside the content, in this process."""
    given = {"lexicon": False, "jobs": 1, "cache": content.parent / "cache", **more}
    made = build_all(content, formats or ("web",), content.parent / out, **given)  # type: ignore[arg-type]
    return list(made)


def became(done: list[Done]) -> dict[str, str]:
    """What became of each package, by its module's id."""
    said = {(True, False): "built", (False, True): "cached", (False, False): "unchanged"}
    return {one.module: said[job.fresh, job.cached] for job in done for one in job.packages}


def whys(done: list[Done]) -> dict[str, str]:
    """Why each was made, by its module's id."""
    return {one.module: str(job.job.why) for job in done for one in job.packages if job.fresh}


def packages(out: Path) -> dict[str, bytes]:
    """What stands in a folder of packages, by name."""
    return {path.name: path.read_bytes() for path in sorted(out.iterdir()) if path.is_file()}


def afresh(content: Path, *formats: str) -> dict[str, bytes]:
    """The packages that a build without a cache makes."""
    built(content, "afresh", *formats, cache=None)
    made = packages(content.parent / "afresh")
    shutil.rmtree(content.parent / "afresh")
    return made


ALL = {"air": "cached", "eau": "cached", "feu": "cached"}


def test_what_was_built_is_found_for_another_folder(school: Path) -> None:
    both = ("scorm12", "guide")
    assert set(became(built(school, "dist", *both)).values()) == {"built"}
    assert became(built(school, "other", *both)) == ALL
    assert packages(school.parent / "other") == packages(school.parent / "dist")
    assert packages(school.parent / "other") == afresh(school, *both)


def test_a_module_that_was_moved_or_taken_back_is_found(school: Path) -> None:
    built(school)
    first = packages(school.parent / "dist")
    page = school / "securite/feu/01-alarme.md"
    text = page.read_text()
    page.write_text(text.replace("toujours", "") + "\nUne phrase.\n")
    assert became(built(school))["feu"] == "built"
    page.write_text(text)
    assert became(built(school))["feu"] == "cached"
    (school / "ailleurs").mkdir()
    (school / "securite/feu").rename(school / "ailleurs/incendie")
    assert became(built(school)) == {"air": "unchanged", "eau": "unchanged", "feu": "cached"}
    there = packages(school.parent / "dist")
    assert {name for name in first if there[name] != first[name]} == {"packages.json"}
    built(school, "new", cache=None)
    assert there == packages(school.parent / "new")


def test_a_term_is_of_those_who_use_it(school: Path) -> None:
    built(school)
    replaced(school / "lexicon.yaml", "Combustible, comburant", "Un combustible, un comburant")
    done = built(school)
    assert became(done) == {"air": "cached", "eau": "built", "feu": "built"}
    assert "the term triangle du feu" in whys(done)["feu"]
    assert packages(school.parent / "dist") == afresh(school)


def test_a_term_is_of_those_whose_bank_names_it_though_no_row_draws_it(school: Path) -> None:
    asked = BANK.replace("[[triangle du feu]]", "robinet").replace(
        "faux", "faux\n    difficulty: 1"
    )
    never = BANK.partition("questions:\n")[2].replace("triangle du feu", "SSI")
    never = never.replace("id: robinet", "id: jamais").replace("faux", "faux\n    difficulty: 3")
    (school / "securite/eaux.bank.yaml").write_text(asked + never)
    replaced(school / "securite/eau/fin.quiz.yaml", "n: 1", "n: 1, difficulty: [1]")
    assert became(built(school))["eau"] == "built"
    replaced(school / "lexicon.yaml", "id: ssi\n  term: SSI", "id: sirene\n  term: sirène")
    assert not {done.module for done in built(school) if done.packages} & {"air", "eau", "feu"}


@pytest.mark.parametrize(
    ("file", "old", "new", "who"),
    [
        ("competencies.yaml", "wording: ", "wording: Savoir ", {"air", "eau", "feu"}),
        ("securite/eaux.bank.yaml", "éteint-il", "allume-t-il", {"eau"}),
        ("programme.yaml", "title: École d’essai", "title: École", {"air", "eau", "feu"}),
        ("programme.yaml", "year: 2", "year: 3", set[str]()),
        ("programme.yaml", "      - {id: air}\n", "      - {id: air, year: 2}\n", {"air"}),
        ("lexicon.yaml", "Manuel d’essai\n", "Manuel d’essai\n# rien\n", set[str]()),
    ],
)
def test_only_who_asks_for_it_is_made_again(
    school: Path, file: str, old: str, new: str, who: set[str]
) -> None:
    built(school)
    replaced(school / file, old, new)
    done = built(school)
    assert {name for name, how in became(done).items() if how == "built"} == who
    assert packages(school.parent / "dist") == afresh(school)


def test_questions_of_opinion_that_come_back_are_asked(school: Path) -> None:
    built(school)  # when there were none
    (school / "opinion.yaml").write_text(OPINION)
    assert set(became(built(school)).values()) == {"built"}
    asked = packages(school.parent / "dist")
    assert asked == afresh(school)
    (school / "opinion.yaml").unlink()
    assert became(built(school)) == ALL
    replaced(school / "competencies.yaml", "wording: ", "wording: Savoir ")
    assert set(became(built(school)).values()) == {"built"}
    (school / "opinion.yaml").write_text(OPINION)
    assert set(became(built(school)).values()) == {"built"}
    assert packages(school.parent / "dist") == afresh(school)


def test_credits_of_what_institutions_show_are_read(school: Path) -> None:
    folder = school / "variants/lille"
    folder.mkdir(parents=True)
    added = "name: École de Lille\nmodules: {feu: {add: [{file: lille/plan.md}]}}\n"
    folder.with_suffix(".yaml").write_text(added)
    (folder / "plan.md").write_text("# Plan\n\n![Le plan des sorties](lille/plan.svg)\n")
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7"/></svg>'
    (folder / "plan.svg").write_text(drawing)
    assert set(became(built(school, variants=["lille"])).values()) == {"built"}
    assert became(built(school, variants=["lille"]))["feu"] == "unchanged"
    credit = "lille/plan.svg: {author: Marie Dupont, licence: CC BY 4.0}\n"
    (school / "variants/media.yaml").write_text(credit)
    assert became(built(school, variants=["lille"]))["feu"] == "built"
    built(school, "afresh", cache=None, variants=["lille"])
    assert packages(school.parent / "dist/lille") == packages(school.parent / "afresh/lille")


def test_a_module_that_an_institution_names_is_missed_when_it_goes(school: Path) -> None:
    (school / "variants").mkdir()
    lille = school / "variants/lille.yaml"
    lille.write_text("name: École de Lille\nmodules: {air: {pass_mark: 90}}\n")
    built(school, variants=["lille"])
    shutil.rmtree(school / "securite/air")
    replaced(school / "programme.yaml", "      - {id: air}\n", "")
    done = built(school, variants=["lille"])
    told = {(one.job.folder.name, problem.code) for one in done for problem in one.problems}
    assert told == {("eau", "no-such-module"), ("feu", "no-such-module")}


def test_what_systems_and_editors_leave_makes_nothing_again(school: Path) -> None:
    built(school)
    bills = {path: path.read_bytes() for path in (school.parent / "dist").glob("*.cdx.json")}
    for name in (".DS_Store", "Thumbs.db", "desktop.ini", ".01-alarme.md.swp"):
        (school / "securite/feu" / name).write_bytes(b"\0")
        (school / name).write_bytes(b"\0")
    assert set(became(built(school)).values()) == {"unchanged"}
    built(school, "other", cache=None)
    assert bills
    assert {path: (school.parent / "other" / path.name).read_bytes() for path in bills} == bills


def test_a_module_that_is_added_makes_no_other_again(school: Path) -> None:
    built(school)
    folder = Path(shutil.copytree(school / "securite/air", school / "securite/bruit"))
    replaced(folder / "module.yaml", "id: air", "id: bruit")
    replaced(
        school / "programme.yaml", "      - {id: air}\n", "      - id: air\n      - id: bruit\n"
    )
    assert became(built(school)) == {**ALL, "bruit": "built"}


def test_a_copy_with_the_same_id_is_refused_as_ever(school: Path) -> None:
    built(school)
    shutil.copytree(school / "securite/feu", school / "securite/zoo")
    [refused] = [one for one in built(school) if one.problems]
    assert {problem.code for problem in refused.problems} == {"id-twice"}
    shutil.copytree(school / "securite/feu", school / "aaa")
    done = built(school)
    assert {one.job.folder.name for one in done if one.refused} == {"feu", "zoo"}
    assert became(done)["feu"] == "cached"  # of the first


def test_a_bank_in_a_folder_that_becomes_a_module_is_nobody_elses(school: Path) -> None:
    built(school)
    (school / "securite/module.yaml").write_text("id: securite\n")
    told = {one.code for done in built(school) for one in done.problems}
    assert "no-such-bank" in told
    (school / "securite/module.yaml").unlink()
    assert became(built(school))["eau"] in {"cached", "unchanged"}


def test_what_breaks_a_module_elsewhere_is_told(school: Path) -> None:
    built(school)
    replaced(school / "lexicon.yaml", "term: triangle du feu", "term: tétraèdre du feu")
    replaced(school / "lexicon.yaml", "id: triangle", "id: tetraedre")
    done = built(school)
    codes = {one.job.folder.name: one.problems[0].code for one in done if one.refused}
    assert codes == {"feu": "no-such-term", "eau": "no-such-term"}
    (school / "securite/eaux.bank.yaml").rename(school / "securite/eaux.yaml")
    replaced(school / "lexicon.yaml", "id: tetraedre", "id: triangle")
    replaced(school / "lexicon.yaml", "term: tétraèdre du feu", "term: triangle du feu")
    [refused] = [one for one in built(school) if one.refused]
    assert [one.code for one in refused.problems] == ["no-such-bank"]


def test_warnings_are_said_of_where_a_module_is_now(school: Path) -> None:
    page = school / "securite/feu/09-seule.md"
    page.write_text("# Seule\n")
    [before] = [one for job in built(school) for one in job.packages if one.module == "feu"]
    (school / "securite/feu").rename(school / "securite/incendie")
    [after] = [one for job in built(school) for one in job.packages if one.module == "feu"]
    assert [one.place.file for one in after.warnings] == [
        one.place.file.replace("securite/feu/", "securite/incendie/") for one in before.warnings
    ]
    assert "09-seule.md" in after.warnings[0].message


def test_a_format_that_makes_nothing_says_so_again(school: Path) -> None:
    replaced(school / "securite/feu/module.yaml", "quiz: fin.quiz.yaml\n", "")
    said = [one.problems for one in built(school, "dist", "paper") if one.problems]
    assert "no-quiz" in [one.code for one in said[0]]
    assert [one.problems for one in built(school, "dist", "paper") if one.problems] == said


def spoilt(content: bytes) -> Iterator[bytes]:
    """A file as disks and networks leave it."""
    yield b""
    yield content[: len(content) // 2]
    yield content[:-1] + bytes(255 - last for last in content[-1:])


def test_what_is_damaged_is_thrown_away_and_made_again(school: Path) -> None:
    wanted, cache = afresh(school), school.parent / "cache"
    for turn in range(3):
        built(school, f"dist{turn}")
        for path in [path for path in cache.rglob("*") if path.is_file()]:
            path.write_bytes([*spoilt(path.read_bytes())][turn])
        done = built(school, f"again{turn}")
        assert set(became(done).values()) == {"built"}
        assert packages(school.parent / f"again{turn}") == wanted
        assert became(built(school, f"third{turn}")) == ALL
        assert packages(school.parent / f"third{turn}") == wanted


def test_what_is_another_files_content_is_not_believed(school: Path) -> None:
    built(school)
    files = [path for path in (school.parent / "cache/v1/files").rglob("*") if path.is_file()]
    for path in files:
        path.write_bytes(b"x" * path.stat().st_size)
    done = built(school, "other")
    assert {*whys(done).values()} == {"what was kept of it was damaged"}
    assert packages(school.parent / "other") == packages(school.parent / "dist")


def named_otherwise(cache: Path, name: str, digest: str = "") -> None:
    """Let all that is kept be of another file, the seals being right."""
    for path in [path for path in (cache / "v1/made").rglob("*") if path.is_file()]:
        whole = json.loads(unsealed(path.read_bytes()))
        for made in (one["result"]["built"] for one in whole):
            again = {"file": name, "size": made["size"], "sha256": digest or made["sha256"]}
            made["beside"] = [again]
        path.write_bytes(sealed(json.dumps(whole).encode()))


@pytest.mark.parametrize("name", ["../bad.txt", "{top}/bad.txt", "..", "", ".", r"a\b", "c:bad"])
def test_what_is_kept_leads_to_no_other_folder(school: Path, name: str) -> None:
    built(school)
    wanted, before = packages(school.parent / "dist"), {*school.parent.iterdir()}
    named_otherwise(school.parent / "cache", name.format(top=school.parent))
    assert set(became(built(school, "other")).values()) == {"built"}
    assert {*school.parent.iterdir()} == before | {school.parent / "other"}
    assert packages(school.parent / "other") == wanted
    assert became(built(school, "third")) == ALL  # what was made then is kept in its place


def test_what_is_kept_has_no_file_elsewhere_taken_away(school: Path) -> None:
    built(school)
    mine = school.parent / "mine.txt"
    mine.write_text("mine")
    named_otherwise(school.parent / "cache", "a.txt", f"ab{mine}")
    assert set(became(built(school, "other")).values()) == {"built"}
    assert mine.read_text() == "mine"


SHAPES = ["[1,2]", "[{}]", "null", "3", "{}", "[" * 200_000]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda one: one[:9])
def test_what_has_another_shape_is_thrown_away(school: Path, shape: str) -> None:
    built(school)
    for path in [path for path in (school.parent / "cache").rglob("??/*") if path.is_file()]:
        path.write_bytes(sealed(shape.encode()))
    done = built(school, "other")
    assert {*whys(done).values()} == {"what was kept of it was damaged"}
    assert packages(school.parent / "other") == packages(school.parent / "dist")
    assert became(built(school, "third")) == ALL


@pytest.mark.parametrize(
    "change",
    [
        {"asked": {}},
        {"answers": [], "shared": ""},
        {"result": 3},
        {"shared": 1},
        {"asked.terms": [[]], "shared": ""},
        {"asked.player": 3, "shared": ""},
        {"asked.player": [["single"], "gone.js", [], [], []], "shared": ""},
        {"result.built": None},
        {"result.built": []},
        {"result.built.title": 3},
        {"result.built.size": "3"},
        {"result.problems": [{"code": 1}]},
        {"result.format": None},
    ],
    ids=str,
)
def test_a_trace_of_another_shape_is_none(school: Path, change: dict[str, object]) -> None:
    built(school)
    for path in [path for path in (school.parent / "cache/v1/made").rglob("*") if path.is_file()]:
        whole = json.loads(unsealed(path.read_bytes()))
        for name, value in change.items():
            *outer, last = name.split(".")
            inner = whole[0]
            for step in outer:
                inner = inner[step]
            inner[last] = value
        path.write_bytes(sealed(json.dumps(whole).encode()))
    assert set(became(built(school, "other")).values()) == {"built"}
    assert packages(school.parent / "other") == packages(school.parent / "dist")


def test_a_record_without_end_is_not_ours(school: Path) -> None:
    built(school)
    wanted = packages(school.parent / "dist")
    (school.parent / "dist/packages.json").write_text("[" * 200_000)
    assert became(built(school)) == ALL
    assert packages(school.parent / "dist") == wanted


def test_without_a_place_to_keep_things_all_is_built(school: Path) -> None:
    (school.parent / "cache").write_text("a file")
    assert set(became(built(school)).values()) == {"built"}
    assert set(became(built(school, "other")).values()) == {"built"}


FORBIDDEN = ("dac_override", "dac_read_search")
BOUND = [
    f"--{what}={','.join(f'-{one}' for one in FORBIDDEN)}" for what in ("bounding-set", "inh-caps")
]


@pytest.mark.skipif(sys.platform != "linux", reason="root is asked to forget what it may")
def test_a_folder_that_is_closed_is_told_and_stops_no_other(school: Path) -> None:
    def ran(*command: str) -> subprocess.CompletedProcess[str]:
        forgetting = ["setpriv", *BOUND] if os.geteuid() == 0 else []
        whole = [*forgetting, sys.executable, "-m", "esn_package", *command]
        return subprocess.run(whole, cwd=school.parent, capture_output=True, text=True, check=False)

    build = ("build", "content/securite", "--format", "web", "--no-cache", "--jobs", "1")
    assert ran(*build).returncode == 0
    before = packages(school.parent / "dist")
    (school / "securite/feu").chmod(0)
    school.chmod(0o711)  # what is above is no business of a build, as long as it leads here
    try:
        again, checked = ran(*build, "--out", "other"), ran("check", "content/securite")
        assert ran(*build).returncode == 1
    finally:
        school.chmod(0o755)
        (school / "securite/feu").chmod(0o755)
    for one in (again, checked):
        assert one.returncode == 1, one.stderr
        told = "content/securite/feu:1:1: content/securite/feu cannot be opened: permission denied"
        assert told in one.stdout + one.stderr
        assert (one.stdout + one.stderr).count("not-readable") == 1
    assert {path.name for path in (school.parent / "other").glob("*.zip")} == {
        "air-web.zip",
        "eau-web.zip",
    }
    assert packages(school.parent / "dist") == before, "what stood there stands"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_what_may_only_be_read_is_read(school: Path) -> None:
    built(school)
    folders = [path for path in (school.parent / "cache").rglob("*") if path.is_dir()]
    for path in folders:
        path.chmod(0o555)
    try:
        assert became(built(school, "other")) == ALL
    finally:
        for path in folders:
            path.chmod(0o755)


def test_four_builds_share_a_cache(school: Path) -> None:
    wanted = afresh(school, "scorm12")
    command = [sys.executable, "-m", "esn_package", "build", str(school), "--no-lexicon"]
    more = ["--cache", str(school.parent / "cache"), "--jobs", "1", "--out"]
    with ThreadPoolExecutor(4) as pool:
        outs = [str(school.parent / f"out{number}") for number in range(4)]
        codes = pool.map(lambda out: subprocess.run([*command, *more, out], check=False), outs)
        assert [one.returncode for one in codes] == [0, 0, 0, 0]
    for out in outs:
        there = packages(Path(out))
        assert {name: there[name] for name in wanted if name != "packages.json"} == {
            name: content for name, content in wanted.items() if name != "packages.json"
        }
    assert became(built(school, "last", "scorm12")) == ALL


class Late(Executor):
    """Makes what it is asked for, and something is written before it comes back."""

    def __init__(self, write: Callable[[], None]) -> None:
        self._write = write

    def submit(self, fn: Callable[P, T], /, *args: P.args, **named: P.kwargs) -> Future[T]:
        made: Future[T] = Future()
        made.set_result(fn(*args, **named))
        self._write()
        return made


def test_what_comes_back_late_is_not_kept_as_of_now(school: Path) -> None:
    lexicon = school / "lexicon.yaml"
    text = lexicon.read_text()

    def write() -> None:
        lexicon.write_text(text.replace("Ce qui détecte", "Tout ce qui détecte"))

    # `air`, the first, names that term.
    assert set(became(built(school, executor=Late(write))).values()) == {"built"}
    built(school, "other")
    assert packages(school.parent / "other") == afresh(school)
    lexicon.write_text(text)
    built(school, "other")
    assert packages(school.parent / "other") == afresh(school)


def test_what_an_executor_makes_is_kept(school: Path) -> None:
    with ThreadPoolExecutor(2) as executor:
        assert set(became(built(school, executor=executor)).values()) == {"built"}
    assert became(built(school, "other")) == ALL
    assert packages(school.parent / "other") == packages(school.parent / "dist")


def test_a_build_that_is_killed_leaves_what_the_next_can_use(school: Path) -> None:
    wanted = afresh(school, "scorm12")
    command = [sys.executable, "-m", "esn_package", "build", str(school), "--no-lexicon"]
    more = ["--cache", str(school.parent / "cache"), "--out", str(school.parent / "dist")]
    for wait in (0.55, 0.75, 0.95):
        process = subprocess.Popen([*command, *more], start_new_session=True)
        time.sleep(wait)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    built(school, "dist", "scorm12")
    assert packages(school.parent / "dist") == wanted
    assert became(built(school, "other", "scorm12")) == ALL


def _same_times(page: Path, text: str) -> bool:
    """Write a file of the same size; whether the system says that nothing happened."""
    before = page.stat()
    page.write_text(text)
    after = page.stat()
    return (before.st_mtime_ns, before.st_ctime_ns) == (after.st_mtime_ns, after.st_ctime_ns)


def test_what_changed_in_the_same_tick_of_the_clock_is_read_again(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    for turn in range(300):
        page.write_text(f"avant {turn:03}")
        seen = Seen(tmp_path / "seen")
        first = seen.digest(str(tmp_path), page.name, described(page.stat()))
        seen.save()
        if _same_times(page, f"aprez {turn:03}"):
            now = Seen(tmp_path / "seen").digest(str(tmp_path), page.name, described(page.stat()))
            assert now != first
            return
    pytest.skip("a file system whose clock never stands still")


def test_a_clock_that_goes_backwards_hides_nothing(school: Path) -> None:
    built(school)
    page = school / "securite/feu/02-sortir.md"
    replaced(page, "la porte la plus proche", "la porte la plus prochE")
    os.utime(page, ns=(10**18, 10**18))
    assert became(built(school))["feu"] == "built"
    replaced(page, "la porte la plus prochE", "la porte la plus prochF")
    os.utime(page, (time.time() + 10**6, time.time() + 10**6))
    assert became(built(school))["feu"] == "built"
    assert packages(school.parent / "dist") == afresh(school)


def looked(folder: Path, subject: Subject) -> Recipe:
    """The recipe of a folder as who makes something of it is given it."""
    kitchen = Kitchen(Seen())
    recipe = kitchen.recipe(str(folder), subject, Options())
    return kitchen.looked(recipe, str(folder), subject)


def test_a_second_look_sees_what_changed_since_the_first(school: Path) -> None:
    """Of the same size, with the times of before, and read in the tick in which it was written."""
    page = school / "securite/feu/02-sortir.md"
    fresh = looked(page.parent, "module")
    assert again(fresh, str(page.parent), "module", Options()) is fresh
    time.sleep(0.1)
    known = looked(page.parent, "module")
    assert again(known, str(page.parent), "module", Options()) is known
    times = page.stat()
    replaced(page, "la plus proche", "la plus prochE")
    os.utime(page, ns=(times.st_atime_ns, times.st_mtime_ns))
    first, now = (again(one, str(page.parent), "module", Options()) for one in (fresh, known))
    assert first.key == now.key != known.key
    page.touch()  # other times, the same bytes
    assert again(now, str(page.parent), "module", Options()) is now


def test_a_second_look_for_a_lexicon_reads_no_module_again(school: Path) -> None:
    time.sleep(0.1)
    known = looked(school, "lexicon")
    assert known.looked
    assert again(known, str(school), "lexicon", Options()) is known
    page = school / "securite/eau/02-sortir.md"
    page.touch()  # other times, the same words
    assert again(known, str(school), "lexicon", Options()) is known
    fresh = looked(school, "lexicon")
    assert not fresh.looked
    page.write_text(f"{page.read_text()}\nUn [[SSI]].\n")
    first, now = (again(one, str(school), "lexicon", Options()) for one in (fresh, known))
    assert first.used == now.used != known.used


def test_verify_sources_believes_no_times(school: Path) -> None:
    """A system that says the times of before: what is known of the file is given the new ones."""
    built(school)
    time.sleep(0.1)
    built(school)
    page = school / "securite/feu/02-sortir.md"
    old = described(page.stat())
    replaced(page, "la plus proche", "la plus prochE")
    known = Store(school.parent / "cache").seen(str(school))
    text = unsealed(known.read_bytes()).decode()
    assert old in text
    known.write_bytes(sealed(text.replace(old, described(page.stat())).encode()))
    assert became(built(school))["feu"] == "unchanged"
    assert became(built(school, verify_sources=True))["feu"] == "built"


def test_a_cache_is_bounded(school: Path) -> None:
    cache = school.parent / "cache"
    built(school, "dist", "web", "scorm12")
    long_ago = time.time() - 10**6
    for path in cache.rglob("*"):
        os.utime(path, (long_ago, long_ago))
    assert became(built(school, "other")) == ALL  # uses what web made
    before = held(cache)
    taken = prune(cache, before.size * 3 // 4)
    assert before.size - taken.size <= before.size * 3 // 4
    assert held(cache).size == before.size - taken.size
    assert became(built(school, "third")) == ALL
    assert set(became(built(school, "fourth", "scorm12")).values()) == {"built"}
    prune(cache, 0)
    assert held(cache) == (0, 0, 0)
    assert set(became(built(school, "fifth")).values()) == {"built"}


def test_packages_do_not_stand_among_their_sources(
    school: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    feu, out = school / "securite/feu", str(school.parent / "dist")
    for content, inner in ((school, feu / "dist"), (feu, feu), (feu / "module.yaml", feu / "a/b")):
        before = {*school.rglob("*")}
        assert main(["build", str(content), "--no-cache", "--out", str(inner)]) == 1
        assert {*school.rglob("*")} == before
        assert f"name a folder beside it: {feu.parent}/" in capsys.readouterr().err
    for report in (feu / "report", school, school / "securite"):
        given = ["--out", out, "--no-cache", "--report", str(report)]
        assert main(["build", str(school), *given]) == 1
        assert not (report / "index.html").exists()
    err = capsys.readouterr().err
    assert err.count("name a folder of its own: ") == 2
    assert not Path(out).exists()
    assert main(["build", str(feu), "--no-cache", "--out", str(school / "securite/dist")]) == 0


def test_a_format_that_there_is_not_is_no_empty_build(school: Path) -> None:
    with pytest.raises(ValueError, match="'webb' is none of the formats scorm12, "):
        built(school, "dist", "webb")


def test_a_store_is_no_folder_of_this_machine(
    school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(school.parent)
    given: list[tuple[Path | str, str]] = [
        ("s3://school/content", "dist"),
        (school, "memory://dist"),
    ]
    for path, out in given:
        with pytest.raises(ValueError, match="is in a store, which the command line"):
            list(build_all(path, ["web"], out))
    assert {one.name for one in school.parent.iterdir()} == {"content"}


def test_what_is_no_cache_is_left_alone(school: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = [school.parent / "mine/v1" / name for name in ("made/a.txt", "x.tmp", "files/ab/c")]
    for path in mine:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("mine")
        os.utime(path, (1, 1))
    given = ["--cache", str(school.parent / "mine")]
    assert held(school.parent / "mine") == (0, 0, 0)
    prune(school.parent / "mine", 0)
    assert set(became(built(school, cache=school.parent / "mine")).values()) == {"built"}
    bounded(school.parent / "mine", 1, 0)
    main(["cache", "prune", *given, "--max-size", "0"])
    assert [path.read_text() for path in mine] == ["mine"] * 3
    assert not (school.parent / "mine/v1/CACHEDIR.TAG").exists()
    assert main(["build", str(school), *given, "--out", str(school.parent / "dist")]) == 0
    assert "nothing can be kept there" in capsys.readouterr().err


def test_what_somebody_puts_into_a_cache_stays(school: Path) -> None:
    built(school)
    mine = [school.parent / "cache/v1" / name for name in ("made/a.txt", "files/ab/c", "notes/n")]
    for path in mine:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("mine")
    prune(school.parent / "cache", 0)
    assert held(school.parent / "cache") == (0, 0, 0)
    assert [path.read_text() for path in mine] == ["mine"] * 3
    assert set(became(built(school, "other")).values()) == {"built"}
    assert became(built(school, "third")) == ALL


def test_what_another_way_of_building_decides_is_apart(school: Path) -> None:
    built(school, "dist", "xapi", "paper")
    other = Options(activity_base="https://autre.example")
    assert set(became(built(school, "other", "xapi", options=other)).values()) == {"built"}
    two = Options(variants=2)
    done = built(school, "third", "xapi", "paper", options=two)
    fresh = {(one.module, one.format) for job in done if job.fresh for one in job.packages}
    assert {format_ for _, format_ in fresh} == {"paper"}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package, to change at will."""
    ours = tmp_path / "src"
    left = shutil.ignore_patterns("__pycache__")
    shutil.copytree(SRC / "esn_package", ours / "esn_package", ignore=left)
    shutil.copytree(SRC.parent / "schemas", tmp_path / "schemas")
    return ours


def explained(school: Path, ours: Path, *more: str) -> list[str]:
    """What a copy of the package says of each module that it builds."""
    command = [sys.executable, "-m", "esn_package", "build", str(school), "--no-lexicon"]
    given = ["--cache", str(school.parent / "cache"), "--explain", "--lang", "en", *more]
    environment = {**os.environ, "PYTHONPATH": str(ours)}
    run = subprocess.run(
        [*command, *given, "--out", str(school.parent / "dist")],
        capture_output=True,
        check=True,
        env=environment,
        encoding="utf-8",
    )
    told = re.compile(r"content/securite/(\w+: .*(?:built|unchanged|taken from).*)")
    return [found[1] for line in run.stderr.splitlines() if (found := told.search(line))]


def test_a_script_of_the_player_is_of_those_who_have_it(school: Path, copy: Path) -> None:
    both = ("--format", "web", "--format", "guide")
    explained(school, copy, *both)
    tight = copy / "esn_package/player/tight.json"
    whole = json.loads(tight.read_text())
    whole["files"]["player/questions/number.js"]["tight"] += ";"
    tight.write_text(json.dumps(whole))
    assert explained(school, copy, *both) == [
        "air: guide taken from the cache",
        "air: web built (what it shares with others changed: the player)",
        "eau: web, guide taken from the cache",
        "feu: guide taken from the cache",
        "feu: web built (what it shares with others changed: the player)",
    ]
    for name in ("cli/tabled.py", "templates/compiled/question.py"):
        with (copy / "esn_package" / name).open("a") as code:
            code.write("# what no package knows\n")
    assert {line.partition(": ")[2] for line in explained(school, copy, *both)} == {
        "web, guide unchanged"
    }
    with (copy / "esn_package/scoring.py").open("a") as code:
        code.write("# another\n")
    assert {line.partition("built ")[2] for line in explained(school, copy, *both)} == {
        "(esn-package is another, or what it stands on)"
    }


def test_explain_says_why(school: Path) -> None:
    said: Callable[[], dict[str, str]] = lambda: whys(built(school))  # noqa: E731
    assert set(said().values()) == {"made here for the first time"}
    time.sleep(0.1)
    assert said() == {}
    replaced(school / "securite/feu/01-alarme.md", "d’abord", "avant")
    (school / "securite/feu/note.txt").write_text("x")
    assert said() == {"feu": "changed: 01-alarme.md, note.txt"}
    (school / "securite/feu/note.txt").unlink()
    replaced(school / "securite/feu/02-sortir.md", "proche", "sûre")
    time.sleep(0.1)
    assert said() == {"feu": "changed: 02-sortir.md, note.txt"}
    shutil.rmtree(school.parent / "dist")
    for kept in (school.parent / "cache").rglob("made/*/*"):
        kept.unlink()
    assert set(said().values()) == {"nothing of it is kept"}
    other = whys(built(school, activity_base="https://autre.example"))
    assert set(other.values()) == {"it is asked for with other options"}
    prune(school.parent / "cache", 0)
    shutil.rmtree(school.parent / "dist")
    assert set(said().values()) == {"made here for the first time"}


def test_explain_tells_what_changed_since_a_state_was_taken_back(school: Path) -> None:
    def said() -> dict[str, str]:
        time.sleep(0.1)
        return whys(built(school))

    said()
    lexicon, bank = school / "lexicon.yaml", school / "securite/eaux.bank.yaml"
    with (school / "securite/eau/02-sortir.md").open("a", encoding="utf-8") as text:
        text.write("\nLe [[SSI]].\n")
    said()
    before = lexicon.read_text()
    lexicon.write_text(before.replace("Ce qui détecte", "Ce qui voit"))
    assert said()["eau"].endswith("changed: the term ssi")
    lexicon.write_text(before)
    assert said() == {}
    bank.write_text(bank.read_text() + "# plus rien\n")
    assert said() == {"eau": "what it shares with others changed: the bank eaux"}


def test_explain_knows_institutions_that_a_build_was_not_asked_for(school: Path) -> None:
    def said(*variants: str) -> dict[str, str]:
        time.sleep(0.1)
        return whys(built(school, variants=variants))

    said()
    (school / "variants").mkdir()
    (school / "variants/um.yaml").write_text("name: Université\n")
    assert set(said("um").values()) == {"made here for the first time"}
    assert said() == {}
    replaced(school / "securite/feu/01-alarme.md", "d’abord", "avant")
    assert said("um") == {"feu": "changed: 01-alarme.md"}
    said()
    (school / "variants/um.yaml").write_text("name: Une université\n")
    assert set(said("um").values()) == {"changed: variants/um.yaml"}


def test_what_stands_among_modules_is_told_of_its_own_files(school: Path) -> None:
    page = school / "securite/patients.md"
    page.write_text("---\nchecked: 2026-11-01\n---\n# Sortir\n\nSortez.\n", encoding="utf-8")

    def said() -> list[str]:
        time.sleep(0.1)
        done = built(school, "dist", "web", "guide", lexicon=True)
        return [str(one.job.why) for one in done if one.fresh and one.job.subject != "module"]

    said()
    replaced(page, "Sortez.", "Sortez vite.")
    assert said() == ["changed: patients.md"]
    replaced(school / "lexicon.yaml", "Combustible, comburant", "Un combustible, un comburant")
    assert said() == ["changed: lexicon.yaml"]
    with (school / "securite/eau/02-sortir.md").open("a", encoding="utf-8") as text:
        text.write("\nLe [[SSI]].\n")
    assert said() == ["changed: securite/eau/02-sortir.md"]


def test_homes_are_found_without_a_look_at_what_is_in_them(tmp_path: Path) -> None:
    for name in ("a/b", "a/b/c", ".git/d", "e/media", "f", "g", "h/module.yaml"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("a/b", "a/b/c", ".git/d", "e", "e/media"):
        (tmp_path / name / "module.yaml").write_text(f"id: {name[-1]}\n")
    (tmp_path / "f/module.yaml").symlink_to(tmp_path / "e/module.yaml")
    (tmp_path / "g/module.yaml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "i").symlink_to(tmp_path / "a")
    top, fresh, listed = str(tmp_path), Tree(), Tree()
    homes = [path.removeprefix(f"{top}/") for path in fresh.homes(top)]
    assert homes == ["a/b", "a/b/c", "e", "e/media", "f"]
    assert listed.modules(top) == fresh.homes(top) == listed.homes(top)
    for tree in (fresh, listed):
        digests = [tree.alone(f"{top}/{name}", "module.yaml") for name in (*homes, "g", "h")]
        assert digests == [listed.digest(f"{top}/{name}", "module.yaml") for name in homes] + [
            "unreadable",
            "unreadable",
        ]


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["cache", "info", "--cache", "nope"], "nope is no cache: name the folder that build"),
        (["cache", "prune", "--cache", "."], ". is no cache: name the folder that build"),
        (["cache", "info", "--cache", "afile"], "afile is a file: name a folder"),
        (["build", "content", "--cache", "afile"], "afile is a file: name a folder"),
        (["build", "content", "--out", "afile"], "afile is a file: name a folder"),
        (["build", "content", "--cache", "c", "--no-cache"], "give one of --cache and --no-cache"),
        (["build", "content", "--out", ""], "'--out': its name is empty"),
        (["build", "content", "--report", ""], "'--report': its name is empty"),
        (["check", "content", "--report", "sarif", ""], "'--report': its name is empty"),
        (["cache", "prune", "--cache", ""], "'--cache': its name is empty"),
        (["build", "s3://"], "s3:// names no bucket: s3://bucket/folder"),
        (["build", "content", "--out", "s3:///"], "s3:/// names no bucket: s3://bucket/folder"),
    ],
    ids=lambda one: " ".join(one[1:]) if isinstance(one, list) else "",
)
def test_what_cannot_be_meant_is_refused(
    school: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    command: list[str],
    told: str,
) -> None:
    monkeypatch.chdir(school.parent)
    Path("afile").write_text("mine")
    assert main(command) == 2
    assert told in " ".join(capsys.readouterr().err.split())
    assert {path.name for path in school.parent.iterdir()} == {"content", "afile"}


def test_how_much_a_cache_holds_is_said(
    school: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(school.parent)
    monkeypatch.setenv("ESN_PACKAGE_CACHE", "cache")
    assert main(["cache", "info"]) == 0
    assert "0 results, 0 files, 0.0 KB of 5.0 GB at most" in capsys.readouterr().out
    built(school)
    assert main(["cache", "info", "--cache", "cache"]) == 0
    assert "3 results" in capsys.readouterr().out
    Path("afile").write_text("mine")
    monkeypatch.setenv("ESN_PACKAGE_CACHE", "afile")
    assert main(["build", "content/securite/feu", "--out", "out"]) == 0
    assert "nothing can be kept there; look who may write it, or name" in capsys.readouterr().err
