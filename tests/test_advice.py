"""What an editor says of a text, and of which texts it says nothing: a false remark costs trust."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from esn_package.advice import Wanted, check_all

HERE = Path(__file__).parent
TODAY = date(2026, 11, 26)


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a module of which there is nothing to say."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(HERE / "modules/minimal", "content")) / "securite/feu"


def said(today: date = TODAY) -> list[str]:
    """The codes of what is said."""
    return [problem.code for problem in check_all("content", Wanted(today)).problems]


GOOD = {
    "kinds of pictures that say something": """\
![Schéma de circulation des données.](media/porte.svg "Les données circulent.")

![Radiographie de face d’un poignet.](media/porte.svg)

![Imagerie par résonance magnétique d’un genou.](media/porte.svg)

![Photophobie : une main devant les yeux.](media/porte.svg)

![Porte](media/porte.svg "La porte. Source : manuel.")
""",
    "headings that go down one by one, and up at once": """\
## Un

### Un un

#### Un un un

## Deux
""",
    "a table whose first cell is empty": """\
| | Avant | Après |
|---|---|---|
| Portes | 2 | 3 |
""",
    "law that says where it stands": """\
::: law Code du travail
Article R. 4227-37 : une consigne de sécurité incendie est affichée.
:::

::: law RGPD, article 33
Une violation est notifiée en 72 heures.
:::

::: law Depuis 2019
La loi n° 2019-774 du 24 juillet 2019 l’a créé.
:::

::: law Le référentiel
L’arrêté du 10 novembre 2022 le dit.
:::

::: law Règlement européen
Le règlement (UE) 2016/679 le dit.
:::

::: law Ce que dit la loi
Une consigne est affichée[^1].
:::

::: law Ce que dit la loi
Une consigne est affichée.
:::

::: source
Code du travail.
:::

[^1]: Code du travail.
""",
    "acronyms, and what signs say": """\
Le SAMU et le CHU de NÎMES (HAS, ANSM, EHPAD) suivent l’ADN et l’ARN du SARS-CoV-2 par IRM et ECG.

Le panneau dit «\u202fFERMEZ LES PORTES\u202f». L’INRS et l’AP-HP le
demandent, de même que l’ARS PACA.

La DIRECTION GÉNÉRALE le signe. Il écrit «\u202fJAMAIS\u202f» sur le tableau.
VRAI ou FAUX, OUI ou NON.
""",
    "colours of things, and colours that have a name too": """\
Des boutons rouges sur la peau font penser à la rougeole. La carte verte est la carte Vitale.

Cliquez sur le bouton vert «\u202fOuvrir\u202f». Appelez le numéro vert.
Le feu est rouge, la ligne est claire.

Les déchets infectieux vont dans un sac jaune. La courbe monte, puis le texte passe en
revue les cas.

Cochez la case, puis lisez le livre rouge. Le champ électrique est en baisse. Appuyez sur la plaie.
""",
    "protected links": "[Un site](https://exemple.example), [un mot](mailto:a@b.example).\n",
}


@pytest.mark.parametrize("name", GOOD)
def test_nothing_is_said_of(module: Path, name: str) -> None:
    page = module / "02-sortir.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n" + GOOD[name], encoding="utf-8")
    assert said() == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Cliquez sur le bouton rouge.", ["colour-alone"]),
        ("Les champs à remplir sont en rouge.", ["colour-alone"]),
        ("La bonne réponse apparaît en vert, la vôtre en bleu.", ["colour-alone"]),
        ("Repérez les lignes vertes du tableau.", ["colour-alone"]),
        ("Les cases en rouge sont à remplir.", ["colour-alone"]),
        ("ATTENTION, le sol glisse.", ["all-caps"]),
        ("Il ne faut SURTOUT PAS courir.", ["all-caps"]),
        ("On ferme LES PORTES de chaque couloir.", []),  # of one word, it may be an acronym
        ("Des portes. On ferme TOUTES LES PORTES de chaque couloir.", ["all-caps"]),
    ],
)
def test_what_is_told_by_colour_or_by_shouting(module: Path, text: str, codes: list[str]) -> None:
    page = module / "02-sortir.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n\n{text}\n", encoding="utf-8")
    assert said() == codes


def test_english_is_looked_at_too(module: Path) -> None:
    page = module / "02-sortir.md"
    start = "---\nlanguage: en\n---\n"
    text = "Press the red button. You must NEVER run. NASA and UNICEF agree. The red button is hot."
    page.write_text(f"{start}{page.read_text(encoding='utf-8')}\n\n{text}\n", encoding="utf-8")
    assert said() == ["colour-alone", "all-caps"]


def test_facts_are_old_after_a_year_and_not_before(module: Path) -> None:
    assert module.is_dir()
    assert said(date(2027, 11, 20)) == []
    assert said(date(2027, 11, 22)) == ["old-facts"] * 3  # of two terms and the module
    assert said(date(2026, 11, 19)) == []
    assert said(date(2026, 11, 18)) == ["checked-ahead"] * 3


def test_sizes_that_were_made_of_a_picture_are_used(module: Path) -> None:
    for name in ("porte.660.webp", "porte.avif", ".DS_Store", "notes.txt"):
        (module / "media" / name).write_bytes(b"RIFF")
    assert said() == []
    (module / "media/porte2.webp").write_bytes(b"RIFF")
    assert said() == ["unused-media"]


def test_a_competency_waits_for_the_modules_that_are_planned(module: Path) -> None:
    file = module.parents[1] / "competencies.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text + text.replace("id: reagir", "id: prevenir"), encoding="utf-8")
    assert said() == []
    programme = module.parents[1] / "programme.yaml"
    before = programme.read_text(encoding="utf-8").split("      - id: fuite")[0]
    programme.write_text(before, encoding="utf-8")
    assert said() == ["competency-not-covered"]


def test_a_competency_waits_for_the_modules_that_have_errors(module: Path) -> None:
    programme = module.parents[1] / "programme.yaml"
    before = programme.read_text(encoding="utf-8").split("      - id: fuite")[0]
    programme.write_text(before, encoding="utf-8")
    assert said() == []
    definition = module / "module.yaml"
    text = definition.read_text(encoding="utf-8")
    definition.write_text(text + "colour: red\n", encoding="utf-8")
    assert said() == ["unknown-key"], "what the module covers is not known"


def test_a_programme_is_judged_when_its_modules_can_be_read(module: Path) -> None:
    content = module.parents[1]
    for mistake in ("competency-not-covered", "unused-term"):
        shutil.copytree(HERE / "mistakes" / mistake, content, dirs_exist_ok=True)
    assert said() == ["competency-not-covered", "unused-term"]
    page = module / "02-sortir.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[[rien]]\n", encoding="utf-8")
    assert said() == ["no-such-term"]


def test_a_term_that_waits_for_a_planned_module_is_none_to_take_out(module: Path) -> None:
    lexicon = module.parents[1] / "lexicon.yaml"
    shutil.copy(HERE / "mistakes/unused-term/lexicon.yaml", lexicon)
    assert said() == []  # another module of its pillars is planned
    text = lexicon.read_text(encoding="utf-8")
    lexicon.write_text(f"{text}  pillars: [soins]\n", encoding="utf-8")
    programme = module.parents[1] / "programme.yaml"
    other = "  - id: soins\n    title: Soins\n    hours: 1\n"
    programme.write_text(programme.read_text(encoding="utf-8") + other, encoding="utf-8")
    assert said() == ["unused-term"]


def test_a_term_that_a_used_meaning_leads_to_is_used(module: Path) -> None:
    content = module.parents[1]
    shutil.copytree(HERE / "mistakes/unused-term", content, dirs_exist_ok=True)
    assert said() == ["unused-term"]
    lexicon = content / "lexicon.yaml"
    text = lexicon.read_text(encoding="utf-8")
    led = text.replace("un feu s’éteint.", "un feu s’éteint. Voir [[bloc de secours]].")
    assert led != text
    lexicon.write_text(led, encoding="utf-8")
    assert said() == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Le BDS éclaire la sortie.", ["unmarked-term"]),
        ("Un bloc de secours, des blocs, un BDS.", ["unmarked-term"]),
        ("L’issue\u00a0: le bloc\u00a0de secours, l’ISSUE.", ["unmarked-term"]),
        ("| Objet |\n|---|\n| Bloc de secours |", ["unmarked-term"]),
        ("Un e-BDS éclaire aussi.", ["unmarked-term"]),
        ("Des bds, un XBDS, un BDS-2, un bloc de secourisme.", []),
        ("Une issue, la lampe.", []),  # one word is a word like any
        ("## Le bloc de secours\n\nIl éclaire.", []),
        ("Voir [le BDS](https://exemple.example).", []),
        ("La pile de bloc de secours.", []),  # the words may belong together otherwise
        ("On lit `BDS` sur l’étiquette.", []),
        ("Le [[BDS|bloc]] éclaire. Chaque BDS a une pile.", []),
        ("::: definition Bloc de secours\nUne lampe.\n:::\n\nLe bloc de secours éclaire.", []),
        ("Le triangle du feu du SSI.", []),  # marked elsewhere in the module
    ],
)
def test_a_word_of_the_lexicon_that_leads_nowhere(
    module: Path, text: str, codes: list[str]
) -> None:
    lexicon = module.parents[1] / "lexicon.yaml"
    term = (HERE / "mistakes/unused-term/lexicon.yaml").read_text(encoding="utf-8")
    names = "term: bloc de secours\n  aliases: [BDS, e-BDS, lampe, issue]"
    lexicon.write_text(term.replace("term: bloc de secours", names), encoding="utf-8")
    page = module / "02-sortir.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n\n{text}\n", encoding="utf-8")
    assert said() == codes


def test_a_page_in_another_language_speaks_of_other_words(module: Path) -> None:
    page = module / "02-sortir.md"
    text = page.read_text(encoding="utf-8").replace("[[triangle du feu]]", "triangle du feu")
    page.write_text(text, encoding="utf-8")
    assert said() == ["unmarked-term"]
    page.write_text(f"---\nlanguage: en\n---\n{text}", encoding="utf-8")
    assert said() == []


def test_a_module_without_objectives_has_no_question_without_one(module: Path) -> None:
    quiz = module / "fin.quiz.yaml"
    text = quiz.read_text(encoding="utf-8")
    quiz.write_text(text.replace("    objective: sortir\n", "", 1), encoding="utf-8")
    assert said() == ["question-without-objective"]
    definition = module / "module.yaml"
    lines = definition.read_text(encoding="utf-8")
    start, end = lines.index("objectives:"), lines.index("pages:")
    definition.write_text(lines[:start] + "objectives: []\n" + lines[end:], encoding="utf-8")
    for file in (quiz, module / "01-alarme.md"):
        bare = re.sub("^ *objective: .*\n", "", file.read_text("utf-8"), flags=re.MULTILINE)
        file.write_text(bare, encoding="utf-8")
    assert said() == []


def test_many_modules_are_told_in_one_order_however_many_look(
    module: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = ""
    for number in range(20):
        other = Path(shutil.copytree(module, module.parent / f"feu-{number}"))
        text = (other / "module.yaml").read_text(encoding="utf-8")
        named = text.replace("id: feu", f"id: feu-{number}").replace("2026-11", "2020-01")
        (other / "module.yaml").write_text(named, encoding="utf-8")
        listed += f"      - id: feu-{number}\n"
    programme = module.parents[1] / "programme.yaml"
    text = programme.read_text(encoding="utf-8")
    programme.write_text(text.replace("      - id: fuite", f"{listed}      - id: fuite"), "utf-8")
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    alone = check_all("content", Wanted(TODAY))
    monkeypatch.setattr("os.cpu_count", lambda: 3)
    together = check_all("content", Wanted(TODAY))
    assert alone == together
    assert len(alone.problems) == 20
    assert len(alone.outlines) == 21
