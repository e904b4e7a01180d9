"""The languages that there are starters in."""

from pathlib import Path

from esn_package import data
from esn_package.fields import wrong
from esn_package.saying import said

LANGUAGES = ("en", "fr")  # folders of starters/: a test says so


def starter_language(language: str) -> str:
    """The language of starters for texts in a language: French for it, English for any other."""
    return "fr" if language.partition("-")[0] == "fr" else "en"


def checked_language(value: str) -> str:
    """The language as it is, or an error where there is no starter in it."""
    if value in LANGUAGES:
        return value
    message = said('there is no example in "{language}"', language=value)
    raise wrong("wrong-value", message, said("choose one of {languages}", languages=LANGUAGES))


def folder(language: str, what: str) -> Path:
    """The folder of the starters of something."""
    return data.path(f"starters/{language}/{what}")
