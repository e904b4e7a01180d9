"""Packages to judge: right ones, as other tools make them, for tests to break."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" identifier="package-feu">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o">
    <organization identifier="o">
      <title>Feu</title>
      <item identifier="i" identifierref="s"><title>Feu</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="s" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
      <file href="player.js"/>
    </resource>
  </resources>
</manifest>
"""
TINCAN = """<?xml version="1.0" encoding="UTF-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
  <activities>
    <activity id="https://e.example/feu" type="http://adlnet.gov/expapi/activities/course">
      <name lang="fr">Feu</name>
      <description lang="fr">Sortir</description>
      <launch lang="fr">index.html</launch>
    </activity>
  </activities>
</tincan>
"""
PAGE = (
    '<!doctype html><title>Feu</title><script src="player.js"></script><a href="https://e.fr">e</a>'
)
FILES = {"imsmanifest.xml": MANIFEST, "index.html": PAGE, "player.js": '"use strict";'}
LEAF = """<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="fr">
<head><title>Feu</title></head>
<body>{}</body>
</html>
"""
BOOK = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": """<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
  <rootfiles>
    <rootfile full-path="EPUB/p.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
""",
    "EPUB/p.opf": """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"
    version="3.0" unique-identifier="id">
  <metadata>
    <dc:identifier id="id">urn:x:feu</dc:identifier>
    <dc:title>Feu</dc:title>
    <dc:language>fr</dc:language>
    <meta property="dcterms:modified">2026-11-20T00:00:00Z</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessibilityFeature">tableOfContents</meta>
    <meta property="schema:accessibilityHazard">none</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="feu" href="feu.xhtml" media-type="application/xhtml+xml"/>
  </manifest>
  <spine>
    <itemref idref="feu"/>
  </spine>
</package>
""",
    "EPUB/nav.xhtml": LEAF.format(
        '<nav epub:type="toc"><ol><li><a href="feu.xhtml#sortir">Sortir</a></li></ol></nav>'
    ),
    "EPUB/feu.xhtml": LEAF.format('<h1 id="sortir">Sortir</h1>'),
}
XAPI = {"tincan.xml": TINCAN, "index.html": PAGE, "player.js": ""}


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip as most tools make it."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return whole.getvalue()


def swapped(old: str, new: str) -> dict[str, str]:
    """The SCORM package with this change in its manifest."""
    return {**FILES, "imsmanifest.xml": MANIFEST.replace(old, new)}
