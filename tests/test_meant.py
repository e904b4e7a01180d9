"""Words of French authors for those of definitions, and days as they write them."""

from pathlib import Path

import pytest
from pydantic_core import PydanticCustomError

from esn_package.cli import main
from esn_package.fields import day
from esn_package.fields import told as said_of
from esn_package.problems import did_you_mean


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("énoncé", ["prompt", "id"], "prompt"),
        ("Réponse", ["answer", "kind"], "answer"),
        ("réponse", ["right", "text"], "right"),
        ("vrai/faux", ["truth"], ""),
        ("vrai-faux", ["truth", "text"], "truth"),
        ("clé", ["key", "case"], "key"),
        ("sumary", ["summary", "title"], "summary"),
        ("qcm", ["single", "case"], ""),
        ("nombre", ["number", "order"], "number"),
        # Not for the letters that any two long words share.
        ("nexiste-pas", ["unlisted-page", "no-pause"], ""),
        ("mes-patients", ["identite-patient"], ""),
        ("unused-words", ["unlisted-page", "absolute-words"], ""),
        # The same words in another order, or some of those of one alone.
        ("sentence-long", ["unused-term", "long-sentence"], "long-sentence"),
        ("mark", ["pass_mark", "draw"], "pass_mark"),
        ("term", ["unused-term", "long-sentence", "unmarked-term"], ""),
        ("pas", ["no-pause"], ""),
        ("02-moments", ["hygiene/02-moments.md", "hygiene/03-geste.md"], "hygiene/02-moments.md"),
        ("le", ["appeler-le-samu"], ""),
        ("???", ["alerter"], ""),
        # What fingers do.
        ("unsued-term", ["unused-term", "unused-media"], "unused-term"),
        ("kye", ["key", "law"], "key"),
        ("INS", ["ins", "dmp"], "ins"),
    ],
)
def test_a_french_word_is_known_for_what_it_means(word: str, known: list[str], meant: str) -> None:
    hint = did_you_mean(word, known)
    assert hint == (f'did you mean "{meant}"?' if meant else "")


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("20/11/2026", "write it 2026-11-20"),
        ("1.2.2026", "write it 2026-02-01"),
        ("2026-11-31", "the calendar has no such day"),
        ("hier", "write it 2026-11-20"),
    ],
)
def test_a_day_that_is_none_is_answered_by_how_it_is_written(written: str, hint: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        day(written)
    assert said_of(raised.value)[1] == hint


def test_today_is_answered_by_a_day(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["check", str(tmp_path), "--today", "26/11/2026"]) == 2
    assert '"26/11/2026" is not a day: write it as 2026-11-20' in capfd.readouterr().err
