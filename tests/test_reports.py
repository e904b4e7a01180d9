"""`build --report` and `--provenance`: what was built, as people and machines are told of it."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import rules
from google.protobuf import json_format
from in_toto_attestation.predicates.provenance.v1.provenance_pb2 import Provenance
from in_toto_attestation.v1 import statement_pb2
from in_toto_attestation.v1.resource_descriptor import ResourceDescriptor
from in_toto_attestation.v1.statement import Statement
from jsonschema import Draft202012Validator
from lxml import etree, html
from playwright.sync_api import Browser, Page, expect

from esn_package.cli import main
from esn_package.reports.history import MOST, Change, History, Report, Row, grown
from esn_package.reports.origin import public
from esn_package.reports.page import Told, page

HERE = Path(__file__).parent
SCHEMA = json.loads((HERE.parent / "schemas/report.schema.json").read_text("utf-8"))
COMPETENCY = """\
- {id: sortir, number: "1.1", wording: Sortir à temps, domain: securite, source: x, status: x}
- {id: alerter, number: "1.2", wording: Alerter, domain: securite, source: x, status: x}
"""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A programme of one module, which serves one competency of two."""
    monkeypatch.chdir(tmp_path)
    folder = Path(shutil.copytree(HERE / "modules/minimal", "content"))
    (folder / "competencies.yaml").write_text(
        COMPETENCY.replace("status: x", "status: official"), encoding="utf-8"
    )
    module = folder / "securite/feu/module.yaml"
    text = module.read_text(encoding="utf-8").replace("[reagir]", "[sortir]")
    module.write_text(text, encoding="utf-8")
    return folder


def built(*more: str) -> int:
    """The exit code of a build that tells of itself."""
    return main(["build", "content", "--format", "scorm12", "--report", "report", *more])


def history() -> Any:  # noqa: ANN401 - any JSON
    """What report.json says."""
    return json.loads(Path("report/report.json").read_text("utf-8"))


def shown() -> html.HtmlElement:
    """The page of the report."""
    return html.document_fromstring(Path("report/index.html").read_bytes())


def texts(found: html.HtmlElement, path: str) -> list[str]:
    """The text of each element that a path finds, its spaces evened out."""
    return [" ".join(one.text_content().split()) for one in found.xpath(path)]


def sentence(content: Path, words: str) -> None:
    """Add a sentence to a page."""
    with (content / "securite/feu/01-alarme.md").open("a", encoding="utf-8") as file:
        file.write(f"\n{words}\n")


@pytest.mark.usefixtures("content")
def test_a_report_tells_of_every_package_and_asks_nobody() -> None:
    assert built() == 0
    assert {one.name for one in Path("report").iterdir()} == {
        "index.html",
        "junit.xml",
        "problems.sarif",
        "report.json",
    }
    found = shown()
    files = texts(found, "//tbody/tr/th/small")
    assert files == ["ecole-lexicon-scorm12.zip", "feu-scorm12.zip"]
    feu = texts(found, "//tbody/tr[2]/td")
    record = json.loads(Path("dist/packages.json").read_text("utf-8"))["packages"]
    state, limit = (
        (one["state"], one["limit"]) for one in record if one["module"] == "feu"
    ).__next__()
    assert f"{state:,} of {limit:,}" in feu[2]
    text = Path("report/index.html").read_text("utf-8")
    assert not re.search(r"""(?:src|href|action)=["']?(?:https?:)?//|@import|url\(""", text)
    assert found.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")


def test_its_history_is_what_its_schema_says(content: Path) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    (content / "variants").mkdir()
    (content / "variants/lille.yaml").write_text("name: École de Lille\n", "utf-8")
    for options in ((), ("--no-lexicon",), ("--variant", "lille")):
        assert built(*options) == 0
        assert [
            error.message for error in Draft202012Validator(SCHEMA).iter_errors(history())
        ] == []
    told = history()
    assert {one["institution"] for one in told["packages"]} == {"lille"}
    assert {type(one[key]) for one in told["changes"] for key in ("before", "after")} == {
        int,
        type(None),
    }


@pytest.mark.parametrize(("part", "made"), [("Report", Report), ("Change", Change), ("Row", Row)])
def test_the_schema_of_the_history_tells_of_every_key(part: str, made: type) -> None:
    there = SCHEMA["$defs"][part]
    assert {*there["properties"]} == {*there["required"]} == {*made.__annotations__}


@pytest.mark.usefixtures("content")
def test_the_same_build_tells_the_same() -> None:
    assert built() == 0
    first = {one.name: one.read_bytes() for one in Path("report").iterdir()}
    shutil.rmtree("dist")
    assert built() == 0
    assert {one.name: one.read_bytes() for one in Path("report").iterdir()} == first
    assert len(history()["reports"]) == 1


def test_the_next_report_says_what_changed(content: Path) -> None:
    assert built() == 0
    assert "first report" in texts(shown(), "//section[@id='changes']")[0]
    sentence(content, " ".join(f"Phrase {number} de plus." for number in range(99)))
    (content / "lexicon.yaml").unlink()
    for one in (content / "securite/feu").glob("*.md"):
        one.write_text(re.sub(r"\[\[|\]\]", "", one.read_text("utf-8")), "utf-8")
    assert built("--no-lexicon") == 0
    changes = texts(shown(), "//section[@id='changes']//li")
    assert len(changes) == 2
    assert re.fullmatch(r".* ecole-lexicon-scorm12\.zip gone, was .*KB", changes[0])
    assert re.fullmatch(r"Réagir à un feu feu-scorm12\.zip changed, \+.*(KB|bytes)", changes[1])
    (line,) = shown().xpath("//tbody//svg[@class='spark']")
    assert re.fullmatch(r"from .* KB to .* KB in 2 reports", line.get("aria-label"))
    told = history()
    assert [one["number"] for one in told["reports"]] == [1, 2]
    assert [one["file"] for one in told["changes"]] == [
        "ecole-lexicon-scorm12.zip",
        "feu-scorm12.zip",
    ]
    assert built("--no-lexicon") == 0
    assert texts(shown(), "//section[@id='changes']/p") == ["Nothing, since the last report."]


def test_what_could_not_be_built_is_told_first(content: Path) -> None:
    assert built() == 0
    with (content / "securite/feu/module.yaml").open("a", encoding="utf-8") as module:
        module.write("titel: x\n")
    assert built() == 1
    found = shown()
    assert texts(found, "//section[@id='refused']//li") == ["content/securite/feu"]
    (where,) = found.xpath("//section[@id='refused']//a/@href")
    (said,) = found.xpath(f"//details[@id='{where[1:]}']")
    assert said.get("open") is not None
    assert "its keys are id, title" in said.text_content()
    (case,) = etree.parse("report/junit.xml").iter("failure")
    assert case.get("type") == "unknown-key"
    assert etree.parse("report/junit.xml").xpath("//failure/../@name") == [
        "content/securite/feu (scorm12)"
    ]
    sarif = json.loads(Path("report/problems.sarif").read_text("utf-8"))
    assert {one["ruleId"] for one in sarif["runs"][0]["results"]} == {"unknown-key"}
    assert "is left out: it has errors" in texts(found, "//section[@id='coverage']")[0]


@pytest.mark.skipif(sys.platform != "linux", reason="a name that is not UTF-8")
def test_a_folder_may_have_any_bytes_for_a_name(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = (content / "securite/feu").rename(content / "securite" / os.fsdecode(b"f\xff"))
    module = odd / "module.yaml"
    text = module.read_text("utf-8").replace("id: feu", "id: autre")  # unlisted: a warning of it
    module.write_text(text, encoding="utf-8")
    assert built("--provenance") == 0
    (row,) = [one for one in history()["packages"] if one["module"] == "autre"]
    assert row["definition"] == os.fsdecode(b"securite/f\xff")
    capsys.readouterr()
    assert built("--provenance") == 0
    assert "scorm12 unchanged" in capsys.readouterr().err
    assert main(["build", str(odd), "--provenance", "--out", "one"]) == 0
    assert "f?" in Path("one/provenance.intoto.json").read_text("utf-8")


@pytest.mark.usefixtures("content")
@pytest.mark.parametrize(
    ("among", "key", "odd"),
    [("packages", "file", None), ("packages", "size", "x"), ("reports", "number", "1")],
)
def test_a_history_that_somebody_broke_begins_anew(among: str, key: str, odd: object) -> None:
    assert built() == built() == 0
    whole = history()
    whole[among][0][key] = odd
    Path("report/report.json").write_text(json.dumps(whole), encoding="utf-8")
    assert built() == 0
    assert [one["number"] for one in history()["reports"]] == [1]
    Draft202012Validator(SCHEMA).validate(history())


@pytest.mark.usefixtures("content")
def test_a_report_is_written_where_a_provenance_cannot_be(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("dist/provenance.intoto.json/in").mkdir(parents=True)
    assert built("--provenance") == 1
    told = capsys.readouterr().err
    assert "dist/provenance.intoto.json:1:1: cannot be written" in told
    (case,) = etree.parse("report/junit.xml").iter("failure")
    assert case.get("type") == "cannot-write"
    assert history()["reports"][0]["problems"] == 1


@pytest.mark.usefixtures("content")
def test_one_package_is_one_in_number() -> None:
    assert built("--no-lexicon", "--lang", "fr") == 0
    assert shown().xpath("//output/@data-text") == ["{found} sur 1 paquet"]


@pytest.mark.usefixtures("content")
def test_junit_has_a_case_a_package() -> None:
    assert built("--format", "guide") == 0
    root = etree.parse("report/junit.xml").getroot()
    record = json.loads(Path("dist/packages.json").read_text("utf-8"))["packages"]
    cases = [*root.iter("testcase")]
    assert [one.get("name") for one in cases] == [one["file"] for one in record]
    assert (root.get("tests"), root.get("failures")) == (str(len(cases)), "0")
    assert [one.get("classname") for one in cases] == [one["module"] for one in record]


def test_a_report_covers_what_check_covers(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert built("--lang", "fr") == 0
    capsys.readouterr()
    assert main(["check", str(content), "--coverage", "--lang", "fr"]) == 0
    summary = capsys.readouterr().out.splitlines()[1]
    found = shown()
    assert texts(found, "//section[@id='coverage']//p[@class='lead']") == [
        " ".join(summary.split())
    ]
    served = texts(found, "//section[@id='coverage']//details")
    assert len(served) == 1
    assert served[0].startswith("1.1 Sortir à temps 1 objectif")
    (lacking,) = texts(found, "//li[@class='lacking']")
    assert lacking.startswith("1.2 Alerter rien")
    assert main(["build", "content/securite/feu", "--report", "r", "--out", "d"]) == 0
    assert "coverage" not in Path("r/report.json").read_text("utf-8")


def test_an_old_report_that_is_not_ours_is_begun_anew(content: Path) -> None:
    Path("report").mkdir()
    for text in ("", "[]", '{"format": 1, "packages": [{"a": 1}]}', '{"format": 9}'):
        Path("report/report.json").write_text(text)
        assert built() == 0
        assert history()["reports"][0]["number"] == 1
    assert content.is_dir()


@pytest.mark.usefixtures("content")
def test_a_report_that_cannot_be_written_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("report").write_text("a file")
    assert built() == 2
    assert main(["build", "content", "--report", "report/inner"]) == 1
    assert "[cannot-write]" in capsys.readouterr().err
    assert Path("dist/feu-scorm12.zip").exists()


@pytest.mark.usefixtures("content")
def test_a_provenance_is_of_no_part(capsys: pytest.CaptureFixture[str]) -> None:
    assert built("--provenance", "--shard", "1/2") == 2
    assert "the build that joins the parts" in capsys.readouterr().err
    assert built("--shard", "1/2") == 0


def row(number: int, size: int) -> Row:
    """A package of a made-up report."""
    name = f"m{number:03}-scorm12.zip"
    inner = ("um", "lille")[number % 2]
    where = (f"{inner}/{name}", inner, f"m{number:03}", f"Le module {number}")
    return Row(*where, "scorm12", size, f"{size:064x}", 3900, 4095, number % 3)


def test_a_history_stays_small() -> None:
    known = History()
    for size in range(1, MOST + 20):
        known = grown(known, [row(0, size), row(1, 7)], Report(0, "", 2, size + 7, 0, 0))
    assert len(known.reports) == MOST
    assert known.reports[-1].number == MOST + 19
    assert len(known.sizes["um/m000-scorm12.zip"]) == MOST
    assert known.sizes["lille/m001-scorm12.zip"] == ((1, 7),)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of 300 packages for two institutions, of which some changed."""
    rows = [row(number, 40_000 + number) for number in range(300)]
    first = grown(History(), rows, Report(0, "a1", 300, 1, 0, 0))
    rows = [
        one._replace(size=one.size + 900, sha256="0" * 64) if at % 9 == 0 else one
        for at, one in enumerate(rows)
    ]
    second = grown(first, rows, Report(0, "b2", 300, 2, 0, 0))
    file = tmp_path_factory.mktemp("report") / "index.html"
    file.write_bytes(page(Told("L’école", "fr", second, tuple(rows)), "fr"))
    return file


@pytest.fixture
def window(large: Path, browser: Browser) -> Any:  # noqa: ANN401 - a generator of pages
    """That page, in a browser."""
    opened = browser.new_page(viewport={"width": 1440, "height": 900})
    opened.goto(large.as_uri())
    yield opened
    opened.close()


def count(window: Page) -> int:
    """How many packages are shown."""
    return window.locator("tbody tr:visible").count()


@pytest.mark.browser
def test_packages_are_found_by_keyboard_alone(window: Page) -> None:
    window.keyboard.press("Tab")
    window.keyboard.press("Enter")  # past the head
    window.wait_for_function("document.activeElement.id === 'packages'")
    window.keyboard.press("Tab")
    window.keyboard.type("MODULE 29 lille")
    expect(window.locator("output")).to_have_text("8 sur 300 paquets")
    window.keyboard.press("Tab")
    window.keyboard.press("Control+ArrowDown")
    window.locator("[type=reset]").focus()
    window.keyboard.press("Enter")
    expect(window.locator("output")).to_have_text("300 sur 300 paquets")
    assert window.evaluate("document.activeElement.name") == "q"
    assert count(window) == 100
    window.locator(".more").focus()
    window.keyboard.press("Enter")
    assert count(window) == 200
    seen = "Array.from(document.querySelectorAll('tr.seen')).indexOf(document.activeElement)"
    assert window.evaluate(seen) == 100, "the first of those that came"


@pytest.mark.browser
def test_packages_are_filtered_and_sorted(window: Page) -> None:
    window.select_option("[name=status]", "changed")
    assert count(window) == 34
    window.select_option("[name=sort]", "size")
    first = window.locator("tbody tr:visible").first
    assert "m297-scorm12.zip" in first.inner_text()
    window.select_option("[name=institution]", "um")
    assert count(window) == 17
    window.fill("[name=q]", "rien de tel")
    assert window.locator("p.none").is_visible()
    assert count(window) == 0


@pytest.mark.browser
def test_axe_finds_nothing_in_a_report(window: Page) -> None:
    window.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    window.fill("[name=q]", "29")  # of a hundred rows more it would say the same, in 20 s
    assert rules.findings(window, *rules.QUICK) == []
    for width in (320, 360, 1440):
        window.set_viewport_size({"width": width, "height": 800})
        assert window.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
def test_without_scripts_every_package_is_there(large: Path, browser: Browser) -> None:
    bare = browser.new_page(java_script_enabled=False)
    bare.goto(large.as_uri())
    assert bare.locator("tbody tr:visible").count() == 300
    assert not bare.locator("form").is_visible()
    bare.close()


def git(*words: str) -> None:
    """Have git do something in the current folder."""
    by = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *by, *words], check=True, capture_output=True)


@pytest.mark.skipif(not shutil.which("git"), reason="git: what a provenance asks for the commit")
def test_a_provenance_says_what_was_built_of_what(content: Path) -> None:
    git("init")
    git("add", "content")
    git("commit", "-m", "x")
    git("remote", "add", "origin", "https://jean:secret@git.example/ecole.git")
    assert built("--provenance") == 0
    file = Path("dist/provenance.intoto.json")
    whole = json.loads(file.read_bytes())
    assert whole["_type"] == "https://in-toto.io/Statement/v1"
    assert whole["predicateType"] == "https://slsa.dev/provenance/v1"
    predicate = whole["predicate"]
    subjects = {one["name"]: one["digest"]["sha256"] for one in whole["subject"]}
    bills = {one["name"]: one["digest"]["sha256"] for one in predicate["runDetails"]["byproducts"]}
    sums = Path("dist/SHA256SUMS").read_text().splitlines()
    assert {name: digest for digest, name in map(str.split, sums)} == subjects | bills
    assert {*bills} == {"ecole-lexicon-scorm12.zip.cdx.json", "feu-scorm12.zip.cdx.json"}
    asked = predicate["buildDefinition"]["externalParameters"]
    assert asked == {
        "source": "content",
        "institution": "",
        "formats": ["scorm12"],
        "options": {"activity_base": "", "variants": 1, "seed": 1},
    }
    (source, *libraries) = predicate["buildDefinition"]["resolvedDependencies"]
    head = subprocess.run(["git", "rev-parse", "HEAD"], check=True, capture_output=True, text=True)
    commit = head.stdout.strip()
    assert source == {
        "name": "content",
        "uri": f"git+https://git.example/ecole.git@{commit}",
        "digest": {"gitCommit": commit},
    }
    assert any(one["uri"].startswith("pkg:pypi/deflate@") for one in libraries)
    assert history()["reports"][0]["label"] == commit[:8]
    before = file.read_bytes()
    assert built("--provenance") == 0
    assert file.read_bytes() == before
    sentence(content, "Une phrase que personne n’a encore versée.")
    assert built("--provenance") == 0
    (source, *_) = json.loads(file.read_bytes())["predicate"]["buildDefinition"][
        "resolvedDependencies"
    ]
    assert "digest" not in source, "what was changed since is no commit"
    assert source["annotations"] == {"changed since": commit}


def official(file: Path) -> Provenance:
    """The provenance of a statement, both read as in-toto's own messages: no key too many."""
    statement = Statement.copy_from_pb(
        json_format.Parse(file.read_bytes(), statement_pb2.Statement())
    )
    statement.validate()
    found = json_format.MessageToDict(statement.pb.predicate)
    provenance: Provenance = json_format.ParseDict(found, Provenance())
    definition, details = provenance.build_definition, provenance.run_details
    for one in (*definition.resolved_dependencies, *details.byproducts):
        ResourceDescriptor.copy_from_pb(one).validate()
        assert one.uri or one.digest, "ResourceDescriptor, v1: one of them, or the content"
    assert definition.build_type
    assert details.builder.id
    return provenance


@pytest.mark.skipif(not shutil.which("git"), reason="git: what a provenance asks for the commit")
def test_a_provenance_is_one_of_in_totos_own(content: Path) -> None:
    file = Path("dist/provenance.intoto.json")

    def named() -> set[str]:
        assert built("--provenance") == 0
        return {one.name for one in official(file).build_definition.resolved_dependencies}

    assert named() == {""}  # libraries, by their addresses
    git("init")
    git("add", "content")
    git("commit", "-m", "x")
    assert named() == {"content", ""}
    sentence(content, "Une phrase que personne n’a encore versée.")
    assert named() == {""}, "without an address there is nothing to tell it by"
    git("remote", "add", "origin", "https://git.example/ecole.git")
    assert named() == {"content", ""}


@pytest.mark.skipif(not shutil.which("git"), reason="git: what a provenance asks for the commit")
def test_what_git_ignores_is_in_no_commit(content: Path) -> None:
    def label(path: str = "content") -> str:
        assert main(["build", path, "--report", "r"]) == 0
        reports = json.loads(Path("r/report.json").read_text("utf-8"))["reports"]
        return str(reports[-1]["label"])[8:]

    def ignored(name: str, told: str) -> None:
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("[]\n", encoding="utf-8")
        assert label() == told, name
        file.unlink()

    ignore = "lexicon.yaml\n*.mp4\n.DS_Store\nThumbs.db\nout/\nwaivers.yaml\n"
    (content / ".gitignore").write_text(ignore, encoding="utf-8")
    git("init")
    git("add", "-f", "content")
    git("commit", "-m", "x")
    assert label() == ""
    ignored("securite/feu/media/film.mp4", "+")
    ignored("securite/feu/media/.DS_Store", "")
    ignored("securite/feu/media/Thumbs.db", "")
    ignored("out/film.mp4", "")
    ignored("waivers.yaml", "+")
    shutil.copytree(content / "securite/feu", content / "securite/out")
    module = content / "securite/out/module.yaml"
    module.write_text(module.read_text("utf-8").replace("id: feu", "id: autre"), encoding="utf-8")
    assert label() == "+"
    assert label("content/securite/feu") == "+", "another module's ids are read too"
    shutil.rmtree(module.parent)
    with (content / "lexicon.yaml").open("a", encoding="utf-8") as lexicon:
        lexicon.write("# changed\n")
    assert label("content/securite/feu") == "+", "a module reads its programme's lexicon"


@pytest.mark.skipif(not shutil.which("git"), reason="git: what a provenance asks for the commit")
def test_nothing_that_a_repository_configures_is_run(content: Path) -> None:
    git("init")
    Path(".gitattributes").write_text("* filter=a=b\n", "utf-8")
    git("add", "content", ".gitattributes")
    git("commit", "-m", "x")
    for key in ("clean", "process"):
        git("config", f"filter.a=b.{key}", "touch owned; cat")
    git("config", "filter.a=b.required", "true")
    page = content / "securite/feu/01-alarme.md"
    os.utime(page, (1, 1))
    assert built("--provenance") == 0
    assert not list(Path.cwd().rglob("owned"))
    assert not history()["reports"][0]["label"].endswith("+"), "its bytes are what was committed"


@pytest.mark.skipif(not shutil.which("git"), reason="git: what a provenance asks for the commit")
@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("PATH", "", "git does not answer on this machine"),
        ("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1", "git says: detected dubious ownership"),
        ("GIT_DIR", "nowhere", "git says: not a git repository"),
    ],
)
@pytest.mark.usefixtures("content")
def test_a_provenance_without_a_repository_says_why(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    value: str,
    words: str,
) -> None:
    git("init")
    git("add", "content")
    git("commit", "-m", "x")
    monkeypatch.setenv(name, value)
    assert built("--provenance", "--lang", "en") == 0
    assert f"the provenance names no repository: {words}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://token@github.com/a/b.git?x=1", "https://github.com/a/b.git"),
        ("git@github.com:a/b.git", "ssh://github.com/a/b.git"),
        ("ssh://me:word@h.example:22/a", "ssh://h.example:22/a"),
        ("https://h.example/l’école/a b.git", "https://h.example/l%E2%80%99%C3%A9cole/a%20b.git"),
        ("/home/marie/ecole", ""),
        ("file:///home/marie/ecole", ""),
        ("https://[", ""),
    ],
)
def test_an_address_of_a_repository_tells_no_secret(url: str, said: str) -> None:
    assert public(url) == said


def vouched(out: str = "dist") -> dict[str, str]:
    """The packages that a provenance speaks of, with their digests."""
    whole = json.loads(Path(out, "provenance.intoto.json").read_text("utf-8"))
    return {one["name"]: one["digest"]["sha256"] for one in whole["subject"]}


def test_a_provenance_is_of_what_this_build_made(content: Path) -> None:
    asked = ["build", "content", "--no-lexicon", "--provenance"]
    assert main([*asked, "--format", "scorm12"]) == 0
    assert main([*asked, "--format", "web"]) == 0
    assert {*vouched()} == {"feu-web.zip"}, "the other one stands, and may be of another commit"
    assert main([*asked, "--format", "scorm12", "--format", "web"]) == 0
    zips = {name for name in vouched() if name.endswith(".zip")}
    assert zips == {"feu-scorm12.zip", "feu-web.zip"}, "unchanged, and of these sources"
    with (content / "securite/feu/module.yaml").open("a", encoding="utf-8") as module:
        module.write("titel: x\n")
    assert main([*asked, "--format", "scorm12"]) == 1
    assert Path("dist/feu-scorm12.zip").exists()
    assert not Path("dist/provenance.intoto.json").exists(), "of nothing that was made"


def test_a_provenance_goes_when_what_it_vouches_for_is_another(content: Path) -> None:
    provenance, build = Path("dist/provenance.intoto.json"), ["build", "content", "--no-lexicon"]
    assert main([*build, "--format", "web", "--provenance"]) == 0
    assert main([*build, "--format", "guide"]) == 0
    assert {*vouched()} == {"feu-web.zip"}, "still what it says"
    sentence(content, "Une phrase que personne n’a encore versée.")
    assert main([*build, "--format", "guide"]) == 0
    assert provenance.exists(), "the web package stands"
    assert main([*build, "--format", "web"]) == 0
    assert not provenance.exists()
    provenance.write_text("another's")
    sentence(content, "Encore une.")
    assert main([*build, "--format", "web"]) == 0
    assert provenance.read_text() == "another's", "what we did not write stays"


def spoiled(content: Path) -> str:
    """Give the module a mistake; what its definition was."""
    module = content / "securite/feu/module.yaml"
    text = module.read_text("utf-8")
    module.write_text(f"{text}titel: x\n", "utf-8")
    return text


def changes() -> dict[str, tuple[int | None, int | None]]:
    """What the report says is new, gone or another."""
    return {one["file"]: (one["before"], one["after"]) for one in history()["changes"]}


def test_a_mistake_takes_nothing_out_of_the_history(content: Path) -> None:
    assert built() == 0
    first = history()
    text = spoiled(content)
    assert built() == 1
    told = history()
    assert told["changes"] == [], "its package stands"
    assert told["sizes"] == first["sizes"]
    assert [one["module"] for one in told["apart"]] == ["feu"]
    assert list(Draft202012Validator(SCHEMA).iter_errors(told)) == []
    (content / "securite/feu/module.yaml").write_text(text, "utf-8")
    assert built() == 0
    assert history()["changes"] == [], "as it was before the mistake"
    assert history()["packages"] == first["packages"]


def test_a_build_of_less_says_nothing_of_the_rest(content: Path) -> None:
    assert built("--format", "web") == 0
    first = history()["sizes"]
    for less in (
        ["content/securite/feu", "--format", "web"],
        ["content", "--format", "web", "--no-lexicon"],
        ["content", "--format", "scorm12", "--fail-fast"],
        ["content", "--format", "scorm12", "--variant", "nobody"],
    ):
        main(["build", *less, "--report", "report"])
        assert (less, history()["sizes"]) == (less, first)
        assert (less, changes()) == (less, {})
    shutil.move(content / "securite/feu", content / "securite/eau")
    module = content / "securite/eau/module.yaml"
    module.write_text(module.read_text("utf-8").replace("id: feu", "id: eau"), "utf-8")
    whole = content / "programme.yaml"
    whole.write_text(whole.read_text("utf-8").replace("- id: feu", "- id: eau"), "utf-8")
    assert built("--format", "web") == 0
    found = {name: after is None for name, (_, after) in changes().items()}
    assert {name for name, gone in found.items() if gone} == {"feu-scorm12.zip", "feu-web.zip"}
    assert {name for name, gone in found.items() if not gone} == {"eau-scorm12.zip", "eau-web.zip"}


def test_a_module_that_no_institution_gets_is_counted_once(content: Path) -> None:
    (content / "variants").mkdir()
    for name in ("lille", "um"):
        (content / f"variants/{name}.yaml").write_text("name: École\n", "utf-8")
    assert built("--no-lexicon", "--all-variants") == 0
    (content / "variants/um.yaml").unlink()
    spoiled(content)
    assert built("--no-lexicon", "--all-variants") == 1
    assert history()["reports"][-1]["refused"] == 1
    assert {*changes()} == {"um/feu-scorm12.zip"}, "nobody has it any more"
    assert texts(shown(), "//ul[@class='facts']/li[@class='error']") == ["1 not built"]
