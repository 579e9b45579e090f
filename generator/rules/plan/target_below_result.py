"""Chỉ tiêu thấp hơn kết quả đã đạt.

Kế hoạch tự nêu năm trước đạt 84,66% mà năm nay chỉ phấn đấu từ 80% thì là đặt lùi, hoặc quên sửa số. Kết quả lấy ở
căn cứ và ở Mục nói về kết quả, hạn chế; chỉ tiêu lấy ở các Mục khác và ở bảng. Chỉ so khi hai câu cùng nói về một thứ
(mọi từ chính của câu chỉ tiêu đều có trong câu kết quả), hay khi kết quả ghi trong ngoặc ngay sau chỉ tiêu: “từ 90%
trở lên (năm 2025 đạt 93,4%)”.

Sai:
    sections:
      - title: Kết quả năm <<year - 1>>
        text: |
          - Chỉ số cải cách hành chính của Sở đạt 84,66%.
      - title: Chỉ tiêu
        text: |
          - Chỉ số cải cách hành chính của Sở đạt từ 80% trở lên.

Đúng:
    sections:
      - title: Kết quả năm <<year - 1>>
        text: |
          - Chỉ số cải cách hành chính của Sở đạt 84,66%.
      - title: Chỉ tiêu
        text: |
          - Chỉ số cải cách hành chính của Sở đạt từ 85% trở lên.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.rules.document import Passage
from generator.rules.folding import folded, in_full
from generator.rules.numbers import figure
from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found

ID = "target-below-result"
SEVERITY = "warning"
CLAUSE = ""
_NUMBER = r"(\d{1,3}(?:,\d+)?)\s?%"
_RESULT = re.compile(rf"(?:đạt|mới đạt|chiếm|đạt tỷ lệ|ở mức|đạt mức)(?: mức)?(?: tuyệt đối)?(?: tỷ lệ)?\s+{_NUMBER}")
_TARGET = re.compile(
    rf"(?:(?:từ|trên|tối thiểu|ít nhất|phấn đấu|đạt)\s+){{1,4}}{_NUMBER}(?:\s*trở lên)?|{_NUMBER}\s*trở lên",
    re.IGNORECASE,
)
_LOOKING_BACK = re.compile(r"hạn chế|kết quả|tình hình|tồn tại|đánh giá|thực trạng|đã đạt")
# What is to go down may well be aimed below what was reached.
_DOWNWARDS = re.compile(r"giảm|trễ|quá hạn|chậm|không quá|dưới|tối đa|tồn đọng|cắt giảm|vi phạm|lỗi")
_IDLE = frozenset(
    "năm của và về với đối các những từ trên trở lên đạt mức phấn đấu tối thiểu ít nhất duy trì bảo đảm đảm ở tại cho "
    "được sở tỷ lệ số là công tác thực hiện việc trong so".split()
)
_FEWEST = 3


# "... ít nhất 12 tin, bài trên Trang thông tin (năm 2025 đã đăng 18 tin, bài)"
_BESIDE = re.compile(
    r"(?:từ|trên|tối thiểu|ít nhất|phấn đấu|đạt)\s+(?P<target>\d[\d.,]*)\s?(?P<unit>%|[^\W\d_]+)"
    r"[^();\n]{0,100}"
    r"\((?:kết quả )?năm (?P<year>20\d\d)(?: đã| đạt| là| thực hiện| được| đăng| [^\W\d_]+){0,5} "
    r"(?P<reached>\d[\d.,]*)\s?(?P=unit)(?!\w)",
    re.IGNORECASE,
)


class _Figure(NamedTuple):
    value: float
    words: frozenset[str]
    passage: Passage
    start: int
    end: int


def check(document: PlanDocument) -> Iterator[Found]:
    """Targets below what was reached for the same thing."""
    yield from _beside(document)
    results: list[_Figure] = []
    targets: list[_Figure] = []
    looks_back = False
    own = frozenset(in_full(f"{document.agency} {document.place_name}"))
    for passage in document.passages:
        if passage.kind in ("section", "part", "appendix"):
            looks_back = _LOOKING_BACK.search(folded(passage.text)) is not None
        elif "%" not in passage.text:
            continue
        elif passage.kind == "basis" or (looks_back and passage.kind in ("item", "text")):
            results += _figures(passage, _RESULT, own)
        elif passage.kind in ("item", "text", "cell"):
            targets += _figures(passage, _TARGET, own)
    for target in targets:
        better = [one for one in results if target.words <= one.words and target.value < one.value]
        if better and len(target.words) >= _FEWEST:
            reached = better[0].passage.text[better[0].start : better[0].end]
            typed = target.passage.text[target.start : target.end]
            line = better[0].passage.place.line
            message = f"Chỉ tiêu “{typed}” thấp hơn kết quả “{reached}” nêu ở dòng {line}."
            yield Found(target.passage.at(target.start, target.end), message, "Nâng chỉ tiêu, hoặc nói rõ vì sao hạ.")


def _beside(document: PlanDocument) -> Iterator[Found]:
    """Targets with the result of an earlier year in brackets behind them."""
    for passage in document.of("item", "text", "cell"):
        for found in _BESIDE.finditer(passage.text) if "(" in passage.text else ():
            clause = passage.text[: found.start()].rpartition(";")[2]
            if not document.year or int(found["year"]) >= document.year or _DOWNWARDS.search(folded(clause)):
                continue
            if figure(found["target"]) < figure(found["reached"]):
                start, end = found.start("target"), found.end("unit")
                typed = passage.text[start:end]
                message = (
                    f"Chỉ tiêu “{typed}” thấp hơn kết quả năm {found['year']} (“{found['reached']}”) ghi ngay sau."
                )
                yield Found(passage.at(start, end), message, "Nâng chỉ tiêu, hoặc nói rõ vì sao hạ.")


def _figures(passage: Passage, pattern: re.Pattern[str], own: frozenset[str]) -> Iterator[_Figure]:
    """The percentages that a passage gives, each with the main words of its clause before them."""
    for found in pattern.finditer(passage.text):
        begin = max(passage.text.rfind(stop, 0, found.start()) for stop in (";", ". ", ": ")) + 1
        clause = passage.text[begin : found.start()]
        if pattern is _RESULT and len(clause) < 60:
            # "... công bố Chỉ số cải cách hành chính; theo đó Sở đạt 84,66%": what is meant stands further on the left.
            clause = passage.text[: found.start()]
        if _DOWNWARDS.search(folded(clause)):
            continue
        words = frozenset(word for word in in_full(clause) if not word.isdigit()) - _IDLE - own
        value = float(next(number for number in found.groups() if number).replace(",", "."))
        yield _Figure(value, words, passage, found.start(), found.end())
