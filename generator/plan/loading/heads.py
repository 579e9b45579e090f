"""What is wrong with an entry from the start of its line to the colon."""

from __future__ import annotations

from generator.plan.loading.lines import Entry
from generator.plan.loading.nesting import Spot
from generator.problems import Problem
from generator.source import Source

TAB = ("Đầu dòng có phím Tab.", "Thụt vào bằng dấu cách, không dùng Tab.")
NO_LIST = ("Dấu - ở đây không nằm trong danh sách nào.", "Xem lại chỗ thụt vào của dòng này và dòng trên.")
NO_DASH = ("Thiếu dấu - ở đầu dòng: đây là phần tử mới.", "Thêm dấu - và một dấu cách trước từ khóa.")


def faults(source: Source, at: int, found: Entry, spot: Spot, meant: str | None) -> list[Problem]:
    """The problems of the entry on the line `at` (from 0); `spot` is where it should stand, `meant` its key mended."""
    line = source.lines[at]
    problems = []

    def report(column: int, rule: str, message: str, hint: str) -> None:
        problems.append(Problem(source.place(at + 1, column + 1), rule, message, hint))

    column = found.dash_columns[0] if found.dashes else found.column
    head = found.indent + found.dashes
    if "\t" in head:
        report(head.index("\t"), "tab-indent", *TAB)
    elif spot.column is None and not found.foreign:
        report(len(found.indent), "uneven-keys", *NO_LIST)
    elif spot.column != column and not found.foreign:
        report(
            len(found.indent),
            "uneven-keys",
            f"Dòng này thụt vào {column} dấu cách, lệch với các dòng cùng cấp ({spot.column}).",
            f"Thụt vào đúng {spot.column} dấu cách." if spot.column else "Viết sát lề trái.",
        )
    if found.crowded_dash:
        report(line.index("-"), "no-space-after-dash", "Thiếu dấu cách sau dấu -.", "Thêm một dấu cách sau dấu -.")
    if found.foreign:
        hint = f"Có phải là `{meant}`?" if meant else "Nếu đây là câu chữ thì thụt vào dưới dấu | của mục phía trên."
        report(
            found.key_at,
            "bad-key",
            f"“{found.key}” không phải từ khóa: bên trái dấu hai chấm là một chữ thường, không dấu.",
            hint,
        )
    if found.colonless:
        message = f"Thiếu dấu hai chấm sau `{found.key}`."
        report(found.key_at + len(found.key), "missing-colon", message, f"Viết `{found.key}: …`.")
    if found.tight:
        report(
            found.value_at,
            "no-space-after-colon",
            f"Thiếu dấu cách sau dấu hai chấm của `{found.key}`.",
            "Thêm một dấu cách sau dấu hai chấm.",
        )
    return problems
