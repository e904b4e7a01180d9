"""What is left of a module when its packages are made."""

import gc
from pathlib import Path

from many import programme

from esn_package import build_all


def test_what_a_module_was_made_of_goes_with_it(tmp_path: Path) -> None:
    # Values in a ring wait until somebody looks for garbage: those of 300 modules did.
    path = programme(tmp_path / "content", 1)
    formats, base = ["scorm12", "xapi"], "https://e.example/xapi"

    def made(name: str) -> None:
        [*_] = build_all(path, formats, tmp_path / name, activity_base=base, lexicon=False)

    made("first")  # what all modules share is read and kept
    gc.collect()
    gc.disable()
    try:
        made("second")
        assert gc.collect() < 20
    finally:
        gc.enable()
