"""Edits of rows of tables: made, taken away, moved."""

from __future__ import annotations

import copy

from generator.outline.blocks import Span, plain
from tests.pull import phrases
from tests.pull.document import Document, next_label
from tests.pull.edits_lines import _drop_bookmarks
from tests.pull.edits_words import Edit
from tests.pull.pen import Element, W, made, run, text_of, words
from tests.pull.units import Lines, Unit, row_label


def _beside(document: Document, unit: Unit, step: int) -> Unit | None:
    index = document.at(unit) + step
    other = document.units[index] if 0 <= index < len(document.units) else None
    return other if other is not None and other.block == unit.block and other.element is not None else None


def _alone(unit: Unit) -> bool:
    """Whether a row shares no merged cell, but for the group's name down the side."""
    return all(not merge for column, merge in unit.merges.items() if column != "group")


def _loose(document: Document, unit: Unit) -> bool:
    """Whether a row can be taken out without tearing a merged cell or leaving a group without rows."""
    above, below = _beside(document, unit, -1), _beside(document, unit, 1)
    if not _alone(unit) or unit.merges.get("group") == "start" or ("group" in unit.merges and not unit.merges["group"]):
        return False
    if above is None or above.touched:
        return False
    return above.kind == "row" or (above.kind == "group" and below is not None and below.kind == "row")


def _set_cell(document: Document, cell: Element, text: str) -> None:
    """New words in a cell of a new row."""
    first, *rest = cell.findall(W("p"))
    for paragraph in rest:
        cell.remove(paragraph)
    like = next(iter(words(first)), None)
    for child in list(first):
        if child.tag != W("pPr"):
            first.remove(child)
    if text:
        first.extend(document.pen.inserted([run(text, like)]))


def _new_row_mark(document: Document, row: Element, kind: str) -> None:
    properties = row.find(W("trPr"))
    if properties is None:
        properties = made("trPr")
        row.insert(0, properties)
    properties.append(document.pen.mark(kind))
    for paragraph in row.iter(W("p")):
        document.pen.paragraph_mark(paragraph, kind)


def add(document: Document) -> Edit | None:
    """A task more below another: the row copied or inserted, its cells filled in."""
    unit = document.choose("row", fits=lambda u: u.merges.get("group", "start") != "")
    if unit is None:
        return None
    below = _beside(document, unit, 1)
    names = list(unit.cells)
    labelled = "tt" if "tt" in names else next((n for n in names if n != "group"), "")
    row = copy.deepcopy(unit.element)
    _drop_bookmarks(row)
    cells: dict[str, Lines] = {}
    merges: dict[str, str] = {}
    for column, cell in zip(names, row.findall(W("tc")), strict=True):
        if unit.merges[column]:
            # A row inserted below a merged cell's rows belongs to it.
            merges[column], cells[column] = "continue", unit.cells[column]
            properties = cell.find(W("tcPr"))
            properties.find(W("vMerge")).set(W("val"), "continue")
            _set_cell(document, cell, "")
            continue
        text = _value(document, unit, column)
        merges[column] = ""
        cells[column] = ((Span(text),),) if text else ((),)
        label = ""
        if column == labelled:
            old = "".join(text_of(r) for r in words(unit.element.findall(W("tc"))[names.index(column)].find(W("p"))))
            shown = old if column == "tt" else row_label(((Span(old),),))
            label = next_label(shown.strip()) if document.rng.random() < 0.7 else ""
        _set_cell(document, cell, f"{label}{' ' if label and text else ''}{text}")
    unit.element.addnext(row)
    if document.tracked:
        _new_row_mark(document, row, "ins")
    new = Unit("row", cells=cells, merges=merges, block=unit.block, element=row, touched=True)
    unit.spare = True
    if below is not None:
        below.spare = True
    document.units.insert(document.at(unit) + 1, new)
    return Edit("thêm nhiệm vụ (hàng)", new.said()[:60], [new])


def _value(document: Document, unit: Unit, column: str) -> str:
    if column == "tt":
        return ""
    if column == "task":
        return phrases.sentence(document.rng).rstrip(".")
    old = plain(unit.cells[column][0])
    if (
        old
        and document.rng.random() < 0.6
        and len(unit.cells[column]) == 1
        and not any(s.note for s in unit.cells[column][0])
    ):
        return old
    return document.rng.choice(["Thanh tra Sở", "Tháng 10", "Báo cáo", "Phòng Người có công", ""])


def remove(document: Document) -> Edit | None:
    """A task's row deleted."""
    unit = document.choose("row", fits=lambda u: _loose(document, u) and not _has_note(u))
    if unit is None:
        return None
    gone = unit.said()
    if document.tracked:
        for paragraph in unit.element.iter(W("p")):
            document.pen.take_out(list(words(paragraph)))
        _new_row_mark(document, unit.element, "del")
    else:
        unit.element.getparent().remove(unit.element)
    for step in (-1, 1):
        other = _beside(document, unit, step)
        if other is not None:
            other.spare = True
    document.units.remove(unit)
    return Edit("bỏ nhiệm vụ (hàng)", gone[:60], [], [gone])


def _has_note(unit: Unit) -> bool:
    return any(span.note for lines in unit.cells.values() for line in lines for span in line)


def move(document: Document) -> Edit | None:
    """A task's row cut and pasted elsewhere in its group."""
    return _moved(document, "chuyển nhiệm vụ trong nhóm", same_group=True)


def move_to_group(document: Document) -> Edit | None:
    """A task's row cut and pasted into another group."""
    return _moved(document, "chuyển nhiệm vụ sang nhóm khác", same_group=False)


def _group_of(document: Document, unit: Unit) -> int:
    """The index of the unit that begins the group of a row."""
    index = document.at(unit)
    while index:
        other = document.units[index]
        if other.kind in ("group", "header") or other.merges.get("group") == "start":
            return index
        index -= 1
    return 0


def _moved(document: Document, kind: str, same_group: bool) -> Edit | None:
    unit = document.choose("row", fits=lambda u: _loose(document, u) and not _has_note(u))
    if unit is None:
        return None
    home = _group_of(document, unit)
    targets = [
        other
        for other in document.units
        if other.block == unit.block
        and other.kind == "row"
        and other.free
        and other is not unit
        and other is not _beside(document, unit, -1)
        and (_group_of(document, other) == home) == same_group
        and _can_follow(document, other)
    ]
    if not targets:
        return None
    target = document.rng.choice(targets)
    gone = unit.said()
    row = copy.deepcopy(unit.element)
    kept = document.rng.random() < 0.6
    if not kept or document.tracked:
        _drop_bookmarks(row)
    target.element.addnext(row)
    if document.tracked:
        for paragraph in unit.element.iter(W("p")):
            document.pen.take_out(list(words(paragraph)))
        _new_row_mark(document, unit.element, "del")
        for paragraph in row.iter(W("p")):
            for each in list(words(paragraph)):
                marked = document.pen.mark("ins")
                each.getparent().replace(each, marked)
                marked.append(each)
        _new_row_mark(document, row, "ins")
    else:
        unit.element.getparent().remove(unit.element)
    for step in (-1, 1):
        for other in (_beside(document, unit, step), _beside(document, target, step)):
            if other is not None:
                other.spare = True
    cells = dict(unit.cells)
    if "group" in cells:
        cells["group"] = target.cells["group"]
    new = Unit("row", cells=cells, merges=dict(unit.merges), block=unit.block, element=row, touched=True)
    document.units.remove(unit)
    document.units.insert(document.at(target) + 1, new)
    target.spare = True
    return Edit(kind, f"{gone[:50]} → sau {target.said()[:40]}", [new], [gone], moved=True)


def _can_follow(document: Document, unit: Unit) -> bool:
    """Whether a row put in after this one tears no merged cell."""
    below = document.next(unit)
    if unit.merges.get("group", "x") == "":
        return False
    return below is None or not any(m == "continue" for c, m in below.merges.items() if c != "group")
