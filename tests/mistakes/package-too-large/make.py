"""Four gigabytes of video."""

from pathlib import Path

from esn_package.package import Media, Package
from esn_package.problems import Problem, ProblemsFound


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    video = Media(folder / "video.mp4", "", 2**32)
    try:
        Package("feu.zip", {"video.mp4": video}).bytes()
    except ProblemsFound as found:
        return list(found.problems)
    return []
