"""The blocks of a document sorted into the parts of a plan, in the order in which they are printed."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.outline.blocks import (
    Appendix,
    Block,
    Letterhead,
    Outline,
    Paragraph,
    Part,
    SignOff,
    Span,
    Table,
    Title,
)
from generator.outline.text import block_lines
from generator.problems import Place, Problem


@dataclass
class Entry:
    """A Mục or a Phần with what stands under it; without a head it is what the document has before any Mục."""

    head: Paragraph | Part | None
    blocks: list[Block] = field(default_factory=list)


@dataclass
class Parts:
    """The parts of one document."""

    letterhead: Letterhead | None = None
    title: Title | None = None
    preamble: list[Paragraph] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    closing: list[Paragraph] = field(default_factory=list)
    sign_off: SignOff | None = None
    appendices: list[tuple[Appendix, list[Block]]] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)


def parts_of(outline: Outline) -> Parts:
    """Every block of an outline in its part: what stands where no plan has it goes to the nearest place that has."""
    parts = Parts()
    for block in outline.blocks:
        _sort(block, parts)
    _settle_closing(parts)
    return parts


def _sort(block: Block, parts: Parts) -> None:
    match block:
        case Letterhead() if parts.letterhead is None and not parts.entries:
            parts.letterhead = block
        case Title() if parts.title is None and not parts.entries:
            parts.title = block
        case SignOff() if parts.sign_off is None:
            parts.sign_off = block
        case Appendix():
            parts.appendices.append((block, []))
        case Letterhead() | Title() | SignOff():
            _elsewhere(block, parts)
        case Part():
            if parts.sign_off or parts.appendices:
                _elsewhere(block, parts)
            else:
                parts.entries.append(Entry(block))
        case Paragraph() | Table():
            _text(block, parts)


def _text(block: Paragraph | Table, parts: Parts) -> None:
    if parts.appendices:
        parts.appendices[-1][1].append(block)
    elif parts.sign_off:
        message = "Phần đứng sau chữ ký mà không có tên phụ lục được đưa vào một phụ lục."
        _tell(parts, block.place, message, "Đặt tên cho phụ lục ở khóa title, hoặc chuyển phần ấy lên trên.")
        parts.appendices.append((Appendix("", (), "", False, place=block.place), [block]))
    elif isinstance(block, Paragraph) and block.kind == "section":
        parts.entries.append(Entry(block))
    elif parts.entries:
        parts.entries[-1].blocks.append(block)
    elif isinstance(block, Paragraph) and (block.kind in ("basis", "opening", "closing") or not block.label):
        parts.preamble.append(block)
    else:
        # Labels and tables stand only under a Mục.
        message = "Trước phần này không có Mục nào; đã đặt nó vào một Mục chưa có tên."
        _tell(parts, block.place, message, "Đặt tên cho Mục ấy ở khóa title.")
        parts.entries.append(Entry(None, [block]))


def _elsewhere(block: Block, parts: Parts) -> None:
    """A second letterhead, title or signature: its words become lines of the text."""
    message = "Tệp kế hoạch không có chỗ cho thêm một phần đầu, tên loại, chữ ký hay Phần ở đây; đã ghi như lời văn."
    _tell(parts, block.place, message, "Xem lại chỗ ấy; văn bản khác kèm theo thì để ở tệp riêng.")
    for line in block_lines(block):
        if line.strip():
            _text(Paragraph("text", (Span(line),), place=block.place), parts)


def _settle_closing(parts: Parts) -> None:
    """The closing is what stands last, without a label, before the signature."""
    blocks: list[Block] | list[Paragraph] = parts.entries[-1].blocks if parts.entries else parts.preamble
    while blocks and isinstance(last := blocks[-1], Paragraph) and last.kind == "closing" and not last.label:
        parts.closing.insert(0, last)
        blocks.pop()


def _tell(parts: Parts, place: Place, message: str, hint: str) -> None:
    parts.notices.append(Problem(place, "moved-part", message, hint, severity="warning"))
