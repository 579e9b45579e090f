"""What the commands that work with git say."""

from __future__ import annotations

import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from generator.console.words import messages

if TYPE_CHECKING:
    from generator.commands.git_merge import Outcome
    from generator.commands.git_setup import SetUp
    from generator.commands.log import Thing, Told
    from generator.outline.comparing.changes import Kind

_KINDS: dict[Kind, str] = {"added": "thêm", "removed": "bỏ", "changed": "sửa", "moved": "chuyển"}
_THINGS: dict[Thing, str] = {
    "task": "nhiệm vụ",
    "group": "nhóm nhiệm vụ",
    "row": "dòng bảng",
    "table": "bảng",
    "section": "mục",
    "paragraph": "đoạn",
    "basis": "căn cứ",
    "note": "chú thích",
    "letterhead": "phần đầu văn bản",
    "title": "trích yếu",
    "part": "phần",
    "appendix": "phụ lục",
    "recipients": "nơi nhận",
    "signature": "chữ ký",
}
# Of these there is one: it is not counted.
_ONLY_ONE = frozenset[str]({"letterhead", "title", "recipients", "signature"})


def set_up(result: SetUp) -> str:
    """What git can do now, and what the others have to do."""
    lines = [f"Đã cài cho kho git {result.top}: đọc tệp Word khi so sánh, gộp kế hoạch theo từng dòng."]
    if result.added:
        lines += [f"Đã thêm vào {result.attributes}:", *(f"    {line}" for line in result.added)]
        lines.append("Ghi tệp ấy vào git (git add, git commit); người khác dùng chung thì chạy: kehoach git-setup")
    return "\n".join(lines)


def merged(outcome: Outcome) -> str:
    """What is left to a person after a merge, if anything."""
    plan = outcome.plan
    if outcome.kept == "both-edited":
        return (
            f"{plan}: hai bên cùng sửa tay tệp Word này; đang giữ bản đang có.\n"
            f"    → Lấy bản kia: git checkout --theirs {plan}; chọn xong chạy: git add {plan}"
        )
    if outcome.kept:
        return f"{plan}: tệp Word không gộp; gộp xong kế hoạch thì tạo lại: kehoach build {plan.with_suffix('.yaml')}"
    if outcome.conflicts:
        where = ", ".join(f"dòng {each.first}-{each.last}" for each in outcome.conflicts)
        count = len(outcome.conflicts)
        return (
            f"{plan}: còn {count} chỗ hai người cùng sửa ({where}).\n"
            f"    → Mở tệp, chọn từng chỗ rồi xóa các dòng dấu <<<<<<<, =======, >>>>>>>; xong chạy: git add {plan}"
        )
    if not outcome.problems:
        return ""
    lines = [f"{plan}: gộp được từng dòng, nhưng bản gộp chưa dùng được dù mỗi bản riêng thì được:"]
    lines += map(messages.problem, outcome.problems)
    return "\n".join([*lines, f"    → Sửa rồi chạy: kehoach check {plan}, sau đó: git add {plan}"])


def told(line: Told) -> str:
    """A version in one line: when, which commit, who, what changed, and what its author wrote."""
    version = line.version
    if not version.commit:
        return f"(chưa ghi vào git)  {_changed(line)}"
    moment = datetime.datetime.fromisoformat(version.date)
    subject = f"  “{version.subject}”" if version.subject else ""
    return f"{moment:%d/%m/%Y %H:%M}  {version.commit[:7]}  {version.author}  {_changed(line)}{subject}"


def _changed(line: Told) -> str:
    version = line.version
    renamed = f"đổi tên từ {version.old_path}; " if version.path != version.old_path else ""
    return renamed + _what(line)


def _what(line: Told) -> str:
    more, less = line.lines
    counted = f"thêm {more}, bỏ {less} dòng trong tệp"
    match line.state:
        case "first":
            return "bản đầu tiên"
        case "removed":
            return "xóa tệp"
        case "broken":
            return f"bản này còn lỗi, chưa tạo được văn bản ({counted})"
        case "mended":
            return f"hết lỗi của bản trước ({counted})"
    if not line.counts:
        return "văn bản in ra không đổi"
    parts = []
    for kind, counts in groupby(line.counts, key=lambda count: count[0]):
        listed = (_THINGS[thing] if thing in _ONLY_ONE else f"{number} {_THINGS[thing]}" for _, thing, number in counts)
        parts.append(f"{_KINDS[kind]} {', '.join(listed)}")
    return "; ".join(parts)
