"""run.py on machines that lack this or that: doubles stand for Python, pip and apt-get."""

import os
import runpy
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOUBLE = """#!/bin/sh
echo "$(basename "$0") $*" >> "{log}"
case "$*" in *sysconfig*) echo "{site}";; esac
exit {code}
"""


class Machine:
    """A checkout with doubles, and what they were asked to do."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.log, self.bin = folder, folder / "log", folder / "bin"
        self.bin.mkdir()
        (folder / "site").mkdir()
        (folder / "content").mkdir()
        (folder / "benchmarks").mkdir()
        (folder / "content/programme.yaml").write_text("id: ecole\n")
        for name in ("size.py", "speed.py", "table.py"):
            (folder / "benchmarks" / name).touch()
        for name in ("run.py", "requirements.txt", "requirements-dev.txt"):
            shutil.copy(ROOT / name, folder)

    def double(self, path: str, code: int = 0) -> None:
        """A program that writes down its arguments and ends with this code."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(DOUBLE.format(log=self.log, site=self.folder / "site", code=code))
        file.chmod(0o755)

    def stamped(self, name: str) -> None:
        """An environment that holds these requirements."""
        self.double(".venv/bin/python")
        digest = sha256((self.folder / name).read_bytes()).hexdigest()
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        (self.folder / ".venv/wanted.sha256").write_text(f"{name} {digest} {version}\n")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """`python3 run.py …` with no other programs to be found than the doubles."""
        command = [sys.executable, "run.py", *arguments]
        path = f"{self.bin}:/usr/bin/nowhere:{self.folder}/tools"
        return subprocess.run(
            command,
            cwd=self.folder,
            env={"PATH": path, "HOME": str(self.folder)},
            capture_output=True,
            text=True,
            check=False,
        )

    def browsers(self) -> None:
        """Every browser that the tests drive."""
        for name in ("chromium", "firefox-esr", "WebKitWebDriver", "Xvfb"):
            self.double(f"bin/{name}")

    @property
    def asked(self) -> list[str]:
        """What the doubles were asked, in order."""
        return self.log.read_text().splitlines() if self.log.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with a checkout, a shell and nothing else."""
    made = Machine(tmp_path)
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("sh", "basename"):
        (tools / name).symlink_to(shutil.which(name) or name)
    return made


@pytest.mark.parametrize("arguments", [[], ["nothing"], ["bench"], ["bench", "table"]])
def test_a_wrong_command_is_told_what_there_is(machine: Machine, arguments: list[str]) -> None:
    told = machine.run(*arguments)
    assert told.returncode == 2
    assert "python3 run.py bench NAME" in told.stderr
    assert machine.asked == []


def test_packages_builds_every_format_for_trials(machine: Machine) -> None:
    machine.stamped("requirements.txt")
    told = machine.run("packages", "--jobs")
    assert told.returncode == 0
    formats = "--format scorm12 --format xapi --format web --out dist"
    trial = "--activity-base https://esn.example/xapi"
    assert machine.asked == [f"python -m esn_package build content {formats} {trial} --jobs"]
    assert "for trials" in told.stdout


def test_bench_runs_each_name_with_the_options_that_follow(machine: Machine) -> None:
    machine.stamped("requirements-dev.txt")
    machine.double("bin/chromium")
    assert machine.run("bench", "size", "speed", "--transcript", "moodle").returncode == 0
    options = "--transcript moodle"
    folder = machine.folder / "benchmarks"
    asked = [f"python {folder / name} {options}" for name in ("size.py", "speed.py")]
    assert machine.asked == asked


def test_packages_leaves_the_schools_address_alone(machine: Machine) -> None:
    machine.stamped("requirements-dev.txt")
    with (machine.folder / "content/programme.yaml").open("a") as programme:
        programme.write("activity_base: https://ecole.example\n")
    machine.run("packages")
    assert "--activity-base" not in machine.asked[-1]


def test_requirements_are_installed_once_by_digest(machine: Machine) -> None:
    machine.double(".venv/bin/python")
    assert machine.run("packages").returncode == 0
    install = "python -m pip install --quiet --disable-pip-version-check --no-input"
    assert machine.asked[2].startswith(f"{install} --require-hashes -r")
    assert machine.asked[2].endswith("/requirements.txt")
    assert (machine.folder / "site/esn_package.pth").read_text() == str(machine.folder / "src")
    machine.log.unlink()
    assert machine.run("packages").returncode == 0
    assert [line.split()[2] for line in machine.asked] == ["esn_package"]


def test_the_command_can_begin_processes_anew(machine: Machine) -> None:
    machine.double(".venv/bin/python")
    machine.run("packages")
    script = machine.folder / ".venv/bin/esn-package"
    imported = runpy.run_path(str(script), run_name="__mp_main__")
    assert "run" in imported  # and nothing ran: that would have raised SystemExit


def test_changed_requirements_are_installed_again(machine: Machine) -> None:
    machine.stamped("requirements.txt")
    with (machine.folder / "requirements.txt").open("a") as file:
        file.write("# changed\n")
    machine.run("packages")
    assert any("pip install" in line for line in machine.asked)


def test_an_install_that_fails_is_said_and_tried_again(machine: Machine) -> None:
    machine.double(".venv/bin/python", code=0)
    script = (machine.folder / ".venv/bin/python").read_text()
    failing = script.replace("exit 0", 'case "$*" in *install*) exit 9;; esac')
    (machine.folder / ".venv/bin/python").write_text(failing)
    told = machine.run("packages")
    assert told.returncode == 2
    assert "pip failed (exit 9)" in told.stderr
    assert not (machine.folder / ".venv/wanted.sha256").exists()


def test_what_the_lms_tests_play_in_is_made_once(machine: Machine) -> None:
    machine.stamped("requirements-dev.txt")
    machine.browsers()
    machine.double("bin/npm")
    lms = machine.folder / "tests/lms"
    lms.mkdir(parents=True)
    (lms / "requirements.txt").write_text("a==1\n")
    (lms / "package-lock.json").write_text("{}")
    machine.double(".venv-lms/bin/python")
    machine.run("test")
    asked = [line for line in machine.asked if not line.startswith(("python -c", "python -m pip"))]
    assert asked == [
        f"npm ci --ignore-scripts --no-audit --no-fund --prefix {lms}",
        "python -m pytest -n auto",
    ]
    assert any(f"-r {lms}/requirements.txt" in line for line in machine.asked)
    machine.log.unlink()
    machine.run("test")
    assert machine.asked == ["python -m pytest -n auto"]
    (lms / "package-lock.json").write_text('{"lockfileVersion": 3}')
    machine.run("test")
    assert any(line.startswith("npm ci") for line in machine.asked)


def test_the_exit_code_of_the_tests_is_ours(machine: Machine) -> None:
    machine.stamped("requirements-dev.txt")
    machine.browsers()
    machine.double(".venv/bin/python", code=1)
    told = machine.run("test", "-k", "nothing")
    assert told.returncode == 1
    assert machine.asked == ["python -m pytest -k nothing"]


APT = "apt-get -o DPkg::Lock::Timeout=300 -qq"
INSTALL = f"{APT} install -y --no-install-recommends"
OTHERS = "firefox-esr webkit2gtk-driver xvfb"


def test_missing_browsers_are_installed_by_root_else_asked_for(machine: Machine) -> None:
    machine.stamped("requirements-dev.txt")
    machine.double("bin/apt-get")
    told = machine.run("test")
    apt = [line for line in machine.asked if line.startswith("apt-get")]
    if os.geteuid() == 0:
        update = f"{APT} update"
        assert apt == [update, f"{INSTALL} chromium", update, f"{INSTALL} {OTHERS}"]
    else:
        assert told.returncode == 2
        assert "sudo apt-get update && sudo apt-get install -y chromium" in told.stderr


@pytest.mark.parametrize("apt", [None, 100], ids=["no apt-get", "apt-get fails"])
def test_without_the_other_browsers_the_rest_is_tested(machine: Machine, apt: int | None) -> None:
    machine.stamped("requirements-dev.txt")
    machine.double("bin/chromium")
    machine.double("bin/Xvfb")
    if apt:
        machine.double("bin/apt-get", code=apt)
    told = machine.run("test")
    assert told.returncode == 0
    assert "WITHOUT firefox-esr, webkit2gtk-driver Firefox or WebKitGTK is not" in told.stderr
    assert "apt-get install -y firefox-esr webkit2gtk-driver" in told.stderr
    assert machine.asked[-1] == "python -m pytest -n auto"


def test_a_benchmark_of_browsers_wants_all_of_them(machine: Machine) -> None:
    machine.stamped("requirements-dev.txt")
    machine.double("bin/chromium")
    (machine.folder / "benchmarks/browsers.py").touch()
    assert "WITHOUT" not in machine.run("bench", "size").stderr
    assert "WITHOUT firefox-esr" in machine.run("bench", "browsers").stderr


def test_without_apt_it_says_what_to_install(machine: Machine) -> None:
    machine.stamped("requirements-dev.txt")
    told = machine.run("test")
    assert told.returncode == 2
    assert "The tests drive a Chromium and none is installed." in told.stderr
    assert "apt-get install -y chromium" in told.stderr


def test_an_old_python_is_told(tmp_path: Path) -> None:
    script = (ROOT / "run.py").read_text().replace("OLDEST = (3, 11)", "OLDEST = (9, 0)")
    (tmp_path / "run.py").write_text(script)
    told = subprocess.run(
        [sys.executable, "run.py", "test"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 2
    assert "esn-package needs Python 3.11 or newer" in told.stderr


def test_ci_runs_the_command_of_the_readme() -> None:
    assert "python3 run.py test" in (ROOT / "README.md").read_text()
    script = ROOT / ".ci/run"
    assert '\npython3 run.py test "$@"' in script.read_text()
    assert os.access(script, os.X_OK)


@pytest.mark.skipif(os.name == "nt", reason="CI runs a shell's script")
@pytest.mark.parametrize(("again", "code"), [(0, 0), (1, 1), (5, 5)])
def test_ci_runs_what_failed_once_more_and_believes_a_second_failure(
    tmp_path: Path, again: int, code: int
) -> None:
    (tmp_path / "python3").write_text(
        f'#!/bin/sh\necho "$@" >>{tmp_path}/calls\n'
        f'case "$*" in *--last-failed*) exit {again};; esac\nexit 1\n'
    )
    (tmp_path / "python3").chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    told = subprocess.run([ROOT / ".ci/run"], env={**os.environ, "PATH": path}, check=False)
    assert told.returncode == code
    first, second = (tmp_path / "calls").read_text().splitlines()
    assert first == "run.py test"
    assert "--last-failed-no-failures none" in second  # nothing to run is no success
