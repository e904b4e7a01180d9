"""Patterns that are compiled when they are first asked for."""

import re
from importlib import import_module
from pathlib import Path

import pytest

import esn_package
from esn_package.late import late

SRC = Path(esn_package.__file__).parent
LATE = sorted(path for path in SRC.rglob("*.py") if "= late(" in path.read_text("utf-8"))


@pytest.mark.parametrize("path", LATE, ids=lambda path: path.relative_to(SRC).as_posix())
def test_every_pattern_of_ours_compiles(path: Path) -> None:
    name = path.relative_to(SRC.parent).with_suffix("").as_posix().removesuffix("/__init__")
    module = import_module(name.replace("/", "."))
    names = re.findall(r"^(\w+)(?:: [^=\n]+)? = late\(", path.read_text("utf-8"), re.MULTILINE)
    for pattern in (vars(module)[one] for one in names):
        assert isinstance(pattern.groups, int)


def test_a_pattern_is_asked_as_if_it_were_compiled() -> None:
    pattern = late(r"(a)b", re.IGNORECASE)
    assert pattern.sub("c", "ABab") == "cc"
    assert [found[1] for found in pattern.finditer("ab AB")] == ["a", "A"]
    assert (pattern.pattern, pattern.groups, bool(pattern.fullmatch("aB"))) == (r"(a)b", 1, True)
    with pytest.raises(AttributeError):
        _ = pattern.compiled  # type: ignore[attr-defined]
    with pytest.raises(re.error):
        late(r"(").search("")
