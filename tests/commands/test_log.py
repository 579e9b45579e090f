from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands.history import number_of_draft, versions
from generator.commands.log import log
from generator.console.words import git
from generator.problems import UserError
from tests.commands.test_git_drivers import NAME, PLAN
from tests.repository import Repository
from tests.support import plan_text


def lines(plan: Path, most: int = 20) -> list[str]:
    """What `log` says, without the names of the commits."""
    said = [git.told(told) for told in log(plan, most).told]
    return ["  ".join(line.split("  ")[:1] + line.split("  ")[2:]) if line[0].isdigit() else line for line in said]


def test_each_version_is_a_line_with_what_it_changed(repository: Repository) -> None:
    plan = repository.write(NAME, PLAN)
    repository.commit("Bản đầu")
    more = "      - task: Tập huấn\n        lead: Văn phòng\n        deadline: Quý III/2026\n"
    text = PLAN.replace("Quý I/2026", "Tháng 2/2026").replace("tables:", f"{more}tables:")
    repository.write(NAME, text)
    repository.commit("Theo ý Giám đốc")
    repository.write(NAME, f"# Ghi chú\n{text}")
    repository.commit("Ghi chú")
    repository.write(NAME, text.replace("Nguyễn Văn An", "Lê Văn Cường"))
    assert lines(plan) == [
        "(chưa ghi vào git)  sửa chữ ký",
        "03/03/2026 08:30  Nguyễn Văn An  văn bản in ra không đổi  “Ghi chú”",
        "02/03/2026 08:30  Nguyễn Văn An  thêm 1 nhiệm vụ; sửa 1 nhiệm vụ  “Theo ý Giám đốc”",
        "01/03/2026 08:30  Nguyễn Văn An  bản đầu tiên  “Bản đầu”",
    ]
    assert lines(plan, 2) == lines(plan)[:2]
    assert log(plan, 2).older == 2


def test_a_renamed_plan_keeps_its_history(repository: Repository) -> None:
    repository.write(NAME, PLAN)
    repository.commit("Bản đầu")
    repository.git("mv", NAME, "plans/cchc.yaml")
    repository.commit("Đổi tên")
    assert lines(repository.folder / "plans" / "cchc.yaml") == [
        f"02/03/2026 08:30  Nguyễn Văn An  đổi tên từ {NAME}; văn bản in ra không đổi  “Đổi tên”",
        "01/03/2026 08:30  Nguyễn Văn An  bản đầu tiên  “Bản đầu”",
    ]


def test_a_version_that_cannot_be_built_is_said_to_be_so_and_so_is_the_next(repository: Repository) -> None:
    plan = repository.write(NAME, PLAN)
    repository.commit("Bản đầu")
    repository.write(NAME, PLAN.replace("title:\n", "titel:\n", 1))
    repository.commit("Hỏng")
    repository.write(NAME, PLAN)
    repository.commit("Sửa")
    assert [line.split("  ")[2] for line in lines(plan)] == [
        "hết lỗi của bản trước (thêm 1, bỏ 1 dòng trong tệp)",
        "bản này còn lỗi, chưa tạo được văn bản (thêm 1, bỏ 1 dòng trong tệp)",
        "bản đầu tiên",
    ]


def test_a_merge_is_a_version_where_it_brought_two_together(repository: Repository) -> None:
    plan = repository.write(NAME, PLAN)
    repository.commit("Bản đầu")
    repository.git("checkout", "-q", "-b", "kia")
    repository.write(NAME, PLAN.replace("Nguyễn Văn An", "Lê Văn Cường"))
    repository.commit("Kia")
    repository.git("checkout", "-q", "chinh")
    repository.git("merge", "-q", "--no-ff", "-m", "Gộp không", "kia")
    assert [version.subject for version in versions(plan)] == ["Kia", "Bản đầu"]
    repository.git("reset", "-q", "--hard", "HEAD^")
    repository.write(NAME, PLAN.replace("năm 2026", "năm 2027"))
    repository.commit("Đây")
    repository.git("merge", "-q", "-m", "Gộp", "kia")
    assert {version.subject for version in versions(plan)} == {"Gộp", "Đây", "Kia", "Bản đầu"}


def test_a_removed_plan_still_has_its_history(repository: Repository) -> None:
    plan = repository.write(NAME, PLAN)
    repository.commit("Bản đầu")
    plan.unlink()
    repository.commit("Bỏ")
    assert [line.split("  ")[2] for line in lines(plan)] == ["xóa tệp", "bản đầu tiên"]


def test_the_number_of_a_draft_counts_the_different_versions(repository: Repository, tmp_path: Path) -> None:
    plan = repository.write(NAME, PLAN)
    assert number_of_draft(plan) == 1
    repository.commit("Bản đầu")
    assert number_of_draft(plan) == 1
    repository.write(NAME, PLAN.replace("An", "Anh"))
    assert number_of_draft(plan) == 2
    repository.commit("Bản hai")
    assert number_of_draft(plan) == 2
    repository.write(NAME, PLAN.replace("\n", "\r\n"))
    assert number_of_draft(plan) == 2  # the first one again, with the line ends of Windows
    outside = tmp_path / "ke-hoach.yaml"
    outside.write_text(plan_text(), encoding="utf-8")
    assert number_of_draft(outside) is None


def test_a_file_that_git_does_not_know_is_refused(repository: Repository, tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        versions(repository.folder / "khong-co.yaml")
    assert [problem.rule for problem in error.value.problems] == ["no-file"]
    with pytest.raises(UserError) as error:
        versions(tmp_path / "ke-hoach.yaml")
    assert [problem.rule for problem in error.value.problems] == ["no-repository"]


def test_a_folder_is_no_plan(repository: Repository) -> None:
    with pytest.raises(UserError) as error:
        versions(repository.folder)
    assert [problem.rule for problem in error.value.problems] == ["not-a-file"]
