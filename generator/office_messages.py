"""What the commands around a plan's life in an office say: a workspace made, a plan issued, how all plans stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.commands.init import Made


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
