"""The values of a question's parameters in its texts."""

from collections.abc import Mapping

from esn_package.html import Markup
from esn_package.html.words import Words

SPAN = Markup('<span data-var="{}">{}</span>')  # where the player puts those of an attempt


def spans(shown: Mapping[str, str], said: Words) -> dict[str, Markup]:
    """What stands for each name: its value, as the language writes numbers."""
    mark = said("decimal")
    return {
        name: SPAN.format(name, value.replace("-", "\u2212").replace(".", mark))
        for name, value in shown.items()
    }
