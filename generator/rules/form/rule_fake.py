"""Đường kẻ là đường kẻ thật, nét liền.

Đường kẻ phải là một đường liền, không phải dãy gạch dưới, gạch nối gõ từ bàn phím, cũng không phải chữ gạch chân:
những thứ ấy đứt đoạn hoặc xô lệch khi in ở máy khác.

Sai:
    -------------
    Tiêu ngữ gạch chân (Ctrl+U)

Đúng:
    Đường kẻ vẽ bằng Insert, Shapes, Line
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.rule_names import NAMES, owners
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "rule-fake"
SEVERITY: Severity = "warning"
CLAUSE = ""
_HOW = {"text": "gõ bằng bàn phím", "underline": "làm bằng chữ gạch chân"}


def check(document: FormDocument) -> Iterator[Found]:
    """Rule lines that are none."""
    for name, lines in owners(document).items():
        rule = next(iter(document.components.rules.get(name, [])), None)
        if rule is not None and rule.made in _HOW:
            yield Found(
                document.place(lines[-1] if lines else None),
                f"Trang đầu: đường kẻ dưới {NAMES[name]} {_HOW[rule.made]}, phải là đường kẻ thật.",
                "Xóa đi, rồi Insert, Shapes, Line.",
            )
