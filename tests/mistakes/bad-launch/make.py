"""A list of activities of which none is launched."""

from pathlib import Path

from zips import TINCAN, XAPI, zipped

from esn_package.problems import Problem
from esn_package.verify import verify


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    package = folder / "feu.zip"
    package.write_bytes(
        zipped({**XAPI, "tincan.xml": TINCAN.replace('<launch lang="fr">index.html</launch>', "")})
    )
    return verify(package)
