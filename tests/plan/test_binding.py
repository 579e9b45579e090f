"""Keys and values that do not fit the model: every one is told, at its place, with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.plan.binding import read
from generator.problems import UserError
from tests.support import body, errors, plan_text, problem

REGISTER = "tasks:\n  - group: Thể chế\n    rows:\n      - task: Rà soát văn bản\n"


def test_a_whole_plan_has_no_problems() -> None:
    assert errors(plan_text()) == []


def test_all_problems_come_at_once_in_the_order_of_the_file() -> None:
    text = plan_text(
        year="year: 26\n",
        title="title:\n  type: Kế hoạch\n  subjct: Cải cách hành chính\n",
        sections="sections:\n  - text: Không có tiêu đề\n    id: Mục Một\n",
        signatory="signatory:\n  name: Nguyễn Văn An\n",
    )

    assert errors(text) == [
        ("bad-year", 1, 7),
        ("missing-key", 9, 1),
        ("unknown-key", 11, 3),
        ("section-kind", 13, 5),
        ("bad-id", 14, 9),
        ("missing-key", 15, 1),
    ]


def test_a_missing_key_is_described() -> None:
    found = problem(plan_text(header="header:\n  agency: Sở Nội vụ\n  place: Huế\n  date: 2026\n"), "missing-key")

    assert "`symbol`" in found.message
    assert "`header`" in found.message
    assert "KH-SNV" in found.hint


@pytest.mark.parametrize(
    ("extra", "suggestion"),
    [("secsions:\n  - title: A\n", "sections"), ("clossing: Hết\n", "closing"), ("footnote: a\n", "footnotes")],
)
def test_a_misspelt_key_is_told_with_the_likely_one(extra: str, suggestion: str) -> None:
    assert problem(plan_text(extra=extra), "unknown-key").hint == f"Có phải bạn muốn gõ `{suggestion}`?"


def test_an_unknown_key_like_none_lists_the_keys_that_can_stand_there() -> None:
    hint = problem(plan_text(signatory="signatory:\n  position: GIÁM ĐỐC\n  xyz: 1\n"), "unknown-key").hint

    assert "position, name, post" in hint


def test_a_key_pushed_in_too_little_is_shown_its_home() -> None:
    text = plan_text(header="header:\n  agency: Sở\n  place: Huế\n  date: 2026\nsymbol: KH-SNV\n")

    assert "`header`" in problem(text, "unknown-key").hint


def test_a_key_pushed_in_too_far_is_sent_to_the_margin() -> None:
    text = plan_text(signatory="signatory:\n  position: GIÁM ĐỐC\n  closing: Hết\n")

    assert "sát lề trái" in problem(text, "unknown-key").hint


@pytest.mark.parametrize(
    ("extra", "line", "column", "word"),
    [
        ("objectives: Mục đích\n", 22, 13, "nhóm các khóa"),
        ("tasks: Rà soát\n", 22, 8, "danh sách"),
        ("tasks:\n  task: Rà soát\n", 22, 1, "danh sách"),
        ("closing:\n  a: b\n", 22, 1, "phải là chữ"),
        ("closing:\n  - a: b\n", 22, 1, "phải là chữ"),
        ("footnotes: Báo cáo\n", 22, 12, "nhóm các khóa"),
        ("tables:\n  b:\n    columns: task lead\n", 24, 14, "nhóm các khóa"),
        ("tables:\n  b:\n    columns:\n", 24, 5, "nhóm các khóa"),
        ("tasks:\n  - group: A\n    rows:\n", 24, 5, "danh sách"),
        ("appendices:\n  title: A\n", 22, 1, "danh sách"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told(extra: str, line: int, column: int, word: str) -> None:
    found = problem(plan_text(extra=extra), "wrong-kind")

    assert (found.place.line, found.place.column) == (line, column)
    assert word in found.message
    assert found.hint


@pytest.mark.parametrize(
    ("extra", "rule", "line", "column"),
    [
        ("numbering: A.\n", "bad-choice", 22, 12),
        ("caption: fill\n", "bad-choice", 22, 10),
        ("format: 2\n", "bad-choice", 22, 9),
        ("appendices:\n  - title: A\n    orientation: ngang\n", "bad-choice", 24, 18),
        ("tables:\n  b:\n    number_row: yep\n    columns:\n      task: A\n", "bad-yes-no", 24, 17),
        ("tasks:\n  - group: A\n", "missing-key", 23, 5),
        ("tables:\n  b:\n    labels: 1\n", "missing-key", 23, 3),
    ],
)
def test_a_value_outside_the_choice_is_told(extra: str, rule: str, line: int, column: int) -> None:
    assert errors(plan_text(extra=extra)) == [(rule, line, column)]


def test_a_section_is_a_muc_or_a_divider_not_both() -> None:
    text = plan_text(sections="sections:\n  - title: A\n    part: B\n  - title: C\n  - part: D\n")

    assert errors(text) == [("section-kind", 13, 5)]


def test_a_row_may_have_keys_of_the_office_if_a_table_prints_them() -> None:
    table = "tables:\n  b:\n    columns:\n      task: Việc\n      nguon: Nguồn vốn\n"
    text = plan_text(sections=body("<<table b>>"), tasks=REGISTER + "        nguon: Ngân sách\n", tables=table)

    assert errors(text) == []


def test_a_mistyped_structural_key_of_a_row_is_told_as_an_unknown_field() -> None:
    text = plan_text(sections=body("<<tasks a>>"), tasks=REGISTER + "        id: a\n        ledd: Văn phòng\n")

    found = problem(text, "unknown-field")
    assert (found.place.line, found.hint) == (28, "Có phải bạn muốn gõ `lead`?")


def test_a_file_is_read_from_the_disk_with_its_name_in_every_message(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.yaml"
    path.write_text("year: hai nghìn\n", encoding="utf-8")

    with pytest.raises(UserError) as caught:
        read(path)
    assert {found.place.file for found in caught.value.problems} == {str(path)}
