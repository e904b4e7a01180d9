"""A folder for a new programme in which a person has something already."""

from pathlib import Path

from esn_package import ProblemsFound, new_programme
from esn_package.problems import Problem


def problems(folder: Path) -> tuple[Problem, ...]:
    """What `new programme` says of it."""
    school = folder / "school"
    school.mkdir()
    (school / "notes.txt").write_text("À garder", encoding="utf-8")
    try:
        new_programme(school, title="Soins", institution="Institut")
    except ProblemsFound as found:
        return found.problems
    return ()
