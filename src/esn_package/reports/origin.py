"""Which state of a git repository definitions are in, where they are in one."""

import os
import re
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit, urlunsplit

SHORT = 8  # digits of a commit that people read
LIMIT = 60  # seconds for one question
# A repository may be a stranger's: nothing that it configures is run, and nothing is written in it.
QUIET = ("git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")
SURROUNDINGS = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
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
    changed = _asked(path, "status", "--porcelain", "--", ".")
    return Origin(public(url), commit, inner.rstrip("/"), changed != "")


def public(url: str) -> str:
    """An address of a repository without anybody's name or password; "" for a folder's."""
    if found := _SCP.fullmatch(url):
        return f"ssh://{found[1]}/{found[2]}"
    with suppress(ValueError):
        parts = urlsplit(url)
        if parts.scheme in {"https", "http", "ssh", "git"} and parts.hostname:
            port = f":{parts.port}" if parts.port else ""
            return urlunsplit((parts.scheme, parts.hostname + port, parts.path, "", ""))
    return ""


def _asked(path: Path, *words: str) -> str | None:
    """What git answers, None where it cannot."""
    folder = path if path.is_dir() else path.parent
    try:
        told = subprocess.run(  # noqa: S603 - our own words, and no shell
            [*QUIET, "-C", str(folder), *words],
            env={**os.environ, **SURROUNDINGS},
            capture_output=True,
            check=True,
            timeout=LIMIT,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return told.stdout.decode(errors="replace").strip()
