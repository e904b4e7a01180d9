from pathlib import Path


def make(folder: Path) -> None:
    file = folder / "securite/feu/fin.quiz.yaml"
    pairs = "    pairs:\n      - Samu: 15\n      - Pompiers: 18\n"
    match = "  - kind: match\n    id: numeros\n    prompt: Associez.\n" + pairs
    file.write_text(file.read_text(encoding="utf-8") + match, encoding="utf-8")
