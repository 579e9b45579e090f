"""docs/tep-ke-hoach.md and the model say the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.plan import reference
from generator.plan.model import Plan, Task
from generator.plan.office import OfficeFile, OfficeHeader

PAGE = Path(__file__).parents[2] / "docs" / "tep-ke-hoach.md"


def rows(title: str) -> dict[str, str]:
    """The table rows of one section by their key."""
    section = reference.markdown().split(f"### {title}\n")[1].split("\n### ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| `")]
    return {line.split("`")[1]: line for line in lines}


def test_the_page_in_the_docs_is_what_the_model_gives() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == reference.renewed(page), "run: python -m generator.plan.reference docs/tep-ke-hoach.md"


def test_every_key_of_a_plan_has_a_row() -> None:
    assert list(rows("Một kế hoạch")) == list(Plan.fields())


def test_every_key_of_the_offices_file_has_a_row() -> None:
    assert list(rows("Những gì cơ quan dùng chung cho mọi kế hoạch")) == list(OfficeFile.fields())
    assert list(rows("Phần đầu văn bản của cơ quan")) == list(OfficeHeader.fields())


def test_a_row_tells_kind_need_and_meaning() -> None:
    assert rows("Một kế hoạch")["year"] == "| `year` | năm | có | Năm của kế hoạch; in bằng `<<year>>`. |"


def test_a_row_tells_the_answers_and_the_default() -> None:
    row = rows("Một phụ lục")["orientation"]
    assert "`landscape` hoặc `portrait`" in row
    assert "Mặc định: `landscape`." in row


def test_yes_or_no_is_told_in_the_words_a_person_types() -> None:
    row = rows("Cách in một bảng")["number_row"]
    assert "| `yes` hoặc `no` |" in row
    assert "Mặc định: `no`." in row


def test_a_key_that_holds_other_keys_leads_to_their_table() -> None:
    assert "[phần đầu văn bản](#khoa-header)" in rows("Một kế hoạch")["header"]
    assert '<a id="khoa-header"></a>' in reference.markdown()


def test_the_task_itself_comes_first_in_its_table() -> None:
    assert next(iter(rows("Một nhiệm vụ"))) == "task"
    assert set(rows("Một nhiệm vụ")) == set(Task.fields())


def test_calls_stand_as_code_so_that_markdown_does_not_take_them_for_tags() -> None:
    assert "<<" not in reference.markdown().replace("`<<", "")


def test_a_page_without_the_mark_is_not_written_over() -> None:
    with pytest.raises(ValueError, match="mark"):
        reference.renewed("# Một trang khác\n")
