"""Chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm.

Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm, và cả văn bản dùng một mức. Phải lùi bằng thước (Paragraph,
Special: First line), không phải bằng phím Tab hay dấu cách. Gạch đầu dòng có thụt riêng không bắt.

Sai:
    Đoạn văn sát lề trái, hoặc lùi 0,5 cm

Đúng:
    First line: 1,27 cm
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.body_lines import BULLET, prose
from generator.rules.looks import grouped, mm, said
from generator.rules.rule import Found
from generator.word.reading.measure import is_bold

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line

ID = "first-line"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.6.e"
_ALLOWED = (mm(10), mm(12.7))
_TOLERANCE = mm(0.4)
_SETTLED = 3


def check(document: FormDocument) -> Iterator[Found]:
    """Other indents, indents made with keys, both allowed indents mixed."""
    lines = [line for line in prose(document) if _counts(line)]
    typed = [line for line in lines if _is_typed(line)]
    if typed:
        yield Found(
            document.place(typed[0]),
            said(typed, "lùi đầu dòng bằng phím Tab hoặc dấu cách, phải lùi bằng thước", "đoạn"),
            "Xóa Tab, dấu cách đầu dòng; Paragraph, Special: First line 1,27 cm.",
        )
    rest = [line for line in lines if not _is_typed(line)]
    wrong = [line for line in rest if not _allowed(indent(line))]
    for value, several in grouped((round(indent(line) / mm(1), 1), line) for line in wrong).items():
        what = f"lùi đầu dòng {centimetres(value)} cm" if value else "không lùi đầu dòng"
        yield Found(document.place(several[0]), said(several, f"{what}, phải lùi 1 cm hoặc 1,27 cm", "đoạn"))
    by_allowed = grouped((_allowed(indent(line)), line) for line in rest if _allowed(indent(line)))
    if len(by_allowed) > 1:
        fewer = min(by_allowed.values(), key=len)
        if len(fewer) >= _SETTLED:
            what = "lùi đầu dòng khác phần còn lại (1 cm và 1,27 cm lẫn lộn)"
            yield Found(document.place(fewer[0]), said(fewer, what, "đoạn"), severity="warning")


def centimetres(value: float) -> str:
    """Millimetres told in centimetres."""
    return f"{value / 10:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def indent(line: Line) -> float:
    """Where the first line begins, from the left margin."""
    return line.paragraph.format.left + line.paragraph.format.first


def _counts(line: Line) -> bool:
    look = line.paragraph.format
    if line.depth >= BULLET or line.paragraph.label or is_bold(line):
        return False
    # A block set in (a quotation, a list) has its own measure.
    return look.left <= mm(2) or look.first > 0


def _is_typed(line: Line) -> bool:
    before = line.paragraph.text[: line.start]
    return indent(line) < mm(5) and ("\t" in before or len(before) >= 3)


def _allowed(value: float) -> float:
    return next((allowed for allowed in _ALLOWED if abs(value - allowed) <= _TOLERANCE), 0.0)
