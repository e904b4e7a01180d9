"""Two pictures whose versions would share their names."""

from pathlib import Path

from pictures import photo

from esn_package.media import tend
from esn_package.problems import Problem


def problems(folder: Path) -> list[Problem]:
    """What the command says of them."""
    media = folder / "securite/feu/media"
    photo(media / "porte.jpg")
    photo(media / "porte.png")
    done = [tend(media / "porte.jpg"), tend(media / "porte.png")]
    return [one.problem for one in done if one.problem]
