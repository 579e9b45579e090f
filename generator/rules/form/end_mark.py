"""Hết nội dung có dấu “./.”.

Các mẫu của nghị định kết thúc phần nội dung bằng “./.” (câu chữ của nghị định không nói). Dấu ấy chỉ đứng một lần,
ở cuối.

Sai:
    Trên đây là Kế hoạch cải cách hành chính năm 2026.

Đúng:
    Trên đây là Kế hoạch cải cách hành chính năm 2026./.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.body_lines import main
from generator.rules.looks import opened
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "end-mark"
SEVERITY: Severity = "warning"
CLAUSE = ""
_MARK = "./."


def check(document: FormDocument) -> Iterator[Found]:
    """The mark missing at the end, or standing elsewhere."""
    lines = list(main(document))
    if not lines or not document.components.sign_start:
        return
    tables = [t for t in document.word.tables if t.number not in document.components.layout_tables]
    after = [t for t in tables if _place(document, t.number) > lines[-1].place[0]]
    ends_in_table = any(_place(document, t.number) < document.components.sign_start for t in after)
    last = lines[-1]
    if not last.text.rstrip().endswith(_MARK) and not ends_in_table:
        yield Found(document.place(last), f"{opened(last.where)}: cuối nội dung thiếu dấu “./.”.")
    for line in lines[:-1]:
        if line.text.rstrip().endswith(_MARK):
            message = f"{opened(line.where)}: dấu “./.” đứng giữa văn bản, chỉ đặt ở cuối nội dung."
            yield Found(document.place(line), message)


def _place(document: FormDocument, table: int) -> int:
    rows = document.word.tables[table - 1].rows
    return next((n for row in rows for cell in row.cells for n in cell.paragraphs), 0)
