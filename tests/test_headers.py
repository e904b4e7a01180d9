"""What media files say of themselves, read without a library, against files that Pillow makes."""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pictures import SUFFIXES, box, camera, drawn, film, photo, webm

from esn_package.headers import AUTHOR, CAMERA, PLACE, boxes, exif, look
from esn_package.headers.items import LARGEST

KINDS = {"jpg": "jpeg"}
XMP = b"<x:xmpmeta><exif:GPSLatitude>43,36N</exif:GPSLatitude><dc:creator>M</dc:creator>"
# The least of each kind that says its size.
SMALLEST = {
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
    + struct.pack(">2L", 640, 480)
    + b"\x08" * 9  # how it is written, and a sum
    + b"\0\0\0\0IEND",
    "gif": b"GIF89a" + struct.pack("<2H", 640, 480) + b"\0\0\0",
    "lossy": b"RIFF\0\0\0\0WEBPVP8 " + b"\0" * 10 + struct.pack("<2H", 640, 480 | 0x4000),
    "lossless": b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0/" + struct.pack("<L", 639 | 479 << 14),
    "extended": b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 8 + b"\x7f\x02\0\xdf\x01\0",
    "jpeg": b"\xff\xd8\xff\xe0\0\x04JF\xff\xc2\0\x11\x08" + struct.pack(">2H", 480, 640),
}


@pytest.mark.parametrize("kind", SMALLEST)
def test_the_size_of_a_picture_is_read_from_its_first_bytes(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "picture"
    file.write_bytes(SMALLEST[kind] + b"\0" * 100)
    about = look(file)
    assert (about.width, about.height) == (640, 480)


@pytest.mark.parametrize("suffix", [*SUFFIXES, "gif"])
def test_a_picture_says_its_kind_and_size_and_gives_nothing_away(
    suffix: str, tmp_path: Path
) -> None:
    about = look(photo(tmp_path / f"a.{suffix}", 65, 48))
    assert (about.kind, about.width, about.height) == (KINDS.get(suffix, suffix), 65, 48)
    assert (about.tells, about.animated, about.whole) == (frozenset(), False, True)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_photograph_tells_where_with_what_and_by_whom(suffix: str, tmp_path: Path) -> None:
    about = look(photo(tmp_path / f"a.{suffix}", exif=camera()))
    assert about.tells == {PLACE, CAMERA, AUTHOR}


@pytest.mark.parametrize("suffix", ["jpg", "png", "avif"])  # browsers never turn a WebP
def test_a_photograph_taken_on_its_side_is_as_large_as_it_is_shown(
    suffix: str, tmp_path: Path
) -> None:
    about = look(photo(tmp_path / f"a.{suffix}", 64, 48, exif=camera(6)))
    assert (about.width, about.height) == (48, 64)


@pytest.mark.parametrize("suffix", ["webp", "png", "avif", "gif"])
def test_a_picture_that_moves_is_known(suffix: str, tmp_path: Path) -> None:
    file = tmp_path / f"a.{suffix}"
    drawn(40, 30).save(file, save_all=True, append_images=[drawn(40, 30)], duration=100)
    assert look(file).animated


@pytest.mark.parametrize("suffix", ["jpg", "webp", "png", "avif"])
def test_what_editors_write_as_xml_tells_as_much(suffix: str, tmp_path: Path) -> None:
    if suffix == "png":
        file = photo(tmp_path / "a.png")
        packed = b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(XMP)
        chunk = struct.pack(">L", len(packed)) + b"iTXt" + packed + b"\0\0\0\0"
        whole = file.read_bytes()
        file.write_bytes(whole[:33] + chunk + whole[33:])
    else:
        file = photo(tmp_path / f"a.{suffix}", xmp=XMP)
    assert look(file).tells == {PLACE, AUTHOR}


def test_what_press_agencies_write_tells_as_much(tmp_path: Path) -> None:
    file = photo(tmp_path / "a.jpg")
    records = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0a\x1c\x02\x50\0\5Marie"
    segment = b"\xff\xed" + struct.pack(">H", len(records) + 2) + records
    file.write_bytes(b"\xff\xd8" + segment + file.read_bytes()[2:])
    assert look(file).tells == {AUTHOR}


def test_a_camera_that_knew_no_place_tells_none(tmp_path: Path) -> None:
    exif = camera(place=False)
    exif.get_ifd(0x8825)[0] = b"\2\3\0\0"  # only the version of the list that would hold it
    assert look(photo(tmp_path / "a.jpg", exif=exif)).tells == {CAMERA, AUTHOR}


def test_the_size_of_a_jpeg_is_found_behind_large_profiles(tmp_path: Path) -> None:
    about = look(photo(tmp_path / "a.jpg", icc_profile=b"\0" * 500_000))
    assert (about.width, about.height) == (64, 48)


@pytest.mark.parametrize("suffix", [*SUFFIXES, "gif"])
def test_half_a_picture_is_no_error(suffix: str, tmp_path: Path) -> None:
    file = photo(tmp_path / f"a.{suffix}", exif=camera(6))
    whole = file.read_bytes()
    for length in {*range(min(len(whole), 600)), len(whole) - 1}:
        file.write_bytes(whole[:length])
        assert look(file).kind in {KINDS.get(suffix, suffix), "", "mp4"}  # half a brand is none


@pytest.mark.parametrize("suffix", [*SUFFIXES, "gif"])
def test_a_picture_whose_copy_stopped_half_way_is_not_whole(suffix: str, tmp_path: Path) -> None:
    file = photo(tmp_path / f"a.{suffix}", 640, 480, exif=camera(6))
    content = file.read_bytes()
    assert look(file).whole
    file.write_bytes(content[: len(content) // 2])
    assert not look(file).whole


def test_a_jpeg_is_whole_with_what_a_phone_adds_behind_it(tmp_path: Path) -> None:
    file = photo(tmp_path / "a.jpg", 640, 480)
    file.write_bytes(file.read_bytes() + b"a film of a second" * 20_000)
    assert look(file).whole


HUGE = b"\x00\x00\x00\x01skip" + b"\xff" * 8  # a box of 2 to the power of 64 bytes


def told_far_away() -> bytes:
    """An AVIF whose EXIF stands behind the end of any disk."""
    item = box(b"infe", b"\2\0\0\0" + struct.pack(">2H", 1, 0) + b"Exif")
    places = struct.pack(">L5HQL", 0, 0x8400, 1, 1, 0, 1, 2**64 - 9, 40)
    listed = box(b"iinf", b"\0\0\0\0\0\1" + item) + box(b"iloc", places)
    return box(b"ftyp", b"avif") + box(b"meta", b"\0\0\0\0" + listed)


def told_everywhere() -> bytes:
    """An AVIF that says of its first megabyte 81,000 times that it is EXIF."""
    count, whole = 900, 2**20
    items = (
        box(b"infe", b"\2\0\0\0" + struct.pack(">2H", one, 0) + b"Exif") for one in range(count)
    )
    told = box(b"iinf", b"\0\0\0\0" + struct.pack(">H", count) + b"".join(items))
    extents = struct.pack(">2L", 0, whole) * 90
    places = b"".join(struct.pack(">3H", one, 0, 90) + extents for one in range(count))
    told += box(b"iloc", struct.pack(">L2H", 0, 0x4400, count) + places)
    meta = box(b"meta", b"\0\0\0\0" + told)
    return box(b"ftyp", b"avif\0\0\0\0avif") + meta + box(b"mdat", b"\0" * whole)


class Counted(BytesIO):
    """A file that counts the bytes that are read of it."""

    count = 0

    def read(self, size: int | None = -1) -> bytes:
        """Some bytes, counted."""
        found = super().read(size)
        self.count += len(found)
        return found


def test_metadata_that_is_named_a_thousand_times_is_read_once() -> None:
    content = told_everywhere()
    file = Counted(content)
    about = boxes.read(file)
    assert about
    assert about.kind == "avif"
    assert file.count < 2 * len(content)


def test_a_list_of_tags_leads_to_few_others() -> None:
    """Each tag of a list may name another list, and each of those two hundred more."""
    entry = struct.pack(">2HL", 0x8769, 4, 1)
    tags = b"".join(entry + struct.pack(">L", 20 + 12 * at) for at in range(3_000))
    seen: list[int] = []

    class Tiff(bytes):
        def __getitem__(self, part: Any) -> Any:  # noqa: ANN401 - as bytes has it
            seen.append(0)
            return super().__getitem__(part)

    exif.exif(Tiff(b"MM\0*" + struct.pack(">L", 8) + b"\0\xc8" + tags))
    assert 0 < len(seen) < 5_000


@pytest.mark.parametrize(
    "content",
    [
        told_far_away(),
        film() + HUGE,
        film()[:24] + HUGE,
        box(b"ftyp", b"avif") + HUGE,
        webm()[:60] + b"\xec\x01" + b"\xfe" * 7,  # an element of almost 2 to the power of 56
        webm()[:60] + b"\x7d\xa7\x44\x24\x81" * 9,
    ],
)
def test_a_part_that_claims_more_than_there_can_be_is_no_error(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "a.mp4"
    file.write_bytes(content)
    look(file)


@settings(deadline=None)
@given(st.sampled_from([*SMALLEST.values(), film(), webm(), b"GIF89a"]), st.binary(max_size=300))
def test_hostile_bytes_are_no_error(
    tmp_path_factory: pytest.TempPathFactory, head: bytes, rest: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "hostile"
    for content in (head + rest, head[: len(rest)] + rest, box(b"ftyp", b"avif") + rest):
        file.write_bytes(content)
        look(file)


@settings(deadline=None)
@given(st.data())
def test_a_damaged_photograph_is_no_error(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    suffix = data.draw(st.sampled_from(SUFFIXES))
    file = tmp_path_factory.getbasetemp() / f"damaged.{suffix}"
    whole = bytearray(photo(file, 8, 8, exif=camera(6), xmp=XMP).read_bytes())
    for _ in range(4):
        at = int(data.draw(st.floats(0, 1, exclude_max=True)) * min(len(whole), 500))
        whole[at] = data.draw(st.integers(0, 255))
    file.write_bytes(whole)
    look(file)


def test_a_list_of_tags_that_leads_to_itself_ends(tmp_path: Path) -> None:
    loop = b"II*\0\x08\0\0\0\1\0\x69\x87\4\0\1\0\0\0\x08\0\0\0\0\0\0\0"
    assert look(photo(tmp_path / "a.jpg", exif=b"Exif\0\0" + loop)).kind == "jpeg"


def test_a_film_says_how_long_and_how_large_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.mp4"
    file.write_bytes(film(12.5, 640, 360))
    about = look(file)
    assert (about.kind, about.seconds, about.width, about.height) == ("mp4", 12.5, 640, 360)
    file.write_bytes(film(turned=True))
    assert (look(file).width, look(file).height) == (180, 320)


def test_a_webm_says_how_long_and_how_large_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.webm"
    for content, seconds, width in (
        (webm(12.5, 640, 360), 12.5, 640),
        (webm(0, 640, 360), 0, 640),  # as a browser records it
        (webm(2, 720, 360, shown=640), 2, 640),
        (webm(float("nan"), 640, 360), 0, 640),
    ):
        file.write_bytes(content)
        about = look(file)
        assert (about.kind, about.seconds) == ("webm", seconds)
        assert (about.width, about.height) == (width, 360)


def test_a_film_of_two_gigabytes_is_not_read(tmp_path: Path) -> None:
    import tracemalloc  # noqa: PLC0415

    file = tmp_path / "a.mp4"
    head, moov = film().split(struct.pack(">L4s", 72, b"mdat"))
    with file.open("wb") as sparse:
        sparse.write(head + struct.pack(">L4sQ", 1, b"mdat", 2**31 + 16))
        sparse.seek(2**31, 1)
        sparse.write(moov[64:])
    tracemalloc.start()
    assert look(file).seconds == 2
    assert tracemalloc.get_traced_memory()[1] < LARGEST
    tracemalloc.stop()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"ID3\4\0\0\0\0\0\0", "mp3"),
        (b"\xff\xfb\x90\x64", "mp3"),
        (b"OggS\0\2", "ogg"),
        (b"RIFF\0\0\0\0WAVE", "wav"),
        (b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm\x42\x87", "webm"),
        (b"\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska", "mkv"),
        (box(b"ftyp", b"M4A \0\0\0\0"), "m4a"),
        (box(b"ftyp", b"qt  \0\0\0\0"), "mov"),
        (box(b"ftyp", b"heic\0\0\0\0mif1heic"), "heic"),
        (box(b"ftyp", b"mif1\0\0\0\0mif1avif"), "avif"),
        (b"%PDF-1.7", ""),
        (b"\xff\xf1\x50\x80", ""),  # AAC without a container
        (b"", ""),
    ],
)
def test_what_a_file_holds_is_told_by_its_content(
    content: bytes, kind: str, tmp_path: Path
) -> None:
    file = tmp_path / "a.mp4"
    file.write_bytes(content)
    assert look(file).kind == kind


def test_a_wave_says_how_long_it_lasts(tmp_path: Path) -> None:
    file = tmp_path / "a.wav"
    form = struct.pack("<4sL4s4sLHHLLHH", b"RIFF", 0, b"WAVE", b"fmt ", 16, 1, 1, 8000, 8000, 1, 8)
    file.write_bytes(form + struct.pack("<4sL", b"data", 24_000))
    assert look(file).seconds == 3
