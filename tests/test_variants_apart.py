"""Institutions share what they have in common; each package is as if it were the only one."""

import filecmp
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image
from pydantic import BaseModel

from esn_package.programme import Contact
from esn_package.shades import PaletteDefinition
from esn_package.variant import (
    AddedPage,
    LogoDefinition,
    RecordStore,
    VariantDefinition,
    VariedModule,
)

HERE = Path(__file__).parent
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7"/></svg>'
# Each thing that a variant can change, by itself: its neighbours have all else in common with it.
VARIANTS: dict[str, dict[str, Any]] = {
    "plain": {},
    "named": {"name": "École de Metz"},
    "titled": {"title": "Un autre cours"},
    "spoken": {"language": "en"},
    "worded": {"words": {"fr": {"label-key": "Retenez", "kind-single": "Un choix"}}},
    "worded-elsewhere": {"words": {"fr": {"begin": "Démarrer"}}},
    "worded-around": {"words": {"fr": {"page-of": "{n} de {total}", "previous-page": "Avant"}}},
    "worded-in-english": {"words": {"en": {"label-key": "Keep in mind", "true": "Indeed"}}},
    "worded-in-arabic": {"language": "en", "words": {"en": {"question-number": "No. {n}"}}},
    "drawn": {"logo": "drawn/logo.svg"},
    "pictured": {"logo": {"file": "logo.png", "dark": "logo.svg", "alternative": "École"}},
    "coloured": {"colours": {"accent": "#0055aa"}},
    "shaded": {"colours": {"text": "#202020", "surface": "#f2f6fa", "border": "#505050"}},
    "by-pillar": {"colours": {"pillars": {"securite": "#6a3da8"}}},
    "reached": {"contact": {"accessibility": "Ici.", "data_protection": "Là."}},
    "stricter": {"pass_mark": 80},
    "patient": {"attempts": "unlimited"},
    "reporting": {"report": "completion"},
    "elsewhere": {"activity_base": "https://metz.example/xapi"},
    "recorded": {"lrs": {"endpoint": "https://lrs.example/xapi", "platform": "Metz"}},
    "ordered": {"pillars": ["autres", "securite"]},
    "stricter-here": {"modules": {"feu": {"pass_mark": 90, "attempts": 5}}},
    "reporting-here": {"modules": {"feu": {"report": "completion", "minutes": 25}}},
    "without": {"modules": {"feu": {"leave_out": ["anglais"]}}},
    "more": {"modules": {"feu": {"add": [{"file": "ici.md", "after": "alarme"}]}}},
    "plain-again": {},
}
MODELS: dict[str, type[BaseModel]] = {
    "": VariantDefinition,
    "logo": LogoDefinition,
    "colours": PaletteDefinition,
}
MODELS |= {"contact": Contact, "lrs": RecordStore, "modules": VariedModule, "add": AddedPage}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A programme whose module has pages of two languages, with all these institutions."""
    content = shutil.copytree(HERE / "modules/minimal", tmp_path / "content")
    module = content / "securite/feu/module.yaml"
    pages = "  - 02-sortir.md\n"
    module.write_text(
        module.read_text("utf-8").replace(pages, f"{pages}  - 03-anglais.md\n"), "utf-8"
    )
    english = (HERE / "modules/complet/donnees/tout/03-english.md").read_text("utf-8")
    english = english.replace("[[dose]]", "[[SSI]]").replace("see: english\n", "")
    (module.parent / "03-anglais.md").write_text(english, "utf-8")
    programme = content / "programme.yaml"
    pillars = "pillars:\n  - {id: autres, title: Autres, hours: 1}\n"
    text = programme.read_text("utf-8").replace("pillars:\n", pillars)
    programme.write_text(text, "utf-8")
    folder = content / "variants"
    (folder / "drawn").mkdir(parents=True)
    for name in ("logo.svg", "drawn/logo.svg"):
        (folder / name).write_text(DRAWING)
    Image.new("RGB", (80, 20), "red").save(folder / "logo.png")
    page = "# Ici\n\n::: key\nLe [[SSI]].\n:::\n\n![Un trait.](logo.svg)\n"
    (folder / "ici.md").write_text(page, "utf-8")
    for name, said in VARIANTS.items():
        whole = {"name": "École de Lille", **said}
        (folder / f"{name}.yaml").write_text(yaml.safe_dump(whole, allow_unicode=True), "utf-8")
    return content


def written(said: object, at: str = "") -> Iterator[tuple[type[BaseModel], str]]:
    """Each key that a variant writes, with the model that it is of."""
    if isinstance(said, list):
        for one in said:
            yield from written(one, at)
    elif isinstance(said, dict):
        for key, value in said.items():
            if at in MODELS:
                yield MODELS[at], key
            yield from written(value, key if key in MODELS else at if at == "modules" else "-")


def test_there_is_a_variant_for_each_thing_that_one_can_change() -> None:
    found = {(model, key) for said in VARIANTS.values() for model, key in written(said)}
    for model in MODELS.values():
        keys = {key for of, key in found if of is model}
        assert {*model.model_fields} <= keys, f"{model.__name__} has a key that no variant writes"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a fresh process a variant costs too much")
def test_an_institution_is_what_it_is_alone(content: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = [sys.executable, str(HERE / "apart.py"), str(content), str(out), *VARIANTS]
    subprocess.run(command, check=True, timeout=240)
    alone = sorted(path.relative_to(out / "alone") for path in out.glob("alone/*/*"))
    assert len(alone) > 10 * len(VARIANTS)
    for way in ("one-by-one", "backwards"):
        _, other, lost = filecmp.cmpfiles(out / "alone", out / way, alone, shallow=False)
        assert (other, lost) == ([], []), way
    every = {name: (out / "alone" / name / "feu-xapi.zip").read_bytes() for name in VARIANTS}
    assert every.pop("plain-again") == every["plain"]
    assert len({*every.values()}) >= len(every) - 1  # the order of pillars
