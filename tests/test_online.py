"""Links that are asked for: by a real server, which stands for the web."""

import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from threading import Lock
from time import monotonic, sleep
from typing import Any

import pytest
from servers import Answer, Request, server

from esn_package.advice import Wanted, asking, check_all, online
from esn_package.advice.public import is_public
from esn_package.cli import main

HERE = Path(__file__).parent
TODAY = date(2026, 11, 26)
INSIDE = "it leads into a network that learners elsewhere cannot reach"


class Web:
    """What a server answers by path, and what it was asked, in order."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, str]] = []
        self.headers: Mapping[str, str] = {}
        self.slow = 0
        self._lock = Lock()

    def __call__(self, request: Request) -> Answer:
        with self._lock:
            self.asked.append((request.method, request.path))
            self.headers = request.headers
        sleep(self.slow)
        found = self.answers.get(f"{request.method} {request.path}")
        return found or self.answers.get(request.path, Answer(404))


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Web, str]]:
    """A web that this computer is let into, though its addresses are its own."""
    monkeypatch.setattr(asking, "is_public", lambda _: True)
    monkeypatch.setenv("no_proxy", "*")
    answers = Web()
    with server(answers) as address:
        yield answers, address


def moved(there: str, status: int = 301) -> Answer:
    return Answer(status, headers={"Location": there})


def content(folder: Path, *addresses: str) -> Path:
    """A programme of one module, whose last page has these links."""
    shutil.copytree(HERE / "modules/minimal", folder, dirs_exist_ok=True)
    page = folder / "securite/feu/02-sortir.md"
    links = "".join(f"\n- [le texte {at}]({one})" for at, one in enumerate(addresses, 1))
    page.write_text(f"{page.read_text(encoding='utf-8')}\n{links}\n", encoding="utf-8")
    return folder


def told(folder: Path, *, online: bool = True) -> list[str]:
    """The code, the line and the message of what is said beside http."""
    found = check_all(folder, Wanted(TODAY, online=online)).problems
    return [
        f"{one.code} {one.message}; {one.hint}" for one in found if one.code != "link-not-https"
    ]


def test_what_is_gone_is_told_with_its_place(tmp_path: Path, web: tuple[Web, str]) -> None:
    answers, site = web
    answers.answers["/la"] = Answer(200)
    content(tmp_path, f"{site}/la", f"{site}/parti", f"{site}/parti#haut")
    found = check_all(tmp_path, Wanted(TODAY, online=True)).problems
    dead = [one for one in found if one.code == "dead-link"]
    assert [one.message for one in dead] == [
        f"{site}/parti does not open: there is no such page any more (404)",
        f"{site}/parti#haut does not open: there is no such page any more (404)",
    ]
    page = (tmp_path / "securite/feu/02-sortir.md").read_text(encoding="utf-8").split("\n")
    assert "le texte 2" in page[dead[0].place.line - 1]
    assert dead[0].severity == "warning"
    assert answers.asked.count(("HEAD", "/parti")) == 1, "an address is asked for once"


@pytest.mark.parametrize("name", ["securite/feu/guide.md", "securite/patients.md"])
def test_what_is_read_beside_the_pages_is_asked_for_too(
    tmp_path: Path, web: tuple[Web, str], name: str
) -> None:
    answers, address = web
    answers.answers["/mort"] = Answer(404)
    page = content(tmp_path) / name
    page.write_text(f"# Un texte\n\n[le texte]({address}/mort)\n", encoding="utf-8")
    found = check_all(tmp_path, Wanted(TODAY, online=True)).problems
    [dead] = [one for one in found if one.code == "dead-link"]
    assert (dead.place.file, dead.place.line) == (page.as_posix(), 3)


def test_who_waits_is_told_how_far_it_is(
    tmp_path: Path, web: tuple[Web, str], capsys: pytest.CaptureFixture[str]
) -> None:
    answers, site = web
    answers.slow = 1
    answers.answers |= {"/un": Answer(200), "/deux": Answer(200)}
    content(tmp_path, f"{site}/un", f"{site}/deux")
    heard: list[tuple[int, int]] = []
    check_all(tmp_path, Wanted(TODAY, online=True), lambda *told: heard.append(told))
    of = heard[0][1]
    assert heard[0][0] == 0
    assert heard == sorted({*heard}), "each number once: a terminal has a line for it"
    assert heard[-1] == (of, of)
    assert any(0 < done < of for done, _ in heard)
    main(["check", str(tmp_path), "--online", "--today", str(TODAY)])
    assert f"0 of {of} links asked for\n" in capsys.readouterr().err


def test_nothing_is_asked_unless_it_is_wanted(tmp_path: Path, web: tuple[Web, str]) -> None:
    answers, site = web
    assert told(content(tmp_path, f"{site}/parti"), online=False) == []
    assert answers.asked == []


@pytest.mark.parametrize("status", [401, 403, 405, 418, 429, 451, 503, 999])
def test_who_answers_no_program_is_not_called_dead(
    tmp_path: Path, web: tuple[Web, str], status: int
) -> None:
    answers, site = web
    answers.answers["/a"] = Answer(status)
    assert told(content(tmp_path, f"{site}/a")) == []


def test_who_refuses_head_is_asked_as_a_browser_would(tmp_path: Path, web: tuple[Web, str]) -> None:
    answers, site = web
    answers.answers |= {"HEAD /a": Answer(404), "GET /a": Answer(200, b"x" * 10_000)}
    assert told(content(tmp_path, f"{site}/a")) == []
    assert answers.asked == [("HEAD", "/a"), ("GET", "/a")]
    assert "esn-package" in answers.headers["User-Agent"]


def test_a_fault_of_a_server_is_told(tmp_path: Path, web: tuple[Web, str]) -> None:
    answers, site = web
    answers.answers["/a"] = Answer(500)
    [line] = told(content(tmp_path, f"{site}/a"))
    assert line.startswith(f"dead-link {site}/a does not open: its server has a fault (500)")


def test_what_moved_for_good_is_told_with_where(tmp_path: Path, web: tuple[Web, str]) -> None:
    answers, site = web
    answers.answers |= {
        "/vieux": moved("/plus-tard"),
        "/plus-tard": moved(f"{site}/neuf", 308),
        "/neuf": moved("/neuf/session", 302),
        "/neuf/session": Answer(200),
    }
    assert told(content(tmp_path, f"{site}/vieux#art")) == [
        f"moved-link {site}/vieux#art has moved for good; write {site}/neuf#art"
    ]


def test_what_moved_to_a_first_page_may_be_gone(tmp_path: Path, web: tuple[Web, str]) -> None:
    answers, site = web
    answers.answers |= {"/vieux": moved("/"), "/": Answer(200)}
    [line] = told(content(tmp_path, f"{site}/vieux"))
    assert line.startswith(f"moved-link {site}/vieux leads to the first page of its site now")


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("/a", moved("/a/")),  # nobody would correct it
        ("/", moved("/fr/")),
        ("/a", moved("/b", 302)),  # for now only
        ("/a", moved("/a?x", 307)),
        ("/a", Answer(301)),  # to nowhere
    ],
)
def test_what_nobody_would_correct_is_not_told(
    tmp_path: Path, web: tuple[Web, str], path: str, answer: Answer
) -> None:
    answers, site = web
    answers.answers |= {one: Answer(200) for one in ("/a", "/a/", "/b", "/fr/")}
    answers.answers[path] = answer
    assert told(content(tmp_path, f"{site}{path}")) == []


def test_a_circle_that_wants_cookies_is_not_called_dead(
    tmp_path: Path, web: tuple[Web, str]
) -> None:
    answers, site = web
    answers.answers |= {"/a": moved("/b", 302), "/b": moved("/a", 302)}
    assert told(content(tmp_path, f"{site}/a")) == []
    assert len(answers.asked) < 20


def names(monkeypatch: pytest.MonkeyPatch, **known: str | int | list[str]) -> None:
    """Names, said without dots: their addresses, or the error that looking them up ends in."""
    real = socket.getaddrinfo

    def look_up(host: str, *port: Any, **how: Any) -> list[Any]:  # noqa: ANN401 - as it is given
        found = known.get(host.partition(".")[0], host)
        if isinstance(found, int):
            raise socket.gaierror(found, "no")
        addresses = [found] if isinstance(found, str) else found
        return [one for address in addresses for one in real(address, *port, **how)]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def test_a_server_that_refuses_is_told_and_a_name_without_one(
    tmp_path: Path, web: tuple[Web, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, site = web
    answers.answers["/a"] = Answer(200)
    names(monkeypatch, ecole=socket.EAI_NONAME, lent=socket.EAI_AGAIN)
    refused = "http://127.0.0.1:9/a"
    content(tmp_path, f"{site}/a", refused, "https://ecole.example/a", "https://lent.example/a")
    assert [line.split("; ")[0] for line in told(tmp_path)] == [
        f"dead-link {refused} does not open: its server refuses connections",
        'dead-link https://ecole.example/a does not open: there is no server "ecole.example"',
    ]


def test_a_server_that_one_version_of_ip_does_not_reach_is_found_by_the_other(
    tmp_path: Path, web: tuple[Web, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, site = web
    answers.answers["/a"] = Answer(200)
    names(monkeypatch, ecole=["::1", "127.0.0.1"])  # nobody listens at the first
    assert told(content(tmp_path, site.replace("127.0.0.1", "ecole.example") + "/a")) == []
    assert answers.asked == [("HEAD", "/a")]


def test_a_server_that_says_nothing_is_waited_for_once(
    tmp_path: Path, web: tuple[Web, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, site = web
    monkeypatch.setattr(asking, "SECONDS", 0.2)
    answers.slow = 1
    lines = told(content(tmp_path, f"{site}/a", f"{site}/b", f"{site}/c"))
    assert len(lines) == 3
    assert "its server does not answer within 0.2 seconds" in lines[0]
    assert len(answers.asked) == 1


def test_servers_that_never_come_to_an_end_are_left_and_the_rest_is_judged(
    tmp_path: Path, web: tuple[Web, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, site = web
    monkeypatch.setattr(online, "LIMIT", 0.5)
    answers.slow = 3
    content(tmp_path, f"{site}/a", f"{site}/b", "http://127.0.0.1:9/c")
    began = monotonic()
    lines = told(tmp_path)
    assert monotonic() - began < answers.slow
    assert [line.partition(";")[0] for line in lines] == [
        "not-online 2 links were not answered within 0 minutes",
        "dead-link http://127.0.0.1:9/c does not open: its server refuses connections",
    ]


def test_a_certificate_that_is_not_valid_is_told(tmp_path: Path, web: tuple[Web, str]) -> None:
    key, certificate = str(tmp_path / "key.pem"), str(tmp_path / "certificate.pem")
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=127.0.0.1"]
    subprocess.run([*made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    answers, _ = web
    with server(answers, context) as safe:
        [line] = told(content(tmp_path / "content", f"{safe}/a"))
    assert "does not open: the certificate of its server is not valid" in line
    assert answers.asked == []


def test_a_link_into_a_network_is_told_and_never_asked(
    tmp_path: Path, web: tuple[Web, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, site = web
    port = site.rpartition(":")[2]
    monkeypatch.undo()
    monkeypatch.setenv("no_proxy", "*")
    names(monkeypatch, intranet="127.0.0.1")
    inside = [f"http://{host}:{port}/a" for host in ("127.0.0.1", "localhost", "intranet.example")]
    inside += [f"http://[::ffff:127.0.0.1]:{port}/a", "http://169.254.169.254/latest/meta-data"]
    lines = told(content(tmp_path, *inside))
    assert len(lines) == len(inside)
    assert all(f"does not open: {INSIDE}" in one for one in lines)
    assert answers.asked == []


def test_a_redirect_into_a_network_is_not_followed(
    tmp_path: Path, web: tuple[Web, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, site = web
    names(monkeypatch, intranet="127.0.0.2")
    monkeypatch.setattr(asking, "is_public", lambda address: address != "127.0.0.2")
    answers.answers["/a"] = moved(site.replace("127.0.0.1", "intranet.example") + "/secret")
    [line] = told(content(tmp_path, f"{site}/a"))
    assert INSIDE in line
    assert answers.asked == [("HEAD", "/a")]


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:4700::6810:84e5", True),
        ("10.0.0.1", False),
        ("172.16.3.4", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("127.0.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - an address to refuse
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::10.0.0.1", False),  # NAT64
        ("64:ff9b::93.184.215.14", True),
        ("2002:a00:1::1", False),  # 6to4
    ],
)
def test_what_is_public(address: str, public: bool) -> None:  # noqa: FBT001 - a parameter of a test
    assert is_public(address) == public


def test_a_computer_that_is_not_online_is_told_so_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names(monkeypatch, a=socket.EAI_AGAIN, b=socket.EAI_AGAIN, c=socket.EAI_NONAME)
    monkeypatch.setenv("no_proxy", "*")
    content(tmp_path, "https://a.example", "https://b.example/1", "https://c.example/2")
    [line] = told(tmp_path)
    assert line.startswith("not-online none of 3 servers answers")


def test_a_proxy_is_asked_where_there_is_one(
    tmp_path: Path, web: tuple[Web, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, site = web
    monkeypatch.delenv("no_proxy")
    monkeypatch.setenv("http_proxy", site)
    monkeypatch.setattr(asking, "is_public", lambda _: False)
    answers.answers["http://a.example:80/la"] = Answer(200)
    lines = told(content(tmp_path, "http://a.example/la", "http://a.example/x", "http://10.0.0.1/"))
    assert {line.split("; ")[0] for line in lines} == {
        f"dead-link http://10.0.0.1/ does not open: {INSIDE}",
        "dead-link http://a.example/x does not open: there is no such page any more (404)",
    }


def test_a_proxy_is_asked_for_an_address_of_the_newer_ip_as_it_is_written(
    web: tuple[Web, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, site = web
    monkeypatch.delenv("no_proxy")
    monkeypatch.setenv("http_proxy", site)
    answers.answers["http://[2606:4700::6810:84e5]:80/a"] = Answer(200)
    assert asking.ask("http://[2606:4700::6810:84e5]/a").status == 200


def test_a_waiver_of_a_link_is_without_effect_only_where_links_were_asked_for(
    tmp_path: Path, web: tuple[Web, str]
) -> None:
    answers, site = web
    content(tmp_path, f"{site}/a")
    waivers = tmp_path / "waivers.yaml"
    waivers.write_text("- code: dead-link\n  because: Le site revient en décembre.\n")
    assert told(tmp_path) == []
    assert told(tmp_path, online=False) == []
    answers.answers["/a"] = Answer(200)
    assert told(tmp_path, online=False) == []
    [line] = told(tmp_path)
    assert line.startswith("unused-waiver ")


def test_the_option_asks(
    tmp_path: Path, web: tuple[Web, str], capsys: pytest.CaptureFixture[str]
) -> None:
    _, site = web
    folder = content(tmp_path / "content", f"{site}/a")
    assert main(["check", str(folder), "--online", "--select", "dead-link"]) == 0
    assert f"warning: {site}/a does not open" in capsys.readouterr().err
    assert main(["check", str(folder), "--select", "dead-link"]) == 0
    assert "does not open" not in capsys.readouterr().err
