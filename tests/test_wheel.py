"""What is in the wheel and the source distribution, by name; and that the wheel works alone."""

import os
import subprocess
import sys
import tarfile
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from esn_package import __version__

ROOT = Path(__file__).parent.parent
NAME = f"esn_package-{__version__}"
LEFT_OUT = {".pyc"}


def made(kind: str, out: Path) -> Path:
    """The wheel or sdist, built as for a release, with nothing fetched."""
    command = [sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "--outdir", str(out)]
    variables = {**os.environ, "SOURCE_DATE_EPOCH": "1764000000"}
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True, env=variables)
    return next(out.iterdir())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the tree as it is."""
    return made("wheel", tmp_path_factory.mktemp("wheel"))


def tree(folder: str, at: str = "") -> set[str]:
    """The files of a folder of ours, by the path that they have in a distribution."""
    top = ROOT / folder
    found = (path.relative_to(top) for path in top.rglob("*") if path.is_file())
    return {f"{at}{path.as_posix()}" for path in found if path.suffix not in LEFT_OUT}


def test_the_wheel_holds_the_package_and_its_data(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    info = {
        f"{NAME}.dist-info/{name}"
        for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")
    }
    ours = tree("src/esn_package", "esn_package/") | tree("schemas", "esn_package/schemas/")
    assert names == ours | info


def test_the_wheel_holds_no_kind_of_file_that_it_should_not(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        suffixes = {Path(name).suffix for name in archive.namelist() if "dist-info" not in name}
    starters = {"", ".md", ".svg", ".txt", ".yml"}  # what a new programme is made of
    assert suffixes - starters == {
        ".py", ".typed", ".js", ".css", ".json", ".j2", ".po", ".rng", ".yaml"
    }  # fmt: skip


def test_the_source_distribution_holds_what_makes_the_wheel(tmp_path: Path) -> None:
    with tarfile.open(made("sdist", tmp_path)) as archive:
        names = {member.name.removeprefix(f"{NAME}/") for member in archive if member.isfile()}
    top = {"README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml", ".gitignore", "PKG-INFO"}
    assert names == tree("src", "src/") | tree("schemas", "schemas/") | top


def test_the_same_tree_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    again = made("wheel", tmp_path)
    assert sha256(again.read_bytes()).digest() == sha256(wheel.read_bytes()).digest()


def test_the_wheel_builds_packages_without_the_checkout(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            archive.extract(name, tmp_path / "site")
    content = str(Path(__file__).parent / "modules/minimal")
    script = f"""
import sys
sys.path.insert(0, {str(tmp_path / "site")!r})
from esn_package.cli import main
import esn_package
from esn_package.preview.profiles import profile, profiles
assert esn_package.__file__.startswith({str(tmp_path)!r}), esn_package.__file__
assert profile("moodle") and all(map(profile, profiles()))
sys.exit(main(["build", {content!r}, "--format", "scorm12", "--format", "xapi"])
  or main(["schema", "module"]) or main(["verify", "dist/feu-scorm12.zip", "dist/feu-xapi.zip"]))
"""
    told = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, check=False, capture_output=True, text=True
    )
    assert told.returncode == 0, told.stderr
    assert "dist/feu-xapi.zip: fine" in told.stdout
