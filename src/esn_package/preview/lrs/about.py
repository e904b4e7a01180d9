"""What this LRS is (xAPI-Communication 2.8): anyone may ask, in any version."""

from esn_package.preview.lrs.answers import VERSION, Answer, told
from esn_package.preview.lrs.asked import Asked
from esn_package.preview.lrs.store import Store


def about(_store: Store, asked: Asked) -> Answer:
    """The versions it knows."""
    asked.known()
    return told({"version": [VERSION]})
