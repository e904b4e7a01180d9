"""What is left of a module when its packages are made."""

import gc
from pathlib import Path

import pytest
from many import programme

from esn_package import build_all, jobs
from esn_package.module import Module


def modules() -> int:
    """How many modules there are in memory."""
    return sum(type(one) is Module for one in gc.get_objects())


def test_what_a_module_was_made_of_goes_with_it(tmp_path: Path) -> None:
    # Values in a ring wait until somebody looks for garbage: those of 300 modules did.
    path = programme(tmp_path / "content", 1)
    formats, base = ["scorm12", "xapi"], "https://e.example/xapi"

    gc.collect()
    gc.disable()
    try:
        for name in "abcdef":  # the last three are kept for what may be made of them next
            [*_] = build_all(path, formats, tmp_path / name, activity_base=base, lexicon=False)
        left = modules()
        gc.collect()
        assert left == modules()
    finally:
        gc.enable()


def test_what_is_spoilt_while_others_are_made_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "LATER", 0)  # a package is looked at before the next is told
    path, out = programme(tmp_path / "content", 3), tmp_path / "dist"
    asked = {"lexicon": False, "jobs": 1, "cache": tmp_path / "cache"}
    whole = dict[Path, bytes]()
    for done in build_all(path, ["web"], out, **asked):  # type: ignore[arg-type]
        for one in whole:
            one.write_bytes(b"spoilt")
        for built in done.packages:
            whole[out / built.file] = (out / built.file).read_bytes()
    again = [*build_all(path, ["web"], out, **asked)]  # type: ignore[arg-type]
    assert [one.cached for one in again] == [True, True, False]
    assert {one: one.read_bytes() for one in whole} == whole
