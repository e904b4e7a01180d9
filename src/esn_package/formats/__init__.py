"""The formats that there are: a new one is a name here."""

from esn_package.formats.base import Format, Options
from esn_package.formats.scorm12 import Scorm12
from esn_package.formats.web import Web
from esn_package.formats.xapi import Xapi

FORMATS: dict[str, Format] = {form.name: form for form in (Scorm12(), Web(), Xapi())}

__all__ = ["FORMATS", "Format", "Options"]
