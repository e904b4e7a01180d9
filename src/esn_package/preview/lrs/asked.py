"""A request as the resources see it, whichever of the two syntaxes it came in."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl

from esn_package.preview.lrs.answers import Refused, read_json
from esn_package.preview.lrs.data.rules import Rule

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"
# What a form may bring in the place of a header (xAPI-Communication 1.3).
HEADERS = (
    "authorization",
    "x-experience-api-version",
    "content-type",
    "content-length",
    "if-match",
    "if-none-match",
)
HEADER = re.compile("[\t\x20-\x7e\x80-\xff]*")  # RFC 9110 5.5: a type is given out again as it came


@dataclass(frozen=True)
class Asked:
    """A method on a resource; `path` is the whole path, as the address has it."""

    method: str
    resource: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    params: Mapping[str, str]
    by_form: bool = False

    @property
    def type(self) -> str:
        """The media type of the body, bare and in lower case."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    def known(self, *names: str) -> None:
        """Refuse any parameter but these (xAPI-Communication 3.2)."""
        for name in self.params:
            if name not in names:
                raise Refused(400, f'"{name}" is no parameter of {self.method} {self.resource}')

    def needed(self, name: str) -> str:
        """A parameter that must be there."""
        if name not in self.params:
            raise Refused(400, f'the parameter "{name}" is missing')
        return self.params[name]

    def checked(self, name: str, rule: Rule) -> str:
        """A parameter that must be there, and keep a rule."""
        value = self.needed(name)
        rule(value, f"the parameter {name}")
        return value

    def object(self, name: str, rule: Rule) -> dict[str, Any]:
        """A parameter in JSON that must be there, and keep a rule."""
        value: dict[str, Any] = read_json(self.needed(name).encode(), f"the parameter {name}")
        rule(value, f"the parameter {name}")
        return value


def plain(asked: Asked) -> Asked:
    """A request in the usual syntax, whichever it came in; with its parameters read."""
    params = _pairs(asked.query, "the query")
    if asked.method != "POST" or ("method" not in params and asked.type != FORM):
        return replace(asked, params=params)
    if params.keys() != {"method"} or asked.type != FORM:
        raise Refused(400, "a form needs the parameter method in its address, and no other")
    fields = _pairs(_text(asked.body), "the form")
    headers = {name.lower(): value for name, value in fields.items() if name.lower() in HEADERS}
    for name, value in headers.items():
        if not HEADER.fullmatch(value):
            raise Refused(400, f"the form's {name} is not what a header can be")
    kept = {name: value for name, value in asked.headers.items() if name != "content-type"}
    left = {
        name: value
        for name, value in fields.items()
        if name.lower() not in HEADERS and name != "content"
    }
    body = fields.get("content", "").encode()
    if body:  # JSON is what a form nearly always holds
        kept["content-type"] = JSON
    return replace(
        asked,
        method=params["method"].upper(),
        headers={**kept, **headers},
        body=body,
        params=left,
        by_form=True,
    )


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise Refused(400, "the form is not in UTF-8") from None


def _pairs(text: str, what: str) -> dict[str, str]:
    try:
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError:
        raise Refused(400, f"{what} cannot be read") from None
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Refused(400, f"{what} gives a parameter twice")
    return found


def allowed(asked: Asked, methods: Collection[str]) -> None:
    """Refuse a method that a resource does not have."""
    if asked.method not in methods:
        raise Refused(405, f"{asked.resource} has no {asked.method}")
