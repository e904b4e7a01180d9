"""What gives an answer away is told, and good questions are left in peace."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from esn_package.advice import Wanted, check_all

HERE = Path(__file__).parent
TODAY = date(2026, 11, 26)
Q = "\u202f?"


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a module of which there is nothing to say."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(HERE / "modules/minimal", "content")) / "securite/feu"


def single(id_: str, prompt: str, *choices: str, right: int = 0, more: str = "") -> str:
    """A question of one right choice."""
    said = "".join(
        f'      - text: "{text}"\n' + ("        right: true\n" if at == right else "")
        for at, text in enumerate(choices)
    )
    return (
        f'  - kind: single\n    id: {id_}\n    objective: sortir\n    prompt: "{prompt}"\n'
        f"    explanation: Parce que {id_}.\n{more}    choices:\n{said}"
    )


def said_of(module: Path, *questions: str, more: str = "") -> list[str]:
    """The codes of what is said of a quiz with one question more that measures the rest."""
    first = (
        "  - kind: number\n    id: pompiers\n    objective: alerter\n"
        f"    prompt: Quel numéro appelez-vous{Q}\n    answer: 112\n"
    )
    text = f"title: Pour finir\n{more}questions:\n{first}{''.join(questions)}"
    (module / "fin.quiz.yaml").write_text(text, encoding="utf-8")
    return [problem.code for problem in check_all("content", Wanted(TODAY)).problems]


WORDS = ("le feu", "la porte", "un bruit", "cet étage", "une alarme", "mon voisin", "ce couloir")


def several(right: int, *, longest: bool = False, count: int = 7) -> list[str]:
    """Questions whose right choice is at one place, or each at another (-1)."""
    found = []
    for at in range(count):
        place = at % 3 if right < 0 else right
        choices = [f"X {WORDS[at]}", f"B {WORDS[at]}", f"C {WORDS[at]}"]
        choices[place] += " bien" if longest else ""
        found.append(single(f"q-{at}", f"Devant {WORDS[at]}, que faire{Q}", *choices, right=place))
    return found


def test_choices_of_one_length_at_all_places_are_fine(module: Path) -> None:
    assert said_of(module, *several(-1)) == []


def test_one_place_is_told_unless_the_quiz_mixes(module: Path) -> None:
    assert said_of(module, *several(1)) == ["right-in-one-place"]
    assert said_of(module, *several(1), more="shuffle: [choices]\n") == []
    assert said_of(module, *several(1, count=5)) == []


def test_the_longest_is_told_of_a_quiz_and_of_a_question(module: Path) -> None:
    assert said_of(module, *several(-1, longest=True)) == ["right-is-longest"]
    long = "Je me baisse, je suis le mur, et je sors"
    assert said_of(module, single("a", f"Que faire{Q}", long, "Je cours", "Je reste")) == [
        "right-is-longest"
    ]
    assert said_of(module, single("a", f"Que faire{Q}", long, f"{long[:-9]} partout", "Non")) == []
    assert said_of(module, single("a", f"Que faire{Q}", long, "Je cours")) == []


@pytest.mark.parametrize(
    "prompt",
    [
        f"Lesquels de ces gestes ne sont **pas** à faire{Q}",
        f"Tous, **sauf** un, aident. Lequel{Q}",
        f"Elle n’a pas de badge. Que faites-vous{Q}",
        f"Pourquoi ne sort-on pas par l’ascenseur{Q} Quelle raison{Q}"[:43],
        f"La porte ne ferme pas. Quelle issue prenez-vous{Q}",
        f"L’alarme est fausse. Qui prévenez-vous{Q}",
    ],
)
def test_a_negation_that_stands_out_or_is_not_asked_is_fine(module: Path, prompt: str) -> None:
    assert said_of(module, single("a", prompt, "Un", "Deux", "Six")) == []


@pytest.mark.parametrize(
    "prompt",
    [
        f"Lequel de ces gestes n’est pas utile{Q}",
        f"Que ne faites-vous pas{Q}",
        f"Laquelle de ces phrases est fausse{Q}",
        f"Quels gestes aident, sauf un{Q}",
    ],
)
def test_a_negation_that_is_overlooked_is_told(module: Path, prompt: str) -> None:
    assert said_of(module, single("a", prompt, "Un", "Deux", "Six")) == ["negation-not-bold"]


def test_a_negation_is_heard_with_a_straight_apostrophe_too(module: Path) -> None:
    asked = single("a", f"Lequel de ces gestes n'est pas utile{Q}", "Un", "Deux", "Six")
    assert said_of(module, asked) == ["negation-not-bold", "straight-apostrophe"]


@pytest.mark.parametrize(
    "choice",
    [
        "Toutes les réponses sont vraies",
        "Aucune de ces propositions",
        "Tout ce qui précède",
        "A et B",
    ],
)
def test_a_choice_about_the_others_is_told(module: Path, choice: str) -> None:
    question = single("a", f"Que faire{Q}", "Un geste qui est assez long", choice, "Un autre geste")
    assert said_of(module, question) == ["all-or-none"]


def test_words_for_all_cases_are_told_where_they_are_always_wrong(module: Path) -> None:
    bad = ("Oui", "Toujours", "Jamais")
    assert said_of(module, single("a", f"Que faire{Q}", *bad)) == []
    two = [single(id_, f"Que faire {id_}{Q}", *bad) for id_ in ("ici", "ailleurs")]
    assert said_of(module, *two) == ["absolute-words"]
    assert said_of(module, *two, single("c", f"Quand{Q}", "Jamais seul", "A deux", "Six")) == []


def test_what_is_asked_twice_is_told_at_the_second(module: Path) -> None:
    one = single(
        "a", f"Dans la fumée du couloir, que faites-vous d’abord{Q}", "Un geste", "Deux mots", "Six"
    )
    two = single(
        "b",
        f"Que faites-vous d’abord dans un couloir, dans la fumée{Q}",
        "Deux mots",
        "Un geste",
        "Six",
    )
    three = single(
        "c", f"Dans la fumée du couloir, que faites-vous ensuite{Q}", "Le tour", "La nuit", "Rien"
    )
    assert said_of(module, one, two, three) == ["near-duplicate"]
    (problem,) = check_all("content", Wanted(TODAY)).problems
    assert problem.message == '"b" asks almost the same as "a"'


def test_a_copy_of_which_two_words_were_changed_is_told(module: Path) -> None:
    asked = (
        "La fumée remplit le couloir du service pendant la toilette d’un patient. Que faites-vous"
    )
    one = single("a", f"{asked}{Q}", "Je ferme la porte", "Je cours", "J’appelle un collègue")
    two = single(
        "b",
        f"{asked.replace('couloir', 'bureau').replace('toilette', 'visite')}{Q}",
        "Je ferme la porte",
        "Je cours",
        "J’appelle un collègue",
    )
    assert said_of(module, one, two) == ["near-duplicate"]
    other = ("Je compte les lits", "Je coupe l’oxygène", "Je prends l’escalier avec lui")
    assert said_of(module, one, single("b", f"{asked}{Q}", *other)) == []


def test_choices_that_differ_by_a_word_that_matters_are_fine(module: Path) -> None:
    question = single(
        "a", f"Que faire{Q}", "Fermer la porte", "Ne pas fermer la porte", "Ouvrir la porte"
    )
    assert said_of(module, question) == []
    again = single("a", f"Que faire{Q}", "Fermer la porte", "La porte, fermer", "Ouvrir la porte")
    assert said_of(module, again) == ["near-duplicate"]


def test_a_quiz_that_tells_nothing_needs_no_feedback(module: Path) -> None:
    question = single("a", f"Que faire{Q}", "Un", "Deux", "Six").replace(
        "    explanation: Parce que a.\n", ""
    )
    assert said_of(module, question) == ["no-feedback"]
    assert said_of(module, question, more="feedback: never\n") == []


@pytest.mark.parametrize(
    ("choices", "codes"),
    [
        (("Je sors", "Je cours.", "Je reste."), ["right-stands-out"]),
        (("Je sors.", "Je cours", "Je reste"), ["right-stands-out"]),
        (("Je sors.", "Je cours.", "Je reste"), []),
        (("par là", "Par ici", "En haut"), ["right-stands-out"]),
        (("e-CPS", "Badge", "Clé"), []),
        (("pH acide", "Sel", "Eau"), []),
        (("«\u202fSortez\u202f»", "Je cours", "Je reste"), ["right-stands-out"]),
        (("«\u202fSortez\u202f»", "«\u202fCourez\u202f»", "«\u202fRestez\u202f»"), []),
        (("Je **sors**", "Je cours", "Je reste"), ["right-stands-out"]),
        (("Je sors.", "Je cours"), []),
    ],
)
def test_a_right_choice_that_is_written_otherwise_is_told(
    module: Path, choices: tuple[str, ...], codes: list[str]
) -> None:
    assert said_of(module, single("a", f"Que faire{Q}", *choices)) == codes


@pytest.mark.parametrize(
    ("prompt", "choices", "codes"),
    [
        ("Vous cherchez l’", ("issue", "porte", "gardien"), ["grammar-cue"]),
        ("Vous cherchez l’", ("issue", "escalier", "gardien"), []),
        ("Vous cherchez la", ("porte", "issue", "échelle"), ["grammar-cue"]),
        ("Vous évitez les", ("ascenseurs", "escalier", "porte"), ["grammar-cue"]),
        ("Vous évitez les", ("ascenseurs", "escaliers", "porte"), []),
        ("Vous prenez de l’…", ("air", "eau", "huile"), []),
        (f"Cherchez-vous la porte{Q}", ("porte", "issue", "échelle"), []),
    ],
)
def test_a_prompt_that_only_the_right_choice_completes_is_told(
    module: Path, prompt: str, choices: tuple[str, ...], codes: list[str]
) -> None:
    assert said_of(module, single("a", prompt, *choices)) == codes


@pytest.mark.parametrize(
    ("choices", "codes"),
    [
        (("Je préviens", "Je cours toujours", "Je n’aide aucun collègue"), ["absolute-words"]),
        (("Je préviens toujours", "Je ne cours jamais", "Je n’aide aucun collègue"), []),
        (("Je préviens", "Je cours toujours", "Je reste là"), []),
        (("Parfois", "Toujours", "Jamais"), []),
        (("Je préviens", "Je cours tout de suite", "Je reste tout près"), []),
    ],
)
def test_absolute_words_in_every_wrong_choice_are_told(
    module: Path, choices: tuple[str, ...], codes: list[str]
) -> None:
    assert said_of(module, single("a", f"Que faire{Q}", *choices)) == codes


@pytest.mark.parametrize(
    ("choices", "codes"),
    [
        (
            (
                "Porte fermée, couloir suivi",
                "Porte fermée, fenêtre ouverte",
                "Vitre cassée, couloir suivi",
            ),
            ["words-converge"],
        ),
        (
            (
                "Porte fermée, couloir suivi",
                "Porte fermée, couloir fui",
                "Porte ouverte, couloir suivi",
            ),
            [],
        ),
        (
            (
                "Porte fermée, couloir suivi",
                "Porte fermée, fenêtre ouverte",
                "Porte ouverte, fenêtre close",
            ),
            [],
        ),
        (("Porte du couloir", "Fenêtre du couloir", "Vitre du couloir"), []),
    ],
)
def test_a_right_choice_made_of_wrong_ones_is_told(
    module: Path, choices: tuple[str, ...], codes: list[str]
) -> None:
    assert said_of(module, single("a", f"Que faire{Q}", *choices)) == codes
