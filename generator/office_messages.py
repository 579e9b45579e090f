"""What the commands around a plan's life in an office say: a workspace made, a plan issued, how all plans stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import messages
from generator.outline import wording

if TYPE_CHECKING:
    from generator.commands.init import Made
    from generator.commands.issue import Issued


def made(result: Made) -> str:
    """The files of a workspace, and what to do next."""
    lines = []
    if result.written:
        lines.append(f"Đã lập thư mục làm việc {result.folder}, gồm:")
        lines += [f"    {path.relative_to(result.folder)}" for path in result.written]
    else:
        lines.append(f"Thư mục làm việc {result.folder} đã đủ tệp.")
    if result.left:
        lines.append("Đã có sẵn, để nguyên:")
        lines += [f"    {path.relative_to(result.folder)}" for path in result.left]
    lines.append("Tiếp theo: sửa office.yaml cho đúng cơ quan mình, rồi chạy trong thư mục đó: kehoach build plans")
    return "\n".join(lines)


def issued(result: Issued) -> str:
    """A plan with its number and date, and what may still be looked at."""
    number = wording.number_and_symbol(result.identity.number, result.identity.symbol)
    lines = [
        f"Đã phát hành {result.plan}: số {number}, {wording.issue_date(result.identity.date)}.",
        f"Đã tạo {result.document}",
        *map(messages.problem, result.notices),
    ]
    lines += [f"Không đọc được {path}, nên chưa biết số này có trùng với số ở đó không." for path in result.unread]
    return "\n".join(lines)
