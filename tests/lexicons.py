"""Programmes for tests of the lexicon: a few terms that go wrong easily, or very many."""

import shutil
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Frame, Page

HERE = Path(__file__).parent
PILLARS = [("securite", "Sécurité"), ("soins", "Soins & suites <em>")]
# Filed by what is read: an article of law under its digit, an accent under its letter.
WORDS = {
    "alarme": "alarme",
    "etincelle": "étincelle",
    "evacuation": "« évacuation »",
    "deux-huit": "28 heures",
    "ins": "INS",
    "si": "SI",
    "oeuvre": "œuvre de secours",
    "zoonose": "zoonose",
}
MORE: dict[str, dict[str, Any]] = {
    "alarme": {"aliases": ["alerte", "signal d’alarme"], "pillars": ["securite"]},
    "ins": {"aliases": ["identité nationale de santé"], "pillars": ["soins", "securite"]},
    "zoonose": {"long": "Une maladie <b>animale</b> ; voir [[alarme|l’alarme]] et [[INS]]."},
}


def term(id_: str, word: str, **more: object) -> dict[str, Any]:
    """A term as lexicon.yaml has it."""
    about = {"id": id_, "term": word, "short": f"Ce que veut dire {id_}, en bref & clair."}
    long, checked = f"Ce que veut dire {id_}, en plus long.", "2026-11-20"
    return {**about, "long": long, "source": f"Source de {id_}", "checked": checked, **more}


def programme(
    folder: Path, terms: list[dict[str, Any]] | None = None, named: str = "Étincelle"
) -> Path:
    """A programme in a folder: two pillars, one module that names this term, these terms."""
    shutil.copytree(HERE / "modules/minimal", folder, dirs_exist_ok=True)
    whole = yaml.safe_load((folder / "programme.yaml").read_text(encoding="utf-8"))
    listed = whole["pillars"][0]["modules"]
    whole["pillars"] = [
        {"id": id_, "title": title, "hours": 1, "modules": listed if id_ == "securite" else []}
        for id_, title in PILLARS
    ]
    link = f"[[{named}|un terme]]" if named else "un terme"
    for page in sorted((folder / "securite/feu").glob("*.md")):
        text = page.read_text(encoding="utf-8")
        text = text.replace("[[SSI]]", link).replace("[[triangle du feu]]", "triangle")
        page.write_text(text, encoding="utf-8")
    words = [term(id_, word, **MORE.get(id_, {})) for id_, word in WORDS.items()]
    for name, value in (("programme", whole), ("lexicon", terms if terms is not None else words)):
        text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def turn(page: Page | Frame, *, unknown: int = 0) -> list[str]:
    """Go through a round of cards, the first `unknown` not known once; what was asked, in order."""
    page.locator("#cards-box > .actions .button").click()
    asked = []
    while (face := page.locator("#card-face")).count():
        asked.append(face.inner_text())
        page.get_by_role("button", name="Voir la réponse").click()
        known = "À revoir" if len(asked) <= unknown else "Je le savais"
        page.get_by_role("button", name=known).click()
    return asked


def many(number: int) -> list[dict[str, Any]]:
    """So many terms, spread over the alphabet and both pillars."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return [
        term(
            f"mot-{at}",
            f"{letters[at % 26]}-mot {at}",
            aliases=[f"{letters[at % 26]}-autre {at}"],
            pillars=[PILLARS[at % 2][0]],
        )
        for at in range(number)
    ]
