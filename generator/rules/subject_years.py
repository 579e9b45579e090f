"""The years a subject names as its own, apart from those of the documents it names."""

from __future__ import annotations

import re

# "Chỉ thị số 01/CT-TTg ngày 03 tháng 01 năm 2023", "Thông tư số 5/2023/TT-BNV", "Luật Lưu trữ năm 2024".
_OF_OTHERS = re.compile(
    r"ngày\s*[\d\s…._]*(?:/|-|tháng)[\d\s…._]*(?:/|-|năm)\s*\d{4}|\d{1,2}/\d{1,2}/\d{4}|\d/\d{4}/\w"
    r"|(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp)\s[^,;\d]{1,120}?\snăm\s+\d{4}"
)


def without_cited(subject: str) -> str:
    """A subject without the dates and years of the documents it names."""
    return _OF_OTHERS.sub(" ", subject)
