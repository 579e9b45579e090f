"""Mistakes made in real plans, each in its smallest form and in words of our own."""

from __future__ import annotations

import pytest

from generator.rules.catalogue import BY_ID
from tests.rules.plan.registers import dated, register, row, titled
from tests.rules.support import document
from tests.support import body, plan_text

HEADINGS = (
    "**1. Cải cách thể chế**",
    "**2. Cải cách thủ tục hành chính**",
    "**3. Cải cách tổ chức bộ máy**",
    "**4. Xây dựng đội ngũ cán bộ, công chức**",
    "**5. Xây dựng Chính quyền điện tử, Chính quyền số**",
)
GROUPED = """tables:
  nhiem-vu:
    columns:
      tt: TT
      task: Nội dung
      lead: Đơn vị thực hiện
      goal: Mục tiêu, giải pháp
    labels: 1 / 1.1
"""
MISTAKES = {
    "deadline-before-issue: two months before the plan": register(
        row("Xây dựng kế hoạch ứng dụng công nghệ thông tin", deadline="Tháng 01/2026"), header=dated("03/2026")
    ),
    "deadline-before-issue: the month of issue": register(
        row("Xây dựng kế hoạch tuyên truyền", deadline="T12/2025"), header=dated("12/2025")
    ),
    "same-task: a report under two domains": register(
        "- group: Thể chế", "  rows:", "    - task: Thực hiện báo cáo CCHC năm <<year>>", "- group: Chỉ đạo", "  rows:",
        "    - task: Báo cáo công tác cải cách hành chính năm <<year>>",
    ),
    "same-task: the last group says tasks of others again": register(
        "- group: Thủ tục hành chính", "  rows:", "    - task: Xây dựng Kế hoạch kiểm soát TTHC năm <<year>>",
        "- group: Chỉ đạo", "  rows:", "    - task: Ban hành Kế hoạch kiểm soát thủ tục hành chính",
    ),
    "two-deadlines: a month here, a quarter there": register(
        "- group: Thể chế", "  rows:", "    - task: Xây dựng Kế hoạch theo dõi thi hành pháp luật",
        "      deadline: Tháng 3/<<year>>", "- group: Chỉ đạo", "  rows:",
        "    - task: Ban hành Kế hoạch theo dõi thi hành pháp luật", "      deadline: Quý I/<<year>>",
    ),
    "par-domains: no public finance": plan_text(sections=body(*HEADINGS)),
    "no-funding: a programme without money": plan_text(sections=body(*HEADINGS)),
    "period-against-parent: another first year": plan_text(
        sections=body(
            "- Chỉ tiêu cải cách hành chính của tỉnh giai đoạn 2021-2025.",
            "- Kế hoạch cải cách hành chính của tỉnh giai đoạn 2021-2025.",
            "- Ứng dụng công nghệ phục vụ cải cách hành chính của tỉnh giai đoạn 2022 – 2025.",
        )
    ),
    "task-without-product: for no task": register(
        row("Rà soát văn bản", lead="Văn phòng Sở"), row("Mở lớp tập huấn", lead="Thanh tra Sở")
    ),
    "task-without-support: for a few": register(
        *(row(f"Việc thứ {name}", support="Thanh tra Sở") for name in ("nhất", "hai", "ba")), row("Việc thứ tư")
    ),
    "unit-two-spellings: the office": register(
        row("Rà soát văn bản", lead="Văn phòng Sở"), row("Mở lớp", lead="Văn phòng"), row("Họp", lead="Văn phòng Sở")
    ),
    "unit-two-spellings: a dash": register(
        row("Lập dự toán", lead="Phòng Kế hoạch – Tài chính"), row("Quyết toán", lead="Phòng Kế hoạch Tài chính")
    ),
    "unit-two-spellings: the head left out": register(
        row("Lập dự toán", lead="Phòng Kế hoạch Tài chính"), row("Quyết toán", lead="Kế hoạch – Tài chính")
    ),
    "target-below-result: below last year": plan_text(
        legal_bases="legal_bases: |\n  Căn cứ Quyết định số 9/QĐ-UBND ngày 05/01/2026 của UBND tỉnh về Chỉ số cải cách "
        "hành chính; theo kết quả ấy Sở đạt 84,66%.\n",
        sections=body("- Chỉ số cải cách hành chính đạt từ 80% trở lên."),
    ),
    "body-against-table: a number that is another row's": register(
        "- group: Chỉ đạo", "  rows:", "    - task: Kế hoạch", "    - task: Văn thư, lưu trữ",
        sections=body("- Nội dung 1.3 Văn thư lưu trữ: còn chậm.", "<<table nhiem-vu>>"), tables=GROUPED,
    ),
    "body-against-table: a domain under two names": register(
        "- group: Cải cách thể chế", "  rows:", "    - task: Rà soát", "- group: Cải cách TTHC", "  rows:",
        "    - task: Công khai", "- group: Phát triển chính quyền điện tử, chính quyền số", "  rows:",
        "    - task: Số hóa hồ sơ",
        sections=body("**1. Cải cách thể chế**", "**2. Cải cách TTHC**", "**3. Phát triển chính phủ điện tử**"),
    ),
    "task-without-deadline: in no row": register(
        row("Kế hoạch", lead="Văn phòng", goal="Đủ"), row("Báo cáo", lead="Văn phòng", goal="Đúng hạn"), tables=GROUPED
    ),
    "task-without-lead: one row left blank": register(
        row("Rà soát", lead="Văn phòng Sở"), row("Phối hợp với Đài phát thanh"), row("Đăng bài", lead="Thanh tra Sở")
    ),
    "task-without-lead: merged cells left blank": register(
        "- group: Thể chế", "  lead: Văn phòng Sở", "  rows:", "    - task: Rà soát", "    - task: Tổng hợp",
        "- group: Tài chính", "  rows:", "    - task: Lập dự toán",
    ),
    "lead-several: a plus sign": register(row("Kiểm tra công vụ", lead="Thanh tra + Văn phòng Sở")),
    "lead-whole-agency: the Sở leads": register(
        row("Rà soát thủ tục nội bộ", lead="Sở Lao động-TBXH"),
        header=dated("11/2026").replace("Sở Nội vụ", "Sở Lao động - Thương binh và Xã hội"),
    ),
    "deadline-outside-year: the year before last was copied": register(
        row("Tổ chức tập huấn", deadline="Quý II/2027"), title=titled("Tập huấn năm 2026")
    ),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_of_a_real_plan_is_found(mistake: str) -> None:
    rule = BY_ID[mistake.partition(":")[0]]

    assert len([*rule.check(document(MISTAKES[mistake]))]) == 1
