"""Where each block of an outline stands: in which part of the document, under which labels."""

from __future__ import annotations

from typing import NamedTuple

from generator.outline.blocks import Appendix, Outline, Paragraph, Part, SignOff, Table
from generator.outline.comparing.words import flat
from generator.outline.labels import typed_label

HEAD, BASES, BODY, END = "Phần đầu", "Căn cứ", "Nội dung", "Phần ký"


class Context(NamedTuple):
    """Where a block stands: the part of the document, and the path of labels to it.

    `head` is the index of the block the part begins with (a Mục's title, a phụ lục's head), -1 where it has none.
    """

    part: str
    path: tuple[str, ...] = ()
    head: int = -1


def contexts(outline: Outline) -> list[Context]:
    """The place of each block, in their order."""
    found: list[Context] = []
    outer: tuple[str, ...] = ()
    part, bases, head = HEAD, 0, -1
    open_labels: list[tuple[int, str]] = []
    for index, block in enumerate(outline.blocks):
        match block:
            case Part():
                outer, open_labels = (flat(block.label),), []
                part, head = outer[0], index
            case Appendix():
                outer, open_labels = (name_of(block),), []
                part, head = outer[0], index
            case SignOff():
                outer, open_labels, part, head = (), [], END, -1
            case Paragraph(kind="basis"):
                bases += 1
                found.append(Context(BASES, (f"Căn cứ thứ {bases}",)))
                continue
            case Paragraph(kind="opening"):
                found.append(Context(BASES, ("Đoạn mở đầu",)))
                continue
            case Paragraph(kind="closing"):
                found.append(Context(END, ("Đoạn kết",)))
                continue
            case Paragraph(kind="section"):
                within = outer[:1] if outer and outer[0].startswith("Phần") else ()
                outer, open_labels = (*within, f"Mục {block.label.strip('.)( ')}"), []
                part, head = ", ".join(outer), index
            case Paragraph() if block.label:
                open_labels = [(depth, label) for depth, label in open_labels if depth < block.depth]
                open_labels.append((block.depth, block.label))
        path = (*outer, *_cited(open_labels)) if isinstance(block, Paragraph | Table) else outer
        if isinstance(block, Paragraph) and not outer:
            part = BODY
        found.append(Context(part, path, head))
    return found


def _cited(labels: list[tuple[int, str]]) -> tuple[str, ...]:
    """The labels that have a name; a dotted number holds those above it."""
    named: list[str] = []
    for _, label in labels:
        cited = citable(label)
        if not cited:
            continue
        if "." in label.rstrip(".") and named and named[-1].startswith("khoản "):
            named.pop()
        named.append(cited)
    return tuple(named)


def citable(label: str) -> str:
    """A label as it is cited: "khoản 2", "điểm a"; "" for one that is not, as a dash."""
    found = typed_label(label) if label else None
    if found is None or not found[0].cite:
        return ""
    return f"{'mục' if found[0].cite == 'Mục' else found[0].cite} {label.strip('.)(- ')}"


def name_of(block: Appendix) -> str:
    """A phụ lục by its label: "Phụ lục I"."""
    label = flat(block.label).rstrip(" .:")
    return label[:1].upper() + label[1:].lower() if label.isupper() and " " not in label else label or "Phụ lục"
