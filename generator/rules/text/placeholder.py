"""Chỗ để trống, chữ giữ chỗ còn sót lại.

“xx/KH-UBND”, “???”, “TODO”, “[cần bổ sung]”, “ngày … tháng …”, dòng báo lỗi của Word: phải điền xong trước khi trình
ký. Trong tệp kế hoạch, chỗ chưa biết thì gõ `<<todo …>>`, máy sẽ nhắc. Số và ngày của chính văn bản để trống là đúng.

Sai:
    Theo Quyết định số xx/QĐ-UBND, các phòng báo cáo trước ngày ….

Đúng:
    Theo Quyết định số 15/QĐ-UBND, các phòng báo cáo hồ sơ, tài liệu… trước ngày 15/11.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems import Severity
from generator.rules.document import Document, Passage
from generator.rules.rule import Found
from generator.rules.searching import Hit, prose

ID = "placeholder"
SEVERITY: Severity = "error"
CLAUSE = ""

_CERTAIN = re.compile(
    r"(?<!\w)(?:x{2,}|(?-i:TODO|FIXME)|Lorem ipsum)(?!\w)|(?<=số )X{2,}(?=/)|(?<!\w)X{4,}(?!\w)|\?{2,}"
    r"|#REF!|#N/A|#VALUE!|Error! (?:Reference|Bookmark)[^\n.]*|Lỗi! Không tìm thấy[^\n.]*"
    r"|\[ ?(?:\.{2,}|…|_+|x+|(?:cần|điền|bổ sung|nhập|xem lại|kiểm tra lại|tên)\b[^\]\n]*|số|ngày) ?\]",
    re.IGNORECASE,
)
_SIGNS = ("xx", "todo", "fixme", "lorem", "??", "#ref", "#n/a", "#value", "error!", "lỗi!", "[")
_DOTS = re.compile(r"\.{3,}|…+|_{2,}")
_ASKED_BEFORE = re.compile(r"(?<!\w)(?:số|ngày|tháng|năm|quý) ?$", re.IGNORECASE)
# The line under the title of a phụ lục: an electronic document leaves its number and date blank (PL1 III.1.c).
_ATTACHED = re.compile(r"\((?:ban hành )?kèm theo", re.IGNORECASE)
_CAPITALS = re.compile(r"XX+")
# Forms to be filled in by others have dots to write on.
_OF_A_FORM = frozenset(("cell", "column", "group", "attached"))


def check(document: Document) -> Iterator[Found]:
    """What is certainly no text, then blanks to be filled in."""
    words = prose(document)
    for hit in words.find(_CERTAIN) if any(sign in words.small for sign in _SIGNS) else ():
        if not hit.in_a_name and not _is_roman(hit):
            yield Found(hit.place, f"Chữ giữ chỗ “{hit.words}” còn sót lại.", "Điền nội dung, hoặc bỏ.")
    for hit in words.find(_DOTS):
        if _is_blank(hit) and not _is_form(hit.passage):
            message = f"Chỗ trống “{hit.before[-10:].split(' ', 1)[-1]}{hit.words}” chưa điền."
            yield Found(hit.place, message, "Điền nội dung, hoặc bỏ.", severity="warning")


def _is_roman(hit: Hit) -> bool:
    """XX and XXX are numbers ("thế kỷ XX"); before a slash of a document's number they are not."""
    return bool(_CAPITALS.fullmatch(hit.words)) and len(hit.words) < 4 and not hit.after.startswith("/")


def _is_blank(hit: Hit) -> bool:
    """Dots in the place of a number or a name; those after a list ("hồ sơ, tài liệu...") mean "and so on"."""
    long = len(hit.words) > (1 if "…" in hit.words else 5 if "." in hit.words else 3)
    ends = hit.before.rstrip().endswith(":") and not hit.after.strip()
    return long or ends or bool(_ASKED_BEFORE.search(hit.before))


def _is_form(passage: Passage) -> bool:
    return passage.kind in _OF_A_FORM or passage.appendix > 0 or bool(_ATTACHED.match(passage.text))
