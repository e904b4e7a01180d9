"""The formats that there are: a new one is a name here."""

from esn_package.formats.base import Format, Options, Tracked
from esn_package.formats.glossary import Glossary
from esn_package.formats.paper import Paper
from esn_package.formats.scorm12 import Scorm12
from esn_package.formats.web import Web
from esn_package.formats.xapi import Xapi

_TRACKED: tuple[Tracked, ...] = (Scorm12(), Web(), Xapi())
TRACKED = {form.name: form for form in _TRACKED}
FORMATS: dict[str, Format] = {**TRACKED, "paper": Paper()}  # of a module
LEXICON: dict[str, Format] = {**TRACKED, "glossary": Glossary()}  # of a programme's lexicon

__all__ = ["FORMATS", "LEXICON", "TRACKED", "Format", "Options", "Tracked"]
