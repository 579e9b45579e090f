"""The letterhead, the title, the signature and Nơi nhận; what the office's file says."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.outline.blocks import Appendix, IssueDate, Letterhead, Outline, SignOff
from generator.outline.comparing.compare import compare
from generator.plan.binding import Bound, complete, known_keys
from generator.plan.compose import compose
from generator.plan.loading.loader import parse
from generator.plan.office import Office, read_office
from generator.plan.pulling.edits import Pulled
from generator.plan.pulling.head import FROM_OFFICE
from generator.plan.pulling.pull import pulled
from tests.plan.pulling.support import PLAN, bare, changed_lines, diff, edited, outline, pull, told

OFFICE = """header:
  parent: UBND tỉnh Quảng Ninh
  agency: Sở Nội vụ
  symbol: KH-SNV
  place: Quảng Ninh
signatories:
  giam-doc:
    position: GIÁM ĐỐC
    name: Nguyễn Văn An
signatory: giam-doc
recipients: |
  UBND tỉnh
  Lưu: VT
"""
SHORT = "year: 2026\nheader:\n  date: 02/2026\ntitle:\n  subject: Cải cách\n"


@pytest.mark.parametrize(
    ("field", "value", "lines"),
    [
        ("number", "05", "-   number:          # văn thư cấp\n+   number: 5        # văn thư cấp"),
        ("date", IssueDate(9, 2, 2026), "-   date: 02/2026\n+   date: 09/02/2026"),
        ("symbol", "KH-UBND", "-   symbol: KH-SNV\n+   symbol: KH-UBND"),
        ("place_name", "Hạ Long", "-   place: Quảng Ninh\n+   place: Hạ Long"),
        (
            "agency",
            ("SỞ NỘI VỤ VÀ LAO ĐỘNG",),
            "-   agency: Sở Nội vụ\n+   agency: Sở Nội vụ và lao động",
        ),
    ],
)
def test_a_field_of_the_letterhead(field: str, value: object, lines: str) -> None:
    assert diff(PLAN, pull(PLAN, with_head(outline(PLAN), field, value)).text) == lines


def with_head(whole: Outline, field: str, value: object) -> Outline:
    """A document with another field of its letterhead."""
    blocks = [b._replace(**{field: value}) if isinstance(b, Letterhead) else b for b in whole.blocks]
    return whole._replace(blocks=tuple(blocks))


def test_the_line_under_a_phu_luc_s_title_is_the_program_s() -> None:
    whole = outline(PLAN)
    blocks = [b._replace(attached="(Đính kèm)") if isinstance(b, Appendix) else b for b in whole.blocks]
    result = pull(PLAN, whole._replace(blocks=tuple(blocks)))
    assert result.text == PLAN
    assert [edit.outcome for edit in result.edits] == ["noted"]


def test_the_subject_keeps_its_year() -> None:
    assert changed_lines(("Cải cách hành chính năm", "Kế hoạch cải cách hành chính năm")) == (
        "-   subject: Cải cách hành chính năm <<year>>\n+   subject: Kế hoạch cải cách hành chính năm <<year>>"
    )


def test_the_signature() -> None:
    new = "position: |\n    KT. GIÁM ĐỐC\n    PHÓ GIÁM ĐỐC\n  name: Trần Thị Bình"
    assert changed_lines(("position: GIÁM ĐỐC\n  name: Nguyễn Văn An", new)) == (
        "-   position: GIÁM ĐỐC\n-   name: Nguyễn Văn An\n"
        "+   position: |\n+     KT. GIÁM ĐỐC\n+     PHÓ GIÁM ĐỐC\n+   name: Trần Thị Bình"
    )


def test_noi_nhan_line_by_line() -> None:
    new = ("  - UBND tỉnh (để báo cáo);\n", "  - UBND tỉnh;\n  - Sở Y tế;\n")
    assert changed_lines(new) == "-   - UBND tỉnh (để báo cáo);\n+   - UBND tỉnh;\n+   - Sở Y tế;"
    assert changed_lines(("  - UBND tỉnh (để báo cáo);\n", "")) == "-   - UBND tỉnh (để báo cáo);"
    both = ("  - UBND tỉnh (để báo cáo);\n  - Lưu: VT.\n", "  - Lưu: VT;\n  - UBND tỉnh (để báo cáo).\n")
    moved = edited(both)
    assert moved.text.endswith("  - Lưu: VT.\n  - UBND tỉnh (để báo cáo);\n")
    assert told(moved) == [("placed", "")]


def bound_of(text: str, office: Office) -> Bound:
    """A plan with what its office gives it."""
    return complete(parse(text, "ke-hoach.yaml", known_keys()), office)


def pulled_from_office(field: str, value: object, kind: type = SignOff) -> Pulled:
    """A plan that leaves its head and end to the office, with one field changed by the leader."""
    office = read_office(Path("office.yaml"), OFFICE)
    new = bare(compose(bound_of(SHORT, office)))
    blocks = [b._replace(**{field: value}) if isinstance(b, kind) else b for b in new.blocks]  # type: ignore[attr-defined]
    bound = bound_of(SHORT, office)
    comparison = compare(compose(bound), new._replace(blocks=tuple(blocks)))
    return pulled(bound, comparison, comparison.changes, SHORT, office)


def test_what_the_office_says_is_said_otherwise_by_the_plan() -> None:
    result = pulled_from_office("place_name", "Hạ Long", Letterhead)
    assert diff(SHORT, result.text) == "+   place: Hạ Long"
    assert told(result) == [("placed", FROM_OFFICE)]


def test_the_office_s_signatory_is_written_out() -> None:
    result = pulled_from_office("name", "Trần Thị Bình")
    assert diff(SHORT, result.text) == "+ signatory:\n+   position: GIÁM ĐỐC\n+   name: Trần Thị Bình"
    assert told(result) == [("placed", FROM_OFFICE)]


def test_the_office_s_noi_nhan_are_written_out() -> None:
    result = pulled_from_office("recipients", ("- UBND tỉnh;", "- Sở Y tế;", "- Lưu: VT."))
    assert diff(SHORT, result.text) == "+ recipients: |\n+   UBND tỉnh\n+   Sở Y tế\n+   Lưu: VT"
    assert told(result) == [("placed", FROM_OFFICE)]
