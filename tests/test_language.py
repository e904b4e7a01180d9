"""Which language the command line speaks, and that it speaks no other beside it."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from string import Formatter

import catalogue
import click
import pytest

from esn_package import build, load, write
from esn_package.cli import COMMANDS, main
from esn_package.cli.language import chosen, paragraphs
from esn_package.formats import EVERY
from esn_package.saying import translated

MODULE = Path(__file__).parent / "modules/minimal"
COMMAND = (sys.executable, "-m", "esn_package")


def printed(*arguments: str, **variables: str) -> str:
    """What a command prints, in a system of these variables alone."""
    told = subprocess.run(
        [*COMMAND, *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={"PYTHONPATH": str(catalogue.SRC.parent), "PYTHONUTF8": "1", **variables},
    )
    return told.stdout + told.stderr


def test_help_is_french_where_the_system_is() -> None:
    assert printed("formats", "--help", LANG="fr_FR.UTF-8") == (
        "Usage\u00a0: esn-package formats [OPTIONS]\n"
        "\n"
        "  Lister les paquets que l’on peut construire, avec la limite de l’état d’un\n"
        "  apprenant dans chacun.\n"
        "\n"
        "Options\u00a0:\n"
        "  --lang [en|fr]  La langue des messages\u202f; sinon, celle du système.\n"
        "  -h, --help      Afficher cette aide et quitter.\n"
    )


def test_a_wrong_command_is_told_in_french_where_the_system_is() -> None:
    assert printed("check", "--formatting", "json", LANG="fr_FR.UTF-8") == (
        "Usage\u00a0: esn-package check [OPTIONS] [CHEMIN]\n"
        "Aide\u00a0: esn-package check --help.\n"
        "\n"
        "Erreur\u00a0: L’option «\u202f--formatting\u202f» n’existe pas. "
        "Vouliez-vous dire '--format'\u202f?\n"
    )


@pytest.mark.parametrize(
    ("arguments", "variables", "said"),
    [
        ((), {"LANG": "fr_FR.UTF-8"}, "1 module dans"),
        ((), {"LANG": "de_DE.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "1 module dans"),
        (("--lang", "en"), {"LANG": "fr_FR.UTF-8"}, "1 module in"),
        (("--lang=fr",), {"LANG": "en_GB.UTF-8"}, "1 module dans"),
    ],
)
def test_a_command_speaks_the_language_that_is_asked_for(
    arguments: tuple[str, ...], variables: dict[str, str], said: str
) -> None:
    assert printed("check", str(MODULE), *arguments, **variables).startswith(said)


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "fr_CA"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "fr_FR:fr:en"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "de:en:fr"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "de"}, "fr"),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "fr"}, "en"),
    ],
)
def test_the_language_of_a_system_is_that_which_gettext_would_take(
    variables: dict[str, str], language: str
) -> None:
    assert chosen([], variables) == language
    assert chosen(["--lang", "fr", "check"], variables) == "fr"
    assert chosen(["check", "--", "--lang", "fr"], variables) == language


@pytest.mark.parametrize(
    ("formats", "word"), [(["web"], "construit"), (["web", "guide"], "construits")]
)
def test_one_package_or_several_are_built_in_french(
    tmp_path: Path, formats: list[str], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [part for name in formats for part in ("--format", name)]
    command = ["build", str(MODULE), *asked, "--out", str(tmp_path), "--no-cache", "--lang", "fr"]
    assert main(command) == 0
    assert f": {', '.join(formats)} {word}\n" in capsys.readouterr().err


def test_an_unknown_language_is_told_in_that_of_the_system() -> None:
    assert (
        "Valeur refusée pour '--lang'\u00a0: «\u202fde\u202f» n’est pas possible. "
        "Au choix\u00a0: 'en', 'fr'."
    ) in printed("--lang", "de", "check", LANG="fr_FR.UTF-8")
    assert "'de' is not one of 'en', 'fr'" in printed("check", "--lang", "de", LANG="C")


def test_one_process_speaks_one_language_after_the_other(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for language, word in (("fr", "--out DOSSIER"), ("en", "--out DIRECTORY"), ("fr", "DOSSIER")):
        assert main(["build", "--help", "--lang", language]) == 0
        assert word in capsys.readouterr().out


def command_of(words: str) -> click.Command:
    """The command that words name: `check`, `new module`."""
    first, _, then = words.partition(" ")
    found = getattr(import_module(f"esn_package.cli.{first}"), first)
    assert isinstance(found, click.Command)
    return found.commands[then] if then and isinstance(found, click.Group) else found


def every() -> Iterator[str]:
    """The words that name each command, those of groups too."""
    for name in COMMANDS:
        yield name
        yield from (f"{name} {then}" for then in getattr(command_of(name), "commands", ()))


@pytest.mark.parametrize("command", [*every()])
def test_the_french_page_of_commands_is_french(command: str) -> None:
    page = (Path(__file__).parent.parent / "docs/reference/commandes.md").read_text("utf-8")
    english = paragraphs(command_of(command).help or "")
    assert translated(english, "fr") in page
    assert english not in page


@pytest.fixture
def masked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A French of which no letter is Latin: what is left of those was never looked up."""
    monkeypatch.setattr(
        "esn_package.saying.catalogue", lambda language: _all_masked() if language == "fr" else {}
    )


@cache
def _all_masked() -> Mapping[str, tuple[str, ...]]:
    return {
        one.one: tuple(_masked(form) for form in (one.one, one.many) if form)
        for one in catalogue.templates()
    }


def _masked(template: str) -> str:
    found = []
    for literal, name, spec, how in Formatter().parse(template):
        found.append(re.sub("[A-Za-z]", "м", literal).replace("{", "{{").replace("}", "}}"))
        if name is not None:
            found.append(
                "{" + name + (f"!{how}" if how else "") + (f":{spec}" if spec else "") + "}"
            )
    return "".join(found)


def latin(text: str) -> set[str]:
    """The words of a text that are in Latin letters, but of one."""
    whole = re.sub(r"(\|\w+)\n +(\w+\|)", r"\1\2", text)  # a list that click cut in a word
    return set(re.findall("[A-Za-z]{2,}", whole))


SAME = {"ID", "IRI", "ZIP"}  # in every language


def typed(words: str) -> Iterator[str]:
    """What one types of a command, in whatever language: names, choices, what is left out."""
    yield from ("esn-package", "lang en fr help version", *every())
    for param in command_of(words).params:
        kinds = param.type.types if isinstance(param.type, click.Tuple) else [param.type]
        yield from (" ".join(kind.choices) for kind in kinds if isinstance(kind, click.Choice))
        yield from (*param.opts, *param.secondary_opts, str(param.default))


@pytest.mark.usefixtures("masked")
@pytest.mark.parametrize("command", [*every(), ""])
def test_help_says_no_word_of_another_language(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command.split(), "--help", "--lang", "fr"]) == 0
    known = latin(" ".join(typed(command or "build")))
    told = capsys.readouterr().out
    assert latin(told) - known - SAME == set(), told


@pytest.mark.usefixtures("masked")
@pytest.mark.parametrize(
    "words",
    [
        "",
        "chek",
        "--formatting",
        "check --formatting json",
        "check --pdf=3",
        "check -x",
        "check a b c",
        "check . --format",
        "check . --format yaml",
        "check . --report junit",
        "check . --report /tmp junit",
        "check . --report junit /tmp",
        "build nowhere",
        "build --pdf=3",
        "build --variants 40",
        "build --variants many",
        "build --activity-base x",
        "build --out run.py",
        "schema",
        "schema modul",
        "verify",
        "check --lang",
    ],
)
def test_a_usage_error_says_no_word_of_another_language(
    words: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(__file__).parent.parent)
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert main(words.split()) == 2
    command = words.partition(" ")[0]
    known = latin(" ".join(typed(command if command in COMMANDS else "build"))) | latin(words)
    told = capsys.readouterr()
    assert latin(told.out + told.err) - known - SAME == set(), told


@pytest.mark.usefixtures("masked")
@pytest.mark.parametrize(
    ("command", "known"),
    [
        ("formats", " ".join([*EVERY])),
        ("check content", "content"),
        ("check content/securite --format json", "format fine true problems waived"),
        (
            "build content",
            "content ecole lexicon yaml securite feu scorm dist zip codebook csv html",
        ),
        ("verify dist/feu-web.zip", "dist feu web zip"),
    ],
)
def test_what_a_command_says_is_in_no_other_language(
    command: str,
    known: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(MODULE, tmp_path / "content")
    write(build(load(tmp_path / "content/securite/feu"), "web"), tmp_path / "dist")
    assert main([*command.split(), "--lang", "fr"]) == 0
    told = capsys.readouterr()
    said = re.sub("[0-9a-f]{12}", "", told.out + told.err)  # digests
    assert latin(said) - latin(known) == set(), said
