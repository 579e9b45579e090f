"""The slips of somebody new to the format: each is told once, for what it is, with the line that should stand there."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.plan.binding import known_keys
from generator.plan.loading import traps
from generator.plan.loading.loader import parse
from generator.problems import Problem, UserError
from generator.source import Source

KNOWN = known_keys()
PLANS = sorted(Path(__file__).parents[3].joinpath("plans").glob("*.yaml"))


@dataclass(frozen=True)
class Slip:
    """A file, its only problem (rule, line, column, words of what is said), and the mended file as it is read."""

    text: str
    rule: str
    line: int
    column: int
    words: str
    mended: str
    root: object


def problems(text: str) -> list[Problem]:
    with pytest.raises(UserError) as caught:
        parse(text, "f", KNOWN)
    return caught.value.problems


SLIPS = {
    "colon missing after a value": Slip(
        "tasks:\n  - task: A\n    lead: B\n    budget 15.000.000 đồng\n    note: C",
        *("missing-colon", 4, 11, "Thiếu dấu hai chấm sau `budget`"),
        "    budget: 15.000.000 đồng",
        {"tasks": [{"task": "A", "lead": "B", "budget": "15.000.000 đồng", "note": "C"}]},
    ),
    "colon missing after the last value": Slip(
        "header:\n  symbol: KH\n  agency Sở Nội vụ",
        *("missing-colon", 3, 9, "`agency`"),
        "  agency: Sở Nội vụ",
        {"header": {"symbol": "KH", "agency": "Sở Nội vụ"}},
    ),
    "colon missing after a block": Slip(
        "signatory:\n  position: |\n    GIÁM ĐỐC\n  name Nguyễn Văn A",
        *("missing-colon", 4, 7, "`name`"),
        "  name: Nguyễn Văn A",
        {"signatory": {"position": "GIÁM ĐỐC", "name": "Nguyễn Văn A"}},
    ),
    "equals sign": Slip("year = 2027", "missing-colon", 1, 5, "`year`", "year: 2027", {"year": "2027"}),
    "wide colon": Slip("year：2027", "missing-colon", 1, 5, "`year`", "year: 2027", {"year": "2027"}),
    "key alone": Slip("tasks\n  - task: A", "missing-colon", 1, 6, "`tasks`", "tasks:", {"tasks": [{"task": "A"}]}),
    "colon missing before the bar": Slip(
        "closing |\n  Hết", "missing-colon", 1, 8, "`closing`", "closing: |", {"closing": "Hết"}
    ),
    "Vietnamese key": Slip(
        "tasks:\n  - task: A\n    chủ trì: B",
        *("bad-key", 3, 5, "Có phải là `lead`?"),
        "    lead: B",
        {"tasks": [{"task": "A", "lead": "B"}]},
    ),
    "Vietnamese key after a block": Slip(
        "signatory:\n  position: |\n    GIÁM ĐỐC\n  họ tên: A",
        *("bad-key", 4, 3, "`name`"),
        "  name: A",
        {"signatory": {"position": "GIÁM ĐỐC", "name": "A"}},
    ),
    "Vietnamese key after a dash": Slip(
        "tasks:\n  - nhiệm vụ: A", "bad-key", 2, 5, "`task`", "  - task: A", {"tasks": [{"task": "A"}]}
    ),
    "dash missing in the column of dashes": Slip(
        "tasks:\n  - task: A\n    lead: B\n  task: C\n    lead: D",
        *("missing-dash", 4, 3, "Thiếu dấu - ở đầu dòng: đây là phần tử mới"),
        "  - task: C",
        {"tasks": [{"task": "A", "lead": "B"}, {"task": "C", "lead": "D"}]},
    ),
    "dash missing before the first element": Slip(
        "tasks:\n    group: A\n    rows:\n      - task: a\n  - group: B\n    rows:\n      - task: b",
        *("missing-dash", 2, 5, "Thiếu dấu -"),
        "  - group: A",
        {"tasks": [{"group": "A", "rows": [{"task": "a"}]}, {"group": "B", "rows": [{"task": "b"}]}]},
    ),
    "header missing": Slip(
        "year: 2026\n  agency: A\n  symbol: B\ncaption: none",
        *("missing-parent", 2, 3, "Hình như thiếu dòng `header:` ở trên"),
        "header:\n  agency: A",
        {"year": "2026", "header": {"agency": "A", "symbol": "B"}, "caption": "none"},
    ),
    "signatory missing": Slip(
        "sections:\n  - title: A\n    text: |\n      a\n  position: B\n  name: C",
        *("missing-parent", 5, 3, "`signatory:`"),
        "signatory:\n  position: B",
        {"sections": [{"title": "A", "text": "a"}], "signatory": {"position": "B", "name": "C"}},
    ),
    "rows missing": Slip(
        "tasks:\n  - group: A\n      - task: B\n        lead: C\n      - task: D",
        *("missing-parent", 3, 7, "`rows:`"),
        "    rows:\n      - task: B",
        {"tasks": [{"group": "A", "rows": [{"task": "B", "lead": "C"}, {"task": "D"}]}]},
    ),
    "columns missing, first": Slip(
        "tables:\n  b:\n      task: B\n      lead: C\n    labels: I",
        *("missing-parent", 3, 7, "`columns:`"),
        "    columns:\n      task: B",
        {"tables": {"b": {"columns": {"task": "B", "lead": "C"}, "labels": "I"}}},
    ),
    "columns missing, last": Slip(
        "tables:\n  b:\n    labels: I\n      task: B\n      lead: C",
        *("missing-parent", 4, 7, "`columns:`"),
        "    columns:\n      task: B",
        {"tables": {"b": {"labels": "I", "columns": {"task": "B", "lead": "C"}}}},
    ),
    "text missing below an id": Slip(
        "sections:\n  - title: A\n    id: a\n      Một: hai\n      Ba\n  - title: B",
        *("missing-parent", 4, 7, "`text: |`"),
        "    text: |\n      Một: hai\n      Ba",
        {"sections": [{"title": "A", "id": "a", "text": "Một: hai\nBa"}, {"title": "B"}]},
    ),
    "text missing below a title": Slip(
        "sections:\n  - title: A\n      Một\n      1. Hai",
        *("missing-parent", 3, 7, "`text: |`"),
        "    text: |\n      Một\n      1. Hai",
        {"sections": [{"title": "A", "text": "Một\n1. Hai"}]},
    ),
    "letter for the bar": Slip(
        "closing: I\n  Một: hai\n  Ba", "odd-bar", 1, 10, "dấu | gõ nhầm", "closing: |", {"closing": "Một: hai\nBa"}
    ),
    "wide bar": Slip("closing: ｜\n  Một", "odd-bar", 1, 10, "`｜`", "closing: |", {"closing": "Một"}),
    "broken bar": Slip("closing: ¦\n  Một", "odd-bar", 1, 10, "`¦`", "closing: |", {"closing": "Một"}),
    "bar with a dot": Slip("closing: |.\n  Một", "odd-bar", 1, 10, "`|.`", "closing: |", {"closing": "Một"}),
    "row of dashes": Slip(
        "closing: |\n  Một\n-----\nyear: 1", "ruler", 3, 1, "-----", "# -----", {"closing": "Một", "year": "1"}
    ),
    "row of equals signs": Slip("a: 1\n=====\nyear: 1", "ruler", 2, 1, "=====", "# =====", {"a": "1", "year": "1"}),
    "comment of another language": Slip(
        "year: 1\n// ghi chú\ncaption: none", "ruler", 2, 1, "//", "# ghi chú", {"year": "1", "caption": "none"}
    ),
}


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS.keys())
def test_a_slip_is_told_once_and_mended(slip: Slip) -> None:
    (found,) = problems(slip.text)
    assert (found.rule, found.place.line, found.place.column) == (slip.rule, slip.line, slip.column)
    assert slip.words in found.message + found.hint
    assert found.mended == slip.mended

    mended = traps.mend(Source("f", tuple(slip.text.split("\n"))), KNOWN)
    assert parse("\n".join(mended.lines), "f", KNOWN).root == slip.root


def test_a_key_without_its_colon_never_goes_into_the_value_above() -> None:
    found = problems("tasks:\n  - task: A\n    lead: B\n      budget 15 triệu")
    assert [problem.rule for problem in found] == ["uneven-keys", "missing-colon"]
    assert {problem.mended for problem in found} == {"    budget: 15 triệu"}


@pytest.mark.parametrize("key", ["task", "title", "group"])
def test_an_element_without_its_dash_is_told_once_however_many_keys_it_repeats(key: str) -> None:
    (found,) = problems(f"rows:\n  - {key}: A\n    id: a\n    note: a\n    {key}: B\n    id: b\n    note: b")
    assert (found.rule, found.place.line, found.mended) == ("missing-dash", 5, f"  - {key}: B")
    assert "đây là phần tử mới" in found.message


def test_another_key_typed_twice_is_no_missing_dash() -> None:
    (found,) = problems("rows:\n  - task: A\n    lead: a\n    lead: b")
    assert found.rule == "duplicate-key"


def test_a_task_pushed_in_among_tasks_lacks_no_rows() -> None:
    found = problems("tasks:\n  - task: A\n    lead: B\n     - task: C")
    assert [problem.rule for problem in found] == ["uneven-keys"]


def test_a_key_pushed_in_below_a_header_that_is_there_lacks_no_header() -> None:
    found = problems("header:\n  agency: A\nyear: 2026\n  symbol: B")
    assert [problem.rule for problem in found] == ["uneven-keys"]


@pytest.mark.parametrize("line", ["Chủ trì: Văn phòng", "- Tên: A", "năm nay", "Số 5"])
def test_text_that_slid_out_is_no_vietnamese_key(line: str) -> None:
    (found,) = problems(f"sections:\n  - title: A\n    text: |\n      một\n{line}\n      hai")
    assert found.rule == "slid-out"


def test_a_long_dash_before_a_key_is_read_as_a_dash() -> None:
    loaded = parse(
        "sections:\n  – title: A\n    text: |\n      – text: x\n      — Hai\n  — title: B\n  - title: C", "f", KNOWN
    )
    assert loaded.root == {"sections": [{"title": "A", "text": "– text: x\n— Hai"}, {"title": "B"}, {"title": "C"}]}
    assert [(n.rule, n.severity, n.place.line, n.place.column, n.mended) for n in loaded.notices] == [
        ("odd-dash", "warning", 2, 3, "  - title: A"),
        ("odd-dash", "warning", 6, 3, "  - title: B"),
    ]


def test_a_row_of_dashes_inside_text_is_text() -> None:
    assert parse("closing: |\n  Một\n  -----\n  Hai", "f", KNOWN).root == {"closing": "Một\n-----\nHai"}


def test_a_row_of_dashes_at_the_margin_between_lines_of_text_is_told() -> None:
    (found,) = problems("closing: |\n  Một\n-----\n  Hai")
    assert (found.rule, found.place.line) == ("comment-in-block", 3)
    assert "Dòng kẻ" in found.message


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_any_of_these_slips_in_a_real_plan_is_read_or_told_with_places(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    chance = random.Random(path.stem)
    for _ in range(60):
        spoilt = lines.copy()
        at = chance.randrange(len(lines))
        line = spoilt[at]
        spoilt[at : at + 1] = chance.choice(
            [
                [],
                [line.replace(":", "", 1)],
                [line.replace("- ", "– ", 1)],
                [line.replace("- ", "  ", 1)],
                ["----", line],
            ]
        )
        found = []
        try:
            parse("\n".join(spoilt), "f", KNOWN)
        except UserError as error:
            found = error.problems
        assert all(1 <= problem.place.line <= len(spoilt) and problem.message for problem in found)
        assert len(found) <= 8
