"""The same files make the same zip: by digest, in every place, and whole or not at all."""

import errno
import os
import subprocess
import sys
import zipfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import gettempdir

import pytest

from esn_package.package import WHOLE, Media, Package, write
from esn_package.problems import ProblemsFound
from esn_package.replacing import replacing

TEXT = "Identité vérifiée, matricule INS.\n".encode() * 200
FILES = {"index.html": TEXT, "imsmanifest.xml": b"<manifest/>", "media/a.png": bytes(range(256))}
# What libdeflate 1.x makes of these files: it changes when the writer or the series does, and
# then every published package has new bytes. Say so in CHANGELOG.md.
KNOWN = "8469c7292c93e2997ea1d021c3f7cbb219bb6c515c80d9c3a9e3c959e29ab221"


def media(path: Path, content: bytes) -> Media:
    path.write_bytes(content)
    return Media(path, sha256(content).hexdigest(), len(content))


def test_the_bytes_of_a_zip_are_known() -> None:
    assert sha256(Package("x.zip", FILES).bytes()).hexdigest() == KNOWN


def test_any_reader_finds_every_file() -> None:
    with zipfile.ZipFile(BytesIO(Package("x.zip", FILES).bytes())) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == FILES


def test_the_manifest_is_first_and_the_others_follow_by_name() -> None:
    names = [entry.name for entry in Package("x.zip", FILES).entries]
    assert names == ["imsmanifest.xml", "index.html", "media/a.png"]


def test_the_order_in_which_files_are_given_decides_nothing() -> None:
    backwards = dict(reversed(FILES.items()))
    assert Package("x.zip", backwards).bytes() == Package("x.zip", FILES).bytes()


def test_entries_have_one_date_one_mode_and_no_extras() -> None:
    with zipfile.ZipFile(BytesIO(Package("x.zip", FILES).bytes())) as archive:
        for info in archive.infolist():
            assert info.date_time == (1980, 1, 1, 0, 0, 0)
            assert info.external_attr >> 16 == 0o100644
            assert (info.extra, info.comment, info.flag_bits) == (b"", b"", 0)


def test_what_deflate_makes_larger_is_stored() -> None:
    with zipfile.ZipFile(BytesIO(Package("x.zip", FILES).bytes())) as archive:
        methods = {info.filename: info.compress_type for info in archive.infolist()}
    assert methods["index.html"] == zipfile.ZIP_DEFLATED
    assert methods["media/a.png"] == zipfile.ZIP_STORED


@pytest.mark.parametrize("size", [0, 1000, WHOLE + 1])
def test_media_are_taken_from_the_disk(tmp_path: Path, size: int) -> None:
    content = os.urandom(1000) * (size // 1000) + b"x" * (size % 1000)
    package = Package("x.zip", {"media/v.mp4": media(tmp_path / "v.mp4", content), "a": b"b"})
    with zipfile.ZipFile(write(package, tmp_path / "out")) as archive:
        assert archive.testzip() is None
        assert archive.read("media/v.mp4") == content


@pytest.mark.parametrize("size", [10, WHOLE + 10])
def test_media_that_changed_meanwhile_are_refused(tmp_path: Path, size: int) -> None:
    video = media(tmp_path / "v.mp4", b"a" * size)
    video.path.write_bytes(b"b" * size)
    with pytest.raises(ProblemsFound, match="file-changed"):
        write(Package("x.zip", {"v.mp4": video}), tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_media_that_vanished_are_refused(tmp_path: Path) -> None:
    video = media(tmp_path / "v.mp4", b"a")
    video.path.unlink()
    with pytest.raises(ProblemsFound, match="file-changed"):
        Package("x.zip", {"v.mp4": video}).bytes()


def test_more_files_than_a_plain_zip_holds_are_refused() -> None:
    with pytest.raises(ProblemsFound, match="package-too-large"):
        Package("x.zip", {str(number): b"" for number in range(65_536)}).bytes()


def test_more_bytes_than_a_plain_zip_holds_are_refused(tmp_path: Path) -> None:
    video = Media(tmp_path / "v.mp4", "", 2**32)
    with pytest.raises(ProblemsFound, match="package-too-large"):
        Package("x.zip", {"v.mp4": video}).bytes()


SCRIPT = """
import locale, sys
from hashlib import sha256
from contextlib import suppress
from esn_package.package import Package
with suppress(locale.Error):
    locale.setlocale(locale.LC_ALL, "")
names = {f"media/{letter}.txt": (letter * 999).encode() for letter in {*"zéabcdefgh"}}
print(sha256(Package("x.zip", {**names, "imsmanifest.xml": b"<m/>"}).bytes()).hexdigest())
"""


def test_folder_time_zone_locale_and_hash_seed_decide_nothing(tmp_path: Path) -> None:
    surroundings = [
        {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0", "HOME": "/"},
        {"TZ": "Asia/Tokyo", "LC_ALL": "fr_FR.UTF-8", "PYTHONHASHSEED": "7", "UMASK": "0"},
        {"TZ": "America/Lima", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "4242"},
    ]
    said = set()
    for number, variables in enumerate(surroundings):
        folder = tmp_path / str(number)
        folder.mkdir()
        command = [sys.executable, "-c", SCRIPT]
        told = subprocess.run(command, cwd=folder, env=variables, capture_output=True, check=True)
        said.add(told.stdout)
    assert len(said) == 1


def test_a_folder_that_is_a_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "dist").write_text("a file")
    with pytest.raises(ProblemsFound, match=r"cannot be written: .* \[cannot-write\]"):
        write(Package("x.zip", FILES), tmp_path / "dist")


def test_a_full_disk_leaves_the_old_package_whole(tmp_path: Path) -> None:
    write(Package("x.zip", {"a": b"old"}), tmp_path)
    old = (tmp_path / "x.zip").read_bytes()
    script = f"""
import os, resource, signal
from esn_package.package import Package, write
from esn_package.problems import ProblemsFound
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    write(Package("x.zip", {{"a": os.urandom(99999)}}), {str(tmp_path)!r})
except ProblemsFound as found:
    print(found)
"""
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    said = f"{tmp_path}/x.zip:1:1: cannot be written: the disk is full [cannot-write]\n"
    assert told.stdout.decode() == said
    assert (tmp_path / "x.zip").read_bytes() == old
    assert [path.name for path in tmp_path.iterdir()] == ["x.zip"]


def test_a_full_temporary_folder_is_a_problem() -> None:
    script = """
import os, resource, signal
from esn_package import package
from esn_package.problems import ProblemsFound
package.WHOLE = package.IN_MEMORY = 1000
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    package.Package("x.zip", {"a": os.urandom(99999)}).opened()
except ProblemsFound as found:
    [problem] = found.problems
    print(problem, problem.hint)
"""
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    said = f"x.zip:1:1: the temporary folder {gettempdir()} cannot take it: the disk is full"
    assert told.stdout.decode().startswith(f"{said} [cannot-write] make room there, or name")
    assert told.stderr == b""


@pytest.mark.parametrize("interrupted", [KeyboardInterrupt, SystemExit, MemoryError])
def test_an_interruption_leaves_the_old_file_whole(
    tmp_path: Path, interrupted: type[BaseException]
) -> None:
    target = tmp_path / "x.zip"
    target.write_text("old")
    with pytest.raises(interrupted), replacing(target) as file:  # noqa: PT012 - both, in order
        file.write(b"half")
        raise interrupted
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["x.zip"]


def test_who_could_read_what_was_there_can_read_what_is_there_now(tmp_path: Path) -> None:
    target = tmp_path / "x.zip"
    for rights in (0o600, 0o664):
        target.write_text("old")
        target.chmod(rights)
        with replacing(target) as file:
            file.write(b"new")
        assert (target.read_text(), target.stat().st_mode & 0o777) == ("new", rights)


def test_no_room_is_said_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as found, replacing(tmp_path / "x.zip"):
        raise OSError(errno.ENOSPC, "No space left on device")
    hint = "make room, look who may write it, or choose another folder"
    assert found.value.problems[0].hint == hint
