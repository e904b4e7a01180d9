"""A definition file's text as plain data, with the place of every part of it.

It does not know what a definition should hold: that is said by the models, and by `load`.
"""

from esn_package.source.parsing import parse
from esn_package.source.reading import MAX_BYTES, read
from esn_package.source.values import Loc, Source, Value

__all__ = ["MAX_BYTES", "Loc", "Source", "Value", "parse", "read"]
