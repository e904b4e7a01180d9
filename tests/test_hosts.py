"""The Action, the component and the container file: their own commands are run, without the hosts.

What GitHub, GitLab and a container engine do around them is done here in a few lines: the values of
inputs take their places, a step runs in bash, a file is copied. Nothing is fetched from the net.
"""

import atexit
import os
import re
import shlex
import shutil
import subprocess
import sysconfig
import venv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml

from esn_package import verify

ROOT = Path(__file__).parent.parent
MINIMAL = ROOT / "tests/modules/minimal"
PLACE = re.compile(r"\$\{\{ *([a-z._-]+) *\}\}|\$\[\[ *([a-z._-]+) *\]\]")
DIGEST = re.compile(r"@(sha256:[0-9a-f]{64}|[0-9a-f]{40})$")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder of a host with the smallest programme in it."""
    shutil.copytree(MINIMAL, tmp_path / "project/content")
    return tmp_path / "project"


@cache
def python() -> Path:
    """The folder of the commands of a fresh Python, which ends with this process."""
    made = TemporaryDirectory(prefix="esn-hosts-")
    atexit.register(made.cleanup)
    venv.create(made.name, with_pip=True)
    return Path(made.name) / "bin"


def machine(**more: str) -> dict[str, str]:
    """The variables of a host on which pip finds what is pinned, and no network."""
    kept = {name: os.environ[name] for name in ("HOME", "LANG") if name in os.environ}
    kept["PATH"] = f"{python()}{os.pathsep}{os.environ['PATH']}"
    offline = {"PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_FIND_LINKS": ""}
    return {**kept, **offline, "PYTHONPATH": sysconfig.get_path("purelib"), **more}


def filled(text: object, values: Mapping[str, str]) -> str:
    """A text of a host's file with the values of what stands between its brackets."""
    return PLACE.sub(lambda found: values[found[1] or found[2]], str(text))


def bash(script: str, folder: Path, variables: Mapping[str, str]) -> str:
    """What a script says, run as a host does: it stops at the first command that fails."""
    told = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=folder,
        env={**variables},
        check=False,
        capture_output=True,
        text=True,
    )
    assert told.returncode == 0, f"{script}\n{told.stdout}\n{told.stderr}"
    return told.stdout + told.stderr


def act(folder: Path, **given: str) -> dict[str, str]:
    """The outputs of our Action in a folder; what it installs is there from the first time on."""
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    runner = python().parent / "runner"
    there = (runner / "esn-package").exists()
    runner.mkdir(exist_ok=True)
    inputs = {name: str(one["default"]) for name, one in action["inputs"].items()} | given
    values = {f"inputs.{name}": value for name, value in inputs.items()}
    values |= {"github.action_path": str(ROOT), "runner.temp": str(runner)}
    output = runner / "output"
    output.write_text("")
    for step in action["runs"]["steps"]:
        name = step.get("name", "")
        if (name == "Check" and not inputs["check"]) or (name == "Install esn-package" and there):
            continue
        if "run" not in step:
            continue
        variables = {name: filled(text, values) for name, text in step["env"].items()}
        bash(step["run"], folder, machine(**variables, GITHUB_OUTPUT=str(output)))
    lines = output.read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines)


def kept() -> Path:
    """What builds of the Action keep for the next one."""
    return python().parent / "runner/esn-package-cache"


def test_the_action_checks_builds_and_says_what_it_made(content: Path) -> None:
    more = "--no-lexicon\n\n--seed\n2"
    made = act(content, formats="scorm12\nweb\n", arguments=more, **{"activity-base": ""})
    zips = sorted((content / made["out"]).glob("*.zip"))
    assert [path.name for path in zips] == ["feu-scorm12.zip", "feu-web.zip"]
    assert [verify(path) for path in zips] == [[], []]
    assert (content / made["packages"]).is_file()
    assert sum(path.stat().st_size for path in kept().rglob("*") if path.is_file()) > 10_000
    act(content, check="", **{"cache-size": "0"})
    assert not list(kept().glob("v1/made/*/*"))
    assert "2.1.0" in (content / "check.sarif").read_text("utf-8")


def test_what_a_caller_writes_is_no_script(content: Path) -> None:
    odd = "content/$(touch owned)`touch owned`"
    shutil.copytree(content / "content", content / odd)
    act(content, path=odd, check="", shard="1/1", out="dist; touch owned")
    assert (content / "dist; touch owned/feu-scorm12.zip").is_file()
    assert not list(content.rglob("owned"))


def test_a_folder_of_two_lines_is_no_second_output(content: Path) -> None:
    with pytest.raises(AssertionError, match=r"\n\s*out is the name of one folder"):
        act(content, out="dist\npackages=evil")


def test_a_path_is_no_option(content: Path) -> None:
    (content / "content").rename(content / "--help")
    made = act(content, path="--help")
    assert (content / made["packages"]).is_file()


def test_every_part_of_a_matrix_together_is_the_whole(content: Path) -> None:
    for part in ("1/2", "2/2"):
        made = act(content, shard=part, check="", out=f"dist-{part[0]}")
        assert ("packages" in made) == (content / made["out"] / "packages.json").is_file()
    parts = [{path.name for path in content.glob(f"dist-{n}/*.zip")} for n in (1, 2)]
    assert not parts[0] & parts[1]
    assert parts[0] | parts[1] == {"feu-scorm12.zip", "ecole-lexicon-scorm12.zip"}


def component(**given: str) -> dict[str, Any]:
    """The job that GitLab makes of our component."""
    text = (ROOT / "templates/build.yml").read_text("utf-8")
    spec, job = text.split("\n---\n")
    inputs = yaml.safe_load(spec)["spec"]["inputs"]
    values = {f"inputs.{name}": str(one["default"]) for name, one in inputs.items()}
    values |= {f"inputs.{name}": value for name, value in given.items()}
    [made] = yaml.safe_load(job).values()
    return dict(placed(made, values))


def placed(part: Any, values: Mapping[str, str]) -> Any:  # noqa: ANN401 - any YAML
    """A part of a file with the values of inputs, which GitLab puts into what it has read."""
    if isinstance(part, dict):
        return {name: placed(one, values) for name, one in part.items()}
    if isinstance(part, list):
        return [placed(one, values) for one in part]
    return filled(part, values) if isinstance(part, str) else part


def test_the_component_checks_and_builds(content: Path, tmp_path: Path) -> None:
    job = component(formats="scorm12 web", shards="3", arguments="--seed\n2\n")
    (content / "requirements.txt").write_text("click\n")
    commands = tmp_path / "bin"
    commands.mkdir()
    run = f'#!/bin/sh\nPYTHONPATH="{ROOT}/src:$PYTHONPATH" exec python -m esn_package "$@"\n'
    (commands / "esn-package").write_text(run)
    (commands / "esn-package").chmod(0o755)
    assert job["parallel"] == "3"
    script = "\n".join(job["script"])
    for index in "123":
        own = machine(CI_NODE_INDEX=index, CI_NODE_TOTAL="3", CI_PROJECT_DIR=str(content))
        whole = {**own, **job["variables"], "PATH": f"{commands}{os.pathsep}{own['PATH']}"}
        bash(script, content, {name: filled_shell(text, own) for name, text in whole.items()})
    [out, report] = job["artifacts"]["paths"]
    parts = [{path.name for path in (content / out).glob(f"{n}/*.zip")} for n in "123"]
    assert set[str]().union(*parts) == {
        *("feu-scorm12.zip", "feu-web.zip"),
        *("ecole-lexicon-scorm12.zip", "ecole-lexicon-web.zip"),
    }
    assert sum(map(len, parts)) == 4, "none is in two parts"
    for number, part in zip("123", parts, strict=True):
        assert (content / out / number / "packages.json").is_file() == bool(part)
    for pattern in job["artifacts"]["reports"]["junit"]:
        assert list(content.glob(pattern))
    assert {report, ".cache/esn-package"} <= {*job["cache"]["paths"]}


def filled_shell(text: str, values: Mapping[str, str]) -> str:
    """A variable of GitLab's with the others that it names."""
    return re.sub(r"\$(CI_\w+)", lambda found: values[found[1]], text)


def test_the_container_file_makes_what_builds(content: Path, tmp_path: Path) -> None:
    lines = (ROOT / "Containerfile").read_text("utf-8").splitlines()
    steps = [line.split(" ", 1) for line in lines if line and not line.startswith("#")]
    top, given = tmp_path / "container", {"REQUIREMENTS": "requirements.txt"}
    user, entry = "", list[str]()
    for step, rest in steps:
        words = [one.replace("/opt/", f"{top}/opt/") for one in shlex.split(rest)]
        if step == "COPY":
            *sources, target = words
            copy([ROOT / one for one in sources], Path(target), rest)
        elif step == "RUN" and not rest.startswith("apt-get"):  # git is here, or is not
            bash(rest.replace("/opt/", f"{top}/opt/"), tmp_path, machine(**given))
        elif step == "ENV":
            own = dict(one.split("=", 1) for one in words)
            own["PYTHONPATH"] += f"{os.pathsep}{machine()['PYTHONPATH']}"
            given |= own
        elif step == "USER":
            user = rest
        elif step == "ENTRYPOINT":
            entry = yaml.safe_load(rest)
    given["ESN_PACKAGE_CACHE"] = str(tmp_path / "cache")
    assert user.split(":")[0].isdigit()
    assert user != "0:0"
    command = shlex.join([*entry, "build", "content", "--out", "dist"])
    bash(command, content, machine(**given))
    assert (content / "dist/feu-scorm12.zip").is_file()


def copy(sources: list[Path], target: Path, written: str) -> None:
    """Copy as COPY does: a folder's content into the folder, files into it."""
    for source in sources:
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, target, ignore=ignored, dirs_exist_ok=True)
        else:
            assert written.endswith("/")
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)


def test_a_container_has_all_that_is_copied_into_it_and_no_more() -> None:
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    let = {line[1:] for line in lines if line.startswith("!")}
    copied = re.findall(
        r"^COPY (.*) \S+$", (ROOT / "Containerfile").read_text("utf-8"), re.MULTILINE
    )
    assert let == {one for line in copied for one in line.split()}
    assert "*" in lines


def test_what_others_made_is_pinned_by_its_digest() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    used = [step["uses"] for step in action["runs"]["steps"] if "uses" in step]
    base = re.findall(r"^FROM (\S+)", (ROOT / "Containerfile").read_text("utf-8"), re.MULTILINE)
    images = [*base, component()["image"]]
    assert used
    assert [one for one in (*used, *images) if not DIGEST.search(one)] == []
    assert len(set(images)) == 1
