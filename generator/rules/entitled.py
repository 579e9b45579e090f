"""Documents that only the title of another one names."""

from __future__ import annotations

import re

from generator.rules.citations import Citation

# "Quyết định số ... của Thủ tướng Chính phủ ban hành Kế hoạch thực hiện Nghị quyết số ...": words of a title.
_ENTITLED = re.compile(
    r",?\s+(?:(?:về|phê duyệt|ban hành|sửa đổi|bổ sung|quy định|hướng dẫn|triển khai|thực hiện|thông báo|công bố)\s"
    r"(?:(?!,\s[A-ZĐÀ-Ỹ])[^.;()])*?\b(?:thực hiện|thi hành|tại|theo|của|sửa đổi|bổ sung|thay thế)\s+"
    r"|(?:thực hiện|thi hành|triển khai|sửa đổi|bổ sung|thay thế|hướng dẫn)\s+)$"
)


def entitled(cited: Citation, before: Citation | None) -> bool:
    """Whether the citation stands in the title of the document cited just before it, where its words are fixed."""
    if before is None or before.passage is not cited.passage or not before.dated:
        return False
    return _ENTITLED.fullmatch(cited.passage.text[before.end : cited.start]) is not None
