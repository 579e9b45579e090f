"""Điểm: chữ cái và dấu ngoặc đơn đóng, không đậm, không nghiêng.

Thứ tự các điểm dùng chữ cái tiếng Việt, sau có dấu ngoặc đơn đóng, bằng chữ in thường, kiểu chữ đứng.

Sai:
    a. Văn phòng Sở
    **a)** Văn phòng Sở

Đúng:
    a) Văn phòng Sở
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.outline.labels import BY_NAME
from generator.problems import Severity
from generator.rules.form.body_lines import main
from generator.rules.looks import said, share
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "point-look"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.6.đ"
_DEPTH = BY_NAME["a)"].depth
_DOT = re.compile(r"[a-zđ]\.$")


def check(document: FormDocument) -> Iterator[Found]:
    """Another sign behind the letter; points wholly in bold or italics."""
    points = [line for line in main(document, ("item", "heading")) if line.depth == _DEPTH]
    dotted = [line for line in points if _DOT.match(line.label)]
    if dotted:
        what = f"ghi “{dotted[0].label}”, phải có dấu ngoặc đơn đóng: “{dotted[0].label[0]})”"
        yield Found(document.place(dotted[0]), said(dotted, what, "điểm"))
    for name, chosen in (
        ("in đậm cả điểm", [line for line in points if line.kind == "heading"]),
        ("in nghiêng cả điểm", [line for line in points if share(line, lambda run: run.italic) > 0.9]),
    ):
        if chosen:
            what = f"{name}, phải là chữ đứng, không đậm"
            yield Found(document.place(chosen[0]), said(chosen, what, "điểm"), severity="warning")
