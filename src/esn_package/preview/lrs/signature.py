"""Signed statements: whether a JSON web signature is well formed (xAPI-Data 2.6, RFC 7515).

A certificate that it brings is used to catch mistakes, as xAPI asks, not to trust anybody.
"""

import base64
import binascii
import hashlib
from collections.abc import Iterable
from typing import Any

from esn_package.preview.lrs.answers import Refused, read_json
from esn_package.preview.lrs.data.same import same
from esn_package.preview.lrs.data.statement import statement as valid
from esn_package.preview.lrs.der import public_key
from esn_package.preview.lrs.multipart import Part

USAGE = "http://adlnet.gov/expapi/attachments/signature"
# RFC 8017 9.2, note 1: what stands before a digest in PKCS #1 v1.5.
_HASHES = {
    "RS256": ("sha256", "3031300d060960864801650304020105000420"),
    "RS384": ("sha384", "3041300d060960864801650304020205000430"),
    "RS512": ("sha512", "3051300d060960864801650304020305000440"),
}


def signatures(statement: dict[str, Any], parts: Iterable[Part]) -> None:
    """Refuse a statement that has a signature which is none, or is another statement's."""
    by_hash = {part.sha2: part.contents for part in parts}
    for one in statement.get("attachments", ()):
        if one["usageType"] != USAGE:
            continue
        if one["contentType"] != "application/octet-stream":
            raise _malformed("its contentType must be application/octet-stream")
        contents = by_hash.get(one["sha2"].lower())
        if contents is not None:
            _check(contents, _unsigned(statement))


def _unsigned(statement: dict[str, Any]) -> dict[str, Any]:
    left = [one for one in statement["attachments"] if one["usageType"] != USAGE]
    rest = {key: value for key, value in statement.items() if key != "attachments"}
    return {**rest, "attachments": left} if left else rest


def _check(contents: bytes, statement: dict[str, Any]) -> None:
    try:
        head, payload, signature = contents.split(b".")
        header = read_json(_bytes(head), "the header of the signature")
        signed = read_json(_bytes(payload), "the payload of the signature")
        proof = _bytes(signature)
        algorithm = header["alg"]
        chain = header.get("x5c")
    except (ValueError, KeyError, TypeError, AttributeError):
        raise _malformed("it is no JWS in compact form") from None
    if algorithm not in _HASHES:
        raise _malformed(f"its algorithm must be one of {', '.join(_HASHES)}")
    valid(signed, "the signed statement")
    if not same(signed, statement):
        raise _malformed("it signs another statement")
    if chain is not None and not _signed_by(chain, head + b"." + payload, proof, algorithm):
        raise _malformed("it is not by the certificate that it brings")


def _signed_by(chain: object, text: bytes, proof: bytes, algorithm: str) -> bool:
    """RSASSA-PKCS1-v1_5 (RFC 8017 8.2.2)."""
    try:
        first = chain[0] if isinstance(chain, list) else None
        modulus, exponent = public_key(base64.b64decode(first or "", validate=True))
    except ValueError:
        raise _malformed("its certificate cannot be read") from None
    name, prefix = _HASHES[algorithm]
    digest = bytes.fromhex(prefix) + hashlib.new(name, text).digest()
    length = (modulus.bit_length() + 7) // 8
    padded = b"\x00\x01" + b"\xff" * (length - len(digest) - 3) + b"\x00" + digest
    number = pow(int.from_bytes(proof), exponent, modulus)
    return len(proof) == length and number == int.from_bytes(padded)


def _bytes(text: bytes) -> bytes:
    try:
        return base64.b64decode(text + b"=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except binascii.Error as error:
        raise ValueError from error


def _malformed(why: str) -> Refused:
    return Refused(400, f"the signature is malformed: {why}")
