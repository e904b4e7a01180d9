"""A folder of definitions as values, or every problem in it: all files are read first."""

from esn_package.load.banks import bank_problems
from esn_package.load.leaflets import load_leaflet
from esn_package.load.lexicons import load_lexicon
from esn_package.load.modules import load
from esn_package.load.opinions import load_opinion
from esn_package.load.programmes import load_programme

__all__ = [
    "bank_problems",
    "load",
    "load_leaflet",
    "load_lexicon",
    "load_opinion",
    "load_programme",
]
