"""What a build is told beside its module: known to the command line, records and formats alike."""

from typing import Literal, NamedTuple

# What packages and pages are made of: a module; of a programme its lexicon, its questionnaire of
# opinion, and of each pillar its page for patients.
Subject = Literal["module", "lexicon", "leaflet", "opinion"]
# What can be made of each; tests say that formats/ has them.
OF: dict[Subject, tuple[str, ...]] = {
    "module": ("scorm12", "xapi", "web", "paper", "guide"),
    "lexicon": ("scorm12", "xapi", "web", "glossary"),
    "leaflet": ("guide",),
    "opinion": ("feedback",),
}


class Options(NamedTuple):
    """What a build is told beside its module.

    `activity_base` is an IRI, or "" if not given. For paper: how many `variants`, the `seed` of the
    first, and the `browser` that makes PDFs of them, a path, or "" for none. `variant` is the name
    of an institution's, or "".
    """

    activity_base: str = ""
    variants: int = 1
    seed: int = 1
    browser: str = ""
    variant: str = ""
