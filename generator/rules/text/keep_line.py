"""Nơi nhận kết thúc bằng dòng “Lưu: VT, …”.

Dòng cuối của nơi nhận: chữ “Lưu”, dấu hai chấm, “VT”, dấu phẩy, chữ viết tắt đơn vị soạn thảo, dấu chấm.

Sai:
    recipients: |
      UBND tỉnh;
      Lưu VT.

Đúng:
    recipients: |
      UBND tỉnh;
      Lưu: VT, VP.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.document import Document, Passage
from generator.rules.rule import Found

ID = "keep-line"
SEVERITY = "error"
CLAUSE = "PL1 II.9.d"

_KEEP = re.compile(r"\s*-?\s*(?P<keep>[Ll]ưu|LƯU)(?!\w)\s*(?P<colon>:)?\s*(?P<rest>.*)$")
# A recipient, not the drafter's mark "CN(Trung)" or the number of copies "08 KH".
_NAMED = re.compile(r"[a-zà-ỹđ]{2,}\s+[a-zà-ỹđ]{2,}|UBND|HĐND|Sở |Lãnh đạo")
_UNIT = re.compile(r"VT\s*,\s*\S|VT\s*[-_;]\s*\w")


def check(document: Document) -> Iterator[Found]:
    """What is wrong with the line that says where the document is kept."""
    lines = [passage for passage in document.of("recipient") if passage.text.strip()]
    if not lines:
        return
    kept = [(number, match) for number, x in enumerate(lines) if (match := _KEEP.match(x.text))]
    if not kept:
        message = "Nơi nhận không có dòng “Lưu: VT, …”."
        yield Found(lines[-1].place, message, "Thêm dòng cuối “Lưu: VT, ” và chữ viết tắt đơn vị soạn thảo.")
        return
    number, match = kept[0]
    passage = lines[number]
    following = lines[number + 1 :]
    # A second list ("Bản điện tử:") may follow.
    if following and not following[0].text.rstrip().endswith(":") and _NAMED.search(following[0].text):
        yield Found(passage.place, "Dòng “Lưu” phải là dòng cuối của nơi nhận.", "Chuyển dòng này xuống cuối.")
    yield from _line(passage, match, document.is_plan)


def _line(passage: Passage, match: re.Match[str], is_plan: bool) -> Iterator[Found]:
    rest = match["rest"]
    if not match["colon"]:
        end = match.end("keep")
        yield Found(
            passage.at(match.start("keep"), end),
            "Sau chữ “Lưu” thiếu dấu hai chấm.",
            "Viết “Lưu: VT, …”.",
            passage.edit(match.start("keep"), end, "Lưu:"),
        )
    if not re.search(r"(?<!\w)(?:VT|Văn thư)(?!\w)", rest):
        yield Found(passage.place, f"Dòng “{passage.text.strip()}” thiếu “VT” (văn thư).", "Viết “Lưu: VT, …”.")
    elif not rest.startswith(("VT", "Văn thư")):
        message = f"Dòng “{passage.text.strip()}”: “VT” đứng trước đơn vị soạn thảo."
        yield Found(passage.place, message, "Viết “Lưu: VT, …”.", severity="warning")
    elif not _UNIT.search(rest):
        message = "Dòng “Lưu” chưa ghi đơn vị soạn thảo sau “VT”."
        yield Found(
            passage.place, message, "Ghi thêm chữ viết tắt của đơn vị soạn thảo, ví dụ: “Lưu: VT, VP.”", severity="info"
        )
    if not is_plan and not rest.rstrip().endswith("."):
        yield Found(passage.place, "Dòng “Lưu” phải kết thúc bằng dấu chấm.", "Thêm dấu chấm ở cuối.")
