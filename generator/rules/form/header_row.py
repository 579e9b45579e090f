"""Số và ngày tháng trên cùng một dòng.

Theo sơ đồ bố trí, ô số, ký hiệu và ô địa danh, ngày tháng ngang nhau. Khi bảng đầu trang chỉ có một hàng, chỉ cần
tên cơ quan dài thêm một dòng là hai dòng này lệch nhau.

Sai:
    Dòng “Số:” ở hàng thứ hai của bảng, dòng ngày tháng ở hàng thứ ba

Đúng:
    Bảng đầu trang hai hàng: tên cơ quan và Quốc hiệu ở hàng trên, số và ngày tháng ở hàng dưới
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import opened
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "header-row"
SEVERITY: Severity = "warning"
CLAUSE = ""


def check(document: FormDocument) -> Iterator[Found]:
    """Number and date in different rows of the table at the top."""
    number, date = document.components.symbol, document.components.date
    if number is None or date is None:
        return
    one, other = number.paragraph.cell, date.paragraph.cell
    if one is None or other is None or one.table != other.table:
        return
    if one.row != other.row:
        yield Found(
            document.place(date),
            f"{opened(date.where)}: ở hàng {other.row} của bảng đầu trang, dòng số ở hàng {one.row}; phải cùng hàng.",
        )
