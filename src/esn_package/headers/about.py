"""What can be told of a media file without decoding it."""

from dataclasses import dataclass
from typing import IO, TypeAlias

File: TypeAlias = IO[bytes]

# What a file can give away, as messages name it in html and load.
PLACE, CAMERA, AUTHOR = "place", "camera", "author"
PICTURES = ("png", "jpeg", "gif", "webp", "avif", "heic")


@dataclass(slots=True)
class About:
    """A media file: what it holds, whatever its name says, and how large that is.

    `width` and `height` are those of a picture as it is shown, once turned; `turned` is EXIF's
    orientation. `tells` is what it gives away. `seconds` is 0 where that is not known; `whole` is
    False where the file ends before its own headers say.
    """

    kind: str = ""
    width: int = 0
    height: int = 0
    turned: int = 1
    tells: frozenset[str] = frozenset()
    animated: bool = False
    seconds: float = 0
    whole: bool = True

    @property
    def is_picture(self) -> bool:
        """Whether browsers or cameras call it a picture."""
        return self.kind in PICTURES

    def heard(self, tells: frozenset[str], turned: int = 0) -> None:
        """Note what a block of metadata tells, and how it says that the picture is turned."""
        self.tells |= tells
        self.turned = turned or self.turned
