"""tincan.xml: what an LMS launches by xAPI, and which activities the package speaks of.

The order of elements is that of tincan.xsd; a description is required there.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from esn_package import xmlfile

TINCAN = "http://projecttincan.com/tincan.xsd"


class Listed(NamedTuple):
    """An activity of the list; one alone has a `launch`, the page that the LMS opens."""

    id: str
    type: str
    name: str
    description: str
    language: str
    launch: str = ""


@lru_cache(maxsize=8)  # institutions may have the same addresses
def tincan(activities: tuple[Listed, ...]) -> bytes:
    """The list, the launched activity first: Moodle's plugin takes the first one's id and launch.

    Seen in mod_tincanlaunch on Moodle 4.5 and 5.1.
    """
    root = xmlfile.new(_tag("tincan"), namespaces={None: TINCAN})
    whole = xmlfile.add(root, _tag("activities"))
    for activity in sorted(activities, key=lambda activity: not activity.launch):
        one = xmlfile.add(whole, _tag("activity"), {"id": activity.id, "type": activity.type})
        language = {"lang": activity.language}
        xmlfile.add(one, _tag("name"), language, _line(activity.name))
        xmlfile.add(one, _tag("description"), language, _line(activity.description))
        if activity.launch:
            xmlfile.add(one, _tag("launch"), language, activity.launch)
    return xmlfile.write(root)


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _tag(name: str) -> str:
    return f"{{{TINCAN}}}{name}"
