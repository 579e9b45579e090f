"""Chữ màu đen.

Chữ của văn bản hành chính màu đen, cả trong bảng, ở đường dẫn và chú thích. Màu đen pha rất đậm thì không bắt.

Sai:
    Dòng tiêu đề bảng chữ trắng trên nền xanh; địa chỉ trang tin chữ xanh gạch chân.

Đúng:
    Chọn cả văn bản, Font Color: Automatic.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import grouped, letters
from generator.rules.rule import Found
from generator.word.reading.words import quoted

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument
    from generator.word.reading.components import Line

ID = "text-colour"
SEVERITY: Severity = "error"
CLAUSE = "PL1 I.4"
# Of 255: what is darker in all three colours prints as black.
_NEARLY_BLACK = 0x40
_NAMES = {"FF0000": "đỏ", "0000FF": "xanh", "FFFFFF": "trắng", "C00000": "đỏ sẫm", "0070C0": "xanh", "0563C1": "xanh"}


def check(document: FormDocument) -> Iterator[Found]:
    """Coloured words, one finding for each colour."""
    pairs = ((colour, (line, words)) for line in document.components.lines() for words, colour in _coloured(line))
    for colour, several in grouped(pairs).items():
        line, words = several[0]
        name = f"{_NAMES[colour]} " if colour in _NAMES else ""
        lines = len({id(line) for line, _ in several})
        many = f" ở {lines} đoạn, đầu tiên" if lines > 1 else ""
        yield Found(
            document.place(line),
            f"Chữ màu {name}(mã {colour}){many}: {line.where}, chữ {quoted(words)}; phải là màu đen.",
            "Chọn cả văn bản, Font Color: Automatic.",
        )


def _coloured(line: Line) -> Iterator[tuple[str, str]]:
    for words, look in letters(line):
        colour = look.colour.upper()
        if len(colour) == 6 and not _is_black(colour):
            yield words, colour


def _is_black(colour: str) -> bool:
    try:
        return all(int(colour[at : at + 2], 16) < _NEARLY_BLACK for at in (0, 2, 4))
    except ValueError:
        return True
