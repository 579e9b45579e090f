"""A plan to begin with: the example, and next year's plan."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from generator.commands import new
from generator.commands.build import build
from generator.commands.check import check
from generator.commands.new import new_example, new_from
from generator.commands.outlines import read_plan
from generator.outline.text import as_text
from generator.plan.model import Plan
from generator.plan.rolling.roll import rolled
from generator.problems import UserError
from tests.support import body, plan_text


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan for 2026 in an empty folder."""
    path = tmp_path / "2026.yaml"
    path.write_text(plan_text(sections=body("Xong trước ngày 10/3/2026.")), encoding="utf-8")
    return path


def refused(rule: str, source: Path | None, target: Path) -> str:
    """The message and hint of the one problem that stops `new`."""
    with pytest.raises(UserError) as caught:
        new_from(source, target) if source else new_example(target, 2027)
    [problem] = caught.value.problems
    assert problem.rule == rule
    return f"{problem.place.file}: {problem.message} {problem.hint}"


class TestExample:
    def test_it_is_for_the_coming_year(self, tmp_path: Path) -> None:
        made = new_example(tmp_path / "moi.yaml", today=datetime.date(2026, 11, 21))
        bound, outline = read_plan(made.plan)
        assert (made.year, bound.plan.year) == (2027, 2027)
        assert "Sở Nội vụ" in as_text(outline)
        assert "ngày 01/12/2026 của Ủy ban nhân dân tỉnh Nghệ An về cải cách hành chính năm 2027" in as_text(outline)

    def test_what_the_office_has_settled_is_left_to_it(self, tmp_path: Path) -> None:
        office = "header:\n  agency: Sở Y tế\n  symbol: KH-SYT\nsignatories:\n  gd:\n    position: GIÁM ĐỐC\n"
        (tmp_path / "office.yaml").write_text(f"{office}    name: Lê Thị Bình\nsignatory: gd\n", encoding="utf-8")
        (tmp_path / "plans").mkdir()
        made = new_example(tmp_path / "plans" / "moi.yaml", 2027)
        text = made.plan.read_text(encoding="utf-8")
        printed = as_text(read_plan(made.plan)[1])
        assert made.office == tmp_path / "office.yaml"
        assert "# Không ghi ở đây thì lấy từ office.yaml: agency, symbol, signatory.\nheader:\n" in text
        assert "SỞ Y TẾ" in printed
        assert "/KH-SYT" in printed
        assert "Lê Thị Bình" in printed
        assert "Sở Nội vụ ban hành" not in printed
        assert "Nguyễn Văn An" not in printed
        # What the office says nothing about stays in the plan.
        assert "UBND TỈNH NGHỆ AN" in printed
        assert "- Lưu: VT, CCHC." in printed

    @pytest.mark.parametrize("year", [2026, 2027, 2029])
    def test_it_builds_without_a_word_and_nothing_is_found_in_it(self, tmp_path: Path, year: int) -> None:
        made = new_example(tmp_path / "moi.yaml", year)
        [built] = build([made.plan], None, False)
        assert (built.problems, built.notices, built.todos) == ((), (), ())
        [report] = check([made.plan])
        assert report.found == ()

    def test_it_shows_every_part_that_plans_use(self, tmp_path: Path) -> None:
        made = new_example(tmp_path / "moi.yaml", 2027)
        text = made.plan.read_text(encoding="utf-8")
        keys = {line.partition(":")[0] for line in text.splitlines() if line[:1].isalpha()}
        assert set(Plan.fields()) - keys == {"format", "template", "numbering", "caption", "ignore"}
        assert "@" not in text
        for call in ("<<year>>", "<<agency>>", "<<ref ", "<<note ", "<<id ", "<<tasks ", "<<table ", "**1."):
            assert call in text
        # Each part says what it is for.
        top = [number for number, line in enumerate(text.splitlines()) if line[:1].isalpha()]
        assert all(text.splitlines()[number - 1].startswith("#") for number in top)

    def test_next_years_plan_can_be_made_of_it(self, tmp_path: Path) -> None:
        made = new_example(tmp_path / "2027.yaml", 2027)
        later = new_from(made.plan, tmp_path / "2028.yaml")
        assert later.rolled is not None
        changed = [(x.kind, x.before, x.after) for x in later.rolled.decisions if x.before != x.after]
        assert changed == [("year", "2027", "2028"), ("date", "12/2026", "/2027")]
        assert [mark.words for mark in later.marks] == ["có căn cứ mới thay không"] * 3
        [report] = check([later.plan])
        assert [problem for problem in report.found if problem.severity == "error"] == []


class TestNextYear:
    def test_it_is_the_year_after_the_plans(self, plan: Path, tmp_path: Path) -> None:
        made = new_from(plan, tmp_path / "2027.yaml")
        assert (made.year, read_plan(made.plan)[0].plan.year) == (2027, 2027)
        assert "Xong trước ngày 10/3/2027." in made.plan.read_text(encoding="utf-8")
        assert "2026" in plan.read_text(encoding="utf-8")

    def test_or_the_year_told(self, plan: Path, tmp_path: Path) -> None:
        assert "10/3/2030." in new_from(plan, tmp_path / "x.yaml", 2030).plan.read_text(encoding="utf-8")

    def test_expressions(self, plan: Path, tmp_path: Path) -> None:
        made = new_from(plan, tmp_path / "x.yaml", expressions=True)
        assert "10/3/<<year>>." in made.plan.read_text(encoding="utf-8")

    def test_marks_name_their_place_in_the_new_file(self, plan: Path, tmp_path: Path) -> None:
        text = plan.read_text(encoding="utf-8").replace("agency: Sở Nội vụ", "agency: Sở Giao thông vận tải")
        plan.write_text(text.replace("Xong", "Đã xong"), encoding="utf-8")
        target = tmp_path / "2027.yaml"
        lines = [(mark.place.file, mark.place.line, mark.place.column) for mark in new_from(plan, target).marks]
        assert lines == [(str(target), 4, 1), (str(target), 17, 36)]
        written = target.read_text(encoding="utf-8").splitlines()
        assert written[16][35:].startswith("<<todo năm 2026, giữ hay đổi>>")

    @pytest.mark.parametrize(("end", "last"), [("\n", "\n"), ("\r\n", "\r\n"), ("\n", "")])
    def test_line_ends_stay_as_they_are(self, plan: Path, tmp_path: Path, end: str, last: str) -> None:
        text = plan.read_text(encoding="utf-8")
        plan.write_bytes((text.rstrip("\n").replace("\n", end) + last).encode())
        new = new_from(plan, tmp_path / "2027.yaml").plan.read_bytes().decode()
        assert new.count("\n") == new.count(end) == text.count("\n") - (not last)
        assert new.endswith(last or "VT, VP")

    def test_what_the_office_gives_stays_with_the_office(self, plan: Path, tmp_path: Path) -> None:
        (tmp_path / "office.yaml").write_text("signatory: gd\nsignatories:\n  gd:\n    position: GIÁM ĐỐC\n", "utf-8")
        text = plan.read_text(encoding="utf-8")
        plan.write_text(text.replace("signatory:\n  position: GIÁM ĐỐC\n  name: Nguyễn Văn An\n", ""), "utf-8")
        assert new_from(plan, tmp_path / "2027.yaml").marks == ()
        assert new_from(plan, tmp_path / "nam-sau" / "2027.yaml").marks == ()
        [mark] = new_from(plan, tmp_path.parent / f"{tmp_path.name}-khac" / "2027.yaml").marks
        assert f"không còn lấy từ {tmp_path / 'office.yaml'}" in mark.words

    def test_a_template_named_by_its_path_is_told_when_the_plan_moves(self, plan: Path, tmp_path: Path) -> None:
        plan.write_text("template: mau.docx\n" + plan.read_text(encoding="utf-8"), "utf-8")
        assert new_from(plan, tmp_path / "2027.yaml").marks == ()
        [mark] = new_from(plan, tmp_path / "khac" / "2027.yaml").marks
        assert "template" in mark.words


def test_a_plan_made_wrong_is_a_fault_of_the_program_and_not_written(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoilt(*arguments: object) -> object:
        return replace(rolled(*arguments), lines=("year: 2027",))  # type: ignore[arg-type]

    monkeypatch.setattr(new, "rolled", spoilt)
    with pytest.raises(AssertionError, match="cannot be built"):
        new_from(plan, tmp_path / "2027.yaml")
    assert not (tmp_path / "2027.yaml").exists()


class TestRefused:
    @pytest.mark.parametrize("example", [True, False])
    def test_a_file_that_is_there_is_never_written_over(self, plan: Path, example: bool) -> None:
        before = plan.read_bytes()
        assert "không ghi đè" in refused("already-there", None if example else plan, plan)
        assert plan.read_bytes() == before

    def test_a_folder(self, plan: Path, tmp_path: Path) -> None:
        assert str(tmp_path / "ke-hoach-2027.yaml") in refused("not-a-file", plan, tmp_path)

    @pytest.mark.parametrize("name", ["2027.docx", "2027", "office.yaml"])
    def test_a_name_that_is_no_plans(self, plan: Path, tmp_path: Path, name: str) -> None:
        assert name in refused("not-yaml", plan, tmp_path / name)
        assert not (tmp_path / name).exists()

    def test_a_plan_with_faults_is_told_and_nothing_written(self, plan: Path, tmp_path: Path) -> None:
        plan.write_text(plan_text(title="title:\n  subject: Năm <<yaer>>\n"), encoding="utf-8")
        assert "<<year>>" in refused("unknown-name", plan, tmp_path / "2027.yaml")
        assert not (tmp_path / "2027.yaml").exists()

    def test_a_plan_that_is_not_there(self, tmp_path: Path) -> None:
        assert refused("no-file", tmp_path / "khong-co.yaml", tmp_path / "2027.yaml")

    def test_a_word_file(self, tmp_path: Path) -> None:
        assert refused("not-a-plan", tmp_path / "2026.docx", tmp_path / "2027.yaml")

    def test_its_own_year(self, plan: Path, tmp_path: Path) -> None:
        with pytest.raises(UserError, match="không có gì để đổi"):
            new_from(plan, tmp_path / "x.yaml", 2026)
        assert "10/3/<<year>>." in new_from(plan, tmp_path / "x.yaml", 2026, True).plan.read_text(encoding="utf-8")

    @pytest.mark.parametrize("year", [1899, 2100])
    def test_a_year_that_no_plan_can_have(self, plan: Path, tmp_path: Path, year: int) -> None:
        with pytest.raises(UserError, match=str(year)):
            new_from(plan, tmp_path / "x.yaml", year)
        with pytest.raises(UserError, match=str(year)):
            new_example(tmp_path / "x.yaml", year)
