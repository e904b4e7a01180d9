from pathlib import Path


def make(folder: Path) -> None:
    (folder / "lexicon.yaml").rename(folder / "lexicon.yaml.txt")
    waiver = "- code: unused-media\n  because: À montrer l’an prochain.\n"
    (folder / "securite/feu/waivers.yml").write_text(waiver, encoding="utf-8")
    (folder / "securite/feu/01-alarme.md").write_text("# L’alarme d’abord\n\nSonnez.\n", "utf-8")
    page = "# Sortir\n\n![Une porte.](media/porte.svg)\n"
    (folder / "securite/feu/02-sortir.md").write_text(page, encoding="utf-8")
