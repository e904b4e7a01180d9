"""Templates, filled: the one door to jinja2. It does not know what a module is made of."""

from collections.abc import Mapping

from markupsafe import Markup, escape

__all__ = ["Markup", "escaped", "fill"]


def fill(name: str, values: Mapping[str, object]) -> Markup:
    """The template filled with the values; raises UndefinedError for one that it misses."""
    from esn_package.html.filling import environment  # noqa: PLC0415 - a check fills none

    return Markup(environment().get_template(name).render(values))  # noqa: S704 - autoescaped


def escaped(value: object) -> str:
    """A value as `escape` gives it, without a Markup made of what is only joined to others."""
    if type(value) is not str:
        return value if type(value) is Markup else escape(value)
    # Most have none of them: looking for one takes a fifth of replacing it.
    if "&" in value or "<" in value or ">" in value or "'" in value or '"' in value:
        text = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return text.replace("'", "&#39;").replace('"', "&#34;")
    return value
