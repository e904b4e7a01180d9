"""Few characters that stand for an id in what the player saves: FNV-1a of 32 bits, in base 36."""

from functools import lru_cache

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@lru_cache(maxsize=4096)  # each format asks for the same ids
def short(id_: str, width: int) -> str:
    """So many characters for an id; another id may have the same."""
    hashed = 2166136261
    for byte in id_.encode("ascii", "replace"):
        hashed = (hashed ^ byte) * 16777619 & 0xFFFFFFFF
    return base36(hashed, width)


def base36(number: int, width: int) -> str:
    """The last digits of a number in base 36."""
    found, left = "", number % 36**width
    for _ in range(width):
        left, last = divmod(left, 36)
        found = DIGITS[last] + found
    return found
