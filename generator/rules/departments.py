"""The departments (sở) of a province: their names, abbreviations and codes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from generator.outline.data import load
from generator.rules.document import Document


@dataclass(frozen=True, slots=True)
class Department:
    """A sở; `name` and `now` without the word. It is no more from `until` on; `also` is what went to yet another."""

    name: str
    short: tuple[str, ...]
    codes: tuple[str, ...]
    until: date | None
    now: str
    also: str


@lru_cache
def departments() -> tuple[Department, ...]:
    """All that are known."""
    return tuple(
        Department(x["name"], tuple(x["short"]), tuple(x["codes"]), x.get("until"), x.get("now", ""), x.get("also", ""))
        for x in load("departments")
    )


def plain(name: str) -> str:
    """A name for comparing: lower case, one kind of dash without blanks, one blank between words."""
    return re.sub(r"\s*[-\u2013]\s*", "-", " ".join(name.lower().split()))


@lru_cache
def _by_spelling() -> dict[str, Department]:
    return {plain(words): x for x in departments() for words in (x.name, *x.short)}


@lru_cache
def pattern() -> re.Pattern[str]:
    """ "Sở X" with any known name or abbreviation; group `name` is X."""
    names = sorted((words for x in departments() for words in (x.name, *x.short)), key=len, reverse=True)
    either = "|".join(re.escape(name).replace(r"\ ", r"\s+").replace(r"\-", r"\s*[-\u2013]\s*") for name in names)
    either = either.replace(r"\s+\s*", r"\s*").replace(r"\s*\s+", r"\s*")
    return re.compile(rf"(?<!\w)[Ss]ở\s+(?P<name>{either})(?![\w&])")


def named(words: str) -> Department | None:
    """The department of this name or abbreviation (without "Sở")."""
    return _by_spelling().get(plain(words))


def own(document: Document) -> Department | None:
    """The department that issues the document, if it is one."""
    words = plain(document.agency)
    return named(words.removeprefix("sở ")) if words.startswith("sở ") else None


def known_codes() -> frozenset[str]:
    """The codes of all departments in symbols."""
    return frozenset(code for x in departments() for code in x.codes)
