"""Dấu kết thúc văn bản `./.` đứng sai chỗ, gõ sai hoặc thiếu.

Văn bản và từng phụ lục kết thúc bằng `./.` một lần ở cuối (mẫu 1.4, mẫu 2.1). Dấu này đứng giữa văn bản, gõ dở (`./`),
hay gõ đôi là sai. Với tệp kế hoạch, chương trình tự in dấu; tệp Word thì phải gõ.

Sai:
    Các phòng báo cáo trước ngày 15/11./.
    Văn phòng Sở tổng hợp.

Đúng:
    Các phòng báo cáo trước ngày 15/11.
    Văn phòng Sở tổng hợp.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.outline.wording import END_MARK
from generator.problems import Severity
from generator.rules.document import Document, Passage
from generator.rules.rule import Found
from generator.rules.searching import LINES, Reading

ID = "end-mark"
SEVERITY: Severity = "warning"
CLAUSE = ""

_LIKE = re.compile(r"/?(?:\./ ?)+\.+|\./(?=\s|$)|(?<=[^\s./:])/\.(?=\s|$)", re.MULTILINE)
_IN_TEXT = (*LINES, "section", "cell", "group", "note")


def check(document: Document) -> Iterator[Found]:
    """The marks in the middle, those typed wrong, and the end that has none."""
    last = _last_lines(document)
    for hit in Reading(passage for passage in document.of(*_IN_TEXT) if "/" in passage.text).find(_LIKE):
        ends = not hit.after.strip() and any(hit.passage is passage for passage in last.values())
        if hit.in_a_name or (ends and hit.words == END_MARK):
            continue
        place = hit.passage.at(hit.start, hit.start + 1)  # a plan's own mark may have been put behind the typed one
        if ends:
            message = f"Dấu kết thúc gõ thành “{hit.words}”."
            yield Found(place, message, "Gõ ./. một lần ở cuối văn bản.", hit.edit(END_MARK))
        else:
            message = f"“{hit.words}” đứng giữa văn bản; dấu ./. chỉ đứng ở cuối văn bản."
            yield Found(place, message, "Thay bằng dấu chấm.", hit.edit("."))
    end = last.get(0)
    if not document.is_plan and end is not None and end.kind in LINES and not _LIKE.search(end.text):
        message = f"Văn bản kết thúc ở “{end.text[-30:].split(' ', 1)[-1]}” mà không có dấu ./."
        yield Found(end.at(max(0, len(end.text) - 1), len(end.text)), message, "Thêm ./. vào cuối văn bản.")


def _last_lines(document: Document) -> dict[int, Passage]:
    """The passage that ends the body (0) and each phụ lục.

    In a Word file lines of the sign-off may look like text: there the last line with a mark is the end.
    """
    ends: dict[int, Passage] = {}
    marked: set[int] = set()
    for passage in document.of(*LINES, "cell", "group"):
        has_mark = not document.is_plan and passage.text.rstrip().endswith(END_MARK)
        if has_mark or passage.appendix not in marked:
            ends[passage.appendix] = passage
        if has_mark:
            marked.add(passage.appendix)
    return ends
