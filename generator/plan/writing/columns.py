"""What the columns of a table are called in a plan: the fields that tasks have, else a name made of the header."""

from __future__ import annotations

import re

from generator.outline.blocks import Column, Table
from generator.plan.register import STANDARD
from generator.plan.writing.names import slug

_NAME = re.compile(r"[a-z][a-z0-9_-]*")
# What a row says beside its columns.
_RESERVED = frozenset({"id", "body", "rows", "lines", "group"})
# Asked in this order: "Đơn vị phối hợp thực hiện" is support, "Thời gian thực hiện" a deadline.
_FIELDS = (
    ("tt", re.compile(r"s?tt|số tt|số thứ tự|tt/\w+|#")),
    ("support", re.compile(r".*phối hợp.*")),
    ("deadline", re.compile(r".*(?:thời gian|thời hạn|thời điểm|tiến độ|hạn hoàn thành|ngày hoàn thành).*")),
    ("budget", re.compile(r".*(?:kinh phí|dự toán).*")),
    ("lead", re.compile(r".*(?:chủ trì|(?:đơn vị|cơ quan|người|phòng|bộ phận).*(?:thực hiện|phụ trách)|phân công).*")),
    ("product", re.compile(r".*(?:sản phẩm|kết quả).*")),
    ("goal", re.compile(r".*(?:mục tiêu|giải pháp).*")),
    ("note", re.compile(r"ghi chú.*")),
    ("task", re.compile(r".*(?:nhiệm vụ|nội dung|công việc|hoạt động).*")),
)
_ASSIGNED = frozenset({"lead", "deadline", "product", "support"})


def names_of(table: Table) -> tuple[str, ...]:
    """A name for each column, each once; those the outline has, where they can be typed."""
    given = [column.name for column in table.columns]
    if all(_is_name(name) for name in given) and len({*given}) == len(given):
        return tuple(given)
    found: list[str] = []
    for column in table.columns:
        name = column.name if _is_name(column.name) else _field(column, found)
        found.append(name if name not in found else "")
    if "task" not in found and "" in found:
        found[found.index("")] = "task"
    for index, name in enumerate(found):
        if not name:
            found[index] = _own(table.columns[index], found)
    return tuple(found)


def _is_name(name: str) -> bool:
    return _NAME.fullmatch(name) is not None and name not in _RESERVED - {"group"}


def holds_tasks(names: tuple[str, ...]) -> bool:
    """Whether the rows of a table are tasks given to somebody."""
    return "task" in names and not _ASSIGNED.isdisjoint(names)


def in_order(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of a row's values as a person would type them: the task first, then the usual fields."""
    usual = [name for name in STANDARD if name in names and name != "tt"]
    return (*usual, *(name for name in names if name not in usual and name not in ("tt", "group")))


def _field(column: Column, taken: list[str]) -> str:
    words = " ".join(f"{column.title}".lower().split())
    above = " ".join(f"{column.above}".lower().split())
    for asked in (words, f"{above} {words}") if above else (words,):
        for name, pattern in _FIELDS:
            if name not in taken and pattern.fullmatch(asked):
                return name
    return ""


def _own(column: Column, taken: list[str]) -> str:
    wanted = slug(column.title, 2) or slug(column.above, 2) or "cot"
    if wanted in _RESERVED or wanted in STANDARD:
        wanted = f"cot-{wanted}"
    number = 1
    while (name := wanted if number == 1 else f"{wanted}-{number}") in taken:
        number += 1
    return name
