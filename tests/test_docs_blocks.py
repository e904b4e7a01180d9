"""Every block of code in docs/ and in README.md is run, or said here why it is not.

- `python` runs; what it prints is the block of `text` that follows, if one does.
- `sh`: each command runs as it stands in a copy of a school (content/ is the school's own), those
  of docs/guides/ in a new programme; what it shows is the block of `text` that follows, if any.
- `yaml` and `markdown` are laid into a right module and have no error there.
- `yml` is a piece of a pipeline: its steps that are ours run.
- `text` follows something that ran. Anything else is in ELSEWHERE, with the test that holds it.
"""

import io
import json
import re
import runpy
import shlex
import shutil
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from test_layout import SRC

from esn_package import question
from esn_package.cli import COMMANDS, main
from esn_package.problems import ProblemsFound
from esn_package.source import parse

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
FENCE = re.compile(r"^( *)(`{3,})(\w*)\n(.*?)^\1\2 *$", re.DOTALL | re.MULTILINE)
MADE = runpy.run_path(str(DOCS / "making/problems.py"))
# Pages whose blocks have a test of their own, that says more than this one could.
PAGES = {
    "reference/messages.md": "test_docs_problems.py: each gives its code, or nothing",
    "developers/api.md": "test_docs.py: made from the program",
    "developers/elsewhere.md": "test_elsewhere.py: its parts are built by make, pods and nodes",
    "developers/commands.md": "test_docs.py: made from the program",
    "reference/commandes.md": "test_docs.py: made from the program",
    "developers/new-kind.md": "test_new_kind.py: put into a copy of the package",
    "developers/new-simulation.md": "test_new_simulation_kind.py: put into a copy of the package",
    "tutoriel/mon-premier-module.md": "test_tutorial.py: followed word by word",
    "tutorial.md": "test_docs.py: followed from an empty folder",
}
# Blocks, by page and first words, and why they are not laid into a module or run.
ELSEWHERE = {
    ("lms.md", "title: Moodle in SCORM"): "a profile: test_simulated.py reads all that there are",
    ("developers/pipeline.md", "# GitHub, at each"): "the test below: what `new` writes",
    ("developers/pipeline.md", "# GitLab, at each"): "the test below: what `new` writes",
}
# Commands that are not run, and why. Each is still held to be there.
NOT_RUN = {
    "python3 run.py": "it makes an environment, or runs every test",
    "pip install": "it asks the network",
    "python3 -m venv": "the tests run in one",
    "esn-package preview": "it serves until it is stopped: test_preview*.py",
    "git ": "it is git's",
    "sha256sum ": "test_packages.py runs it",
    "jq ": "it is no part of ours",
    "cosign ": "it asks the network, and who signs",
    "gh ": "it asks GitHub",
    "node bin/console_runner.js": "ADL's suite is not ours to bring",
}
# Sections for which one is back in the school's folder; else one stays where `cd` led.
BACK = {"Two commands"}
# A command that is not run itself, and what it would leave that the page goes on with.
WRITES = {"python3 run.py packages": "esn-package build content --format scorm12 --out dist"}
# Commands that are to end with something to say.
FAILS = {
    # the page shows two ways to make one folder: the second finds that of the first
    'esn-package new programme mon-ecole --title "École du soin"': 1,
}


class Block(NamedTuple):
    """A block of a page: its section, its language, its text, what the block after it shows."""

    page: str
    section: str
    line: int
    language: str
    body: str
    shown: str = ""

    @property
    def excused(self) -> str:
        """Why it is not tried here, or ""."""
        found = (
            why
            for (page, start), why in ELSEWHERE.items()
            if page == self.page and self.body.startswith(start)
        )
        return next(found, "")


def blocks() -> Iterator[Block]:
    """Every block that is tried here."""
    for page in sorted([*DOCS.rglob("*.md"), ROOT / "README.md"]):
        name = page.relative_to(DOCS).as_posix() if page.is_relative_to(DOCS) else page.name
        if name not in PAGES:
            yield from _of(name, page.read_text(encoding="utf-8"))


def _of(page: str, text: str) -> Iterator[Block]:
    found = list(FENCE.finditer(text))
    for at, one in enumerate(found):
        line, language = text.count("\n", 0, one.start()) + 1, one[3]
        after = found[at + 1] if at + 1 < len(found) else None
        close = after and not text[one.end() : after.start()].strip()
        shown = _body(after) if after and close and after[3] in {"text", "console"} else ""
        if language not in {"text", "console"} or not (at and _follows(text, found, at)):
            section = ["", *re.findall(r"^## (.+)", text[: one.start()], re.MULTILINE)][-1]
            yield Block(page, section, line, language, _body(one), shown)


def _follows(text: str, found: list[re.Match[str]], at: int) -> bool:
    """Whether a block stands right below one that ran."""
    between = text[found[at - 1].end() : found[at].start()]
    return not between.strip() and found[at - 1][3] in {"python", "sh"}


def _body(found: re.Match[str]) -> str:
    return re.sub(f"^{found[1]}", "", found[4], flags=re.MULTILINE)


BLOCKS = list(blocks())


def of(*languages: str) -> pytest.MarkDecorator:
    """Each block of these languages."""
    kept = [one for one in BLOCKS if one.language in languages and not one.excused]
    return pytest.mark.parametrize("block", kept, ids=lambda one: f"{one.page}:{one.line}")


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the school's content, where a command may write what it likes."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return tmp_path


@of("python")
@pytest.mark.usefixtures("school")
def test_python_runs_and_prints_what_is_shown(block: Block) -> None:
    with redirect_stdout(io.StringIO()) as out:
        exec(compile(block.body, block.page, "exec"), {"__name__": "__main__"})  # noqa: S102
    if block.shown:
        assert out.getvalue() == block.shown


@pytest.mark.parametrize("page", sorted({one.page for one in BLOCKS if one.language == "sh"}))
def test_commands_run_one_after_the_other(
    page: str, school: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if page.startswith("guides/") and page != "guides/commencer.md":  # which makes one itself
        told = ["--title", "Mon école", "--institution", "Mon établissement"]
        assert main(["new", "programme", "neuf", *told]) == 0
        monkeypatch.chdir("neuf")
        for whole in [one.body for one in BLOCKS if (one.page, one.language) == (page, "yaml")]:
            _laid(whole)
    for block in [one for one in BLOCKS if (one.page, one.language) == (page, "sh")]:
        if block.section in BACK:
            monkeypatch.chdir(school)
        with redirect_stdout(io.StringIO()) as out, redirect_stderr(out):
            for command in _commands(block.body):
                words = shlex.split(WRITES.get(command, command))
                if words[0] == "cd":
                    monkeypatch.chdir(words[1])
                elif words[0] == "esn-package":
                    is_there(words[1:])
                    if command in WRITES or not _why_not(command):
                        assert main(_answered(words[1:])) == _code(command), command
                else:
                    assert _why_not(command), f"{command}: who would know it?"
        assert block.shown.strip() in out.getvalue()


def _laid(whole: str) -> None:
    """Lay what commands are run on into the programme: a whole definition, not a piece of one."""
    for start in (
        "# opinion.yaml\nid:",
        "# variants/lille.yaml\nname: École de santé de Lille\ntitle:",
    ):
        if whole.startswith(start):
            file = Path("content", start[2:].partition("\n")[0])
            file.parent.mkdir(exist_ok=True)
            file.write_text(whole, encoding="utf-8")


def _commands(body: str) -> Iterator[str]:
    """The commands of a block, without what is said of them."""
    for line in re.sub(r"\\\n\s*", "", body).splitlines():
        command = re.sub(r"(^|\s+)#\s.*|^ESN_\w+=\w+ ", "", line).strip()
        if command:
            yield command


def _why_not(command: str) -> str:
    return next((why for start, why in NOT_RUN.items() if command.startswith(start)), "")


def _code(command: str) -> int:
    return next((code for start, code in FAILS.items() if command.startswith(start)), 0)


def _answered(arguments: list[str]) -> list[str]:
    """The arguments, with those that a terminal would be asked for."""
    asks = arguments[:2] == ["new", "programme"] and "--title" not in arguments
    return [*arguments, "--title", "École", "--institution", "Institut"] if asks else arguments


def is_there(arguments: list[str]) -> None:
    """Whether there are a command and options of these names."""
    if arguments == ["--help"]:
        return
    assert arguments[0] in COMMANDS, arguments
    inner = arguments[: 2 if arguments[0] in {"cache", "new"} else 1]
    with redirect_stdout(io.StringIO()) as told:
        assert main([*inner, "--help"]) == 0
    options = [one.partition("=")[0] for one in arguments if one.startswith("--")]
    assert [one for one in options if one not in told.getvalue()] == []


@of("yaml")
def test_definitions_are_right(block: Block, tmp_path: Path) -> None:
    try:
        data = parse(block.body, "x").data
    except ProblemsFound as refused:
        pytest.fail(str(refused.problems))
    if isinstance(data, list) and all("kind" in one for one in data if isinstance(one, dict)):
        for one in data:
            assert isinstance(one, dict)
            if one["kind"] != "case":
                question(one)
        return
    where = _place(block.body, data)
    excerpts = {where: block.body}
    named = re.search(r"([^/]+\.(scenario|lab)\.yaml)$", where)
    if named:  # read where a page names it
        excerpts["page"] = f"::: {named[2]} {named[1]}\n:::\n"
    found = MADE["problems"](excerpts, tmp_path / "content")
    wrong = [one for one in found if one.severity == "error" and one.code not in LACKING]
    assert [str(one) for one in wrong] == []


# What an excerpt names or counts, and a trial's module has not.
LACKING = {
    "draw-too-large",
    "no-such-bank",
    "no-such-file",
    "no-such-module",
    "no-such-objective",
    "no-such-page",
    "no-such-pillar",
    "no-such-term",
}


def _place(body: str, data: object) -> str:
    """Which definition a block is a part of: its first line names the file, or its keys tell."""
    named = re.match(r"# (\S+\.ya?ml)\n", body)
    if named and named[1].startswith("variants/"):
        return named[1]
    name = named[1].rpartition("/")[2] if named else ""
    for ending, where in (
        ("programme.yaml", "programme"),
        ("module.yaml", "module"),
        (".quiz.yaml", "quiz"),
        (".bank.yaml", "securite/incendie.bank.yaml"),
        ("media.yaml", "securite/feu/media.yaml"),
        ("opinion.yaml", "opinion.yaml"),
        ("waivers.yaml", "securite/feu/waivers.yaml"),
        (".scenario.yaml", f"securite/feu/{name}"),
        (".lab.yaml", f"securite/feu/{name}"),
    ):
        if name.endswith(ending):
            return where
    keys = set(data) if isinstance(data, dict) else {*data[0]}  # type: ignore[index]
    if any("/" in str(key) for key in keys):
        return "securite/feu/media.yaml"
    if "term" in keys:
        return "lexicon"
    for where in ("module", "quiz", "programme"):
        schema = json.loads((ROOT / f"schemas/{where}.schema.json").read_text(encoding="utf-8"))
        if keys <= set(schema["properties"]):
            return where
    pytest.fail(f"{keys} are keys of no definition")


@of("markdown")
def test_pages_are_right(block: Block, tmp_path: Path) -> None:
    where = "securite/feu/guide.md" if "(see:" in block.body else "page"
    found = MADE["problems"]({where: block.body}, tmp_path / "content")
    wrong = [one for one in found if one.severity == "error" and one.code not in LACKING]
    assert [str(one) for one in wrong] == []


@of("yml")
@pytest.mark.usefixtures("school")
def test_the_steps_of_a_pipeline_run(block: Block) -> None:
    steps = re.findall(r"(?:run: |- )(esn-package .+)", yaml.dump(yaml.safe_load(block.body)))
    assert steps
    for command in steps:
        words = shlex.split(command)[1:]
        is_there(words)
        assert main(words) in {0, 1}, command


@of("vtt")
def test_captions_are_right(block: Block, tmp_path: Path) -> None:
    film = "::: audio media/a.mp3 {captions=media/a.vtt} Titre\nOn sort.\n:::\n"
    excerpts = {"page": film, "securite/feu/media/a.mp3": "ID3\x03"}
    excerpts["securite/feu/media/a.vtt"] = block.body
    assert MADE["problems"](excerpts, tmp_path / "content") == []


def test_no_other_block_goes_untried() -> None:
    known = {"markdown", "python", "sh", "vtt", "yaml", "yml"}
    others = [(one.page, one.line, one.language) for one in BLOCKS if one.language not in known]
    assert others == []


def test_nothing_is_excused_that_is_not_there() -> None:
    assert sum(bool(one.excused) for one in BLOCKS) == len(ELSEWHERE)
    assert [name for name in PAGES if not (DOCS / name).exists()] == []


def test_the_pipelines_are_those_that_new_programme_writes() -> None:
    text = (DOCS / "developers/pipeline.md").read_text(encoding="utf-8")
    starter = SRC / "starters/en/programme"
    for name in ("_github/workflows/modules.yml", "_gitlab-ci.yml"):
        whole = (starter / name).read_text(encoding="utf-8")
        whole = whole.replace("@@formats@@", "--format scorm12").strip()
        assert whole in text
        assert isinstance(yaml.safe_load(whole), dict)
