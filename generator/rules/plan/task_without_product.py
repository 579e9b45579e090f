"""Nhiệm vụ không có sản phẩm.

Sản phẩm (kế hoạch, báo cáo, quyết định...) là cái để chứng minh nhiệm vụ đã xong khi chấm điểm. Bảng đã có cột mục
tiêu, kết quả thì coi như có. Nếu phần lớn nhiệm vụ có sản phẩm thì mỗi chỗ trống được nêu riêng; nếu không thì nêu
một lần.

Sai:
    tasks:
      - task: Rà soát thủ tục hành chính
        product: Báo cáo kết quả rà soát
      - task: Tổ chức tập huấn nghiệp vụ

Đúng:
    tasks:
      - task: Rà soát thủ tục hành chính
        product: Báo cáo kết quả rà soát
      - task: Tổ chức tập huấn nghiệp vụ
        product: Lớp tập huấn
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.rules.missing import missing
from generator.rules.plan_document import PlanDocument
from generator.rules.rule import Found

ID = "task-without-product"
SEVERITY = "info"
CLAUSE = ""


def check(document: PlanDocument) -> Iterator[Found]:
    """Tasks of which nothing is to come."""
    yield from missing(document, "product", "sản phẩm", "Ghi `product:`: văn bản, con số hay việc kiểm đếm được.")
