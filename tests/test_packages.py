"""What stands in the folder of a build beside packages: its record, their digests, their bills."""

import json
import shutil
import subprocess
from dataclasses import fields
from datetime import date
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from pictures import photo
from referencing import Registry
from referencing.jsonschema import DRAFT7

from esn_package import build_all
from esn_package.advice import Wanted, check_all
from esn_package.cli import main
from esn_package.options import Options
from esn_package.problems import Place, Problem
from esn_package.record import Beside, Built

HERE = Path(__file__).parent
SCHEMA = json.loads((HERE.parent / "schemas/packages.schema.json").read_text("utf-8"))
OFFICIAL = files("cyclonedx.schema") / "_res"
FORMATS = ("scorm12", "xapi", "paper", "guide")
OPTIONS = Options("https://ecole.example/xapi")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages of two modules and a lexicon, in all that they are made into."""
    out = tmp_path_factory.mktemp("dist")
    for programme in ("minimal", "complet"):
        list(build_all(HERE / "modules" / programme, FORMATS, out, options=OPTIONS))
    return out


def bill(out: Path, package: str) -> Any:  # noqa: ANN401 - any JSON
    """The bill of materials of a package."""
    return json.loads((out / f"{package}.cdx.json").read_text("utf-8"))


def named(whole: Any, kind: str) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    """The components of a kind, by their names."""
    every = whole["components"]
    return {one["name"]: one for one in every if one["bom-ref"].partition(":")[0] == kind}


def digest(path: Path) -> list[dict[str, str]]:
    """A file's digest as a bill has it."""
    return [{"alg": "SHA-256", "content": sha256(path.read_bytes()).hexdigest()}]


def test_the_record_is_what_its_schema_says(out: Path) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    record = json.loads((out / "packages.json").read_text("utf-8"))
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(record)] == []
    assert any(one["warnings"] for one in record["packages"])


@pytest.mark.parametrize(
    ("part", "made"), [("Package", Built), ("Beside", Beside), ("Warning", Problem)]
)
def test_the_schema_tells_of_every_key(part: str, made: type) -> None:
    there = SCHEMA["$defs"][part]
    said = {"said"} if part == "Warning" else set[str]()
    assert {*there["properties"]} == {one.name for one in fields(made)} | said
    assert {*there["required"]} == {*there["properties"]}
    place = SCHEMA["$defs"]["Warning"]["properties"]["place"]["properties"]
    assert {*place} == {one.name for one in fields(Place)}


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="sha256sum: a tool of GNU coreutils")
def test_sha256sum_finds_every_file_as_it_was_built(out: Path) -> None:
    check = ["sha256sum", "--strict", "-c", "SHA256SUMS"]
    told = subprocess.run(check, cwd=out, capture_output=True, text=True, check=True)
    record = json.loads((out / "packages.json").read_text("utf-8"))["packages"]
    named = {one["file"] for package in record for one in (package, *package["beside"])}
    assert {line.removesuffix(": OK") for line in told.stdout.splitlines()} == named
    assert {path.name for path in out.iterdir()} == named | {"packages.json", "SHA256SUMS"}


def test_digests_that_went_come_back_without_a_build(own: Path, tmp_path: Path) -> None:
    def fresh() -> list[bool]:
        return [one.fresh for one in build_all(own, ["web"], tmp_path / "d")]

    assert fresh() == [True]
    sums = tmp_path / "d/SHA256SUMS"
    before = sums.read_bytes()
    sums.unlink()
    assert fresh() == [False]
    assert sums.read_bytes() == before


def test_a_part_has_no_digests_that_would_pass_for_the_whole(own: Path, tmp_path: Path) -> None:
    sums = tmp_path / "d/SHA256SUMS"
    list(build_all(own, ["web"], tmp_path / "d"))
    assert sums.exists()
    for part in (1, 2):
        list(build_all(own, ["web"], tmp_path / "d", shard=(part, 2)))
        assert not sums.exists()
    assert [one.fresh for one in build_all(own, ["web"], tmp_path / "d")] == [False]
    assert sums.exists()


def test_digests_that_were_spoilt_are_written_again(own: Path, tmp_path: Path) -> None:
    sums = tmp_path / "d/SHA256SUMS"
    list(build_all(own, ["web"], tmp_path / "d"))
    right = sums.read_bytes()
    for spoilt in (b"bad\n", b"", right + right):
        sums.write_bytes(spoilt)
        assert [one.fresh for one in build_all(own, ["web"], tmp_path / "d")] == [False]
        assert sums.read_bytes() == right


def official() -> Draft7Validator:
    """CycloneDX's own schema of a bill, with those that it refers to."""
    names = [f"{name}.SNAPSHOT.schema.json" for name in ("bom-1.6", "spdx", "jsf-0.82")]
    read = {name: json.loads((OFFICIAL / name).read_text("utf-8")) for name in names}
    home = "http://cyclonedx.org/schema/"
    there = [(f"{home}{name}", DRAFT7.create_resource(one)) for name, one in read.items()]
    return Draft7Validator(read[names[0]], registry=Registry().with_resources(there))


def test_every_bill_is_one_of_cyclonedx(out: Path) -> None:
    valid, bills = (
        official(),
        {file.name: bill(out, file.name[:-9]) for file in out.glob("*.cdx.json")},
    )
    assert len(bills) > 2 * len(FORMATS)
    for found in bills.values():
        assert [error.message for error in valid.iter_errors(found)] == []
    wrong = {**bills["feu-xapi.zip.cdx.json"], "specVersion": "1.5", "serialNumber": "7"}
    assert [*valid.iter_errors(wrong)], "it is one that refuses"


def test_a_bill_names_its_package_and_every_source(out: Path) -> None:
    feu = HERE / "modules/minimal/securite/feu"
    found = bill(out, "feu-scorm12.zip")
    package = found["metadata"]["component"]
    assert package["hashes"] == digest(out / "feu-scorm12.zip")
    assert package["description"] == "Réagir à un feu"
    sources = named(found, "source")
    files = {path.relative_to(feu).as_posix(): path for path in feu.rglob("*") if path.is_file()}
    assert {name: one["hashes"] for name, one in sources.items()} == {
        name: digest(path) for name, path in files.items()
    }
    assert {one["scope"] for one in sources.values()} == {"excluded"}
    player = named(found, "player")["esn-package-player"]
    assert len(player["components"]) == 3
    refs = [one["bom-ref"] for one in found["components"]]
    assert len({*refs, "package"}) == len(refs) + 1
    (held,) = found["dependencies"]
    assert {*held["dependsOn"]} == {ref for ref in refs if ref.startswith(("player", "media:"))}


def test_a_bill_names_the_banks_that_are_drawn_from(tmp_path: Path) -> None:
    content = HERE.parent / "content/telesante"
    list(build_all(content / "defi-bonne-porte", ["web"], tmp_path))
    banks = named(bill(tmp_path, "defi-bonne-porte-web.zip"), "bank")
    assert {name: one["hashes"] for name, one in banks.items()} == {
        "teleconsultation": digest(content / "teleconsultation.bank.yaml")
    }


def test_a_bill_says_whose_each_picture_is(own: Path, tmp_path: Path) -> None:
    photo(own / "media/sortie.jpg")
    photo(own / "media/lampe.jpg", width=80)
    (own / "media.yaml").write_text(
        "sortie.jpg: {title: La sortie, author: Marie Dupont, licence: cc by-sa 4.0,"
        ' source: Commons, url: "https://exemple.org/a"}\n'
        '"*": {author: École, licence: Tous droits réservés}\n',
        encoding="utf-8",
    )
    page = own / "01-alarme.md"
    shown = "\n\n![La porte](media/sortie.jpg)\n\n![La lampe](media/lampe.jpg)\n"
    page.write_text(page.read_text("utf-8") + shown, encoding="utf-8")
    list(build_all(own, ["web", "guide"], tmp_path / "d"))
    media = named(bill(tmp_path / "d", "feu-web.zip"), "media")
    door = media["media/sortie.jpg"]
    assert door["hashes"] == digest(own / "media/sortie.jpg")
    assert door["authors"] == [{"name": "Marie Dupont"}]
    url = "https://creativecommons.org/licenses/by-sa/4.0/"
    assert door["licenses"] == [{"license": {"id": "CC-BY-SA-4.0", "url": url}}]
    assert door["externalReferences"] == [{"type": "website", "url": "https://exemple.org/a"}]
    rest = [{"license": {"name": "Tous droits réservés"}}]
    assert media["media/lampe.jpg"]["licenses"] == rest
    assert media["media/porte.svg"]["licenses"] == rest, "a drawing stands in a page itself"
    guide = named(bill(tmp_path / "d", "feu-guide.html"), "media")
    assert {*guide} == {*media}, "and so do all pictures in a page of HTML"


def test_a_bill_is_the_same_wherever_its_module_stands(own: Path, tmp_path: Path) -> None:
    list(build_all(own, ["web"], tmp_path / "a"))
    school = shutil.copytree(own.parents[1], tmp_path / "ailleurs")
    there = (school / "securite/feu").rename(school / "incendie")
    list(build_all(there, ["web"], tmp_path / "b"))
    name = "feu-web.zip.cdx.json"
    assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    number = bill(tmp_path / "a", "feu-web.zip")["serialNumber"]
    with (own / "01-alarme.md").open("a") as page:
        page.write("\nUne phrase.\n")
    list(build_all(own, ["web"], tmp_path / "a"))
    assert bill(tmp_path / "a", "feu-web.zip")["serialNumber"] != number


def test_a_bill_that_was_changed_is_made_again(own: Path, tmp_path: Path) -> None:
    list(build_all(own, ["web"], tmp_path))
    file = tmp_path / "feu-web.zip.cdx.json"
    before = file.read_bytes()
    file.write_text("{}")
    assert [one.fresh for one in build_all(own, ["web"], tmp_path)] == [True]
    assert file.read_bytes() == before


def test_a_bill_counts_objectives_as_coverage_does(out: Path) -> None:
    for programme, package in (("minimal", "feu-xapi.zip"), ("complet", "tout-guide.html")):
        judged = check_all(HERE / "modules" / programme, Wanted(date(2026, 11, 20)))
        (outline,) = judged.outlines
        told = [
            json.loads(one["value"])
            for one in bill(out, package)["metadata"]["component"]["properties"]
            if one["name"] == "esn-package:objective"
        ]
        counted = [
            one._asdict() | {"competencies": [*one.competencies]} for one in outline.objectives
        ]
        assert told == counted


def test_the_schema_of_the_record_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "packages"]) == 0
    assert json.loads(capsys.readouterr().out) == SCHEMA
