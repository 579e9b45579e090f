"""Quyền hạn và chức vụ của người ký đi với nhau.

`KT. GIÁM ĐỐC` thì dòng dưới là cấp phó (`PHÓ GIÁM ĐỐC`); cấp phó ký thì dòng trên phải có `KT.`; `TL.`, `TUQ.`, `TM.`
thì dòng dưới là chức vụ của người ký. Sở làm việc theo chế độ thủ trưởng nên không ký `TM.`.

Sai:
    signatory:
      position: PHÓ GIÁM ĐỐC
      name: Nguyễn Văn An

Đúng:
    signatory:
      position: |
        KT. GIÁM ĐỐC
        PHÓ GIÁM ĐỐC
      name: Nguyễn Văn An
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.document import Document, Passage
from generator.rules.rule import Found

ID = "position-lines"
SEVERITY = "error"
CLAUSE = "PL1 II.7.b"

_MARK = re.compile(r"\s*(TM|KT|TL|TUQ|Q|T/M|K/T|T/L|TU/Q)\s*\.?\s*(?=[A-ZĐ])")
_DEPUTY = re.compile(r"(?:PHÓ|THỨ TRƯỞNG)(?!\w)")


def check(document: Document) -> Iterator[Found]:
    """Each line of the position that does not go with the line below or above it."""
    lines = [passage for passage in document.of("position") if passage.text.strip()]
    for number, passage in enumerate(lines):
        words = " ".join(passage.text.upper().split())
        below = " ".join(lines[number + 1].text.upper().split()) if number + 1 < len(lines) else ""
        above = " ".join(lines[number - 1].text.upper().split()) if number else ""
        mark = _marked(words)
        if mark == "KT":
            yield from _stand_in(passage, words, below)
        elif mark in ("TL", "TUQ", "TM") and (not below or (mark != "TM" and _marked(below) == "TM")):
            message = f"Dưới “{passage.text}” thiếu chức vụ của người ký."
            yield Found(passage.place, message, "Thêm một dòng ghi chức vụ của người ký.")
        if mark == "TM" and document.agency.casefold().startswith("sở "):
            yield Found(
                passage.place,
                f"“{passage.text}”: sở làm việc theo chế độ thủ trưởng, không ký thay mặt tập thể.",
                "Giám đốc ký thì chỉ ghi GIÁM ĐỐC.",
                severity="warning",
            )
        if _DEPUTY.match(words) and _marked(above) not in ("KT", "TL", "TUQ"):
            yield Found(
                passage.place,
                f"“{passage.text}” ký mà dòng trên không có “KT.”.",
                f"Thêm dòng “KT. {words.removeprefix('PHÓ ')}” ở trên.",
            )


def _marked(words: str) -> str:
    match = _MARK.match(words)
    return match[1].replace("/", "") if match else ""


def _one_office(one: str, other: str) -> bool:
    """Whether two titles are of one office: "GIÁM ĐỐC", "GIÁM ĐỐC SỞ", "CHỦ TỊCH THƯỜNG TRỰC"."""
    return one.startswith(other) or other.startswith(one)


def _stand_in(passage: Passage, words: str, below: str) -> Iterator[Found]:
    head = words[_MARK.match(words).end() :]  # type: ignore[union-attr]
    if "PHÓ " in head or not head:
        return
    if not _DEPUTY.match(below):
        message = f"Dưới “{passage.text}” phải là chức vụ cấp phó."
        yield Found(passage.place, message, f"Thêm dòng “PHÓ {head}”.")
    elif below.startswith("PHÓ ") and not _one_office(below.removeprefix("PHÓ "), head):
        yield Found(
            passage.place,
            f"“{passage.text}” mà dòng dưới là “{below}”.",
            f"Cấp phó của {head} là “PHÓ {head}”.",
            severity="warning",
        )
