"""What an editor says of definitions that are right: advice, which never refuses a build.

A file a family; a family takes a module with its texts and yields problems with exact places. A new
one: a file here with its `Family`, a name in `families.py`, its codes in `advice_codes.py`, and a
folder of `tests/mistakes/` for each.
"""

from esn_package.advice.checking import Checked, check_module
from esn_package.advice.choosing import Chosen, Wanted
from esn_package.advice.many import Judged, check_all

__all__ = ["Checked", "Chosen", "Judged", "Wanted", "check_all", "check_module"]
