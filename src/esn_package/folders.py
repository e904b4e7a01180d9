"""Where modules are: every folder with a module.yaml, found without reading one."""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from esn_package.problems import Place, Problem, ProblemsFound, did_you_mean
from esn_package.saying import NOTHING, Said, said

MODULE = "module.yaml"
PROGRAMME, LEXICON, WAIVERS = "programme.yaml", "lexicon.yaml", "waivers.yaml"
VARIANTS = "variants"  # the folder of a programme that holds what institutions change
BANK = "bank.yaml"
_READ = re.compile(
    r"(module|programme|lexicon|competencies|waivers|media|opinion|.+\.quiz|(.+\.)?bank)\.yaml"
)
_DRAFT = re.compile(rb"^draft:[ \t]*(?:true|oui|vrai)\b", re.MULTILINE | re.IGNORECASE)
GUIDE, LEAFLET, OPINION = "guide.md", "patients.md", "opinion.yaml"
# The definition of each thing that packages and pages are made of (options.Subject).
DEFINED = {"module": MODULE, "lexicon": LEXICON, "leaflet": LEAFLET, "opinion": OPINION}


def is_definition(name: str) -> bool:
    """Whether a file of this name is read as something else than an institution's variant."""
    return _READ.fullmatch(name) is not None


def is_bank(name: str) -> bool:
    """Whether a file's name is a bank's: `bank.yaml`, `statuts.bank.yaml`."""
    return name == BANK or name.endswith(f".{BANK}")


def shown(path: Path | str) -> str:
    """The path as an author would type it: from here if it is below, else as it is."""
    return _shown(str(path), os.getcwd()) if os.path.isabs(path) else str(path).replace(os.sep, "/")  # noqa: PTH109, PTH117 - thousands


@lru_cache(1024)  # a file's places all name it
def _shown(path: str, here: str) -> str:
    if os.sep != "/":  # drives, and names that differ in their capitals alone
        there = Path(path)
        return (there.relative_to(here) if there.is_relative_to(here) else there).as_posix()
    return "." if path == here else path.removeprefix(f"{here.rstrip('/')}/")


def stands(path: Path) -> bool:
    """Whether something is there, as far as may be looked at."""
    with suppress(OSError):
        return path.exists()
    return False


def modules(path: Path | str) -> tuple[Path, ...]:
    """Every module's folder at or below a path; raises ProblemsFound if there is none."""
    start = Path(path)
    if start.is_file():  # any file of it, as editors do
        own = next((folder for folder in start.parents if (folder / MODULE).is_file()), None)
        if own:
            return (own,)
    found = below(start)
    if not found and start.is_file() and (of := _home(start)):
        message = said("{name} is of no one module", name=start.name)
        raise ProblemsFound([Problem(Place(shown(start)), "no-such-module", message, of)])
    if not found:
        message = said("no {module} is at or below {start}", module=MODULE, start=shown(start))
        alike = (one.hint for one in misnamed(start))
        hint = next(alike, said("a module has a {module}", module=MODULE))
        raise ProblemsFound([Problem(Place(shown(start)), "no-such-module", message, hint)])
    return found


def _home(file: Path) -> Said:
    """What to give instead of a file that several modules share; nothing if none is near it."""
    folder = shown(file.parent)
    if file.name == LEXICON and (file.parent / PROGRAMME).exists():
        return said(
            "the lexicon comes with its programme: give its folder, {folder}", folder=folder
        )
    if below(file.parent):
        return said("give the folder that its modules are in: {folder}", folder=folder)
    return NOTHING


def misnamed(folder: Path) -> Iterator[Problem]:
    """Files of a folder that nothing reads, by the end of their names: `.yml`, `.yaml.txt`."""
    for path in sorted(folder.glob("*.y*ml*")):
        name = re.sub(r"\.ya?ml(\.txt)?$", ".yaml", path.name)
        if name != path.name and _READ.fullmatch(name) and not (folder / name).exists():
            message = said("{there} is not read", there=path.name)
            hint = said("rename {there} to {name}", there=path.name, name=name)
            yield Problem(Place(shown(path)), "not-read", message, hint, "warning")


def below(start: Path) -> tuple[Path, ...]:
    """Every module's folder at or below a folder, sorted; hidden folders and links are left out."""
    waiting, found = [str(start)], list[Path]()
    while waiting:
        top = waiting.pop()
        with suppress(OSError), os.scandir(top) as entries:
            for entry in entries:
                if entry.name == MODULE and not entry.is_dir():
                    found.append(Path(top))
                elif entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                    waiting.append(entry.path)
    return tuple(sorted(found))


def shipped(path: Path | str) -> tuple[Path, ...]:
    """The same without drafts; raises ProblemsFound."""
    left = drafts(Path(path))
    return tuple(one for one in modules(path) if one not in left)


def drafts(path: Path) -> tuple[Path, ...]:
    """Modules below a folder that say that they are drafts: one is no draft to who names it."""
    return tuple(one for one in below(path) if one != path and _is_draft(one))


def _is_draft(folder: Path) -> bool:
    with suppress(OSError):
        return is_draft((folder / MODULE).read_bytes())
    return False


def is_draft(text: bytes) -> bool:
    """Whether a module.yaml says that its module is a draft."""
    return _DRAFT.search(text) is not None


def leaflets(start: Path) -> tuple[Path, ...]:
    """Every folder at or below one that holds a page for patients, sorted."""
    return tuple(sorted(top for top, names in walked(start) if LEAFLET in names))


def variants(top: Path) -> tuple[str, ...]:
    """The ids of the variants of a programme's folder, sorted: the names of their files."""
    with suppress(OSError):
        found = (one for one in os.listdir(top / VARIANTS) if one.endswith(".yaml"))  # noqa: PTH208
        return tuple(sorted(one[: -len(".yaml")] or one for one in found if not is_definition(one)))
    return ()


def above(path: Path) -> Path | None:
    """The nearest folder at or above a path that holds a programme, as the path was given."""
    for folder in (path, *path.parents):
        if stands(folder / PROGRAMME):
            return folder
    whole = path.absolute()
    return next((folder for folder in whole.parents if stands(folder / PROGRAMME)), None)


def named_variants(path: Path, names: Iterable[str]) -> tuple[str, ...]:
    """The names of variants, each once; raises ProblemsFound if a path's programme has one not."""
    known = tuple(dict.fromkeys(names))
    top = above(path.absolute()) if known else None
    if unknown := [one for one in known if not top or one not in variants(top)]:
        raise ProblemsFound([no_variant(top or path, one) for one in unknown])
    return known


def no_variant(top: Path, name: str) -> Problem:
    """That a programme's folder has no variant of this name."""
    there = variants(top)
    folder = shown(top / VARIANTS)
    message = said('there is no variant "{name}" in {folder}', name=name[:60], folder=folder)
    new = said("write it in {file}", file=f"{folder}/{name[:60]}.yaml")
    hint = said("there are {names}", names=list(there)) if there else new
    return Problem(Place(folder), "no-such-variant", message, did_you_mean(name, there) or hint)


def variant_files(top: Path, name: str) -> list[Path]:
    """What can decide a variant of a programme's folder: all in variants/ that is not another's."""
    others = {one for one in variants(top) if one != name}
    found = list[Path]()
    for folder, names in walked(top / VARIANTS):
        inner = folder.relative_to(top / VARIANTS).parts
        if not inner or inner[0] not in others:
            theirs = {f"{one}.yaml" for one in others} if not inner else set[str]()
            found += (folder / one for one in names if one not in theirs)
    return found


def no_opinion(top: Path) -> Problem:
    """That there is no questionnaire of opinion in a folder."""
    message = said("there is no {file} in {path}", file=OPINION, path=shown(top))
    hint = said("it stands beside {programme}, for a whole programme", programme=PROGRAMME)
    return Problem(Place(shown(top)), "no-opinion", message, hint)


def walked(start: Path, amiss: list[OSError] | None = None) -> Iterator[tuple[Path, list[str]]]:
    """Each folder at or below one, with the names of its files in their order.

    Hidden folders (.git) and links are left out; `amiss` gets why others could not be listed.
    """
    for top, inside, names in os.walk(start, onerror=None if amiss is None else amiss.append):
        inside[:] = sorted(name for name in inside if not name.startswith("."))
        yield Path(top), sorted(names)
