"""A new module as it is made, and a page in which one word is left."""

from datetime import date
from pathlib import Path

from esn_package import new_module


def make(folder: Path) -> None:
    """Nothing of it is written yet."""
    made = new_module(
        "securite", "eau", title="Couper l’eau", inside=folder, today=date(2026, 11, 26)
    )
    for path in made:
        text = path.read_text(encoding="utf-8")
        if path.name not in {"programme.yaml", "02-essentiel.md"}:
            path.write_text(text.replace("À écrire\u00a0: ", ""), encoding="utf-8")
