"""Whatever the preview's LRS is sent, it takes or refuses: it never breaks."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lrs_cases import WHOLE

from esn_package.preview.lrs import Store
from esn_package.preview.lrs.answers import Refused, read_json
from esn_package.preview.lrs.asked import Asked
from esn_package.preview.lrs.der import public_key
from esn_package.preview.lrs.statements import statements

# A busy machine is late to think of examples: that is no fault of what they try.
BUSY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def asked(method: str, body: bytes = b"", kind: str = "application/json", **params: str) -> Asked:
    """A request of the Statement resource."""
    headers = {"content-type": kind}
    return Asked(method, "statements", "/statements", "", headers, body, params)


def status_of(store: Store, request: Asked) -> int:
    """The status of an answer or of a refusal, which always has a reason."""
    try:
        return statements(store, request).status
    except Refused as refusal:
        return refusal.status if refusal.reason else 0


@BUSY
@given(st.binary(max_size=200))
def test_a_certificate_of_any_bytes_is_a_key_or_none(data: bytes) -> None:
    with suppress(ValueError):
        public_key(data)


KEY = st.sampled_from(
    [*WHOLE, *WHOLE["context"], *WHOLE["result"], *WHOLE["object"]["definition"], "member", "mbox"]
) | st.text(max_size=5)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEY, inner, max_size=4),
    max_leaves=15,
)


@given(st.dictionaries(st.sampled_from([*WHOLE, "version", "authority"]), JSON, max_size=4))
@settings(BUSY, max_examples=400)
def test_any_json_is_taken_or_refused(others: dict[str, Any]) -> None:
    body = json.dumps({**WHOLE, **others}).encode()
    store = Store()
    status = status_of(store, asked("POST", body))
    assert status in (200, 400)
    assert len(store.statements) == (status == 200)
    assert status_of(store, asked("GET")) == 200


@BUSY
@given(st.binary(max_size=60), st.sampled_from(["application/json", "multipart/mixed; boundary=a"]))
def test_any_bytes_are_taken_or_refused(body: bytes, kind: str) -> None:
    with pytest.raises(Refused):
        statements(Store(), asked("POST", b"x" + body, kind))


@BUSY
@given(
    st.dictionaries(
        st.sampled_from(["agent", "verb", "since", "limit", "registration", "format", "from"]),
        st.text(max_size=12) | st.integers().map(str),
        max_size=3,
    )
)
def test_any_query_is_answered_or_refused(params: dict[str, str]) -> None:
    assert status_of(Store(), asked("GET", b"", "", **params)) in (200, 400)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        "[" * 101 + "]" * 101,
        '"\\ud800"',
        "NaN",
        "1e999",
        "-Infinity",
        '{"a":1,"a":1}',
        "9" * 5000,
        "\ufeff{}",
    ],
)
def test_hostile_json_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read_json(text.encode(), "the body")
