"""Khoản: có tiêu đề thì đậm cả dòng, không có thì không đậm.

Số thứ tự và tiêu đề của khoản đậm, đứng. Khoản không có tiêu đề thì số thứ tự cũng như lời văn, không đậm.

Sai:
    **1.** Các phòng, đơn vị có trách nhiệm triển khai thực hiện.

Đúng:
    1. Các phòng, đơn vị có trách nhiệm triển khai thực hiện.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.outline.labels import ARABIC
from generator.problems import Severity
from generator.rules.form.body_lines import main
from generator.rules.looks import letters, said, share
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line

ID = "clause-look"
SEVERITY: Severity = "warning"
CLAUSE = "PL1 II.6.đ"


def check(document: FormDocument) -> Iterator[Found]:
    """Bold numbers before regular words, regular numbers before bold titles, titles in italics."""
    clauses = [line for line in main(document, ("item", "heading")) if line.depth == ARABIC.depth]
    bold = [line for line in clauses if line.kind == "item" and _label_is_bold(line) and not _begins_bold(line)]
    if bold:
        yield Found(document.place(bold[0]), said(bold, "số thứ tự đậm mà lời văn không đậm", "khoản"))
    plain = [line for line in clauses if line.kind == "heading" and _label_is_bold(line) is False]
    if plain:
        yield Found(document.place(plain[0]), said(plain, "tiêu đề đậm mà số thứ tự không đậm", "khoản"))
    slanted = [line for line in clauses if line.kind == "heading" and share(line, lambda run: run.italic) > 0.5]
    if slanted:
        yield Found(document.place(slanted[0]), said(slanted, "tiêu đề in nghiêng, phải là chữ đứng", "khoản"))


def _label_is_bold(line: Line) -> bool | None:
    """None where the label's look is not known."""
    if line.paragraph.label:
        look = line.paragraph.label_format
        return look.bold if look else None
    at = line.start
    for words, look in line.pieces():
        if any(sign.isdigit() for sign in words[: line.label_end - at]):
            return look.bold
        at += len(words)
    return None


def _begins_bold(line: Line) -> bool:
    return next((look.bold for _, look in letters(line, line.label_end)), False)
