"""What is said of a zip, ours or not: hostile, broken, lenient ones, each with its place."""

import struct
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from zips import FILES, MANIFEST, TINCAN, XAPI, zipped

from esn_package.package import Package
from esn_package.problems import Problem
from esn_package.verify import archive, verify


def told(files: Mapping[str, str | bytes]) -> list[str]:
    """What verify says of these files, in the words of the terminal."""
    return [str(problem) for problem in verify(zipped(files))]


def only(problems: list[Problem]) -> Problem:
    """The one problem that there is."""
    assert len(problems) == 1, "\n".join(map(str, problems))
    return problems[0]


@pytest.mark.parametrize("files", [FILES, XAPI, {"index.html": "<p>web</p>"}])
def test_a_right_package_is_fine(files: dict[str, str], tmp_path: Path) -> None:
    assert verify(zipped(files)) == []
    assert verify(Package("x.zip", {name: text.encode() for name, text in files.items()})) == []
    (tmp_path / "x.zip").write_bytes(zipped(files))
    assert verify(tmp_path / "x.zip") == []
    assert verify(str(tmp_path / "x.zip")) == []


@pytest.mark.parametrize("content", [b"", b"PK", b"hello", b"PK\5\6" + b"\0" * 17, b"\0" * 4096])
def test_what_is_no_zip_is_said_to_be_none(content: bytes) -> None:
    assert only(verify(content)).code == "not-a-zip"


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert only(verify(tmp_path / "x.zip")).code == "not-readable"
    assert only(verify(tmp_path)).code == "not-readable"


@pytest.mark.parametrize("cut", range(1, 400, 7))
def test_a_zip_cut_short_is_never_a_traceback(cut: int) -> None:
    assert verify(zipped(FILES)[:-cut])


@pytest.mark.parametrize("at", range(0, 900, 13))
def test_a_flipped_byte_is_never_a_traceback(at: int) -> None:
    content = bytearray(zipped(FILES))
    content[at % len(content)] ^= 0xFF
    assert isinstance(verify(bytes(content)), list)


def test_a_damaged_file_is_found_by_its_checksum() -> None:
    package = Package("x.zip", {"index.html": bytes(range(256))}).bytes()
    problem = only(verify(package.replace(bytes(range(100, 200)), b"!" * 100)))
    assert (str(problem.place), problem.code) == ("package.zip/index.html:1:1", "damaged")


@pytest.mark.parametrize("more", [-1, 1, 5000])
def test_a_file_of_another_size_than_its_headers_say_is_damaged(more: int) -> None:
    content = bytearray(zipped({"index.html": "<p>" + "x" * 50}))
    for header, at in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        place = content.find(header) + at
        size = struct.unpack("<L", content[place : place + 4])[0] + more
        content[place : place + 4] = struct.pack("<L", size)
    assert only(verify(bytes(content))).code == "damaged"


def test_a_bomb_is_known_by_its_directory_alone() -> None:
    bomb = zipped({"index.html": b"\0" * (archive.SUSPECT + 1)})
    assert only(verify(bomb)).code == "zip-bomb"


def test_sizes_beyond_all_reason_are_a_bomb() -> None:
    content = bytearray(zipped({"index.html": b"x" * 50, "b": b"y" * 50}))
    for at in (content.find(b"PK\1\2"), content.rfind(b"PK\1\2")):
        content[at + 24 : at + 28] = struct.pack("<L", 0xFFFF_FFF0)
    assert only(verify(bytes(content))).code == "zip-bomb"


def test_files_in_the_same_bytes_are_a_bomb() -> None:
    content = bytearray(zipped({"index.html": b"x" * 50, "second": b"y" * 50}))
    at = content.rfind(b"PK\1\2")
    content[at + 42 : at + 46] = struct.pack("<L", 0)
    assert only(verify(bytes(content))).code == "zip-bomb"


def test_too_many_files_are_a_bomb() -> None:
    many = {str(number): b"" for number in range(archive.MOST_ENTRIES + 1)}
    assert only(verify(Package("x.zip", many))).code == "zip-bomb"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/etc/passwd", "bad-path"),
        ("../out.html", "bad-path"),
        ("media/../../out.html", "bad-path"),
        ("C:/out.html", "bad-path"),
        ("media\\a.png", "bad-path"),
        ("__MACOSX/index.html", "left-over"),
        ("media/.DS_Store", "left-over"),
        ("run.php", "forbidden-file"),
        ("media/Run.PHP5", "forbidden-file"),
        (".htaccess", "forbidden-file"),
        ("l'eau.png", "bad-file-name"),
        ("leçon 1.png", "bad-file-name"),
        ("x" * 101, "name-too-long"),
    ],
)
def test_a_bad_name_has_its_own_code(path: str, code: str) -> None:
    problem = only(verify(zipped({"index.html": "<p>web</p>", path: b""})))
    assert (problem.code, problem.place.file) == (code, f"package.zip/{path}")


def test_a_file_given_twice_is_a_problem() -> None:
    two = Package("x.zip", {"index.html": b"<p>one</p>", "index.htmX": b"<p>two</p>"}).bytes()
    assert only(verify(two.replace(b"index.htmX", b"index.html"))).code == "file-twice"


def test_a_symbolic_link_is_a_problem() -> None:
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as file:
        file.writestr("index.html", "<p>one</p>")
        link = zipfile.ZipInfo("secret")
        link.external_attr = 0o120777 << 16
        file.writestr(link, "/etc/passwd")
    assert only(verify(whole.getvalue())).code == "symlink"


def test_an_encrypted_file_is_a_problem() -> None:
    content = bytearray(zipped({"index.html": b"<p>one</p>"}))
    content[6] |= 1
    content[content.find(b"PK\1\2") + 8] |= 1
    assert only(verify(bytes(content))).code == "encrypted"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_another_packing_method_is_a_problem(method: int) -> None:
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", method) as file:
        file.writestr("index.html", "<p>one</p>")
    assert only(verify(whole.getvalue())).code == "packing-method"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "package.zip:1:1: holds no imsmanifest.xml, tincan.xml or index.html at its root"),
        ({"course/imsmanifest.xml": MANIFEST}, "package.zip/course/imsmanifest.xml:1:1: stands in"),
        ({"IMSManifest.XML": MANIFEST}, "package.zip/IMSManifest.XML:1:1: is not found by LMSs"),
    ],
)
def test_a_manifest_that_is_not_at_the_root_is_looked_for(files: dict[str, str], said: str) -> None:
    assert told(files)[0].startswith(said)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (">1.2<", "> 1.2<", '4:39: schemaversion is " 1.2"; LMSs take exactly 1.2 for SCORM 1.2'),
        (">1.2<", ">2004 3rd Edition<", '4:39: schemaversion is "2004 3rd Edition"; LMSs take exa'),
        ("imscp_rootv1p1p2", "imscp_v1p1", "2:1: is not the manifest of a SCORM 1.2 package"),
        (' adlcp:scormtype="sco"', "", "12:5: a resource does not say adlcp:scormtype"),
        ('"sco"', '"SCO"', "12:5: a resource does not say adlcp:scormtype"),
        ('default="o"', 'default="p"', '5:3: the default organization "p" is not there'),
        ('identifierref="s"', 'identifierref="t"', '8:7: the resource "t" is not there'),
        (' href="index.html">', ">", '8:7: the resource "s" has no href'),
        ('identifier="i"', 'identifier="o"', '8:7: the identifier "o" is given a second time'),
        ('<file href="player.js"/>', '<file href="p.js"/>', "14:7: p.js is not in the zip"),
        ("<title>Feu<", "<title>0<", '7:7: a title is "0", and Moodle shows nothing'),
        ("<title>Feu<", f"<title>{'x' * 201}<", "7:7: a title is 201 characters long"),
        ("<title>Feu<", "<title>a &lt;b<", "7:7: a title holds <"),
        ("<title>Feu<", "<title>a\nb<", "7:7: a title stands on several lines"),
        ("<title>Feu<", "<title>&#233;<", "7:14: &#233; is shown as it stands by Moodle"),
        ("<title>Feu<", "<title>&eacute;<", "7:22: is not XML as LMSs read it"),
        ("</manifest>", "", "18:1: is not XML as LMSs read it"),
        ('type="webcontent"', "", "12:5: the type of a resource is not webcontent"),
        ("<title>Feu</title>\n", "", "6:5: is not as the standard has it"),
        ('identifier="i"', 'identifier="1i"', "8:7: is not as the standard has it"),
        ("<?xml", "<!DOCTYPE m [<!ENTITY a 'b'>]><?xml", "1:"),
    ],
)
def test_a_manifest_is_told_its_mistake_at_its_place(old: str, new: str, said: str) -> None:
    problems = told({**FILES, "imsmanifest.xml": MANIFEST.replace(old, new)})
    place = f"package.zip/imsmanifest.xml:{said}"
    assert any(problem.startswith(place) for problem in problems), "\n".join(problems)


def test_another_prefix_for_adl_is_one_that_moodle_does_not_see() -> None:
    renamed = MANIFEST.replace("adlcp:", "adl:").replace("xmlns:adlcp", "xmlns:adl")
    problem = only(verify(zipped({**FILES, "imsmanifest.xml": renamed})))
    assert str(problem).startswith("package.zip/imsmanifest.xml:2:1: the prefix of ADL's names is")


def test_a_prefix_for_content_packaging_is_one_too_many() -> None:
    renamed = MANIFEST.replace("xmlns=", "xmlns:cp=").replace("</", "</cp:").replace("<", "<cp:")
    renamed = renamed.replace("<cp:/cp:", "</cp:").replace("<cp:?", "<?")
    assert only(verify(zipped({**FILES, "imsmanifest.xml": renamed}))).code == "bad-prefix"


def test_names_that_differ_in_capitals_alone_are_a_problem() -> None:
    problem = only(verify(zipped({"index.html": "<p>web</p>", "INDEX.html": ""})))
    assert str(problem).startswith(
        "package.zip/index.html:1:1: differs from INDEX.html in capitals"
    )


def test_a_file_that_no_resource_lists_is_a_warning() -> None:
    problem = only(verify(zipped({**FILES, "extra.css": ""})))
    assert (problem.code, problem.severity) == ("not-listed", "warning")


def test_control_files_at_the_root_need_no_listing() -> None:
    assert verify(zipped({**FILES, "imscp_rootv1p1p2.xsd": "<x/>"})) == []


def test_hrefs_are_read_as_addresses() -> None:
    spaced = MANIFEST.replace('<file href="player.js"/>', '<file href="le%C3%A7on.js?v=1#a"/>')
    spaced = spaced.replace(
        "</resource>",
        '</resource>\n<resource identifier="p" type="webcontent"'
        ' adlcp:scormtype="asset" xml:base="lib/"><file href="../player.js"/></resource>',
    )
    problems = verify(zipped({**FILES, "imsmanifest.xml": spaced, "leçon.js": ""}))
    assert [problem.code for problem in problems] == ["bad-file-name"]


def test_the_first_resource_should_be_what_is_launched() -> None:
    first = '<resources><resource identifier="a" type="webcontent" adlcp:scormtype="asset" '
    first += 'href="player.js"><file href="player.js"/></resource>'
    problem = only(
        verify(zipped({**FILES, "imsmanifest.xml": MANIFEST.replace("<resources>", first)}))
    )
    assert (problem.code, problem.place.line) == ("first-resource", 11)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("projecttincan.com", "other.example", "2:1: is not a list of xAPI activities"),
        ('<launch lang="fr">index.html</launch>', "", "2:1: 0 activities have a launch"),
        (">index.html<", ">start.html<", "7:7: start.html is not in the zip"),
        ('id="https://e.example/feu"', 'id="feu"', "4:5: is not as the standard has it"),
        ('<description lang="fr">Sortir</description>', "", "7:7: is not as the standard has it"),
        ('lang="fr"', 'lang="français"', "5:7: is not as the standard has it"),
    ],
)
def test_a_list_of_activities_is_told_its_mistake(old: str, new: str, said: str) -> None:
    problems = told({**XAPI, "tincan.xml": TINCAN.replace(old, new)})
    place = f"package.zip/tincan.xml:{said}"
    assert any(problem.startswith(place) for problem in problems), "\n".join(problems)


def test_the_launched_activity_is_the_first() -> None:
    other = '<activities><activity id="https://e.example/q" type="https://e.example/t">'
    other += "<name>q</name><description>q</description></activity>"
    problem = only(verify(zipped({**XAPI, "tincan.xml": TINCAN.replace("<activities>", other)})))
    assert problem.code == "bad-launch"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("index.html", '<script src="https://cdn.example/a.js"></script>'),
        ("index.html", "<img src='//cdn.example/a.png'>"),
        ("index.html", "<img src=http://cdn.example/a.png>"),
        ("index.html", '<img srcset="https://cdn.example/a.png 2x">'),
        ("index.html", '<link rel="stylesheet" href="https://fonts.example/a.css">'),
        ("index.html", '<video poster="https://cdn.example/a.png"></video>'),
        ("index.html", '<iframe title="a > b" src="https://tube.example/"></iframe>'),
        ("index.html", '<meta http-equiv="refresh" content="0; url=https://e.example">'),
        ("index.html", '<p style="background: url(https://cdn.example/a.png)">'),
        ("index.html", '<svg><use xlink:href="https://cdn.example/a.svg#b"/></svg>'),
        ("index.html", '<form action="https://e.example"></form>'),
        ("index.html", '<a href="#b"><img hidden d="M1" src="//cdn.example/a.png"></a>'),
        ("index.html", '<use href="#b"/><use href="#c" data-d="//e.example" href="//e.example"/>'),
        ("index.html", '<script>fetch("https://e.example")</script>'),
        ("index.html", '<script type="text/plain">"//b"; fetch( " HTTPS://e.example")</script>'),
        ("a.svg", '<svg><image href="https://cdn.example/a.png"/></svg>'),
        ("a.css", "p { background: url( 'https://cdn.example/a.png' ) }"),
        ("a.css", '@import "https://fonts.example/a.css";'),
        ("a.js", "new WebSocket('wss://e.example')"),
        ("a.js", 'request.open("GET", "https://e.example")'),
        ("a.js", 'import a from "https://cdn.example/a.js"'),
        ("a.js", "navigator.sendBeacon(`https://e.example`, data)"),
        ("a.js", 'image.src = "//e.example/pixel"'),
    ],
)
def test_a_request_outside_is_found(file: str, text: str) -> None:
    problem = only(verify(zipped({"index.html": "<p>a</p>", file: f"\n {text}"})))
    assert (problem.code, problem.place.line) == ("external-request", 2)
    assert problem.place.file == f"package.zip/{file}"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("index.html", '<a href="https://e.example">a link is followed by choice</a>'),
        ("index.html", '<!-- <img src="https://cdn.example/a.png"> -->'),
        ("index.html", '<p>&lt;img src="https://cdn.example/a.png"&gt;</p>'),
        ("index.html", '<link rel="license" href="https://e.example/by-sa">'),
        ("index.html", '<img src="data:image/gif;base64,R0//" alt="">'),
        ("index.html", '<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
        ("index.html", '<a href="#b">c</a><use href="#i-d"/><div class="https://e.example">'),
        ("a.js", 'const verb = "http://adlnet.gov/expapi/verbs/passed"; fetch(endpoint + path)'),
        ("a.css", "/* url(https://e.example) */"),
    ],
)
def test_what_is_no_request_is_left_alone(file: str, text: str) -> None:
    assert verify(zipped({"index.html": "<p>a</p>", file: text})) == []


def test_a_file_that_a_page_names_must_be_there() -> None:
    problem = only(
        verify(zipped({"index.html": '<p>a\n<img src="media/dor.svg">', "media/door.svg": ""}))
    )
    assert (
        str(problem) == "package.zip/index.html:2:6: media/dor.svg is not in the zip [no-such-file]"
    )
    assert problem.hint == 'did you mean "media/door.svg"?'


def test_a_page_as_hostile_as_can_be_is_read_in_no_time() -> None:
    pages = [
        "<a " * 50_000,
        '<a href="' * 50_000,
        "<!--" * 50_000,
        "<script>" * 50_000,
        "<" * 10**6,
        "<p>" * 10**6,
        "<a " + 'x="y" ' * 10**6,
    ]
    scripts = ["//" * 10**6, '"//' * 50_000, 'fetch("' + " " * 10**6 + "//"]
    for page in pages:
        assert isinstance(verify(zipped({"index.html": page})), list)
    for script in scripts:
        assert isinstance(verify(zipped({"index.html": "<p>", "a.js": script})), list)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("odd", [b"", b"\xe2\x82", b"\xff"])
def test_what_a_page_asks_for_is_placed_by_characters(mark: bytes, odd: bytes) -> None:
    """A page is looked through by parts, as bytes: places count what is read, `odd` or not."""
    before = "<p>É’𝄞</p>\n<header>é</header>\n<article>".encode() + odd + b"\n<form>\n<header>"
    page = before + '<b>’</b> <img src="https://e.example/é.png">\n<header>'.encode()
    text = page.decode(errors="replace")
    at = text.index("src=")
    problem = only(verify(zipped({"index.html": mark + page})))
    assert (problem.code, problem.place.line) == ("external-request", text.count("\n", 0, at) + 1)
    assert problem.place.column == at - text.rindex("\n", 0, at)


@pytest.mark.parametrize("count", [499, 500, 501, 2000])
def test_a_tag_with_many_attributes_is_read_to_its_end(count: int) -> None:
    for plain in ('x="y"', "x='y' ", "y=z "):
        page = f'<p><img {plain * count}src="https://e.example/a.png"><b title="'
        problem = only(verify(zipped({"index.html": page})))
        assert problem.code == "external-request"


def test_a_file_without_a_name_is_told() -> None:
    found = verify(zipped({**FILES, "name": "x"}).replace(b"name", b"\0ame"))
    assert "bad-file-name" in {problem.code for problem in found}
