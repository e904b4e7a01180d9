"""Programmes of many modules, to measure on: the school's own module again and again."""

import shutil
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
# 3,500 words, 25 questions and 13 to practise
MODULE = ROOT / "content/donnees-ia/identite-patient"


def programme(folder: Path, modules: int = 100) -> Path:
    """The school's programme, but of so many modules that are all its first one."""
    folder.mkdir(parents=True)
    for name in ("lexicon.yaml", "competencies.yaml"):
        shutil.copy(ROOT / "content" / name, folder)
    pillar = folder / MODULE.parent.name
    pillar.mkdir()
    shutil.copy(MODULE.with_name(f"{MODULE.name}.bank.yaml"), pillar)
    listed = []
    for number in range(modules):
        id_ = f"identite-{number:03}"
        module = pillar / id_
        shutil.copytree(MODULE, module)
        text = (module / "module.yaml").read_text(encoding="utf-8")
        written = text.replace("id: identite-patient", f"id: {id_}", 1)
        (module / "module.yaml").write_text(written, encoding="utf-8")
        listed.append({"id": id_, "year": 1})
    whole = yaml.safe_load((ROOT / "content/programme.yaml").read_text(encoding="utf-8"))
    whole.pop("outside", None)
    for one in whole["pillars"]:
        one["modules"] = listed if one["id"] == pillar.name else []
    text = yaml.safe_dump(whole, allow_unicode=True, sort_keys=False)
    (folder / "programme.yaml").write_text(text, encoding="utf-8")
    return folder
