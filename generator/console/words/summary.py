"""Differences in a few sentences, ready to be pasted into a message."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.commands.diff import Difference
from generator.outline.blocks import Outline, Paragraph, Table
from generator.outline.comparing.changes import NOTES, Change, Kind, Spot
from generator.outline.comparing.contexts import BASES, END
from generator.outline.comparing.naming import FOOTNOTES
from generator.outline.comparing.places import Places
from generator.outline.comparing.years import Years

NOTHING = "Hai bản không khác nhau (số thứ tự, khoảng trắng và chỗ ngắt dòng không tính)."
_DONE: dict[Kind, str] = {"changed": "sửa", "added": "thêm", "removed": "bỏ", "moved": "chuyển chỗ"}
_SIGNING = {"name": "đổi người ký", "position": "đổi chức vụ người ký", "post": "đổi chức danh dưới tên người ký"}
_KINDS = {"basis": "căn cứ", "opening": "đoạn mở đầu", "closing": "đoạn kết"}
_HEAD = {
    "parent": "cơ quan chủ quản",
    "agency": "cơ quan ban hành",
    "number": "số văn bản",
    "symbol": "ký hiệu",
    "place_name": "địa danh",
    "date": "ngày ban hành",
    "type": "tên loại",
    "subject": "trích yếu",
}


def summary(found: Difference, places: Places, years: Years) -> str:
    """What differs, in one sentence."""
    changes = [change for change in found.comparison.changes if change not in years]
    told = [
        *_head(changes),
        *_tasks(found, places, changes),
        *_parts(found, places, changes),
        *_signing(changes),
    ]
    if years.count:
        told.append(f"{years.count} chỗ chỉ đổi năm ({years.shift})")
    return f"So với bản cũ: {'; '.join(told)}." if told else NOTHING


def _head(changes: Iterable[Change]) -> Iterator[str]:
    fields = [
        _HEAD[change.new.field] for change in changes if change.new and change.new.field in _HEAD and _whole(change)
    ]
    if fields:
        yield f"đổi {_listed(list(dict.fromkeys(fields)))}"


def _whole(change: Change) -> bool:
    return change.new is not None and change.new.row < 0 and change.new.block >= 0


def _signing(changes: Iterable[Change]) -> Iterator[str]:
    for change in changes:
        if change.kind == "changed" and change.new and change.new.row < 0 and change.new.field in _SIGNING:
            yield _SIGNING[change.new.field]


def _tasks(found: Difference, places: Places, changes: Iterable[Change]) -> Iterator[str]:
    """Rows that came, went and moved, and how many changed in which column."""
    whole: Counter[tuple[Kind, str]] = Counter()
    cells: dict[str, set[Spot]] = {}
    columns: list[str] = []
    for change in changes:
        row = _row_kind(found, change)
        if row in ("task", "group") and not (change.new or change.old or Spot(0)).field:
            whole[change.kind, "nhiệm vụ" if row == "task" else "nhóm"] += 1
        elif row == "task" and change.new and change.new.field == "group":
            whole["changed", "nhóm"] += 1
        elif row == "task" and change.kind == "changed" and change.new:
            title = "" if change.new.field == "task" else places.column(change)
            seen = cells.setdefault(title, set())
            seen |= {change.new.whole} | {Spot(-2, row) for row in change.rows[1:]}
        elif row == "group":
            whole["changed", "nhóm"] += 1
        elif row in ("header", "numbers"):
            columns.append(f"{_DONE[change.kind]} cột {places.column(change)}")
    for kind in ("added", "removed", "moved", "changed"):
        for thing in ("nhiệm vụ", "nhóm"):
            if whole[kind, thing]:
                yield f"{_DONE[kind]} {whole[kind, thing]} {thing}"
    for title, rows in cells.items():
        yield f"{len(rows)} nhiệm vụ đổi {_lowered(title)}" if title else f"sửa nội dung {len(rows)} nhiệm vụ"
    yield from columns


def _parts(found: Difference, places: Places, changes: Iterable[Change]) -> Iterator[str]:
    """The paragraphs of each part, the lines of Nơi nhận, the notes."""
    counted: dict[str, Counter[tuple[Kind, str]]] = {}
    for change in changes:
        thing = _thing(found, change)
        if thing:
            counted.setdefault(places.part(change), Counter())[change.kind, thing] += 1
    for part, counts in counted.items():
        gone = counts.pop(("removed", "mục"), 0)
        if gone:
            # All that stood in it went with it.
            yield f"bỏ {part}"
            counts = Counter({key: number for key, number in counts.items() if key[0] != "removed"})
        come = counts.pop(("added", "mục"), 0)
        if come:
            yield f"thêm {part}"
            counts = Counter({key: number for key, number in counts.items() if key[0] != "added"})
        done = [f"{_DONE[kind]} {number} {thing}" for (kind, thing), number in counts.items()]
        if done:
            # "sửa 1 căn cứ", "bỏ 1 ghi chú" say by themselves where it was.
            yield f"{'' if part in (BASES, END, FOOTNOTES) else f'{part} '}{_listed(done)}"


def _thing(found: Difference, change: Change) -> str:
    side, spot = _side(found, change)
    if spot.block == NOTES:
        return "ghi chú"
    if spot.field == "recipients":
        return "dòng"
    block = side.blocks[spot.block]
    if isinstance(block, Paragraph):
        if block.kind == "section":
            return "tiêu đề" if change.kind == "changed" else "mục"
        return _KINDS.get(block.kind, "đoạn")
    if isinstance(block, Table):
        return "bảng" if spot.row < 0 else ""
    return "" if change.kind == "changed" and spot.field in (*_HEAD, *_SIGNING) else "tiêu đề"


def _row_kind(found: Difference, change: Change) -> str:
    side, spot = _side(found, change)
    block = side.blocks[spot.block] if spot.block >= 0 else None
    return block.rows[spot.row].kind if isinstance(block, Table) and spot.row >= 0 else ""


def _side(found: Difference, change: Change) -> tuple[Outline, Spot]:
    if change.new is not None:
        return found.comparison.new, change.new
    assert change.old is not None
    return found.comparison.old, change.old


def _listed(words: list[str]) -> str:
    return ", ".join(words)


def _lowered(title: str) -> str:
    """A title in the middle of a sentence; one in capitals stays."""
    return title if title[:2].isupper() else title[:1].lower() + title[1:]
