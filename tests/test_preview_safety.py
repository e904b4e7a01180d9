"""The preview answers its own page and nobody else: each attack is sent to a real one."""

import re
import secrets
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import browsers
import pytest
from pictures import box
from previews import Preview, previewed

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A module with a secret beside its files and another above them."""
    top = shutil.copytree(HERE / "modules/minimal", tmp_path_factory.mktemp("safety") / "top")
    (top / "secret.txt").write_text("a secret", encoding="utf-8")
    (top / "securite/feu/notes.txt").write_text("a secret", encoding="utf-8")
    return top / "securite/feu"


@pytest.fixture(scope="module")
def preview(folder: Path) -> Iterator[Preview]:
    """A preview of it."""
    with previewed(folder) as running:
        yield running


EVERYWHERE = "0.0.0.0"  # noqa: S104 - what is refused
SITE = "m/feu/web/site/index.html"


def test_it_answers_its_own_machine_by_each_of_its_names(preview: Preview) -> None:
    for name in ("127.0.0.1", "localhost", "[::1]"):
        assert preview.ask(SITE, Host=f"{name}:{preview.port}").status == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "192.168.1.9:{port}"],
)
def test_a_name_that_was_made_to_point_here_is_refused(preview: Preview, host: str) -> None:
    """DNS rebinding: the page's own name, which anyone can let point at 127.0.0.1."""
    said = host.format(port=preview.port)
    for path in ("", SITE, "events?module=feu", "lrs/statements"):
        answer = preview.ask(path, Host=said)
        assert (answer.status, answer.body) == (421, b"")


def test_two_hosts_are_refused(preview: Preview) -> None:
    own = f"127.0.0.1:{preview.port}"
    assert preview.ask(SITE, Host=f"{own}\r\nHost: evil.example").status in {400, 421}


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
@pytest.mark.parametrize("path", ["", SITE, "events?module=feu", "lrs/statements"])
def test_a_page_of_another_site_is_refused(preview: Preview, origin: str, path: str) -> None:
    for method in ("GET", "POST", "PUT", "OPTIONS"):
        answer = preview.raw(method, f"/{preview.token}/{path}", b"{}", Origin=origin)
        assert answer.status == 403
        assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize(
    ("mode", "to"), [("no-cors", "script"), ("cors", "empty"), ("navigate", "iframe")]
)
def test_a_browser_that_says_who_asks_is_believed(
    preview: Preview, site: str, mode: str, to: str
) -> None:
    said = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": to}
    for path in (SITE, "events?module=feu", "desk/desk.js"):
        assert preview.ask(path, **said).status == 403


def test_an_address_that_a_person_follows_is_opened(preview: Preview) -> None:
    followed = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert preview.ask("m/feu/", **followed, **{"Sec-Fetch-Dest": "document"}).status == 200
    posted = {**followed, "Sec-Fetch-Dest": "document"}
    assert preview.raw("POST", f"/{preview.token}/lrs/statements", b"{}", **posted).status == 403


def test_who_has_not_the_token_learns_nothing(preview: Preview) -> None:
    nearly = preview.token[:-1] + ("A" if preview.token[-1] != "A" else "B")
    wrong = ["", "x", nearly, preview.token.upper(), preview.token + "x", secrets.token_urlsafe(18)]
    for token in wrong:
        for path in (f"/{token}", f"/{token}/", f"/{token}/{SITE}", f"/{token}/events"):
            answer = preview.raw("GET", path)
            assert (answer.status, answer.body) == (404, b""), path


def test_a_token_is_another_at_each_start(folder: Path, preview: Preview) -> None:
    with previewed(folder) as other:
        assert other.token != preview.token
        assert len(other.token) >= 20
        assert other.port != preview.port


UP = [
    "../../../../../{file}",
    "..%2f..%2f..%2f{file}",
    "%2e%2e/%2e%2e/{file}",
    "..\\..\\{file}",
    "..%5c..%5c{file}",
    "%252e%252e%252f{file}",
    "media/../../{file}",
    "media/..%2f..%2f{file}",
    "....//....//{file}",
    "/{absolute}",
    "%2f{absolute}",
    "index.html/../../../{file}",
    "index.html%00/{file}",
    "{file}",
    "module.yaml",
    "notes.txt",
    ".",
    "..",
    "",
]


@pytest.mark.parametrize("path", UP)
@pytest.mark.parametrize("form", ["web", "scorm12", "xapi"])
def test_nothing_but_the_files_of_the_site_is_served(
    preview: Preview, folder: Path, path: str, form: str
) -> None:
    top = folder.parents[1]
    for name in ("secret.txt", "securite/feu/notes.txt", "securite/feu/module.yaml"):
        absolute = str(top / name).lstrip("/")
        answer = preview.site("feu", form, path.format(file=name, absolute=absolute))
        assert answer.status in {400, 404}
        assert b"a secret" not in answer.body
        assert b"summary:" not in answer.body


@pytest.mark.parametrize(
    "path",
    [
        "m/..%2f..%2fsecret.txt/",
        "desk/..%2fserver.py",
        "desk/app.py",
        "patients/..%2f",
        "patients/..",
    ],
)
def test_nor_by_the_other_addresses(preview: Preview, path: str) -> None:
    answer = preview.ask(path)
    assert answer.status in {307, 404}
    assert answer.body == b""


def test_every_answer_is_kept_nowhere_and_put_in_no_other_frame(preview: Preview) -> None:
    for path in (
        "",
        "m/feu/",
        SITE,
        "desk/desk.js",
        "desk/profiles/moodle.json",
        "m/feu/guide",
        "patients/securite",
        "nothing",
        "lrs/x",
    ):
        headers = preview.ask(path).headers
        assert headers["cache-control"] == "no-store", path
        assert headers["referrer-policy"] == "same-origin"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "frame-ancestors" in headers["content-security-policy"]
    page = preview.ask(SITE).body.decode()
    player = re.search(r"player\.[0-9a-f]{8}\.js", page)
    assert player
    kept = preview.site("feu", name=player.group()).headers
    assert kept["cache-control"].startswith("private, max-age=")  # ours, and it never changes
    desk = preview.ask("m/feu/").headers["content-security-policy"]
    assert "frame-ancestors 'none'" in desk
    assert "unsafe" not in desk
    assert "frame-ancestors 'self'" in preview.ask(SITE).headers["content-security-policy"]


@pytest.mark.parametrize("linked", ["media/a/b/film.mp4", "media/a/b", "media/a", "media"])
def test_what_became_a_link_is_served_no_more(tmp_path: Path, linked: str) -> None:
    top = shutil.copytree(HERE / "modules/minimal", tmp_path / "top")
    module, name = top / "securite/feu", "media/a/b/film.mp4"
    secret = tmp_path / "elsewhere" / Path(name).relative_to(linked)
    secret.parent.mkdir(parents=True, exist_ok=True)
    secret.write_text("a secret", encoding="utf-8")
    film = module / name
    film.parent.mkdir(parents=True)
    film.write_bytes(box(b"ftyp", b"isom\0\0\0\0isomiso2a film"))
    page = module / "01-alarme.md"
    page.write_text(f"{page.read_text('utf-8')}\n::: video {name} Film\nDit.\n:::\n", "utf-8")
    with previewed(module) as preview:
        assert preview.site("feu", name=name).body.endswith(b"a film")
        (module / linked).rename(tmp_path / "before")
        (module / linked).symlink_to(tmp_path / "elsewhere")
        answer = preview.site("feu", name=name)
        assert answer.status == 404
        assert b"a secret" not in answer.body


def test_it_listens_for_this_machine_alone_unless_two_words_say_else(tmp_path: Path) -> None:
    from esn_package.cli import main  # noqa: PLC0415

    module = shutil.copytree(HERE / "modules/minimal", tmp_path / "top") / "securite/feu"
    assert main(["preview", str(module), "--host", EVERYWHERE, "--no-open"]) == 2
    with previewed(module, "--host", EVERYWHERE, "--let-others-in") as preview:
        assert preview.url.startswith("http://127.0.0.1:")
        assert "Other machines of this network" in preview.said[0]
        assert preview.ask(SITE, Host=f"192.168.1.9:{preview.port}").status == 200
        assert preview.ask(SITE, Host=f"evil.example:{preview.port}").status == 421


def test_the_address_for_a_phone_is_said_with_the_number_of_this_machine(tmp_path: Path) -> None:
    module = shutil.copytree(HERE / "modules/minimal", tmp_path / "top") / "securite/feu"
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        try:
            one.connect(("192.0.2.1", 9))  # asks the system for a way, and sends nothing
        except OSError:
            pytest.skip("no other machine can reach this one")
        number = one.getsockname()[0]
    with previewed(module, "--host", EVERYWHERE, "--let-others-in") as preview:
        address = preview.url.replace("127.0.0.1", number)
        browsers.soon(lambda: address in "".join(preview.said), "it is said")
        assert preview.ask(SITE, Host=f"{number}:{preview.port}").status == 200
    with previewed(module) as preview:
        browsers.soon(lambda: "Ctrl-C" in "".join(preview.said), "it has said all")
        assert number not in "".join(preview.said)


def test_a_guide_and_a_page_for_patients_run_nothing_and_load_nothing(tmp_path: Path) -> None:
    school = Path(shutil.copytree(HERE / "modules/minimal", tmp_path / "ecole"))
    (school / "securite/patients.md").write_text("# Un feu\n\nSortez.\n", "utf-8")
    with previewed(school) as preview:
        for path in ("m/feu/guide", "patients/securite"):
            answer = preview.ask(path)
            assert answer.status == 200
            policy = answer.headers["content-security-policy"]
            assert "default-src 'none'" in policy
            assert "frame-ancestors 'none'" in policy
            assert "script-src" not in policy


@pytest.mark.parametrize("name", ["securite/feu/guide.md", "securite/patients.md"])
def test_a_text_beside_that_leads_elsewhere_is_not_followed(tmp_path: Path, name: str) -> None:
    school = Path(shutil.copytree(HERE / "modules/minimal", tmp_path / "ecole"))
    secret = tmp_path / "secret.md"
    secret.write_text("# A secret\n\nOf a machine.\n", "utf-8")
    (school / name).symlink_to(secret)
    with previewed(school) as preview:
        for path in ("m/feu/guide", "patients/securite"):
            assert b"secret" not in preview.ask(path).body
        with preview.news() as news:
            told = news.until(lambda told: "symbolic link" in str(told))
        assert "A secret" not in str(told)
