"""What the names of a package's files may be, so that every LMS unpacks and serves them."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from esn_package.problems import Problem, Severity
from esn_package.saying import NOTHING, Said, said
from esn_package.verify.archive import Archive

LONGEST = 100
FINE = re.compile(r"[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*")
# Moodle 4.5 takes these out of names on unzipping (zip_archive.php:146): the links to them break.
TAKEN_OUT = re.compile(r"""[<>&"'|:\\`\x00-\x1f]""")
# Docebo refuses a package that holds any of these (help.docebo.com 360020128479).
FORBIDDEN = re.compile(
    r"\.(?:php\d?|phtml|phar|cgi|sh|shtml|asp|aspx|jsp|py|rb|pl|exe|bat|cmd|com|dll)$|(?:^|/)\.htaccess$",
    re.IGNORECASE,
)
LEFT_OVER = re.compile(r"(?:^|/)(?:__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)")


def problems(archive: Archive) -> Iterator[Problem]:
    """What is wrong with the paths in the zip: of each the gravest."""
    for path in archive.files:
        found = next((rule for rule in RULES if rule.broken(path)), None)
        if found:
            place = archive.place(path)
            yield Problem(place, found.code, found.message, found.hint, found.severity)


class Rule(NamedTuple):
    """What a path may not be, and what is said of one that is."""

    broken: Callable[[str], object]
    code: str
    message: Said
    hint: Said = NOTHING
    severity: Severity = "error"


def _out(path: str) -> bool:
    """Whether unpacking could write outside its folder."""
    up = ".." in path.split("/")
    return path.startswith("/") or up or "\\" in path or path[1:2] == ":"


LETTERS = said("use letters a to z, digits, . _ and -")
RULES = (
    Rule(
        _out,
        "bad-path",
        said("leads out of the folder that the zip is unpacked in"),
        said("paths are relative, with / between folders"),
    ),
    Rule(
        LEFT_OVER.search,
        "left-over",
        said("was left by an operating system and belongs to no package"),
        said("take it out of the package"),
        "warning",
    ),
    Rule(
        FORBIDDEN.search,
        "forbidden-file",
        said("is of a kind that LMSs refuse: a server could run it"),
        said("take it out of the package"),
    ),
    Rule(
        TAKEN_OUT.search,
        "bad-file-name",
        said("has a character in its name that Moodle takes out"),
        LETTERS,
    ),
    Rule(
        lambda path: len(path.rpartition("/")[2]) > LONGEST,
        "name-too-long",
        said("has a name of more than {most} characters", most=LONGEST),
        said("shorten it"),
    ),
    Rule(
        lambda path: not FINE.fullmatch(path),
        "bad-file-name",
        said("has a blank or a letter beyond a to z in its name, which some LMSs cannot find"),
        LETTERS,
        "warning",
    ),
)
