"""Kế hoạch không nói về kinh phí.

Một Mục, một dòng (“Kinh phí thực hiện lấy từ dự toán chi thường xuyên”) hay cột Kinh phí của bảng đều là nói. Với kế
hoạch cải cách hành chính năm, Chỉ số cải cách hành chính chấm việc bố trí kinh phí nên là lưu ý; với kế hoạch khác
có từ năm nhiệm vụ trở lên chỉ là gợi ý.

Sai:
    sections:
      - title: Nhiệm vụ
        text: |
          **1. Cải cách thể chế**
          **2. Cải cách thủ tục hành chính**
          **3. Cải cách tổ chức bộ máy**

Đúng:
    sections:
      - title: Nhiệm vụ
        text: |
          **1. Cải cách thể chế**
          **2. Cải cách thủ tục hành chính**
          **3. Cải cách tổ chức bộ máy**
      - title: Kinh phí
        text: Kinh phí thực hiện lấy từ dự toán chi thường xuyên của Sở.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.folding import folded
from generator.rules.par import is_programme, subject_place
from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found

ID = "no-funding"
SEVERITY = "info"
CLAUSE = ""
_TITLE = re.compile(r"kinh phí|nguồn lực|ngân sách|dự toán|tài chính thực hiện")
_SENTENCE = re.compile(
    r"(?:nguồn|bố trí|bảo đảm|đảm bảo|sử dụng|cân đối|cấp|hỗ trợ|lập dự toán|chi trả|thanh toán|dự trù)"
    r"[^.;]{0,40}kinh phí"
    r"|kinh phí[^.;]{0,80}(?:thực hiện|tổ chức|bảo đảm|đảm bảo|bố trí|được|lấy từ|do |từ |trích|chi thường xuyên"
    r"|dự toán|:)"
    r"|không sử dụng kinh phí|ngân sách nhà nước (?:bảo đảm|đảm bảo|cấp)"
)
_MANY_TASKS = 5


def check(document: PlanDocument) -> Iterator[Found]:
    """Plans that do not say what they are paid from."""
    is_par = is_programme(document)
    if (not is_par and len(document.tasks) < _MANY_TASKS) or _is_said(document):
        return
    hint = "Thêm một dòng về nguồn kinh phí, hoặc cột Kinh phí trong bảng."
    yield Found(
        subject_place(document), "Kế hoạch không nói về kinh phí.", hint, severity="warning" if is_par else None
    )


def _is_said(document: PlanDocument) -> bool:
    if any(task.values.get("budget", "").strip() for task in document.tasks):
        return True
    if any(_TITLE.search(folded(passage.text)) for passage in document.of("section", "column")):
        return True
    return any(_SENTENCE.search(folded(passage.text)) for passage in document.of("item", "text", "heading"))
