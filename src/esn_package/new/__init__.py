"""What an author begins with: a programme, a module, a question and more, from `starters/`."""

from esn_package.new.languages import LANGUAGES
from esn_package.new.modules import new_module
from esn_package.new.programmes import new_programme
from esn_package.new.questions import KINDS, new_question
from esn_package.new.simulations import SIMULATIONS, new_simulation
from esn_package.new.variants import new_variant

__all__ = [
    "KINDS",
    "LANGUAGES",
    "SIMULATIONS",
    "new_module",
    "new_programme",
    "new_question",
    "new_simulation",
    "new_variant",
]
