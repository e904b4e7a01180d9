"""The variant of an institution, as `new` writes it: right at once, and all that it explains is."""

import re
from pathlib import Path

import pytest
import yaml
from terminals import Terminal

from esn_package import ProblemsFound, build_all, load, new_programme, new_variant
from esn_package.build import of_variant
from esn_package.cli import main
from esn_package.new import LANGUAGES
from esn_package.variant import VariantDefinition

Capture = pytest.CaptureFixture[str]
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7"/></svg>'
MODULES = {"fr": "hygiene/hygiene-des-mains", "en": "hygiene/hand-hygiene"}
ASLEEP = re.compile(r"^# (?!yaml-language)( *)(- )?([a-z_-]+): ?", re.MULTILINE)


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    """A new programme, in the language of the test; its folder is the current one."""
    language = getattr(request, "param", "fr")
    new_programme(
        tmp_path / "ecole", title="Soins", institution="Institut", language=language,
        activity_base="https://id.ecole.example",
    )  # fmt: skip
    monkeypatch.chdir(tmp_path / "ecole")
    return tmp_path / "ecole/content"


@pytest.mark.parametrize(
    ("school", "language"), [(one, one) for one in LANGUAGES], indirect=["school"]
)
def test_it_is_right_at_once_and_so_is_all_that_it_explains(
    school: Path, language: str, capsys: Capture
) -> None:
    assert main(["new", "variant", "lille", "--name", "École d'art"]) == 0
    assert "esn-package build content --variant lille" in capsys.readouterr().out
    file = school / "variants/lille.yaml"
    text = file.read_text("utf-8")
    name = "École d’art" if language == "fr" else "École d'art"
    told = of_variant(load(school / MODULES[language]), "lille").programme
    assert told
    assert told.institution == name
    assert list(yaml.safe_load(text)) == ["name"]
    assert main(["check", "--today", "2026-11-26"]) == 0
    # Then every comment that is a key is one: all of them there, and each right as it stands.
    awake = ASLEEP.sub(lambda found: found[0].removeprefix("# "), text)
    assert {*yaml.safe_load(awake)} == {*VariantDefinition.model_fields}
    (school / "variants/lille").mkdir()
    (school / "variants/lille/logo.svg").write_text(DRAWING)
    (school / "variants/lille/contacts.md").write_text("# Contacts\n\nA text.\n")
    file.write_text(awake, "utf-8")
    out = school.parent / "dist"
    done = list(build_all("content", ["xapi"], out, variants=["lille"], lexicon=False))
    assert [one.problems for one in done] == [()]


def test_what_is_there_is_left_as_it_is(school: Path, capsys: Capture) -> None:
    [file] = new_variant("lille", name="École de Lille")
    before = file.read_bytes()
    assert main(["new", "variant", "lille", "--name", "Une autre"]) == 2
    assert "lille.yaml is there already" in capsys.readouterr().err
    with pytest.raises(ProblemsFound) as found:
        new_variant("lille", name="Une autre")
    assert [one.code for one in found.value.problems] == ["already-there"]
    assert file.read_bytes() == before
    assert [path.name for path in (school / "variants").iterdir()] == ["lille.yaml"]


@pytest.mark.parametrize(
    ("name", "called", "code"),
    [
        ("Lille 1", "École", "bad-id"),
        ("lexicon", "École", "wrong-value"),
        ("lille", " ", "missing-value"),
    ],
)
@pytest.mark.usefixtures("school")
def test_what_cannot_be_an_institution_is_refused(name: str, called: str, code: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        new_variant(name, name=called)
    assert [one.code for one in found.value.problems] == [code]
    assert not Path("content/variants").exists()


def test_what_is_not_given_is_asked(school: Path, capsys: Capture) -> None:
    assert main(["new", "variant"]) == 2
    assert "missing: ID, --name" in capsys.readouterr().err
    new_variant("ecole-de-lille", name="École de Lille")
    terminal = Terminal(["new", "variant"], school.parent, "fr_FR")
    terminal.type(
        "École de Lille", "L’établissement, tel que ses apprenants le connaissent\u00a0: "
    )
    terminal.type("", "Son identifiant, et le dossier de ses paquets\u00a0: [ecole-de-lille] ")
    terminal.type("lille", "ecole-de-lille.yaml existe déjà")
    terminal.wait("Et ensuite\u00a0:")
    assert terminal.end() == 0
    assert (school / "variants/lille.yaml").exists()
