"""Kế hoạch cải cách hành chính thiếu một lĩnh vực.

Chương trình tổng thể (Nghị quyết số 76/NQ-CP) có sáu lĩnh vực: thể chế; thủ tục hành chính; tổ chức bộ máy; chế độ
công vụ; tài chính công; Chính quyền điện tử, Chính quyền số. Chỉ số cải cách hành chính chấm việc kế hoạch năm có đủ
nhiệm vụ trên các lĩnh vực. Tìm ở tiêu đề, tên nhóm và nhiệm vụ; chỉ xét kế hoạch cải cách hành chính chung, không xét
kế hoạch riêng một việc (tuyên truyền, kiểm tra, rà soát thủ tục...).

Sai:
    sections:
      - title: Nhiệm vụ
        text: |
          **1. Cải cách thể chế**
          **2. Cải cách thủ tục hành chính**
          **3. Cải cách tổ chức bộ máy**
          **4. Cải cách chế độ công vụ**
          **5. Xây dựng Chính quyền điện tử, Chính quyền số**

Đúng:
    sections:
      - title: Nhiệm vụ
        text: |
          **1. Cải cách thể chế**
          **2. Cải cách thủ tục hành chính**
          **3. Cải cách tổ chức bộ máy**
          **4. Cải cách chế độ công vụ**
          **5. Cải cách tài chính công**
          **6. Xây dựng Chính quyền điện tử, Chính quyền số**
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.par import domains, is_programme, named, subject_place
from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found

ID = "par-domains"
SEVERITY = "warning"
CLAUSE = ""


def check(document: PlanDocument) -> Iterator[Found]:
    """Domains of the programme that the plan does not name."""
    if is_programme(document):
        known = named(document)
        for domain in domains():
            if domain.name not in known:
                message = f"Kế hoạch cải cách hành chính không nhắc đến lĩnh vực “{domain.name}”."
                yield Found(subject_place(document), message, "Thêm nhiệm vụ, hoặc nói rõ vì sao năm nay không có.")
