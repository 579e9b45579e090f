from __future__ import annotations

import pytest

from generator.rules.plan import target_below_result
from tests.rules.plan.registers import register, row
from tests.rules.support import document, found, words
from tests.support import body, plan_text

REACHED = "Chỉ số cải cách hành chính của Sở đạt 84,66%, tăng 10,54% so với năm trước."


def looking_back(result: str, target: str) -> str:
    return plan_text(
        sections=f"""sections:
  - title: Kết quả năm <<year - 1>>
    text: |
      - {result}
  - title: Chỉ tiêu
    text: |
      - {target}
"""
    )


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("Chỉ số cải cách hành chính đạt từ 80% trở lên.", "đạt từ 80% trở lên."),
        ("Phấn đấu Chỉ số CCHC năm <<year>> của Sở trên 84%.", "trên 84%."),
        ("Chỉ số cải cách hành chính tối thiểu 84,5%.", "tối thiểu 84,5%."),
    ],
)
def test_a_target_below_what_was_reached(target: str, told: str) -> None:
    assert words(target_below_result, looking_back(REACHED, target)) == [told]


@pytest.mark.parametrize(
    ("result", "target"),
    [
        (REACHED, "Chỉ số cải cách hành chính đạt từ 85% trở lên."),
        (REACHED, "Chỉ số hài lòng của người dân đạt từ 80% trở lên."),
        (REACHED, "Chỉ số cải cách hành chính cấp xã đạt từ 80% trở lên."),
        (REACHED, "Rà soát 30% thủ tục."),
        ("Hồ sơ xử lý trễ hạn chiếm 12% tổng số hồ sơ.", "Hồ sơ xử lý trễ hạn chiếm tối đa 5% tổng số hồ sơ."),
        ("Chi phí tuân thủ thủ tục hành chính đạt 30%.", "Cắt giảm chi phí tuân thủ thủ tục hành chính đạt 20%."),
    ],
)
def test_a_target_above_it_or_of_something_else(result: str, target: str) -> None:
    assert found(target_below_result, looking_back(result, target)) == []


def test_the_result_may_stand_in_a_basis_and_the_target_in_the_table() -> None:
    bases = (
        "legal_bases: |\n  Căn cứ Quyết định số 5/QĐ-UBND ngày 02/01/2026 của UBND tỉnh công bố Chỉ số hài lòng; "
        "theo đó Sở đạt mức tuyệt đối 100%.\n"
    )
    table = """tables:
  nhiem-vu:
    columns:
      task: Nhiệm vụ
      goal: Mục tiêu
"""
    sections = "sections:\n  - title: Nhiệm vụ\n    text: <<table nhiem-vu>>\n"
    plan = register(
        row("Khảo sát", goal="Chỉ số hài lòng trên 90%"), legal_bases=bases, sections=sections, tables=table
    )
    (finding,) = target_below_result.check(document(plan))

    assert finding.message.startswith("Chỉ tiêu “trên 90%” thấp hơn kết quả “đạt mức tuyệt đối 100%” nêu ở dòng ")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Mức độ hài lòng đạt từ 90% trở lên (năm 2025 đạt 93,4%).", 1),
        ("Đăng ít nhất 12 tin, bài trên Trang thông tin (năm 2025 đã đăng 18 tin, bài).", 1),
        ("Mức độ hài lòng đạt từ 95% trở lên (năm 2025 đạt 93,4%).", 0),
        ("Cắt giảm ít nhất 10 thủ tục (năm 2025 đã cắt giảm 12 thủ tục).", 0),
        ("Đăng ít nhất 12 tin (năm 2025 tổ chức 18 cuộc họp).", 0),
        ("Đạt từ 90% trở lên (năm 2030 đạt 95%).", 0),
    ],
)
def test_a_result_in_brackets_behind_the_target(line: str, told: int) -> None:
    assert len(found(target_below_result, plan_text(sections=body(f"- {line}")))) == told
