"""A video that changed while it was packed."""

from pathlib import Path

from esn_package.package import Media, Package
from esn_package.problems import Problem, ProblemsFound


def problems(folder: Path) -> list[Problem]:
    """What verify says of it."""
    video = folder / "video.mp4"
    video.write_bytes(b"after")
    try:
        Package("feu.zip", {"video.mp4": Media(video, "digest of before", 5)}).bytes()
    except ProblemsFound as found:
        return list(found.problems)
    return []
