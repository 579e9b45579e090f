"""Words compared without marks, case and spacing: how a component is known although it is typed wrong."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_WORDS = re.compile(r"[^\w/.:()]+")
_RULE = re.compile(r"[-\s_=*~.─━―–—−‐‑]{3,}")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The words in small letters without marks, one blank between them: "CỘNG HOÀ" and "Cộng hòa" are the same."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _NOT_WORDS.sub(" ", plain).strip()


def is_like(text: str, wanted: str, least: float = 0.8) -> bool:
    """Whether the folded text is nearly the wanted words (folded too)."""
    if not 0.5 < len(text) / len(wanted) < 2:
        return False
    from difflib import SequenceMatcher

    return SequenceMatcher(None, text, wanted, autojunk=False).ratio() >= least


def is_text_rule(text: str) -> bool:
    """Whether the text is a line made of underscores, dashes or equals signs."""
    return bool(_RULE.fullmatch(text)) and len(text.strip()) >= 3 and text.strip(". \t\xa0") != ""


def is_upper(text: str) -> bool:
    """Whether all letters are capitals, and there are some."""
    return text.upper() == text and text.lower() != text


def quoted(text: str, longest: int = 40) -> str:
    """The words between Vietnamese quotation marks, shortened."""
    words = " ".join(text.split())
    if len(words) > longest:
        words = words[:longest].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"
    return f"“{words}”"
