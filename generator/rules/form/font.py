"""Phông chữ Times New Roman.

Cả văn bản dùng một phông chữ tiếng Việt Times New Roman, kể cả trong bảng, chú thích và số trang. Phông được tính
đúng như Word tính: từ chữ, từ kiểu (style), từ mặc định của tệp và từ bộ phông của chủ đề (theme).

Sai:
    Bảng trong phụ lục chép từ Excel còn giữ phông Calibri.

Đúng:
    Chọn cả bảng, đặt phông Times New Roman.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import grouped
from generator.rules.rule import Found
from generator.word.reading.words import quoted

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line

ID = "font"
SEVERITY: Severity = "error"
CLAUSE = "PL1 I.4"
WANTED = "Times New Roman"
# Signs, not words: ticks, arrows, formulas.
_SIGNS = ("symbol", "wingdings", "webdings", "cambria math", "ms gothic", "segoe ui symbol")


def check(document: FormDocument) -> Iterator[Found]:
    """The other fonts, one finding each."""
    for font, several in grouped(_found(document)).items():
        first = several[0]
        words = quoted(next((words for words, name in fonts(first) if name == font), first.text))
        many = f"{len(several)} đoạn" if len(several) > 1 else "một đoạn"
        yield Found(
            document.place(first),
            f"Phông {font} ở {many}, đầu tiên: {first.where}, chữ {words}; phải là {WANTED}.",
            "Chọn cả văn bản (Ctrl+A), đặt phông Times New Roman.",
        )


def fonts(line: Line) -> Iterator[tuple[str, str]]:
    """The words of a line in another font than the wanted one, and that font; "" where it cannot be known."""
    for words, look in line.pieces():
        if look.ascii_font == WANTED == look.other_font:
            continue
        ascii_words = "".join(sign for sign in words if sign.isascii() and sign.isalnum())
        others = "".join(sign for sign in words if not sign.isascii() and sign.isalnum())
        if ascii_words:
            yield words, look.ascii_font
        if others and (look.other_font != look.ascii_font or not ascii_words):
            yield words, look.other_font


def _found(document: FormDocument) -> Iterator[tuple[str, Line]]:
    for line in document.components.lines():
        wrong = {font for _, font in fonts(line) if font and font.lower() != WANTED.lower()}
        for font in sorted(wrong):
            if font.lower().split(" ")[0].rstrip("0123456789") not in _SIGNS and font.lower() not in _SIGNS:
                yield font, line
