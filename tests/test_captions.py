"""Captions: what browsers would leave out without a word is told, what they take is not."""

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from pictures import film, media_of, page_of, webm, written

from esn_package import load
from esn_package.load.captions import MOST, captions_problems, read

GOOD = """WEBVTT - Sortir

STYLE
::cue { color: white }

NOTE Relu le 3 mars
par Marie

1
00:00.000 --> 00:02.000 align:start
- On se lève.
- Oui.

00:02.000 --> 01:00:04.500
On sort.
"""
VIDEO = "::: video media/sortir.mp4 {captions=media/s.vtt} Sortir\nOn sort.\n:::"


def test_captions_as_programs_write_them_are_right() -> None:
    cues, problems = read(GOOD, "s.vtt")
    assert problems == []
    assert [(cue.line, cue.start, cue.end) for cue in cues] == [(10, 0, 2), (14, 2, 3604.5)]


@pytest.mark.parametrize("prefix", [b"\xef\xbb\xbf", b""])
def test_captions_of_windows_are_right(prefix: bytes, tmp_path: Path) -> None:
    file = tmp_path / "s.vtt"
    file.write_bytes(prefix + GOOD.replace("\n", "\r\n").encode())
    assert list(captions_problems(file)) == []


def test_captions_in_another_encoding_are_told(tmp_path: Path) -> None:
    file = tmp_path / "s.vtt"
    file.write_bytes(GOOD.encode("latin-1"))
    assert [one.code for one in captions_problems(file)] == ["not-utf8"]


def test_a_thousand_mistakes_are_not_told(tmp_path: Path) -> None:
    file = tmp_path / "s.vtt"
    file.write_text("WEBVTT\n\n" + "0:1 --> 0:2\nOn sort.\n\n" * 1000)
    assert len(list(captions_problems(file))) == MOST


@given(st.text("0123456789:.,-> \nWEBVTNOa", max_size=200))
def test_hostile_captions_are_no_error(text: str) -> None:
    read(text, "s.vtt")
    read(f"WEBVTT\n\n{text}", "s.vtt")


def test_captions_that_say_the_same_at_once_are_a_warning_not_an_error() -> None:
    both = "WEBVTT\n\n00:01.000 --> 00:03.000\nA\n\n00:01.000 --> 00:03.000\nB\n"
    assert [(one.code, one.severity) for one in read(both, "s.vtt")[1]] == [
        ("odd-captions", "warning")
    ]


@pytest.mark.parametrize("suffix", ["mp4", "webm"])
def test_a_film_has_its_size_and_does_not_jump(own: Path, suffix: str) -> None:
    make = webm if suffix == "webm" else film
    (own / f"media/sortir.{suffix}").write_bytes(make(width=640, height=360))
    (own / "media/s.vtt").write_text(GOOD)
    [video] = page_of(written(own, VIDEO.replace("mp4", suffix))).xpath("//video")
    assert isinstance(video, html.HtmlElement)
    assert (video.get("width"), video.get("height")) == ("640", "360")


def test_a_film_of_two_gigabytes_is_told_before_it_is_read(own: Path) -> None:
    (own / "media/s.vtt").write_text(GOOD, encoding="utf-8")
    with (own / "media/sortir.mp4").open("wb") as sparse:
        sparse.write(film())
        sparse.truncate(2 * 2**30)
    page = own / "01-alarme.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n{VIDEO}\n", encoding="utf-8")
    tracemalloc.start()
    module = load(own)
    assert tracemalloc.get_traced_memory()[1] < 50 * 2**20
    tracemalloc.stop()
    assert [one.code for one in module.warnings] == ["odd-captions", "over-budget"]


def test_the_same_captions_for_two_films_are_kept_once(own: Path) -> None:
    for width, name in ((640, "sortir"), (320, "entrer")):
        (own / f"media/{name}.mp4").write_bytes(film(9000, width))
        (own / f"media/{name}.vtt").write_text(GOOD, encoding="utf-8")
    text = "\n\n".join(
        f"::: video media/{name}.mp4 {{captions=media/{name}.vtt}} A\nB\n:::"
        for name in ("sortir", "entrer")
    )
    assert media_of(written(own, text)) == [
        "media/entrer.mp4",
        "media/entrer.vtt",
        "media/sortir.mp4",
    ]
