"""tincan.xml: what its grammar cannot say."""

from collections.abc import Iterator

from esn_package.problems import Problem
from esn_package.saying import said
from esn_package.verify.archive import Archive
from esn_package.verify.manifest import Manifest, judged
from esn_package.verify.references import listed

TINCAN = "http://projecttincan.com/tincan.xsd"
PATH = "tincan.xml"


def problems(archive: Archive) -> Iterator[Problem]:
    """Every problem of the list of activities."""
    yield from judged(archive, PATH, "tincan.rng", _rules)


def _rules(manifest: Manifest) -> Iterator[Problem]:
    root = manifest.elements[0]
    if root.tag != f"{{{TINCAN}}}tincan":
        what = said("is not a list of xAPI activities: its first element is another's")
        hint = said('it begins <tincan xmlns="{namespace}">', namespace=TINCAN)
        yield Problem(manifest.place(root), "wrong-version", what, hint)
        return
    yield from manifest.twice("id")
    launches = manifest.named("launch", TINCAN)
    opened = {id(one.getparent()) for one in launches}
    if len(opened) != 1:
        what = said("{n} activities have a launch; an LMS opens one", n=len(opened))
        yield Problem(manifest.place(root), "bad-launch", what, said("give it to the course alone"))
    first = manifest.named("activity", TINCAN)[:1]
    if launches and first and id(first[0]) not in opened:
        what = said("the first activity has no launch, and Moodle opens no other")
        yield Problem(manifest.place(first[0]), "bad-launch", what, said("put the course first"))
    for launch in launches:
        path = listed((launch.text or "").strip())
        if path is not None and path not in manifest.zip.files:
            what = said("{name} is not in the zip", name=launch.text or "")
            yield Problem(manifest.place(launch), "no-such-file", what)
