"""The drawings of icons, once each, for a document that names them."""

import json

from esn_package import data
from esn_package.html import Markup


def icons(text: str) -> Markup:
    """The symbols of the icons that a document or its script names."""
    shapes: dict[str, str] = json.loads(data.text("templates/icons.json"))
    names = {quoted.removeprefix("#i-") for quoted in text.split('"')}
    symbol = Markup('<symbol id="i-{}" viewBox="0 0 24 24">{}</symbol>')
    used = (symbol.format(name, Markup(shapes[name])) for name in shapes if name in names)
    return Markup("\n").join(used)
