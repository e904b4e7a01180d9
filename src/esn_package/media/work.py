"""What is to be done in the media folders below a path, and done: versions, cleaned originals."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from esn_package.folders import modules, shown, walked
from esn_package.headers import About, look
from esn_package.media import sizing
from esn_package.media.cleaning import cleaned
from esn_package.problems import Place, Problem, reason
from esn_package.replacing import IN_PLACE, replacing
from esn_package.saying import said
from esn_package.shelf import record
from esn_package.shelf.naming import is_original, version_of

State = Literal[
    "made", "unchanged", "missing", "changed", "small", "moving", "gif", "drawn", "refused"
]
FOLDER = "media"
PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif")


class Done(NamedTuple):
    """What became of a picture: its versions by size, and whether metadata was taken out of it.

    `missing` and `changed` are said where nothing is made; `small`: no version would be smaller.
    """

    path: Path
    about: About
    state: State
    versions: tuple[Path, ...] = ()
    is_cleaned: bool = False
    problem: Problem | None = None


def originals(path: Path) -> Iterator[Path]:
    """The pictures that authors made, at a path or in the folders `media` below it, sorted.

    Raises ProblemsFound at a definition that is of no one module.
    """
    if path.is_file() and path.suffix not in {".md", ".yaml"}:
        yield path
        return
    if path.is_file():
        yield from originals(modules(path)[0])
    for folder, names in walked(path):
        if FOLDER in (*folder.relative_to(path).parts, *path.absolute().parts[-1:]):
            yield from (folder / name for name in names if _is_one(name, names))


def _is_one(name: str, names: Sequence[str]) -> bool:
    """Whether a file is a picture, and no version of another of its folder."""
    stem = version_of(name)
    of_another = stem and any(
        Path(other).stem == stem and is_original(other) and other != name for other in names
    )
    return name.lower().endswith(PICTURES) and not of_another


def tend(path: Path, *, clean: bool = False, check: bool = False) -> Done:
    """See to one picture: `check` writes nothing, `clean` writes the original without metadata.

    Raises ProblemsFound where the disk refuses.
    """
    try:
        about = look(path)
        if path.suffix.lower() == ".svg":
            return Done(path, about, "drawn")
        problem = _problem(path, about)
        if problem:
            return Done(path, about, "refused", problem=problem)
        is_cleaned = clean and not check and _clean(path, about)
        if about.animated or about.kind == "gif":
            state: State = "moving" if about.animated else "gif"
            return Done(path, about, state, is_cleaned=is_cleaned)
        return _tended(path, about, check=check)._replace(is_cleaned=is_cleaned)
    except sizing.Unmade as error:
        found = Problem(Place(shown(path)), "bad-image", error.message, error.hint)
        return Done(path, About(), "refused", problem=found)
    except OSError as error:
        message = said("{name} cannot be opened: {reason}", name=path.name, reason=reason(error))
        hint = said("check who may read it")
        found = Problem(Place(shown(path)), "not-readable", message, hint)
        return Done(path, About(), "refused", problem=found)


def _problem(path: Path, about: About) -> Problem | None:
    """Why nothing can be made of a file."""
    place = Place(shown(path))
    if path.is_symlink():
        message = said("{name} is a symbolic link", name=path.name)
        return Problem(place, "symlink", message, said("put the file itself there"))
    if about.kind not in {"png", "jpeg", "gif", "webp", "avif"}:
        message = said("{name} is no picture that browsers show", name=path.name)
        return Problem(place, "bad-image", message, said("export it as JPEG or PNG"))
    stems = Counter(one.stem.casefold() for one in path.parent.iterdir() if _shares(one, path))
    if stems[path.stem.casefold()] > 1:
        message = said(
            "another picture is called {stem} too: their versions would share names",
            stem=path.stem,
        )
        return Problem(place, "versions-alike", message, said("give one of the two another name"))
    return None


def _shares(one: Path, path: Path) -> bool:
    return is_original(one.name) and is_original(path.name)


def _clean(path: Path, about: About) -> bool:
    """Whether there was metadata, which is gone now; versions of the picture stay right."""
    before = path.read_bytes()
    after = cleaned(before, about)
    if after == before:
        return False
    made = record.read(path.parent)
    one = made.get(path.name)
    current = one is not None and one.sha256 == record.digest(path)
    with replacing(path, IN_PLACE) as file:
        file.write(after)
    if one and current:
        record.write(path.parent, made | {path.name: one._replace(sha256=record.digest(path))})
    return True


def _tended(path: Path, about: About, *, check: bool) -> Done:
    made, digest = record.read(path.parent).get(path.name), record.digest(path)
    if made and made.sha256 == digest:
        there = tuple(path.parent / name for name in made.versions if Path(name).name == name)
        if all(version.is_file() for version in there):
            return Done(path, about, "unchanged" if there else "small", there)
    if check:
        return Done(path, about, "changed" if made and made.sha256 != digest else "missing")
    found = sizing.versions(path)
    known = {*made.versions, *made.before} if made else set[str]()
    if problem := _in_the_way(path, found, known):
        return Done(path, about, "refused", problem=problem)
    for version in found:
        with replacing(path.with_name(version.name), IN_PLACE) as file:
            file.write(version.content)
    names = tuple(version.name for version in found)
    beside = {one.name for one in path.parent.iterdir()}
    before = sorted((known - {*names}) & beside)
    whole = record.read(path.parent) | {path.name: record.Made(digest, names, tuple(before))}
    record.write(path.parent, whole)
    there = tuple(path.with_name(name) for name in names)
    return Done(path, about, "made" if there else "small", there)


def _in_the_way(path: Path, found: Sequence[sizing.Made], known: Collection[str]) -> Problem | None:
    """Somebody else's file under the name of a version: versions.json tells which are ours."""
    for version in found:
        target = path.with_name(version.name)
        if version.name in known or not target.exists() or target.read_bytes() == version.content:
            continue
        message = said(
            "{name} is there already, and versions.json does not know it: it would be overwritten",
            name=version.name,
        )
        hint = said("give it another name, or delete it where esn-package media once made it")
        return Problem(Place(shown(target)), "already-there", message, hint)
    return None
