"""What the rules on the body share: which lines count as nội dung."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line


TEXT_KINDS = ("basis", "opening", "item", "text", "closing")
HEADINGS = ("section", "heading")
# Depth of the label "-"; bullets are not regulated.
BULLET = 10


def main(document: FormDocument, kinds: tuple[str, ...] = (*TEXT_KINDS, *HEADINGS)) -> Iterator[Line]:
    """The body's lines of these kinds, without the phụ lục and text boxes."""
    for line in document.components.body:
        if line.kind in kinds and not line.appendix and line.paragraph.story == "body":
            yield line


def prose(document: FormDocument) -> Iterator[Line]:
    """Lines set as running text: what is centred or set right (a note, a caption, a picture's title) is not."""
    return (line for line in main(document, TEXT_KINDS) if line.paragraph.format.align not in ("center", "right"))
