"""Which state of a git repository definitions are in, where they are in one."""

import os
import re
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

from esn_package.cache.tree import is_left
from esn_package.folders import DEFINED, MODULE, VARIANTS, above, below, is_definition, stands
from esn_package.saying import Said, said

SHORT = 8  # digits of a commit that people read
LIMIT = 60  # seconds for one question
# A repository may be a stranger's: nothing that it configures is run, and nothing is written in it.
QUIET = ("git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")
SURROUNDINGS = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ALLOW_PROTOCOL": "none",  # what a clone has left out is not fetched
    "LC_ALL": "C",
}
_SCP = re.compile(r"(?:[^@/:]+@)?([\w.-]+\.[\w-]+):(?!//)(.+)")


class Origin(NamedTuple):
    """A repository: where it can be had ("" if that is not known), its commit, the path in it.

    `changed` says that what is there is not what was committed.
    """

    url: str
    commit: str
    path: str
    changed: bool

    @property
    def label(self) -> str:
        """The commit as people read it; a + says that something was changed since."""
        return self.commit[:SHORT] + ("+" if self.changed else "")


def origin(path: Path) -> Origin | None:
    """The state that a folder of definitions is in; None where git is missing or knows nothing."""
    commit = _asked(path, "rev-parse", "--verify", "HEAD")
    if not commit:
        return None
    inner = _asked(path, "rev-parse", "--show-prefix") or ""
    url = _asked(path, "config", "--get", "remote.origin.url") or ""
    return Origin(public(url), commit, inner.rstrip("/"), _is_changed(above(path) or path))


def _is_changed(path: Path) -> bool:
    """Whether a build may read what is not committed so: a module reads what its programme shares.

    What git ignores it does not call changed; nor is it in the commit.
    """
    # What a submodule configures would be run too: that it is at another commit is seen without.
    looked = ("status", "--porcelain", "-z", "--ignored=matching", "--ignore-submodules=dirty")
    told = _asked(path, *looked, "--", ".", **_unfiltered(path))
    top = _asked(path, "rev-parse", "--show-toplevel")
    if told is None or top is None:
        return True
    found = (one for one in told.split("\0") if one)
    return any(not one.startswith("!! ") or _is_source(Path(top, one[3:])) for one in found)


def _is_source(path: Path) -> bool:
    """Whether it is a definition, is in a module's folder or variants/, or holds a module."""
    if path.name.startswith(".") or is_left(path.name):
        return False
    named = is_definition(path.name) or path.name in DEFINED.values() or VARIANTS in path.parts
    return named or bool(below(path)) or any(stands(one / MODULE) for one in path.parents)


def public(url: str) -> str:
    """An address of a repository without anybody's name or password; "" for a folder's."""
    if found := _SCP.fullmatch(url):
        return f"ssh://{found[1]}/{found[2]}"
    with suppress(ValueError):
        parts = urlsplit(url)
        if parts.scheme in {"https", "http", "ssh", "git"} and parts.hostname:
            port = f":{parts.port}" if parts.port else ""
            there = quote(parts.path, safe="/%:@!$&'()*+,;=~")  # what RFC 3986 lets stand in a path
            return urlunsplit((parts.scheme, parts.hostname + port, there, "", ""))
    return ""


def unknown(path: Path) -> Said:
    """Why nothing is known of a repository: git is missing, or what it says itself."""
    told = _told(path, "rev-parse", "--verify", "HEAD")
    if told is None:
        return said("git does not answer on this machine")
    words = os.fsdecode(told.stderr).strip().partition("\n")[0].removeprefix("fatal: ")
    return said("git says: {words}", words=words)


def _unfiltered(path: Path) -> dict[str, str]:
    """Variables by which git runs no filter: looking for changes, it would give it each file."""
    keys = _asked(path, "config", "-z", "--name-only", "--get-regexp", r"^filter\..*\.[a-z]+$")
    names = sorted({key.rpartition(".")[0] for key in (keys or "").split("\0") if key})
    none = {"clean": "", "process": "", "required": "false"}
    settings = [(f"{name}.{key}", value) for name in names for key, value in none.items()]
    first = int(os.environ.get("GIT_CONFIG_COUNT") or 0)
    variables = {"GIT_CONFIG_COUNT": str(first + len(settings))}
    for number, (key, value) in enumerate(settings, first):
        variables[f"GIT_CONFIG_KEY_{number}"] = key
        variables[f"GIT_CONFIG_VALUE_{number}"] = value
    return variables


def _asked(path: Path, *words: str, **variables: str) -> str | None:
    """What git answers, None where it cannot."""
    told = _told(path, *words, **variables)
    return None if told is None or told.returncode else os.fsdecode(told.stdout).strip()


def _told(path: Path, *words: str, **variables: str) -> "subprocess.CompletedProcess[bytes] | None":
    """What git says to a question; None where it is missing, or thinks for too long."""
    folder = path if path.is_dir() else path.parent
    try:
        return subprocess.run(  # noqa: S603 - our own words, and no shell
            [*QUIET, "-C", str(folder), *words],
            env={**os.environ, **SURROUNDINGS, **variables},
            capture_output=True,
            check=False,
            timeout=LIMIT,
        )
    except (OSError, subprocess.SubprocessError):
        return None
