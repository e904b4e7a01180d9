"""Commands on a machine that has only Python: packages of content/, every test, the documentation.

    python3 run.py packages [ARGUMENTS of esn-package build]
    python3 run.py test [ARGUMENTS of pytest]
    python3 run.py bench NAME... [OPTIONS of those benchmarks]
    python3 run.py docs [ARGUMENTS of mkdocs build]

It makes its environment in .venv once, from pinned requirements, and says what it cannot do itself.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from itertools import takewhile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = "wanted.sha256"
LMS = ROOT / "tests/lms"
OLDEST = (3, 11)
TRIAL = "https://esn.example/xapi"  # a name that is nobody's (RFC 2606)
FORMATS = ("scorm12", "xapi", "web")
SCRIPT = """import sys

from esn_package.__main__ import run

if __name__ == "__main__":  # a process that is begun for a part of the work imports this file
    sys.exit(run())
"""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# Debian's packages for the other two engines, and a program that tells whether one is there.
OTHERS = {"firefox-esr": "firefox-esr", "webkit2gtk-driver": "WebKitWebDriver", "xvfb": "Xvfb"}


def main(arguments: list[str]) -> int:
    """The exit code of the command; 2 when it is not one of ours or something must be installed."""
    commands = {"packages": packages, "test": test, "bench": bench, "docs": docs}
    if not arguments or arguments[0] not in commands:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    return commands[arguments[0]](arguments[1:])


def packages(arguments: list[str]) -> int:
    """Build content/ in every format into dist/."""
    environment("requirements.txt", "requirements-dev.txt")
    formats = [part for name in FORMATS for part in ("--format", name)]
    base = ["--activity-base", TRIAL]
    if "--activity-base" in arguments or based():
        base = []
    else:
        print(f"xAPI ids begin with {TRIAL}, for trials: --activity-base gives yours", flush=True)
    fixed = ["build", "content", *formats, "--out", "dist", *base]
    return python("-m", "esn_package", *fixed, *arguments)


def based() -> bool:
    """Whether the programme says itself what xAPI ids begin with."""
    text = (ROOT / "content/programme.yaml").read_text(encoding="utf-8")
    return any(line.startswith("activity_base:") for line in text.splitlines())


def test(arguments: list[str]) -> int:
    """Run the tests, with a browser."""
    environment("requirements-dev.txt")
    browser()
    others()
    products()
    return python("-m", "pytest", *(arguments or ["-n", "auto"]))


def bench(arguments: list[str]) -> int:
    """Print the table of each benchmark; 1 if a row of any falls short. Options follow names."""
    names = list(takewhile(lambda one: not one.startswith("-"), arguments))
    options = arguments[len(names) :]
    shared = {"asking", "catalogues", "programmes", "table", "watching"}
    known = sorted({path.stem for path in (ROOT / "benchmarks").glob("*.py")} - shared)
    if not names or not set(names) <= set(known):
        return stop("python3 run.py bench NAME..., with NAME one of: " + ", ".join(known))
    environment("requirements-dev.txt")
    browser()
    if "browsers" in names:
        others()
    return max(python(str(ROOT / "benchmarks" / (name + ".py")), *options) for name in names)


def docs(arguments: list[str]) -> int:
    """Build docs/ as a site into site/; what is not whole, as a broken link, ends it."""
    environment("requirements-dev.txt")
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # mkdocs-material's news, which is not about our pages
    code = python("-m", "mkdocs", "build", "--strict", *arguments)
    if not code and not arguments:
        print(f"Open {ROOT / 'site/index.html'}", flush=True)
    return code


def environment(wanted: str, *or_else: str) -> None:
    """Make .venv hold a set of requirements (or a larger one that is there already)."""
    stamps = {stamp(ROOT / name) for name in (wanted, *or_else)}
    if not install(VENV, ROOT / wanted, stamps, "--require-hashes"):
        return
    ours = "import sysconfig; print(sysconfig.get_path('purelib'))"
    found = subprocess.run([str(PYTHON), "-c", ours], check=True, capture_output=True, text=True)
    path = Path(found.stdout.strip()) / "esn_package.pth"
    path.write_text(str(ROOT / "src"), encoding="utf-8")
    script = PYTHON.with_name("esn-package")
    script.write_text(f"#!{PYTHON}\n{SCRIPT}", encoding="utf-8")
    script.chmod(0o755)
    (VENV / STAMP).write_text(stamp(ROOT / wanted), encoding="utf-8")


def install(venv: Path, wanted: Path, stamps: set[str], *options: str) -> bool:
    """Whether requirements had to be installed in an environment, which is made if need be."""
    told, its = venv / STAMP, venv / PYTHON.relative_to(VENV)
    if its.exists() and told.is_file() and told.read_text(encoding="utf-8") in stamps:
        return False
    print(f"Preparing {venv.name} from {wanted.name} (once, about a minute)", flush=True)
    if not its.exists() or not try_to([str(its), "-c", ""]):
        make_venv(venv)
    pip = [str(its), "-m", "pip"]
    if not try_to([*pip, "--version"]):
        pip = [sys.executable, "-m", "pip", "--python", str(its)]
    quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
    must([*pip, "install", *quiet, *options, "-r", str(wanted)], "pip failed")
    return True


def stamp(file: Path) -> str:
    """What tells whether an environment is current: the file, its digest and the interpreter."""
    digest = sha256(file.read_bytes()).hexdigest()
    return f"{file.name} {digest} {sys.version_info[0]}.{sys.version_info[1]}\n"


def make_venv(venv: Path) -> None:
    """An empty environment, with pip or without (pip of the system then serves it)."""
    make = [sys.executable, "-m", "venv", "--clear"]
    if try_to([*make, str(venv)]):
        return
    if try_to([sys.executable, "-m", "pip", "--version"]):
        must([*make, "--without-pip", str(venv)], "the environment cannot be made")
        return
    apt(f"python3.{sys.version_info[1]}-venv", "Python's venv module is missing")
    must([*make, str(venv)], "the environment cannot be made")


def products() -> None:
    """What the tests play packages in: npm's scorm-again, and Open edX's block in its own .venv."""
    lock, made = LMS / "package-lock.json", LMS / "node_modules" / STAMP
    locked = sha256(lock.read_bytes()).hexdigest() if lock.is_file() else ""
    if locked and not (made.is_file() and made.read_text(encoding="utf-8") == locked):
        if not shutil.which("npm"):
            apt("npm", "The tests play packages in scorm-again, which npm brings")
        options = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(LMS)]
        must(["npm", "ci", *options], "npm failed")
        made.parent.mkdir(exist_ok=True)
        made.write_text(locked, encoding="utf-8")
    wanted, venv = LMS / "requirements.txt", ROOT / ".venv-lms"
    digest = sha256(wanted.read_bytes()).hexdigest() if wanted.is_file() else ""
    if digest and install(venv, wanted, {digest}):
        (venv / STAMP).write_text(digest, encoding="utf-8")


def browser() -> None:
    """Make sure that a Chromium is there."""
    if not any(shutil.which(name) for name in BROWSERS):
        apt("chromium", "The tests drive a Chromium and none is installed")


def others() -> None:
    """Firefox and WebKitGTK where Debian's root can have them; else what is not tested is said."""
    lacking = [package for package, program in OTHERS.items() if not shutil.which(program)]
    if lacking and not (may_install() and installed(lacking)):
        print(
            f"WITHOUT {', '.join(lacking)} Firefox or WebKitGTK is not tested (an error under CI). "
            f"On Debian:\n  {typed(lacking)}",
            file=sys.stderr,
            flush=True,
        )


def apt(package: str, why: str) -> None:
    """Install a Debian package as root, or stop and say exactly what to type."""
    if not may_install():
        hint = f"Install it and run this again, on Debian or Ubuntu by:\n  {typed([package])}"
        sys.exit(stop(f"{why}. {hint}"))
    if not installed([package]):
        sys.exit(stop(f"apt-get failed: {package}"))


def may_install() -> bool:
    """Whether we are root where there is apt-get."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and bool(shutil.which("apt-get"))


def typed(packages: list[str]) -> str:
    """What to type to have Debian's packages."""
    return f"sudo apt-get update && sudo apt-get install -y {' '.join(packages)}"


def installed(packages: list[str]) -> bool:
    """Whether apt-get could install Debian's packages; it says itself what goes wrong."""
    get = ["apt-get", "-o", "DPkg::Lock::Timeout=300", "-qq"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    print(f"Installing {', '.join(packages)} with apt-get", flush=True)
    steps = (["update"], ["install", "-y", "--no-install-recommends", *packages])
    return not any(
        subprocess.run([*get, *step], check=False, env=quiet).returncode for step in steps
    )


def python(*arguments: str) -> int:
    """Run the environment's Python on our tree; its exit code (130 after Ctrl-C)."""
    try:
        return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, check=False).returncode
    except KeyboardInterrupt:
        return 130


def try_to(command: list[str]) -> bool:
    """Whether a command goes well; what it says is not shown."""
    return not subprocess.run(command, check=False, capture_output=True).returncode


def must(command: list[str], otherwise: str) -> None:
    """Run a command, or stop with its exit code said."""
    code = subprocess.run(command, check=False).returncode
    if code:
        sys.exit(stop(f"{otherwise} (exit {code}): {' '.join(command)}"))


def stop(message: str) -> int:
    """Say why nothing more can be done; 2."""
    print(message, file=sys.stderr)
    return 2


if __name__ == "__main__":
    if sys.version_info < OLDEST:
        sys.exit(stop("esn-package needs Python 3.11 or newer; this is " + sys.version.split()[0]))
    sys.exit(main(sys.argv[1:]))
