"""`kehoach diff`: what people read, what programs read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import cli
from tests.support import body, document_of, plan_text

TASKS = """tasks:
  - group: Chỉ đạo, điều hành
    rows:
      - task: Ban hành kế hoạch cải cách hành chính
        lead: Văn phòng
        deadline: Quý I/2026
      - task: Sơ kết sáu tháng đầu năm
        lead: Văn phòng
        deadline: Quý II/2026
      - task: Tổng kết năm
        lead: Thanh tra
        deadline: Quý IV/2026
tables:
  bang:
    columns:
      tt: TT
      task: Nhiệm vụ
      lead: Chủ trì
      deadline: Thời hạn
    labels: I / 1.1
"""
LONG = (
    "1. Các phòng chuyên môn tiếp tục rà soát thủ tục hành chính nội bộ thuộc phạm vi quản lý, "
    "báo cáo kết quả về Văn phòng trước ngày 15 tháng 6 để tổng hợp."
)
OLD = plan_text(sections=body(LONG, "2. Thi đua.", "3. <<id x>>Nội dung khác.", "<<table bang>>"), tasks=TASKS)
NEW = (
    OLD.replace("ngày 15 tháng 6", "ngày 30 tháng 6")
    .replace("      2. Thi đua.\n", "")
    .replace("Quý II/2026", "Tháng 7/2026")
    .replace("name: Nguyễn Văn An", "name: Lê Thị Bình")
    .replace("      - task: Tổng kết năm\n        lead: Thanh tra\n", "      - task: Họp báo\n        lead: Tổ 06\n")
    .replace("Quý IV/2026", "Hằng quý")
)


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("cu.yaml").write_text(OLD, encoding="utf-8")
    Path("moi.yaml").write_text(NEW, encoding="utf-8")


def run(*arguments: str) -> str:
    result = CliRunner().invoke(cli, ["diff", *arguments])
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output


def test_people_read_a_summary_and_then_each_difference_in_its_part() -> None:
    assert (
        run("cu.yaml", "moi.yaml")
        == """\
So với bản cũ: thêm 1 nhiệm vụ; bỏ 1 nhiệm vụ; 1 nhiệm vụ đổi thời hạn; Mục I sửa 1 đoạn, bỏ 1 đoạn; đổi người ký.

Mục I. NHIỆM VỤ
    Khoản 1: … về Văn phòng trước ngày [-15-]{+30+} tháng 6 để tổng hợp.
  - Khoản 2: Thi đua.
    1.2 Thời hạn (Sơ kết sáu tháng đầu năm): Quý II/2026 → Tháng 7/2026
  - 1.3: Tổng kết năm | Thanh tra | Quý IV/2026
  + 1.3: Họp báo | Tổ 06 | Hằng quý

Phần ký
    Người ký: Nguyễn Văn An → Lê Thị Bình
"""
    )


def test_markdown_strikes_out_and_prints_bold() -> None:
    said = run("cu.yaml", "moi.yaml", "--format", "md")
    assert "### Mục I. NHIỆM VỤ\n" in said
    assert "- Khoản 1: … về Văn phòng trước ngày ~~15~~**30** tháng 6 để tổng hợp.\n" in said
    assert "- + 1.3: **Họp báo \\| Tổ 06 \\| Hằng quý**\n" in said


def test_programs_read_a_list() -> None:
    listed = json.loads(run("cu.yaml", "moi.yaml", "--format", "json"))
    assert listed[2] == {
        "kind": "changed",
        "part": "Mục I",
        "where": "Nhiệm vụ 1.2, cột Thời hạn",
        "was": "Nhiệm vụ 1.2, cột Thời hạn",
        "field": "deadline",
        "before": "Quý II/2026",
        "after": "Tháng 7/2026",
        "tier": "similar",
    }


def test_the_ending_of_the_file_says_the_format() -> None:
    assert run("cu.yaml", "moi.yaml", "-o", "khac.md") == "Đã ghi khac.md\n"
    assert "~~15~~**30**" in Path("khac.md").read_text(encoding="utf-8")


def test_a_plan_and_its_word_file_do_not_differ() -> None:
    Path("cu.docx").write_bytes(document_of(OLD))
    nothing = "Hai bản không khác nhau (số thứ tự, khoảng trắng và chỗ ngắt dòng không tính).\n"
    assert run("cu.yaml", "cu.docx") == nothing
    assert run("cu.docx", "moi.yaml") == run("cu.yaml", "moi.yaml")


def test_places_that_only_got_another_year_are_told_in_one_line() -> None:
    lines = [f"{number}. Việc thứ {number} làm trong năm 2026." for number in range(1, 8)]
    Path("cu.yaml").write_text(plan_text(sections=body(*lines)), encoding="utf-8")
    later = plan_text(sections=body(*(line.replace("2026", "2027") for line in lines)))
    Path("moi.yaml").write_text(later.replace("Nguyễn Văn An", "Lê Thị Bình"), encoding="utf-8")
    assert (
        run("cu.yaml", "moi.yaml")
        == """\
So với bản cũ: đổi người ký; 7 chỗ chỉ đổi năm (2026 → 2027).

Phần ký
    Người ký: Nguyễn Văn An → Lê Thị Bình

Không kể 7 chỗ chỉ đổi năm (2026 → 2027); xem cả: thêm --full.
"""
    )
    assert "Khoản 3: Việc thứ 3 làm trong năm 2026. → Việc thứ 3 làm trong năm 2027." in run(
        "cu.yaml", "moi.yaml", "--full"
    )


def test_a_part_taken_out_is_told_from_the_one_that_has_its_number_now() -> None:
    first = "  - title: Mục đích chung\n    text: |\n      Nâng cao chất lượng phục vụ.\n"
    second = "  - title: Nhiệm vụ trọng tâm\n    text: |\n      Số hóa hồ sơ lưu trữ của cơ quan.\n      Đổi.\n"
    Path("cu.yaml").write_text(plan_text(sections=f"sections:\n{first}{second}"), encoding="utf-8")
    Path("moi.yaml").write_text(plan_text(sections=f"sections:\n{second.replace('Đổi', 'Sửa')}"), encoding="utf-8")
    assert (
        run("cu.yaml", "moi.yaml")
        == """\
So với bản cũ: bỏ Mục I (bản cũ); Mục I sửa 1 đoạn.

Mục I (bản cũ). MỤC ĐÍCH CHUNG
  - Mục I: MỤC ĐÍCH CHUNG
  - Đoạn: Nâng cao chất lượng phục vụ.

Mục I. NHIỆM VỤ TRỌNG TÂM
    Đoạn: Đổi./. → Sửa./.
"""
    )


def test_paragraphs_that_moved_together_are_told_once() -> None:
    lines = [f"Đoạn {word} của văn bản nói về một việc khác hẳn." for word in ("một", "hai", "ba", "bốn", "năm")]
    Path("cu.yaml").write_text(plan_text(sections=body(*lines, "Hết.")), encoding="utf-8")
    moved = [lines[3], lines[4], *lines[:3]]
    Path("moi.yaml").write_text(plan_text(sections=body(*moved, "Hết.")), encoding="utf-8")
    (line,) = [line for line in run("cu.yaml", "moi.yaml").splitlines() if "↷" in line]
    assert "và 1 đoạn tiếp theo" in line


@pytest.mark.parametrize(
    "arguments", [("cu.yaml",), ("cu.yaml", "moi.yaml", "--since", "HEAD"), ("cu.yaml", "--format", "pdf")]
)
def test_wrong_usage_is_told(arguments: tuple[str, ...]) -> None:
    assert CliRunner().invoke(cli, ["diff", *arguments]).exit_code == 2
