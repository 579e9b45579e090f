"""What the columns of a task table are called in a plan, by their titles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.word.reading.words import fold

# In this order: "Thời gian thực hiện" is a time, "Nội dung thực hiện" a task, what else is "thực hiện" who does it.
_NAMES = (
    ("tt", r"(?:s?tt|so tt|so thu tu|tt so)\.?$"),
    ("note", r"ghi chu\b"),
    ("support", r"phoi hop\b"),
    ("deadline", r"(?:thoi gian|thoi han|thoi diem|tien do|han hoan thanh|ngay hoan thanh|ky han|lo trinh)\b"),
    ("budget", r"(?:kinh phi|nguon von|thanh tien|du toan)\b"),
    ("product", r"(?:san pham|ket qua|dau ra)\b"),
    ("goal", r"(?:muc tieu|chi tieu)\b"),
    ("task", r"(?:noi dung|nhiem vu|cong viec|hoat dong|dau viec)\b"),
    ("lead", r"(?:chu tri|thuc hien|chiu trach nhiem|phu trach|phan cong|tham muu|dau moi)\b"),
)
_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _NAMES)
_MOST_WORDS = 4
GROUPS = re.compile(r"(?:noi dung|nhom|linh vuc|nhiem vu chung|nhiem vu trong tam|muc tieu|tieu chi|chuong trinh)\b")


def column_names(titles: Sequence[str], group: int = -1) -> tuple[str, ...]:
    """A name for each column, none twice; `group` is the one whose cells name groups down the side (-1: none).

    A title that says nothing known becomes a name of its own, in ASCII: "Đơn giá (đồng)" is `don-gia-dong`.
    """
    names = [""] * len(titles)
    if group >= 0:
        names[group] = "group"
    for index, title in enumerate(titles):
        known = _known(title)
        if known and known not in names and not names[index]:
            names[index] = known
    if "task" not in names:
        free = [index for index, name in enumerate(names) if not name and titles[index].strip()]
        if free:
            names[free[0]] = "task"
    for index, title in enumerate(titles):
        names[index] = names[index] or _unused(_slug(title) or f"cot-{index + 1}", names)
    return tuple(names)


def _known(title: str) -> str:
    words = fold(title)
    return next((name for name, pattern in _PATTERNS if pattern.search(words)), "")


def _slug(title: str) -> str:
    words = re.findall(r"[a-z0-9]+", fold(title))[:_MOST_WORDS]
    slug = "-".join(words)
    return slug if slug[:1].isalpha() else f"cot-{slug}" if slug else ""


def _unused(slug: str, names: Sequence[str]) -> str:
    name, number = slug, 2
    while name in names or name in _RESERVED:
        name, number = f"{slug}-{number}", number + 1
    return name


_RESERVED = frozenset({"group", "rows", "id", "lines", "body"})
