"""Ký hiệu của chính cơ quan viết giống ở đầu văn bản.

Chữ viết tắt tên cơ quan trong dòng “(Kèm theo …)” và trong số, ký hiệu những văn bản khác của cơ quan phải giống chữ ở
đầu văn bản. Gần giống mà khác một hai chữ là gõ nhầm.

Sai:
    1. Tiếp tục thực hiện Kế hoạch số 3900/KH-SNNV ngày 02/11/2025 của Sở Nội vụ.

Đúng:
    1. Tiếp tục thực hiện Kế hoạch số 3900/KH-SNV ngày 02/11/2025 của Sở Nội vụ.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.outline.document_types import CODES
from generator.rules import departments
from generator.rules.citations import Citation, citations
from generator.rules.document import Document
from generator.rules.rule import Found
from generator.rules.spelling import distance

ID = "own-symbol"
SEVERITY = "warning"
CLAUSE = "PL1 II.3.b"

# Bodies whose codes may look like another's.
_KNOWN = frozenset({"UBND", "HĐND", "BNV", "CP", "TTg", "QH", "BTC", "BTP", "BYT", "VPUBND", "VPCP", "STP", "STC"})


def check(document: Document) -> Iterator[Found]:
    """Each symbol that is nearly the agency's own, and each caption with another symbol."""
    own = document.symbol.lstrip("/ ").split("-", 1)
    # The symbol of a công văn names the office and its department, not a type: others of the office differ.
    if len(own) != 2 or not own[1] or own[0].strip() not in CODES.values():
        return
    code = own[1].strip()
    yield from _of_another(document, code)
    for cited in citations(document):
        if not cited.code or cited.party or len(cited.groups) < 2:
            continue
        typed = cited.groups[-1]
        # "(Kèm theo Kế hoạch số ...)" of this very document.
        this = not cited.number or (cited.passage.kind == "attached" and "Kế hoạch" in cited.type)
        start = cited.code_end - len(typed)
        if cited.passage.is_computed(start, cited.code_end) or cited.passage.text[start : cited.code_end] != typed:
            continue
        if typed != code and ((this and cited.passage.kind == "attached") or _slip(typed, code, cited, document)):
            yield Found(
                cited.passage.at(start, cited.code_end),
                f"Ký hiệu “{cited.typed_code}”: ký hiệu cơ quan ở đầu văn bản là “{code}”.",
                f"Viết “{code}”.",
                cited.passage.edit(start, cited.code_end, code),
            )


def _of_another(document: Document, code: str) -> Iterator[Found]:
    """The symbol at the head that is another sở's."""
    issuer = departments.own(document)
    if issuer is None or code in issuer.codes:
        return
    other = next((one for one in departments.departments() if code in one.codes), None)
    if other is None:
        return
    for passage in document.of("symbol"):
        start = passage.text.rfind(code)
        if start >= 0:
            yield Found(
                passage.at(start, start + len(code)),
                f"Ký hiệu có “{code}” là của Sở {other.name}, cơ quan ban hành là {document.agency}.",
                f"Viết “{issuer.codes[0]}”." if issuer.codes else "Viết chữ viết tắt của cơ quan ban hành.",
            )


def _slip(typed: str, code: str, cited: Citation, document: Document) -> bool:
    if typed in _KNOWN or typed in departments.known_codes() or len(code) < 3:
        return False
    far = distance(typed.upper(), code.upper())
    own_issuer = departments.plain(cited.issuer) == departments.plain(document.agency)
    # Short codes are near to everything: there the issuer must be said to be the agency itself.
    return far <= 2 and (own_issuer or not cited.number or (far == 1 and len(code) >= 5) or len(code) >= 7)
