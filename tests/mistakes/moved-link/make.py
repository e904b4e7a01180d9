"""The web of a day on which two pages have moved: nothing is asked."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from esn_package.advice import Wanted, check_all
from esn_package.advice.asking import Answer
from esn_package.advice.online import of_links
from esn_package.problems import Problem

MOVED = {
    "https://securite.example/vieux/consignes": "https://securite.example/incendie/consignes",
    "https://securite.example/vieux/extincteurs": "https://securite.example/",
}


def problems(folder: Path) -> Iterable[Problem]:
    every = check_all(folder, Wanted(date(2026, 11, 26))).outlines
    return of_links(
        (link for one in every for link in one.links),
        lambda address: Answer(200, MOVED[address], heard=True),
    )
