"""`status`: every plan of an office with its number, what is open or wrong, and whether its .docx is still its own."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator.commands.build import build
from generator.commands.init import init
from generator.commands.outlines import office_at
from generator.commands.status import Standing, status
from generator.console.words.office import standings
from generator.problems import UserError
from tests.support import plan_text

DRAFT = "header:\n  agency: Sở Nội vụ\n  symbol: KH-SNV\n  place: Quảng Ninh\n  date: 12/2026\n"


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def changed(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    office_at.cache_clear()


def of(plan: Path) -> Standing:
    (found,) = (standing for standing in status(plan.parent) if standing.plan == plan)
    return found


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The first plan of a new workspace, built."""
    init(tmp_path, 2027)
    (plan,) = (tmp_path / "plans").glob("*.yaml")
    assert not next(build([plan], None, False)).problems
    return plan


def test_plans_are_found_below_a_folder_but_nothing_else(tmp_path: Path) -> None:
    for name in ("office.yaml", "ke-hoach.yaml", "2026/cu.yml", ".venv/x.yaml", "node_modules/x.yaml"):
        written(tmp_path / name, plan_text() if name != "office.yaml" else "units: Văn phòng\n")
    written(tmp_path / "docker.yaml", "services:\n  web:\n    image: x\n")
    written(tmp_path / "plans" / "trong.yaml", "")
    assert [standing.plan.name for standing in status(tmp_path)] == ["ke-hoach.yaml", "cu.yml", "trong.yaml"]


def test_number_date_marks_and_findings_are_told(tmp_path: Path) -> None:
    issued = of(written(tmp_path / "a.yaml", plan_text()))
    assert (issued.identity.year, issued.identity.symbol, issued.identity.number) == ("2026", "KH-SNV", "5")
    assert issued.identity.is_issued
    todo = "closing: Hỏi <<todo ai>> và <<todo khi nào>>\n"
    draft = of(written(tmp_path / "b.yaml", plan_text(header=DRAFT, closing=todo)))
    assert (draft.identity.is_issued, draft.open_marks, draft.found["error"]) == (False, 2, 0)


def test_a_broken_plan_is_listed_with_its_errors_and_what_can_be_read(tmp_path: Path) -> None:
    broken = of(written(tmp_path / "a.yaml", plan_text(closing="closing: Năm <<yaer>> và <<nam>>\n")))
    assert (broken.found["error"], broken.identity.number) == (2, "5")
    unreadable = of(written(tmp_path / "b.yaml", "year: [2026]\ntitle:\n"))
    assert (unreadable.found["error"] > 0, unreadable.identity.year) == (True, "")


def test_a_fresh_document_is_current_and_a_missing_one_missing(plan: Path) -> None:
    assert of(plan).document == "current"
    plan.with_suffix(".docx").unlink()
    assert of(plan).document == "missing"


@pytest.mark.parametrize(
    ("name", "old", "new", "state"),
    [
        ("plan", "Kinh phí thực hiện", "Kinh phí", "old"),
        ("plan", "# Kế hoạch đầu tiên", "# Kế hoạch", "current"),
        ("plan", "year: 2027", "yaer: 2027", "old"),
        ("office.yaml", "name: Nguyễn Văn An", "name: Phạm Văn Dũng", "old"),
        ("office.yaml", "name: Lê Thị Bình", "name: Phạm Văn Dũng", "current"),
        ("office.yaml", "abbreviations: UBND", "abbreviations: CCHC UBND", "current"),
    ],
)
def test_a_document_is_old_where_a_build_would_say_something_else(
    plan: Path, name: str, old: str, new: str, state: str
) -> None:
    changed(plan if name == "plan" else plan.parents[1] / name, old, new)
    assert of(plan).document == state


def test_line_ends_that_git_changes_do_not_make_a_document_old(plan: Path) -> None:
    plan.write_bytes(plan.read_bytes().replace(b"\n", b"\r\n"))
    assert of(plan).document == "current"


def test_a_restyled_template_makes_documents_old(plan: Path) -> None:
    template = plan.parents[1] / "templates" / "ke-hoach.docx"
    with zipfile.ZipFile(template, "a") as package:
        package.writestr("docProps/note.txt", "restyled")
    assert of(plan).document == "old"


def test_an_edited_document_and_somebody_elses_are_told(plan: Path) -> None:
    document = plan.with_suffix(".docx")
    with zipfile.ZipFile(document) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"03 ", b"04 ", 1)
    with zipfile.ZipFile(document, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    assert of(plan).document == "edited"
    document.write_bytes(b"of somebody's own")
    assert of(plan).document == "foreign"


@pytest.mark.parametrize("name", ["khong-co", "tep.txt"])
def test_what_is_no_folder_is_told(tmp_path: Path, name: str) -> None:
    written(tmp_path / "tep.txt", "")
    with pytest.raises(UserError) as error:
        status(tmp_path / name)
    assert [problem.rule for problem in error.value.problems] == ["not-a-folder"]


def test_the_table_reads_well(tmp_path: Path) -> None:
    written(tmp_path / "a.yaml", plan_text())
    written(tmp_path / "b.yaml", plan_text(closing="closing: Năm <<yaer>>\n"))
    written(tmp_path / "plans" / "du-thao.yaml", plan_text(header=DRAFT, closing="closing: Hỏi <<todo ai>>\n"))
    assert standings(status(tmp_path), tmp_path).splitlines() == [
        "Kế hoạch             Năm  Ký hiệu       Số  Ngày        Còn trống  Lỗi  Lưu ý  Bản Word",
        "------------------  ----  -------  -------  ----------  ---------  ---  -----  --------",
        "a.yaml              2026  KH-SNV         5  09/02/2026                         chưa tạo",
        "b.yaml              2026  KH-SNV         5  09/02/2026               1         chưa tạo",
        "plans/du-thao.yaml  2026  KH-SNV   dự thảo  12/2026             1              chưa tạo",
        "",
        "3 kế hoạch: 2 đã phát hành, 1 dự thảo, 1 có lỗi.",
        "Trùng số 5/KH-SNV: a.yaml, b.yaml.",
        "Xem từng lỗi: kehoach check TỆP",
    ]


def test_a_folder_without_plans_and_a_faulty_office_are_told(tmp_path: Path) -> None:
    assert standings(status(tmp_path), tmp_path) == f"Chưa có kế hoạch nào trong {tmp_path}."
    written(tmp_path / "a.yaml", plan_text())
    written(tmp_path / "office.yaml", "unist: Văn phòng\n")
    assert standings(status(tmp_path), tmp_path).splitlines()[-2:] == [
        "office.yaml có lỗi.",
        "Xem từng lỗi: kehoach check TỆP",
    ]
