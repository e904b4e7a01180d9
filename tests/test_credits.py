"""Whose pictures, sounds and films are: read, shown to learners, and listed in the package."""

import shutil
from pathlib import Path

import pytest
from pictures import codes, page_of, photo, written

from esn_package import build, load
from esn_package.licences import Licence, licence

CC = "https://creativecommons.org/licenses/"
TWO = "![La porte](media/sortie.jpg)\n\n![La lampe](media/lampe.jpg)"


@pytest.mark.parametrize(
    ("written_", "name", "url", "spdx"),
    [
        ("CC BY-SA 4.0", "CC BY-SA 4.0", f"{CC}by-sa/4.0/", "CC-BY-SA-4.0"),
        ("cc-by-sa-4.0", "CC BY-SA 4.0", f"{CC}by-sa/4.0/", "CC-BY-SA-4.0"),
        ("CC BY NC ND 3.0", "CC BY-NC-ND 3.0", f"{CC}by-nc-nd/3.0/", "CC-BY-NC-ND-3.0"),
        ("CC BY 7.0", "CC BY 7.0", f"{CC}by/7.0/", ""),
        ("CC0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"),
        (
            "Licence Ouverte 2.0",
            "Licence Ouverte 2.0",
            "https://spdx.org/licenses/etalab-2.0.html",
            "etalab-2.0",
        ),
        ("mit", "MIT", "https://spdx.org/licenses/MIT.html", "MIT"),
        ("Tous droits réservés", "Tous droits réservés", "", ""),
        ("CC BY 4.0, recadrée", "CC BY 4.0, recadrée", "", ""),
    ],
)
def test_a_licence_is_known_however_it_is_written(
    written_: str, name: str, url: str, spdx: str
) -> None:
    assert licence(written_) == Licence(name, url, spdx)


@pytest.mark.parametrize("said", ["CC BY", "cc by-sa", "CC-BY-NC-SA"])
def test_a_licence_without_its_version_is_none(said: str) -> None:
    assert licence(said) is None


def credited(own: Path) -> None:
    """A module with two photographs, one credited in media.yaml, one beside itself."""
    photo(own / "media/sortie.jpg")
    photo(own / "media/lampe.jpg")
    (own / "media.yaml").write_text(
        "sortie.jpg:\n  title: La <sortie>\n  author: Marie Dupont\n  licence: cc by-sa 4.0\n"
        "  source: Wikimedia Commons\n  url: https://exemple.org/sortie?a=1&b=2\n"
        '"*":\n  author: École\n  licence: Tous droits réservés\n',
        encoding="utf-8",
    )
    (own / "media/lampe.jpg.yaml").write_text("author: Paul Martin\nlicence: CC0\n")


def test_credits_are_shown_where_a_learner_looks_for_them(own: Path) -> None:
    credited(own)
    module = written(own, TWO)
    assert codes(module) == []
    lines, new = page_of(module).xpath("//*[@id='about']//li"), "(nouvel onglet)"
    assert [" ".join(line.text_content().split()) for line in lines] == [
        f"La <sortie>, Marie Dupont, CC BY-SA 4.0 {new}, Wikimedia Commons {new}",
        f"lampe.jpg, Paul Martin, CC0 1.0 {new}",
        "Toutes les autres images, sons et vidéos, École, Tous droits réservés",
    ]
    assert lines[0].xpath("a/@href") == [f"{CC}by-sa/4.0/", "https://exemple.org/sortie?a=1&b=2"]


def test_a_package_lists_whose_its_files_are(own: Path) -> None:
    credited(own)
    shutil.copy(own / "media/lampe.jpg", own / "media/a.jpg")  # whose bytes are kept once
    module = written(own, f"{TWO}\n\n![Une lampe](media/a.jpg)")
    files = build(module, "scorm12").files
    text = files["credits.txt"]
    assert isinstance(text, bytes)
    blocks = text.decode().split("\n\n")
    assert blocks[0].splitlines() == ["Réagir à un feu", "Crédits des images, sons et vidéos"]
    assert blocks[1].splitlines() == [
        "La <sortie>",
        "Marie Dupont",
        f"CC BY-SA 4.0 ({CC}by-sa/4.0/)",
        "Wikimedia Commons (https://exemple.org/sortie?a=1&b=2)",
        "Fichiers\u00a0: media/sortie.jpg",
    ]
    assert "Fichiers\u00a0: media/a.jpg" in blocks[2]
    assert b"credits.txt" in files["imsmanifest.xml"]


def test_a_module_without_credits_has_no_list(own: Path) -> None:
    photo(own / "media/sortie.jpg")
    module = written(own, "![La porte](media/sortie.jpg)")
    assert codes(module) == []
    assert "credits.txt" not in build(module, "web").files
    assert page_of(module).xpath("//*[@id='about']//li") == []


def test_what_is_true_of_all_others_credits_them(own: Path) -> None:
    credited(own)
    (own / "media/lampe.jpg.yaml").unlink()
    assert codes(written(own, TWO)) == []


def test_a_credit_changes_the_package(own: Path) -> None:
    credited(own)
    before = build(written(own, TWO), "web").bytes()
    listed = own / "media.yaml"
    listed.write_text(listed.read_text(encoding="utf-8").replace("Marie", "Maria"))
    assert build(load(own), "web").bytes() != before
