"""How another machine gets the esn-package that made a programme: a line of requirements.txt."""

import json
from importlib.metadata import Distribution, distributions
from typing import Any
from urllib.parse import urlsplit

from esn_package import __version__

NAME = "esn-package"


def installed() -> Distribution | None:
    """The esn-package that runs, as it was installed; None if it runs from a folder of sources."""
    return next(iter(distributions(name=NAME)), None)


def requirement(found: Distribution | None) -> str:
    """Its requirement; empty where no other machine could get it from where it came from.

    What was installed from a repository or by the address of a file is had from there again; the
    rest from an index, by version. PEP 610 says where a distribution came from, PEP 508 how a
    requirement names an address.
    """
    if found is None:
        return ""
    origin = json.loads(found.read_text("direct_url.json") or "{}")
    if not origin:
        return f"{NAME}=={__version__}"
    return _direct(str(origin.get("url", "")), origin)


def _direct(url: str, origin: dict[str, Any]) -> str:
    at = urlsplit(url)
    secret = at.username or at.password  # a name in an address may be a token: it is never written
    if at.scheme != "https" or secret:
        return ""
    vcs = origin.get("vcs_info")
    return f"{NAME} @ {vcs['vcs']}+{url}@{vcs['commit_id']}" if vcs else f"{NAME} @ {url}"
