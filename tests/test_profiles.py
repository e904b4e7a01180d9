"""Profiles of LMSs: what their files may hold, and the player in each LMS that they make."""

import re
from pathlib import Path

import node
import pytest

from esn_package.preview.profiles import STANDARD, profile, profiles, read
from esn_package.problems import ProblemsFound

ROOT = Path(__file__).parent.parent
FACT = """\
title: An LMS
seen: 1.0, run
facts:
  - source: "facts/lms.md 1.4"
"""
# Looked up before it was written here, or read in the LMS itself.
SOURCE = r"facts/(lms|standards|peers|libraries)\.md \d.*: .+|[\w/-]+(\.class)?\.(js|ts|py|php)\W.+"


def wrong(text: str) -> list[str]:
    """What is told of a profile's text."""
    with pytest.raises(ProblemsFound) as found:
        read(text, "ours")
    return [str(problem) for problem in found.value.problems]


def test_there_is_a_profile_of_each_lms_of_the_table() -> None:
    assert set(profiles()) == {
        *("moodle", "moodle-standards", "moodle-app", "openedx", "ilias", "canvas", "blackboard"),
        *("brightspace", "chamilo", "totara", "talentlms", "strict", "wagtail"),
    }


@pytest.mark.parametrize("name", [STANDARD, *profiles()])
def test_every_fact_of_a_profile_has_a_source_that_can_be_looked_up(name: str) -> None:
    for source in profile(name).sources:
        assert re.fullmatch(SOURCE, source), source


def test_a_profile_says_only_where_it_departs_from_its_base() -> None:
    moodle, standards = profile("moodle").behaviour, profile("moodle-standards").behaviour
    assert (moodle.types["text"].longest, standards.types["text"].longest) == (64000, 4096)
    assert standards.types["text"].pattern == moodle.types["text"].pattern
    assert standards.launch == moodle.launch
    assert profile("canvas").behaviour.types == profile(STANDARD).behaviour.types


def test_a_key_that_means_nothing_is_refused_where_it_stands() -> None:
    told = wrong(f"{FACT}    commit: {{downn: yes}}\n")
    assert told == ['ours.yaml:5:14: "downn" is not a key of a commit [unknown-key]']
    assert wrong(f"{FACT}    commits: all\n")[0].startswith('ours.yaml:5:5: "commits" is not a key')
    assert "is not a value of sends" in wrong(f"{FACT}    commit: {{sends: some}}\n")[0]


def test_a_fact_without_source_is_refused() -> None:
    told = wrong("title: An LMS\nseen: 1.0\nfacts:\n  - feedback: any\n")
    assert told == ['ours.yaml:4:5: a fact needs the key "source" [missing-key]']


def test_an_element_needs_a_type_that_there_is() -> None:
    told = wrong(f"{FACT}    elements: {{cmi.core.exit: rw words}}\n")
    assert 'cmi.core.exit cannot be "rw words"' in told[0]


def test_an_lms_that_is_not_known_is_refused_with_a_hint() -> None:
    with pytest.raises(ProblemsFound) as found:
        profile("moodel")
    assert [problem.hint for problem in found.value.problems] == ['did you mean "moodle"?']
    told = wrong(FACT.replace("facts:\n", "based_on: moodel\nfacts:\n"))
    assert told == ["ours.yaml:3:11: there is no profile moodel [no-such-file]"]


def test_the_page_about_lmss_names_each() -> None:
    page = (ROOT / "docs/lms.md").read_text(encoding="utf-8")
    assert [name for name in profiles() if f"| `{name}` |" not in page] == []


def test_a_simulated_lms_answers_as_its_profile_says() -> None:
    node.run("simulated")


def test_the_player_in_every_lms() -> None:
    node.run("profiles")
