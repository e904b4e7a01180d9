"""What of a module's pictures, sounds and films its package holds, and what a browser asks for."""

import shutil
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from conftest import Opened, Serve, unpack
from pictures import camera, codes, media_of, page_of, photo, webm, written

from esn_package import build
from esn_package.shelf import record
from esn_package.shelf.record import Made


def versions(photo_: Path, *widths: int, kinds: tuple[str, ...] = ("avif", "webp")) -> None:
    """Versions of a picture 1600 x 1200, as the command makes them."""
    names = []
    for kind in kinds:
        for width in widths:
            made = photo(photo_.with_name(f"{photo_.stem}.{width}.{kind}"), width, width * 3 // 4)
            names.append(made.name)
    there = record.read(photo_.parent)
    there[photo_.name] = Made(record.digest(photo_), tuple(names))
    record.write(photo_.parent, there)


def test_a_page_offers_the_versions_that_lie_beside_a_picture(own: Path) -> None:
    original = photo(own / "media/porte.jpg", 1600, 1200)
    versions(original, 330, 660, 1320)
    module = written(own, "![La porte](media/porte.jpg)")
    avif, webp = page_of(module).xpath("//picture//source")
    [image] = page_of(module).xpath("//picture//img")
    assert (avif.get("type"), webp.get("type")) == ("image/avif", "image/webp")
    assert webp.get("srcset") == (
        "media/porte.330.webp 330w, media/porte.660.webp 660w, media/porte.1320.webp 1320w"
    )
    assert image.get("src") == "media/porte.1320.webp"
    assert (image.get("width"), image.get("height"), image.get("loading")) == (
        "1600",
        "1200",
        "lazy",
    )
    assert codes(module) == []


def test_a_package_holds_no_original_of_which_it_has_versions(own: Path) -> None:
    original = photo(own / "media/porte.jpg", 1600, 1200)
    versions(original, 330, 660, 1320)
    photo(own / "media/autre.jpg")
    names = media_of(written(own, "![La porte](media/porte.jpg)"))
    assert names == [f"media/porte.{w}.{k}" for w in (1320, 330, 660) for k in ("avif", "webp")]


def test_an_original_that_is_linked_stays(own: Path) -> None:
    original = photo(own / "media/porte.jpg", 1600, 1200)
    versions(original, 330, 660, 1320, kinds=("webp",))
    module = written(own, "![La porte](media/porte.jpg)\n\nEn [grand](media/porte.jpg).")
    assert "media/porte.jpg" in media_of(module)
    assert page_of(module).xpath("//a[text()='grand']/@href") == ["media/porte.jpg"]


def test_a_poster_is_one_picture_and_the_lightest_that_every_browser_shows(own: Path) -> None:
    original = photo(own / "media/porte.jpg", 1600, 1200)
    versions(original, 330, 660, 1320)
    (own / "media/s.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nOn sort.\n")
    (own / "media/film.webm").write_bytes(webm(2, 640, 480))
    options = "{captions=media/s.vtt poster=media/porte.jpg}"
    module = written(own, f"::: video media/film.webm {options} Sortir\nOn sort.\n:::")
    assert codes(module) == []
    assert page_of(module).xpath("//video/@poster") == ["media/porte.1320.webp"]
    assert media_of(module) == ["media/film.webm", "media/porte.1320.webp", "media/s.vtt"]


def test_versions_of_a_picture_that_is_only_linked_are_left_out(own: Path) -> None:
    original = photo(own / "media/porte.jpg", 1600, 1200)
    versions(original, 330, 660, 1320)
    assert media_of(written(own, "En [grand](media/porte.jpg).")) == ["media/porte.jpg"]


def test_versions_too_narrow_for_a_screen_are_not_offered(own: Path) -> None:
    original = photo(own / "media/porte.jpg", 1600, 1200)
    versions(original, 330, 660)
    module = written(own, "![La porte](media/porte.jpg)")
    assert page_of(module).xpath("//picture") == []
    assert media_of(module) == ["media/porte.jpg"]


def test_versions_of_a_picture_that_was_changed_are_not_shown(own: Path) -> None:
    original = photo(own / "media/porte.jpg", 1600, 1200)
    versions(original, 330, 660, 1320)
    photo(original, 1600, 1200)
    module = written(own, "![La porte](media/porte.jpg)")
    assert media_of(module) == ["media/porte.jpg"]
    assert codes(module) == ["old-version"]


def test_a_picture_of_another_shape_is_no_version(own: Path) -> None:
    photo(own / "media/porte.jpg", 600, 450)
    photo(own / "media/porte.600.webp", 600, 300)
    module = written(own, "![La porte](media/porte.jpg)")
    assert media_of(module) == ["media/porte.jpg"]
    assert codes(module) == ["old-version"]


def test_what_git_merged_badly_is_as_if_nothing_were_written_down(own: Path) -> None:
    original = photo(own / "media/porte.jpg", 1600, 1200)
    versions(original, 330, 660, 1320)
    for text in ("<<<<<<< HEAD\n{}", "[1]", '{"porte.jpg": 1}', '{"porte.jpg": {}}', "[" * 9999):
        (own / "media/versions.json").write_text(text)
        assert record.read(own / "media") == {}
    assert "media/porte.660.webp" in media_of(written(own, "![La porte](media/porte.jpg)"))


def test_a_photograph_on_its_side_has_its_size_as_it_is_shown(
    own: Path, tmp_path: Path, serve: Serve, opened: Opened
) -> None:
    names = [f"porte-{kind}.{kind}" for kind in ("jpg", "png", "webp", "avif")]
    for name in names:
        photo(own / "media" / name, 64, 48, exif=camera(6))
    module = written(own, "\n\n".join(f"![La porte](media/{name})" for name in names))
    images = page_of(module).xpath("//figure/img")
    sizes = [[int(image.get("width")), int(image.get("height"))] for image in images]
    page = opened(serve(unpack(module, tmp_path / "site")) + "/index.html#p-alarme")
    natural = page.evaluate(
        """() => Promise.all([...document.querySelectorAll("#p-alarme img")].map(async (image) => {
          image.loading = "eager"; await image.decode();
          return [image.naturalWidth, image.naturalHeight]; }))"""
    )
    assert natural == sizes
    assert sizes[0] == [48, 64]


@pytest.mark.browser
@pytest.mark.parametrize(
    "screen",
    [(360, 1, 330), (360, 2, 660), (360, 3, 1320), (1440, 1, 660), (1440, 2, 1320)],
)
def test_a_browser_asks_for_the_version_that_its_screen_needs(
    own: Path, tmp_path: Path, serve: Serve, opened: Opened, screen: tuple[int, int, int]
) -> None:
    width, scale, asked = screen
    original = photo(own / "media/porte.jpg", 1600, 1200)
    versions(original, 330, 660, 1320)
    module = written(own, "![La porte](media/porte.jpg)")
    folder = unpack(module, tmp_path / "site")
    viewport = {"width": width, "height": 800}
    page = opened(serve(folder) + "/index.html", viewport=viewport, device_scale_factor=scale)
    held: list[Any] = []
    page.route("**/porte.*", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks it
    page.evaluate("() => { location.hash = '#p-alarme'; }")
    image = page.locator("#p-alarme picture img")
    image.scroll_into_view_if_needed()
    page.wait_for_timeout(100)
    page.evaluate(
        """() => { globalThis.shifts = 0; new PerformanceObserver((list) => {
          for (const one of list.getEntries()) globalThis.shifts += one.value;
        }).observe({ type: "layout-shift" }); }"""
    )
    [route] = held
    assert route.request.url.endswith(f"/porte.{asked}.avif")
    route.continue_()
    page.wait_for_function("() => document.querySelector('#p-alarme picture img').naturalWidth")
    page.evaluate("() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))")
    shown = image.bounding_box()
    assert shown
    assert shown["width"] / shown["height"] == pytest.approx(4 / 3, abs=0.01)
    assert shown["width"] * scale <= asked * 1.01
    assert page.evaluate("() => globalThis.shifts") == 0


def test_files_that_hold_the_same_are_kept_once(own: Path) -> None:
    photo(own / "media/a.jpg")
    shutil.copy(own / "media/a.jpg", own / "media/b.jpg")
    shutil.copy(own / "media/a.jpg", own / "media/c.jpeg")
    photo(own / "media/d.jpg")
    text = "\n\n".join(f"![Une porte](media/{name})" for name in ("b.jpg", "a.jpg", "c.jpeg"))
    module = written(own, text + "\n\n[La porte](media/b.jpg)")
    assert media_of(module) == ["media/a.jpg", "media/c.jpeg"]
    document = page_of(module)
    assert document.xpath("//figure/img/@src") == ["media/a.jpg", "media/a.jpg", "media/c.jpeg"]
    assert document.xpath("//a[starts-with(text(), 'La porte')]/@href") == ["media/a.jpg"]
    with zipfile.ZipFile(BytesIO(build(module, "scorm12").bytes())) as archive:
        assert b"b.jpg" not in archive.read("imsmanifest.xml")


def test_files_of_one_size_that_differ_stay_two(own: Path) -> None:
    for name, last in (("a", b"1"), ("b", b"2")):
        (own / f"media/{name}.pdf").write_bytes(b"%PDF-1.7 " + last)
    module = written(own, "[Un](media/a.pdf) et [deux](media/b.pdf)")
    assert media_of(module) == ["media/a.pdf", "media/b.pdf"]


FIXED = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">
  <text x="2" y="20" font-size="9"{fill}>Sortie</text></svg>"""


WHITE, NONE = "rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("fill", "ground", "forced"),
    [
        ("", WHITE, "none"),  # black, as drawing programs leave it
        (' style="fill:#1b2230"', WHITE, "none"),
        (' style="fill:#1b2230"', WHITE, "active"),
        (' fill="currentColor"', NONE, "none"),
        (' fill="var(--ac, #2a4fb5)"', NONE, "none"),
    ],
)
def test_a_drawing_with_colours_of_its_own_is_readable_in_the_dark(  # noqa: PLR0913, PLR0917
    own: Path, tmp_path: Path, opened: Opened, fill: str, ground: str, forced: str
) -> None:
    (own / "media/sortie.svg").write_text(FIXED.format(fill=fill))
    site = unpack(written(own, "![La sortie](media/sortie.svg)"), tmp_path / "site")
    look = {"color_scheme": "dark", "forced_colors": forced}
    page = opened((site / "index.html").as_uri() + "#p-alarme", **look)
    shown = page.locator("#p-alarme figure svg")
    assert shown.evaluate("(one) => getComputedStyle(one).backgroundColor") == ground


def test_a_drawing_does_not_open_by_itself(own: Path) -> None:
    from esn_package import ProblemsFound  # noqa: PLC0415

    with pytest.raises(ProblemsFound, match="does not open by itself"):
        written(own, "[La porte](media/porte.svg)")
