"""Findings and results as the user reads them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from generator import __version__
from generator.problems import SEVERITY_NAMES, Problem, system_reason

if TYPE_CHECKING:
    from generator.commands.build import Built
    from generator.plan.resolved import Value

# More than anybody reads at once; the rest comes when these are mended.
_MOST = 50


def problem(found: Problem) -> str:
    """One finding: where, what, by which rule and clause, and what to do, with the mended text where there is one."""
    where = f"{found.place}: " if str(found.place) else ""
    clause = f", {found.clause}" if found.clause else ""
    lines = [f"{where}{SEVERITY_NAMES[found.severity]}: {found.message} [{found.rule}{clause}]"]
    if found.hint:
        lines.append(f"    → {found.hint}")
    if found.mended:
        # Blanks count in a plan file: the mended lines begin right after the sign.
        lines.append("    Sửa thành (chép phần sau dấu ›):")
        lines += [f"    ›{line}" for line in found.mended.splitlines()]
    return "\n".join(lines)


def problems(found: Iterable[Problem]) -> str:
    """All findings and their count."""
    listed = list(found)
    errors = sum(item.severity == "error" for item in listed)
    shown, more = listed, []
    if len(listed) > _MOST:
        # What must be mended comes before what may be looked at.
        shown = sorted(listed, key=lambda item: item.severity != "error")[:_MOST]
        more = [f"… và {len(listed) - _MOST} chỗ nữa."]
    return "\n".join([*map(problem, shown), *more, f"Có {errors} lỗi cần sửa."])


def built(result: Built) -> str:
    """What became of one plan."""
    if result.problems:
        said = f"{result.plan}: chưa tạo được.\n{problems(result.problems)}"
        mendable = any(item.mended and item.place.file == str(result.plan) for item in result.problems)
        return f"{said}\nĐể máy sửa những chỗ sửa được: kehoach check --fix {result.plan}" if mendable else said
    stamped = f" ({result.stamp})" if result.stamp else ""
    lines = [f"Đã tạo {result.document}{stamped}", *map(problem, result.notices)]
    if result.todos:
        lines.append(f"Còn {len(result.todos)} chỗ phải điền (tô vàng trong văn bản):")
        lines += [f"    {todo.place}: {todo.words}" for todo in result.todos]
    return "\n".join(lines)


def values(resolved: list[Value]) -> Iterator[str]:
    """Each value of a plan on a line, before it where it comes from; further lines of a text stand below the first."""
    origins = [_origin(value) for value in resolved]
    width = max(map(len, origins), default=0)
    for value, origin in zip(resolved, origins, strict=True):
        first, *others = value.text.split("\n")
        yield f"{origin:{width}}  {'.'.join(value.path)}: {first}".rstrip()
        yield from (f"{'':{width}}      {line}" for line in others)


def _origin(value: Value) -> str:
    if value.origin == "default":
        return "mặc định"
    where = f"{value.place.file}:{value.place.line}"
    return f"{where} (nhóm)" if value.origin == "group" else where


def refused_by_system(error: OSError) -> str:
    """The system did not let a file be read or written."""
    where = f"{error.filename}: " if error.filename else ""
    return (
        f"{where}lỗi: Hệ thống không cho đọc hoặc ghi ({system_reason(error)}).\n"
        "    → Kiểm tra tên tệp, quyền đọc ghi và chỗ trống của ổ đĩa, rồi chạy lại."
    )


def bug(error: BaseException) -> str:
    """A fault of the program's own: a log is written to be sent along, never a bare traceback."""
    # Only here: every command would wait for these modules.
    import datetime
    import platform
    import tempfile
    import traceback
    from pathlib import Path

    moment = datetime.datetime.now().strftime("%Y%m%d-%H%M%S")
    log = Path(tempfile.gettempdir(), f"kehoach-loi-{moment}.md")
    details = "".join(traceback.format_exception(error))
    report = (
        f"# kehoach {__version__}\n\n- Python {platform.python_version()}, {platform.platform()}\n"
        f"- Lệnh: `{' '.join(sys.argv[1:])}`\n\n```\n{details}```\n"
    )
    try:
        log.write_text(report, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return f"Chương trình gặp lỗi của chính nó: {error!r}."
    return f"Chương trình gặp lỗi của chính nó, không phải lỗi của bạn. Gửi kèm tệp này khi báo lỗi: {log}"
