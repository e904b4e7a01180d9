"""Sources and packages in a store: a real S3 server, and a line to it that fails."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import count
from pathlib import Path
from random import Random
from threading import Event
from typing import Any, NamedTuple

import pytest
import stores
from stores import Fault

from esn_package.cli import main
from esn_package.remote import results
from esn_package.remote.patience import patiently
from esn_package.remote.several import AT_ONCE, at_once
from esn_package.remote.store import opened

HERE = Path(__file__).parent
NUMBERS = count()


class Shop(NamedTuple):
    """A bucket of a store that holds a programme below `content`."""

    address: str
    name: str
    system: Any

    def files(self, below: str = "dist") -> dict[str, bytes]:
        """Every file below a folder of it."""
        top = f"{self.name}/{below}/"
        found = self.system.find(top)
        return {name.removeprefix(top): self.system.cat_file(name) for name in found}

    def url(self, path: str) -> str:
        """The address of a folder of it."""
        return f"s3://{self.name}/{path}"


@pytest.fixture(scope="session")
def store() -> Iterator[str]:
    """A store that all tests share, each with a bucket of its own."""
    with stores.moto() as address:
        yield address


@pytest.fixture
def shop(store: str) -> Shop:
    """A bucket with the smallest programme."""
    name = f"school-{next(NUMBERS)}-{os.getpid()}"
    system = stores.bucket(store, name)
    system.put(f"{HERE / 'modules/minimal'}/", f"{name}/content/", recursive=True)
    return Shop(store, name, system)


class Ran(NamedTuple):
    """What a build said and answered."""

    returncode: int
    stdout: str
    stderr: str


Build = Callable[..., Ran]
COMMAND = ["build", "--no-cache", "--lang", "en", "--jobs", "1"]  # no processes: they are slow


@pytest.fixture
def build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Build:
    """Builds from one place into another on a machine of its variables, in this process."""
    monkeypatch.chdir(tmp_path)

    def ran(source: str, out: str, variables: Mapping[str, str], *more: str) -> Ran:
        capsys.readouterr()
        with monkeypatch.context() as machine:
            for name, value in variables.items():
                machine.setenv(name, value)
            code = main([*COMMAND, source, "--out", out, *more])
        return Ran(code, *capsys.readouterr())

    return ran


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What the same build makes without a store."""
    there = tmp_path_factory.mktemp("home")
    shutil.copytree(HERE / "modules/minimal", there / "content")
    assert main([*COMMAND, str(there / "content"), "--out", str(there / "dist")]) == 0
    return {path.name: path.read_bytes() for path in (there / "dist").iterdir()}


def test_packages_from_a_store_into_a_store_are_those_of_folders(
    build: Build, shop: Shop, tmp_path: Path, home: dict[str, bytes]
) -> None:
    ran = build(shop.url("content"), shop.url("dist"), stores.machine(shop.address))
    assert (ran.returncode, ran.stdout.count(shop.url("dist/feu-scorm12.zip"))) == (0, 1)
    assert f"{shop.url('content/securite/feu')}: scorm12 built" in ran.stderr
    there = shop.files()
    assert there.keys() == home.keys()
    assert there["feu-scorm12.zip"] == home["feu-scorm12.zip"]
    assert list(tmp_path.iterdir()) == []


def test_of_a_module_in_a_store_its_programme_comes_too(
    build: Build, shop: Shop, tmp_path: Path, home: dict[str, bytes]
) -> None:
    ran = build(shop.url("content/securite/feu"), "dist", stores.machine(shop.address))
    assert ran.returncode == 0
    assert (tmp_path / "dist/feu-scorm12.zip").read_bytes() == home["feu-scorm12.zip"]


def test_what_is_unchanged_is_neither_built_nor_sent_again(
    build: Build, shop: Shop, tmp_path: Path
) -> None:
    shutil.copytree(HERE / "modules/minimal", tmp_path / "content")
    with stores.line(shop.address, lambda *_: "") as line:
        ran = [build("content", shop.url("dist"), stores.machine(line.address))]
        sent = [path for method, path in line.asked if method == "PUT"]
        line.asked.clear()
        ran += [build("content", shop.url("dist"), stores.machine(line.address))]
    assert [one.returncode for one in ran] == [0, 0]
    assert "packages.json" in sent[-1]  # last: it names only what is there
    assert "content/securite/feu: scorm12 unchanged" in ran[1].stderr
    assert [method for method, _ in line.asked if method in {"PUT", "DELETE"}] == []


def test_packages_of_what_is_gone_leave_the_store(build: Build, shop: Shop, tmp_path: Path) -> None:
    content = Path(shutil.copytree(HERE / "modules/minimal", tmp_path / "content"))
    machine, out = stores.machine(shop.address), shop.url("dist")
    both = ("--format", "paper", "--format", "web", "--no-lexicon")
    shop.system.pipe_file(f"{shop.name}/dist/theirs.txt", b"not ours")
    build("content", out, machine, *both)
    assert "feu-paper-a.html" in " ".join(shop.files())
    definition = content / "securite/feu/module.yaml"
    lines = definition.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(("quiz:", "complete:"))]
    definition.write_text("".join(kept), encoding="utf-8")
    build("content", out, machine, *both)
    files = shop.files()
    assert {"feu-web.zip", "packages.json", "theirs.txt"} <= files.keys()
    assert "paper" not in " ".join(files)


FAULTS: tuple[Fault, ...] = ("busy", "cut")


@pytest.mark.parametrize("fault", FAULTS)
def test_a_store_that_is_busy_or_cut_off_at_times_loses_nothing(
    build: Build, fault: Fault, shop: Shop, home: dict[str, bytes]
) -> None:
    dice = Random(3)  # noqa: S311 - the same bad day each time
    with stores.line(shop.address, lambda *_: fault if dice.random() < 0.25 else "") as line:
        machine = stores.machine(line.address, patience=60)
        ran = build(shop.url("content"), shop.url("dist"), machine)
    assert (ran.returncode, ran.stderr.count("Traceback")) == (0, 0)
    there = shop.files()
    assert there.keys() == home.keys()
    assert there["feu-scorm12.zip"] == home["feu-scorm12.zip"]


def always_busy(method: str, path: str, _: int) -> Fault:
    """A store that takes no more records: packages are in, packages.json is not."""
    return "busy" if method == "PUT" and "packages.json" in path else ""


def test_a_store_that_stays_busy_is_told_and_keeps_what_it_had(
    build: Build, shop: Shop, tmp_path: Path
) -> None:
    shutil.copytree(HERE / "modules/minimal", tmp_path / "content")
    out = shop.url("dist")
    with stores.line(shop.address, always_busy) as line:
        machine = stores.machine(line.address, patience=0.5)
        ran = build("content", out, machine)
    assert ran.returncode == 1
    told = "the store does not answer, though asked several times: Please reduce your request"
    assert f"{out}/packages.json:1:1: {told}" in ran.stderr
    assert "run the same command again later" in ran.stderr
    assert "feu-scorm12.zip" in shop.files()
    assert not [name for name in shop.files() if "packages.json" in name]
    again = build("content", out, stores.machine(shop.address))
    assert again.returncode == 0
    assert "packages.json" in shop.files()


@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_who_may_not_enter_is_told_so_and_no_secret_is(
    build: Build, method: str, shop: Shop
) -> None:
    with stores.line(shop.address, lambda how, *_: "refused" if how == method else "") as line:
        machine = stores.machine(line.address)
        ran = build(shop.url("content"), shop.url("dist"), machine)
        tries = len([how for how, _ in line.asked if how == method])
    assert ran.returncode == 1
    assert "the store does not let this account in: Access Denied [store-refuses]" in ran.stderr
    assert "look at the credentials that this machine has" in ran.stderr
    assert stores.SECRET not in ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr
    assert tries <= AT_ONCE  # a refusal is no reason to ask again


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("s3://nowhere-{name}/content", "The specified bucket does not exist [not-in-store]"),
        ("s3://{name}/contents", "no files are there [not-in-store]"),
        ("gopher://{name}/content", "no store is known by gopher://"),
        ("gs://{name}/content", "what opens gs:// is not installed [not-installed]"),
        ("az://{name}/content", "beside esn-package: Install adlfs to access Azure"),
        ("s3://No_Bucket!", "the store cannot do this: "),
    ],
)
def test_what_is_not_there_is_told(build: Build, source: str, message: str, shop: Shop) -> None:
    address = source.format(name=shop.name)
    ran = build(address, "dist", stores.machine(shop.address))
    assert (ran.returncode, ran.stderr.count("Traceback")) == (1, 0)
    assert f"{address}:1:1: " in ran.stderr or f"{address}/programme.yaml:1:1: " in ran.stderr
    assert message in ran.stderr


def test_a_mistake_is_told_where_it_stands_in_the_store(build: Build, shop: Shop) -> None:
    name = f"{shop.name}/content/securite/feu/fin.quiz.yaml"
    text = shop.system.cat_file(name).decode().replace("right: true", "rigth: true", 1)
    shop.system.pipe_file(name, text.encode())
    ran = build(shop.url("content"), shop.url("dist"), stores.machine(shop.address))
    assert ran.returncode == 1
    assert f"{shop.url('content/securite/feu/fin.quiz.yaml')}:" in ran.stderr
    assert "esn-package-" not in ran.stderr  # the folder that they were brought to


def test_warnings_are_said_again_of_the_store_and_written_down_so(build: Build, shop: Shop) -> None:
    page = f"{shop.name}/content/securite/feu/03-autre.md"
    shop.system.pipe_file(page, b"# Autre\n\nUne page.\n")
    machine = stores.machine(shop.address)
    ran = [build(shop.url("content"), shop.url("dist"), machine) for _ in range(2)]
    where = shop.url("content/securite/feu/module.yaml:13:1: warning")
    assert [where in one.stderr for one in ran] == [True, True]
    record = json.loads(shop.files()["packages.json"])
    places = {one["place"]["file"] for made in record["packages"] for one in made["warnings"]}
    assert places == {shop.url("content/securite/feu/module.yaml")}


def test_a_name_that_leads_out_of_a_folder_is_refused(
    build: Build, shop: Shop, tmp_path: Path
) -> None:
    client = shop.system
    client.call_s3("put_object", Bucket=shop.name, Key="content/a/../../../out.txt", Body=b"out")
    ran = build(shop.url("content"), "dist", stores.machine(shop.address))
    assert ran.returncode == 1
    assert "[bad-store-name]" in ran.stderr
    assert list(tmp_path.iterdir()) == []


def test_nothing_of_a_store_is_imported_for_folders() -> None:
    code = (
        "import sys; from esn_package.cli import main; main(['build', '--help']);"
        "print([one for one in ('fsspec', 'distributed', 'asyncio') if one in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert told.stdout.splitlines()[-1] == "[]"


def test_what_a_killed_upload_left_is_taken_away_a_day_later(
    build: Build, shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(HERE / "modules/minimal", tmp_path / "content")
    out, running = shop.url("dist"), list[subprocess.Popen[bytes]]()

    def kills(method: str, path: str, _: int) -> Fault:
        """A file has come under its temporary name, and is to be given its own."""
        if method == "PUT" and not path.endswith(".tmp"):
            running[0].kill()
        return ""

    with stores.line(shop.address, kills) as line:
        command = [sys.executable, "-m", "esn_package", *COMMAND, "--jobs", "2", "content"]
        command += ["--out", out]
        variables = {**os.environ, **stores.machine(line.address)}
        running.append(subprocess.Popen(command, env=variables, stderr=subprocess.DEVNULL))
        assert running[0].wait() < 0
    left = {name for name in shop.files() if name.endswith(".tmp")}
    assert left
    machine = stores.machine(shop.address)
    assert build("content", out, machine).returncode == 0
    assert left <= shop.files().keys()  # another build may be sending it
    monkeypatch.setattr(results, "OLD", -3600)
    assert build("content", out, machine).returncode == 0
    assert not [name for name in shop.files() if name.endswith(".tmp")]


def test_what_is_being_sent_and_what_is_others_stays(build: Build, tmp_path: Path) -> None:
    shutil.copytree(HERE / "modules/minimal", tmp_path / "content")
    out, there = f"file://{tmp_path}/dist", tmp_path / "dist"
    assert build("content", out, {}).returncode == 0
    days = {".feu-web.zip.0123456789ab.tmp": 2, ".feu-web.zip.a123456789ab.tmp": 0.5}
    days |= {".notes.tmp": 9, "feu-web.zip.0123456789ab.tmp": 9}
    for name, age in days.items():
        (there / name).write_bytes(b"half")
        then = (there / "packages.json").stat().st_mtime - age * 24 * 3600
        os.utime(there / name, (then, then))
    assert build("content", out, {}).returncode == 0
    left = {path.name for path in there.iterdir() if path.name in days}
    assert left == days.keys() - {".feu-web.zip.0123456789ab.tmp"}


@pytest.mark.parametrize("of", ["record", "package"])
def test_what_stands_where_packages_go_leads_nowhere_else(
    build: Build, of: str, shop: Shop, tmp_path: Path
) -> None:
    shutil.copytree(HERE / "modules/minimal", tmp_path / "content")
    out = "../../../../../../.." + (tmp_path / "out").as_posix()
    below = f"a/{out}" if of == "record" else "a"
    name = "pwned.txt" if of == "record" else ".."
    record = {"packages": [{"file": name, "beside": []}]}
    for file, body in ((f"{below}/packages.json", json.dumps(record)), (f"{below}/{name}", "x")):
        shop.system.call_s3("put_object", Bucket=shop.name, Key=f"dist/{file}", Body=body.encode())
    ran = build("content", shop.url("dist"), stores.machine(shop.address))
    assert (ran.returncode, "[bad-store-name]" in ran.stderr) == (1, True)
    assert [path.name for path in tmp_path.iterdir()] == ["content"]


def test_sources_of_a_store_are_known_again(build: Build, tmp_path: Path) -> None:
    shutil.copytree(HERE / "modules/minimal", tmp_path / "content")
    source, out = f"file://{tmp_path}/content", f"file://{tmp_path}/dist"
    assert build(source, out, {}).returncode == 0
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "dist").iterdir()}
    ran = build(source, out, {})
    assert (ran.stderr.count("unchanged"), ran.stderr.count("scorm12 built")) == (2, 0), ran.stderr
    after = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "dist").iterdir()}
    assert after == before


def test_definitions_in_a_store_are_checked_as_they_are_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(HERE / "modules/minimal", tmp_path / "there")
    quiz = tmp_path / "there/securite/feu/fin.quiz.yaml"
    address, check = f"file://{tmp_path}/there", ("check", "--lang", "en")
    assert main([*check, address, "--report", "sarif", "check.sarif"]) == 0
    assert f"1 module in {address}: fine" in capsys.readouterr().out
    quiz.write_text(quiz.read_text("utf-8").replace("right: true", "rigth: true", 1), "utf-8")
    assert main([*check, address, "--report", "sarif", "check.sarif"]) == 1
    told = capsys.readouterr().err
    assert f"{address}/securite/feu/fin.quiz.yaml:" in told
    assert "esn-package-" not in told + Path("check.sarif").read_text("utf-8")
    for option in ("--fix", "--facts", "--coverage"):
        assert main([*check, address, option]) == 2
        assert "bring it here first" in capsys.readouterr().err


@pytest.mark.parametrize(
    "more",
    [
        ["build", "there", "--report", "s3://school/rep"],
        ["build", "there", "--cache", "s3://school/cache"],
        ["cache", "info", "--cache", "s3://school/cache"],
        ["check", "there", "--report", "junit", "s3://school/check.xml"],
        ["build", "there"],
        ["cache", "info"],
    ],
)
def test_what_stays_on_this_machine_is_at_no_address(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    more: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    if "s3" not in " ".join(more):
        monkeypatch.setenv("ESN_PACKAGE_CACHE", "s3://school/cache")
    Path("there").mkdir()
    assert main(["--lang", "en", *more]) == 2
    assert "of this machine, not an address" in " ".join(capsys.readouterr().err.split())
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


@pytest.mark.parametrize("longer", [True, False])
def test_a_source_that_is_saved_after_it_was_listed_is_brought(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, longer: bool
) -> None:
    monkeypatch.setenv("ESN_PACKAGE_PATIENCE", "0")
    file = tmp_path / "there/page.md"
    file.parent.mkdir()
    file.write_text("before")
    there = opened(f"file://{file.parent}")
    [(name, size)] = there.names().items()
    file.write_text("longer than before" if longer else "")
    there.fetch(name, size, tmp_path / "here/page.md")
    assert (tmp_path / "here/page.md").read_text() == file.read_text()


def test_a_file_that_has_the_name_of_a_folder_is_told(build: Build, shop: Shop) -> None:
    for name in ("b/c/d.md", "b/c", "b.md"):
        shop.system.pipe_file(f"{shop.name}/content/{name}", b"x")
    ran = build(shop.url("content"), "dist", stores.machine(shop.address))
    assert (ran.returncode, ran.stderr.count("[bad-store-name]")) == (1, 1), ran.stderr
    assert (
        f"{shop.url('content/b/c')}:1:1: a file and a folder of a store have this name"
        in ran.stderr
    )


@pytest.mark.timeout(20)
def test_who_is_interrupted_waits_for_no_store_that_is_busy() -> None:
    def ask(number: int) -> None:
        if not number:
            time.sleep(0.3)
            raise KeyboardInterrupt
        patiently(busy, "s3://school")

    def busy() -> None:
        raise OSError("reduce your request rate")

    with pytest.raises(KeyboardInterrupt):
        at_once(ask, ((number,) for number in range(40)))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("stalls", [False, True])
def test_a_build_that_is_ended_while_a_store_is_asked_leaves_no_folder(
    shop: Shop, tmp_path: Path, *, stalls: bool
) -> None:
    (tmp_path / "temporary").mkdir()
    asked, over = Event(), Event()

    def fault(method: str, path: str, _: int) -> Fault:
        if method == "GET" and path.endswith("module.yaml"):
            asked.set()
            if stalls:
                over.wait(60)
            return "busy"
        return ""

    with stores.line(shop.address, fault) as line:
        variables = (
            os.environ | stores.machine(line.address) | {"TMPDIR": str(tmp_path / "temporary")}
        )
        command = [sys.executable, "-m", "esn_package", *COMMAND, shop.url("content")]
        with subprocess.Popen(command, cwd=tmp_path, env=variables) as build:
            assert asked.wait(60)
            build.terminate()
            assert build.wait(20) == 130
            over.set()
    assert not [*(tmp_path / "temporary").iterdir()]
