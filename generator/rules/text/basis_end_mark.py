"""Mỗi căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối cùng kết thúc bằng dấu chấm.

Dòng “Theo đề nghị của …” cũng là một căn cứ. Căn cứ viết thành câu chạy tiếp vào lời mở đầu (kết thúc bằng dấu phẩy)
hoặc căn cứ có kèm lời kể thì không xét.

Sai:
    legal_bases: |
      Căn cứ Luật Lưu trữ ngày 21/6/2024,
      Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;

Đúng:
    legal_bases: |
      Căn cứ Luật Lưu trữ ngày 21/6/2024;
      Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.citations import is_basis
from generator.rules.document import Document, Passage
from generator.rules.rule import Found

ID = "basis-end-mark"
SEVERITY = "warning"
CLAUSE = "PL1 II.6.a"

# More than one sentence is a story, not a basis.
_TOLD = re.compile(r"[.;]\s+\w")
_RUN_ON = re.compile(
    r"[,.](?=\s+(?:Căn cứ|Thực hiện|Theo|Xét)\s+(?:Luật|Bộ luật|Nghị|Quyết|Thông|Kế hoạch|Chỉ thị|Chương trình|Công văn"
    r"|Báo cáo|Tờ trình|Kết luận|Hướng dẫn|Đề án|Pháp lệnh|đề nghị)(?!\w))"
)


_PROPOSAL = re.compile(r"(?:Theo|Xét|Trên cơ sở)\s")


def check(document: Document) -> Iterator[Found]:
    """Each căn cứ that ends in another mark than it should."""
    bases = [*document.of("basis")]
    for passage in document.of("basis", "opening"):
        if is_basis(passage) and passage.text.startswith("Căn cứ"):
            for match in _RUN_ON.finditer(passage.text):
                yield _found(passage, match.start(), ";", "Căn cứ")
    runs_on = any(is_basis(passage) for passage in document.of("opening")) or _proposed(document, bases)
    for number, passage in enumerate(bases):
        text = passage.text.rstrip()
        at = len(text) - 1
        if not text or _TOLD.search(text) or text.endswith(("như sau:", "./.")):
            continue
        if number + 1 == len(bases) and not runs_on:
            if text[at] in ";,":
                yield _found(passage, at, ".", "Căn cứ cuối cùng")
        elif text[at] == "," or (text[at] == "." and _listed(bases)):
            yield _found(passage, at, ";", "Căn cứ")
        elif text[at].isalnum() or text[at] in ")”":
            message = "Căn cứ không có dấu ở cuối: phải là “;”."
            yield Found(passage.at(at, at + 1), message, "Thêm dấu “;”.")


def _proposed(document: Document, bases: list[Passage]) -> bool:
    """Whether a "Theo đề nghị của ..." follows the last căn cứ: it is the last of them, however it is read."""
    behind = iter(document.passages)
    following = next(behind, None) if bases and any(passage is bases[-1] for passage in behind) else None
    return following is not None and _PROPOSAL.match(following.text) is not None


def _listed(bases: list[Passage]) -> bool:
    """Whether the căn cứ are a list of one-line items, some ending in `;`: then a full stop between them is a slip."""
    return any(basis.text.rstrip().endswith(";") for basis in bases) and not any(
        _TOLD.search(basis.text) for basis in bases
    )


def _found(passage: Passage, at: int, mark: str, what: str) -> Found:
    typed = passage.text[at]
    return Found(
        passage.at(at, at + 1),
        f"{what} kết thúc bằng “{typed}”: phải là “{mark}”.",
        f"Thay “{typed}” bằng “{mark}”.",
        passage.edit(at, at + 1, mark),
    )
