"""The files by which GitHub and GitLab check and build a new programme: their commands are run."""

import json
import os
import re
import subprocess
import sysconfig
import venv
from collections.abc import Callable
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree
from test_wheel import made

from esn_package import __version__, new_programme, verify
from esn_package.new import LANGUAGES
from esn_package.new.requirement import requirement

Host = tuple[list[str], dict[str, Any]]  # its commands, and the whole of its file


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A fresh Python, and the variables by which its pip finds our wheel without a network.

    What the wheel needs is that of the environment that tests run in.
    """
    folder = tmp_path_factory.mktemp("machine")
    venv.create(folder / "python", with_pip=True)
    [site] = (folder / "python").glob("[lL]ib/**/site-packages")
    (site / "ours.pth").write_text(sysconfig.get_path("purelib"))
    made("wheel", folder / "wheels")
    kept = {name: os.environ[name] for name in ("HOME", "LANG", "LC_ALL") if name in os.environ}
    return {
        **kept,
        "PATH": f"{folder / 'python/bin'}{os.pathsep}{os.environ['PATH']}",
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(folder / "wheels"),
        "PIP_NO_DEPS": "1",
        "PIP_FORCE_REINSTALL": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "ESN_TODAY": "2026-11-26",
        "ESN_PACKAGE_CACHE": str(folder / "cache"),
    }


def school(folder: Path, language: str, base: str) -> Path:
    """A new programme."""
    new_programme(
        folder, title="Soins", institution="Institut", language=language, activity_base=base
    )
    return folder


def on_github(folder: Path) -> Host:
    """What GitHub runs, a step after the other."""
    text = (folder / ".github/workflows/modules.yml").read_text("utf-8")
    file = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - `on` stays a word
    [job] = file["jobs"].values()
    return [step["run"] for step in job["steps"] if "run" in step], file


def on_gitlab(folder: Path) -> Host:
    """What GitLab runs."""
    file = yaml.safe_load((folder / ".gitlab-ci.yml").read_text("utf-8"))
    return [*file["modules"]["before_script"], *file["modules"]["script"]], file


def run(commands: list[str], folder: Path, machine: dict[str, str]) -> None:
    """Run the commands as a host does: in a shell that stops at the first that fails."""
    for command in commands:
        told = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", command],
            cwd=folder,
            env=machine,
            check=False,
            capture_output=True,
            text=True,
        )
        assert told.returncode == 0, f"{command}\n{told.stdout}\n{told.stderr}"


@pytest.mark.parametrize(("language", "base"), [("fr", ""), ("en", "https://id.ecole.example")])
def test_what_github_runs_ends_in_packages_and_a_report(
    language: str, base: str, tmp_path: Path, machine: dict[str, str]
) -> None:
    folder = school(tmp_path / "ecole", language, base)
    commands, file = on_github(folder)
    run(commands, folder, machine)
    steps = next(iter(file["jobs"].values()))["steps"]
    used = {
        step["uses"].partition("@")[0]: step.get("with", {}) for step in steps if "uses" in step
    }
    kept = folder / used["actions/upload-artifact"]["path"]
    right(kept, {"scorm12", "web"} | ({"xapi"} if base else set()))
    report = json.loads(
        (folder / used["github/codeql-action/upload-sarif"]["sarif_file"]).read_text()
    )
    assert report["version"] == "2.1.0"
    assert set(file["on"]) == {"push", "pull_request"}
    assert file["permissions"] == {"contents": "read", "security-events": "write"}


def test_what_gitlab_runs_ends_in_packages_and_a_report(
    tmp_path: Path, machine: dict[str, str]
) -> None:
    folder = school(tmp_path / "ecole", "fr", "https://id.ecole.example")
    commands, file = on_gitlab(folder)
    run(commands, folder, machine)
    artifacts = file["modules"]["artifacts"]
    [kept] = artifacts["paths"]
    right(folder / kept, {"scorm12", "web", "xapi"})
    assert artifacts["when"] == "always"
    report = etree.parse(folder / artifacts["reports"]["junit"]).getroot()
    assert report.get("failures") == "0"


def right(kept: Path, formats: set[str]) -> None:
    """Whether a folder holds a right zip of each format."""
    zips = sorted(kept.glob("*.zip"))
    assert {path.stem.rpartition("-")[2] for path in zips} == formats
    assert [verify(path) for path in zips] == [[] for _ in zips]


@pytest.mark.parametrize("language", LANGUAGES)
def test_hosts_keep_what_was_built_and_run_what_was_read(language: str, tmp_path: Path) -> None:
    folder = school(tmp_path / "ecole", language, "")
    commands, github = on_github(folder)
    steps = next(iter(github["jobs"].values()))["steps"]
    used = [step["uses"] for step in steps if "uses" in step]
    assert [one for one in used if not re.search(r"@[0-9a-f]{40}$", one)] == []
    [kept] = [step["with"] for step in steps if "actions/cache@" in step.get("uses", "")]
    assert kept["path"] == "~/.cache/esn-package"
    assert kept["key"].startswith(kept["restore-keys"])
    assert "cache prune --max-size" in commands[-1]
    commands, gitlab = on_gitlab(folder)
    variables, places = gitlab["variables"], gitlab["cache"]["paths"]
    assert variables["ESN_PACKAGE_CACHE"] == f"$CI_PROJECT_DIR/{places[1]}"
    assert "cache prune --max-size" in commands[-1]


@pytest.mark.parametrize("host", [on_github, on_gitlab])
def test_a_mistake_stops_the_run_before_it_builds_and_is_in_the_report(
    host: Callable[[Path], Host], tmp_path: Path, machine: dict[str, str]
) -> None:
    folder = school(tmp_path / "ecole", "fr", "")
    quiz = folder / "content/hygiene/hygiene-des-mains/evaluation.quiz.yaml"
    quiz.write_text(quiz.read_text("utf-8").replace("right: oui", "rigth: oui"), "utf-8")
    commands, _ = host(folder)
    with pytest.raises(AssertionError, match="rigth"):
        run(commands, folder, machine)
    assert not (folder / "dist").exists()
    [report] = [path for path in folder.iterdir() if path.name in {"check.sarif", "check.xml"}]
    assert "unknown-key" in report.read_text("utf-8")


def test_what_hosts_install_is_the_version_that_made_the_programme(
    tmp_path: Path, machine: dict[str, str]
) -> None:
    run(on_github(school(tmp_path / "ecole", "fr", ""))[0][:1], tmp_path / "ecole", machine)
    command = ["esn-package", "--version"]
    told = subprocess.run(command, env=machine, check=True, capture_output=True, text=True)
    lines = (tmp_path / "ecole/requirements.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [
        f"esn-package=={told.stdout.split()[1]}"
    ]


def requirement_of(tmp_path: Path, origin: dict[str, object] | None) -> str:
    """What a programme asks for, made by an esn-package that was installed from somewhere."""
    info = tmp_path / f"esn_package-{__version__}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Name: esn-package\nVersion: {__version__}\n", "utf-8")
    if origin:
        (info / "direct_url.json").write_text(json.dumps(origin), "utf-8")
    return requirement(Distribution.at(info))


GIT = {"vcs_info": {"vcs": "git", "commit_id": "c" * 40}}


@pytest.mark.parametrize(
    ("origin", "asked"),
    [
        (None, f"esn-package=={__version__}"),
        (
            {"url": "https://ecole.example/esn.git", **GIT},
            f"esn-package @ git+https://ecole.example/esn.git@{'c' * 40}",
        ),
        (
            {"url": "https://ecole.example/esn_package-1.whl", "archive_info": {}},
            "esn-package @ https://ecole.example/esn_package-1.whl",
        ),
        ({"url": "file:///home/ines/esn-package", "dir_info": {"editable": True}}, ""),
        ({"url": "https://ines:secret@ecole.example/esn.git", **GIT}, ""),
    ],
)
def test_a_programme_asks_for_the_esn_package_that_made_it(
    tmp_path: Path, origin: dict[str, object] | None, asked: str
) -> None:
    assert requirement_of(tmp_path, origin) == asked


def test_both_languages_run_the_same_commands(tmp_path: Path) -> None:
    folders = [school(tmp_path / language, language, "") for language in LANGUAGES]
    for host in (on_github, on_gitlab):
        assert len({tuple(host(folder)[0]) for folder in folders}) == 1
