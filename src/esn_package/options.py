"""What a build is told beside its module: known to the command line, records and formats alike."""

from typing import NamedTuple

# What can be made of a module, and of a programme's lexicon; tests say that formats/ has them.
OF_MODULE = ("scorm12", "xapi", "web", "paper")
OF_LEXICON = ("scorm12", "xapi", "web", "glossary")


class Options(NamedTuple):
    """What a build is told beside its module.

    `activity_base` is an IRI, or "" if not given. For paper: how many `variants`, the `seed` of the
    first, and the `browser` that makes PDFs of them, a path, or "" for none.
    """

    activity_base: str = ""
    variants: int = 1
    seed: int = 1
    browser: str = ""
