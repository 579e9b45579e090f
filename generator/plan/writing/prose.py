"""Paragraphs and tables as the lines of a `text:`, their labels typed where the program would count the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import copy

from generator.outline.blocks import Block, Paragraph, Span, Table
from generator.outline.labels import Label, MissingParent, Numbering, typed_label
from generator.outline.typed import typed
from generator.plan.writing.lines import broken
from generator.problems import Place, Problem


class Prose:
    """Writes the texts of one plan; what could not be said as it stands is added to `notices`.

    `placing` gives the line that places a table, `referring` a line with its references.
    """

    def __init__(
        self, placing: Callable[[Table], str], referring: Callable[[str], str], notices: list[Problem]
    ) -> None:
        self._placing, self._referring, self._notices = placing, referring, notices

    def lines(self, blocks: Iterable[Block], base: Label | None = None) -> tuple[str, ...]:
        """The lines of a text under the Mục with this label, if it has one."""
        numbering = Numbering(base)
        found: list[str] = []
        for block in blocks:
            if isinstance(block, Table):
                found.append(self._placing(block))
            elif isinstance(block, Paragraph):
                lines: list[str] = []
                numbering = self._paragraph(block, numbering, lines)
                found += map(self._referring, lines)
        return tuple(line for line in found if line)

    def _paragraph(self, block: Paragraph, numbering: Numbering, found: list[str]) -> Numbering:
        first, *others = broken(block.spans)
        label = block.label.strip().replace("–", "-")
        counted = copy(numbering)
        if label and _printed(label, counted) == label:
            found.append(typed(first, label, block.label_bold, block.label_italic))
            numbering = counted
        elif label:
            self._tell(block.place, label, _printed(label, copy(numbering)))
            found.append(typed((Span(f"{label} ", block.label_bold, block.label_italic), *first)))
        else:
            found.append(typed(first))
        found += map(typed, others)
        return numbering

    def _tell(self, place: Place, label: str, printed: str) -> None:
        """A label out of its order is typed as words: so it prints as it stands there."""
        if not printed:
            return
        message = f"Nhãn `{label}` không theo thứ tự (đếm tiếp thì là `{printed}`), đã ghi như chữ để in đúng như cũ."
        hint = "Muốn chương trình đánh số: xóa dấu \\ trước nhãn trong tệp kế hoạch."
        self._notices.append(Problem(place, "label-as-words", message, hint, severity="info"))


def _printed(label: str, numbering: Numbering) -> str:
    """What the program would print for a label typed here, which it counts; "" for what is no label to it."""
    found = typed_label(f"{label} x")
    if found is None or found[1] != label:
        return ""
    try:
        return numbering.next(found[0]).printed
    except MissingParent as missing:
        return missing.expected
