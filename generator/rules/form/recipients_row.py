"""“Nơi nhận:” sát lề trái, ngang dòng chức vụ.

Từ “Nơi nhận” trình bày trên một dòng riêng, ngang hàng với dòng quyền hạn, chức vụ của người ký và sát lề trái.

Sai:
    Nơi nhận ở hàng dưới chữ ký, hoặc thụt vào giữa

Đúng:
    Nơi nhận ở ô trái, chức vụ ở ô phải của cùng một hàng
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import mm, opened
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "recipients-row"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.9.d"
_TOLERANCE = mm(3)


def check(document: FormDocument) -> Iterator[Found]:
    """Another row than the title's; not at the left edge."""
    components = document.components
    head = components.recipients_head
    if head is None:
        return
    cell = head.paragraph.cell
    title = components.position[0].paragraph.cell if components.position else None
    if cell and title and cell.table == title.table and cell.row != title.row:
        yield Found(document.place(head), f"{opened(head.where)}: không cùng hàng với dòng chức vụ người ký.")
    look = head.paragraph.format
    lines = [head, *(line for line in components.recipients if line.text.startswith(("-", "–")))]
    away = [line for line in lines if line.paragraph.format.align in ("center", "right")]
    indented = look.left + max(0.0, look.first) > _TOLERANCE or len(head.paragraph.text[: head.start]) > 3
    if away and (away[0] is head or len(away) > 1):
        yield Found(document.place(away[0]), f"{opened(away[0].where)}: phải sát lề trái.")
    elif indented and (cell or not components.position):
        yield Found(document.place(head), f"{opened(head.where)}: thụt vào, phải sát lề trái.")
