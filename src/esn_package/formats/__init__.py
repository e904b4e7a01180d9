"""The formats that there are: a new one is a name here."""

from esn_package.formats.base import Format, Options, Tracked
from esn_package.formats.feedback import Feedback
from esn_package.formats.glossary import Glossary
from esn_package.formats.guide import Guide
from esn_package.formats.leaflet import Leaflet
from esn_package.formats.paper import Paper
from esn_package.formats.scorm12 import Scorm12
from esn_package.formats.web import Web
from esn_package.formats.xapi import Xapi
from esn_package.options import Subject

_TRACKED: tuple[Tracked, ...] = (Scorm12(), Web(), Xapi())
TRACKED = {form.name: form for form in _TRACKED}
FORMATS: dict[str, Format] = {**TRACKED, "paper": Paper(), "guide": Guide()}  # of a module
# Of what else there is (options.Subject): the lexicon, pages for patients, a questionnaire.
OF: dict[Subject, dict[str, Format]] = {
    "module": FORMATS,
    "lexicon": {**TRACKED, "glossary": Glossary()},
    "leaflet": {"guide": Leaflet()},
    "opinion": {"feedback": Feedback()},
}
EVERY = {**FORMATS, **OF["lexicon"], **OF["opinion"]}  # a leaflet is called as a guide is

__all__ = ["EVERY", "FORMATS", "OF", "TRACKED", "Format", "Options", "Tracked"]
