"""JUnit XML, as `check` and `build` write it, is what Jenkins' xUnit plugin lets pass."""

import shutil
from pathlib import Path

import pytest
from lxml import etree

from esn_package.cli import main

HERE = Path(__file__).parent
# What https://github.com/jenkinsci/xunit-plugin allows, in junit-10.xsd; GitLab asks for no more.
ATTRIBUTES = {
    "testsuites": {"name", "time", "tests", "failures", "errors"},
    "testsuite": {"name", "time", "tests", "failures", "errors", "skipped", "file", "id"},
    "testcase": {"name", "classname", "time"},
    "failure": {"type", "message"},
    "skipped": {"type", "message"},
    "system-out": set[str](),
}


@pytest.mark.parametrize(
    "command",
    ["check content --report junit junit.xml", "build content --report . --format web --no-cache"],
)
def test_junit_holds_no_more_than_jenkins_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(HERE / "modules/minimal", "content")
    Path("content/wrong").mkdir()
    Path("content/wrong/module.yaml").write_text("titel: x\n", encoding="utf-8")
    assert main(command.split()) == 1
    root = etree.parse("junit.xml").getroot()
    assert {one.tag for one in root.iter()} >= {"testsuites", "testsuite", "testcase", "failure"}
    for one in root.iter():
        assert {*map(str, one.attrib)} <= ATTRIBUTES[str(one.tag)], one.tag
    for suite in root:
        assert {"name", "tests", "failures", "errors"} <= {*map(str, suite.attrib)}
