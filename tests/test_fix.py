"""`check --fix`: typography is written into definitions, and nothing else of them changes."""

import json
import os
import re
import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from esn_package import load
from esn_package.advice.definitions import Definition
from esn_package.advice.edits import masked
from esn_package.advice.rewriting import rewrite, typeset
from esn_package.cli import main
from esn_package.questions import texts
from esn_package.questions.digest import digest
from esn_package.source import parse

HERE = Path(__file__).parent
CONTENT = HERE.parent / "content"
PAGE = r"""---
language: fr
minutes: 4
---
# L'alarme: "d'abord"!

Le [[SSI]] sonne ? Voir [l'aide !](https://a.fr/l'x?a=1;b "l'aide"), `l'INS ?`, $a ? b$ et
**Attention**! ![L'image ?](media/porte.svg "L'alarme \"sonne\" ; vite !")

::: key C'est l'essentiel !
Je donne l'alarme.
:::

| Qui ? | Où : |
|:-----:|:--|
| [[SSI\|l'alarme]] | 5 % |

Terme
: C'est une définition !

```yaml
titre: l'INS ?
```

```question
kind: single
id: premier-geste
objective: alerter
prompt: Que faites-vous "en premier" ?
choices:
  - text: J'entends la 1ère alarme !
    right: true
    feedback: 'L''alarme "sonne" !'
  - text: "Je cours vers l'\"issue\" ?"
    id: issue
    feedback: >-
      C'est
      un coeur ?
```
"""


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a module of which there is nothing to fix."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(HERE / "modules/minimal", "content")) / "securite/feu"


def fixed(text: str, what: str = "page") -> str:
    return typeset(Definition(Path("a.md"), what, "fr"), text)[0]


def test_a_page_is_set_and_what_is_no_prose_in_it_stays() -> None:
    after = fixed(PAGE)
    changed = [
        (one, two)
        for one, two in zip(PAGE.split("\n"), after.split("\n"), strict=True)
        if one != two
    ]
    t, n = "\u202f", "\u00a0"
    assert changed == [
        ("# L'alarme: \"d'abord\"!", f"# L’alarme{n}: «{t}d’abord{t}»{t}!"),
        (
            (
                "Le [[SSI]] sonne ? Voir [l'aide !](https://a.fr/l'x?a=1;b \"l'aide\"), `l'INS ?`,"
                " $a ? b$ et"
            ),
            (
                f"Le [[SSI]] sonne{t}? Voir [l’aide{t}!](https://a.fr/l'x?a=1;b \"l'aide\"),"
                " `l'INS ?`, $a ? b$ et"
            ),
        ),
        (
            r"""**Attention**! ![L'image ?](media/porte.svg "L'alarme \"sonne\" ; vite !")""",
            (
                f"**Attention**{t}! ![L’image{t}?](media/porte.svg"
                f' "L’alarme «{t}sonne{t}»{t}; vite{t}!")'
            ),
        ),
        ("::: key C'est l'essentiel !", f"::: key C’est l’essentiel{t}!"),
        ("Je donne l'alarme.", "Je donne l’alarme."),
        ("| Qui ? | Où : |", f"| Qui{t}? | Où{n}: |"),
        ("| [[SSI\\|l'alarme]] | 5 % |", f"| [[SSI\\|l’alarme]] | 5{n}% |"),
        (": C'est une définition !", f": C’est une définition{t}!"),
        (
            'prompt: Que faites-vous "en premier" ?',
            f"prompt: Que faites-vous «{t}en premier{t}»{t}?",
        ),
        ("  - text: J'entends la 1ère alarme !", f"  - text: J’entends la 1ère alarme{t}!"),
        ("    feedback: 'L''alarme \"sonne\" !'", f"    feedback: 'L’alarme «{t}sonne{t}»{t}!'"),
        (
            '  - text: "Je cours vers l\'\\"issue\\" ?"',
            f'  - text: "Je cours vers l’«{t}issue{t}»{t}?"',
        ),
        ("      C'est", "      C’est"),
        ("      un coeur ?", f"      un cœur{t}?"),
    ]


def test_a_page_in_another_language_is_left() -> None:
    assert fixed(PAGE.replace("language: fr", "language: en")) == PAGE.replace(
        "language: fr", "language: en"
    )


def test_what_saved_answers_know_is_as_it_was(module: Path) -> None:
    """Digests, ids and terms: a learner's state means after the fix what it meant before."""
    (module / "01-alarme.md").write_text(PAGE, encoding="utf-8")
    before = load(module)
    assert [one.counts for one in rewrite(Path("content")).files]
    after = load(module)
    refs = [
        [item.ref for page in loaded.pages for one in page.practice for item in texts(one)]
        for loaded in (before, after)
    ]
    assert refs[0] == refs[1]
    assert refs[0] == [digest("J'entends la 1ère alarme !"), "issue"]
    assert after.pages[0].practice[0].mark(refs[0][0]) == 1
    assert set(after.terms) == set(before.terms)


def test_a_zone_still_finds_its_words() -> None:
    text = """\
kind: zone
id: z
prompt: Où ?
passage: Il dit "non" et l'INS, 2ème fois !
zones:
  - words: dit "non"
    right: true
  - words: l'INS, 2ème
"""
    page = f"# Titre\n\n```question\n{text}```\n"
    t = "\u202f"
    assert f'passage: Il dit "non" et l’INS, 2ème fois{t}!' in fixed(page)


def test_a_text_that_would_become_another_is_left() -> None:
    page = "# Titre\n\nL'un ,\n\n1  . Premier\n\nL'autre !\n"
    assert fixed(page) == "# Titre\n\nL’un,\n\n1 . Premier\n\nL’autre\u202f!\n"
    assert fixed("# T\n\n1  ) l'un\n") == "# T\n\n1 ) l’un\n"


def test_ends_of_lines_and_marks_of_order_and_rights_are_kept(module: Path) -> None:
    page = module / "02-sortir.md"
    page.write_bytes("\ufeff# L'un\r\n\r\nL'autre\nfin\r\n".encode())
    page.chmod(0o640)
    rewrite(Path("content"))
    assert page.read_bytes() == "\ufeff# L’un\r\n\r\nL’autre\nfin\r\n".encode()
    assert page.stat().st_mode & 0o777 == 0o640
    assert list(module.glob(".*")) == []


def test_files_that_do_not_change_are_not_touched(module: Path) -> None:
    page = module / "02-sortir.md"
    before = {path: path.stat() for path in Path("content").rglob("*") if path.is_file()}
    page.write_text("# L'un\n", encoding="utf-8")
    (one,) = rewrite(Path("content")).files
    assert one.file == "content/securite/feu/02-sortir.md"
    after = {path: path.stat() for path in Path("content").rglob("*") if path.is_file()}
    assert [
        path
        for path, stat in after.items()
        if (stat.st_mtime_ns, stat.st_ino) != (before[path].st_mtime_ns, before[path].st_ino)
    ] == [page]


def test_the_command_says_what_it_wrote_and_the_rest(
    module: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "# L'un\n\nL'autre ! A propos de l'INS\n"
    (module / "02-sortir.md").write_text(text, encoding="utf-8")
    assert main(["check", "content", "--fix", "--today", "2026-11-26"]) == 0
    out, err = capsys.readouterr()
    assert "feu/02-sortir.md: 1 space before a mark, 3 apostrophes written" in out.replace(
        "\\", "/"
    )
    assert "capital-without-accent" in err
    assert "straight-apostrophe" not in err
    assert main(["check", "content", "--fix", "--today", "2026-11-26"]) == 0
    assert "written" not in capsys.readouterr().out


def test_what_was_written_is_told_to_machines(
    module: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (module / "02-sortir.md").write_text("# L'un\n\nL'autre !\n", encoding="utf-8")
    main(["check", "content", "--fix", "--format", "json", "--today", "2026-11-26"])
    said = json.loads(capsys.readouterr().out)
    file = "content/securite/feu/02-sortir.md"
    assert said["written"] == [
        {"file": file, "code": "space-before-mark", "count": 1},
        {"file": file, "code": "straight-apostrophe", "count": 2},
    ]


def test_what_is_waived_or_not_chosen_is_not_written(module: Path) -> None:
    page = module / "02-sortir.md"
    text = "---\nwaive:\n  - code: straight-apostrophe\n    because: Un exemple.\n---\n# L'un ?\n"
    page.write_text(text, encoding="utf-8")
    main(["check", "content", "--fix", "--ignore", "space-before-mark"])
    assert page.read_text(encoding="utf-8") == text
    main(["check", "content", "--fix"])
    assert page.read_text(encoding="utf-8") == text.replace("L'un ?", "L'un\u202f?")


def test_a_module_with_errors_is_fixed_but_what_it_waives(module: Path) -> None:
    page = module / "02-sortir.md"
    text = "---\nwaive:\n  - code: straight-apostrophe\n    because: Un exemple.\n---\n# L'un ?\n"
    page.write_text(f"{text}\n[[inconnu]]\n", encoding="utf-8")
    assert main(["check", "content", "--fix"]) == 1
    assert "# L'un\u202f?" in page.read_text(encoding="utf-8")


BANK = """\
id: incendie
title: L'alarme
questions:
  - {kind: truth, id: a-la-porte, objective: sortir, prompt: "On sort !", answer: vrai}
"""
SCENE = """\
language: {language}
id: couloir
title: The corridor
criteria: [{{id: calme, text: Calm}}]
scenes:
  - id: debut
    title: It's here
    text: Smoke !
    choices:
      - {{text: Leave, to: fin, marks: {{calme: 1}}}}
      - {{text: Wait, to: fin, marks: {{calme: 0}}}}
  - {{id: fin, title: Out, text: "You are out !", ending: good}}
"""


@pytest.mark.parametrize("path", ["content", "content/securite", "content/securite/feu"])
def test_what_is_told_of_a_bank_is_fixed_by_the_same_path(
    module: Path, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    bank = module.parent / "incendie.bank.yaml"
    bank.write_text(BANK, encoding="utf-8")
    other = module.parent / "autre.bank.yaml"  # the module does not draw from it
    other.write_text(BANK.replace("incendie", "autre"), encoding="utf-8")
    quiz = module / "fin.quiz.yaml"
    draw = "draw: [{from: incendie, objective: sortir, n: 1}]"
    quiz.write_text(quiz.read_text("utf-8").replace("draw: 2", draw), encoding="utf-8")
    main(["check", path])
    assert "incendie.bank.yaml:" in capsys.readouterr().err
    assert main(["check", path, "--fix"]) == 0
    assert "--fix" not in capsys.readouterr().err
    assert bank.read_text("utf-8").count("\u202f!") == 1
    assert other.read_text("utf-8").count("\u202f!") == (path != "content/securite/feu")


def test_what_is_played_in_another_language_is_left(module: Path) -> None:
    page = module / "02-sortir.md"
    page.write_text(f"{page.read_text('utf-8')}\n::: scenario c.scenario.yaml\n:::\n", "utf-8")
    scene = module / "c.scenario.yaml"
    for language, written in (("en", 0), ("fr", 2)):
        scene.write_text(SCENE.format(language=language), encoding="utf-8")
        assert main(["check", "content", "--fix"]) == 0
        assert scene.read_text("utf-8").count("\u202f!") == written


def test_a_symbolic_link_is_not_followed(module: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    other.write_text("# L'un\n", encoding="utf-8")
    (module / "02-sortir.md").unlink()
    (module / "02-sortir.md").symlink_to(other)
    rewrite(Path("content"))
    assert other.read_text(encoding="utf-8") == "# L'un\n"
    assert (module / "02-sortir.md").is_symlink()


def test_a_file_that_cannot_be_written_is_told_and_stands(
    module: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = module / "02-sortir.md"
    page.write_text("# L'un\n", encoding="utf-8")
    (module / f".02-sortir.md.{os.getpid()}.tmp").mkdir()  # in the way of what is written first
    assert main(["check", "content", "--fix"]) == 1
    said = capsys.readouterr().err
    assert "[cannot-write]" in said
    assert "nothing of it has changed" in said
    assert page.read_text(encoding="utf-8") == "# L'un\n"


@pytest.mark.parametrize(
    "piece",
    ["« ", '"a', 'a"', " !", "l'", "a@", "a.b", "((", "{", "...", "1ère ", ":", "a/", "**a**!"],
)
def test_a_hostile_page_is_set_too(piece: str) -> None:
    page = f"# Titre\n\n{piece * 20_000}\n"
    once = fixed(page)
    assert bare(once) == bare(page)


def test_a_hostile_image_is_read_too() -> None:
    page = "# Titre\n\n" + "![" * 3000 + "a" + '](b "l\'a")' * 3000 + "\n\n" + "](" * 30_000 + "\n"
    assert fixed(page)


def test_what_is_no_utf8_is_left(module: Path) -> None:
    (module / "02-sortir.md").write_bytes("# L'été".encode("latin-1"))
    rewrite(Path("content"))
    assert (module / "02-sortir.md").read_bytes() == "# L'été".encode("latin-1")


def spoilt(text: str) -> str:
    """The text as a keyboard types it: its typography taken out."""
    return re.sub("[\u00a0\u202f]", " ", text).replace("’", "'").replace("…", "...")


def test_the_content_of_the_school_comes_back_from_a_keyboard(tmp_path: Path) -> None:
    """What is spoilt is set again, but where a line's end or a mark of Markdown is held."""
    made = shutil.ignore_patterns("FACTS.md")  # it is listed from the others
    folder = shutil.copytree(CONTENT, tmp_path / "content", ignore=made)
    lost = total = 0
    for path in sorted([*folder.rglob("*.md"), *folder.rglob("*.yaml")]):
        text = path.read_text(encoding="utf-8")
        if path.name != "competencies.yaml":
            path.write_text(spoilt(text), encoding="utf-8")
    rewrite(folder)
    assert rewrite(folder).files == ()
    for path in sorted(folder.rglob("*.md")):
        wanted = (CONTENT / path.relative_to(folder)).read_text(encoding="utf-8").split("\n")
        for one, two in zip(path.read_text(encoding="utf-8").split("\n"), wanted, strict=True):
            total += len(two)
            lost += sum(a != b for a, b in zip(one, two, strict=False))
            assert spoilt(one) == spoilt(two)
    assert lost < total / 500


MARKS = st.sampled_from(
    [
        *"aéL1 \n\u00a0\u202f\"'’«».,…!?;:%()[]*_-`$#|>\\{}&<",
        *("  ", "...", "coeur", "2ème", "n° 5", "L'INS ?", "« a »", "**a**!", "\n\n", "\n- "),
        *("[[INS|l'a]]", "[[l'INS]]", "`l'a ?`", "$a ?$", "[l'a](b.md 'c')", "https://a.fr/l'x?a;"),
        *("\n::: key l'a ?\n", "\n:::\n", "![l'a](b.svg \"l'c ?\")", "\n| l'a ? | b |\n|:-:|--|\n"),
        *("\n```question\nkind: text\nprompt: l'a ?\n```\n", "&nbsp;?", "[^1]", "\n[^1]: l'a ?"),
        *("\n: l'a", "{l'a}", "\n```\nl'a ?\n```\n", "1 .", "<http://a.fr/l'x>", '\\"a\\"'),
    ]
)


def bare(text: str) -> str:
    """A text without all that typography may write or take away."""
    text = re.sub("1i?[èe]res?", "1re", re.sub("(\\d)i?[èe]me", "\\1e", text))
    text = re.sub(r"[ \u00a0\u202f\\]", "", text).replace("oe", "œ")
    return re.sub('["«»“”]', '"', text.replace("’", "'").replace("...", "…"))


@given(st.lists(MARKS, max_size=25).map("".join))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_page_is_set_once_and_says_what_it_said(text: str) -> None:
    page = f"# Titre\n\n{text}"
    once = fixed(page)
    assert fixed(once) == once
    assert bare(once) == bare(page)


@given(
    st.lists(st.lists(MARKS, min_size=1, max_size=8).map("".join), min_size=2, max_size=4),
    st.sampled_from(["'", '"', ">", "|", None]),
)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_quiz_is_set_once_and_keeps_what_answers_know(values: list[str], style: str) -> None:
    choices = [{"text": value, "feedback": value} for value in values]
    data = {
        "title": values[0],
        "questions": [{"id": "l'x ?", "prompt": values[1], "choices": choices}],
    }
    text = yaml.dump(data, default_style=style, allow_unicode=True, width=30)
    once = fixed(text, "quiz")
    assert fixed(once, "quiz") == once
    before, after = parse(text, "a.yaml"), parse(once, "a.yaml")
    assert not after.broken
    for at in range(len(values)):
        loc = ("questions", 0, "choices", at, "text")
        assert digest(after.value(loc)) == digest(before.value(loc))
        loc = ("questions", 0, "choices", at, "feedback")
        assert bare(after.value(loc)) == bare(before.value(loc))
    assert after.value(("questions", 0, "id")) == "l'x ?"


def test_what_is_no_prose_is_masked() -> None:
    assert set(masked("https://a.fr/l'x?a;b")) == {"\ufffc"}
