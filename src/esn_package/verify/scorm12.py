"""imsmanifest.xml of SCORM 1.2: what its grammar cannot say, and what LMSs make of it.

Citations: CAM is ADL's Content Aggregation Model 1.2; Moodle was read and run at 4.5.5.
"""

from collections.abc import Iterator

from esn_package.problems import Problem
from esn_package.saying import said
from esn_package.verify.archive import Archive
from esn_package.verify.manifest import Manifest, judged
from esn_package.verify.references import listed
from esn_package.xmlfile import Element

CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
SCORMTYPE = f"{{{ADLCP}}}scormtype"
BASE = "{http://www.w3.org/XML/1998/namespace}base"
PATH = "imsmanifest.xml"
LONGEST = 255  # of an identifier: above it Moodle says "Error writing to database"
LONGEST_TITLE = 200
CONTROL = (".xsd", ".dtd")  # by convention at the root, and not listed


def problems(archive: Archive) -> Iterator[Problem]:
    """Every problem of the manifest."""
    yield from judged(archive, PATH, "imsmanifest-scorm12.rng", _rules)


def _rules(manifest: Manifest) -> Iterator[Problem]:
    root = manifest.elements[0]
    if root.tag != f"{{{CP}}}manifest":
        what = said("is not the manifest of a SCORM 1.2 package: its first element is another's")
        hint = said('it begins <manifest xmlns="{namespace}">', namespace=CP)
        yield Problem(manifest.place(root), "wrong-version", what, hint)
        return
    yield from _version(manifest)
    yield from _prefixes(manifest)
    yield from manifest.twice("identifier")
    yield from _titles(manifest)
    yield from _structure(manifest)
    yield from _files(manifest)


def _version(manifest: Manifest) -> Iterator[Problem]:
    """Blanks around it count: Moodle and Open edX compare it as it is (scormlib.php:56)."""
    found = manifest.named("schemaversion", CP)[:1]
    text = found[0].text or "" if found else ""
    if text != "1.2":
        place = manifest.place((found or manifest.elements[:1])[0])
        what = said(
            'schemaversion is "{version}"; LMSs take exactly 1.2 for SCORM 1.2', version=text
        )
        yield Problem(
            place, "wrong-version", what, said("write <schemaversion>1.2</schemaversion>")
        )


def _prefixes(manifest: Manifest) -> Iterator[Problem]:
    """Moodle compares names as they are written, prefix and all (scormlib.php:40)."""
    for element in manifest.elements:
        if element.tag.startswith(f"{{{CP}}}") and element.prefix:
            what = said(
                "Moodle does not see {prefix}: before a name of content packaging",
                prefix=element.prefix,
            )
            yield Problem(manifest.place(element), "bad-prefix", what, said("take the prefix away"))
            return
        prefixes = {prefix for prefix, uri in element.nsmap.items() if uri == ADLCP}
        if prefixes and prefixes != {"adlcp"}:
            what = said("the prefix of ADL's names is not adlcp, and Moodle sees no other")
            yield Problem(
                manifest.place(element),
                "bad-prefix",
                what,
                said('write xmlns:adlcp="{namespace}"', namespace=ADLCP),
            )
            return


def _titles(manifest: Manifest) -> Iterator[Problem]:
    for element in manifest.named("title", CP):
        text, place = element.text or "", manifest.place(element)
        if len(text) > LONGEST_TITLE:
            what = said(
                "a title is {n} characters long, more than {most}",
                n=len(text),
                most=LONGEST_TITLE,
            )
            yield Problem(place, "title-too-long", what, said("shorten it"))
        if "<" in text:
            what = said("a title holds <, which Moodle's mobile app refuses")
            yield Problem(
                place, "bad-title", what, said("write ‹ in its place"), severity="warning"
            )
        if "\n" in text.strip():
            what = said("a title stands on several lines, of which Moodle may lose one")
            yield Problem(place, "bad-title", what, said("put it on one line"), severity="warning")
        if text.strip() in {"", "0"}:
            what = said('a title is "{title}", and Moodle shows nothing', title=text.strip())
            yield Problem(place, "bad-title", what, said("give it a name"))


def _structure(manifest: Manifest) -> Iterator[Problem]:
    """References within the manifest, which the official schemas do not check."""
    resources = {one.get("identifier"): one for one in manifest.named("resource", CP)}
    organizations = {one.get("identifier") for one in manifest.named("organization", CP)}
    if not organizations:
        what = said("has no organization, so that an LMS has nothing to show")
        yield Problem(manifest.place(manifest.elements[0]), "no-such-reference", what)
    for element in manifest.named("organizations", CP):
        default = element.get("default")
        if default is not None and default not in organizations:
            what = said('the default organization "{default}" is not there', default=default)
            yield Problem(manifest.place(element), "no-such-reference", what)
    for element in (*manifest.named("item", CP), *manifest.named("dependency", CP)):
        wanted = element.get("identifierref")
        if wanted is not None and wanted not in resources:
            what = said('the resource "{wanted}" is not there', wanted=wanted)
            yield Problem(manifest.place(element), "no-such-reference", what)
        elif wanted is not None and "item" in element.tag and not resources[wanted].get("href"):
            # ADL Addendums 2.0, 1: legal only as the target of a dependency
            what = said('the resource "{wanted}" has no href, so that nothing opens', wanted=wanted)
            yield Problem(manifest.place(element), "no-such-reference", what)
    yield from _launched(manifest, resources)


def _launched(manifest: Manifest, resources: dict[str | None, Element]) -> Iterator[Problem]:
    for resource in resources.values():
        place = manifest.place(resource)
        if resource.get(SCORMTYPE) not in {"sco", "asset"}:
            what = said("a resource does not say adlcp:scormtype, sco or asset, in small letters")
            hint = said("without it an LMS takes the resource for a page that it does not track")
            yield Problem(place, "no-scormtype", what, hint)
        if resource.get("type") != "webcontent":
            what = said("the type of a resource is not webcontent, the only one of SCORM 1.2")
            yield Problem(place, "bad-manifest", what, said('write type="webcontent"'))
    items = [one.get("identifierref") for one in manifest.named("item", CP)]
    launched = next((name for name in items if name in resources), None)
    first = next((one for one in resources.values() if one.get("href")), None)
    if launched and first is not None and first.get("identifier") != launched:
        what = said(
            'the first resource is not "{launched}", which the first item opens', launched=launched
        )
        hint = said("Open edX launches the first resource that has an href: put it first")
        place = manifest.place(first)
        yield Problem(place, "first-resource", what, hint, severity="warning")
    if launched and {one.get(SCORMTYPE) for one in resources.values()} == {"asset"}:
        what = said("no resource is a sco: an LMS has nothing to track")
        place = manifest.place(resources[launched])
        yield Problem(place, "no-scormtype", what, severity="warning")


def _files(manifest: Manifest) -> Iterator[Problem]:
    """Every href is in the zip, and every file of the zip is in a resource (CAM 2.3.4)."""
    there, named = manifest.zip, {PATH}
    bases = [
        one.get(BASE, "") for one in (*manifest.elements[:1], *manifest.named("resources", CP))
    ]
    for resource in manifest.named("resource", CP):
        base = "".join((*bases, resource.get(BASE, "")))
        for element in (resource, *(one for one in resource if "file" in str(one.tag))):
            href = element.get("href")
            if href is None:
                continue
            path = listed(base + href)
            named.add(path or "")
            if path is None:
                what = said("{href} is outside the package", href=href)
                place = manifest.place(element)
                yield Problem(place, "external-request", what, severity="warning")
            elif path not in there.files:
                what = said("{name} is not in the zip", name=href)
                yield Problem(manifest.place(element), "no-such-file", what)
    for path in sorted(there.files - named):
        if not ("/" not in path and path.endswith(CONTROL)):
            what = said("is listed by no resource of imsmanifest.xml")
            yield Problem(there.place(path), "not-listed", what, severity="warning")
