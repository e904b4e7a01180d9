"""docs/developers/elsewhere.md: what it tells make, a pod and a node to do is done here."""

import ast
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from test_docs_blocks import FENCE, is_there

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/developers/elsewhere.md").read_text(encoding="utf-8")
BLOCKS = [(found[3], found[4]) for found in FENCE.finditer(PAGE)]
WHOLE = {"feu-scorm12.zip", "ecole-lexicon-scorm12.zip"}


def block(language: str, holds: str) -> str:
    """The block in a language that holds these words."""
    [found] = [body for its, body in BLOCKS if its == language and holds in body]
    return found


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the smallest programme, and in `bin` the commands that the page runs."""
    shutil.copytree(ROOT / "tests/modules/minimal", tmp_path / "content")
    python = shlex.quote(sys.executable)
    (tmp_path / "bin").mkdir()
    for name, runs in (("python", python), ("esn-package", f"{python} -m esn_package")):
        command = tmp_path / "bin" / name
        command.write_text(f'#!/bin/sh\nexec {runs} "$@"\n')
        command.chmod(0o755)
    return tmp_path


def run(command: list[str], project: Path, **more: str) -> None:
    """Run a command of the page in a project."""
    path = f"{project / 'bin'}{os.pathsep}{os.environ['PATH']}"
    variables = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "PATH": path,
        "ESN_PACKAGE_CACHE": "cache",
        **more,
    }
    ran = subprocess.run(command, cwd=project, env=variables, check=False, capture_output=True)
    assert ran.returncode == 0, ran.stderr.decode()


def zips(project: Path) -> list[str]:
    """The packages that all parts made."""
    return sorted(path.name for path in project.glob("dist/*/*.zip"))


@pytest.mark.skipif(not shutil.which("make"), reason="GNU make is not on this machine")
def test_make_builds_every_part(project: Path) -> None:
    (project / "Makefile").write_text(block("make", "PARTS").replace("PARTS := 4", "PARTS := 2"))
    run(["make", "-j", "2"], project)
    assert zips(project) == sorted(WHOLE)


def test_the_pods_of_a_job_build_every_part(project: Path) -> None:
    job = yaml.safe_load(block("yml", "kind: Job"))
    [pod] = job["spec"]["template"]["spec"]["containers"]
    [script] = pod["args"]
    assert f"/{job['spec']['completions']}" in script
    here = script.replace("s3://school/content", "content").replace("s3://school/dist", "dist")
    for index in range(2):
        small = here.replace("/16", "/2")
        run([*pod["command"], small], project, JOB_COMPLETION_INDEX=str(index))
    assert zips(project) == sorted(WHOLE)


def test_the_nodes_of_an_array_build_every_part(project: Path) -> None:
    script = block("bash", "#SBATCH")
    assert "--array=1-16" in script
    (project / "job.sh").write_text(script.replace("/16", "/2"))
    for index in (1, 2):
        run(["bash", "-e", "job.sh"], project, SLURM_ARRAY_TASK_ID=str(index))
    assert zips(project) == sorted(WHOLE)


def test_what_hosts_are_told_are_inputs_of_ours() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    component = yaml.safe_load((ROOT / "templates/build.yml").read_text("utf-8").split("\n---")[0])
    [job] = yaml.safe_load(block("yml", "strategy:"))["jobs"].values()
    [ours] = [step for step in job["steps"] if step["uses"].startswith("esn-um/esn-package")]
    [included] = yaml.safe_load(block("yml", "include:"))["include"]
    assert ours["with"].keys() <= action["inputs"].keys()
    assert included["inputs"].keys() <= component["spec"]["inputs"].keys()


def test_the_commands_and_options_of_the_page_are_there() -> None:
    shells = "\n".join(body for language, body in BLOCKS if language in {"bash", "make"})
    commands = re.findall(
        r"^\s*(?:esn-package|podman run .* esn-package) (.+)$", shells, re.MULTILINE
    )
    assert len(commands) > 4
    for one in commands:
        is_there(shlex.split(one))


def test_the_python_of_the_page_is_python() -> None:
    sources = [body for language, body in BLOCKS if language == "py"]
    assert [type(ast.parse(one)) for one in sources] == [ast.Module] * 2
