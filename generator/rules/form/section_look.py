"""Tiêu đề Mục: số La Mã, in hoa, đậm.

Số thứ tự và tiêu đề của mục (I., II., …) trình bày cùng một dòng, chữ in hoa, cỡ 13 đến 14, kiểu chữ đứng, đậm.

Sai:
    I. Mục đích, yêu cầu

Đúng:
    I. MỤC ĐÍCH, YÊU CẦU
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.form.body_lines import main
from generator.rules.looks import Look, look_findings
from generator.rules.rule import Found
from generator.word.reading.words import is_upper

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "section-look"
SEVERITY: Severity = "error"
CLAUSE = "PL1 V 6.b"
_LOOK = Look(sizes=(13, 14), bold=True, italic=False, capital=True)
# A title that runs on as a paragraph is no title.
_LONGEST = 250
_BRACKETS = re.compile(r"\([^)]*\)?")


def check(document: FormDocument) -> Iterator[Found]:
    """Each fault of the look, the lines that share it together."""
    lines = [line for line in main(document, ("section",)) if len(line.text) < _LONGEST]
    small = [line for line in lines if not line.is_capital and is_upper(_BRACKETS.sub("", line.words))]
    yield from look_findings(document, [line for line in lines if line not in small], _LOOK)
    # A note in brackets behind the title may be in small letters.
    yield from look_findings(document, small, Look(_LOOK.sizes, italic=False))
