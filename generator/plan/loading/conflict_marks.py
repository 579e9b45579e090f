"""What git leaves in a file where two people changed the same lines: marks that somebody must settle and remove."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.problems import Place, Problem, UserError

# As git writes them (git-merge, "How conflicts are presented"): seven signs at the start of a line.
OURS, BASE, MIDDLE, THEIRS = "<" * 7, "|" * 7, "=" * 7, ">" * 7
_ANY = re.compile(f"^(?:{OURS}|{THEIRS})(?: |$)", re.MULTILINE)


def refuse(text: str, file: str) -> None:
    """Raises UserError with every place in a plan's text that git left to be settled."""
    if not _ANY.search(text):
        return
    raise UserError(_problems(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), file))


def _problems(lines: Sequence[str], file: str) -> Iterator[Problem]:
    opened = middle = end = 0
    for number, line in enumerate(lines, start=1):
        if _is(line, OURS):
            if opened:
                yield _stray(file, opened, OURS)
            opened, middle, end = number, 0, 0
        elif opened and _is(line, BASE):
            end = number
        elif opened and _is(line, MIDDLE):
            middle = number
        elif _is(line, THEIRS):
            if opened and middle:
                yield _conflict(file, (opened, end or middle, middle, number))
            else:
                yield _stray(file, number, THEIRS)
            opened = 0
    if opened:
        yield _stray(file, opened, OURS)


def _is(line: str, mark: str) -> bool:
    return line == mark or line.startswith(f"{mark} ")


def _conflict(file: str, marks: tuple[int, int, int, int]) -> Problem:
    opened, end, middle, closed = marks
    message = f"Còn chỗ hai người cùng sửa: từ dòng {opened} đến dòng {closed}."
    hint = (
        f"Giữ một trong hai bản ({_side('trên', opened, end)}; {_side('dưới', middle, closed)}) hoặc viết lại cho hợp ý"
        f" cả hai, rồi xóa các dòng dấu {OURS}, {MIDDLE}, {THEIRS}."
    )
    return Problem(Place(file, opened, 1), "merge-conflict", message, hint)


def _side(name: str, before: int, after: int) -> str:
    """The lines between two marks."""
    first, last = before + 1, after - 1
    if last < first:
        return f"bản {name} đã bỏ chỗ này"
    return f"bản {name}: dòng {first}" if first == last else f"bản {name}: dòng {first}-{last}"


def _stray(file: str, number: int, mark: str) -> Problem:
    message = f"Còn sót dòng dấu {mark} của git."
    return Problem(
        Place(file, number, 1), "merge-conflict", message, "Xem lại các dòng quanh đó, rồi xóa dòng dấu này."
    )
