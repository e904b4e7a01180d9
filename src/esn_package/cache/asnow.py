"""A recipe once more, by its files as they are now: whether what was read is still there."""

import os
from functools import cache

from esn_package.cache.above import Above, of_media
from esn_package.cache.named import state_of
from esn_package.cache.recipe import Kitchen, Recipe
from esn_package.cache.seen import Seen
from esn_package.cache.tree import MEDIA, Tree
from esn_package.options import Options, Subject


def again(recipe: Recipe, folder: str, subject: Subject, options: Options) -> Recipe:
    """The recipe of a folder once more, by its files as they are now; ours are what they were.

    What is as the system said that it was when it was read is not read again.
    """
    path, seen = os.path.abspath(folder), Seen()  # noqa: PTH100
    told = zip(recipe.own, recipe.states, strict=False)  # a recipe that was made by hand has none
    seen.believe(path, ((name, state, digest) for (name, digest), state in told))
    kitchen, beside = Kitchen(seen, recipe.ours, lambda _: recipe.called), Kitchen(_remembered())
    own, varied = kitchen.own(path, subject), beside.varied(path, options.variant, recipe.above.top)
    same = recipe.looked and recipe.looked == state_of(beside.tree, path)
    used = recipe.used if same else beside.used(path, subject)
    now = (tuple(own.items()), tuple(varied.items()), used)
    if now == (recipe.own, recipe.varied, recipe.used) and is_above(recipe.above):
        return recipe
    return kitchen.recipe(folder, subject, options, recipe.first)


def is_above(above: Above) -> bool:
    """Whether what stands above is as it was: no folder of a thousand modules is listed for it."""
    tree = Tree(_remembered())
    for name, digest in above.files:
        at, _, file = f"{above.top}/{name}".rpartition("/")
        if file == MEDIA:
            now = of_media(tree.whole(f"{at}/{MEDIA}", f"{MEDIA}/"))
        else:
            now = tree.alone(at, file)
        if now != digest:
            return False
    return True


@cache
def _remembered() -> Seen:
    """What this process has read: what stands above a thousand modules is read by it once."""
    return Seen()
