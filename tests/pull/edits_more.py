"""Larger edits: a paragraph written anew, several lines at once, a whole Mục or group, another level."""

from __future__ import annotations

import copy

from generator.outline.blocks import Span, plain
from generator.outline.labels import typed_label
from tests.pull import effects, phrases
from tests.pull.document import Document
from tests.pull.edits_lines import (
    _BODY,
    _PARAGRAPHS,
    _drop_bookmarks,
    _followers,
    _has_children,
    _insert_after,
    _mark_is_plain,
    _new_paragraph,
    _plain_look,
    _relabel,
    _removable,
    _retype,
    _spare_beside,
)
from tests.pull.edits_rows import _alone, _beside, _new_row_mark, _set_cell
from tests.pull.edits_words import Edit
from tests.pull.pen import Element, W, as_typed, label_runs, run, text_of, words
from tests.pull.units import SIGN, Unit


def rewrite(document: Document) -> Edit | None:
    """All words of a paragraph replaced by others."""
    unit = document.choose(*_PARAGRAPHS, fits=lambda u: not effects.notes_at(u.spans))
    if unit is None:
        return None
    old, new, gone = plain(unit.spans), phrases.sentence(document.rng), unit.said()
    if "".join(text_of(r) for r in words(unit.element)) != old or not old:
        return None
    document.pen.splice(unit.element, 0, len(old), new)
    unit.lines = (effects.spliced(unit.spans, 0, len(old), new),)
    unit.touched = True
    return Edit("viết lại cả đoạn", f"{old[:40]} → {new}", [unit], [gone])


def add_lines(document: Document) -> Edit | None:
    """Two or three paragraphs typed one after the other."""
    unit = document.choose(*_PARAGRAPHS, fits=lambda u: u.kind == "text" or not _has_children(document, u))
    if unit is None:
        return None
    made_here: list[Unit] = []
    anchor = unit.element
    at = document.at(unit) + 1
    for _ in range(document.rng.choice([2, 3])):
        text = phrases.sentence(document.rng)
        dash = document.rng.random() < 0.4 and unit.depth < 10
        paragraph = _new_paragraph(document, unit.element, document.rng.choice("-–") if dash else "", text)
        _plain_look(paragraph)
        _insert_after(document, anchor, paragraph)
        anchor = paragraph
        new = Unit("item" if dash else "text", ((Span(text),),), 10 if dash else 0, element=paragraph, touched=True)
        made_here.append(new)
    unit.spare = True
    document.units[at:at] = made_here
    return Edit("thêm nhiều đoạn liền nhau", f"{len(made_here)} đoạn sau “{plain(unit.spans)[:30]}”", made_here)


def remove_lines(document: Document) -> Edit | None:
    """Two or three neighbouring paragraphs deleted together."""
    unit = document.choose(*_PARAGRAPHS, fits=lambda u: _removable(document, u))
    if unit is None:
        return None
    run_of = [unit]
    follower = document.next(unit)
    while follower is not None and len(run_of) < 3 and follower.kind in _PARAGRAPHS and follower.free:
        if follower.element is None or not _removable_here(document, follower):
            break
        run_of.append(follower)
        follower = document.next(follower)
    if len(run_of) < 2:
        return None
    gone = [each.said() for each in run_of]
    for each in run_of:
        _spare_beside(document, each)
    for each in run_of:
        _delete(document, each.element)
        document.units.remove(each)
    return Edit("bỏ nhiều đoạn liền nhau", " + ".join(said[:30] for said in gone), [], gone)


def _removable_here(document: Document, unit: Unit) -> bool:
    return not _has_children(document, unit) and SIGN not in unit.said() and _mark_is_plain(unit.element)


def _delete(document: Document, paragraph: Element) -> None:
    if document.tracked:
        document.pen.take_out([*label_runs(paragraph), *list(words(paragraph))])
        document.pen.paragraph_mark(paragraph, "del")
    else:
        paragraph.getparent().remove(paragraph)


def remove_section(document: Document) -> Edit | None:
    """A whole Mục deleted, title and text."""
    sections = [u for u in document.units if u.kind == "section"]
    if len(sections) < 3:
        return None
    unit = document.choose("section", fits=lambda u: u is not sections[0])
    if unit is None:
        return None
    at = document.at(unit)
    inside = [unit]
    for other in document.units[at + 1 :]:
        if other.kind not in _BODY:
            break
        inside.append(other)
    after = document.units[at + len(inside)]
    if after.kind not in ("section", "closing") or any(not u.free or SIGN in u.said() for u in inside):
        return None
    gone = [each.said() for each in inside]
    if document.rng.random() < 0.6:
        _retype(document, sections[sections.index(unit) + 1 :], -1)
    document.units[at - 1].spare = after.spare = True
    for each in inside:
        _delete(document, each.element)
        document.units.remove(each)
    return Edit("bỏ cả Mục", f"{gone[0]} và {len(gone) - 1} đoạn", [], gone)


def another_level(document: Document) -> Edit | None:
    """A dash retyped as a plus, a letter as a dash."""
    unit = document.choose("item", fits=lambda u: u.depth in (9, 10) and not _has_children(document, u))
    if unit is None or not label_runs(unit.element) or unit.said().startswith("heading"):
        return None
    before = document.units[document.at(unit) - 1]
    if before.kind not in _BODY or _followers(document, unit)[:1] != [document.next(unit)]:
        return None
    gone = unit.said()
    label, depth = ("+", 11) if unit.depth == 10 else ("-", 10)
    _relabel(document, unit, label)
    unit.depth, unit.touched = depth, True
    return Edit("đổi cấp của một ý (gõ lại nhãn)", f"{gone[:50]} → {label}", [unit], [gone])


def cell_line(document: Document) -> Edit | None:
    """Enter and a line more at the end of a cell."""
    unit = document.choose("row")
    if unit is None:
        return None
    columns = [c for c, m in unit.merges.items() if not m and c not in ("tt", "group") and unit.cells[c][0]]
    if not columns:
        return None
    column = document.rng.choice(columns)
    last = document.cell(unit, column).findall(W("p"))[-1]
    text = f"{phrases.phrase(document.rng)} (dòng {document.rng.randint(2, 99)})"
    gone = unit.said()
    paragraph = _new_paragraph(document, last, "", text)
    _drop_bookmarks(paragraph)
    _insert_after(document, last, paragraph)
    like = unit.cells[column][-1][-1] if unit.cells[column][-1] else Span("")
    unit.cells = {**unit.cells, column: (*unit.cells[column], (Span(text, like.bold, like.italic),))}
    unit.touched = True
    return Edit("thêm dòng trong ô", f"cột {column}: {text}", [unit], [gone])


def add_group(document: Document) -> Edit | None:
    """A group of tasks more: its row, and one task below."""
    model = document.choose("group")
    if model is None:
        return None
    row_model = document.next(model)
    if row_model is None or row_model.kind != "row" or not _alone(row_model) or row_model.element is None:
        return None
    last = model
    while (follower := document.next(last)) is not None and follower.kind == "row" and follower.block == model.block:
        last = follower
    if last.element is None or last.touched:
        return None
    name, task = phrases.title(document.rng), phrases.sentence(document.rng).rstrip(".")
    group_row, task_row = copy.deepcopy(model.element), copy.deepcopy(row_model.element)
    cells = {column: ((Span(name, bold=True),),) if column == "group" else ((),) for column in model.cells}
    for column, cell in zip(model.cells, group_row.findall(W("tc")), strict=True):
        _set_cell(document, cell, name if column == "group" else "")
    values = {c: task if c == "task" else "" for c in row_model.cells}
    for column, cell in zip(row_model.cells, task_row.findall(W("tc")), strict=True):
        _set_cell(document, cell, values[column])
    for row in (group_row, task_row):
        _drop_bookmarks(row)
    last.element.addnext(group_row)
    group_row.addnext(task_row)
    if document.tracked:
        _new_row_mark(document, group_row, "ins")
        _new_row_mark(document, task_row, "ins")
    new = [
        Unit("group", cells=cells, merges=dict(model.merges), block=model.block, element=group_row, touched=True),
        Unit(
            "row",
            cells={c: ((Span(v),),) if v else ((),) for c, v in values.items()},
            merges=dict(row_model.merges),
            block=model.block,
            element=task_row,
            touched=True,
        ),
    ]
    last.spare = True
    below = _beside(document, last, 1)
    if below is not None:
        below.spare = True
    at = document.at(last) + 1
    document.units[at:at] = new
    return Edit("thêm nhóm nhiệm vụ", f"{name}: {task}", new)


def two_rows(document: Document) -> Edit | None:
    """Two tasks more, one below the other."""
    from tests.pull.edits_rows import add

    first = add(document)
    if first is None:
        return None
    (unit,) = first.units
    row = copy.deepcopy(unit.element)
    cells, merges = dict(unit.cells), dict(unit.merges)
    for column, cell in zip(cells, row.findall(W("tc")), strict=True):
        for paragraph in cell.findall(W("p")):
            for gone in [c for c in paragraph if c.tag != W("pPr")]:
                paragraph.remove(gone)
        if merges[column]:
            continue
        text = phrases.sentence(document.rng).rstrip(".") if column == "task" else ""
        cells[column] = ((Span(text),),) if text else ((),)
        if text:
            target = cell.find(W("p"))
            target.extend(document.pen.inserted([run(as_typed(document.rng, text))]))
    for marked in row.iter(W("ins"), W("del")):
        marked.set(W("id"), document.pen.mark("ins").get(W("id")))
    unit.element.addnext(row)
    new = Unit("row", cells=cells, merges=merges, block=unit.block, element=row, touched=True)
    document.units.insert(document.at(unit) + 1, new)
    return Edit("thêm hai nhiệm vụ liền nhau", f"{first.told} + {new.said()[:60]}", [unit, new])


def join(document: Document) -> Edit | None:
    """The mark between two paragraphs deleted, and the label of the second with it."""
    unit = document.choose(*_PARAGRAPHS, fits=lambda u: _joins(document, u))
    if unit is None:
        return None
    second = document.next(unit)
    assert second is not None
    gone = [unit.said(), second.said()]
    followers = _followers(document, second) if second.depth else []
    if second.depth and second.depth == unit.depth and document.rng.random() < 0.6:
        _retype(document, followers, -1)
    blank = run(" ", next(iter(words(unit.element)), None))
    unit.element.extend(document.pen.inserted([blank]))
    document.pen.take_out(label_runs(second.element))
    if document.tracked:
        document.pen.paragraph_mark(unit.element, "del")
    else:
        for child in list(second.element):
            if child.tag != W("pPr"):
                unit.element.append(child)
        second.element.getparent().remove(second.element)
    unit.lines = ((*unit.spans, Span(" "), *second.spans),)
    unit.touched = True
    document.units.remove(second)
    return Edit("nối hai đoạn làm một", " + ".join(said[:40] for said in gone), [unit], gone)


def _joins(document: Document, unit: Unit) -> bool:
    second = document.next(unit)
    if second is None or second.kind not in _PARAGRAPHS or not second.free or second.element is None:
        return False
    if unit.label and typed_label(plain(unit.spans)) is not None:
        return False
    follows = unit.element.getnext() is second.element
    return follows and not _has_children(document, second) and _mark_is_plain(unit.element)
