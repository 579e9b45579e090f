"""Căn cứ in nghiêng, mỗi căn cứ một dòng, cỡ 13–14.

Các căn cứ ban hành trình bày bằng chữ in thường, kiểu chữ nghiêng, dưới tên loại và trích yếu; mỗi căn cứ xuống
dòng riêng. Câu “Thực hiện …, Sở … ban hành Kế hoạch …” là lời dẫn, không phải căn cứ.

Sai:
    Căn cứ Quyết định số 12/QĐ-UBND…; (chữ đứng)

Đúng:
    Căn cứ Quyết định số 12/QĐ-UBND…; (chữ nghiêng)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import Look, look_findings, said
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "basis-look"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.6.a"
_LOOK = Look(sizes=(13, 14), italic=True)
_SECOND = re.compile(r";\s*\n?\s*Căn cứ\b")


def check(document: FormDocument) -> Iterator[Found]:
    """Each fault of the look; two căn cứ in one paragraph."""
    lines = [line for line in document.components.body if line.kind == "basis" and line.text.startswith("Căn cứ")]
    yield from look_findings(document, lines, _LOOK)
    together = [line for line in lines if _SECOND.search(line.text)]
    if together:
        yield Found(document.place(together[0]), said(together, "gộp hai căn cứ, mỗi căn cứ phải xuống dòng riêng"))
