"""What modules share is made once a process, and again once a byte of its files differs."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from esn_package.load.kept import Kept

LONG_AGO = 1_700_000_000_000_000_000  # nanoseconds


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that was written a while ago: what the system says of it can be believed."""
    path = written(tmp_path / "lexicon.yaml", b"one", LONG_AGO + 1_000)
    time.sleep(0.1)  # longer than a step of a file system's clock
    return path


def written(path: Path, content: bytes, when: int | None = None) -> Path:
    """A file of this content, written at a time in nanoseconds, or now."""
    path.write_bytes(content)
    if when is not None:
        os.utime(path, ns=(when, when))
    return path


def reader(*files: Path) -> Callable[[], list[bytes]]:
    """What makes of files a list of what they hold, a new one each time."""
    return lambda: [one.read_bytes() for one in files if one.is_file()]


def test_it_is_made_once_while_nothing_changes(file: Path) -> None:
    kept = Kept[list[bytes]](2)
    first = kept.of("a", [file], reader(file))
    assert kept.of("a", [file], reader(file)) is first
    time.sleep(0.1)
    assert kept.of("a", [file], reader(file)) is first


@pytest.mark.parametrize("when", [LONG_AGO + 1_000, LONG_AGO + 2_000, None])
def test_it_is_made_again_once_a_byte_differs(file: Path, when: int | None) -> None:
    kept = Kept[list[bytes]](2)
    kept.of("a", [file], reader(file))
    written(file, b"two", when)
    assert kept.of("a", [file], reader(file)) == [b"two"]


def test_a_byte_of_the_same_moment_is_seen_too(tmp_path: Path) -> None:
    """Written just now: what the system says is not believed, files are compared."""
    kept = Kept[list[bytes]](2)
    file = written(tmp_path / "bank.yaml", b"one")
    kept.of("a", [file], reader(file))
    told = file.stat()
    written(file, b"two", told.st_mtime_ns)
    assert kept.of("a", [file], reader(file)) == [b"two"]


def test_the_same_bytes_written_again_make_nothing_new(file: Path) -> None:
    kept = Kept[list[bytes]](2)
    first = kept.of("a", [file], reader(file))
    written(file, b"one", LONG_AGO + 2_000)
    assert kept.of("a", [file], reader(file)) is first


def test_a_file_that_appears_or_goes_counts(file: Path, tmp_path: Path) -> None:
    kept = Kept[list[bytes]](2)
    files = [file, tmp_path / "terms.yaml"]
    assert kept.of("a", files, reader(*files)) == [b"one"]
    written(files[1], b"two", LONG_AGO)
    assert kept.of("a", files, reader(*files)) == [b"one", b"two"]
    files[1].unlink()
    assert kept.of("a", files, reader(*files)) == [b"one"]


def test_what_was_made_of_files_that_changed_meanwhile_is_not_kept(file: Path) -> None:
    kept = Kept[list[bytes]](2)

    def disturbed() -> list[bytes]:
        made = reader(file)()
        written(file, b"two", LONG_AGO)
        return made

    assert kept.of("a", [file], disturbed) == [b"one"]
    assert kept.of("a", [file], reader(file)) == [b"two"]


@pytest.mark.parametrize("odd", ["folder", "link"])
def test_nothing_is_kept_of_what_is_no_plain_file(file: Path, tmp_path: Path, odd: str) -> None:
    kept, there = Kept[list[bytes]](2), tmp_path / odd
    if odd == "folder":
        there.mkdir()
    else:
        there.symlink_to(file)
    first = kept.of("a", [file, there], reader(file))
    assert kept.of("a", [file, there], reader(file)) is not first


def test_the_last_few_are_kept_alone(file: Path) -> None:
    kept = Kept[list[bytes]](2)
    first = {key: kept.of(key, [file], reader(file)) for key in "abc"}
    assert kept.of("c", [file], reader(file)) is first["c"]
    assert kept.of("b", [file], reader(file)) is first["b"]
    assert kept.of("a", [file], reader(file)) is not first["a"]


def test_what_is_not_worth_it_is_made_each_time(file: Path) -> None:
    kept = Kept[list[bytes]](2, worth=lambda made: made != [b"one"])
    first = kept.of("a", [file], reader(file))
    assert kept.of("a", [file], reader(file)) is not first
