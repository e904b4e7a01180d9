"""A table of a benchmark: what was measured, against what in the same run, whether it is enough."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line: a figure, its reference from the same run ("" where there is none), its bar."""

    what: str
    figure: float
    unit: str
    bar: float
    reference: float | None = None

    @property
    def ratio(self) -> float | None:
        """The figure over its reference."""
        return None if self.reference is None else self.figure / self.reference

    @property
    def judged(self) -> float:
        """What the bar is about: the ratio if there is a reference, else the figure."""
        return self.figure if self.ratio is None else self.ratio

    @property
    def enough(self) -> bool:
        """Whether the row is within its bar."""
        return self.judged <= self.bar


def show(title: str, rows: list[Row]) -> int:
    """Print the table in Markdown; 1 if a row falls short, else 0."""
    print(f"\n## {title}\n")
    print("| what | figure | reference, same run | ratio | bar | |")
    print("|---|---:|---:|---:|---:|---|")
    for row in rows:
        reference = "" if row.reference is None else _number(row.reference, row.unit)
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        bar = _number(row.bar, row.unit) if row.ratio is None else f"{row.bar:.2f} ×"
        verdict = "ok" if row.enough else "**short**"
        figure = _number(row.figure, row.unit)
        print(f"| {row.what} | {figure} | {reference} | {ratio} | ≤ {bar} | {verdict} |")
    return 0 if all(row.enough for row in rows) else 1


def grid(title: str, head: list[str], lines: list[tuple[list[str], bool]]) -> int:
    """Print a table of words in Markdown, each line with whether it is enough; 1 if one is not."""
    print(f"\n## {title}\n")
    print(f"| {' | '.join(head)} | |")
    print(f"|{'---|' * (len(head) + 1)}")
    for cells, enough in lines:
        print(f"| {' | '.join(cells)} | {'ok' if enough else '**short**'} |")
    return 0 if all(enough for _, enough in lines) else 1


def _number(value: float, unit: str) -> str:
    digits = 0 if float(value).is_integer() or value > 1000 else 2  # noqa: PLR2004 - bytes or seconds
    return f"{value:,.{digits}f} {unit}".strip()
