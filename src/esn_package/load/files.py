"""Files of a folder of definitions: found by the path an author wrote, never out of the folder."""

import os
import stat
from collections.abc import Collection, Sequence
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from esn_package.fields import shortened
from esn_package.folders import MODULE, VARIANTS, stands
from esn_package.late import late
from esn_package.problems import Place, Problem, nearest
from esn_package.prose.addresses import IMAGES
from esn_package.saying import Said, said

MAX_NAME = 100
_SITE = late(r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:fr|org|com|eu|net|gouv|info)(?:/|\Z)")
_MAIL = late(r"[^\s@/]+@[^\s@/]+\.[a-z]+")


Listed = dict[str, frozenset[str]]


def locate(
    folder: Path,
    written: str,
    place: Place,
    others: Collection[str] = (),
    listed: Listed | None = None,
) -> Path | Problem:
    """The file of a folder that an author's path names, or why it cannot be used.

    `others` are the folders in it that are not this author's; `listed` keeps the names in each
    folder for who looks for many files.
    """
    steps = PurePosixPath(written).parts
    if refused := _refused(written, steps, folder, place) or _theirs(steps, others, place):
        return refused
    found, kind = os.fspath(folder), stat.S_IFDIR
    listed = {} if listed is None else listed
    for step in steps:
        there = _there(step, found, listed)
        if there is None:
            message = said("{name} is not there", name=shortened(written))
            return Problem(place, "no-such-file", message, _instead(written, folder))
        found = os.path.join(found, there)  # noqa: PTH118 - two dozen a module
        kind = _kind(found)
        if stat.S_ISLNK(kind):
            message = said("{name} is a symbolic link", name=shortened(written))
            return Problem(place, "symlink", message, said("put the file itself there"))
    if not stat.S_ISREG(kind):
        message = said("{name} is not a file", name=shortened(written))
        return Problem(place, "no-such-file", message)
    return Path(found)


def of_variants(folder: Path) -> bool:
    """Whether a folder is that of a programme's variants, rather than a module's."""
    return folder.name == VARIANTS and not stands(folder / MODULE)


def _refused(written: str, steps: Sequence[str], folder: Path, place: Place) -> Problem | None:
    """Why a path is not even looked for: it leads elsewhere, or is too long."""
    if written.startswith("/") or "\\" in written or ":" in written or ".." in steps:
        name = shortened(written)
        message = said("{name} leads out of the module", name=name)
        hint = said("a path begins at the module's folder: media/figure.svg")
        if of_variants(folder):
            message = said("{name} leads out of the folder {folder}", name=name, folder=VARIANTS)
            hint = said("a path begins at the folder {folder}: lille/logo.svg", folder=VARIANTS)
        return Problem(place, "outside-module", message, hint)
    if len(written) > MAX_NAME:
        message = said("a file name of {n} characters is too long", n=len(written))
        return Problem(place, "name-too-long", message, said("at most {most}", most=MAX_NAME))
    return None


def _theirs(steps: Sequence[str], others: Collection[str], place: Place) -> Problem | None:
    """Why a path cannot be used that leads into the folder of another institution."""
    if steps and steps[0] in others:
        message = said("{name} is another institution's", name=shortened("/".join(steps)))
        hint = said("put a copy in the folder that is called as this one, or in one for all")
        return Problem(place, "outside-module", message, hint)
    return None


def _instead(written: str, folder: Path) -> Said:
    """What to do about a file that is not there."""
    if _SITE.match(written):
        return said("write https:// before an address: https://{address}", address=written)
    if _MAIL.fullmatch(written):
        return said("write mailto: before an e-mail address")
    alike = {_stem(name): name for name in _files(folder) if _alike(written, name)}
    near = alike.get(nearest(_stem(written), alike), "")
    ends = [PurePosixPath(one).suffix for one in (written, near)]
    # Systems hide the end of a name, and some editors add one.
    if (ends[0] and near.startswith(f"{written}.")) or ends == [".yaml", ".yml"]:
        return said("rename {there} to {name}", there=near, name=written)
    mean = said('did you mean "{word}"?', word=near)
    return mean if near else said("put the file there, or correct its name")


def _alike(written: str, name: str) -> bool:
    """Whether a file can be meant: its kind is what was written, or nothing was."""
    kinds = {PurePosixPath(one).suffix.lower() for one in (written, name)}
    same = len(kinds) == 1 or "" in kinds or kinds <= set(IMAGES) or kinds == {".yml", ".yaml"}
    return same or name.startswith(f"{written}.")


def _stem(name: str) -> str:
    """A name without what says its kind, which makes any two of a kind alike."""
    path = PurePosixPath(name.removesuffix(".txt"))
    ends = path.suffixes[-2:] if path.suffix in {".yaml", ".yml"} else [path.suffix]
    return path.as_posix().removesuffix("".join(ends))


def _kind(path: str) -> int:
    """What stands at a path, links as such; 0 where nothing can be seen."""
    try:
        return os.lstat(path).st_mode
    except OSError:
        return 0


def _there(step: str, folder: str, listed: Listed) -> str | None:
    """The name in a folder that an author wrote: to the letter, but for how é is made of bytes.

    A file system that takes Figure.svg for figure.svg would hide a mistake until the LMS; one that
    keeps é as e and an accent (macOS) shows its author the same name.
    """
    try:
        names = listed.get(folder) or frozenset(os.listdir(folder))  # noqa: PTH208 - names alone
    except OSError:
        return None
    listed[folder] = names
    if step in names:
        return step
    same = (name for name in names if normalize("NFC", name) == normalize("NFC", step))
    return next(same, None)


def _files(folder: Path) -> list[str]:
    """Every file at or below a folder, by the path an author would write."""
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
