"""Số thứ tự liên tục, không trùng, không nhảy.

Mục I, II, III; khoản 1, 2, 3 trong mỗi mục; điểm a, b, c, d, đ, e, g theo bảng chữ cái tiếng Việt (không có f, j,
w, z). Số trùng hoặc nhảy làm viện dẫn sai.

Sai:
    I. … II. … IV. …
    c) … d) … e) …

Đúng:
    I. … II. … III. …
    c) … d) … đ) … e) …
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.outline.labels import ARABIC, BY_NAME, DEEPEST_DOTTED, DOTTED, LETTERS, ROMAN, roman
from generator.problems import Severity
from generator.rules.looks import opened
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line

ID = "label-order"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.6.đ"
_ROMANS = {roman(number): number for number in range(1, 100)}
_POINT = BY_NAME["a)"].depth


def check(document: FormDocument) -> Iterator[Found]:
    """Labels that do not follow the one before them at their depth."""
    part = 0
    before: dict[int, tuple[str, int]] = {}
    for line in document.components.body:
        if line.appendix != part:
            part, before = line.appendix, {}
        if line.kind == "part":
            before = {}
        # A bullet of Word's own says nothing of the depth.
        if not line.label or not line.depth or line.paragraph.story != "body":
            continue
        before = {depth: value for depth, value in before.items() if depth <= line.depth}
        parent, number = _value(line)
        if not number:
            fault = _no_letter(line)
        else:
            last_parent, last = before.get(line.depth, ("", 0))
            begins = parent != last_parent or last == 0
            fault = _fault(line, parent, number, 0 if begins else last)
            # One fault is told once: after a number used twice, the next one is expected to go on.
            before[line.depth] = (parent, last + 1 if fault and number <= last and not begins else number)
        if fault:
            grave = line.depth in (ROMAN.depth, _POINT) and "bắt đầu" not in fault
            severity: Severity | None = None if grave else "warning"
            yield Found(document.place(line), f"{opened(line.where)}: {fault}.", severity=severity)


def _value(line: Line) -> tuple[str, int]:
    label = line.label.strip(" .)(")
    if line.depth == ROMAN.depth:
        return "", _ROMANS.get(label, 0)
    if line.depth == _POINT:
        return "", LETTERS.find(label) + 1 if len(label) == 1 else 0
    if ARABIC.depth <= line.depth <= DEEPEST_DOTTED and re.fullmatch(r"[\d.]+", label):
        parent, _, last = label.rpartition(".")
        return parent, int(last)
    return "", 0


def _fault(line: Line, parent: str, number: int, last: int) -> str:
    if number == last + 1 or (number == 1 and last > 1):
        return ""
    wanted = _written(line, parent, last + 1)
    shown = line.label.strip()
    if last and number == last:
        return f"số thứ tự “{shown}” trùng với số trước, phải là “{wanted}”"
    if last:
        return f"số thứ tự “{shown}” không nối tiếp “{_written(line, parent, last)}”, phải là “{wanted}”"
    # A first number that is not 1: some lists go on over several Mục.
    return f"số thứ tự bắt đầu từ “{shown}”, phải là “{wanted}”" if line.depth == ROMAN.depth else ""


def _written(line: Line, parent: str, number: int) -> str:
    if line.depth == ROMAN.depth:
        return f"{roman(number)}."
    if line.depth == _POINT:
        return f"{LETTERS[min(number, len(LETTERS)) - 1]}{line.label.strip()[-1]}"
    dotted = f"{parent}." if parent and line.depth >= DOTTED else ""
    return f"{dotted}{number}."


def _no_letter(line: Line) -> str:
    label = line.label.strip(" .)(")
    if line.depth == _POINT and label in tuple("fjwz"):
        return f"thứ tự điểm dùng chữ “{label}”, bảng chữ cái tiếng Việt không có chữ này"
    return ""
