"""What the commands around a plan's life in an office say: a workspace made, a plan issued, how all plans stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.console.words import git, messages
from generator.outline import wording
from generator.problems import SEVERITY_NAMES

if TYPE_CHECKING:
    from generator.commands.init import Made
    from generator.commands.issue import Issued
    from generator.commands.status import DocumentState, Standing
    from generator.word.conformity import Page, TemplateLook

_HEADS = ("Kế hoạch", "Năm", "Ký hiệu", "Số", "Ngày", "Còn trống", "Lỗi", "Lưu ý", "Bản Word")
_NUMBERS = ("Năm", "Số", "Còn trống", "Lỗi", "Lưu ý")
_DRAFT = "dự thảo"
_ISSUED_OTHERWISE = "khác kế hoạch"  # not to be built again: it is what was signed
_DOCUMENTS: dict[DocumentState, str] = {
    "missing": "chưa tạo",
    "current": "đúng bản",
    "old": "cũ",
    "edited": "đã sửa tay",
    "foreign": "tệp khác",
}

_SIZES = {"KH Noi dung": "lời văn", "KH Bang chu": "bảng", "KH Noi nhan dong": "nơi nhận", "footnote text": "ghi chú"}


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
    if result.git:
        lines.append(git.set_up(result.git))
    lines.append("Tiếp theo: sửa office.yaml cho đúng cơ quan mình, rồi chạy trong thư mục đó: kehoach build plans")
    return "\n".join(lines)


def issued(result: Issued) -> str:
    """A plan with its number and date, and what may still be looked at."""
    number = wording.number_and_symbol(result.identity.number, result.identity.symbol)
    lines = [
        f"Đã phát hành {result.plan}: số {number}, {wording.issue_date(result.identity.date)}.",
        f"Đã tạo {result.document}",
        *(messages.problem(found) for found in result.notices if found.severity == "warning"),
    ]
    hints = sum(found.severity == "info" for found in result.notices)
    if hints:
        lines.append(f"Còn {hints} {SEVERITY_NAMES['info']}; xem: kehoach check {result.plan}")
    lines += [f"Không đọc được {path}, nên chưa biết số này có trùng với số ở đó không." for path in result.unread]
    return "\n".join(lines)


def standings(plans: Sequence[Standing], folder: Path) -> str:
    """A table of plans, and their count."""
    if not plans:
        return f"Chưa có kế hoạch nào trong {folder}."
    rows = [_HEADS, *(_row(plan, folder) for plan in plans)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [_aligned(row, widths) for row in rows]
    lines.insert(1, "  ".join("-" * width for width in widths))
    issued = sum(plan.identity.is_issued for plan in plans)
    broken = sum(plan.found["error"] > 0 for plan in plans)
    counted = [f"{issued} đã phát hành", f"{len(plans) - issued} {_DRAFT}", *([f"{broken} có lỗi"] if broken else [])]
    lines += ["", f"{len(plans)} kế hoạch: {', '.join(counted)}."]
    lines += _twice(plans, folder)
    if any(plan.office for plan in plans):
        lines.append("office.yaml có lỗi.")
    if broken or lines[-1].startswith("office.yaml"):
        lines.append("Xem từng lỗi: kehoach check TỆP")
    return "\n".join(lines)


def _twice(plans: Sequence[Standing], folder: Path) -> Iterator[str]:
    """Numbers that several plans bear."""
    told: list[Standing] = []
    for plan in plans:
        same = [other for other in plans if plan.identity.clashes_with(other.identity)]
        if len(same) > 1 and plan not in told:
            told += same
            names = ", ".join(_name(other, folder) for other in same)
            yield f"Trùng số {plan.identity.number}/{plan.identity.symbol}: {names}."


def _name(plan: Standing, folder: Path) -> str:
    return unicodedata.normalize("NFC", str(plan.plan.relative_to(folder)))


def _row(plan: Standing, folder: Path) -> tuple[str, ...]:
    identity, date = plan.identity, plan.identity.date
    known = (f"{part:02d}" if part < 100 else str(part) for part in (date.day, date.month, date.year) if part)
    counts = (plan.open_marks, plan.found["error"], plan.found["warning"])
    return (
        _name(plan, folder),
        identity.year,
        identity.symbol,
        identity.number or _DRAFT,
        "/".join(known),
        *(str(count or "") for count in counts),
        _ISSUED_OTHERWISE if plan.document == "old" and identity.is_issued else _DOCUMENTS[plan.document],
    )


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (
        cell.rjust(width) if head in _NUMBERS else cell.ljust(width)
        for cell, width, head in zip(row, widths, _HEADS, strict=True)
    )
    return "  ".join(cells).rstrip()


def template(look: TemplateLook, file: Path) -> str:
    """A template that can be used: its pages, fonts and sizes, and where they leave the decree."""
    sizes = ", ".join(f"{_SIZES[name]} {size:g}" for name, size in look.sizes.items())
    lines = [
        f"{file}: dùng được.",
        f"    Trang dọc: {_page(look.upright)}",
        f"    Trang ngang: {_page(look.landscape)}",
        f"    Phông chữ: {', '.join(look.fonts)}",
        f"    Cỡ chữ: {sizes}",
        *map(messages.problem, look.deviations),
    ]
    if look.deviations:
        lines.append(f"Có {len(look.deviations)} chỗ khác với Nghị định 30/2020/NĐ-CP; văn bản vẫn tạo được.")
    return "\n".join(lines)


def _page(page: Page) -> str:
    top, bottom, left, right = (round(page.margins[side]) for side in ("top", "bottom", "left", "right"))
    margins = f"lề trên {top}, dưới {bottom}, trái {left}, phải {right} mm"
    return f"{page.width:.0f} × {page.height:.0f} mm, {margins}"
