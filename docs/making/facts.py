"""content/FACTS.md: what the modules of the school state, as `check --facts markdown` lists it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from esn_package.advice import Wanted, check_all
from esn_package.cli.stating import listed

CONTENT = Path(__file__).parents[2] / "content"


def pages() -> Iterator[tuple[str, str]]:
    """The page, with where it stands from docs/."""
    judged = check_all(CONTENT, Wanted(datetime.now(UTC).date(), facts=True))
    with click.Context(click.Command("check"), obj="fr"):
        yield "../content/FACTS.md", listed(judged, CONTENT, "markdown", None).decode()
