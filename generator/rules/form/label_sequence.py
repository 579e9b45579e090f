"""Số của mục, khoản, điểm liên tục, không trùng, không nhảy (đọc tệp Word).

Điểm xếp theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i, k, l, m… Trong tệp kế hoạch số được đếm lại khi in
nên điều này chỉ đọc tệp Word.

Sai:
    2.9. Xây dựng quy chế.
    2.10. Tiếp nhận hồ sơ.
    2.10. Trả kết quả.

Đúng:
    2.9. Xây dựng quy chế.
    2.10. Tiếp nhận hồ sơ.
    2.11. Trả kết quả.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.outline.labels import DEEPEST_DOTTED, DOTTED, LETTERS, SHAPES, Shape, letter, roman, typed_label
from generator.rules.document import Document, Passage
from generator.rules.rule import Found

ID = "label-sequence"
SEVERITY = "warning"
CLAUSE = "PL1 II.6.đ"

_BULLETS = frozenset({"-", "+"})
_ROMANS = {roman(number): number for number in range(1, 100)}


@dataclass
class _Level:
    """The last label of one shape under its parent."""

    number: int
    label: str
    between: bool = False  # a line without a label stood since


@dataclass
class _Count:
    levels: dict[int, _Level] = field(default_factory=dict)
    dotted: str = ""


def check(document: Document) -> Iterator[Found]:
    """Each label that repeats, skips or goes back."""
    if document.is_plan:
        return
    body, cells = _Count(), _Count()
    appendix = 0
    for passage in document.of("part", "section", "heading", "item", "text", "cell"):
        if passage.appendix != appendix or passage.kind == "part":
            appendix, body, cells = passage.appendix, _Count(), _Count()
        if passage.kind == "cell":
            # In tables only 1.1. and deeper: TT and the like begin anew with every group.
            shape = _shape(_label(passage))
            if shape and DOTTED <= shape.depth <= DEEPEST_DOTTED:
                yield from _next(passage, shape, cells)
            continue
        shape = _shape(passage.label)
        if shape is None:
            for level in body.levels.values():
                level.between = True
        elif shape.name not in _BULLETS:
            yield from _next(passage, shape, body)


def _label(passage: Passage) -> str:
    """The label of a cell, which may still stand in its words."""
    typed = None if passage.label else typed_label(passage.text)
    return typed[1] if typed else passage.label


def _shape(label: str) -> Shape | None:
    return next((shape for shape in SHAPES if label and shape.pattern.fullmatch(label.strip())), None)


def _value(label: str, shape: Shape) -> tuple[int, str]:
    """The number that a label says, and for 1.2. the numbers above it."""
    bare = label.strip(" .()-")
    if shape.depth == 1:
        return _ROMANS.get(bare, 0), ""
    if shape.depth == 9:
        return LETTERS.find(bare) + 1, ""
    *above, last = bare.split(".")
    return int(last), ".".join(above)


def _next(passage: Passage, shape: Shape, count: _Count) -> Iterator[Found]:
    label = _label(passage)
    number, above = _value(label, shape)
    for depth in [depth for depth in count.levels if depth > shape.depth]:
        del count.levels[depth]
    last = count.levels.get(shape.depth)
    if last and above and above != last.label.strip(" .").rpartition(".")[0]:
        last = None  # 3.1. after 2.4.: another parent
    expected = last.number + 1 if last else 1
    count.levels[shape.depth] = _Level(number or expected, label)
    place = passage.at(0, 0)
    if not number:
        yield Found(
            place, f"“{label}” không thuộc bảng chữ cái tiếng Việt.", f"Viết “{_form(shape, expected, above)}”."
        )
    elif last and number == last.number and not (number == 1 and last.between):
        yield Found(place, f"Số “{label}” dùng hai lần.", f"Viết “{_form(shape, expected, above)}”.")
    elif last and number > expected:
        yield Found(place, f"Sau “{last.label}” là “{label}”: thiếu “{_form(shape, expected, above)}”.", "Đánh số lại.")
    elif last and number < last.number and number != 1:
        yield Found(place, f"Sau “{last.label}” lại là “{label}”.", "Đánh số lại theo thứ tự.")
    elif not last and number > 1 and shape.depth > 1:
        yield Found(place, f"Số “{label}” mở đầu mà không có “{_form(shape, 1, above)}”.", "Đánh số lại.")


def _form(shape: Shape, number: int, above: str) -> str:
    if shape.depth == 1:
        return shape.form.format(roman(number))
    if shape.depth == 9:
        return shape.form.format(letter(number))
    return shape.form.format(f"{above}.{number}" if above else number)
