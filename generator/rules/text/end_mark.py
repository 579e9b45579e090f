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
_LAST = (*LINES, "cell", "group")
# What stands between a decision and the plan that it issues.
_BETWEEN_TEXTS = ("position", "name", "recipient", "type", "subject")
_IN_TEXT = (*LINES, "section", "cell", "group", "note")


def check(document: Document) -> Iterator[Found]:
    """The marks in the middle, those typed wrong, and the end that has none."""
    ends, last = _ends(document)
    for hit in Reading(passage for passage in document.of(*_IN_TEXT) if "/" in passage.text).find(_LIKE):
        ending = not hit.after.strip() and any(hit.passage is passage for passage in ends)
        if hit.in_a_name or (ending and hit.words == END_MARK):
            continue
        place = hit.passage.at(hit.start, hit.start + 1)  # a plan's own mark may have been put behind the typed one
        if ending:
            message = f"Dấu kết thúc gõ thành “{hit.words}”."
            yield Found(place, message, "Gõ ./. một lần ở cuối văn bản.", hit.edit(END_MARK))
        else:
            message = f"“{hit.words}” đứng giữa văn bản; dấu ./. chỉ đứng ở cuối văn bản."
            yield Found(place, message, "Thay bằng dấu chấm.", hit.edit("."))
    if not document.is_plan and last is not None and last.kind in LINES and not _LIKE.search(last.text):
        message = f"Văn bản kết thúc ở “{last.text[-30:].split(' ', 1)[-1]}” mà không có dấu ./."
        yield Found(last.at(max(0, len(last.text) - 1), len(last.text)), message, "Thêm ./. vào cuối văn bản.")


def _ends(document: Document) -> tuple[list[Passage], Passage | None]:
    """The passages that end a text (the body, each phụ lục, a decision before its plan), and the end of the body.

    In a Word file lines of the sign-off may look like text: there the last line with a mark is the end.
    """
    ends: dict[tuple[int, int], Passage] = {}
    marked: set[tuple[int, int]] = set()
    part = 0
    for passage in document.passages:
        if passage.kind in _BETWEEN_TEXTS and not document.is_plan:
            part += 1
        if passage.kind not in _LAST:
            continue
        text = (passage.appendix, part)
        has_mark = not document.is_plan and passage.text.rstrip().endswith(END_MARK)
        if has_mark or text not in marked:
            ends[text] = passage
        if has_mark:
            marked.add(text)
    body = [passage for (appendix, _), passage in ends.items() if not appendix]
    return [*ends.values()], next(
        (passage for passage in body if _LIKE.search(passage.text)), body[-1] if body else None
    )
