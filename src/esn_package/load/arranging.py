"""The pages of a module as a variant has them: some left out, others added."""

from collections.abc import Iterable, Sequence

from esn_package.fields import shortened
from esn_package.load.listed import Listed
from esn_package.module import page_id
from esn_package.problems import Place, Problem, did_you_mean
from esn_package.saying import said
from esn_package.variant import AddedPage, Variant


def arranged(
    listed: Sequence[Listed], variant: Variant, module_id: str, problems: list[Problem]
) -> tuple[Listed, ...]:
    """The pages that are left and those added, in order; what is wrong with them is told."""
    own, loc = variant.of(module_id), ("modules", module_id)
    there = {page_id(one.file): one for one in listed}
    for at, name in enumerate(own.leave_out):
        if name not in there:
            place = variant.source.place((*loc, "leave_out", at))
            problems.append(_no_page(name, there, place))
    order = [*listed]
    for at, added in enumerate(own.add):
        file, after = (variant.source.place((*loc, "add", at, key)) for key in ("file", "after"))
        new = Listed(added.file, variant.folder, file)
        problem = _unfit(new, order, own.leave_out)
        if problem is None and not _put(new, added, order):
            problem = _no_page(added.after or "", there, after)
        problems += [problem] if problem else []
    out = {page_id(one.file) for one in listed} & {*own.leave_out}
    kept = tuple(one for one in order if one not in listed or page_id(one.file) not in out)
    if not kept and listed:
        place, hint = variant.source.place((*loc, "leave_out")), said("leave one of its pages in")
        problems.append(Problem(place, "no-pages", said("a module needs a page"), hint))
    return kept


def left(files: Iterable[str], kept: Iterable[Listed]) -> frozenset[str]:
    """Each page that is no longer there, by its file and by its id."""
    there = {page_id(one.file) for one in kept}
    gone = [file for file in files if page_id(file) not in there]
    return frozenset((*gone, *map(page_id, gone)))


def _put(new: Listed, added: AddedPage, order: list[Listed]) -> bool:
    """Put a page where it belongs: after another, in the place of its namesake, or at the end.

    False where that other is not there.
    """
    ids = [page_id(one.file) for one in order]
    wanted = added.after or page_id(new.file)
    if wanted in ids:
        order.insert(ids.index(wanted) + 1, new)
        return True
    order.append(new)
    return not added.after


def _unfit(new: Listed, order: Iterable[Listed], out: Sequence[str]) -> Problem | None:
    """Why a file cannot be added: it is no page, or another has its id and stays."""
    name = page_id(new.file)
    if not new.file.endswith(".md"):
        message = said("{name} is not a page", name=shortened(new.file))
        return Problem(new.place, "wrong-value", message, said("the name of a page ends in .md"))
    if any(page_id(one.file) == name and name not in out for one in order):
        message = said('the module has a page "{name}" already', name=name)
        hint = said("leave that one out, and this one takes its place")
        return Problem(new.place, "id-twice", message, hint)
    return None


def _no_page(name: str, known: Iterable[str], place: Place) -> Problem:
    message = said('"{name}" is not a page of the module', name=shortened(name))
    hint = did_you_mean(name, list(known)) or said("it is one of the pages in module.yaml")
    return Problem(place, "no-such-page", message, hint)
