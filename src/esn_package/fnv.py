"""Few characters that stand for an id in what the player saves: FNV-1a of 32 bits, in base 36."""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def short(id_: str, width: int) -> str:
    """So many characters for an id; another id may have the same."""
    hashed = 2166136261
    for byte in id_.encode("ascii", "replace"):
        hashed = (hashed ^ byte) * 16777619 & 0xFFFFFFFF
    return base36(hashed, width)


def base36(number: int, width: int) -> str:
    """The last digits of a number in base 36."""
    digits = (DIGITS[number // 36**place % 36] for place in reversed(range(width)))
    return "".join(digits)
