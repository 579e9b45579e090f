"""What was meant for the program but stands in the text: keys, comments, calls in wrong brackets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.plan.binding import known_keys
from generator.plan.loading import in_text
from generator.plan.loading.loader import parse
from tests.support import body, errors, notices, plan_text, problem

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("line", "key"),
    [("name: Nguyễn Văn An", "name"), ("- title: Kinh phí", "title"), ("text: |", "text"), ("closing:", "closing")],
)
def test_a_key_pushed_into_the_text_above_is_refused(line: str, key: str) -> None:
    text = plan_text(signatory=f"signatory:\n  position: |\n    GIÁM ĐỐC\n    {line}\n")

    found = problem(text, "key-in-text")
    assert (found.place.line, found.place.column, found.severity) == (19, 5, "error")
    assert f"`{key}:` nằm trong phần chữ của `position`" in found.message


def test_keys_that_slipped_together_are_told_once() -> None:
    text = plan_text(sections=body("Một", "- title: A", "  text: |", "    Hai", "# ba", "year: 1", "Bốn", "closing:"))

    assert errors(text) == [("key-in-text", 17, 7), ("key-in-text", 23, 7)]


@pytest.mark.parametrize("line", ["\\name: Nguyễn", "Name: x", "họ tên: x", "names: x", "https://a.vn", "text của ai"])
def test_words_that_are_no_key_are_text(line: str) -> None:
    assert errors(plan_text(sections=body(line))) == []


def test_a_comment_in_the_text_is_noticed_because_it_prints() -> None:
    text = plan_text(sections=body("Một", "# hỏi lại Văn phòng", "#xong"))

    assert notices(text) == [("comment-in-text", 17, 7)]
    assert "<<todo …>>" in problem(text, "comment-in-text").hint


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("«ref mot»", "<<ref mot>>"),
        ("«year»", "<<year>>"),
        ("<ref mot>", "<<ref mot>>"),
        ("<year - 1>", "<<year - 1>>"),
        ("<year>>", "<<year>>"),
        ("{{agency}}", "<<agency>>"),
    ],
)
def test_a_call_in_wrong_brackets_is_noticed(typed: str, meant: str) -> None:
    text = plan_text(sections=body(f"Theo {typed} này"))

    found = problem(text, "near-expression")
    assert (found.place.line, found.place.column, found.severity) == (16, 12, "warning")
    assert found.mended == f"      Theo {meant} này"


def test_a_call_in_wrong_brackets_is_found_in_a_value_on_one_line() -> None:
    assert notices(plan_text(opening="opening: Năm <year> này\n")) == [("near-expression", 22, 14)]


@pytest.mark.parametrize("words", ["<<year>>", "«Một cửa»", "<50 người>", "\\<year>", "a < b > c", "{year}"])
def test_other_brackets_are_text(words: str) -> None:
    assert notices(plan_text(sections=body(f"Theo {words} này"))) == []


@pytest.mark.parametrize("path", sorted(ROOT.glob("plans/*.yaml")), ids=lambda path: path.stem)
def test_the_plans_hold_nothing_of_the_kind(path: Path) -> None:
    assert in_text.find(parse(path.read_text(encoding="utf-8"), path.name).root, known_keys()) == []


def test_the_examples_of_the_manual_hold_nothing_of_the_kind() -> None:
    pages = "".join(page.read_text(encoding="utf-8") for page in sorted(ROOT.glob("docs/*.md")))
    examples = re.findall(r"^```yaml\n(.*?)^```", pages, re.MULTILINE | re.DOTALL)

    assert examples
    assert [in_text.find(parse(example, "f").root, known_keys()) for example in examples] == [[]] * len(examples)
