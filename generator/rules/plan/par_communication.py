"""Kế hoạch cải cách hành chính không có nhiệm vụ tuyên truyền.

Chỉ số cải cách hành chính chấm việc tuyên truyền cải cách hành chính: kế hoạch năm cần nêu hình thức và số lượng
(tin, bài, chuyên mục, hội nghị).

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
          **4. Thông tin, tuyên truyền**
          - Đăng 12 tin, bài về cải cách hành chính trên Cổng thông tin điện tử.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.par import is_programme, sayings, subject_place
from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found

ID = "par-communication"
SEVERITY = "warning"
CLAUSE = ""
_COMMUNICATION = re.compile(r"tuyên truyền|truyền thông|tin bài|đưa tin|phổ biến(?: \w+){0,6} cải cách hành chính")


def check(document: PlanDocument) -> Iterator[Found]:
    """A year's programme that tells nobody of the reform."""
    stems = ("tuyên truyền", "truyền thông", r"\btin\b", "phổ biến")
    if is_programme(document) and not any(_COMMUNICATION.search(text) for text in sayings(document, *stems)):
        message = "Kế hoạch không có nhiệm vụ tuyên truyền cải cách hành chính."
        yield Found(subject_place(document), message, "Thêm nhiệm vụ tuyên truyền, ghi rõ hình thức và số lượng.")
