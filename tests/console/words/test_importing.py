"""What `import` says."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from cli import cli
from generator.commands.importing import Difference, Imported
from generator.console.words.importing import imported
from generator.problems import Place, Problem
from tests.support import document_of, plan_text

SOURCE, PLAN = Path("cu.docx"), Path("cu.yaml")


def test_what_was_found_what_is_to_look_at_and_what_comes_next() -> None:
    notice = Problem(Place("cu.docx", 31), "x", "Không rõ “Một” thuộc phần nào.", "Xem lại.", severity="info")
    result = Imported(
        SOURCE,
        PLAN,
        {"section": 4, "row": 25, "table": 1, "basis": 3},
        notices=(notice,),
        differences=(Difference(("Trên đây.",), ("Trên đây./.",)),),
    )

    assert imported(result) == (
        "Đã ghi cu.yaml từ cu.docx.\n"
        "Tìm thấy: 3 căn cứ, 4 Mục, 1 bảng, 25 hàng trong bảng.\n"
        "Cần xem lại 1 chỗ (số đoạn đếm từ đầu tệp Word):\n"
        "    đoạn 31: Không rõ “Một” thuộc phần nào.\n"
        "        → Xem lại.\n"
        "In ra sẽ khác tệp Word ở 1 chỗ:\n"
        "    Word:   Trên đây.\n"
        "    Sẽ in:  Trên đây./.\n"
        "Tiếp theo: xem lại cu.yaml, rồi kiểm tra: kehoach check cu.yaml\n"
        "và tạo văn bản: kehoach build cu.yaml -o cu-moi.docx\n"
    )


def test_nothing_differs_is_said_too() -> None:
    assert "Dựng lại thử: chữ in ra giống hệt tệp Word.\n" in imported(Imported(SOURCE, PLAN, {}))
    assert "chưa ai sửa" in imported(Imported(SOURCE, PLAN, {}, carried=True))
    assert "    kehoach pull cu.docx\n" in imported(Imported(SOURCE, PLAN, {}, edited=True))


def test_of_long_lines_only_what_differs_is_shown() -> None:
    same = "Văn phòng Sở theo dõi việc thực hiện Kế hoạch này. " * 9
    [word, plan] = [
        line.split(":", 1)[1].strip()
        for line in imported(
            Imported(SOURCE, PLAN, {}, differences=(Difference((f"{same}Một.",), (f"{same}Hai.",)),))
        ).splitlines()
        if line.startswith("    ")
    ]

    assert word.startswith("… ")
    assert word.endswith("Kế hoạch này. Một.")
    assert plan.endswith("Kế hoạch này. Hai.")
    assert len(word) < 70


def test_the_command_is_called_as_python_would_not(tmp_path: Path) -> None:
    source = tmp_path / "cu.docx"
    source.write_bytes(document_of(plan_text()))
    result = CliRunner().invoke(cli, ["import", str(source)])

    assert result.exit_code == 0
    assert result.output.startswith(f"Đã ghi {tmp_path / 'cu.yaml'}: đúng tệp kế hoạch")


def test_a_document_of_ours_that_nobody_edited_is_built_over() -> None:
    words = imported(Imported(SOURCE, PLAN, {}, carried=True))
    assert words.endswith("và tạo văn bản: kehoach build cu.yaml\n")
