from pathlib import Path

ORDER = """  - kind: order
    id: gestes
    objective: alerter
    prompt: Dans quel ordre ?
    items:
"""
MATCH = """  - kind: match
    id: numeros
    objective: alerter
    prompt: Qui va où ?
    pairs:
      - item: A
        target: un
      - item: B
        target: deux
    extra:
"""


def make(folder: Path) -> None:
    file = folder / "securite/feu/fin.quiz.yaml"
    with file.open("a", encoding="utf-8") as quiz:
        quiz.write(ORDER)
        quiz.writelines(f"      - Geste {number}\n" for number in range(36))
        quiz.write(MATCH)
        quiz.writelines(f"      - Lieu {number}\n" for number in range(34))
