"""Signs of symbol fonts (w:sym, ISO 29500-1 17.3.3.30): their codes mean nothing outside the font."""

from __future__ import annotations

from typing import Any

from generator.word.xml import w

_FONT, _CHAR = w("font"), w("char")
_BULLET = "•"
_KNOWN = {
    "symbol": {
        0x2D: "−",
        0xA3: "≤",
        0xAE: "→",
        0xB0: "°",
        0xB1: "±",
        0xB2: "″",
        0xB3: "≥",
        0xB4: "×",
        0xB8: "÷",
        0xB9: "≠",
        0xBB: "≈",
        0xBC: "…",
        0xD7: "⋅",
        0xDE: "⇒",
        0xE5: "∑",
    },
    "wingdings": {0x6F: "☐", 0xA8: "☐", 0xDF: "←", 0xE0: "→", 0xFB: "☒", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑"},
    "wingdings 2": {0x50: "✓", 0x52: "☑", 0x53: "☒", 0xA3: "☐"},
}


def symbol(element: Any) -> str:
    """What a w:sym prints: the sign where it is known, else a bullet; "" for a code that is none."""
    try:
        code = int(element.get(_CHAR) or "", 16)
    except ValueError:
        return ""
    known = _KNOWN.get((element.get(_FONT) or "").casefold(), {}).get(code & 0xFF)
    if known and (0xF000 <= code <= 0xF0FF or code <= 0xFF):
        return known
    if 0xE000 <= code <= 0xF8FF:
        return _BULLET
    return chr(code) if 31 < code < 0xD800 else ""
