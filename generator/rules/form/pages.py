"""What the rules on pages share: how a section is called, and which one holds what."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.model import Section


def pages_of(document: FormDocument, section: Section) -> str:
    """The pages of a section in words: by the phụ lục on them, if one begins there."""
    if len(document.word.sections) == 1:
        return "Các trang"
    head = next((head for head in document.components.appendices if head.first.section == section.number), None)
    if head is not None:
        return f"Các trang {head.where}"
    if section.number == 0:
        return "Các trang thân văn bản"
    words = next((p.text for p in document.word.paragraphs if p.section == section.number and p.text.strip()), "")
    return f"Phần (section) {section.number + 1}, từ “{' '.join(words.split())[:40]}”"


def main_sections(document: FormDocument) -> list[Section]:
    """The sections before the first phụ lục, and before whatever else follows the signature."""
    sections, signed = document.word.sections, document.components.sign_end
    first = min((head.first.section for head in document.components.appendices), default=len(sections))
    if signed:
        first = min(first, document.word.paragraph(signed).section + 1)
    return list(sections[: max(1, first)])
