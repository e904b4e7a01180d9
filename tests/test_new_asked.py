"""What `new` asks on a terminal, and what becomes of the answers."""

from pathlib import Path

import pytest
from terminals import Terminal

from esn_package import load, load_programme, new_programme


def test_a_programme_is_asked_for_with_each_answer_looked_at_at_once(tmp_path: Path) -> None:
    (tmp_path / "pris").mkdir()
    (tmp_path / "pris/notes.txt").write_text("à moi")
    terminal = Terminal(["new", "programme"], tmp_path, "fr_FR")
    terminal.type("pris", "Dossier à créer\u00a0: ")
    terminal.type("Mon école", "le dossier n’est pas vide\u00a0: il contient notes.txt")
    terminal.type("", "Nom de l’école ou du cours\u00a0: ")
    terminal.type("École du soin", "Nom de l’école ou du cours\u00a0: ")
    terminal.type("Institut d’essai", "Qui le publie\u00a0: ")
    terminal.type("de", "Langue des textes, fr ou en\u00a0: [fr] ")
    terminal.type("", "il n’y a pas d’exemple en «\u202fde\u202f»")
    terminal.type("ecole.fr", "(peut attendre)\u00a0: ")
    terminal.type("", "des identifiants ne peuvent pas commencer par cette adresse")
    terminal.wait('Et ensuite\u00a0:\n  cd "Mon école"\n  esn-package preview\n')
    assert terminal.end() == 0
    programme = load_programme(tmp_path / "Mon école/content")
    assert (programme.title, programme.institution) == ("École du soin", "Institut d’essai")
    assert (programme.language, programme.activity_base) == ("fr", None)


def test_only_what_is_missing_is_asked(tmp_path: Path) -> None:
    terminal = Terminal(["new", "programme", "school", "--title", "Care"], tmp_path)
    terminal.type("Institute", "Who publishes it: ")
    terminal.type("en", "Language of the texts, fr or en: [fr] ")
    terminal.type("https://id.school.example/", "(may wait): ")
    terminal.wait("Go on with:")
    assert terminal.end() == 0
    assert "Folder" not in terminal.shown
    programme = load_programme(tmp_path / "school/content")
    assert (programme.title, programme.language) == ("Care", "en")
    assert programme.activity_base == "https://id.school.example"


def test_where_nothing_needed_is_missing_nothing_is_asked(tmp_path: Path) -> None:
    given = ["new", "programme", "school", "--title", "Care", "--institution", "Institute"]
    assert Terminal(given, tmp_path).end() == 0
    assert load_programme(tmp_path / "school/content").language == "fr"


@pytest.mark.parametrize("stop", ["\x03", "\x04"])
def test_who_stops_leaves_nothing(stop: str, tmp_path: Path) -> None:
    terminal = Terminal(["new", "programme"], tmp_path)
    terminal.type("school", "Folder to make: ")
    terminal.type("Care", "Name of the school or course: ")
    terminal.wait("Who publishes it: ")
    assert terminal.stop(stop) == 130
    assert "Interrupted" in terminal.shown
    assert list(tmp_path.iterdir()) == []


def test_a_module_is_asked_for_with_its_pillar_and_an_id_made_of_its_title(
    tmp_path: Path,
) -> None:
    new_programme(tmp_path / "school", title="Care", institution="Institute", language="en")
    terminal = Terminal(["new", "module"], tmp_path / "school")
    terminal.type("hygene", "Pillar (hygiene): [hygiene] ")
    terminal.type("", 'did you mean "hygiene"?')
    terminal.type("Standard précautions", "Title of the module: ")
    terminal.type("hand-hygiene", "which never changes: [standard-precautions] ")
    terminal.type("", "choose another id")
    terminal.wait("content/programme.yaml: changed")
    assert terminal.end() == 0
    module = load(tmp_path / "school/content/hygiene/standard-precautions")
    assert module.title == "Standard précautions"


def test_a_question_is_asked_for_with_the_list_of_kinds(tmp_path: Path) -> None:
    terminal = Terminal(["new", "question"], tmp_path, "fr_FR")
    terminal.wait("  truth        Vrai ou faux. À garder pour une idée fausse répandue.\n")
    terminal.type("vrai", "Type de la question\u00a0: ")
    terminal.type("truth", "il n’y a pas de type de question «\u202fvrai\u202f»")
    terminal.wait("  - kind: truth\n    id: q-truth\n")
    assert terminal.end() == 0
