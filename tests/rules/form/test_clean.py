"""What the program builds has no fault of form, in any shape a plan can take."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.form.support import ORIGINALS, PLANS, audit, built
from tests.support import body, document_of, plan_text

TASKS = """tasks:
  - group: Thể chế
    rows:
      - task: Rà soát văn bản
        product: Báo cáo
        lead: Văn phòng Sở
        deadline: Quý I/2026
      - task: Sửa quy chế
        product: Quyết định
        lead: Thanh tra Sở
        deadline: Quý II/2026
tables:
  bang:
    columns:
      tt: TT
      task: Nhiệm vụ
      product: Sản phẩm
      lead: Chủ trì
      deadline: Thời hạn
    labels: I / 1
"""


@pytest.mark.parametrize("plan", [*PLANS, *ORIGINALS], ids=lambda plan: plan.stem)
def test_a_built_plan_has_no_fault_of_form(plan: Path) -> None:
    assert [(found.rule, found.message) for found in audit(built(plan))] == []


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"header": "header:\n  agency: Bộ Nội vụ\n  symbol: KH-BNV\n  place: Hà Nội\n  date: 10/2026\n"},
        {
            "header": "header:\n  agency: |\n    Ủy ban nhân dân\n    tỉnh Quảng Ninh\n  symbol: KH-UBND\n"
            "  place: Quảng Ninh\n  date: 09/02/2026\n",
            "signatory": "signatory:\n  position: |\n    TM. ỦY BAN NHÂN DÂN\n    KT. CHỦ TỊCH\n    PHÓ CHỦ TỊCH\n"
            "  name: Nguyễn Văn An\n",
        },
        {
            "header": "header:\n  parent: UBND Thành phố Hồ Chí Minh\n  agency: Sở Nông nghiệp và Môi trường\n"
            "  symbol: KH-SNNMT\n  place: Thành phố Hồ Chí Minh\n  date: 29/12/2026\n"
        },
        {
            "signatory": "signatory:\n  position: |\n    TL. GIÁM ĐỐC\n    CHÁNH VĂN PHÒNG\n  name: Lê Thị Hoa\n",
            "recipients": "recipients: |\n  UBND tỉnh (để b/c)\n  Lưu: VT, VP (Hoa)\n  Bản điện tử:\n  Các phòng\n",
        },
        {
            "sections": body("1. Một việc.", "2. Hai việc:", "a) Việc thứ nhất;", "b) Việc thứ hai:", "- Một phần;")
            + "  - part: Giải pháp\n  - title: Kinh phí\n    text: Ngân sách nhà nước.\n"
        },
        {"sections": body("Danh sách việc:", "<<table bang>>", "Các phòng thực hiện."), "tasks": TASKS},
        {
            "tasks": TASKS,
            "sections": body("Chi tiết tại <<ref mot-bang>>."),
            "appendices": "appendices:\n  - title: Nhiệm vụ\n    id: mot-bang\n    text: <<table bang>>\n",
        },
        {"title": "title:\n  type: Chương trình\n  subject: Công tác năm 2026\n"},
    ],
    ids=[
        "least",
        "one name",
        "people's committee",
        "long names",
        "by order",
        "points",
        "table",
        "phụ lục",
        "other type",
    ],
)
def test_a_plan_of_another_shape_has_none_either(parts: dict[str, str]) -> None:
    if "Chương trình" in parts.get("title", ""):
        parts = {**parts, "header": _PROGRAMME}
    content = document_of(plan_text(**parts))
    assert [(found.rule, found.message) for found in audit(content)] == []


_PROGRAMME = """header:
  parent: UBND tỉnh Quảng Ninh
  agency: Sở Nội vụ
  number: 5
  symbol: CTr-SNV
  place: Quảng Ninh
  date: 09/02/2026
"""
