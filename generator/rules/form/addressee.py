"""Kế hoạch không có “Kính gửi”.

“Kính gửi” chỉ có trong công văn, tờ trình, báo cáo gửi cấp trên. Kế hoạch ghi nơi nhận ở cuối, trong “Nơi nhận:”.

Sai:
    Kính gửi: Các phòng, đơn vị thuộc Sở

Đúng:
    - Các phòng, đơn vị thuộc Sở;
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import opened
from generator.rules.rule import Found
from generator.word.reading.words import fold

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "addressee"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.9.b"


def check(document: FormDocument) -> Iterator[Found]:
    """Kính gửi in a plan."""
    components = document.components
    greetings = [line for line in components.body if line.kind == "addressee"]
    is_plan = components.type is not None and fold(components.type.text) == "ke hoach"
    for line in greetings if is_plan else ():
        yield Found(document.place(line), f"{opened(line.where)}: kế hoạch không có “Kính gửi”.")
