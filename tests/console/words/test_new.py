"""What `new` tells the user."""

from __future__ import annotations

from pathlib import Path

from generator.commands.new import new_example, new_from
from generator.console.words.new import made
from tests.support import body, plan_text


def told(tmp_path: Path, text: str, **named: int) -> list[str]:
    """The lines of the report on next year's plan, without the folder."""
    source = tmp_path / "2026.yaml"
    source.write_text(text, encoding="utf-8")
    return made(new_from(source, tmp_path / "2027.yaml", **named)).replace(f"{tmp_path}/", "").splitlines()


def test_an_example_beside_an_office_says_where_the_agency_comes_from(tmp_path: Path) -> None:
    alone = made(new_example(tmp_path / "mot.yaml", 2027)).splitlines()
    office = tmp_path / "office.yaml"
    office.write_text("header:\n  agency: Sở Y tế\n", encoding="utf-8")
    beside = made(new_example(tmp_path / "hai.yaml", 2027)).splitlines()
    assert alone[1].startswith("Tiếp theo: sửa cho đúng cơ quan mình")
    assert beside[1:] == [
        f"Tên cơ quan và những gì dùng chung lấy từ {office}.",
        f"Tiếp theo: sửa nội dung, rồi tạo văn bản: kehoach build {tmp_path / 'hai.yaml'}",
    ]


def test_what_changed_what_stayed_what_is_asked_and_what_to_do(tmp_path: Path) -> None:
    text = plan_text(
        year="year: 2026  # năm 2026\n",
        legal_bases="legal_bases: |\n  Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021, giai đoạn 2021-2030;\n",
        sections=body("1. Quý I/2026 và năm <<year>>.", "2. Đã xong 5% năm 2025."),
    )
    assert told(tmp_path, text) == [
        "Đã ghi 2027.yaml: kế hoạch năm 2027, từ 2026.yaml (năm 2026).",
        "Đã đổi 5 chỗ (3 năm kế hoạch; 2 số, ngày ban hành):",
        "    2027.yaml:1: year: 2026 → 2027",
        "    2027.yaml:5: number: 5 → để trống",
        "    2027.yaml:8: date: 09/02/2026 → /2027 (chưa biết ngày, tháng)",
        "    2027.yaml:11: … Cải cách hành chính năm 2026 → 2027",
        "    2027.yaml:16: … Quý I/2026 → 2027",
        "1 chỗ gõ <<year>> tự đổi theo năm.",
        "Giữ nguyên 5 năm (2 giai đoạn, tầm nhìn; 1 ghi chú; 1 số liệu năm cũ; 1 văn bản viện dẫn).",
        "Cần người xem 3 chỗ; 2 chỗ đã ghi <<todo …>> hoặc # Xem lại trong tệp:",
        "    2027.yaml:1:13: ghi chú của người soạn có năm 2026",
        "    2027.yaml:17:30: số liệu của năm 2025, thay bằng số liệu mới",
        "    2027.yaml:25:69: có căn cứ mới thay không",
        "Tiếp theo: sửa từng chỗ ấy rồi xóa dấu, tạo thử: kehoach build 2027.yaml, kiểm tra: kehoach check 2027.yaml",
    ]


def test_a_plan_with_nothing_to_ask(tmp_path: Path) -> None:
    lines = told(tmp_path, plan_text().replace("09/02/2026", "").replace("number: 5", "number:"))
    assert lines[1] == "Đã đổi 2 chỗ (2 năm kế hoạch):"
    assert lines[-1] == "Tiếp theo: xem lại 2027.yaml, rồi kiểm tra: kehoach check 2027.yaml"


def test_the_example(tmp_path: Path) -> None:
    lines = made(new_example(tmp_path / "2027.yaml", 2027)).splitlines()
    assert lines[0].endswith("kế hoạch mẫu năm 2027, đủ các phần, có ghi chú từng phần.")
    assert lines[1].endswith(f"kehoach build {tmp_path / '2027.yaml'}")
