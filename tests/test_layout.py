"""The shape of the source: layers, doors, and a kind of question in all its places."""

import ast
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

import esn_package
from esn_package.formats import FORMATS, TRACKED
from esn_package.interaction import Shape
from esn_package.questions import CASE, KINDS

SRC = Path(esn_package.__file__).parent
# From the top: a file imports only from lines below its own, and its own folder.
LAYERS = """
__main__
cli
reports preview new remote
jobs
spread advice
made processes recorded
build job
cache
vouched
target
record
verify
bill
components
formats
activities site load schema
vocabulary
encoding state told
given
html player
module
variant
quiz shades
scoring
exam
bank programme
lexicon credit opinion waivers
simulations
questions
complaints
fields
media
shelf
source prose package
deflating draws
expressions interaction fnv xmlfile
sums uses
closed outside replacing refused twice
described folders headers interrupted invisible iri latest licences options sheets
stretches turns unchanged xmlwords
colours
problems
codes meant saying
data late readby
advice_codes   package_codes   remote_codes
"""
RANK = {name: -line for line, names in enumerate(LAYERS.split("\n")) for name in names.split()}
# The one file or folder that knows a library.
DOORS = {
    "click": {"cli"},
    "deflate": {"deflating"},
    "distributed": {"remote"},
    "fsspec": {"remote"},
    "jinja2": {"html"},
    "markupsafe": {"html"},
    "latex2mathml": {"prose"},
    "lxml": {"xmlfile"},
    "PIL": {"media"},
    "pyromark": {"prose"},
    "starlette": {"preview"},
    "tincan": {"activities"},
    "uvicorn": {"preview"},
    "watchfiles": {"preview"},
    "yaml": {"source"},
}
SHARED = {"pydantic", "pydantic_core"}  # the models: fields, definitions, questions, complaints


def files() -> Iterator[tuple[Path, ast.Module]]:
    """Every Python file of ours with its tree, what is compiled from templates left out."""
    for path in sorted(SRC.rglob("*.py")):
        if "compiled" not in path.parts:
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def home(path: Path) -> str:
    """The file or folder at the top of the package that a file belongs to."""
    return path.relative_to(SRC).parts[0].removesuffix(".py")


def imported(tree: ast.Module) -> Iterator[str]:
    """Every module that a file imports, for types and inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            if node.module == "esn_package":
                yield from (f"esn_package.{alias.name}" for alias in node.names)
            else:
                yield node.module or ""


def test_a_file_imports_only_from_layers_below_its_own() -> None:
    wrong = []
    for path, tree in files():
        here = home(path)
        if here == "__init__":
            continue
        for name in imported(tree):
            root, _, there = name.partition(".")
            there = there.split(".")[0]
            if root == "esn_package" and there not in {here, "__version__"}:
                assert there in RANK, f"{there} is in no layer"
                if RANK[there] >= RANK[here]:
                    wrong.append(f"{path.relative_to(SRC)} imports {name}")
    assert wrong == []


def test_formats_and_kinds_do_not_know_each_other() -> None:
    kinds = {path.stem for path in (SRC / "player/questions").glob("*.js")}
    wrong = []
    for path, tree in files():
        names = set(imported(tree))
        if home(path) == "formats":
            wrong += [
                f"{path.stem}: {kind}" for kind in kinds if f"esn_package.questions.{kind}" in names
            ]
        if home(path) == "questions" and path.stem in kinds:
            others = kinds - {path.stem}
            wrong += [
                f"{path.stem}: {kind}"
                for kind in others
                if f"esn_package.questions.{kind}" in names
            ]
        if path.stem in FORMATS and home(path) == "formats":
            others = set(FORMATS) - {path.stem}
            wrong += [
                f"{path.stem}: {name}" for name in others if f"esn_package.formats.{name}" in names
            ]
    assert wrong == []


def test_one_door_a_library() -> None:
    doors = defaultdict[str, set[str]](set)
    for path, tree in files():
        for name in imported(tree):
            doors[name.split(".")[0]].add(home(path))
    for library, allowed in DOORS.items():
        assert doors[library] == allowed, library


def test_what_is_imported_is_known_to_pyproject() -> None:
    known = {*sys.stdlib_module_names, *DOORS, *SHARED, "esn_package"}
    assert {name.split(".")[0] for _, tree in files() for name in imported(tree)} <= known


def test_a_kind_is_in_all_its_places() -> None:
    kinds = {*KINDS, CASE}
    tests = Path(__file__).parent
    assert {path.stem for path in (SRC / "player/questions").glob("*.js")} == kinds
    assert {
        path.name.removesuffix(".html.j2") for path in (SRC / "templates/questions").glob("*.j2")
    } == kinds
    # A case asks nothing by itself: its questions have responses.
    assert {path.stem for path in (tests / "cases/kinds").glob("*.yaml")} == {*KINDS}
    assert kinds <= {path.stem for path in (SRC / "questions").glob("*.py")}


def test_a_kind_may_have_a_form_of_its_own_on_paper_and_each_shape_has_one() -> None:
    own, keys, shapes = (
        {path.name.removesuffix(".html.j2") for path in (SRC / "templates" / folder).glob("*.j2")}
        for folder in ("paper", "paperkey", "shapes")
    )
    assert own | keys <= set(KINDS)
    assert shapes == {shape.__name__.lower() for shape in get_args(Shape)}


def test_a_format_is_in_all_its_places() -> None:
    tests = Path(__file__).parent
    assert {path.stem for path in (SRC / "player/tracking").glob("*.js")} >= set(TRACKED)
    assert {path.stem for path in (SRC / "formats").glob("*.py")} >= set(FORMATS)
    assert {path.stem for path in (tests / "cases/formats").glob("*.yaml")} == set(FORMATS) - {
        "web"
    }


@pytest.mark.parametrize("name", esn_package.__all__)
def test_a_public_name_is_there_and_says_what_it_is(name: str) -> None:
    value = getattr(esn_package, name)
    assert not isinstance(value, type(esn_package))
    assert value.__doc__
    assert value.__doc__ == value.__doc__.strip() or "\n" in value.__doc__


def test_public_names_outlive_the_files_that_are_named_like_them() -> None:
    for name in ("load", "build", "verify"):
        import_module(f"esn_package.{name}")
        assert callable(getattr(esn_package, name))


def test_public_functions_are_typed_and_documented() -> None:
    wrong = []
    for path, tree in files():
        if not ast.get_docstring(tree):
            wrong.append(f"{path.relative_to(SRC)} says nothing of itself")
        wrong += [
            f"{path.relative_to(SRC)}: {node.name} says nothing of itself"
            for node in tree.body
            if isinstance(node, ast.FunctionDef | ast.ClassDef)
            if not node.name.startswith("_") and not ast.get_docstring(node)
        ]
    assert wrong == []


def test_files_and_functions_stay_small() -> None:
    wrong = []
    for path, tree in files():
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > 200:
            wrong.append(f"{path.relative_to(SRC)} has {lines} lines")
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                length = (node.end_lineno or 0) - node.lineno + 1
                if length > 35:
                    wrong.append(f"{path.relative_to(SRC)}: {node.name} has {length} lines")
    for path in sorted(SRC.rglob("*.js")):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > 150:
            wrong.append(f"{path.relative_to(SRC)} has {lines} lines")
    assert wrong == []


def test_words_that_say_nothing_name_no_file() -> None:
    empty = {
        "utils",
        "util",
        "helpers",
        "helper",
        "common",
        "manager",
        "handler",
        "service",
        "context",
    }
    names = {path.stem for path in SRC.rglob("*") if path.is_file()}
    assert not names & empty
