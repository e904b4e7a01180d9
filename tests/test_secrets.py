"""What opens stores, clusters and record stores is printed nowhere, and stands in no package."""

import shutil
from pathlib import Path

import pytest

from esn_package.cli import main
from esn_package.remote.addresses import shown

MINIMAL = Path(__file__).parent / "modules/minimal"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The smallest programme, in the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ESN_PACKAGE_PATIENCE", "0")
    return Path(shutil.copytree(MINIMAL, tmp_path / "content"))


@pytest.mark.parametrize(
    ("address", "as_shown"),
    [
        ("s3://school/content/", "s3://school/content"),
        ("s3://AKID:SECRET@school/content", "s3://school/content"),
        ("s3://AKID:SEC/RET@school/content", "s3://school/content"),
        ("s3://AKID:SEC@RET@school/content", "s3://school/content"),
        ("https://TOKEN@host/a", "https://host/a"),
        ("https://host:8443/a/b?sig=SECRET", "https://host:8443/a/b"),
        ("tcp://host:8786", "tcp://host:8786"),
        ("s3://school/marie@ecole/content", "s3://school/marie@ecole/content"),
        ("not '//AKID:SEC/RET@school' there", "not '//school' there"),
    ],
)
def test_an_address_is_shown_without_what_opens_it(address: str, as_shown: str) -> None:
    assert shown(address) == as_shown


@pytest.mark.parametrize("keys", ["AKID:SEC/RET", "AKID:SEC@RET", "AKID:SECRET"])
@pytest.mark.parametrize("place", ["s3", "gs"])
def test_keys_in_an_address_are_refused_and_not_told(
    content: Path, capsys: pytest.CaptureFixture[str], place: str, keys: str
) -> None:
    assert main(["build", f"{place}://{keys}@school/x", "--lang", "en"]) == 1
    told = "".join(capsys.readouterr())
    assert f"{place}://school/x:1:1: " in told
    assert "[no-such-store]" in told
    assert not [one for one in ("AKID", "SEC", "RET") if one in told], told
    assert [path.name for path in content.parent.iterdir()] == ["content"]


@pytest.mark.parametrize("kind", ["tls", "tcp", "odd"])
def test_a_scheduler_is_named_without_what_opens_it(
    content: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    address = f"{kind}://marie:SECRET@127.0.0.1:1"
    assert main(["build", str(content), "--scheduler", address, "--lang", "en"]) == 1
    told = "".join(capsys.readouterr())
    assert f"{kind}://127.0.0.1:1:1:1: " in told
    assert "SECRET" not in told


@pytest.mark.parametrize(
    "lines",
    [
        "lrs:\n  endpoint: https://marie:SECRET@lrs.example/xapi\n",
        "lrs:\n  endpoint: https://lrs.example/xapi?key=SECRET\n",
        "lrs:\n  endpoint: https://lrs.example/xapi\n  key: SECRET\n",
        'lrs: {endpoint: "https://lrs.example/xapi", "password": SECRET}\n',
        "activity_base: https://marie:SECRET@ecole.example/xapi\n",
        "activity_base: https://ecole.example/xapi?x=SECRET\n",
        "activity_base: https://ecole.example/xapi#SECRET\n",
        "activity_bas: https://marie:SECRET@ecole.example/xapi\n",
    ],
)
def test_what_is_secret_in_a_definition_is_refused_and_not_told(
    content: Path, capsys: pytest.CaptureFixture[str], lines: str
) -> None:
    (content / "variants").mkdir()
    (content / "variants/lille.yaml").write_text(f"name: Lille\n{lines}", "utf-8")
    assert main(["check", str(content), "--lang", "en"]) == 1
    told = "".join(capsys.readouterr())
    assert "content/variants/lille.yaml:" in told
    assert "SECRET" not in told


@pytest.mark.parametrize(
    "base", ["https://u:SECRET@ecole.example/x", "https://ecole.example/x?k=SECRET"]
)
def test_ids_begin_with_nothing_secret(
    content: Path, capsys: pytest.CaptureFixture[str], base: str
) -> None:
    asked = ["build", str(content), "--format", "xapi", "--activity-base", base, "--lang", "en"]
    assert main(asked) == 2
    told = "".join(capsys.readouterr())
    assert "without a user" in told
    assert "SECRET" not in told
    assert not Path("dist").exists()
