from pathlib import Path


def make(folder: Path) -> None:
    module = folder / "securite/feu"
    name = f"media/{'porte-' * 17}.svg"
    (module / name).write_bytes((module / "media/porte.svg").read_bytes())
    page = module / "02-sortir.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("media/porte.svg", name), encoding="utf-8")
