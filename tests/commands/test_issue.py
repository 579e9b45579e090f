"""`issue`: number and date in the plan and in the final document, both or neither; every reason against it at once."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from generator.commands import files
from generator.commands.build import build
from generator.commands.issue import Issued, issue
from generator.console.words.office import issued
from generator.problems import Place, Problem, Severity, UserError
from generator.word.origin import is_untouched
from tests.support import body, plan_text

OFFICE = """header:
  agency: Sở Nội vụ
  symbol: KH-SNV
  place: Quảng Ninh
caption: blank
"""
DRAFT = """header:
  number:              # văn thư cấp
  date: 12/2026        # chưa biết ngày
"""
NOTICES: tuple[tuple[str, Severity], ...] = (("a-rule", "warning"), ("b-rule", "info"), ("c-rule", "info"))
APPENDIX = "appendices:\n  - title: Phân công nhiệm vụ\n    text: Theo phân công của Giám đốc Sở.\n"


def draft(year: int = 2027, header: str = DRAFT, **parts: str) -> str:
    return plan_text(year=f"year: {year}\n", header=header, **parts)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace without plans."""
    (tmp_path / "office.yaml").write_text(OFFICE, encoding="utf-8")
    (tmp_path / "plans").mkdir()
    return tmp_path


@pytest.fixture
def plan(folder: Path) -> Path:
    """A draft that leans on its office."""
    return written(folder / "plans" / "cchc.yaml", draft())


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def numbered(number: int, date: str, symbol: str = "KH-SNV") -> str:
    return f"header:\n  number: {number}\n  symbol: {symbol}\n  date: {date}\n"


def body_of(document: Path) -> str:
    with zipfile.ZipFile(document) as package:
        return package.read("word/document.xml").decode()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refused(
    plan: Path, number: str = "15", date: str = "28/12/2026", force: bool = False
) -> list[tuple[str, str, int]]:
    """The rules, files and lines of what refuses the plan; nothing has been written then."""
    before = contents(plan.parent.parent)
    with pytest.raises(UserError) as error:
        issue(plan, number, date, force)
    assert contents(plan.parent.parent) == before
    return [(x.rule, Path(x.place.file).name, x.place.line) for x in error.value.problems]


def done(plan: Path, number: str = "15", date: str = "28/12/2026", force: bool = False) -> Issued:
    return issue(plan, number, date, force)


@pytest.mark.parametrize("date", ["2026-12-28", "28/12/2026", " 28-12-2026", "28.12.2026"])
def test_number_and_date_stand_in_the_plan_and_in_the_document(plan: Path, date: str) -> None:
    result = done(plan, "015", date)
    text = plan.read_text(encoding="utf-8")
    assert "  number: 15           # văn thư cấp\n  date: 28/12/2026     # chưa biết ngày\n" in text
    assert result.document == plan.with_suffix(".docx")
    assert is_untouched(result.document)
    assert "15/KH-SNV" in body_of(result.document)


def test_the_document_is_the_one_that_a_build_would_make(plan: Path) -> None:
    document = done(plan).document
    issued = document.read_bytes()
    (built,) = build([plan], None, False)
    assert not built.problems
    assert document.read_bytes() == issued


@pytest.mark.parametrize(
    ("mode", "line"), [("blank", "/KH-SNV ngày"), ("filled", "số 15/KH-SNV ngày 28 tháng 12 năm 2026")]
)
def test_the_line_under_an_appendix_is_as_the_office_wants_it(plan: Path, mode: str, line: str) -> None:
    office = plan.parents[1] / "office.yaml"
    office.write_text(OFFICE.replace("blank", mode), encoding="utf-8")
    written(plan, draft(sections=body("Phân công nêu tại Phụ lục."), appendices=APPENDIX))
    attached = body_of(done(plan).document).partition("Kèm theo Kế hoạch")[2].partition("</w:p>")[0]
    assert line in attached
    assert ("15/KH-SNV" in attached) == (mode == "filled")


def test_the_same_number_again_changes_nothing(plan: Path) -> None:
    done(plan)
    before = contents(plan.parent)
    done(plan, "15", "2026-12-28")
    assert contents(plan.parent) == before


def test_another_number_or_date_needs_force(plan: Path) -> None:
    done(plan)
    assert refused(plan, "16", "29/12/2026") == [
        ("already-numbered", "cchc.yaml", 3),
        ("already-dated", "cchc.yaml", 4),
    ]
    done(plan, "16", "29/12/2026", force=True)
    assert "number: 16" in plan.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("number", "date", "rules"),
    [
        ("15/KH-SNV", "28/12/2026", ["bad-number"]),
        ("mười lăm", "28/12/2026", ["bad-number"]),
        ("0", "28/12/2026", ["bad-number"]),
        ("15", "31/11/2026", ["bad-date"]),
        ("15", "2026-28-12", ["bad-date"]),
        ("15", "12/2026", ["bad-date"]),
        ("15", "hôm nay", ["bad-date"]),
        ("", "", ["bad-date", "bad-number"]),
        ("15", "28/12/2062", ["odd-issue-year"]),
    ],
)
def test_a_slip_on_the_command_line_is_told(plan: Path, number: str, date: str, rules: list[str]) -> None:
    assert [rule for rule, _, _ in refused(plan, number, date)] == rules


@pytest.mark.parametrize("typed", ["<<todo xin số>>", "…", "......", "___"])
def test_what_only_keeps_the_place_of_the_number_is_no_number(plan: Path, typed: str) -> None:
    written(plan, draft(header=f"header:\n  number: {typed}\n  date: 12/2026\n"))
    done(plan)
    assert "  number: 15\n" in plan.read_text(encoding="utf-8")


def test_a_date_of_an_odd_year_can_be_forced(plan: Path) -> None:
    assert done(plan, "15", "05/01/2028", force=True).identity.date.year == 2028


def test_open_marks_and_errors_are_all_told_at_their_places_in_the_file_as_it_is(plan: Path) -> None:
    header = "header:\n  symbol: KH-SNV\n  date: 12/2026\n"
    written(plan, draft(header=header, closing="closing: Hỏi <<todo Văn phòng>> và <<todo Phòng CCHC>>\n"))
    # The number will stand on a line of its own above all that.
    assert refused(plan) == [("open-mark", "cchc.yaml", 18), ("open-mark", "cchc.yaml", 18)]
    written(plan, draft(closing="closing: Năm <<yaer>>\n"))
    assert refused(plan, "15/KH") == [("bad-number", "--number", 0), ("unknown-name", "cchc.yaml", 18)]


def test_a_broken_plan_is_told_with_all_that_is_wrong(plan: Path) -> None:
    written(plan, draft(year=20277, closing="closnig: Hết\n"))
    assert refused(plan) == [("bad-year", "cchc.yaml", 1), ("unknown-key", "cchc.yaml", 18)]


@pytest.mark.parametrize(
    ("name", "header", "year"),
    [
        pytest.param("plans/khac.yaml", numbered(15, "05/01/2026"), 2026, id="earlier that year"),
        pytest.param("plans/2026/khac.yml", numbered(15, "/2026"), 2026, id="below, day not known"),
        pytest.param("khac.yaml", "header:\n  number: 015\n  date: 30/12/2026\n", 2027, id="symbol from the office"),
    ],
)
def test_a_number_is_given_once_a_year(plan: Path, name: str, header: str, year: int) -> None:
    other = written(plan.parents[1] / name, draft(year, header))
    assert refused(plan, force=True) == [("number-taken", other.name, 3)]
    assert done(plan, "16").identity.number == "16"


@pytest.mark.parametrize(
    ("name", "header"),
    [
        pytest.param("plans/khac.yaml", numbered(15, "05/01/2025"), id="another year"),
        pytest.param("plans/khac.yaml", numbered(15, "05/01/2026", "KH-UBND"), id="another symbol"),
        pytest.param("plans/khac.yaml", numbered(115, "15/01/2026"), id="another number"),
        pytest.param(".cu/khac.yaml", numbered(15, "05/01/2026"), id="in a hidden folder"),
    ],
)
def test_a_number_is_free(plan: Path, name: str, header: str) -> None:
    written(plan.parents[1] / name, draft(2026, header))
    assert done(plan).unread == ()


def test_a_plan_whose_number_cannot_be_read_is_told_but_stops_nothing(plan: Path) -> None:
    other = written(plan.with_name("hong.yaml"), "header:\n  number: [15]\n")
    assert done(plan).unread == (other,)


def test_without_an_office_the_plans_beside_it_count(tmp_path: Path) -> None:
    plan = written(
        tmp_path / "a" / "cchc.yaml", draft(header=numbered(1, "12/2026") + "  agency: Sở A\n  place: Huế\n")
    )
    plan.write_text(plan.read_text(encoding="utf-8").replace("number: 1\n", "number:\n"), encoding="utf-8")
    written(tmp_path / "b" / "khac.yaml", draft(header=numbered(15, "05/01/2026")))
    beside = written(tmp_path / "a" / "khac.yaml", draft(header=numbered(15, "05/01/2026")))
    assert refused(plan) == [("number-taken", "khac.yaml", 3)]
    beside.unlink()
    assert done(plan).identity.symbol == "KH-SNV"


def test_an_edited_document_is_kept_unless_forced(plan: Path) -> None:
    plan.with_suffix(".docx").write_bytes(b"of somebody's own")
    assert refused(plan) == [("edited-since-built", "cchc.docx", 0)]
    done(plan, force=True)
    assert is_untouched(plan.with_suffix(".docx"))


def test_a_draft_built_before_is_replaced(plan: Path) -> None:
    list(build([plan], None, False))
    assert "15/KH-SNV" in body_of(done(plan).document)


def test_a_document_open_in_word_refuses_even_by_force(plan: Path) -> None:
    list(build([plan], None, False))
    plan.with_name("~$cchc.docx").write_bytes(b"")
    assert refused(plan, force=True) == [("open-in-word", "cchc.docx", 0)]


@pytest.mark.parametrize("name", ["cchc.yaml", "cchc.docx"])
def test_a_read_only_file_refuses_and_the_other_one_stays(plan: Path, name: str) -> None:
    list(build([plan], None, False))
    (plan.parent / name).chmod(0o444)
    assert refused(plan) == [("read-only", name, 0)]


def test_where_the_plan_cannot_be_written_the_document_is_put_back(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    list(build([plan], None, False))
    whole = files.write_whole

    def full(path: Path, content: bytes) -> None:
        if path == plan:
            raise UserError([])
        whole(path, content)

    monkeypatch.setattr(files, "write_whole", full)
    assert refused(plan) == []
    plan.with_suffix(".docx").unlink()
    assert refused(plan) == []


def test_line_ends_of_windows_and_the_mark_at_the_start_stay(plan: Path) -> None:
    plan.write_bytes(b"\xef\xbb\xbf" + draft().replace("\n", "\r\n").encode())
    done(plan)
    data = plan.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfyear: 2027\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    (built,) = build([plan], None, False)
    assert not built.problems


@pytest.mark.parametrize("name", ["khong-co.yaml", "cchc.docx", "office.yaml"])
def test_what_is_no_plan_is_refused(plan: Path, name: str) -> None:
    list(build([plan], None, False))
    path = plan.parents[1] / name if name == "office.yaml" else plan.with_name(name)
    with pytest.raises(UserError):
        issue(path, "15", "28/12/2026")
    assert not path.with_name("office.docx").exists()


def test_what_is_told_of_an_issued_plan(plan: Path) -> None:
    found = [Problem(Place("cchc.yaml", 9, 1), rule, "Xem lại.", severity=level) for rule, level in NOTICES]
    told = replace(done(plan), plan=Path("cchc.yaml"), document=Path("cchc.docx"), notices=tuple(found), unread=(plan,))
    assert issued(told).splitlines() == [
        "Đã phát hành cchc.yaml: số 15/KH-SNV, ngày 28 tháng 12 năm 2026.",
        "Đã tạo cchc.docx",
        "cchc.yaml:9:1: lưu ý: Xem lại. [a-rule]",
        "Còn 2 gợi ý; xem: kehoach check cchc.yaml",
        f"Không đọc được {plan}, nên chưa biết số này có trùng với số ở đó không.",
    ]
