"""Where the files of a module go that its formats make: a folder, or memory."""

from hashlib import file_digest, sha256
from io import BytesIO
from pathlib import Path
from typing import Protocol

from esn_package.package import Loose, Package, write
from esn_package.record import Beside


class Target(Protocol):
    """Where the files go that the formats of a module make."""

    def put(self, output: Package | Loose) -> Beside:
        """What a file is, with its digest, once it is there; raises ProblemsFound."""


class Folder:
    """Where the formats of a module are written; a file that several of them make stands once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._there: dict[Loose, Beside] = {}

    def put(self, output: Package | Loose) -> Beside:
        """The file that an output is written to, with its digest; raises ProblemsFound."""
        if isinstance(output, Package):
            path = write(output, self.path)
            if output.small:
                return _told(output.name, output.small)
            with path.open("rb") as file:
                digest = file_digest(file, "sha256").hexdigest()
                return Beside(output.name, file.tell(), digest)
        if output not in self._there:
            write(output, self.path)
            self._there[output] = _told(output.name, output.content)
        return self._there[output]


class Held:
    """Files as bytes, by their names: on their way to a folder of another machine."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def put(self, output: Package | Loose) -> Beside:
        """What a file is, with its digest; raises ProblemsFound."""
        file = BytesIO()
        output.save(file)
        self.files[output.name] = file.getvalue()
        return _told(output.name, self.files[output.name])


def _told(name: str, content: bytes) -> Beside:
    return Beside(name, len(content), sha256(content).hexdigest())
