"""What `import` made, as the user reads it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.console.words import messages
from generator.paths import typed

if TYPE_CHECKING:
    from generator.commands.importing import Difference, Imported
    from generator.problems import Problem

_COUNTED = (
    ("part", "Phần"),
    ("basis", "căn cứ"),
    ("section", "Mục"),
    ("table", "bảng"),
    ("row", "hàng trong bảng"),
    ("note", "ghi chú chân trang"),
    ("appendix", "phụ lục"),
)
_MOST = 20
_LONGEST = 160
_AROUND = 40


def imported(result: Imported) -> str:
    """What was written and found, what was not understood, what prints otherwise, what to do next."""
    return "\n".join([*_told(result), ""])


def _told(result: Imported) -> Iterator[str]:
    plan = result.plan
    if result.carried:
        yield f"Đã ghi {plan}: đúng tệp kế hoạch mà {result.source} được tạo ra từ đó (tệp Word chưa ai sửa)."
    else:
        yield f"Đã ghi {plan} từ {result.source}."
    counted = ", ".join(f"{result.found[name]} {words}" for name, words in _COUNTED if name in result.found)
    if counted:
        yield f"Tìm thấy: {counted}."
    if result.edited:
        yield "Tệp Word này do kehoach tạo ra và đã được sửa: muốn đưa chỗ sửa vào tệp kế hoạch cũ thì dùng"
        yield f"    kehoach pull {typed(result.source)}"
    if result.notices:
        yield f"Cần xem lại {len(result.notices)} chỗ (số đoạn đếm từ đầu tệp Word):"
        yield from (line for notice in result.notices[:_MOST] for line in _notice(notice))
        if len(result.notices) > _MOST:
            yield f"    … và {len(result.notices) - _MOST} chỗ nữa."
    if result.differences:
        yield f"In ra sẽ khác tệp Word ở {len(result.differences)} chỗ:"
        yield from (line for each in result.differences[:_MOST] for line in _difference(each))
        if len(result.differences) > _MOST:
            yield f"    … và {len(result.differences) - _MOST} chỗ nữa."
    elif not result.carried and not result.problems:
        yield "Dựng lại thử: chữ in ra giống hệt tệp Word."
    if result.problems:
        yield "Tệp kế hoạch còn chỗ phải sửa trước khi tạo văn bản:"
        yield messages.problems(result.problems)
    yield f"Tiếp theo: xem lại {plan}, rồi kiểm tra: kehoach check {typed(plan)}"
    beside = plan.with_suffix(".docx")
    # The file that was read is nobody's to write over.
    taken = beside == result.source and not result.carried
    elsewhere = f" -o {typed(beside.with_stem(f'{beside.stem}-moi'))}" if taken else ""
    yield f"và tạo văn bản: kehoach build {typed(plan)}{elsewhere}"


def _notice(notice: Problem) -> Iterator[str]:
    where = f"đoạn {notice.place.line}: " if notice.place.line else ""
    yield f"    {where}{notice.message}"
    if notice.hint:
        yield f"        → {notice.hint}"


def _difference(each: Difference) -> Iterator[str]:
    """The lines of both sides; of a long one that is nearly the same only what differs, with the words around it."""
    word, plan = each.word, each.plan
    if len(word) == len(plan) == 1:
        word, plan = ((line,) for line in _shortened(word[0], plan[0]))
    yield from (f"    Word:   {_cut(line)}" for line in word)
    yield from (f"    Sẽ in:  {_cut(line)}" for line in plan)


def _shortened(left: str, right: str) -> tuple[str, str]:
    if max(len(left), len(right)) <= _LONGEST:
        return left, right
    blocks = difflib.SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    start = blocks[0].size if blocks and blocks[0].a == blocks[0].b == 0 else 0
    start = max(0, start - _AROUND)
    lead = "… " if start else ""
    return f"{lead}{left[start:]}", f"{lead}{right[start:]}"


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"
