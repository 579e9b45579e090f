"""Kế hoạch cải cách hành chính không nêu đủ bốn báo cáo.

Chế độ báo cáo có bốn kỳ: quý I, 6 tháng, quý III (9 tháng), năm; Chỉ số cải cách hành chính chấm đủ số lượng và đúng
hạn. “Báo cáo hằng quý”, “báo cáo định kỳ tháng 3, 6, 9, 12” là nêu đủ. Nêu đủ mà không báo cáo nào có ngày gửi thì là
điều nên xem lại. Kế hoạch của cả giai đoạn không xét.

Sai:
    sections:
      - title: Nhiệm vụ
        text: |
          **1. Cải cách thể chế**
          **2. Cải cách thủ tục hành chính**
          **3. Cải cách tổ chức bộ máy**
          **4. Chế độ báo cáo**
          - Gửi báo cáo cải cách hành chính quý I trước ngày 10/3.
          - Gửi báo cáo cải cách hành chính năm trước ngày 10/12.

Đúng:
    sections:
      - title: Nhiệm vụ
        text: |
          **1. Cải cách thể chế**
          **2. Cải cách thủ tục hành chính**
          **3. Cải cách tổ chức bộ máy**
          **4. Chế độ báo cáo**
          - Gửi báo cáo cải cách hành chính quý I, 6 tháng, quý III trước ngày 10 tháng cuối kỳ.
          - Gửi báo cáo cải cách hành chính năm trước ngày 10/12.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.rules.par import is_programme, sayings, subject_place
from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found

ID = "par-reports"
SEVERITY = "warning"
CLAUSE = ""
_REPORT = re.compile(r"báo cáo")
# Reports on other matters have terms of their own.
_OTHERS = re.compile(r"báo cáo (?:tình hình và )?(?:kết quả )?(?:công tác )?kiểm soát thủ tục|tinh giản biên chế")
_EVERY_QUARTER = r"(?:hằng|hàng|theo) quý|báo cáo mỗi quý|định kỳ quý|báo cáo quý (?!i)"
_TERMS = {
    "quý I": re.compile(rf"\bquý (?:i|1)\b|\btháng 0?3\b|\b3 tháng|{_EVERY_QUARTER}"),
    "6 tháng": re.compile(rf"\b(?:0?6|sáu) tháng|\btháng (?:0?3 )?0?6\b|\bquý (?:i )?ii\b|{_EVERY_QUARTER}"),
    "quý III (9 tháng)": re.compile(
        rf"\bquý (?:i )?(?:ii )?(?:iii|3)\b|\b(?:0?9|chín) tháng|\btháng (?:0?3 )?(?:0?6 )?0?9\b|{_EVERY_QUARTER}"
    ),
    "năm": re.compile(
        r"(?:hằng|hàng|theo|cả|tổng kết|báo cáo|và|quý i|iii|iv|tháng) năm\b|hành chính năm|tháng .*\b12\b"
    ),
}
_DAY = re.compile(r"\bngày (?:làm việc )?\d|\b\d{1,2} (?:tháng )?\d{1,2}\b(?! tháng)|theo văn bản|theo hướng dẫn")


def check(document: PlanDocument) -> Iterator[Found]:
    """The reports that the plan does not name."""
    if not is_programme(document) or any("giai đoạn" in passage.text for passage in document.of("subject")):
        return
    lacking = dict(_TERMS)
    has_day = False
    for text in sayings(document, "báo cáo", "BC", in_task=True):
        if _OTHERS.search(text) or not _REPORT.search(text):
            continue
        has_day = has_day or _DAY.search(text) is not None
        lacking = {term: pattern for term, pattern in lacking.items() if not pattern.search(text)}
        if has_day and not lacking:
            return
    if lacking:
        message = f"Kế hoạch không nêu báo cáo cải cách hành chính {', '.join(lacking)}."
        yield Found(subject_place(document), message, "Nêu đủ bốn báo cáo (quý I, 6 tháng, quý III, năm) và ngày gửi.")
    else:
        message = "Kế hoạch nêu báo cáo cải cách hành chính mà không nêu ngày gửi."
        yield Found(subject_place(document), message, "Ghi ngày gửi của từng báo cáo.", severity="info")
