"""How wide text is in Times New Roman, and where to break a line that is too long. Widths in points."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from generator.outline.blocks import Spans

_FOLDER = Path(__file__).parent
_UNKNOWN = 556  # a character outside the table: about an average capital


class _Advances(dict[str, int]):
    """Thousandths of an em by character.

    Marks that combine and signs without a shape take no room, unknown characters about a capital's.
    """

    def __missing__(self, character: str) -> int:
        unseen = unicodedata.combining(character) or unicodedata.category(character) == "Cf"
        advance = self[character] = 0 if unseen else _UNKNOWN
        return advance


@cache
def _advances(bold: bool, italic: bool) -> _Advances:
    style = {(0, 0): "regular", (1, 0): "bold", (0, 1): "italic", (1, 1): "bold_italic"}[(bold, italic)]
    return _Advances(_tables()[style])


@cache
def _tables() -> dict[str, dict[str, int]]:
    data: dict[str, dict[str, int]] = json.loads((_FOLDER / "fonts/widths.json").read_bytes())
    return data


def width(text: str, size: float, bold: bool = False, italic: bool = False) -> float:
    """The advance width of `text` in points, at a font size in points."""
    return sum(map(_advances(bold, italic).__getitem__, text)) * size / 1000


def spans_width(spans: Spans, size: float, bold: bool = False, italic: bool = False) -> float:
    """The width of a run of spans in a style that is itself bold or italic."""
    return sum(width(span.text, size, bold or span.bold, italic or span.italic) for span in spans)


# A line should not end in these words, nor be broken before a number that belongs to them.
_BINDING = frozenset("năm ngày tháng quý số của và về tại trên theo đối với cho từ giai mục khoản điểm điều".split())
_OPENING = frozenset("của và về năm giai trên đối theo tại thuộc cho để từ đến trong ban tỉnh huyện".split())
_NUMBER = re.compile(r"\d.*|[IVX]+[,.;]?")
_SIGNS = frozenset("-–&/")
_CITY = "thành phố"
_MOST_PARTS = 150
# The cost of a break inside a word; worse than any raggedness.
_NEVER = 400.0


def units(text: str) -> list[str]:
    """The words, with those in one piece that no line break may part: "năm 2026", "THÀNH PHỐ", "LAO ĐỘNG -"."""
    found: list[str] = []
    before = ""  # the last word, in lower case
    for word in filter(None, text.split(" ")):  # no-break blanks stay
        lower = word.lower()
        number = before in _BINDING and _NUMBER.fullmatch(word)
        if before and (number or word in _SIGNS or f"{before} {lower}" == _CITY):
            found[-1] += f" {word}"
        else:
            found.append(word)
        before = lower
    return found


@cache
def _compounds() -> frozenset[str]:
    """Words of two syllables that plans are full of: a title or a header is not broken inside one."""
    return frozenset((_FOLDER / "compounds.txt").read_text(encoding="utf-8").splitlines())


def unbroken(text: str) -> list[str]:
    """The pieces of a header that should each stand on one line: units, and words of two syllables."""
    found: list[str] = []
    for unit in units(text):
        if found and _break_cost(found[-1], unit) >= _NEVER:
            found[-1] += f" {unit}"
        else:
            found.append(unit)
    return found


def _break_cost(before: str, after: str) -> float:
    """How ill a break between two units looks, in points of raggedness."""
    opening = after.split(" ")[0].lower()
    if f"{before.split(' ')[-1].split('/')[-1].lower()} {opening.split('/')[0].rstrip(',;:.')}" in _compounds():
        return _NEVER
    if opening in ("tháng", "năm") and before.lower().startswith(("ngày", "tháng")):
        return 200
    if before.endswith((",", ";", ":", "-", "–")) or opening in _OPENING or after.lower() == _CITY:
        return 0
    last = before.split(" ")[-1]
    if last.lower() in _BINDING:
        return 200
    # Inside a name: "Hải | Dương", "THƯƠNG | BINH".
    return 250 if last[0].isupper() and after[0].isupper() else 60


def balanced(text: str, limit: float, measure: Callable[[str], float]) -> list[str]:
    """The text in as few lines as fit `limit` (points), of like length, broken where the sense allows.

    A word longer than the limit stands alone on its line.
    """
    parts = units(text)
    if measure(text) <= limit or len(parts) < 2:
        return [" ".join(parts)]
    if len(parts) > _MOST_PARTS:
        return _filled(parts, limit, measure)
    lengths = _lengths(parts, limit, measure)
    fewest = start = 0
    while start < len(parts):
        start = max(end for first, end in lengths if first == start)
        fewest += 1
    return _best(parts, fewest, lengths, measure(text) / fewest)


def _filled(parts: Sequence[str], limit: float, measure: Callable[[str], float]) -> list[str]:
    """Lines as full as they go: what is this long is no title any more, and balancing it would take long."""
    lines: list[str] = []
    space = measure(" ")
    used = limit
    for part in parts:
        length = measure(part)
        if used + space + length > limit:
            lines.append(part)
            used = length
        else:
            lines[-1] += f" {part}"
            used += space + length
    return lines


def _lengths(parts: Sequence[str], limit: float, measure: Callable[[str], float]) -> dict[tuple[int, int], float]:
    """The length of every line `parts[start:end]` that fits the limit, or is one part alone."""
    lengths = {}
    for start in range(len(parts)):
        for end in range(start + 1, len(parts) + 1):
            length = measure(" ".join(parts[start:end]))
            if length > limit and end - start > 1:
                break
            lengths[(start, end)] = length
    return lengths


def _best(parts: Sequence[str], count: int, lengths: dict[tuple[int, int], float], ideal: float) -> list[str]:
    """The best division into `count` lines, each about `ideal` points long."""
    # For each line number and the part it ends before: the least cost, and where that line starts.
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for _ in range(count):
        reached: dict[int, tuple[float, int]] = {}
        for (start, end), length in lengths.items():
            if start in best[-1]:
                turn = _break_cost(parts[end - 1], parts[end]) if end < len(parts) else 0
                cost = best[-1][start][0] + turn + abs(length - ideal)
                if end not in reached or cost < reached[end][0]:
                    reached[end] = (cost, start)
        best.append(reached)
    lines: list[str] = []
    end = len(parts)
    for reached in reversed(best[1:]):
        start = reached[end][1]
        lines.insert(0, " ".join(parts[start:end]))
        end = start
    return lines


def rule_length(lines: Sequence[float]) -> float:
    """The rule under a name or trích yếu: a third to a half of the line above it (PL1 II.2.b, II.5.b).

    Where the last line is shorter than the longest one, a length that is right for both, if there is one.
    """
    longest, last = max(lines), lines[-1]
    low, high = max(longest, last) / 3, min(longest, last) / 2
    return min(max(last * 0.42, low), high) if low <= high else last * 0.45
