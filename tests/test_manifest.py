"""imsmanifest.xml and tincan.xml: by our grammars, by the official XSDs, and mutants that fail."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from esn_package import data, xmlfile
from esn_package.formats.scorm12_manifest import manifest, title
from esn_package.formats.tincan import Listed, tincan

XSD = Path(__file__).parents[2] / "shared/xsd"
needs_xsd = pytest.mark.skipif(
    not XSD.is_dir(), reason="the official XSDs are not ours to ship: ../shared/xsd is not there"
)
GOLDEN = Path(__file__).parent / "golden"
HREFS = ("player.0a1b.js", "index.html", "media/flux.svg", "player.0a1b.css")
COURSE = "http://adlnet.gov/expapi/activities/course"


@dataclass(frozen=True)
class Titled:
    """What of a module a manifest needs."""

    id: str = "identite-patient"
    title: str = "Identifier le patient : INS & identitovigilance"


def scorm12(module: Titled = Titled()) -> bytes:
    """The manifest of a module."""
    return manifest(module.id, module.title, HREFS)


def activities() -> bytes:
    """The list of activities of a module."""
    quiz = Listed("https://e.example/m/quiz", COURSE, "Quiz", "Quiz", "fr")
    module = Listed(
        "https://e.example/m", COURSE, "Été & <hiver>", "Résumé\nlong", "fr", "index.html"
    )
    return tincan((quiz, module))


def grammar(name: str) -> str:
    """One of our grammars."""
    return data.text(f"schemas/{name}.rng")


def official(folder: str, *names: str) -> etree.XMLSchema:
    """The official schemas of a standard, as libxml2 loads them offline.

    Two are at odds with it: ims_xml.xsd binds the default prefix to XML's own namespace, and a
    wildcard of imsmd is ambiguous.
    """

    class Local(etree.Resolver):
        def resolve(self, url: str, _: str, context: Any) -> Any:  # type: ignore[override] # noqa: ANN401 - lxml-stubs knows neither context nor what comes back
            name = url.rpartition("/")[2]
            if name in {"ims_xml.xsd", "xml.xsd"}:
                return self.resolve_string(PLAIN_XML, context, base_url=name)
            text = (XSD / folder / name).read_text(encoding="utf-8")
            text = text.replace('namespace="##any"', 'namespace="##other"')
            return self.resolve_string(text, context, base_url=name)

    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Local())
    imports = "".join(
        f'<xs:import namespace="{ns}" schemaLocation="{xsd}"/>'
        for ns, xsd in (name.split(" ") for name in names)
    )
    whole = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{imports}</xs:schema>'
    return etree.XMLSchema(etree.fromstring(whole, parser, base_url="whole.xsd"))


PLAIN_XML = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="http://www.w3.org/XML/1998/namespace">
  <xs:attribute name="lang" type="xs:language"/>
  <xs:attribute name="base" type="xs:anyURI"/>
</xs:schema>"""


def test_the_manifest_is_what_it_always_was() -> None:
    assert scorm12() == (GOLDEN / "imsmanifest.xml").read_bytes()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('R & D "vite"', 'R & D "vite"'),
        ("a < b > c", "a ‹ b > c"),
        ("deux\n  lignes", "deux lignes"),
        ("🙂 مرحبا", "🙂 مرحبا"),
        ("x" * 201, "x" * 199 + "…"),
    ],
)
def test_a_title_is_written_so_that_every_lms_shows_it(text: str, shown: str) -> None:
    assert title(text) == shown
    content = scorm12(Titled(title=text)).decode()
    assert not re.search("&#", content)
    root = xmlfile.parse(content.encode())
    assert not isinstance(root, xmlfile.Broken)
    titles = [one.text for one in xmlfile.elements(root) if xmlfile.name(one)[1] == "title"]
    assert titles == [shown, shown]


def test_the_launched_activity_comes_first_and_titles_are_one_line() -> None:
    assert activities() == (GOLDEN / "tincan.xml").read_bytes()


def test_our_grammars_take_our_manifests() -> None:
    assert xmlfile.check(scorm12(), grammar("imsmanifest-scorm12")) == []
    assert xmlfile.check(activities(), grammar("tincan")) == []


@needs_xsd
def test_the_official_schemas_take_our_manifests() -> None:
    scorm = official(
        "scorm12",
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd",
        "http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd",
    )
    scorm.assertValid(etree.fromstring(scorm12()))
    course = official("tincan", "http://projecttincan.com/tincan.xsd tincan.xsd")
    course.assertValid(etree.fromstring(activities()))


# What of it the official schema takes too, by the notes of those who tried, is marked "lets".
MUTANTS = [
    ("lets", "<schema>ADL SCORM<", "<schema>IMS Content<"),
    ("lets", ">1.2<", ">1.3<"),
    ("lets", "<schemaversion>1.2</schemaversion>", ""),
    ("lets", ' adlcp:scormtype="sco"', ""),
    ("lets", 'type="webcontent"', 'type="text/html"'),
    ("stops", "adlcp:scormtype", "adlcp:scormType"),
    ("stops", '"sco"', '"SCO"'),
    ("stops", ' type="webcontent"', ""),
    ("stops", 'identifier="item-', 'identifier="1item-'),
    ("stops", 'identifier="item-', 'identifier="an item-'),
    ("lets", 'identifier="item-', 'identifier="é-'),
    ("stops", "<resources>", "<resource/><resources>"),
    ("stops", "</title>", f"{'x' * 200}</title>"),
    ("lets", "<title>Identifier le patient : INS &amp; identitovigilance</title>", ""),
    ("stops", "</item>", "<adlcp:datafromlms>" + "x" * 256 + "</adlcp:datafromlms></item>"),
    ("lets", "</item>", "<adlcp:masteryscore>150</adlcp:masteryscore></item>"),
    ("lets", "</item>", "<adlcp:masteryscore>abc</adlcp:masteryscore></item>"),
    ("lets", "</item>", "<adlcp:maxtimeallowed>1h</adlcp:maxtimeallowed></item>"),
    ("stops", "</item>", "<adlcp:timelimitaction>stop</adlcp:timelimitaction></item>"),
    ("stops", "</item>", "<adlcp:prerequisites>a</adlcp:prerequisites></item>"),
    ("stops", 'identifierref="sco-', 'isvisible="maybe" identifierref="sco-'),
    ("stops", '<file href="index.html"/>', "<file/>"),
    ("stops", "<manifest ", '<manifest version="123456789012345678901" '),
    ("stops", "</resource>", "</resource><organizations/>"),
    ("lets", 'href="index.html"', 'href=""'),
]


@pytest.mark.parametrize(("schema", "old", "new"), MUTANTS)
def test_a_mutant_manifest_fails_by_our_grammar(schema: str, old: str, new: str) -> None:
    mutant = scorm12().decode().replace(old, new).encode()
    assert mutant != scorm12()
    assert schema in {"lets", "stops"}
    broken = xmlfile.check(mutant, grammar("imsmanifest-scorm12"))
    assert broken
    assert any(one.line > 1 for one in broken)


@needs_xsd
@pytest.mark.parametrize(("schema", "old", "new"), MUTANTS)
def test_our_grammar_is_stricter_than_the_official_schema(schema: str, old: str, new: str) -> None:
    mutant = etree.fromstring(scorm12().decode().replace(old, new).encode())
    official_schema = official(
        "scorm12",
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd",
        "http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd",
    )
    assert official_schema.validate(mutant) == (schema == "lets")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('id="https://e.example/m"', ""),
        ('id="https://e.example/m"', 'id="a module"'),
        ('type="http://adlnet.gov', 'type="adlnet.gov'),
        ('<description lang="fr">Quiz</description>', ""),
        ("<description", "<summary"),
        (">Quiz<", "> <"),
        ('lang="fr"', 'lang="fr_FR"'),
        ("<name", '<launch lang="fr">a</launch><name'),
        ("</name>", "</name><interactionType>choice</interactionType>"),
        ("<activities>", "<activities/><activities>"),
    ],
)
def test_a_mutant_list_of_activities_fails_by_our_grammar(old: str, new: str) -> None:
    mutant = activities().decode().replace(old, new).replace("</description>", "</description>")
    if "summary" in new:
        mutant = mutant.replace("</description>", "</summary>")
    assert xmlfile.check(mutant.encode(), grammar("tincan"))


def test_our_grammar_takes_what_other_tools_make_by_the_standard() -> None:
    foreign = (
        scorm12()
        .decode()
        .replace(
            "<schemaversion>1.2</schemaversion>",
            "<schemaversion>1.2</schemaversion><adlcp:location>lom.xml</adlcp:location>",
        )
    )
    foreign = foreign.replace(
        "</item>",
        "<metadata><lom xmlns='http://www.imsglobal.org/xsd/imsmd_rootv1p2p1'><a b='c'/></lom>"
        "</metadata><adlcp:masteryscore>70</adlcp:masteryscore>"
        "<adlcp:timelimitaction>exit,no message</adlcp:timelimitaction>"
        "<adlcp:maxtimeallowed>0000:30:00</adlcp:maxtimeallowed></item>",
    )
    foreign = foreign.replace(
        "<manifest ",
        '<manifest version="1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:schemaLocation="http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd" ',
    )
    foreign = foreign.replace(
        "</resource>",
        '<dependency identifierref="lib"/></resource>'
        '<resource identifier="lib" type="webcontent" adlcp:scormtype="asset" xml:base="lib/">'
        '<file href="a.js"/></resource>',
    )
    assert xmlfile.check(foreign.encode(), grammar("imsmanifest-scorm12")) == []
