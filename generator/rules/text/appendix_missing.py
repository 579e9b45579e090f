"""Phụ lục nhắc đến trong văn bản phải có.

“Phụ lục III”, “(Phụ lục kèm theo)” mà văn bản không có phụ lục ấy. Phụ lục của văn bản khác không xét.

Sai:
    1. Các nhiệm vụ cụ thể nêu tại Phụ lục kèm theo.

Đúng:
    1. Các nhiệm vụ cụ thể nêu tại Phụ lục II ban hành kèm theo Nghị định số 105/2025/NĐ-CP.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.outline.labels import roman
from generator.rules.citations import stretches
from generator.rules.document import Document, PassageKind
from generator.rules.references import references
from generator.rules.rule import Found
from generator.rules.sentences import around

ID = "appendix-missing"
SEVERITY = "warning"
CLAUSE = "PL1 III.1.a"

_ATTACHED = re.compile(
    r"(?:[Cc]ác\s+)?[Pp]hụ lục\s+(?:chi tiết\s+)?(?:kèm theo|đính kèm|gửi kèm)|[Kk]èm theo (?:các |bảng )?[Pp]hụ lục"
    r"|(?<=tại )[Pp]hụ lục(?=\s*(?:[.;,)]|$|và |này))"
)
_OTHERS = re.compile(r"Nghị định|Nghị quyết|Thông tư|Quyết định|Luật|Chỉ thị|Công văn|Tờ trình|Kế hoạch số|Thông báo")
_KINDS: tuple[PassageKind, ...] = ("item", "text", "heading", "section", "closing", "opening", "cell")


def check(document: Document) -> Iterator[Found]:
    """Each mention of a phụ lục that the document lacks."""
    titles = [*document.of("appendix")]
    numbers = {str(number) for number in range(1, len(titles) + 1)} | {roman(n) for n in range(1, len(titles) + 1)}
    for title in titles:
        numbers |= set(re.findall(r"[IVXLC]+|\d+|[A-Z](?!\w)", f"{title.label}".removeprefix("Phụ lục")))
    for named in references(document):
        if named.kind == "Phụ lục" and named.number.lstrip("0") not in numbers:
            words = named.passage.text[named.start : named.end]
            has = f"Văn bản có {len(titles)} phụ lục." if titles else "Văn bản không có phụ lục nào."
            place = named.passage.at(named.start, named.end)
            yield Found(place, f"Nhắc đến “{words}” nhưng không có phụ lục ấy. {has}", "Thêm phụ lục hoặc sửa số.")
    if titles:
        return
    cited = stretches(document)
    for passage in document.of(*_KINDS):
        for match in _ATTACHED.finditer(passage.text) if "hụ lục" in passage.text else ():
            before, after = around(passage.text, *match.span())
            begin, stop = match.start() - len(before), match.end() + len(after)
            near = any(begin < end and start < stop for start, end in cited.get(id(passage), ()))
            if not near and not _OTHERS.search(after) and not _OTHERS.search(before[-60:]):
                yield Found(
                    passage.at(*match.span()),
                    f"“{match[0]}” nhưng văn bản không có phụ lục nào.",
                    "Thêm phụ lục, hoặc bỏ câu này.",
                )
