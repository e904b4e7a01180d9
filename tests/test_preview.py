"""A preview follows what is saved: real files, a real process, its news as a page hears them."""

import asyncio
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from pictures import box, photo
from previews import SOON, Preview, previewed

from esn_package import load
from esn_package.cli import main
from esn_package.package import Content
from esn_package.preview.editors import NotAnEditorError, link, template
from esn_package.preview.events import Bell
from esn_package.preview.modules import Shown, Version
from esn_package.preview.sites import site
from esn_package.preview.telling import Teller
from esn_package.preview.watching import is_passing
from esn_package.problems import Place, Problem
from esn_package.saying import Said
from esn_package.site import written

HERE = Path(__file__).parent
GIGABYTE = 2**30


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """A programme with one module, to be changed."""
    return shutil.copytree(HERE / "modules/minimal", tmp_path / "ecole")


@pytest.fixture
def module(school: Path) -> Path:
    """Its module."""
    return school / "securite/feu"


@pytest.fixture
def preview(module: Path) -> Iterator[Preview]:
    """A preview of that module."""
    with previewed(module) as running:
        yield running


def add(page: Path, text: str) -> None:
    """Write something more at the end of a page, as an editor saves it."""
    page.write_text(f"{page.read_text('utf-8')}\n\n{text}\n", "utf-8")


def keys(told: dict[str, Any]) -> set[str]:
    """The modules of a list that are there."""
    return {one["key"] for group in told["groups"] for one in group["modules"]} - {""}


def shown(preview: Preview) -> str:
    """The module's document as it is served now."""
    return preview.site("feu").body.decode()


@pytest.mark.parametrize("name", ["module.yaml", "01-alarme.md"])
def test_a_file_of_a_module_shows_the_module(module: Path, name: str) -> None:
    with previewed(module / name) as running:
        assert running.site("feu").status == 200


def test_a_save_is_told_with_a_new_version(preview: Preview, module: Path) -> None:
    with preview.news("feu") as news:
        first = news.until(lambda told: told["version"] > 0)
        assert first["problems"] == []
        add(module / "01-alarme.md", "Une phrase que personne n’avait écrite.")
        assert news.next()["version"] > first["version"]
    assert "Une phrase que personne n’avait écrite." in shown(preview)


def test_what_is_saved_before_the_watch_has_begun_is_shown(module: Path) -> None:
    with previewed(module) as preview:  # its address is said before it has read a file
        for at in range(20):
            add(module / "01-alarme.md", f"Enregistrement {at}.")
            time.sleep(0.03)
        with preview.news("feu") as news:
            news.until(lambda _: "Enregistrement 19." in shown(preview))


def test_a_save_that_changes_nothing_loads_nothing_anew(preview: Preview, module: Path) -> None:
    page = module / "01-alarme.md"
    with preview.news("feu") as news:
        first = news.until(lambda told: told["version"] > 0)
        shown(preview)
        page.write_bytes(page.read_bytes())
        (module / "notes.txt").write_text("à moi", "utf-8")
        add(page, "Une phrase.")
        assert news.next()["version"] == first["version"] + 1


def test_a_change_between_two_connections_is_not_lost(preview: Preview, module: Path) -> None:
    with preview.news("feu") as news:
        first = news.until(lambda told: told["version"] > 0)
    add(module / "01-alarme.md", "Écrite pendant le chargement.")
    with preview.news("feu") as news:
        told = news.until(lambda told: told["version"] != first["version"])
    assert told["version"] > first["version"]


def test_what_comes_while_a_page_is_told_is_told_next() -> None:
    async def told() -> bool:
        bell = Bell()
        turns = bell.turns()
        await anext(turns)
        bell.ring()
        await asyncio.sleep(0.05)
        return await asyncio.wait_for(anext(turns), 5)

    with ThreadPoolExecutor(1) as apart:  # Playwright has a loop in this thread, if browsers run
        assert apart.submit(lambda: asyncio.run(told())).result()


def test_a_mistake_is_told_over_the_last_good_version(preview: Preview, module: Path) -> None:
    file = module / "module.yaml"
    right = file.read_text("utf-8")
    with preview.news("feu") as news:
        first = news.until(lambda told: told["version"] > 0)
        file.write_text(right.replace("minutes:", "minuts:"), "utf-8")
        told = news.until(lambda told: told["problems"])
        assert told["version"] == first["version"]
        unknown = next(one for one in told["problems"] if one["code"] == "unknown-key")
        assert unknown["file"] == file.as_posix()
        assert unknown["source"].startswith("minuts:")
        line = right[: right.index("minutes:")].count("\n") + 1
        assert unknown["href"] == f"vscode://file{file.as_posix()}:{line}:1"
        assert preview.site("feu").status == 200
        file.write_text(right, "utf-8")
        assert news.until(lambda told: not told["problems"])["version"] == first["version"]


@pytest.mark.parametrize("beside", ["module.yaml", "programme.yaml"])
def test_advice_comes_once_the_page_is_there_and_can_be_waived(
    preview: Preview, school: Path, module: Path, beside: str
) -> None:
    def advised(told: dict[str, Any]) -> bool:
        return any(one["severity"] == "advice" for one in told["problems"])

    with preview.news("feu") as news:
        first = news.until(lambda told: told["version"] > 0)
        assert not advised(first)
        add(module / "01-alarme.md", "Qui appelle ? Vous ; eux ; nous !")
        told = news.until(advised)
        assert told["version"] > first["version"]
        waiver = "- {code: french-spacing, because: essai}\n"
        codes = {one["code"] for one in told["problems"] if one["severity"] == "advice"}
        folder = module if beside == "module.yaml" else school
        (folder / "waivers.yaml").write_text(
            "".join(waiver.replace("french-spacing", code) for code in codes), "utf-8"
        )
        news.until(lambda told: not advised(told))


def test_a_module_that_was_never_right_is_shown_once_it_is(module: Path) -> None:
    file = module / "module.yaml"
    right = file.read_text("utf-8")
    file.write_text("id: [", "utf-8")
    with previewed(module) as preview:
        page = preview.ask("m/feu/")
        assert page.status == 200
        assert b"not-yaml" in page.body
        with preview.news("feu") as news:
            assert news.next()["version"] == 0
            file.write_text(right, "utf-8")
            assert news.until(lambda told: told["version"] > 0)["problems"] == []


@pytest.mark.parametrize("pause", [0.0, 0.03, 0.08])
def test_a_file_that_is_emptied_and_then_written_is_one_save(
    preview: Preview, module: Path, pause: float
) -> None:
    page = module / "01-alarme.md"
    text = page.read_text("utf-8")
    with preview.news("feu") as news:
        first = news.until(lambda told: told["version"] > 0)
        page.write_text("", "utf-8")
        time.sleep(pause)
        page.write_text(f"{text}\n\nUne phrase.\n", "utf-8")
        told = news.next()
        assert told["problems"] == first["problems"]
        assert told["version"] > first["version"]
    assert "Une phrase." in shown(preview)


def test_a_file_that_stays_empty_is_told_in_words(preview: Preview, module: Path) -> None:
    with preview.news("feu") as news:
        news.until(lambda told: told["version"] > 0)
        (module / "module.yaml").write_text("", "utf-8")
        told = news.until(lambda told: told["problems"])
    assert all(one["message"] and one["file"] for one in told["problems"])


def test_what_an_editor_writes_on_its_way_is_no_news(preview: Preview, module: Path) -> None:
    page = module / "01-alarme.md"
    with preview.news("feu") as news:
        first = news.until(lambda told: told["version"] > 0)
        for name in (".01-alarme.md.swp", "01-alarme.md~", "4913", ".#01-alarme.md", "x.tmp"):
            (module / name).write_text("moitié", "utf-8")
            (module / name).unlink()
        saved = module / "01-alarme.md.tmp"  # as most editors do: beside it, then in its place
        saved.write_text(f"{page.read_text('utf-8')}\n\nÀ sa place.\n", "utf-8")
        saved.replace(page)
        told = news.next()
        assert told["version"] == first["version"] + 1
        assert told["problems"] == first["problems"]
    assert "À sa place." in shown(preview)


def test_names_that_editors_pass_through() -> None:
    passing = (".x.swp", ".x.swo", "x~", "4913", "#x#", ".#x", "x.tmp", "x___jb_tmp___", ".git")
    assert [name for name in passing if not is_passing(name)] == []
    kept = ("01-alarme.md", "module.yaml", "figure.svg", "film.mp4", "4914", "temps.md", "swap.md")
    assert [name for name in kept if is_passing(name)] == []


def test_a_folder_that_is_renamed_is_told_and_comes_back(preview: Preview, module: Path) -> None:
    away = module.with_name("ailleurs")
    with preview.news("feu") as news:
        news.until(lambda told: told["version"] > 0)
        module.rename(away)
        assert news.next()["version"] == -1
        away.rename(module)
        assert news.until(lambda told: told["version"] > 0)["problems"] == []
        add(module / "01-alarme.md", "Après le retour.")
        news.until(lambda _: "Après le retour." in shown(preview))


@pytest.mark.parametrize("poll", [(), ("--poll",)], ids=["told", "looking"])
def test_a_folder_around_it_that_is_renamed_is_told_and_comes_back(
    school: Path, poll: tuple[str, ...]
) -> None:
    around = school.parent
    with previewed(school, *poll) as preview, preview.news() as news:
        news.until(lambda told: told["groups"][0]["modules"][0]["build"] > 0)
        away = around.rename(around.with_name("ailleurs"))
        news.until(lambda told: told["gone"])
        away.rename(around)
        news.until(lambda told: not told["gone"])


def test_a_module_that_appears_is_listed_and_followed(school: Path, module: Path) -> None:
    with previewed(school) as preview, preview.news() as news:
        news.next()
        shutil.copytree(module, school / "securite/eau")
        new = school / "securite/eau/module.yaml"
        new.write_text(new.read_text("utf-8").replace("id: feu", "id: eau"), "utf-8")
        news.until(lambda told: "eau" in keys(told))
        shutil.rmtree(school / "securite/eau")
        news.until(lambda told: "eau" not in keys(told))


def test_the_language_goes_along_to_the_list_and_back(school: Path) -> None:
    with previewed(school, "--lang", "fr") as preview:
        assert 'lang="fr"' in preview.ask("m/feu/").body.decode()
        page = preview.ask("m/feu/?lang=en").body.decode()
        assert 'lang="en"' in page
        assert 'href="../../?lang=en"' in page


def test_a_change_of_the_lexicon_reaches_who_uses_it(preview: Preview, school: Path) -> None:
    lexicon = school / "lexicon.yaml"
    with preview.news("feu") as news:
        news.until(lambda told: told["version"] > 0)
        lexicon.write_text("- id: [", "utf-8")
        told = news.until(lambda told: told["problems"])
        assert told["problems"][0]["file"] == lexicon.as_posix()


SHEET = "---\nchecked: 2026-11-20\n---\n# Un feu ?\n\nSortez.\n"


def test_an_institutions_variant_is_shown_and_each_save_of_it(school: Path, module: Path) -> None:
    variant = school / "variants/lille.yaml"
    variant.parent.mkdir()
    added = "modules:\n  feu:\n    add: [{file: lille/ici.md}]\n"
    (variant.parent / "lille").mkdir()
    (variant.parent / "lille/ici.md").write_text("# Seulement ici\n\nUn texte.\n", "utf-8")
    variant.write_text(f"name: École de Lille\n{added}", "utf-8")
    with previewed(module, "--variant", "lille") as running, running.news("feu") as news:
        told = news.until(lambda told: told["version"] > 0)
        assert (told["institution"], told["problems"]) == ("École de Lille", [])
        page = shown(running)
        assert "Seulement ici" in page
        assert "École d’essai, École de Lille" in page
        assert "École de Lille" in running.ask("m/feu/guide").body.decode()
        variant.write_text("name: École de Metz\n", "utf-8")
        told = news.until(lambda told: told["institution"] == "École de Metz")
        assert "Seulement ici" not in shown(running)
        variant.write_text("nom: École de Metz\n", "utf-8")
        told = news.until(lambda told: any(one["severity"] == "error" for one in told["problems"]))
        assert {Path(one["file"]).name for one in told["problems"]} == {"lille.yaml"}
        assert "École de Metz" in shown(running)  # the last version that was right


def test_a_list_is_that_of_the_institution(school: Path) -> None:
    (school / "variants").mkdir()
    (school / "variants/lille.yaml").write_text("name: École de Lille\ntitle: Nos cours\n", "utf-8")
    with previewed(school, "--variant", "lille") as running, running.news() as news:
        told = news.until(lambda told: told["title"] == "Nos cours")
        assert told["institution"] == "École de Lille"


def test_an_institution_that_is_not_there_is_told_before_anything_starts(
    school: Path, module: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (school / "variants").mkdir()
    (school / "variants/lille.yaml").write_text("name: École de Lille\n", "utf-8")
    for path in (school, module):
        assert main(["preview", str(path), "--no-open", "--variant", "lile"]) == 1
        told = capsys.readouterr().err
        assert 'there is no variant "lile"' in told
        assert 'did you mean "lille"?' in told


def test_a_change_of_the_questionnaire_of_opinion_is_shown(school: Path, module: Path) -> None:
    opinion = school / "opinion.yaml"
    question = "  - {kind: essay, id: avis, prompt: Et vous ?}\n"
    asked = f"id: avis-du-module\ntitle: Votre avis\nquestions:\n{question}"
    opinion.write_text(asked, "utf-8")
    with previewed(module) as running, running.news("feu") as news:
        first = news.until(lambda told: told["version"] > 0)["version"]
        assert "Et vous ?" in shown(running)
        opinion.write_text(asked.replace("vous", "vraiment"), "utf-8")
        news.until(lambda told: told["version"] > first)
        assert "Et vraiment ?" in shown(running)


def test_a_guide_is_shown_and_each_save_of_it(preview: Preview, module: Path) -> None:
    known = preview.ask("m/feu/guide").body.decode()
    assert "Guide de formation · Réagir à un feu" in known  # of what the module knows
    with preview.news("feu") as news:
        news.next()
        (module / "guide.md").write_text("# Animer\n\nPartez du bruit.\n", "utf-8")
        news.until(lambda told: any(one["code"] == "guide-lacks" for one in told["problems"]))
        assert "Partez du bruit." in preview.ask("m/feu/guide").body.decode()
        (module / "guide.md").write_text("# Animer\n\n[[inconnu]]\n", "utf-8")
        news.until(lambda told: any(one["severity"] == "error" for one in told["problems"]))
    assert "Partez du bruit." in preview.ask("m/feu/guide").body.decode()  # as it was last right


def test_the_guide_of_a_module_that_was_never_right_leads_to_what_is_wrong(module: Path) -> None:
    (module / "guide.md").write_text("Sans titre.\n", "utf-8")
    with previewed(module) as preview:
        answer = preview.ask("m/feu/guide")
        assert (answer.status, answer.headers["location"]) == (307, "./")


def test_a_page_for_patients_is_shown_as_it_is_saved(school: Path) -> None:
    sheet = school / "securite/patients.md"
    with previewed(school, "--lang", "fr") as preview:
        assert preview.ask("patients/securite").status == 404
        sheet.write_text(SHEET, "utf-8")
        assert "<p>Sortez.</p>" in preview.ask("patients/securite").body.decode()
        sheet.write_text(SHEET.replace("Sortez.", "[[inconnu]]"), "utf-8")
        wrong = preview.ask("patients/securite")
        assert wrong.headers["content-type"] == "text/plain; charset=utf-8"
        told = wrong.body.decode()
        assert "Cette page s’affichera dès que ceci sera corrigé" in told
        assert "patients.md:6:1: «\u202finconnu\u202f» n’est pas dans le lexique" in told
        assert "is not in the lexicon" in preview.ask("patients/securite?lang=en").body.decode()


def test_the_list_tells_what_is_wrong_with_a_page_for_patients(school: Path) -> None:
    sheet = school / "securite/patients.md"
    sheet.write_text(SHEET.replace("Sortez.", "[[inconnu]]"), "utf-8")
    with previewed(school) as preview, preview.news() as news:
        told = news.until(lambda told: told["problems"] != [])
        [problem] = told["problems"]
        assert (problem["code"], problem["severity"]) == ("no-such-term", "error")
        assert problem["file"].endswith("securite/patients.md")
        assert problem["href"].endswith("securite/patients.md:6:1")
        sheet.write_text(SHEET, "utf-8")
        news.until(lambda told: told["problems"] == [])


def test_the_list_and_the_desk_lead_to_what_is_read_beside(school: Path, module: Path) -> None:
    (school / "securite/patients.md").write_text(SHEET, "utf-8")
    with previewed(school) as preview:
        with preview.news() as news:
            told = news.until(lambda told: told["groups"][0]["modules"][0]["build"] > 0)
        assert [one["patients"] for one in told["groups"]] == ["securite"]
        assert 'href="../../patients/securite?lang=' in preview.ask("m/feu/").body.decode()
    with previewed(module) as preview:
        assert "Sortez." in preview.ask("patients/securite").body.decode()
        (school / "securite/patients.md").unlink()
        assert "patients/" not in preview.ask("m/feu/").body.decode()


def test_looking_again_and_again_does_the_same(module: Path) -> None:
    with previewed(module, "--poll") as preview, preview.news("feu") as news:
        first = news.until(lambda told: told["version"] > 0)
        add(module / "01-alarme.md", "Vue sans avis du système.")
        assert news.next()["version"] > first["version"]


def test_links_that_lead_elsewhere_are_not_followed(tmp_path: Path, module: Path) -> None:
    elsewhere = tmp_path / "ailleurs"
    elsewhere.mkdir()
    (elsewhere / "module.yaml").write_text("id: volé", "utf-8")
    (module.parent / "lien").symlink_to(elsewhere)
    (module / "boucle").symlink_to(module.parent)
    with previewed(module.parents[1]) as preview, preview.news() as news:
        assert keys(news.next()) == {"feu"}


def test_five_thousand_files_slow_nothing_that_is_told(module: Path) -> None:
    heap = module / "media/tas"
    for number in range(50):
        (heap / str(number)).mkdir(parents=True)
        for file in range(100):
            (heap / str(number) / f"{file}.txt").touch()
    with previewed(module) as preview, preview.news("feu") as news:
        first = news.until(lambda told: told["version"] > 0)
        add(module / "01-alarme.md", "Parmi cinq mille.")
        assert news.next()["version"] > first["version"]


def test_a_picture_that_is_taken_away_is_not_there_and_breaks_nothing(
    preview: Preview, module: Path
) -> None:
    photo(module / "media/feu.jpg")
    add(module / "01-alarme.md", "![Un départ de feu](media/feu.jpg)")
    with preview.news("feu") as news:
        news.until(lambda told: told["version"] > 0 and "feu.jpg" in shown(preview))
    assert preview.site("feu", name="media/feu.jpg").status == 200
    (module / "media/feu.jpg").unlink()
    assert preview.site("feu", name="media/feu.jpg").status == 404
    assert preview.stop() < SOON
    assert "Traceback" not in "".join(preview.said)


@pytest.mark.skipif(sys.platform != "linux", reason="others have no such names")
def test_a_name_that_is_no_text_is_told_with_what_can_be_read(module: Path) -> None:
    file = module / os.fsdecode(b"media/f\xff.svg")
    shutil.copy(module / "media/porte.svg", file)
    with previewed(module, "--poll") as preview, preview.news("feu") as news:
        told = news.until(lambda told: told["problems"])
        assert [one["message"] for one in told["problems"]] == ["media/f?.svg is shown nowhere"]
        assert "media/f%FF.svg" in told["problems"][0]["href"]
        assert preview.ask("m/feu/").status == 200


def test_the_line_of_a_problem_is_the_one_that_its_place_counts(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("# Un\x0ctitre\nLa deuxième.\n", "utf-8")
    problem = Problem(Place("page.md", 2), "control-character", Said("un caractère"))
    assert Teller("", tmp_path, "fr").problem(problem)["source"] == "La deuxième."


def test_a_version_may_come_while_others_are_looked_through(module: Path) -> None:
    one, text = Shown("feu", module), written(load(module))

    class Coming(Version):
        def files(self, _: str) -> Mapping[str, Content]:
            one.versions.append(self)  # as the thread that builds does
            return {}

    one.versions += [Coming(1, text), Coming(2, text)]
    assert site(one, "web", "no-such-file") is None


def test_a_video_of_two_gigabytes_is_streamed(module: Path) -> None:
    film = module / "media/film.mp4"
    with film.open("wb") as file:
        file.write(box(b"ftyp", b"isom\0\0\0\0isomiso2"))
        file.truncate(2 * GIGABYTE)
        file.seek(GIGABYTE)
        file.write(b"au milieu")
    add(module / "01-alarme.md", "::: video media/film.mp4 Film\nCe qui est dit.\n:::")
    with previewed(module) as preview:
        part = {"Range": f"bytes={GIGABYTE}-{GIGABYTE + 8}"}
        answer = preview.ask("m/feu/web/site/media/film.mp4", **part)
        assert (answer.status, answer.body) == (206, b"au milieu")
        assert answer.headers["content-range"] == f"bytes {GIGABYTE}-{GIGABYTE + 8}/{2 * GIGABYTE}"
        whole = preview.raw("HEAD", f"/{preview.token}/m/feu/web/site/media/film.mp4")
        assert whole.headers["content-length"] == str(2 * GIGABYTE)
        assert whole.headers["accept-ranges"] == "bytes"
        with socket.create_connection(("127.0.0.1", preview.port)) as line:
            path = f"/{preview.token}/m/feu/web/site/media/film.mp4"
            line.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
            taken = 0
            while taken < GIGABYTE // 4:
                taken += len(line.recv(2**20))
        if Path("/proc").is_dir():
            status = Path(f"/proc/{preview.process.pid}/status").read_text("utf-8")
            peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
            assert int(peak.split()[1]) < 300_000  # kilobytes


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_at_once_while_pages_listen(preview: Preview, number: int) -> None:
    with preview.news("feu") as one, preview.news() as other:
        one.next()
        other.next()
        assert preview.stop(number) <= 2  # what it takes alone is in benchmarks/desk.py
    assert preview.process.returncode == 0
    assert "Traceback" not in "".join(preview.said)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("after", [0, 0.1, 0.2, 0.3, 0.5])
def test_it_ends_as_quietly_before_it_can_answer(module: Path, number: int, after: float) -> None:
    with previewed(module) as preview:
        time.sleep(after)
        preview.stop(number)
        assert preview.process.returncode == 0
        assert "Traceback" not in "".join(preview.said)


def test_a_port_that_is_taken_is_told_in_words(
    module: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        asked = ["preview", str(module), "--no-open", "--port", str(port)]
        assert main(asked) == 2
        said = capsys.readouterr().err
        assert main([*asked, "--lang", "fr"]) == 2
    assert f"cannot have port {port}: it is taken" in said
    assert "leave --port out" in said
    assert f"le port {port}\u00a0: il est déjà pris." in capsys.readouterr().err


def test_a_port_that_is_free_is_taken(module: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        port = other.getsockname()[1]
    with previewed(module, "--port", str(port)) as preview:
        assert preview.port == port


def test_without_a_browser_the_address_is_said_and_it_goes_on(module: Path) -> None:
    command = [sys.executable, "-m", "esn_package", "preview", str(module)]
    variables = {**os.environ, "PATH": "", "BROWSER": "", "DISPLAY": "", "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=variables
    )
    assert process.stdout is not None
    try:
        lines = [process.stdout.readline() for _ in range(3)]
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(10)
        process.stdout.close()
    assert "http://127.0.0.1:" in lines[0]
    assert "No browser could be opened" in lines[2]
    assert process.returncode == 0


def test_a_folder_without_modules_is_told_before_anything_starts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["preview", str(tmp_path), "--no-open"]) == 1
    assert "no-such-module" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("wanted", "opened"),
    [
        ("vscode", "vscode://file/e/un%20module/a.md:3:7"),
        ("idea", "idea://open?file=/e/un%20module/a.md&line=3&column=7"),
        ("sublime", "subl://open?url=file:///e/un%20module/a.md&line=3&column=7"),
        ("mine://go/{path}?{line}", "mine://go//e/un%20module/a.md?3"),
        ("none", ""),
    ],
)
def test_a_place_opens_the_editor(wanted: str, opened: str) -> None:
    assert link(template(wanted), Place("un module/a.md", 3, 7), Path("/e")) == opened


@pytest.mark.parametrize("wanted", ["emacs", "javascript:{path}", "{path}", "x://{path}{who}"])
def test_what_is_no_editor_is_refused(wanted: str) -> None:
    with pytest.raises(NotAnEditorError):
        template(wanted)


def test_servers_and_watchers_are_imported_by_the_preview_alone() -> None:
    script = """
import sys
from esn_package.cli import main
main(sys.argv[1:])
print([name for name in ("starlette", "uvicorn", "watchfiles", "anyio") if name in sys.modules])
"""
    for arguments in (["--help"], ["preview", "--help"], ["check", str(HERE / "modules/minimal")]):
        command = [sys.executable, "-c", script, *arguments]
        told = subprocess.run(command, capture_output=True, text=True, check=True)
        assert told.stdout.endswith("[]\n"), arguments
