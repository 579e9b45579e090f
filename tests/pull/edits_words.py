"""Edits of words inside one unit: reworded, emphasised, dressed otherwise, filled in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from generator.outline.blocks import Span, plain
from tests.pull import effects
from tests.pull.document import Document
from tests.pull.pen import Element, W, text_of, words
from tests.pull.units import Unit


@dataclass(eq=False)
class Edit:
    """One edit: its kind (as the table of figures names it), what was done, and what should differ afterwards.

    `units` are those of the expected document that it made or changed, `gone` what was said before and no longer is.
    An edit with neither must change nothing.
    """

    kind: str
    told: str
    units: list[Unit] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    moved: bool = False


Change = Callable[[Document], Edit | None]
_PARAGRAPHS = ("item", "text")
_UPPER = ("section", "appendix", "part")


def _reword(document: Document, unit: Unit | None, kind: str, paragraphs: list[Element] | None = None) -> Edit | None:
    """Changes some words of a unit of one line; `paragraphs` where it does not stand in its own element alone."""
    if unit is None:
        return None
    element = (paragraphs or [unit.element])[0]
    spans = unit.lines[0]
    here = "".join(text_of(run) for run in words(element))
    if not plain(spans).startswith(here.rstrip()):
        return None
    gone, told = unit.said(), []
    upper = unit.kind in _UPPER and here == here.upper()
    limit = len(here) if len(here) < len(plain(spans)) else -1
    times = document.rng.choice([1, 1, 1, 2, 3]) if limit < 0 else 1
    for time in range(times):
        change = effects.rewording(document.rng, unit.lines[0], limit)
        if change is None:
            break
        # Some type small letters into a title that prints capitals.
        new = change.new.upper() if upper and document.rng.random() < 0.8 else change.new
        document.pen.splice(element, change.start, change.end, new, exact=time + 1 < times)
        said = new.upper() if upper else new
        unit.lines = (effects.spliced(unit.lines[0], change.start, change.end, said), *unit.lines[1:])
        told.append(change.told)
    if not told or unit.said() == gone:
        return None
    unit.touched = True
    return Edit(kind, f"{gone[:40]}: {'; '.join(told)}", [unit], [gone])


def paragraph(document: Document) -> Edit | None:
    return _reword(document, document.choose(*_PARAGRAPHS, "closing"), "sửa chữ trong đoạn")


def basis(document: Document) -> Edit | None:
    return _reword(document, document.choose("basis", "opening"), "sửa chữ căn cứ, mở đầu")


def heading(document: Document) -> Edit | None:
    return _reword(document, document.choose("heading"), "sửa chữ tiêu đề")


def section(document: Document) -> Edit | None:
    return _reword(document, document.choose("section", "part"), "sửa tên Mục")


def title(document: Document) -> Edit | None:
    return _reword(document, document.choose("title", "appendix"), "sửa trích yếu, tên phụ lục")


def recipient(document: Document) -> Edit | None:
    unit = document.choose("recipient", fits=lambda u: "Lưu" not in plain(u.lines[0]))
    if unit is None:
        return None
    return _reword_after(document, unit, "- ", "sửa nơi nhận")


def _reword_after(document: Document, unit: Unit, prefix: str, kind: str) -> Edit | None:
    text = plain(unit.lines[0])
    change = effects.rewording(document.rng, (Span(text.removeprefix(prefix)),))
    if change is None:
        return None
    gone = unit.said()
    start, end = change.start + len(prefix), change.end + len(prefix)
    document.pen.splice(unit.element, start, end, change.new)
    unit.lines = ((Span(text[:start] + change.new + text[end:]),),)
    unit.touched = True
    return Edit(kind, change.told, [unit], [gone])


def signatory(document: Document) -> Edit | None:
    """Another person, or another post."""
    unit = document.choose("name", "position")
    if unit is None:
        return None
    options = {
        "name": ("Đỗ Thị Hà", "Lê Văn Bình", "Trần Quốc Toản"),
        "position": ("PHÓ GIÁM ĐỐC", "GIÁM ĐỐC", "QUYỀN GIÁM ĐỐC"),
    }[unit.kind]
    old = plain(unit.lines[0])
    new = document.rng.choice([option for option in options if option != old])
    gone = unit.said()
    document.pen.splice(unit.element, 0, len(old), new)
    unit.lines = ((Span(new),),)
    unit.touched = True
    return Edit("sửa chức vụ, họ tên người ký", f"{old} → {new}", [unit], [gone])


def _cell_lines(document: Document, unit: Unit, column: str) -> list[Element]:
    return document.cell(unit, column).findall(W("p"))


def _reword_cell(document: Document, unit: Unit, column: str, kind: str, also: list[Unit]) -> Edit | None:
    """Words of a cell; `also` are the rows below that show the same value in one merged cell."""
    paragraphs = _cell_lines(document, unit, column)
    lines = unit.cells[column]
    line = document.rng.randrange(len(lines))
    if line >= len(paragraphs):
        return None
    # A label that the program counted stands before the words in Word.
    ahead = len("".join(text_of(run) for run in words(paragraphs[line]))) - len(plain(lines[line]))
    change = effects.rewording(document.rng, lines[line])
    if change is None or ahead < 0:
        return None
    gone = [each.said() for each in (unit, *also)]
    document.pen.splice(paragraphs[line], change.start + ahead, change.end + ahead, change.new)
    new = effects.spliced(lines[line], change.start, change.end, change.new)
    for each in (unit, *also):
        each.cells = {**each.cells, column: (*lines[:line], new, *lines[line + 1 :])}
        each.touched = True
    return Edit(kind, f"cột {column}: {change.told}", [unit, *also], gone)


def cell(document: Document) -> Edit | None:
    unit = document.choose("row")
    if unit is None:
        return None
    columns = [c for c, m in unit.merges.items() if not m and c not in ("tt", "group") and unit.cells[c][0]]
    if not columns:
        return None
    return _reword_cell(document, unit, document.rng.choice(columns), "sửa chữ trong ô", [])


def blank_cell(document: Document) -> Edit | None:
    """A value written into an empty cell, or a cell emptied."""
    unit = document.choose("row")
    if unit is None:
        return None
    columns = [c for c, m in unit.merges.items() if not m and c not in ("tt", "group", "task")]
    columns = [c for c in columns if len(unit.cells[c]) == 1 and not effects.notes_at(unit.cells[c][0])]
    if not columns:
        return None
    column = document.rng.choice(columns)
    old = plain(unit.cells[column][0])
    paragraph = _cell_lines(document, unit, column)[0]
    ahead = len("".join(text_of(run) for run in words(paragraph))) - len(old)
    new = "" if old else "Phòng Kế hoạch và Tài chính"
    if ahead < 0 or (ahead and not old):
        return None
    gone = unit.said()
    document.pen.splice(paragraph, ahead, ahead + len(old), new)
    unit.cells = {**unit.cells, column: ((Span(new),),) if new else ((),)}
    unit.touched = True
    return Edit("xóa trắng, điền ô", f"cột {column}: “{old}” → “{new}”", [unit], [gone])


def merged_cell(document: Document) -> Edit | None:
    """The value that one merged cell shows for several rows."""
    found = document.choose(
        "row", fits=lambda u: any(m == "start" and c != "group" and u.cells[c][0] for c, m in u.merges.items())
    )
    if found is None:
        return None
    column = next(c for c, m in found.merges.items() if m == "start" and c != "group" and found.cells[c][0])
    below = _merged_below(document, found, column)
    if any(unit.touched for unit in below):
        return None
    return _reword_cell(document, found, column, "sửa ô gộp dọc", below)


def _merged_below(document: Document, unit: Unit, column: str) -> list[Unit]:
    below: list[Unit] = []
    follower = document.next(unit)
    while follower is not None and follower.kind == "row" and follower.merges.get(column) == "continue":
        below.append(follower)
        follower = document.next(follower)
    return below


def group(document: Document) -> Edit | None:
    """The name of a group of tasks: a row of its own, or a cell down the side."""
    unit = document.choose("group", "row", fits=lambda u: u.kind == "group" or u.merges.get("group") == "start")
    if unit is None:
        return None
    below = _merged_below(document, unit, "group") if unit.kind == "row" else []
    if any(each.touched for each in below):
        return None
    return _reword_cell(document, unit, "group", "sửa tên nhóm nhiệm vụ", below)


def column_title(document: Document) -> Edit | None:
    unit = document.choose("header")
    if unit is None:
        return None
    columns = [
        c for c in unit.cells if c != "tt" and "\n" not in plain(unit.cells[c][0]) and len(plain(unit.cells[c][0])) > 3
    ]
    if not columns:
        return None
    column = document.rng.choice(columns)
    (paragraph, *_) = _cell_lines(document, unit, column)
    runs = list(words(paragraph))
    old = plain(unit.cells[column][0])
    if "".join(text_of(run) for run in runs).replace("\n", " ") != old:
        return None
    gone = unit.said()
    document.pen.splice(paragraph, len(old), len(old), " (mới)")
    unit.cells = {**unit.cells, column: (effects.spliced(unit.cells[column][0], len(old), len(old), " (mới)"),)}
    unit.touched = True
    return Edit("sửa tiêu đề cột", f"cột {column}: {old} (mới)", [unit], [gone])


def footnote(document: Document) -> Edit | None:
    unit = document.choose("note")
    if unit is None:
        return None
    paragraph = unit.element.findall(W("p"))[0]
    runs = list(words(paragraph))
    ahead = len("".join(text_of(run) for run in runs)) - len(plain(unit.lines[0]))
    change = effects.rewording(document.rng, unit.lines[0])
    if change is None or ahead < 0:
        return None
    gone = unit.said()
    document.pen.splice(paragraph, change.start + ahead, change.end + ahead, change.new)
    unit.lines = (effects.spliced(unit.lines[0], change.start, change.end, change.new), *unit.lines[1:])
    unit.touched = True
    return Edit("sửa ghi chú chân trang", change.told, [unit], [gone])


def number_and_date(document: Document) -> Edit | None:
    """Văn thư gives the number, or the day."""
    unit = document.choose("letterhead.number", "letterhead.date")
    if unit is None:
        return None
    text = "".join(text_of(run) for run in words(unit.element))
    gone = unit.said()
    if unit.kind == "letterhead.number":
        start, end = text.index(":") + 1, text.index("/")
        new, said = " 45", "45"
    else:
        start, end = text.index("ngày") + 4, text.index("tháng")
        _, month, year = plain(unit.lines[0]).split("/")
        new, said = " 15 ", f"15/{month}/{year}"
    if text[start:end].strip() == new.strip():
        return None
    document.pen.splice(unit.element, start, end, new)
    unit.lines = ((Span(said),),)
    unit.touched = True
    return Edit("ghi số, ngày ban hành", f"{text} → {new}", [unit], [gone])
