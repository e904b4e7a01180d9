"""Programmes of many modules, to measure on: the school's own module again and again."""

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]
MODULE = (
    ROOT / "content/donnees-ia/identite-patient"
)  # 3,500 words, 25 questions and 13 to practise
HEAD = """\
id: essai
title: Un programme d’essai
institution: Université d’essai
language: fr
pillars:
  - id: donnees-ia
    title: Données de santé et IA
    hours: 100
    modules:
"""


def programme(folder: Path, modules: int = 100) -> Path:
    """A programme of so many modules, each like the school's own, with its words."""
    folder.mkdir(parents=True)
    for name in ("lexicon.yaml", "competencies.yaml"):
        shutil.copy(ROOT / "content" / name, folder)
    listed = HEAD
    for number in range(modules):
        id_ = f"identite-{number:03}"
        module = folder / "donnees-ia" / id_
        shutil.copytree(MODULE, module)
        text = (module / "module.yaml").read_text(encoding="utf-8")
        written = text.replace("id: identite-patient", f"id: {id_}", 1)
        (module / "module.yaml").write_text(written, encoding="utf-8")
        listed += f"      - id: {id_}\n        year: 1\n"
    (folder / "programme.yaml").write_text(listed, encoding="utf-8")
    return folder
