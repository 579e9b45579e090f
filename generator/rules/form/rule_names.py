"""What the rules on the three rule lines share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line


NAMES = {"agency": "tên cơ quan ban hành", "motto": "Tiêu ngữ", "subject": "trích yếu"}
CLAUSES = {"agency": "PL1 II.2.b", "motto": "PL1 II.1.b", "subject": "PL1 II.5.b"}


def owners(document: FormDocument) -> dict[str, list[Line]]:
    """The lines above each rule line."""
    components = document.components
    return {"agency": components.agency, "motto": components.motto, "subject": components.subject}
