"""Where each block of an outline stands: in which part of the document, under which labels."""

from __future__ import annotations

from typing import NamedTuple

from generator.outline.blocks import Appendix, Outline, Paragraph, Part, SignOff, Table
from generator.outline.comparing.words import flat
from generator.outline.labels import typed_label

HEAD, BASES, BODY, END = "Phần đầu", "Căn cứ", "Nội dung", "Phần ký"


class Context(NamedTuple):
    """Where a block stands: the part of the document, and the path of labels to it."""

    part: str
    path: tuple[str, ...] = ()


def contexts(outline: Outline) -> list[Context]:
    """The place of each block, in their order."""
    found: list[Context] = []
    outer: tuple[str, ...] = ()
    part, bases = HEAD, 0
    open_labels: list[tuple[int, str]] = []
    for block in outline.blocks:
        match block:
            case Part():
                outer, open_labels = (flat(block.label),), []
                part = outer[0]
            case Appendix():
                outer, open_labels = (name_of(block),), []
                part = outer[0]
            case SignOff():
                outer, open_labels, part = (), [], END
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
                part = ", ".join(outer)
            case Paragraph() if block.label:
                open_labels = [(depth, label) for depth, label in open_labels if depth < block.depth]
                open_labels.append((block.depth, block.label))
        path = (*outer, *_cited(open_labels)) if isinstance(block, Paragraph | Table) else outer
        if isinstance(block, Paragraph) and not outer:
            part = BODY
        found.append(Context(part, path))
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
