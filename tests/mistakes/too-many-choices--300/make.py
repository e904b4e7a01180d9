from pathlib import Path


def make(folder: Path) -> None:
    choices = "".join(f"      - text: Objet {number}\n" for number in range(2, 301))
    (folder / "securite/feu/fin.quiz.yaml").write_text(
        "questions:\n"
        "  - kind: multiple\n"
        "    id: objets\n"
        "    objective: sortir\n"
        "    prompt: Qu’emportez-vous ?\n"
        "    pick: 5\n"
        "    list: long\n"
        "    marking: edn\n"
        "    choices:\n"
        "      - text: Objet 1\n"
        "        right: true\n" + choices,
        encoding="utf-8",
    )
