"""Số trang cỡ 13–14, chữ đứng, canh giữa.

Số trang bằng chữ số Ả Rập, cỡ chữ 13 đến 14, kiểu chữ đứng, canh giữa trong lề trên; không thêm gạch hay chữ.

Sai:
    - 2 -, cỡ 11, ở góc phải.

Đúng:
    2, cỡ 14, ở giữa.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.page_fields import has_number, is_number, shown
from generator.rules.form.pages import pages_of
from generator.rules.looks import points
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.model import Paragraph, Section

ID = "page-number-look"
SEVERITY: Severity = "error"
CLAUSE = "PL1 I.7"
_LOW, _HIGH = 13, 14


def check(document: FormDocument) -> Iterator[Found]:
    """Each fault once, where it first shows."""
    told: set[str] = set()
    for section in document.word.sections:
        for story in shown(document, section):
            for paragraph in story if has_number(story) else ():
                if is_number(paragraph):
                    for fault in _faults(paragraph, section):
                        if fault not in told:
                            told.add(fault)
                            yield Found(document.place(), f"{pages_of(document, section)}: số trang {fault}.")


def _faults(paragraph: Paragraph, section: Section) -> Iterator[str]:
    looks = [run.format for run in paragraph.runs if run.field.upper().startswith("PAGE")] or [paragraph.mark]
    sizes = sorted({look.size for look in looks if not _LOW <= look.size <= _HIGH})
    if sizes:
        yield f"cỡ {' và '.join(map(points, sizes))}, phải là 13–14"
    if any(look.italic for look in looks):
        yield "in nghiêng, phải là chữ đứng"
    if paragraph.format.align != "center" and "\t" not in paragraph.text and not paragraph.format.framed:
        yield "không ở giữa"
    if section.number_format not in ("decimal", "arabicDash", "decimalZero"):
        yield "không phải chữ số Ả Rập"
    around = "".join(run.text for run in paragraph.runs if not run.field.upper().startswith(("PAGE", "NUMPAGES")))
    if section.number_format == "arabicDash" or re.search(r"[^\s]", around):
        yield f"có thêm “{' '.join(around.split()) or '- -'}”, chỉ ghi chữ số"
