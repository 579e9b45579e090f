"""Word's automatic numbering: which label a paragraph gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.outline.labels import roman
from generator.word.reading.names import PARAGRAPH_PROPERTIES, RUN_PROPERTIES, VAL
from generator.word.reading.properties import Properties, is_on, number, paragraph_properties, run_properties
from generator.word.reading.tree import first
from generator.word.xml import w

_BULLETS = "•"
_MOST_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    start: int
    format: str
    text: str
    legal: bool
    style: str
    restart: int | None
    paragraph: Properties
    run: Properties


class Numbering:
    """The lists of a document, and the count as its paragraphs are read in order."""

    def __init__(self, part: Any) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._abstract: dict[str, str] = {}
        self._starts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        if part is None:
            return
        lists = {item.get(w("abstractNumId")): item for item in part.iterchildren(w("abstractNum"))}
        by_style = {
            link.get(VAL): key for key, item in lists.items() if (link := first(item, w("styleLink"))) is not None
        }
        shapes = {key: _levels(item) for key, item in lists.items()}
        linked = {
            key: by_style.get(link.get(VAL))
            for key, item in lists.items()
            if (link := first(item, w("numStyleLink"))) is not None
        }
        for item in part.iterchildren(w("num")):
            key = item.get(w("numId")) or ""
            target = first(item, w("abstractNumId"))
            abstract = target.get(VAL) if target is not None else None
            abstract = linked.get(abstract) or abstract
            levels = dict(shapes.get(abstract, {}))
            starts: dict[int, int] = {}
            for override in item.iterchildren(w("lvlOverride")):
                at = int(number(override.get(w("ilvl"))) or 0)
                start = first(override, w("startOverride"))
                if start is not None:
                    starts[at] = int(number(start.get(VAL)) or 0)
                levels |= _levels(override)
            self._levels[key] = levels
            self._starts[key] = starts
            self._abstract[key] = abstract or ""

    def level(self, key: str, at: int) -> Level | None:
        """A level of a list; None where the paragraph is in none."""
        return self._levels.get(key, {}).get(at) if key != "0" else None

    def level_of_style(self, key: str, style: str) -> int:
        """The level that a style is tied to in a list."""
        return next((at for at, level in self._levels.get(key, {}).items() if level.style == style and style), 0)

    def next(self, key: str, at: int) -> str:
        """Counts one paragraph; its label as printed ("1.", "a)", "-"), "" where none is."""
        level = self.level(key, at)
        if level is None:
            return ""
        counts = self._counts.setdefault(self._abstract[key], {})
        if key not in self._begun:
            self._begun.add(key)
            for place, start in self._starts[key].items():
                counts[place] = start - 1
        counts[at] = counts.get(at, level.start - 1) + 1
        for deeper in [place for place in counts if place > at]:
            below = self.level(key, deeper)
            if below is None or below.restart is None or (below.restart and at < below.restart):
                del counts[deeper]
        if level.format == "bullet":
            return _bullet(level.text)
        if level.format == "none" and "%" not in level.text:
            return level.text
        return self._written(key, level, counts)

    def _written(self, key: str, level: Level, counts: dict[int, int]) -> str:
        text = level.text
        for place in range(_MOST_LEVELS):
            mark = f"%{place + 1}"
            if mark in text:
                other = self.level(key, place)
                form = "decimal" if level.legal else other.format if other else "decimal"
                value = counts.get(place, other.start if other else 1)
                text = text.replace(mark, _number(value, form))
        return text.strip()


def _levels(holder: Any) -> dict[int, Level]:
    found = {}
    for item in holder.iterchildren(w("lvl")):

        def value(name: str, item: Any = item) -> str:
            child = first(item, w(name))
            return (child.get(VAL) or "") if child is not None else ""

        legal, restart = first(item, w("isLgl")), number(value("lvlRestart"))
        found[int(number(item.get(w("ilvl"))) or 0)] = Level(
            start=int(number(value("start")) or 0),
            format=value("numFmt") or "decimal",
            text=value("lvlText"),
            legal=legal is not None and is_on(legal),
            style=value("pStyle"),
            restart=int(restart) if restart is not None else None,
            paragraph=paragraph_properties(first(item, PARAGRAPH_PROPERTIES)),
            run=run_properties(first(item, RUN_PROPERTIES)),
        )
    return found


def _bullet(text: str) -> str:
    """A bullet; signs of symbol fonts lie in the private area of Unicode."""
    return text if text and not "\ue000" <= text[0] <= "\uf8ff" else _BULLETS


def _number(value: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman"):
        written = roman(value) if 0 < value < 400 else str(value)
        return written if form == "upperRoman" else written.lower()
    if form in ("upperLetter", "lowerLetter"):
        # Word counts in English: a, b, c, d, e, f; after z comes aa.
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if 0 < value < 700 else str(value)
        return letter.upper() if form == "upperLetter" else letter
    if form == "decimalZero":
        return f"{value:02d}"
    return "" if form == "none" else str(value)
