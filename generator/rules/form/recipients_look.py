"""“Nơi nhận:” cỡ 12 đậm nghiêng; danh sách cỡ 11, chữ đứng.

Từ “Nơi nhận” cỡ chữ 12, kiểu chữ nghiêng, đậm; danh sách nơi nhận cỡ chữ 11, kiểu chữ đứng, không đậm.

Sai:
    Nơi nhận: cỡ 14; danh sách cỡ 13

Đúng:
    Nơi nhận: cỡ 12; danh sách cỡ 11
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.problems import Severity
from generator.rules.looks import Look, look_findings
from generator.rules.rule import Found

if TYPE_CHECKING:
    from generator.rules.docx_document import FormDocument

ID = "recipients-look"
SEVERITY: Severity = "error"
CLAUSE = "PL1 II.9.d"
_HEAD = Look(sizes=(12, 12), bold=True, italic=True)
_LIST = Look(sizes=(11, 11), bold=False, italic=False)


def check(document: FormDocument) -> Iterator[Found]:
    """Each fault of either look. A second head in the list ("Bản điện tử:") may look like the first."""
    components = document.components
    yield from look_findings(document, [components.recipients_head] if components.recipients_head else [], _HEAD)
    listed = [line for line in components.recipients if not line.text.rstrip().endswith(":")]
    yield from look_findings(document, listed, _LIST)
