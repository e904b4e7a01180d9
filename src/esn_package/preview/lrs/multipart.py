"""Statements with the data of their attachments: multipart/mixed (xAPI-Communication 1.5.2)."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.message import Message
from typing import Any

from esn_package.preview.lrs.answers import Answer, Refused, etag, written
from esn_package.preview.lrs.data import values

MIXED = "multipart/mixed"
_BOUNDARY = "attachments-of-statements-3f0c9d6a"
_HASHES = {56: "sha224", 64: "sha256", 96: "sha384", 128: "sha512"}


@dataclass(frozen=True)
class Part:
    """One part: its headers by their names in lower case, and its bytes."""

    headers: Mapping[str, str]
    contents: bytes

    @property
    def sha2(self) -> str:
        """The hash that it says to have."""
        return self.headers.get("x-experience-api-hash", "").lower()


def read(body: bytes, content_type: str) -> tuple[bytes, list[Part]]:
    """The statements and the attachments of a body, each with the hash that it really has."""
    message = Message()
    message["content-type"] = content_type
    boundary = message.get_param("boundary")
    if not isinstance(boundary, str) or not boundary:
        raise Refused(400, "multipart/mixed needs a boundary")
    first, *others = _parts(body, boundary)
    if first.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise Refused(400, "the first part must be application/json: the statements")
    for number, part in enumerate(others, 2):
        _attachment(part, f"part {number}")
    return first.contents, others


def _parts(body: bytes, boundary: str) -> list[Part]:
    """RFC 2046 5.1.1: what stands between lines of two hyphens and the boundary."""
    sections = (b"\r\n" + body).split(b"\r\n--" + boundary.encode())
    if len(sections) < 3 or not sections[-1].startswith(b"--"):  # noqa: PLR2004 - before, one, after
        raise Refused(400, "the body has not the parts that its boundary announces")
    return [_part(section, number) for number, section in enumerate(sections[1:-1], 1)]


def _part(section: bytes, number: int) -> Part:
    line, _, rest = section.partition(b"\r\n")
    head, blank, contents = (b"\r\n" + rest).partition(b"\r\n\r\n")
    if line.strip() or not blank:
        raise Refused(400, f"part {number} has no blank line after its headers")
    headers = {}
    for text in head.decode("latin-1").split("\r\n")[1:]:
        name, colon, value = text.partition(":")
        if not colon:
            raise Refused(400, f'part {number} has a header that is none: "{text}"')
        headers[name.strip().lower()] = value.strip()
    return Part(headers, contents)


def _attachment(part: Part, where: str) -> None:
    if part.headers.get("content-transfer-encoding", "").lower() != "binary":
        raise Refused(400, f"{where} needs Content-Transfer-Encoding: binary")
    if not values.SHA2.fullmatch(part.sha2):
        raise Refused(400, f"{where} needs X-Experience-API-Hash, a SHA-2 in hexadecimal")
    if hashlib.new(_HASHES[len(part.sha2)], part.contents).hexdigest() != part.sha2:
        raise Refused(400, f"{where} has not the SHA-2 that it says to have")


def matched(attachments: Iterable[dict[str, Any]], parts: Iterable[Part]) -> None:
    """Refuse attachments without data or address, data without attachment, and what differs."""
    by_hash = {part.sha2: part for part in parts}
    asked = set()
    for one in attachments:
        part = by_hash.get(one["sha2"].lower())
        if part is None:
            if "fileUrl" not in one:
                raise Refused(400, f"the attachment {one['sha2']} has no data and no fileUrl")
            continue
        asked.add(part.sha2)
        kind = part.headers.get("content-type", one["contentType"])
        length = part.headers.get("content-length", str(one["length"]))
        if kind != one["contentType"] or length != str(one["length"]):
            raise Refused(400, f"the attachment {one['sha2']} differs from its part's headers")
    for sha2 in by_hash.keys() - asked:
        raise Refused(400, f"no statement has the attachment {sha2}")


def answer(
    value: object, attachments: Iterable[dict[str, Any]], held: Mapping[str, bytes]
) -> Answer:
    """Statements and, once each, the data that is held of their attachments."""
    sections = [(["Content-Type: application/json"], written(value))]
    for sha2, one in {one["sha2"].lower(): one for one in attachments}.items():
        if sha2 in held:
            headers = [
                f"Content-Type: {one['contentType']}",
                "Content-Transfer-Encoding: binary",
                f"X-Experience-API-Hash: {sha2}",
            ]
            sections.append((headers, held[sha2]))
    edge = f"--{_BOUNDARY}".encode()
    lines = (
        b"\r\n".join([edge, *(header.encode() for header in headers), b"", contents])
        for headers, contents in sections
    )
    body = b"\r\n".join([*lines, edge + b"--", b""])
    return Answer(200, body, f'{MIXED}; boundary="{_BOUNDARY}"', {"ETag": etag(body)})
