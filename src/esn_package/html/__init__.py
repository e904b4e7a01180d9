"""Templates, filled: the one door to jinja2. It does not know what a module is made of."""

from collections.abc import Mapping

from markupsafe import Markup

__all__ = ["Markup", "fill"]


def fill(name: str, values: Mapping[str, object]) -> Markup:
    """The template filled with the values; raises UndefinedError for one that it misses."""
    from esn_package.html.filling import environment  # noqa: PLC0415 - a check fills none

    return Markup(environment().get_template(name).render(values))  # noqa: S704 - autoescaped
