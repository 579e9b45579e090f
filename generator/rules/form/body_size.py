"""Nội dung cỡ 13–14, cùng một cỡ.

Nội dung văn bản dùng cỡ chữ 13 đến 14, thống nhất từ đầu đến cuối. Chữ trong bảng, chú thích và phụ lục không bắt.

Sai:
    Vài đoạn chép từ văn bản khác còn cỡ 12

Đúng:
    Mọi đoạn cỡ 14
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.body_lines import TEXT_KINDS, main
from generator.rules.looks import grouped, letters, points, said
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line

ID = "body-size"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.6.e"
_LOW, _HIGH = 13, 14


def check(document: FormDocument) -> Iterator[Found]:
    """Sizes out of range, and sizes other than that of most of the text.

    Căn cứ and titles of Mục have rules of their own.
    """
    counted: dict[float, int] = {}
    pairs: list[tuple[float, Line]] = []
    for line in main(document, (*TEXT_KINDS, "heading")):
        if line.kind == "basis":
            continue
        own: dict[float, int] = {}
        for words, look in letters(line):
            own[look.size] = own.get(look.size, 0) + len(words)
        for size, length in own.items():
            counted[size] = counted.get(size, 0) + length
            pairs.append((size, line))
    usual = max(counted, key=lambda size: counted[size], default=0)
    for size, lines in grouped(pairs).items():
        if not _LOW <= size <= _HIGH:
            yield Found(document.place(lines[0]), said(lines, f"có chữ cỡ {points(size)}, phải là 13–14", "đoạn"))
        elif size != usual:
            what = f"có chữ cỡ {points(size)}, khác phần lớn nội dung (cỡ {points(usual)})"
            yield Found(document.place(lines[0]), said(lines, what, "đoạn"))
