"""Numbers as plans write them: 1.670, 84,66, "sáu", "mười lăm"."""

from __future__ import annotations

import re
from decimal import Decimal

# A number in figures: thousands divided by dots, decimals after a comma.
FIGURES = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_UNITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_HUNDRED = re.compile(r"(?P<hundreds>\w+) trăm(?: (?:linh|lẻ))?(?: (?P<rest>.+))?")


def figure(text: str) -> Decimal:
    """The value of a number in figures."""
    return Decimal(text.replace(".", "").replace(",", "."))


def in_words(text: str) -> int | None:
    """The value of a number up to 999 in words; None where the words are something else."""
    words = text.lower().strip()
    hundred = _HUNDRED.fullmatch(words)
    if hundred:
        high, low = _UNITS.get(hundred["hundreds"]), in_words(hundred["rest"]) if hundred["rest"] else 0
        return None if high is None or low is None else 100 * high + low
    parts = words.split()
    if len(parts) == 1:
        return 10 if words == "mười" else _UNITS.get(words)
    if parts[0] == "mười":
        return 10 + _UNITS[parts[1]] if len(parts) == 2 and parts[1] in _UNITS else None
    if (len(parts) in (2, 3) and parts[1] == "mươi") or len(parts) == 2:
        tens, last = _UNITS.get(parts[0]), parts[-1]
        if tens is None or (last != "mươi" and last not in _UNITS):
            return None
        return 10 * tens + (0 if last == "mươi" else _UNITS[last])
    return None
