"""How a line looks, judged: what the rules on form share."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line
    from generator.word.reading.formats import RunFormat

_MM = 72 / 25.4
Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")


def points(value: float) -> str:
    """A measure in points as Vietnamese write it: 13,5."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def millimetres(value: float) -> str:
    """Points told in millimetres."""
    return points(round(value / _MM, 1))


def mm(value: float) -> float:
    """Millimetres as points."""
    return value * _MM


def letters(line: Line, start: int | None = None) -> Iterator[tuple[str, RunFormat]]:
    """The stretches of a line that hold letters or figures, without raised signs (notes)."""
    for words, look in line.pieces(start):
        if not look.raised and any(sign.isalnum() for sign in words):
            yield words, look


def share(line: Line, is_so: Callable[[RunFormat], bool], start: int | None = None) -> float:
    """Which part of a line's letters looks so, from 0 to 1."""
    counted = [(sum(map(str.isalnum, words)), is_so(look)) for words, look in letters(line, start)]
    total = sum(count for count, _ in counted)
    return sum(count for count, yes in counted if yes) / total if total else 0.0


def grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, list[Item]]:
    """Items by key, in the order met."""
    found: dict[Key, list[Item]] = {}
    for key, item in pairs:
        found.setdefault(key, []).append(item)
    return found


def opened(where: str) -> str:
    """Where, at the beginning of a sentence."""
    return where[:1].upper() + where[1:]


def said(lines: list[Line], what: str, unit: str = "dòng") -> str:
    """What is wrong with one line, or with several: where the first stands."""
    first = lines[0].where
    if len(lines) == 1:
        return f"{opened(first)}: {what}."
    return f"{len(lines)} {unit} {what}; đầu tiên: {first}."


@dataclass(frozen=True)
class Look:
    """What a component must look like; None is not judged. Sizes in points."""

    sizes: tuple[float, float] | None = None
    bold: bool | None = None
    italic: bool | None = None
    capital: bool | None = None
    align: str | None = None


def off_sizes(line: Line, low: float, high: float, start: int | None = None) -> list[float]:
    """The sizes in a line that lie outside the range."""
    return sorted({look.size for _, look in letters(line, start) if not low <= look.size <= high})


def size_range(low: float, high: float) -> str:
    """The allowed sizes in words."""
    return points(low) if low == high else f"{points(low)}–{points(high)}"


def faults(line: Line, look: Look, start: int | None = None) -> Iterator[str]:
    """What is wrong with a line's look, one phrase each."""
    if look.sizes:
        sizes = off_sizes(line, *look.sizes, start)
        if sizes:
            yield f"cỡ chữ {' và '.join(map(points, sizes))}, phải là {size_range(*look.sizes)}"
    if look.bold is not None:
        bold = share(line, lambda run: run.bold, start)
        if look.bold and bold < 0.99:
            yield "không in đậm, phải đậm" if bold < 0.5 else "có chữ không in đậm, phải đậm cả dòng"
        elif not look.bold and bold > 0.5:
            yield "in đậm, phải là chữ thường nét"
    if look.italic is not None:
        italic = share(line, lambda run: run.italic, start)
        if look.italic and italic < 0.99:
            yield "không in nghiêng, phải nghiêng" if italic < 0.5 else "có chữ không in nghiêng, phải nghiêng cả dòng"
        elif not look.italic and italic > 0.5:
            yield "in nghiêng, phải là chữ đứng"
    if look.capital is not None and any(sign.isalpha() for sign in line.words):
        if look.capital and not line.is_capital:
            yield "không viết hoa hết, phải là chữ IN HOA"
        elif not look.capital and line.is_capital and len(line.words) > 6:
            yield "viết hoa hết, phải là chữ in thường"
    if look.align == "center" and line.paragraph.format.align != "center" and _can_be_aligned(line):
        yield "không canh giữa"


def _can_be_aligned(line: Line) -> bool:
    """Where a tab puts the words, alignment says nothing."""
    return "\t" not in line.paragraph.text and line.paragraph.story != "textbox"


def look_findings(
    document: FormDocument, lines: Iterable[Line], look: Look, clause: str | None = None, hint: str = ""
) -> Iterator[Found]:
    """One finding for each fault of these lines, the lines that share it together."""
    pairs = ((fault, line) for line in lines for fault in faults(line, look, line.label_end or None))
    for fault, several in grouped(pairs).items():
        yield Found(document.place(several[0]), said(several, fault), hint, clause=clause)
