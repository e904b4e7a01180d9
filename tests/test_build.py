"""From definitions to packages: what changed and nothing else, verified, whatever is wrong."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest

import esn_package
from esn_package import ProblemsFound, build, build_all, load, verify
from esn_package.formats import FORMATS, TRACKED, Options
from esn_package.formats.web import Web
from esn_package.made import Done
from esn_package.module import Module
from esn_package.package import Package
from esn_package.saying import translated
from esn_package.site import Site

HERE = Path(__file__).parent
MINIMAL = HERE / "modules/minimal"
BOTH = ("scorm12", "web")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A programme with one module, to change at will."""
    return Path(shutil.copytree(MINIMAL, tmp_path / "content"))


def twin(content: Path, name: str) -> Path:
    """A second module beside the first."""
    folder = Path(shutil.copytree(content / "securite/feu", content / "securite" / name))
    module = folder / "module.yaml"
    module.write_text(module.read_text().replace("id: feu", f"id: {name}"))
    programme = content / "programme.yaml"
    listed = programme.read_text().replace(
        "      - id: feu\n", f"      - id: feu\n      - id: {name}\n"
    )
    programme.write_text(listed)
    return folder


def built(content: Path, formats: Sequence[str] = BOTH) -> list[Done]:
    """What became of every module, built beside the content."""
    return list(build_all(content, formats, content.parent / "dist", lexicon=False))


def outcome(done: list[Done]) -> list[tuple[str, bool]]:
    """Each package with whether it was made now."""
    return sorted((one.file, job.fresh) for job in done for one in job.packages)


@pytest.mark.parametrize("name", TRACKED)
def test_each_format_builds_and_is_verified(name: str) -> None:
    package = build(load(MINIMAL / "securite/feu"), name)
    assert isinstance(package, Package)
    assert package.name == f"feu-{name}.zip"
    assert verify(package) == []


def test_a_format_that_is_none_is_a_programmers_mistake() -> None:
    with pytest.raises(ValueError, match="none of the formats scorm12"):
        build(load(MINIMAL / "securite/feu"), "scorm13")


def test_a_format_without_a_package_says_what_to_call() -> None:
    with pytest.raises(ValueError, match="call outputs"):
        build(load(MINIMAL / "securite/feu"), "paper")


def test_nothing_is_built_twice(content: Path) -> None:
    assert outcome(built(content)) == [("feu-scorm12.zip", True), ("feu-web.zip", True)]
    assert outcome(built(content)) == [("feu-scorm12.zip", False), ("feu-web.zip", False)]


def test_a_format_that_is_new_is_the_only_one_built(content: Path) -> None:
    built(content, ["web"])
    assert outcome(built(content)) == [("feu-scorm12.zip", True), ("feu-web.zip", False)]


@pytest.mark.parametrize(
    "file",
    ["securite/feu/01-alarme.md", "securite/feu/media/porte.svg", "programme.yaml", "lexicon.yaml"],
)
def test_what_changed_is_built_again(content: Path, file: str) -> None:
    built(content)
    with (content / file).open("a") as changed:
        changed.write("\n")
    assert outcome(built(content)) == [("feu-scorm12.zip", True), ("feu-web.zip", True)]


def test_a_change_of_one_module_leaves_the_other_alone(content: Path) -> None:
    other = twin(content, "eau")
    built(content, ["web"])
    with (other / "01-alarme.md").open("a") as page:
        page.write("\nUne phrase.\n")
    assert outcome(built(content, ["web"])) == [("eau-web.zip", True), ("feu-web.zip", False)]


def test_an_option_that_changed_builds_again(content: Path) -> None:
    out = content.parent / "dist"
    list(build_all(content, ["xapi"], out, activity_base="https://a.example", lexicon=False))
    again = list(
        build_all(content, ["xapi"], out, activity_base="https://b.example", lexicon=False)
    )
    assert outcome(again) == [("feu-xapi.zip", True)]


@pytest.mark.parametrize("spoil", [lambda zip_: zip_.unlink(), lambda zip_: zip_.write_bytes(b"x")])
def test_a_package_that_was_spoilt_is_built_again(content: Path, spoil: object) -> None:
    built(content)
    assert callable(spoil)
    spoil(content.parent / "dist/feu-web.zip")
    assert outcome(built(content)) == [("feu-scorm12.zip", False), ("feu-web.zip", True)]


def record_with(said: str) -> str:
    """A record with a warning that says this."""
    warning = f'{{"said": {said}}}'
    return f'{{"format": 1, "packages": [{{"warnings": [{warning}], "beside": []}}]}}'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"format": 99, "packages": []}',
        '{"packages": 1}',
        record_with('{"hint": 1, "message": null}'),
        record_with('{"hint": {"one": "{a.b} {0}", "many": "", "values": {}}}'),
        record_with('{"hint": {"decimal": "x"}}'),
    ],
)
def test_a_record_that_is_not_ours_is_written_anew(content: Path, text: str) -> None:
    record = content.parent / "dist/packages.json"
    record.parent.mkdir()
    record.write_text(text)
    built(content)
    assert json.loads(record.read_text())["format"] == 1


def test_the_record_says_what_stands_in_the_folder(content: Path) -> None:
    built(content)
    out = content.parent / "dist"
    whole = json.loads((out / "packages.json").read_text())
    assert [package["file"] for package in whole["packages"]] == ["feu-scorm12.zip", "feu-web.zip"]
    for package in whole["packages"]:
        data = (out / package["file"]).read_bytes()
        assert package["sha256"] == sha256(data).hexdigest()
        assert package["size"] == len(data)
        assert package["title"] == "Réagir à un feu"
        assert 0 < package["state"] <= 4096
    assert {path.name for path in out.iterdir()} == {
        "feu-codebook.csv",
        "feu-codebook.html",
        "feu-scorm12.zip",
        "feu-scorm12.zip.cdx.json",
        "feu-web.zip",
        "feu-web.zip.cdx.json",
        "packages.json",
        "SHA256SUMS",
    }


def test_a_module_with_problems_leaves_the_old_package_and_the_others_alone(content: Path) -> None:
    other = twin(content, "eau")
    built(content, ["web"])
    old = (content.parent / "dist/eau-web.zip").read_bytes()
    with (other / "module.yaml").open("a") as module:
        module.write("titel: x\n")
    with (content / "securite/feu/01-alarme.md").open("a") as page:
        page.write("\nUne phrase.\n")
    done = built(content, ["web"])
    assert outcome(done) == [("feu-web.zip", True)]
    assert {problem.code for one in done for problem in one.problems} == {"unknown-key"}
    assert (content.parent / "dist/eau-web.zip").read_bytes() == old


class Untidy(Web):
    """A format that leaves in the zip what verify warns of in anyone's."""

    def files(self, module: Module, site: Site, options: Options) -> dict[str, bytes]:  # noqa: ARG002
        """What an operating system left."""
        return {".DS_Store": b""}


def test_what_a_stranger_is_warned_of_is_refused_in_a_package_of_ours() -> None:
    with pytest.raises(ProblemsFound, match="left-over") as found:
        build(load(MINIMAL / "securite/feu"), Untidy())
    assert [problem.severity for problem in found.value.problems] == ["error"]


def test_a_folder_without_modules_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match="no-such-module"):
        list(build_all(tmp_path, BOTH, tmp_path / "dist", lexicon=False))
    assert not (tmp_path / "dist").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="a name that is not UTF-8")
def test_what_no_definition_names_does_not_stop_a_build(content: Path) -> None:
    (content / "notes.yaml").mkdir()
    (content / "old.yaml").symlink_to(content / "gone.yaml")
    (content / "securite/feu" / os.fsdecode(b"\xff.png")).write_bytes(b"")
    secret = content / "securite/feu/secret.txt"
    secret.write_text("x")
    secret.chmod(0)
    assert outcome(built(content, ["web"])) == [("feu-web.zip", True)]
    assert outcome(built(content, ["web"])) == [("feu-web.zip", False)]


def test_a_folder_that_cannot_be_written_is_a_problem_once(content: Path) -> None:
    (content.parent / "dist").write_text("a file")
    problems = [problem for done in built(content) for problem in done.problems]
    assert {problem.code for problem in problems} == {"cannot-write"}


def test_any_executor_will_do(content: Path) -> None:
    twin(content, "eau")
    with ThreadPoolExecutor(2) as executor:
        done = list(
            build_all(content, ["web"], content.parent / "dist", executor=executor, lexicon=False)
        )
    assert outcome(done) == [("eau-web.zip", True), ("feu-web.zip", True)]


def test_warnings_of_what_is_unchanged_are_said_again(content: Path) -> None:
    module = content / "securite/feu/module.yaml"
    module.write_text(
        module.read_text().replace("pages:", "  - id: revoir\n    text: Revoir\npages:")
    )
    first = [package.warnings for done in built(content) for package in done.packages]
    again = [package.warnings for done in built(content) for package in done.packages]
    assert first[0]
    assert sorted(first) == sorted(again)
    french = [translated(one.message, "fr") for warnings in again for one in warnings]
    assert set(french) == {"aucune question n’évalue l’objectif «\u202frevoir\u202f»"}


def test_the_same_sources_make_the_same_bytes_everywhere(content: Path, tmp_path: Path) -> None:
    surroundings = [
        {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "fr_FR.UTF-8", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Lima", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "4242"},
    ]
    said = set()
    ours = {"PYTHONPATH": str(Path(esn_package.__file__).parent.parent)}
    for number, variables in enumerate(surroundings):
        folder = Path(shutil.copytree(content, tmp_path / str(number) / "é content"))
        for path in folder.rglob("*"):
            os.utime(path, (number * 10**8, number * 10**8))
        command = [sys.executable, "-m", "esn_package", "build", folder.name]
        command += ["--lang", "fr"] if number == 2 else []
        formats = [part for name in FORMATS for part in ("--format", name)]
        subprocess.run(
            [*command, *formats],
            cwd=folder.parent,
            env=ours | variables,
            check=True,
            capture_output=True,
        )
        made = sorted((folder.parent / "dist").glob("feu-*"))
        kinds = {path.name.split("-")[1].split(".")[0] for path in made}
        assert kinds == {*FORMATS, "codebook"}
        said.add(tuple(sha256(path.read_bytes()).hexdigest() for path in made))
    assert len(said) == 1
