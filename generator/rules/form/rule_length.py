"""Đường kẻ đúng độ dài.

Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ. Đường kẻ dưới tên cơ quan ban hành và dưới trích yếu dài bằng 1/3 đến 1/2
dòng chữ. Độ dài dòng chữ được đo theo phông Times New Roman; sai số cho phép 4 phần trăm điểm. Chữ nhiều dòng thì
hợp với dòng dài nhất hay dòng cuối đều được.

Sai:
    Đường kẻ dưới trích yếu dài bằng cả dòng chữ

Đúng:
    Đường kẻ dưới trích yếu dài 40% dòng chữ
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.rule_names import CLAUSES, NAMES, owners
from generator.rules.looks import millimetres
from generator.rules.rule import Found
from generator.word.reading.measure import line_width

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line, Rule

ID = "rule-length"
SEVERITY: Severity = "warning"
CLAUSE = "PL1 II.1.b"
_ALLOWED = {"agency": (1 / 3, 1 / 2), "motto": (1, 1), "subject": (1 / 3, 1 / 2)}
_WORDS = {"agency": "1/3 đến 1/2 dòng chữ", "motto": "bằng dòng chữ", "subject": "1/3 đến 1/2 dòng chữ"}
_TOLERANCE = 0.04
# A border may run over the whole column, or the text be too odd to be measured.
_LEAST_WIDTH = 20.0
_UNBROKEN = re.compile(r"\S+(?:[ \xa0]{1,3}\S+)*")


def check(document: FormDocument) -> Iterator[Found]:
    """Lines that were measured and fit no line of text above them."""
    for name, lines in owners(document).items():
        rules = [rule for rule in document.components.rules.get(name, []) if rule.made in ("drawn", "border")]
        widths = [line_width(part) for line in lines for part in _parts(line)]
        if not rules or not widths or max(widths) < _LEAST_WIDTH:
            continue
        rule = rules[-1]
        if rule.length is None or any(_fits(other, widths, name) for other in rules):
            continue
        yield _found(document, name, lines, rule.length, widths)


def _parts(line: Line) -> Iterator[Line]:
    """A row of blanks stands for a line break."""
    for found in _UNBROKEN.finditer(line.text):
        yield replace(line, start=line.start + found.start(), end=line.start + found.end())


def _fits(rule: Rule, widths: list[float], name: str) -> bool:
    if rule.length is None:
        return True
    low, high = _ALLOWED[name]
    return any(low - _TOLERANCE <= rule.length / width <= high + _TOLERANCE for width in (max(widths), widths[-1]))


def _found(document: FormDocument, name: str, lines: list[Line], length: float, widths: list[float]) -> Found:
    share = round(length / max(widths) * 100)
    if len(widths) > 1 and round(widths[-1]) != round(max(widths)):
        told = f"{share}% dòng dài nhất và {round(length / widths[-1] * 100)}% dòng cuối"
    else:
        told = f"{share}% dòng chữ ({millimetres(max(widths))} mm)"
    return Found(
        document.place(lines[-1]),
        f"Trang đầu: đường kẻ dưới {NAMES[name]} dài {millimetres(length)} mm, tức {told}; phải {_WORDS[name]}.",
        "Kéo lại độ dài đường kẻ và để cân giữa dòng chữ.",
        clause=CLAUSES[name],
    )
