"""A module as an institution has it: what a learner of theirs sees, and what stays as it is."""

import json
import re
import shutil
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from test_packages import official

from esn_package import Options, Package, ProblemsFound, build_all, load, outputs, verify
from esn_package.build import of_variant
from esn_package.cli import main
from esn_package.colours import PAIRS, THEMES, contrast, nearest, palette, put, worst
from esn_package.encoding import PLAIN, TURNED
from esn_package.package import Media
from esn_package.state import width

MINIMAL = Path(__file__).parent / "modules/minimal"
BACK = bytes.maketrans(PLAIN.translate(TURNED), PLAIN)
Capture = pytest.CaptureFixture[str]
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7"/></svg>'


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A programme of one module, with a folder for variants."""
    shutil.copytree(MINIMAL, tmp_path / "content")
    (tmp_path / "content/variants").mkdir()
    return tmp_path / "content"


def said(school: Path, text: str, name: str = "lille") -> None:
    (school / f"variants/{name}.yaml").write_text(text, encoding="utf-8")


def packed(school: Path, form: str = "scorm12", name: str = "lille") -> Package:
    module = load(school / "securite/feu")
    package = outputs(module, form, Options(variant=name))[0]
    assert isinstance(package, Package)
    assert verify(package) == []
    return package


def page(package: Package) -> str:
    content = package.files["index.html"]
    assert isinstance(content, bytes)
    return content.decode()


def told(package: Package) -> dict[str, object]:
    """What the player is told."""
    found = re.search(r'id="esn-data">(.*?)</script>', page(package), re.DOTALL)
    assert found
    value: dict[str, object] = json.loads(found[1].encode().translate(BACK))
    return value


def refused(school: Path) -> list[tuple[str, str, int]]:
    with pytest.raises(ProblemsFound) as found:
        packed(school)
    return [(one.code, Path(one.place.file).name, one.place.line) for one in found.value.problems]


def test_a_learner_sees_the_institution_and_its_rules(school: Path) -> None:
    said(
        school,
        "name: École de Lille\ntitle: Feux et fumées\npass_mark: 65\nattempts: unlimited\n"
        "report: completion\ncontact:\n  accessibility: Écrivez à Lille.\n"
        "words:\n  fr:\n    begin: Démarrer\n",
    )
    package = packed(school)
    html, data = page(package), told(package)
    for words in ("Feux et fumées, École de Lille", "Écrivez à Lille.", "Démarrer", "65\u00a0%"):
        assert words in html
    assert "Université d’essai" not in html
    assert "Commencer" not in html
    module, quiz = data["module"], data["quiz"]
    assert isinstance(module, dict)
    assert isinstance(quiz, dict)
    assert module["report"] == "completion"
    assert (quiz["passMark"], quiz["attempts"]) == (65, None)


def test_a_module_has_the_last_word(school: Path) -> None:
    said(
        school,
        "name: École de Lille\npass_mark: 65\nattempts: 5\nreport: completion\n"
        "modules:\n  feu: {pass_mark: 90, report: verdict}\n",
    )
    made = of_variant(load(school / "securite/feu"), "lille")
    assert made.quiz
    assert (made.quiz.pass_mark, made.quiz.attempts, made.report) == (90, 5, "verdict")


def test_more_attempts_take_more_of_the_state(school: Path) -> None:
    """What is proven is proven of the variant."""
    said(school, "name: École de Lille\nattempts: 40\n")
    module = load(school / "securite/feu")
    assert width(of_variant(module, "lille")).whole > width(module).whole


def test_colours_stand_in_both_themes_with_their_tint(school: Path) -> None:
    said(school, 'name: École de Lille\ncolours:\n  accent: "#05A"\n  surface: "#f2f6fa"\n')
    html = page(packed(school))
    style = re.search(r"<style>(.*?)</style>", html)
    assert style
    assert ":root{--ac:#0055aa;--acb:#ebf1f8;--sf:#f2f6fa}" in style[1]
    dark = re.search(r'\[data-theme="dark"\]\{--ac:(#......);--acb:(#......)\}', style[1])
    assert dark
    ready = put(palette("dark"), "ac", dark[1])
    assert ready["acb"] == dark[2]
    assert worst(ready, "ac") is None


def test_a_pillar_may_have_its_own_accent(school: Path) -> None:
    said(
        school,
        'name: École de Lille\ncolours:\n  accent: "#05a"\n  pillars: {securite: "#6a3da8"}\n',
    )
    assert "--ac:#6a3da8" in page(packed(school))


@pytest.mark.parametrize("theme", THEMES)
def test_our_own_colours_pass_what_is_asked_of_others(theme: str) -> None:
    """look.md, 2: its accents are in tokens.css."""
    style = (Path(__file__).parent.parent / "src/esn_package/player/style/tokens.css").read_text()
    accents = re.findall(rf"--ac-{theme}: (#\w+);\s*--acb-{theme}: (#\w+);", style)
    assert len(accents) == 5
    for accent, tinted in accents:
        colours = put(palette("light" if theme == "light" else "dark"), "ac", accent)
        assert colours["acb"] == tinted
        assert {worst(colours, pair.front) for pair in PAIRS} == {None}


@pytest.mark.parametrize("colour", ["#ffcc00", "#e2001a", "#00ff00", "#000000", "#ffffff"])
@pytest.mark.parametrize("theme", THEMES)
def test_the_nearest_colour_can_be_read_and_one_step_nearer_cannot(theme: str, colour: str) -> None:
    colours = put(palette("light" if theme == "light" else "dark"), "ac", colour)
    near = nearest(colours, "ac")
    assert near
    assert worst(put(colours, "ac", near), "ac") is None
    if near != colour:
        least = min(contrast(near, colours[ground]) for ground in ("bg", "sf", "acb"))
        assert 4.5 <= least < 4.9


def test_contrast_is_that_of_wcag() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#767d8b", "#f6f5f1"), 2) == 3.79  # look.md, 2


def test_a_drawn_logo_stands_in_the_page_and_another_in_the_package(school: Path) -> None:
    said(school, "name: École de Lille\nlogo: lille/logo.svg\n")
    (school / "variants/lille").mkdir()
    (school / "variants/lille/logo.svg").write_text(DRAWING, encoding="utf-8")
    assert '<p class="logo"><svg role="img" aria-label="École de Lille"' in page(packed(school))
    Image.new("RGB", (80, 20)).save(school / "variants/lille/l.png")
    said(
        school,
        "name: École de Lille\nlogo: {file: lille/l.png, dark: lille/logo.svg, alternative: L}\n",
    )
    package = packed(school)
    name = re.search(r'<p class="logo on-light"><img src="([^"]+)" alt="L"', page(package))
    assert name
    assert name[1] in package.files
    assert '<p class="logo on-dark"><svg role="img" aria-label="L"' in page(package)


@pytest.mark.parametrize("form", ["guide", "paper"])
def test_what_is_printed_has_the_logo_and_loads_nothing(school: Path, form: str) -> None:
    Image.new("RGB", (80, 20)).save(school / "variants/l.png")
    (school / "variants/d.svg").write_text(DRAWING, encoding="utf-8")
    leaflet = "# Sortir\n\nSortez sans courir.\n"
    (school / "securite/patients.md").write_text(leaflet, encoding="utf-8")
    said(
        school,
        'name: École de Lille\nlogo: {file: l.png, dark: d.svg}\ncolours: {accent: "#05a"}\n',
    )
    assert built(school, "--variant", "lille", "--format", form)[0] == 0
    files = [*(school.parent / "dist/lille").glob("*.html")]
    shown = {
        file.name for file in files if 'src="data:image/png;base64,' in file.read_text("utf-8")
    }
    if form == "guide":
        assert shown == {"feu-guide.html", "securite-patients.html"}
        text = (school.parent / "dist/lille/feu-guide.html").read_text("utf-8")
        assert '<p class="logo on-dark"><svg role="img" aria-label="École de Lille"' in text
        assert ":root{--ac:#0055aa" in text
    else:
        assert shown == {"feu-paper-a.html", "feu-paper-a-large.html"}
        assert not any("on-dark" in file.read_text("utf-8") for file in files)


def test_a_logo_is_told_from_a_picture_of_the_same_name(school: Path) -> None:
    module = school / "securite/feu"
    (school / "variants/media").mkdir()
    Image.new("RGB", (80, 20), "red").save(school / "variants/media/l.png")
    Image.new("RGB", (40, 30), "blue").save(module / "media/l.png")
    with (module / "02-sortir.md").open("a", encoding="utf-8") as file:
        file.write("\n![Un plan.](media/l.png)\n")
    said(school, "name: École de Lille\nlogo: media/l.png\n")
    package = packed(school)
    found = {name: package.files[name] for name in re.findall(r'<img src="([^"]+)"', page(package))}
    pictures = [content.path for content in found.values() if isinstance(content, Media)]
    assert pictures == [school / "variants/media/l.png", module / "media/l.png"]


def test_what_is_in_another_institutions_folder_is_refused(school: Path) -> None:
    """A build of one would not see that the other changed it."""
    said(school, "name: École de Metz\n", "metz")
    (school / "variants/metz").mkdir()
    (school / "variants/metz/logo.svg").write_text(DRAWING, encoding="utf-8")
    (school / "variants/ici.md").write_text("# Ici\n\n![Un plan.](metz/logo.svg)\n", "utf-8")
    said(
        school,
        "name: École de Lille\nlogo: metz/logo.svg\nmodules:\n  feu:\n    add:\n"
        "      - file: metz/ici.md\n",
    )
    assert refused(school) == [("outside-module", "lille.yaml", 2)]
    said(school, "name: École de Lille\nmodules:\n  feu:\n    add:\n      - file: ici.md\n")
    assert refused(school) == [("outside-module", "ici.md", 3)]
    said(school, "name: École de Lille\nmodules:\n  feu:\n    add:\n      - file: metz/i.md\n")
    assert refused(school) == [("outside-module", "lille.yaml", 5)]


def test_a_page_left_out_takes_its_questions_and_what_leads_to_it_along(school: Path) -> None:
    said(school, "name: École de Lille\nmodules:\n  feu: {leave_out: [alarme], minutes: 6}\n")
    package = packed(school)
    html, data = page(package), told(package)
    assert 'id="p-alarme"' not in html
    assert "premier-geste" not in html
    assert "SSI" not in html  # a term that only this page has
    assert isinstance(data["questions"], list)
    assert len(data["questions"]) == 3
    assert 'data-question="pompiers"' in html or "pompiers" in html


def test_a_quiz_stands_without_the_page_that_teaches_it(school: Path) -> None:
    first = school / "securite/feu/01-alarme.md"
    text = first.read_text(encoding="utf-8").replace(
        " Voir aussi [comment sortir](02-sortir.md).", ""
    )
    first.write_text(text, encoding="utf-8")
    said(school, "name: École de Lille\nmodules:\n  feu: {leave_out: [sortir]}\n")
    made = of_variant(load(school / "securite/feu"), "lille")
    assert made.quiz
    assert [question.see for question in made.quiz.questions] == [None] * 3
    assert [one.id for one in made.pages] == ["alarme"]
    assert made.files == {}  # the drawing went with its page
    packed(school)


def test_a_text_that_leads_to_a_page_left_out_is_told(school: Path) -> None:
    said(school, "name: École de Lille\nmodules:\n  feu: {leave_out: [sortir]}\n")
    assert refused(school) == [("page-left-out", "01-alarme.md", 6)]


def test_pages_are_added_where_they_belong(school: Path) -> None:
    said(
        school,
        "name: École de Lille\nmodules:\n  feu:\n    leave_out: [sortir]\n    add:\n"
        "      - file: lille/sortir.md\n      - file: lille/parking.md\n        after: alarme\n",
    )
    (school / "variants/lille").mkdir()
    (school / "variants/lille/plan.svg").write_text(DRAWING, encoding="utf-8")
    for name in ("sortir", "parking"):
        (school / f"variants/lille/{name}.md").write_text(
            f"# À Lille : {name}\n\n![Un plan.](lille/plan.svg)\n\n[L’alarme](01-alarme.md).\n",
            encoding="utf-8",
        )
    made = of_variant(load(school / "securite/feu"), "lille")
    assert [one.id for one in made.pages] == ["alarme", "parking", "sortir"]
    assert made.quiz
    assert made.quiz.questions[0].see == "sortir"  # there is such a page again
    html = page(packed(school))
    assert 'href="#p-sortir"' in html
    assert "À Lille : sortir" in html


def test_ids_of_activities_change_with_the_base_alone(school: Path) -> None:
    said(school, "name: École de Lille\npass_mark: 80\n")
    said(school, "name: École de Metz\nactivity_base: https://metz.example/x/\n", "metz")
    ids = {}
    for name in ("lille", "metz"):
        tracking = told(packed(school, "xapi", name))["tracking"]
        assert isinstance(tracking, dict)
        ids[name] = re.findall(r'"id": "(https:[^"]+)"', json.dumps(tracking))
    assert ids["lille"][0].startswith("https://ecole.example/xapi/feu")
    there = [
        one.replace("https://ecole.example/xapi", "https://metz.example/x") for one in ids["lille"]
    ]
    assert there == ids["metz"]


def test_a_record_store_is_told_to_who_is_launched_without_one(school: Path) -> None:
    said(school, "name: École de Lille\nlrs:\n  endpoint: https://lrs.lille.example/xapi/\n")
    tracking = told(packed(school, "xapi"))["tracking"]
    assert isinstance(tracking, dict)
    assert tracking["lrs"] == {"endpoint": "https://lrs.lille.example/xapi", "platform": ""}
    assert "lrs" not in str(told(packed(school, "scorm12"))["tracking"])


def test_the_interface_may_speak_another_language(school: Path) -> None:
    said(school, "name: School of Lille\nlanguage: en\nwords:\n  en:\n    begin: Go\n")
    html = page(packed(school))
    assert '<html lang="en"' in html
    assert '<main id="main" tabindex="-1" lang="fr"' in html
    assert ">Go<" in html


def test_pillars_stand_in_the_institutions_order(school: Path) -> None:
    programme = school / "programme.yaml"
    text = programme.read_text(encoding="utf-8")
    more = "  - id: eau\n    title: Eau\n    hours: 1\n"
    programme.write_text(text.replace("pillars:\n", f"pillars:\n{more}"), encoding="utf-8")
    said(school, "name: École de Lille\npillars: [securite]\n")
    module = load(school / "securite/feu")
    assert module.pillar_number == 2
    made = of_variant(module, "lille")
    assert made.pillar_number == 1
    assert made.programme
    assert [one.id for one in made.programme.pillars] == ["securite", "eau"]


def built(school: Path, *options: str) -> tuple[int, dict[str, list[str]]]:
    """What the command answers, and the packages in each folder of what it made."""
    out = school.parent / "dist"
    code = main(["build", str(school), "--out", str(out), "--no-lexicon", *options])
    made = sorted(out.rglob("*.zip"))
    folders = {path.parent.relative_to(out).as_posix(): list[str]() for path in made}
    for path in made:
        folders[path.parent.relative_to(out).as_posix()].append(path.name)
    return code, folders


def test_each_institution_gets_a_whole_folder(school: Path, capsys: Capture) -> None:
    said(school, "name: École de Lille\n")
    said(school, "name: École de Metz\npass_mark: 80\n", "metz")
    zips = ["feu-scorm12.zip", "feu-web.zip"]
    formats = ("--format", "scorm12", "--format", "web")
    assert built(school, *formats, "--all-variants") == (0, {"lille": zips, "metz": zips})
    for name in ("lille", "metz"):
        folder = school.parent / "dist" / name
        record = json.loads((folder / "packages.json").read_text(encoding="utf-8"))
        assert [one["file"] for one in record["packages"]] == zips
        assert (folder / "SHA256SUMS").exists()
    assert "feu (metz): scorm12, web built" in capsys.readouterr().err
    lille = (school.parent / "dist/lille/feu-web.zip").read_bytes()
    assert lille == packed(school, "web").bytes()


@pytest.mark.parametrize(
    ("folder", "hint"),
    [
        ("variants", "esn-package new variant begins one"),
        ("varients", "rename varients to variants"),
    ],
)
def test_all_of_no_institution_are_refused(
    school: Path, capsys: Capture, folder: str, hint: str
) -> None:
    (school / "variants").rename(school / folder)
    if folder != "variants":
        (school / folder / "lille.yaml").write_text("name: École de Lille\n", encoding="utf-8")
    assert built(school, "--all-variants") == (1, {})
    told = capsys.readouterr().err
    assert "there is no variant in " in told
    assert hint in told


def test_all_institutions_of_no_programme_are_refused(school: Path, capsys: Capture) -> None:
    (school / "programme.yaml").unlink()
    assert built(school / "securite/feu", "--all-variants") == (1, {})
    assert "variants stands beside programme.yaml" in capsys.readouterr().err


def test_packages_of_an_institution_that_went_are_told(school: Path, capsys: Capture) -> None:
    said(school, "name: École de Lille\n")
    said(school, "name: École de Metz\n", "metz")
    assert built(school, "--all-variants")[0] == 0
    (school / "variants/metz.yaml").unlink()
    (school.parent / "dist/autre").mkdir()
    capsys.readouterr()
    assert built(school, "--all-variants")[0] == 0
    err = capsys.readouterr().err
    assert "dist/metz:1:1: warning: these packages are of no institution" in err
    assert "autre" not in err
    assert built(school, "--variant", "lille")[0] == 0
    assert "no institution" not in capsys.readouterr().err


def test_a_folder_of_variants_that_stands_elsewhere_is_refused(
    school: Path, capsys: Capture
) -> None:
    said(school, "name: École de Lille\n")
    (school / "variants").rename(school.parent / "elsewhere")
    (school / "variants").symlink_to(school.parent / "elsewhere", target_is_directory=True)
    assert built(school, "--all-variants") == (1, {})
    assert main(["check", str(school)]) == 1
    assert capsys.readouterr().err.count("variants is a symbolic link [symlink]") == 2


def test_paths_of_an_institution_begin_at_the_folder_of_variants(
    school: Path, capsys: Capture
) -> None:
    page = "# Plan\n\n![Un plan](https://ecole.example/plan.png)\n"
    (school / "variants/lille").mkdir()
    (school / "variants/lille/plan.md").write_text(page, encoding="utf-8")
    added = "modules:\n  feu:\n    add: [{file: lille/plan.md}]\n"
    said(school, f"name: École de Lille\n{added}")
    said(school, "name: École de Metz\nlogo: https://metz.example/logo.svg\n", "metz")
    assert built(school, "--all-variants") == (1, {})
    err = capsys.readouterr().err
    assert "logo.svg leads out of the folder variants" in err
    assert "a path begins at the folder variants: lille/logo.svg" in err
    assert "put it into a folder such as variants/lille, and write lille/plan.png" in err
    assert "the module's folder" not in err
    assert "media of the module" not in err


def test_an_institution_without_an_address_is_told_in_its_file(
    school: Path, capsys: Capture
) -> None:
    programme = school / "programme.yaml"
    text = programme.read_text(encoding="utf-8")
    lines = [one for one in text.splitlines(keepends=True) if "activity_base" not in one]
    programme.write_text("".join(lines), encoding="utf-8")
    said(school, "name: École de Lille\n")
    assert built(school, "--variant", "lille", "--format", "xapi") == (1, {})
    err = capsys.readouterr().err
    assert "variants/lille.yaml:1:1: nothing says where xAPI ids begin" in err
    assert "give activity_base there, or in programme.yaml" in err


def test_an_institution_is_no_number_of_sheets(school: Path, capsys: Capture) -> None:
    assert built(school, "--variants", "lille") == (2, {})
    assert 'did you mean "--variant lille"?' in capsys.readouterr().err
    assert built(school, "--variants", "30") == (2, {})


def test_only_the_institution_that_changed_is_built_again(school: Path, capsys: Capture) -> None:
    said(school, "name: École de Lille\n")
    said(school, "name: École de Metz\n", "metz")
    built(school, "--all-variants")
    (school / "variants/metz").mkdir()
    (school / "variants/metz/logo.svg").write_text(DRAWING, encoding="utf-8")
    said(school, "name: École de Metz\nlogo: metz/logo.svg\n", "metz")
    capsys.readouterr()
    built(school, "--variant", "lille", "--variant", "metz")
    told = capsys.readouterr().err
    assert "feu (lille): scorm12 unchanged" in told
    assert "feu (metz): scorm12 built" in told
    (school / "variants/metz/logo.svg").write_text(DRAWING.replace("1 1", "2 2"), encoding="utf-8")
    built(school, "--all-variants")
    told = capsys.readouterr().err
    assert "feu (lille): scorm12 unchanged" in told
    assert "feu (metz): scorm12 built" in told


class Late(ThreadPoolExecutor):
    """Works on what it is given a moment later: somebody saved a file meanwhile."""

    def __init__(self, meanwhile: Callable[[], object]) -> None:
        super().__init__(1)
        self.meanwhile = meanwhile

    def submit(self, *given: Any, **named: Any) -> Future[Any]:  # noqa: ANN401 - as it has it
        """The same, after that."""
        self.meanwhile()
        return super().submit(*given, **named)


def test_what_changes_during_a_build_is_not_kept_as_what_it_was(school: Path) -> None:
    cache, out = school.parent / "cache", school.parent / "dist"

    def titles(name: str, **how: Any) -> list[str]:  # noqa: ANN401 - an executor
        built = build_all(
            school, ["guide"], out / name, variants=["lille"], lexicon=False, cache=cache, **how
        )
        assert [one.problems for one in built] == [()]
        text = (out / name / "lille/feu-guide.html").read_text("utf-8")
        return re.findall("École de (?:Lille|Metz)", text)[:1]

    said(school, "name: École de Lille\n")
    with Late(lambda: said(school, "name: École de Metz\n")) as late:
        assert titles("first", executor=late) == ["École de Metz"]
    said(school, "name: École de Lille\n")
    assert titles("second") == ["École de Lille"]


def test_why_an_institution_is_built_again_is_said(school: Path, capsys: Capture) -> None:
    said(school, "name: École de Lille\n")
    said(school, "name: École de Metz\n", "metz")
    built(school, "--all-variants")
    said(school, "name: École de Metz-Nancy\n", "metz")
    capsys.readouterr()
    built(school, "--all-variants", "--explain")
    told = capsys.readouterr()
    assert "variants/metz.yaml" in told.out + told.err
    assert "variants/lille.yaml" not in told.out + told.err


ADDED = "modules:\n  feu:\n    add: [{file: lille/ici.md}]\n"


@pytest.fixture
def added(school: Path) -> Path:
    """The page that an institution adds, which has a logo too."""
    said(school, f"name: École de Lille\nlogo: lille/logo.svg\n{ADDED}")
    folder = school / "variants/lille"
    folder.mkdir()
    for name in ("logo", "plan"):
        (folder / f"{name}.svg").write_text(DRAWING.replace("h7", f"h{len(name)}"), "utf-8")
    (folder / "unused.svg").write_text(DRAWING, "utf-8")
    page = folder / "ici.md"
    page.write_text("# Ici\n\n![Un plan.](lille/plan.svg)\n", "utf-8")
    return page


def test_a_bill_tells_what_is_the_institutions(school: Path, added: Path) -> None:
    mine = ("lille.yaml", "lille/ici.md", "lille/logo.svg", "lille/plan.svg")
    digests = {
        f"variants/{name}": sha256((school / "variants" / name).read_bytes()) for name in mine
    }
    built(school, "--variant", "lille", "--format", "scorm12", "--format", "guide")
    for file in ("feu-scorm12.zip", "feu-guide.html"):
        text = (school.parent / f"dist/lille/{file}.cdx.json").read_text("utf-8")
        assert [*official().iter_errors(json.loads(text))] == []
        refs = {one["bom-ref"]: one for one in json.loads(text)["components"]}
        told = {one["name"]: one for ref, one in refs.items() if ref.startswith("institution:")}
        assert {name: one["hashes"][0]["content"] for name, one in told.items()} == {
            name: digest.hexdigest() for name, digest in digests.items()
        }
        assert {one["scope"] for one in told.values()} == {"excluded"}
        assert "media:variants/lille/logo.svg" in refs  # it stands in the page
    assert added.name == "ici.md"


def test_pages_that_are_added_get_the_advice_of_an_editor(
    school: Path, added: Path, capsys: Capture
) -> None:
    text = added.read_text("utf-8")
    added.write_text(f"{text}\nVoir [ce plan](http://exemple.fr/) l'essentiel .\n", "utf-8")

    def checked(*options: str) -> list[tuple[str, str]]:
        capsys.readouterr()
        main(["check", str(school), "--format", "json", "--today", "2026-11-26", *options])
        problems = json.loads(capsys.readouterr().out)["problems"]
        theirs = (one for one in problems if "variants/" in one["file"])
        return sorted((Path(one["file"]).name, one["code"]) for one in theirs)

    marks = [("ici.md", "space-before-point"), ("ici.md", "straight-apostrophe")]
    link = ("ici.md", "link-not-https")
    assert checked() == sorted([*marks, link])
    waived = "---\nwaive: [{code: link-not-https, because: c’est dit avant}]\n---\n"
    added.write_text(waived + added.read_text("utf-8"), "utf-8")
    assert checked() == marks
    assert checked("--fix") == []
    assert "l’essentiel." in added.read_text("utf-8")


def test_what_an_added_page_states_is_listed(school: Path, added: Path, capsys: Capture) -> None:
    added.write_text("# Ici\n\nIl y a 12 portes. Source : plan de Lille.\n", "utf-8")
    main(["check", str(school), "--facts", "csv"])
    assert re.search(r"Il y a 12 portes\..*variants/lille/ici\.md:3", capsys.readouterr().out)


def test_a_broken_variant_does_not_stop_the_others(school: Path, capsys: Capture) -> None:
    said(school, "name: École de Lille\n")
    said(school, "nom: École de Metz\n", "metz")
    assert built(school, "--all-variants") == (1, {"lille": ["feu-scorm12.zip"]})
    assert 'variants/metz.yaml:1:1: "nom" is not a key of a variant' in capsys.readouterr().err
    assert built(school, "--variant", "nancy")[0] == 1
    assert 'there is no variant "nancy"' in capsys.readouterr().err


def test_nothing_but_the_variant_changes_a_package(school: Path) -> None:
    """The same name as the programme's is no change at all, but for the digest of nothing."""
    said(school, "name: Université d’essai\n")
    usual = outputs(load(school / "securite/feu"), "scorm12")[0]
    assert isinstance(usual, Package)
    assert packed(school).bytes() == usual.bytes()
