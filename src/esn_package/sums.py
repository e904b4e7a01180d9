"""SHA256SUMS beside packages: `sha256sum -c SHA256SUMS` says whether each came whole."""

from collections.abc import Iterable
from pathlib import Path

from esn_package.replacing import replacing

FILE = "SHA256SUMS"


def write(files: Iterable[tuple[str, str]], out: Path) -> None:
    """Write the digest of each file by its name, sorted; raises ProblemsFound."""
    lines = [f"{digest}  {name}\n" for name, digest in sorted({*files})]
    with replacing(out / FILE) as file:
        file.write("".join(lines).encode())
