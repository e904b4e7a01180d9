"""Why something is made again, in words for who asks."""

from collections.abc import Iterator, Sequence

from esn_package.cache.recipe import Recipe, owns
from esn_package.cache.seen import Seen
from esn_package.folders import VARIANTS
from esn_package.saying import Said, said
from esn_package.uses import TEXTS

MOST = 3  # names that are told of many


def reason(seen: Seen, recipe: Recipe, path: str, others: Sequence[str], options: str) -> Said:
    """Why what a recipe of a folder makes is made.

    `others` are the answers that are others than before, of all that it asks, and `options` what
    the build is asked for.
    """
    if "damaged" in others:
        return said("what was kept of it was damaged")
    if others:
        return said("what it shares with others changed: {names}", names=_few(others))
    if not seen.knew(path) or (recipe.varied and not seen.knew(_variants(recipe, path))):
        return said("made here for the first time")
    if changed := [*_own(seen, recipe, path), *_varied(seen, recipe, path)]:
        return _named(changed)
    if seen.before.get("code") != recipe.ours.code:
        return said("esn-package is another, or what it stands on")
    if seen.before.get("options") != options:
        return said("it is asked for with other options")
    if recipe.used and (changed := [*_naming(seen, path)]):
        return _named(changed)
    return said("nothing of it is kept")


def _own(seen: Seen, recipe: Recipe, path: str) -> Iterator[str]:
    """Which files of its own are others than before; modules below it have theirs."""
    own = seen.changed(path, recipe.own)
    return (name for name in own if owns(recipe.subject, name))


def _naming(seen: Seen, path: str) -> Iterator[str]:
    """Which texts below a programme, in which its terms are named, are others than before."""
    there = dict(seen.below(path))
    for name in seen.changed(path, there.items()):
        # An institution's texts name no term of a module, and are not always looked at.
        if name.endswith(TEXTS) and not name.startswith(f"{VARIANTS}/"):
            yield name


def _varied(seen: Seen, recipe: Recipe, path: str) -> Iterator[str]:
    """Which files of an institution are others than before, by path from the programme."""
    there = dict(recipe.varied)
    for name in seen.changed(_variants(recipe, path), recipe.varied):
        if name in there:  # another institution's are not its own
            yield f"{VARIANTS}/{name}"


def _variants(recipe: Recipe, path: str) -> str:
    """The folder of the institutions of a folder's programme."""
    return f"{recipe.above.top or path}/{VARIANTS}"


def _named(changed: list[str]) -> Said:
    left = len(changed) - MOST
    if left <= 0:
        return said("changed: {names}", names=[*changed])
    return said("changed: {names} and {left} more", left=left, names=changed[:MOST])


def _told(answer: str) -> Said:
    """What was asked, as an author calls it."""
    kind, _, name = answer.partition(" ")
    if kind == "term":
        return said("the term {name}", name=name)
    if kind == "bank":
        return said("the bank {name}", name=name)
    if kind == "competencies":
        return said("a competency")
    return said("the player") if kind == "player" else said("the programme")


def _few(others: Sequence[str]) -> list[Said | str]:
    names = [*map(_told, others)]
    return [*names[:MOST], "…"] if len(names) > MOST else [*names]
