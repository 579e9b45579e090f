"""Kế hoạch cải cách hành chính không có nhiệm vụ kiểm tra.

Chỉ số cải cách hành chính chấm việc kiểm tra cải cách hành chính ở các phòng, đơn vị: kế hoạch năm cần nêu việc này
(lập kế hoạch kiểm tra, số đơn vị được kiểm tra, thời gian).

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
          **4. Kiểm tra**
          - Kiểm tra công tác cải cách hành chính tại 03 đơn vị trong quý III.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.par import is_programme, sayings, subject_place
from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found

ID = "par-inspection"
SEVERITY = "warning"
CLAUSE = ""
_INSPECTION = re.compile(
    r"kiểm tra(?: \w+){0,14} (?:cải cách|kế hoạch|công vụ|phòng|đơn vị)\b"
    r"|(?:cải cách hành chính|đôn đốc|hướng dẫn)(?: \w+){0,8} kiểm tra"
)


def check(document: PlanDocument) -> Iterator[Found]:
    """A year's programme that inspects nobody."""
    if is_programme(document) and not any(_INSPECTION.search(text) for text in sayings(document, "kiểm tra")):
        message = "Kế hoạch không có nhiệm vụ kiểm tra công tác cải cách hành chính."
        yield Found(subject_place(document), message, "Thêm nhiệm vụ kiểm tra: mấy phòng, đơn vị, vào lúc nào.")
