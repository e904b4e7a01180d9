"""versions.json beside pictures: which versions were made of which original, whatever git did.

`{"photo.jpg": {"sha256": "…", "versions": ["photo.330.webp", …]}}`, written by `esn-package media`;
`before` has the versions of earlier states of it that lie there still, as nothing is ever deleted.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from hashlib import file_digest
from pathlib import Path
from typing import NamedTuple

from esn_package.replacing import IN_PLACE, replacing
from esn_package.shelf.naming import RECORD

LARGEST = 2_000_000


class Made(NamedTuple):
    """The digest of an original when versions of it were made, their names, and earlier ones."""

    sha256: str
    versions: tuple[str, ...]
    before: tuple[str, ...] = ()


def read(folder: Path) -> dict[str, Made]:
    """What was made in a folder, by the original's name; nothing where nobody wrote it down.

    What cannot be read was written by a merge, or by hand: then nothing is known.
    """
    found: dict[str, Made] = {}
    with suppress(OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        path = folder / RECORD
        if path.stat().st_size <= LARGEST:
            for name, made in json.loads(path.read_bytes()).items():
                versions, before = made["versions"], made.get("before", ())
                found[name] = Made(
                    str(made["sha256"]), tuple(map(str, versions)), tuple(map(str, before))
                )
    return found


def write(folder: Path, made: Mapping[str, Made]) -> None:
    """Write down what was made in a folder; raises ProblemsFound if the disk refuses."""
    whole = {
        name: {
            "sha256": one.sha256,
            "versions": list(one.versions),
            **({"before": list(one.before)} if one.before else {}),
        }
        for name, one in sorted(made.items())
    }
    with replacing(folder / RECORD, IN_PLACE) as file:
        file.write(json.dumps(whole, ensure_ascii=False, indent=1).encode() + b"\n")


def digest(path: Path) -> str:
    """The SHA-256 of a file, read in pieces."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
