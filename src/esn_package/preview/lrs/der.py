"""The RSA key in a certificate: as much of DER (X.690) and X.509 (RFC 5280) as that takes."""

SEQUENCE, INTEGER, BITS, OF_VERSION = 0x30, 0x02, 0x03, 0xA0
MOST_BITS = 16384  # a larger modulus or exponent would only keep the machine busy


def public_key(certificate: bytes) -> tuple[int, int]:
    """Modulus and exponent; ValueError where there are none."""
    try:
        (outer,) = _values(certificate)
        signed = _values(outer[1])[0]
        fields = [one for one in _values(signed[1]) if one[0] != OF_VERSION]
        key = fields[5]  # serial, algorithm, issuer, validity, subject, then the key
        bits = _values(key[1])[1]
        (pair,) = _values(bits[1][1:])
        modulus, exponent = (int.from_bytes(one[1]) for one in _values(pair[1]))
    except (IndexError, TypeError) as error:
        raise ValueError("no certificate with an RSA key") from error
    tags = (outer[0], signed[0], key[0], bits[0], pair[0])
    if tags != (SEQUENCE, SEQUENCE, SEQUENCE, BITS, SEQUENCE) or modulus.bit_length() > MOST_BITS:
        raise ValueError("no certificate with an RSA key")
    if exponent.bit_length() > 64 or modulus < 3:  # noqa: PLR2004 - what RSA keys have
        raise ValueError("no RSA key")
    return modulus, exponent


def _values(data: bytes) -> list[tuple[int, bytes]]:
    """Tags and contents, one after the other."""
    found = []
    at = 0
    while at < len(data):
        tag, length, start = data[at], data[at + 1], at + 2
        if length & 0x80:
            octets = length & 0x7F
            length = int.from_bytes(data[start : start + octets])
            start += octets
        at = start + length
        if at > len(data):
            raise ValueError("cut short")
        found.append((tag, data[start:at]))
    return found
