"""Mỗi nơi nhận một gạch đầu dòng, cuối dòng là dấu chấm phẩy.

Mỗi cơ quan, đơn vị nhận ghi trên một dòng có gạch đầu dòng sát lề trái, cuối dòng có dấu chấm phẩy; dòng cuối là
“Lưu”, kết thúc bằng dấu chấm.

Sai:
    - UBND tỉnh
    - Lưu: VT

Đúng:
    - UBND tỉnh;
    - Lưu: VT, VP.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import said
from generator.rules.rule import Found
from generator.word.reading.words import fold

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line

ID = "recipients-marks"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.9.d"


def check(document: FormDocument) -> Iterator[Found]:
    """Dashes and ends of the lines, each fault once."""
    lines = document.components.recipients
    filed = next((n for n, line in enumerate(lines) if _is_filed(line)), len(lines) - 1)
    # Behind the filing line stand the drafter's mark, or a second list.
    listed = lines[: filed + 1]
    dashless = [line for line in listed if not _has_dash(line) and not line.text.rstrip().endswith(":")]
    joined = [line for line in dashless if _goes_on(lines, line)]
    dashless = [line for line in dashless if line not in joined]
    if dashless:
        yield Found(document.place(dashless[0]), said(dashless, "thiếu gạch đầu dòng (-)"))
    ends = [line for line in listed[:-1] if not _goes_on_below(lines, line)]
    wrong = [line for line in ends if not line.text.rstrip().endswith((";", ":")) and not _is_filed(line)]
    if wrong:
        yield Found(document.place(wrong[0]), said(wrong, "cuối dòng phải có dấu chấm phẩy (;)"))


def _is_filed(line: Line) -> bool:
    return bool(re.match(r"-?\s*luu\b", fold(line.text).lstrip("- ")))


def _has_dash(line: Line) -> bool:
    return line.text.lstrip().startswith(("-", "–", "+", "•")) or line.paragraph.label in ("-", "–", "+", "•")


def _goes_on(lines: list[Line], line: Line) -> bool:
    """Whether a line without a dash is the rest of the one above it."""
    number = lines.index(line)
    above = lines[number - 1].text.rstrip() if number else ""
    return bool(above) and not above.endswith((";", ".", ":"))


def _goes_on_below(lines: list[Line], line: Line) -> bool:
    number = lines.index(line)
    below = lines[number + 1] if number + 1 < len(lines) else None
    return below is not None and not _has_dash(below)
