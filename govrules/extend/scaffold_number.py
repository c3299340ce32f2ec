"""Chinese and Arabic numbers as notices print them, up to 999."""

from __future__ import annotations

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"百": 100, "十": 10}


def number_of(words: str) -> int:
    """Read ``21``, ``二十一`` or ``一百零三``; ValueError for anything else."""
    if words.isascii():
        return int(words)
    total, digit = 0, 0
    for char in words:
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        elif char in _DIGITS:
            digit = digit * 10 + _DIGITS[char] if words.isdigit() else _DIGITS[char]
        else:
            raise ValueError(f"{words!r} is not a number")
    return total + digit
