"""Khoảng cách dòng từ dòng đơn đến 1,5 dòng.

Khoảng cách giữa các dòng trong nội dung tối thiểu là dòng đơn, tối đa là 1,5 dòng. Mức “Exactly” tính bằng pt không
được nhỏ hơn cỡ chữ.

Sai:
    Multiple 2; Exactly 12 pt với chữ cỡ 14

Đúng:
    Single, Exactly 18 pt hoặc 1,5 lines
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.body_lines import main
from generator.rules.looks import grouped, letters, points, said
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line

ID = "line-spacing"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.6.e"
_LOW, _HIGH = 0.99, 1.51
# A single line of Times New Roman is 1.15 times its size high.
_HEIGHT = 1.15


def check(document: FormDocument) -> Iterator[Found]:
    """Lines that stand too near or too far, one finding for each measure."""
    pairs = ((fault, line) for line in main(document) if (fault := _fault(line)))
    for fault, lines in grouped(pairs).items():
        yield Found(document.place(lines[0]), said(lines, fault, "đoạn"), "Paragraph, Line spacing: Single.")


def _fault(line: Line) -> str:
    look = line.paragraph.format
    if look.line_rule == "auto":
        ok = _LOW <= look.line <= _HIGH
        told = f"{look.line:.2f}".rstrip("0").rstrip(".").replace(".", ",")
        return "" if ok else f"giãn {told} dòng, phải từ 1 đến 1,5 dòng"
    size = max((run.size for _, run in letters(line)), default=14)
    if look.line_rule == "exact" and look.line < size:
        return f"giãn dòng đúng {points(look.line)} pt, nhỏ hơn cỡ chữ {points(size)}; phải từ dòng đơn"
    if look.line > size * _HEIGHT * _HIGH:
        return f"giãn dòng {points(look.line)} pt với chữ cỡ {points(size)}, quá 1,5 dòng"
    return ""
