"""`esn-package media`: versions beside originals, metadata taken out, nothing made twice."""

import json
import os
import shutil
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pictures import SUFFIXES, camera, drawn, photo
from PIL import Image, ImageChops, ImageCms, ImageFilter, ImageOps

from esn_package import load
from esn_package.cli import main
from esn_package.headers import look
from esn_package.media import sizing, tend
from esn_package.media.cleaning import cleaned
from esn_package.shelf import record

MINIMAL = Path(__file__).parent / "modules" / "minimal"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder `media` of a module; the command runs above it."""
    shutil.copytree(MINIMAL, tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content/securite/feu/media"


def soft(path: Path, width: int = 400, height: int = 266, **options: Any) -> Path:  # noqa: ANN401
    """A photograph as compression likes it."""
    drawn(width, height).filter(ImageFilter.GaussianBlur(2)).save(path, **options)
    return path


def files(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file of a folder: when it was written, and its bytes."""
    return {
        path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in sorted(folder.iterdir())
    }


def test_versions_are_made_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    soft(folder / "porte.jpg", 1400, 700, exif=camera(), quality=92)
    assert main(["media"]) == 0
    made = files(folder)
    names = {f"porte.{width}.{kind}" for width in (330, 660, 1320) for kind in ("avif", "webp")}
    assert set(made) == {"porte.jpg", "porte.svg", "versions.json", *names}
    assert "6 made" in capsys.readouterr().out
    assert main(["media"]) == 0
    assert "6 there already" in capsys.readouterr().out
    assert files(folder) == made
    for name in names:
        about = look(folder / name)
        assert (about.kind, f"{about.width}") == (name[-4:], name.split(".")[1])
        assert about.tells == frozenset()
    assert look(folder / "porte.jpg").tells  # without --clean the original is the author's


def test_who_cannot_write_is_told_what_this_command_can_do_about_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    soft(folder / "porte.jpg")
    (folder / f".versions.json.{os.getpid()}.tmp").mkdir()  # in the way of what is written first
    assert main(["media"]) == 1
    said = capsys.readouterr().err
    assert "content/securite/feu/media/versions.json:1:1: cannot be written" in said
    assert "look who may write it" in said
    assert "--out" not in said


def test_a_module_whose_versions_are_there_has_nothing_to_warn_of(folder: Path) -> None:
    soft(folder / "porte.jpg", 2000, 500, quality=98)
    page = folder.parent / "01-alarme.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n![La porte](media/porte.jpg)\n")
    assert [one.code for one in load(folder.parent).warnings] == ["large-image"]
    assert main(["media", "content/securite/feu/media/porte.jpg"]) == 0
    module = load(folder.parent)
    assert module.warnings == ()
    assert len(module.shelf.kept) == 6


def test_a_picture_that_is_heavy_for_its_size_is_told(folder: Path) -> None:
    drawn(1300, 900).save(folder / "porte.bmp.png", compress_level=0)
    page = folder.parent / "01-alarme.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n![La porte](media/porte.bmp.png)\n")
    (told,) = load(folder.parent).warnings
    assert str(told).endswith(
        "porte.bmp.png weighs 3,512 KB, and everyone loads it: a photograph has 500 KB at most"
        " [large-image]"
    )
    assert "esn-package media" in told.hint
    main(["media"])
    assert load(folder.parent).warnings == ()


def test_who_has_made_versions_already_is_not_told_to_make_them(folder: Path) -> None:
    photo(folder / "porte.jpg", 1400, 700)
    page, definition = folder.parent / "01-alarme.md", folder.parent / "module.yaml"
    page.write_text(page.read_text(encoding="utf-8") + "\n![La porte](media/porte.jpg)\n")
    definition.write_text(definition.read_text(encoding="utf-8") + "max_kb: 100\n")
    told = {one.code: one.hint for one in load(folder.parent).warnings}
    assert "`esn-package media` does it" in told["over-budget"]
    assert main(["media"]) == 0
    told = {one.code: one.hint for one in load(folder.parent).warnings}
    assert told["over-budget"].startswith("take pictures out, the heaviest first: ")


def test_a_heavy_picture_of_which_no_version_is_smaller_is_not_told(folder: Path) -> None:
    photo(folder / "bruit.webp", 200, 200, quality=1)
    (folder / "bruit.webp").write_bytes((folder / "bruit.webp").read_bytes() + bytes(600_000))
    page = folder.parent / "01-alarme.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n![La porte](media/bruit.webp)\n")
    record.write(folder, {"bruit.webp": record.Made(record.digest(folder / "bruit.webp"), ())})
    assert load(folder.parent).warnings == ()


def test_pictures_that_move_and_are_heavy_are_told_to_become_a_film(folder: Path) -> None:
    frames = [drawn(700, 700).rotate(90 * turn) for turn in range(4)]
    frames[0].save(folder / "geste.gif", save_all=True, append_images=frames[1:])
    assert (folder / "geste.gif").stat().st_size > 500_000
    page = folder.parent / "01-alarme.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n![Le geste](media/geste.gif)\n")
    (told,) = load(folder.parent).warnings
    assert told.code == "large-image"
    assert told.hint == "make a film of it (MP4), which weighs a tenth: `::: video`"


def test_a_picture_is_never_made_larger(folder: Path) -> None:
    soft(folder / "petite.png", 400, 300)
    main(["media"])
    assert {look(path).width for path in folder.glob("petite.*.webp")} == {400}
    assert sizing.widths(500) == (330, 500)
    assert sizing.widths(1320) == (330, 660, 1320)
    assert sizing.widths(5000) == (330, 660, 1320)
    assert sizing.widths(1) == (1,)


def test_what_would_not_be_smaller_is_not_made(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photo(folder / "bruit.webp", 200, 200, quality=1)
    assert main(["media"]) == 0
    assert "none would be smaller" in capsys.readouterr().out
    assert set(files(folder)) == {"bruit.webp", "porte.svg", "versions.json"}
    assert main(["media", "--check"]) == 0


def test_check_writes_nothing_and_says_what_is_missing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    soft(folder / "porte.jpg")
    before = files(folder)
    assert main(["media", "--check"]) == 1
    assert "none yet" in capsys.readouterr().out
    assert files(folder) == before
    main(["media"])
    assert main(["media", "--check"]) == 0
    (folder / "porte.400.webp").unlink()
    assert main(["media", "--check"]) == 1
    main(["media"])
    soft(folder / "porte.jpg")
    capsys.readouterr()
    assert main(["media", "--check"]) == 1
    assert "out of date" in capsys.readouterr().out
    main(["media"])
    assert main(["media", "--check"]) == 0


def test_nothing_is_ever_deleted(folder: Path) -> None:
    soft(folder / "porte.jpg", 450, 300)
    main(["media"])
    soft(folder / "porte.jpg", 380, 300)
    main(["media"])
    assert (folder / "porte.450.webp").exists()
    page = folder.parent / "01-alarme.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n![La porte](media/porte.jpg)\n")
    module = load(folder.parent)
    assert module.warnings == ()
    assert "media/porte.450.webp" not in module.shelf.kept


def test_a_version_of_long_ago_is_ours_still(folder: Path) -> None:
    for width in (450, 380, 451, 450):
        soft(folder / "porte.jpg", width, 300, quality=width // 5)
        assert main(["media"]) == 0
        assert look(folder / f"porte.{width}.webp").width == width
    assert (folder / "porte.380.webp").exists()
    assert load(folder.parent).warnings == ()


def test_a_record_that_names_files_elsewhere_is_no_way_to_them(folder: Path) -> None:
    soft(folder / "porte.jpg")
    made = {"sha256": "0", "versions": ["../../a"], "before": ["../b", "", "/c"]}
    (folder / "versions.json").write_text(json.dumps({"porte.jpg": made}), encoding="utf-8")
    assert main(["media"]) == 0
    assert "/" not in (folder / "versions.json").read_text("utf-8")


def test_a_version_that_somebody_made_by_hand_is_not_overwritten(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    soft(folder / "porte.jpg", 700, 500)
    soft(folder / "porte.330.webp", 330, 200)
    before = files(folder)
    assert main(["media"]) == 1
    told = capsys.readouterr().err
    assert "content/securite/feu/media/porte.330.webp:1:1: porte.330.webp is there already" in told
    assert files(folder) == before
    (folder / "porte.330.webp").unlink()
    assert main(["media"]) == 0


def test_versions_of_which_the_record_was_lost_are_known_by_their_bytes(folder: Path) -> None:
    soft(folder / "porte.jpg", 700, 500)
    assert main(["media"]) == 0
    made = {name: content for name, (_, content) in files(folder).items()}
    (folder / "versions.json").unlink()
    assert main(["media"]) == 0
    assert {name: content for name, (_, content) in files(folder).items()} == made


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("turned", [1, 6])
def test_an_original_is_cleaned_without_a_pixel_changed(
    suffix: str, turned: int, folder: Path
) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    file = folder / f"porte.{suffix}"
    photo(file, exif=camera(turned), icc_profile=profile, xmp=b"<dc:creator>Marie</dc:creator>")
    with Image.open(file) as image:
        before = ImageOps.exif_transpose(image)
    assert look(file).tells
    about = look(file)
    assert tend(file, clean=True).is_cleaned
    after = look(file)
    assert after.tells == frozenset()
    assert (after.width, after.height) == (about.width, about.height)
    assert b"Marie" not in file.read_bytes()
    with Image.open(file) as image:
        assert image.info["icc_profile"] == profile
        shown = image if suffix == "webp" else ImageOps.exif_transpose(image)
        there = (
            before
            if suffix != "webp" or turned == 1
            else before.transpose(Image.Transpose.ROTATE_90)
        )
        assert ImageChops.difference(shown.convert("RGB"), there.convert("RGB")).getbbox() is None
    assert not tend(file, clean=True).is_cleaned


def test_cleaning_leaves_versions_right(folder: Path) -> None:
    soft(folder / "porte.jpg", exif=camera())
    main(["media"])
    versions = {name: made for name, made in files(folder).items() if ".330." in name}
    assert main(["media", "--clean"]) == 0
    assert main(["media", "--check"]) == 0
    assert {name: files(folder)[name] for name in versions} == versions


def test_a_second_photograph_behind_the_first_goes_too(folder: Path) -> None:
    file = photo(folder / "porte.jpg", progressive=True)
    whole = file.read_bytes()
    behind = photo(folder / "autre.jpg", exif=camera()).read_bytes()
    assert cleaned(whole + behind, look(file)) == cleaned(whole, look(file))
    with Image.open(BytesIO(cleaned(whole, look(file)))) as image:
        image.load()


def test_a_cut_picture_is_cleaned_without_an_error(folder: Path) -> None:
    for suffix in SUFFIXES:
        file = photo(folder / f"porte.{suffix}", exif=camera())
        whole, about = file.read_bytes(), look(file)
        for length in range(0, len(whole), 7):
            cleaned(whole[:length], about)


@pytest.mark.parametrize("mode", ["CMYK", "P", "L", "LA", "1", "I;16", "RGBA"])
def test_every_way_of_writing_colours_makes_versions(mode: str, folder: Path) -> None:
    file = folder / f"porte.{'jpg' if mode == 'CMYK' else 'png'}"
    picture = Image.new("RGB", (300, 200), "white")
    picture.paste(drawn(150, 150).filter(ImageFilter.GaussianBlur(2)), (0, 0))
    if mode == "I;16":
        picture = picture.convert("I").point(lambda value: value * 256)
    picture.convert(mode).save(file)
    assert main(["media"]) == 0
    with Image.open(folder / "porte.300.webp") as made:
        corner = made.convert("RGB").getpixel((280, 180))
    assert isinstance(corner, tuple)
    assert min(corner) > 240


def test_what_moves_is_left_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for suffix in ("gif", "webp"):
        drawn(400, 300).save(
            folder / f"a-{suffix}.{suffix}", save_all=True, append_images=[drawn(400, 300)]
        )
    before = files(folder)
    assert main(["media"]) == 0
    assert capsys.readouterr().out.count("it moves") == 2
    assert files(folder) == before


def test_a_gif_that_stands_still_is_not_said_to_move(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drawn(400, 300).save(folder / "plan.gif")
    assert main(["media"]) == 0
    assert "left alone: a GIF; export it as JPEG or PNG" in capsys.readouterr().out


def test_a_drawing_is_left_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>'
    (folder / "plan.svg").write_text(drawing, encoding="utf-8")
    assert main(["media", str(folder / "plan.svg")]) == 0
    assert "left alone: a drawing is sharp at every size" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["module.yaml", "01-alarme.md"])
def test_a_file_of_a_module_stands_for_its_pictures(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    soft(folder / "photo.jpg", 800, 600)
    assert main(["media", str(folder.parent / name)]) == 0
    assert "photo.jpg" in capsys.readouterr().out


def test_broken_pictures_are_told_and_the_rest_is_made(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = soft(folder / "bonne.jpg").read_bytes()
    (folder / "coupee.jpg").write_bytes(whole[: len(whole) // 2])
    (folder / "fausse.png").write_bytes(whole)
    (folder / "vide.png").write_bytes(b"")
    shutil.copy(folder / "bonne.jpg", folder / "paire.jpg")
    soft(folder / "paire.png")
    assert main(["media"]) == 1
    said = capsys.readouterr().err
    for words in (
        "coupee.jpg is damaged or cut short",
        "vide.png is no picture that browsers show",
        "another picture is called paire too",
    ):
        assert words in said
    assert (folder / "bonne.400.webp").exists()
    assert not (folder / "paire.400.webp").exists()


def test_a_bomb_is_refused_before_it_is_opened(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Image.new("1", (20_000, 9_000)).save(folder / "bombe.png")
    assert main(["media"]) == 1
    assert "bombe.png has 180 million pixels, and may have 100" in capsys.readouterr().err


def test_without_pillow_it_says_what_to_install(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("esn_package.cli.media.is_there", lambda: False)
    soft(folder / "porte.jpg")
    assert main(["media"]) == 2
    assert 'pip install "esn-package[media]"' in capsys.readouterr().err
    assert main(["media", "--check"]) == 1


def test_pictures_of_banks_are_seen_to_and_others_are_not(folder: Path) -> None:
    shared = folder.parent.parent / "media"
    shared.mkdir()
    soft(shared / "bloc.jpg")
    soft(folder.parent / "ailleurs.jpg")
    assert main(["media", "content"]) == 0
    assert record.read(shared).keys() == {"bloc.jpg"}
    assert not (folder.parent / "versions.json").exists()
