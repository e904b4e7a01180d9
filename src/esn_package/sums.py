"""SHA256SUMS beside packages: `sha256sum -c SHA256SUMS` says whether each came whole."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from esn_package.replacing import replacing

FILE = "SHA256SUMS"


def write(files: Iterable[tuple[str, str]], out: Path) -> None:
    """Write the digest of each file by its name, sorted; raises ProblemsFound."""
    with replacing(out / FILE) as file:
        file.write(_text(files))


def stand(files: Iterable[tuple[str, str]], out: Path) -> bool:
    """Whether what `write` would write is there."""
    with suppress(OSError):
        return (out / FILE).read_bytes() == _text(files)
    return False


def _text(files: Iterable[tuple[str, str]]) -> bytes:
    return "".join(f"{digest}  {name}\n" for name, digest in sorted({*files})).encode()


@contextmanager
def of_whole(out: Path, shard: tuple[int, int], record: str) -> Iterator[None]:
    """After the block there are none where a part was built: they would pass for the whole's.

    So in each folder of packages, which has a `record`.
    """
    try:
        yield
    finally:
        if shard[1] > 1:
            for there in (*out.glob(record), *out.glob(f"*/{record}")):
                with suppress(OSError):  # it may be open elsewhere
                    there.with_name(FILE).unlink(missing_ok=True)
