"""Licences by the names that people write, and where each can be read."""

import re
from typing import NamedTuple

from esn_package.late import late

# https://creativecommons.org/licenses/: the six of each version, and CC0.
_CC = late(r"cc[ -]*by(?P<terms>(?:[ -]*(?:nc|nd|sa))*)(?:[ -]+(?P<version>\d\.\d))?(?P<rest>.*)")
_ZERO = re.compile(r"cc[ -]*0(?:[ -]*1\.0)?(?: universal)?")
_OPEN = re.compile(r"(?:etalab[ -]2\.0|licence ouverte(?: etalab)?(?: v(?:ersion)?)? ?2\.0)")
_SPDX = "https://spdx.org/licenses/{}.html"
_KNOWN = {
    name.lower(): name for name in ("MIT", "Apache-2.0", "OFL-1.1", "GFDL-1.3-or-later", "LAL-1.3")
}
_VERSIONS = {"1.0", "2.0", "2.5", "3.0", "4.0"}  # that SPDX has a name for
_TERMS = ({"sa"}, {"nd"}, {"nc"}, {"nc", "sa"}, {"nc", "nd"}, set[str]())


class Licence(NamedTuple):
    """A licence as it is shown; `url` and `spdx`, its id, are "" where none is known."""

    name: str
    url: str = ""
    spdx: str = ""


def licence(written: str) -> Licence | None:
    """The licence that a text means, or the text itself; None for a CC licence without version."""
    bare = " ".join(written.lower().split())
    if _ZERO.fullmatch(bare):
        return Licence("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0")
    if _OPEN.fullmatch(bare):
        return Licence("Licence Ouverte 2.0", _SPDX.format("etalab-2.0"), "etalab-2.0")
    if bare in _KNOWN:
        return Licence(_KNOWN[bare], _SPDX.format(_KNOWN[bare]), _KNOWN[bare])
    found = _CC.fullmatch(bare)
    terms = re.findall("nc|nd|sa", found["terms"]) if found else []
    if not found or found["rest"].strip() or set(terms) not in _TERMS:
        return Licence(written)
    if not found["version"]:
        return None
    code = "-".join(["by", *sorted(terms)])
    name = f"CC {code.upper()} {found['version']}"
    spdx = name.replace(" ", "-") if found["version"] in _VERSIONS else ""
    return Licence(name, f"https://creativecommons.org/licenses/{code}/{found['version']}/", spdx)
