"""The smaller versions that lie beside a picture, as far as they show what it shows."""

from pathlib import Path
from typing import NamedTuple

from esn_package.headers import About, look
from esn_package.shelf import record
from esn_package.shelf.naming import KINDS, WIDTHS, is_original, version_of

NEAR = 2  # pixels that rounding may make of a height


class Version(NamedTuple):
    """A smaller picture beside its original."""

    path: Path
    kind: str
    width: int


class Beside(NamedTuple):
    """The versions of a picture, narrowest first, and those that show something else.

    `changed`: the picture is another one than that of which they were made.
    """

    versions: tuple[Version, ...] = ()
    others: tuple[Path, ...] = ()
    changed: bool = False


def beside(original: Path, about: About) -> Beside:
    """What lies beside a picture; raises OSError.

    Of a kind whose widest is narrower than what screens show, none: a browser that was offered it
    would look no further.
    """
    if not is_original(original.name) or not about.width or about.animated:
        return Beside()
    named = [path for path in sorted(original.parent.iterdir()) if _is_named(path, original)]
    if not named:
        return Beside()
    written = record.read(original.parent)
    made = written.pop(original.name, None)
    taken = {name for other in written.values() for name in other.versions}
    named = [path for path in named if path.name not in taken]
    if made:
        named = [path for path in named if path.name in made.versions]
        if named and made.sha256 != record.digest(original):
            return Beside(others=tuple(named), changed=True)
    versions, others = list[Version](), list[Path]()
    for path in named:
        seen = look(path)
        height = round(about.height * seen.width / about.width)
        if seen.kind in KINDS and abs(height - seen.height) <= NEAR:
            versions.append(Version(path, seen.kind, seen.width))
        else:
            others.append(path)
    versions.sort(key=lambda one: (one.width, one.path))
    enough = min(about.width, WIDTHS[-1])
    whole = {one.kind for one in versions if one.width >= enough}
    return Beside(tuple(one for one in versions if one.kind in whole), tuple(others))


def _is_named(path: Path, original: Path) -> bool:
    named = version_of(path.name) == original.stem and path.name != original.name
    return named and path.is_file() and not path.is_symlink()
