"""git with the program's drivers: real repositories, real merges."""

from __future__ import annotations

import os
import sys
import zipfile
from pathlib import Path

import pytest

from generator.commands.build import build
from generator.commands.git_merge import git_merge
from generator.commands.git_setup import git_setup
from generator.commands.git_textconv import git_textconv
from generator.commands.init import init
from generator.commands.outlines import read_plan
from generator.problems import UserError
from tests.repository import Repository
from tests.support import plan_text

NAME = "plans/Kế hoạch CCHC 2026.yaml"
TASKS = """tasks:
  - group: Cải cách thể chế
    rows:
      - task: Rà soát văn bản
        lead: Văn phòng
        deadline: Quý I/2026
      - task: Tổ chức hội nghị
        lead: Thanh tra
        deadline: Quý II/2026
tables:
  bang:
    columns:
      task: Nhiệm vụ
      lead: Chủ trì
      deadline: Thời hạn
"""
PLAN = plan_text(
    sections="sections:\n  - title: Nhiệm vụ\n    text: |\n      Các nhiệm vụ như sau:\n      <<table bang>>\n",
    tasks=TASKS,
)


@pytest.fixture
def set_up(repository: Repository) -> Repository:
    """A repository with a plan and the drivers."""
    repository.write(NAME, PLAN)
    git_setup(repository.folder)
    repository.commit("Bản đầu")
    return repository


def branches(repository: Repository, ours: str, theirs: str) -> None:
    """The plan changed one way on the branch one is on, another way on the branch `kia`."""
    repository.git("checkout", "-q", "-b", "kia")
    repository.write(NAME, theirs)
    repository.commit("Bản của chị Bình")
    repository.git("checkout", "-q", "chinh")
    repository.write(NAME, ours)
    repository.commit("Bản của anh An")


def test_tasks_changed_side_by_side_on_two_branches_merge(set_up: Repository) -> None:
    ours = PLAN.replace("deadline: Quý I/2026", "deadline: 15/3/2026")
    theirs = PLAN.replace(
        "- task: Tổ chức hội nghị\n        lead: Thanh tra", "- task: Tổ chức sơ kết\n        lead: Văn phòng"
    )
    branches(set_up, ours, theirs)
    set_up.git("merge", "-q", "kia")
    merged = (set_up.folder / NAME).read_text(encoding="utf-8")
    assert merged == theirs.replace("deadline: Quý I/2026", "deadline: 15/3/2026")
    # Without the driver git takes them for a conflict.
    set_up.git("config", "--remove-section", "merge.kehoach")
    set_up.git("reset", "-q", "--hard", "HEAD^")
    assert "CONFLICT" in set_up.git("merge", "kia", fails=True)


def test_one_value_changed_twice_is_told_where_and_is_not_built(set_up: Repository) -> None:
    branches(set_up, PLAN.replace("Quý II/2026", "Tháng 5/2026"), PLAN.replace("Quý II/2026", "Tháng 6/2026"))
    said = set_up.git("merge", "kia", fails=True)
    assert f"{NAME}: còn 1 chỗ hai người cùng sửa (dòng 31-35)." in said
    text = (set_up.folder / NAME).read_text(encoding="utf-8").splitlines()
    assert text[30:35] == [
        "<<<<<<< bản đang có",
        "        deadline: Tháng 5/2026",
        "=======",
        "        deadline: Tháng 6/2026",
        ">>>>>>> bản gộp vào",
    ]
    (built,) = build([set_up.folder / NAME], None, force=False)
    (problem,) = built.problems
    assert (problem.rule, problem.place.line) == ("merge-conflict", 31)
    assert problem.message == "Còn chỗ hai người cùng sửa: từ dòng 31 đến dòng 35."
    assert f'UU "{NAME}"' in set_up.git("status", "--short")


def test_a_text_that_both_sides_made_unreadable_together_is_left_to_a_person(tmp_path: Path) -> None:
    base = plan_text()
    one = base.replace("  - title: Mục đích\n", "  - title: Mục đích\n    id: muc\n")
    more = "  - title: Nhiệm vụ\n    id: muc\n    text: |\n      Việc khác.\n"
    other = base.replace("signatory:", f"{more}signatory:")
    files = [tmp_path / name for name in ("base", "ours", "theirs")]
    for file, text in zip(files, (base, one, other), strict=True):
        file.write_text(text, encoding="utf-8")
    outcome = git_merge(*files, plan=tmp_path / "ke-hoach.yaml")
    assert not outcome.conflicts
    assert not outcome.is_clean
    assert [problem.place.line for problem in outcome.problems]
    assert "id: muc" in files[1].read_text(encoding="utf-8")


def test_a_merge_of_what_is_no_text_writes_nothing(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("base", "ours", "theirs")]
    for file in files:
        file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError) as error:
        git_merge(*files, plan=Path("ke-hoach.yaml"))
    assert [problem.rule for problem in error.value.problems] == ["not-utf8"]
    assert files[1].read_bytes() == b"\xff\xfe\x00"


def test_git_merges_in_its_own_way_where_the_program_is_gone(set_up: Repository) -> None:
    driver = set_up.git("config", "merge.kehoach.driver").rstrip("\n")
    program = driver.split("r=$(")[1].split(" git-merge")[0]
    set_up.git("config", "merge.kehoach.driver", driver.replace(program, "'/khong/con/kehoach'"))
    branches(set_up, PLAN.replace("Quý II/2026", "Tháng 5/2026"), PLAN.replace("Quý II/2026", "Tháng 6/2026"))
    assert "CONFLICT" in set_up.git("merge", "kia", fails=True)
    text = (set_up.folder / NAME).read_text(encoding="utf-8")
    assert all(words in text for words in ("<<<<<<< bản đang có", "Tháng 5/2026", "Tháng 6/2026"))


def test_word_files_that_both_built_are_no_conflict_and_one_that_was_edited_is_kept(set_up: Repository) -> None:
    plan = set_up.folder / NAME
    document = plan.with_suffix(".docx")

    def built(text: str) -> None:
        set_up.write(NAME, text)
        assert not next(build([plan], None, force=True)).problems

    built(PLAN)
    set_up.commit("Bản Word")
    set_up.git("checkout", "-q", "-b", "kia")
    built(PLAN.replace("Quý II/2026", "Tháng 6/2026"))
    edited(document, "Nguyễn Văn An", "Lê Văn Cường")
    set_up.commit("Bản kia, lãnh đạo sửa")
    set_up.git("checkout", "-q", "chinh")
    built(PLAN.replace("Quý I/2026", "Tháng 2/2026"))
    set_up.commit("Bản đây, máy tạo")
    said = set_up.git("merge", "kia")
    assert "tệp Word không gộp; gộp xong kế hoạch thì tạo lại: kehoach build" in said
    assert "Lê Văn Cường" in git_textconv(document)  # a person's work stays
    set_up.git("reset", "-q", "--hard", "HEAD^")
    edited(document, "Nguyễn Văn An", "Trần Văn Dũng")
    set_up.commit("Bản đây cũng sửa")
    said = set_up.git("merge", "kia", fails=True)
    assert "hai bên cùng sửa tay tệp Word này" in said
    assert f'UU "{NAME.removesuffix("yaml")}docx"' in set_up.git("status", "--short")


def edited(document: Path, old: str, new: str) -> None:
    """Changes words in a .docx as a person does: the plan it carries stays as it was."""
    with zipfile.ZipFile(document) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert old.encode() in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(old.encode(), new.encode())
    with zipfile.ZipFile(document, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_the_program_may_lie_in_a_folder_with_blanks_and_marks(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "Chương trình 100% của An's" / "kehoach"
    program.parent.mkdir()
    cli = Path(__file__).parents[2] / "cli.py"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{cli}" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    repository.write(NAME, PLAN)
    git_setup(repository.folder, printed=True)
    assert "Chương trình" in repository.git("config", "merge.kehoach.driver")
    repository.commit("Bản đầu")
    branches(repository, PLAN.replace("Quý I/2026", "Tháng 2/2026"), PLAN.replace("Rà soát", "Tổng rà soát"))
    repository.git("merge", "-q", "kia")
    said = repository.git("show", "-m", "--first-parent", "HEAD")
    assert "+Tổng rà soát văn bản | Văn phòng | Tháng 2/2026\n" in said


def test_git_diff_and_log_and_show_read_word_files(set_up: Repository) -> None:
    plan = set_up.folder / NAME
    assert not next(build([plan], None, force=False)).problems
    set_up.commit("Bản Word")
    set_up.write(NAME, PLAN.replace("Quý I/2026", "Tháng 2/2026"))
    assert not next(build([plan], None, force=False)).problems
    said = set_up.git("diff", "--", "*.docx")
    assert "-Rà soát văn bản | Văn phòng | Quý I/2026\n" in said
    assert "+Rà soát văn bản | Văn phòng | Tháng 2/2026\n" in said
    set_up.commit("Đổi thời hạn")
    for command in (("log", "-p", "-1"), ("show", "HEAD")):
        said = set_up.git(*command)
        assert "+Rà soát văn bản | Văn phòng | Tháng 2/2026\n" in said
        assert "Binary files" not in said
        assert f"b/{NAME}" in said


def test_a_change_of_a_plan_is_shown_with_the_task_or_section_it_is_in(set_up: Repository) -> None:
    set_up.write(NAME, PLAN.replace("Quý II/2026", "Tháng 6/2026"))
    assert "@@       - task: Tổ chức hội nghị\n" in set_up.git("diff", "-U0")


def test_plans_are_shown_as_printed_where_that_is_asked_for(set_up: Repository) -> None:
    set_up.write(NAME, PLAN.replace("Quý II/2026", "Tháng 6/2026"))
    row = "Tổ chức hội nghị | Thanh tra | "
    assert row not in set_up.git("diff")
    git_setup(set_up.folder, printed=True)
    said = set_up.git("diff")
    assert f"-{row}Quý II/2026\n" in said
    assert f"+{row}Tháng 6/2026\n" in said
    git_setup(set_up.folder)
    assert row not in set_up.git("diff")


def test_an_older_version_takes_from_the_office_of_today(repository: Repository) -> None:
    init(repository.folder, 2027)
    git_setup(repository.folder, printed=True)
    repository.commit("Thư mục làm việc")
    plan = next((repository.folder / "plans").glob("*.yaml"))
    text = plan.read_text(encoding="utf-8")
    assert "agency:" not in text
    plan.write_text(text.replace("subject: ", "subject: Đẩy mạnh "), encoding="utf-8")
    said = repository.git("diff")
    assert "Chưa đọc được" not in said
    assert "\n+Đẩy mạnh " in said


def test_a_half_broken_plan_does_not_stop_a_history(set_up: Repository) -> None:
    git_setup(set_up.folder, printed=True)
    set_up.write(NAME, PLAN.replace("columns:", "  columns:"))
    set_up.commit("Bản hỏng")
    set_up.write(NAME, PLAN)
    set_up.commit("Sửa lại")
    said = set_up.git("log", "-p")
    assert "(Chưa đọc được thành văn bản: dòng " in said
    assert said.count("\ncommit ") == 2


def test_what_cannot_be_read_is_said_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "hong.docx"
    file.write_bytes(b"khong phai Word")
    said = git_textconv(file)
    assert said.startswith("(Chưa đọc được thành văn bản: ")
    assert said.count("\n") == 1


def test_setting_up_twice_adds_no_line_and_leaves_the_others(repository: Repository) -> None:
    repository.write(".gitattributes", "*.png binary")
    repository.write(NAME, PLAN)
    repository.write("Kế hoạch khác/a b.yaml", PLAN)
    first = git_setup(repository.folder)
    text = (repository.folder / ".gitattributes").read_text(encoding="utf-8")
    assert text == (
        "*.png binary\n"
        "# kehoach git-setup: git so sánh, gộp kế hoạch và đọc tệp Word.\n"
        '"Kế hoạch khác/**/*.yaml" diff=kehoach merge=kehoach\n'
        '"Kế hoạch khác/**/*.yml" diff=kehoach merge=kehoach\n'
        "plans/**/*.yaml diff=kehoach merge=kehoach\n"
        "plans/**/*.yml diff=kehoach merge=kehoach\n"
        "*.docx diff=kehoach-docx merge=kehoach-docx\n"
    )
    assert len(first.added) == 5
    assert git_setup(repository.folder).added == ()
    assert (repository.folder / ".gitattributes").read_text(encoding="utf-8") == text
    assert "merge: kehoach" in repository.git("check-attr", "merge", "Kế hoạch khác/a b.yaml")
    assert "merge: unspecified" in repository.git("check-attr", "merge", "khac.yaml")


def test_a_new_workspace_in_a_repository_is_set_up(repository: Repository) -> None:
    made = init(repository.folder, 2027)
    assert made.git is not None
    assert made.git.added == ()  # its own .gitattributes has the lines
    assert "git-merge" in repository.git("config", "merge.kehoach.driver")
    plan = next((repository.folder / "plans").glob("*.yaml"))
    assert read_plan(plan)


def test_a_new_workspace_elsewhere_or_without_git_is_made_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert init(tmp_path / "a", 2027).git is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert init(tmp_path / "b", 2027).git is None
    with pytest.raises(UserError) as error:
        git_setup(tmp_path / "b")
    assert [problem.rule for problem in error.value.problems] == ["no-git"]


def test_setting_up_needs_a_repository(tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        git_setup(tmp_path)
    assert [problem.rule for problem in error.value.problems] == ["no-repository"]
    with pytest.raises(UserError) as error:
        git_setup(tmp_path / "khong-co")
    assert [problem.rule for problem in error.value.problems] == ["not-a-folder"]
