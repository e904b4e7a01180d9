"""What a module's pictures, sounds and films weigh together, and what may be done about it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from esn_package.folders import shown
from esn_package.package import MOST_BYTES
from esn_package.problems import Place, Problem, warning
from esn_package.saying import Said, said
from esn_package.shelf import Shelf
from esn_package.shelf.naming import is_original, version_of

LISTED, SHARE = 3, 20  # of the heaviest files, each more than a twentieth of the whole
KB, MB = 1000, 1_000_000
LARGE = 10 * MB  # from which nobody counts in KB


def size(n: int) -> Said:
    """A number of bytes as people say it."""
    if n < LARGE:
        return said("{n:,} KB", n=round(n / KB))
    return said("{n:,} MB", n=round(n / MB))


def weight_problems(shelf: Shelf, place: Place, most: int) -> Iterator[Problem]:
    """More than a zip can hold, or than the author allows, in KB; told from sizes alone."""
    weights = {path: path.stat().st_size for path in shelf.kept.values()}
    whole = sum(weights.values())
    if whole <= most * KB:
        return
    first = _heaviest(weights)
    heaviest = [_weighed(path, weights[path]) for path in first]
    if whole > MOST_BYTES:
        message = said(
            "pictures, sounds and films take {whole}: no LMS reads such a zip", whole=size(whole)
        )
        hint = said(
            "link a long film by `::: embed`, the heaviest first: {heaviest}", heaviest=heaviest
        )
        yield Problem(place, "package-too-large", message, hint)
        return
    message = said(
        "pictures, sounds and films take {whole}, and may take {most}",
        whole=size(whole),
        most=size(most * KB),
    )
    hint = _lighter(first[0].name, heaviest)
    yield warning(Problem(place, "over-budget", message, hint))


def _lighter(name: str, heaviest: list[Said]) -> Said:
    """What may be done, by the heaviest file."""
    if version_of(name):
        return said("take pictures out, the heaviest first: {heaviest}", heaviest=heaviest)
    if is_original(name):
        return said(
            "make them lighter, the heaviest first: {heaviest}; "
            "`esn-package media` does it for pictures",
            heaviest=heaviest,
        )
    return said(
        "make them lighter, the heaviest first: {heaviest}; a film can be exported "
        "720 pixels high, or linked by `::: embed`",
        heaviest=heaviest,
    )


def _weighed(path: Path, weight: int) -> Said:
    return said("{file} ({weight})", file=shown(path), weight=size(weight))


def _heaviest(weights: Mapping[Path, int]) -> list[Path]:
    """The few files that matter most."""
    whole = sum(weights.values())
    heavy = [path for path in weights if weights[path] * SHARE > whole]
    return sorted(heavy or weights, key=lambda path: (-weights[path], path))[:LISTED]
