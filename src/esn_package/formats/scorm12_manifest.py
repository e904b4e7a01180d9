"""imsmanifest.xml of SCORM 1.2: one SCO, every file listed, identifiers from content ids.

Citations: CAM is ADL's Content Aggregation Model 1.2; Moodle was read and run at 4.5.5.
"""

from __future__ import annotations

import re
from functools import lru_cache

from esn_package import xmlfile

CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"  # CAM 2-111
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
# Moodle's parser is blind to namespaces and compares names as they are written: no prefix on
# content-packaging elements, and exactly `adlcp:` on ADL's (scormlib.php:40, loadSCO.php:71).
NAMESPACES = {None: CP, "adlcp": ADLCP}
LAUNCH = "index.html"
LONGEST_TITLE = 200  # CAM 2.3.4: smallest permitted maximum of a title


@lru_cache(maxsize=8)  # an institution changes nothing of it, or the names of its logo alone
def manifest(module: str, named: str, hrefs: tuple[str, ...]) -> bytes:
    """The manifest of a module of this id and title, whose files are these.

    `index.html` among them is the SCO.
    """
    root = xmlfile.new(_cp("manifest"), {"identifier": f"package-{module}"}, namespaces=NAMESPACES)
    metadata = xmlfile.add(root, _cp("metadata"))
    xmlfile.add(metadata, _cp("schema"), text="ADL SCORM")
    # Moodle, Open edX and TalentLMS read the version from here, and take "1.2" alone for 1.2.
    xmlfile.add(metadata, _cp("schemaversion"), text="1.2")
    _organization(root, module, title(named))
    # Open edX launches the first resource that has an href, whatever the organization says.
    sco = {"identifier": f"sco-{module}", "type": "webcontent", "href": LAUNCH}
    resources = xmlfile.add(root, _cp("resources"))
    resource = xmlfile.add(resources, _cp("resource"), {**sco, f"{{{ADLCP}}}scormtype": "sco"})
    for href in sorted(hrefs, key=lambda href: (href != LAUNCH, href)):
        xmlfile.add(resource, _cp("file"), {"href": href})
    return xmlfile.write(root)


def _organization(root: xmlfile.Element, module: str, shown: str) -> None:
    """One organization with one item; Moodle keeps tracks of a learner by the item's identifier.

    On replacing a package another identifier deletes them (scormlib.php:598): so it is the
    module's own id, which never changes.
    """
    name = f"organization-{module}"
    organizations = xmlfile.add(root, _cp("organizations"), {"default": name})
    organization = xmlfile.add(organizations, _cp("organization"), {"identifier": name})
    xmlfile.add(organization, _cp("title"), text=shown)
    launched = {"identifier": f"item-{module}", "identifierref": f"sco-{module}"}
    item = xmlfile.add(organization, _cp("item"), launched)
    xmlfile.add(item, _cp("title"), text=shown)


def title(text: str) -> str:
    """A title as LMSs show it: one line, at most 200 characters, no `<`.

    Moodle drops what stands after a line end if it is blank, and its mobile app refuses a title
    with `<x` ("expecting notags"): so ‹ is written.
    """
    line = re.sub(r"\s+", " ", text).strip().replace("<", "‹")
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1] + "…"


def _cp(name: str) -> str:
    return f"{{{CP}}}{name}"
