"""What `new` made, as the user reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.commands.new import Made
    from generator.plan.rolling.decisions import Decision

_CHANGED = {
    "year": "năm kế hoạch",
    "plan-year": "năm kế hoạch",
    "relative": "năm trước, năm sau",
    "number": "số, ngày ban hành",
    "date": "số, ngày ban hành",
    "citation": "tên văn bản đã ban hành",
}
_KEPT = {
    "citation": "văn bản viện dẫn",
    "period": "giai đoạn, tầm nhìn",
    "standard": "tiêu chuẩn, ký hiệu",
    "quantity": "số đếm",
    "statistic": "số liệu năm cũ",
    "history": "việc năm cũ",
    "milestone": "mốc của năm sau",
    "doubtful": "chưa rõ",
    "undecided": "đang chờ người xem",
    "comment": "ghi chú",
}


def made(result: Made) -> str:
    """What was written, what changed in it, what a person must look at, what to do next."""
    return "\n".join([*_told(result), ""])


def _told(result: Made) -> Iterator[str]:
    plan, rolled = result.plan, result.rolled
    if rolled is None:
        yield f"Đã ghi {plan}: kế hoạch mẫu năm {result.year}, đủ các phần, có ghi chú từng phần."
        if result.office:
            yield f"Tên cơ quan và những gì dùng chung lấy từ {result.office}."
            yield f"Tiếp theo: sửa nội dung, rồi tạo văn bản: kehoach build {plan}"
        else:
            yield f"Tiếp theo: sửa cho đúng cơ quan mình, rồi tạo văn bản: kehoach build {plan}"
        return
    yield f"Đã ghi {plan}: kế hoạch năm {result.year}, từ {result.source} (năm {rolled.year})."
    changed = [decision for decision in rolled.decisions if decision.before != decision.after]
    if changed:
        yield f"Đã đổi {len(changed)} chỗ ({_counted(_CHANGED[decision.kind] for decision in changed)}):"
        yield from (f"    {plan}:{decision.place.line}: {_change(decision)}" for decision in changed)
    same = [decision for decision in rolled.decisions if decision.before == decision.after]
    own = sum(decision.before.startswith("<<") and decision.kind in ("plan-year", "relative") for decision in same)
    if own:
        yield f"{own} chỗ gõ <<year>> tự đổi theo năm."
    kept = [_KEPT[decision.kind] for decision in same if decision.kind in _KEPT]
    if kept:
        yield f"Giữ nguyên {len(kept)} năm ({_counted(kept)})."
    yield from _asked(result)


def _counted(words: Iterable[str]) -> str:
    return "; ".join(f"{count} {word}" for word, count in Counter(words).most_common())


def _change(decision: Decision) -> str:
    match decision.kind:
        case "number":
            return f"number: {decision.before} → để trống"
        case "date":
            return f"date: {decision.before} → {decision.after} (chưa biết ngày, tháng)"
        case "year":
            return f"year: {decision.before} → {decision.after}"
    return (
        f"… {decision.clause}{decision.before} → {decision.after}"
        if decision.clause
        else f"{decision.before} → {decision.after}"
    )


def _asked(result: Made) -> Iterator[str]:
    plan = result.plan
    if not result.marks:
        yield f"Tiếp theo: xem lại {plan}, rồi kiểm tra: kehoach check {plan}"
        return
    holes = sum(mark.written for mark in result.marks)
    where = f"; {holes} chỗ đã ghi <<todo …>> hoặc # Xem lại trong tệp" if holes else ""
    yield f"Cần người xem {len(result.marks)} chỗ{where}:"
    for mark in result.marks:
        yield f"    {mark.place if mark.place.line else plan}: {mark.words}"
    yield f"Tiếp theo: sửa từng chỗ ấy rồi xóa dấu, tạo thử: kehoach build {plan}, kiểm tra: kehoach check {plan}"
