"""The slips a person makes when typing or pasting into a plan file: each named with its place and mended."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.plan.loading import traps
from generator.plan.loading.loader import parse
from generator.problems import Problem, UserError
from generator.source import Source, Text

PLANS = sorted(Path(__file__).parents[3].joinpath("plans").glob("*.yaml"))
KNOWN = ("year", "title", "text", "sections", "tasks", "task", "rows", "lead", "support", "deadline", "recipients")


def source(text: str) -> Source:
    return Source("f", tuple(text.split("\n")))


def problems(text: str) -> list[Problem]:
    with pytest.raises(UserError) as caught:
        parse(text, "f", KNOWN)
    return caught.value.problems


@dataclass(frozen=True)
class Case:
    """One slip: where it is named, words of the message, the mended text, and what the mended file says."""

    text: str
    rule: str
    line: int
    column: int
    words: str = ""
    mended: str | None = ""
    root: object = None


CASES = {
    "slid out": Case(
        "sections:\n  - title: A\n    text: |\n      một\nChủ trì: Văn phòng\n\n- Hai\n1. Ba\n  - title: B",
        "slid-out",
        5,
        1,
        "Dòng 5–8 chưa thụt vào: chữ của mục `text` phải thụt vào trong, dưới dấu |",
        "      Chủ trì: Văn phòng\n\n      - Hai\n      1. Ba",
        {"sections": [{"title": "A", "text": "một\nChủ trì: Văn phòng\n\n- Hai\n1. Ba"}, {"title": "B"}]},
    ),
    "slid out, nothing left inside": Case(
        "title: |\nMột\nyear: 1", "slid-out", 2, 1, "Dòng 2 chưa thụt vào", "  Một", {"title": "Một", "year": "1"}
    ),
    "slid out to the column of its key": Case(
        "a:\n  b: |\n    x\n  - Chủ trì: y\n  c: 1",
        "slid-out",
        4,
        3,
        "`b`",
        "    - Chủ trì: y",
        {"a": {"b": "x\n- Chủ trì: y", "c": "1"}},
    ),
    "slid out with a number and colon": Case("a: |\n  x\n1: y", "slid-out", 3, 1, "", "  1: y", {"a": "x\n1: y"}),
    "slid out in a grid": Case(
        "grid: |\n  A | B\n# I | x\n  b | c", "slid-out", 3, 1, "`grid`", "  # I | x", {"grid": "A | B\n# I | x\nb | c"}
    ),
    "first line pushed in deeper": Case(
        "a: |\n      một\n  hai\n  ba", "uneven-block", 2, 7, "Dòng 2 thụt sâu hơn", "  một", {"a": "một\nhai\nba"}
    ),
    "one line pushed in less": Case(
        "a: |\n    một\n    hai\n  ba\n    bốn",
        "uneven-block",
        4,
        3,
        "Dòng 4 thụt ít hơn",
        "    ba",
        {"a": "một\nhai\nba\nbốn"},
    ),
    "comment inside a block": Case("a: |\n  x\n# ghi chú\n  y", "comment-in-block", 3, 1, "Ghi chú # chen giữa", None),
    "colon inside": Case("title: A: B", "colon-in-value", 1, 9, "dấu hai chấm", "title: |\n  A: B", {"title": "A: B"}),
    "colon at the end": Case("title: A:", "colon-in-value", 1, 9, "ở cuối", "title: |\n  A:", {"title": "A:"}),
    "colon, in a list, with a comment": Case(
        "rows:\n  - task: A: B  # ghi chú\n    lead: C",
        "colon-in-value",
        2,
        12,
        "",
        "  - task: |  # ghi chú\n      A: B",
        {"rows": [{"task": "A: B", "lead": "C"}]},
    ),
    "braces": Case("a: {{ year }} x", "braces", 1, 4, "<<…>>|{{ }}", "a: <<year>> x", {"a": "<<year>> x"}),
    "braces and colon": Case("a: {{ year }}: x", "braces", 1, 4, "", "a: |\n  <<year>>: x", {"a": "<<year>>: x"}),
    "list of names": Case(
        "merge: [lead, support]", "flow", 1, 8, "dấu [", "merge: lead support", {"merge": "lead support"}
    ),
    "list of words": Case("to: [Sở A, Sở B]", "flow", 1, 5, "cắt ở dấu phẩy", None),
    "list over lines": Case("to: [Sở A,\n  Sở B]", "flow", 1, 5, "", None),
    "map": Case("to: {a: b}", "flow", 1, 5, "dấu {", None),
    "bracket that is text": Case(
        "a: [Dự thảo] Kế hoạch", "flow", 1, 4, "", "a: |\n  [Dự thảo] Kế hoạch", {"a": "[Dự thảo] Kế hoạch"}
    ),
    "bold": Case("a: **đậm**", "bad-start", 1, 4, "đậm", "a: |\n  **đậm**", {"a": "**đậm**"}),
    "bullet": Case("a: - x", "bad-start", 1, 4, "gạch đầu dòng", "a: |\n  - x", {"a": "- x"}),
    "ampersand": Case("a: &b c", "bad-start", 1, 4, "&", "a: |\n  &b c", {"a": "&b c"}),
    "exclamation": Case("a: !b", "bad-start", 1, 4, "!", "a: |\n  !b", {"a": "!b"}),
    "at": Case("a: @b", "bad-start", 1, 4, "@", "a: |\n  @b", {"a": "@b"}),
    "percent": Case("a: %b", "bad-start", 1, 4, "%", "a: |\n  %b", {"a": "%b"}),
    "backtick": Case("a: `b`", "bad-start", 1, 4, "`", "a: |\n  `b`", {"a": "`b`"}),
    "greater": Case("a: > 50 người", "bad-start", 1, 4, ">", "a: |\n  > 50 người", {"a": "> 50 người"}),
    "question": Case("a: ? b", "bad-start", 1, 4, "?", "a: |\n  ? b", {"a": "? b"}),
    "quote": Case('a: "Sao" b', "bad-quote", 1, 4, "nháy", 'a: |\n  "Sao" b', {"a": '"Sao" b'}),
    "quote over lines": Case('a: "b\n  c"\nd: 1', "bad-quote", 1, 4, "", "a: |\n  b\n  c", {"a": "b\nc", "d": "1"}),
    "folded": Case("a: >-\n  x\n  y", "folded", 1, 4, "nối", "a: |", {"a": "x\ny"}),
    "number after the bar": Case("a: |2\n  x", "bar-number", 1, 4, "số", "a: |", {"a": "x"}),
    "text after the bar": Case("a: | x\n    y", "text-after-bar", 1, 5, "", "a: |\n    x", {"a": "x\ny"}),
    "no blank after the colon": Case(
        "title:Kế hoạch", "no-space-after-colon", 1, 7, "`title`", "title: Kế hoạch", {"title": "Kế hoạch"}
    ),
    "no blank before the bar": Case("a:|\n  x", "no-space-after-colon", 1, 3, "", "a: |", {"a": "x"}),
    "no blank after the colon ends a block": Case(
        "a: |\n  x\ntitle:B", "no-space-after-colon", 3, 7, "", "title: B", {"a": "x", "title": "B"}
    ),
    "no blank after the dash": Case("a:\n  -b: 1\n   c: 2", "no-space-after-dash", 2, 3, "dấu -", "  - b: 1", None),
    "Vietnamese key": Case("Tiêu đề: x", "bad-key", 1, 1, "“Tiêu đề”", None),
    "Vietnamese key in a list": Case("sections:\n  - Tiêu đề: A\n    text: x", "bad-key", 2, 5, "“Tiêu đề”", None),
    "capitals": Case("Foo: x", "bad-key", 1, 1, "“Foo”", "foo: x", {"foo": "x"}),
    "Telex": Case("rớ:\n  - task: x", "bad-key", 1, 1, "“rớ”", "rows:", {"rows": [{"task": "x"}]}),
    "Telex after a block": Case(
        "a: |\n  x\nrớ:\n  - task: x", "bad-key", 3, 1, "", "rows:", {"a": "x", "rows": [{"task": "x"}]}
    ),
    "quoted key": Case('"year": 1', "bad-key", 1, 1, "", "year: 1", {"year": "1"}),
    "continued": Case(
        "lead: A\n  b\n\nc d\nyear: 1",
        "continued-value",
        2,
        3,
        "Dòng 2–4",
        "lead: |\n  A\n  b\n\n  c d",
        {"lead": "A\nb\n\nc d", "year": "1"},
    ),
    "missing bar": Case(
        "lead:\n  A b\nyear: 1", "continued-value", 2, 3, "thiếu dấu |", "lead: |\n  A b", {"lead": "A b", "year": "1"}
    ),
    "missing bar, and a colon": Case(
        "recipients:\n  UBND;\n  Lưu: VT.",
        "continued-value",
        2,
        3,
        "",
        "recipients: |\n  UBND;\n  Lưu: VT.",
        {"recipients": "UBND;\nLưu: VT."},
    ),
    "tab before a key": Case("title:\n\ttext: A", "tab-indent", 2, 1, "Tab", "  text: A", {"title": {"text": "A"}}),
    "tab in a block": Case("a: |\n\tx\n\n\ty", "tab-indent", 2, 1, "Dòng 2–4", "  x\n\n  y", {"a": "x\n\ny"}),
    "tab before a comment": Case("a: b\n\t# c", "tab-indent", 2, 1, "", "# c", {"a": "b"}),
    "tab before the first cell": Case("grid: |\n  \tA\tB\n  1\t2\t3", "tab-indent", 2, 1, "", None),
    "hash": Case("a: mục #3 của", "hash-in-value", 1, 8, "bỏ mất", "a: |\n  mục #3 của", {"a": "mục #3 của"}),
    "hash at the start": Case("a: #3", "hash-in-value", 1, 4, "", "a: |\n  #3", {"a": "#3"}),
    "list of text": Case(
        "a:\n  - Một\n  -Hai\nyear: 1",
        "list-of-text",
        2,
        3,
        "Dòng 2–3",
        "a: |\n  - Một\n  -Hai",
        {"a": "- Một\n-Hai", "year": "1"},
    ),
    "list of text with colons": Case(
        "recipients:\n  - Bản điện tử: A\n  - B",
        "list-of-text",
        2,
        3,
        "",
        "recipients: |\n  - Bản điện tử: A\n  - B",
        {"recipients": "- Bản điện tử: A\n- B"},
    ),
    "text among entries": Case(
        "sections:\n  - title: A\n  - Kế hoạch\n  - title: B", "list-of-text", 3, 3, "từ khóa", None
    ),
    "uneven key, deeper": Case(
        "a:\n  b: 1\n   c: 2\n  d: 3",
        "uneven-keys",
        3,
        4,
        "3 dấu cách",
        "  c: 2",
        {"a": {"b": "1", "c": "2", "d": "3"}},
    ),
    "uneven key, less deep": Case(
        "a:\n  b: 1\n c: 2", "uneven-keys", 3, 2, "(2)", "  c: 2", {"a": {"b": "1", "c": "2"}}
    ),
    "uneven first key": Case(
        "a:\n   b: 1\n  c: 2\n  d: 3", "uneven-keys", 2, 4, "(2)", "  b: 1", {"a": {"b": "1", "c": "2", "d": "3"}}
    ),
    "first key of the file": Case("  a: 1\nb: 2", "uneven-keys", 1, 3, "(0)", "a: 1", {"a": "1", "b": "2"}),
    "key at the edge": Case(
        "rows:\n  - task: A\nlead: B\n    support: C",
        "uneven-keys",
        3,
        1,
        "(4)",
        "    lead: B",
        {"rows": [{"task": "A", "lead": "B", "support": "C"}]},
    ),
    "uneven dash": Case(
        "rows:\n  - task: 1\n   - task: 2",
        "uneven-keys",
        3,
        4,
        "",
        "  - task: 2",
        {"rows": [{"task": "1"}, {"task": "2"}]},
    ),
    "uneven key moves its text": Case(
        "a:\n    b: 1\n  c: |\n   x\nyear: 1",
        "uneven-keys",
        3,
        3,
        "",
        "    c: |\n      x",
        {"a": {"b": "1", "c": "x"}, "year": "1"},
    ),
    "footnotes at the edge": Case(
        "a:\n1: x\n2: y", "uneven-keys", 2, 1, "Dòng 2–3", "a:\n  1: x\n  2: y", {"a": {"1": "x", "2": "y"}}
    ),
    "list where none can be": Case("a: 1\n- b: 2", "uneven-keys", 2, 1, "danh sách", None),
    "text alone": Case("Kế hoạch\nnăm\nyear: 1", "stray-text", 1, 1, "Dòng 1–2", None),
    "second plan": Case("a: 1\n---\nb: 2", "several-documents", 2, 1, "---", None),
    "directive": Case("%YAML 1.1\n---\na: 1", "directive", 1, 1, "%", None),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_named_at_its_place(case: Case) -> None:
    first = problems(case.text)[0]
    assert (first.rule, first.place.line, first.place.column) == (case.rule, case.line, case.column)
    assert all(word in first.message + first.hint for word in case.words.split("|") if word)
    assert re.search("[à-ỹđ]", first.message)
    assert first.hint


ONE_AT_A_TIME = {name: case for name, case in CASES.items() if case.mended is not None and case.root is not None}


@pytest.mark.parametrize("case", ONE_AT_A_TIME.values(), ids=ONE_AT_A_TIME.keys())
def test_mended_text_loads(case: Case) -> None:
    assert problems(case.text)[0].mended == case.mended
    mended = traps.mend(source(case.text), KNOWN)
    assert traps.find(mended, KNOWN) == []
    assert parse("\n".join(mended.lines), "f", KNOWN).root == case.root


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.mended is None])
def test_nothing_is_mended_by_guess(name: str) -> None:
    assert problems(CASES[name].text)[0].mended == ""


def test_all_at_once_in_file_order() -> None:
    text = "title: A: B\nRớ: x\nclosing: |\n  một\nHai\n\tyear: 2023\nlead:Văn phòng: #1\n"
    assert [(p.rule, p.place.line) for p in problems(text)] == [
        ("colon-in-value", 1),
        ("bad-key", 2),
        ("slid-out", 5),
        ("tab-indent", 6),
        ("no-space-after-colon", 7),
        ("hash-in-value", 7),
    ]


def test_two_traps_on_a_line_are_mended_together() -> None:
    first, second = problems("Title:  A: B\n")
    assert (first.rule, second.rule) == ("bad-key", "colon-in-value")
    assert first.mended == second.mended == "title: |\n  A: B"


def test_one_moved_group_is_no_flood() -> None:
    text = "rows:\n  - task: 1\n" + "".join(f"     - task: {n}\n       lead: A\n" for n in range(20))
    assert len(problems(text)) <= 2


GOOD = """\
# đầu tệp
---
year: 2023
lead : Văn phòng
opening: <<agency>> xây dựng ... "trích"
quoted: "A: B"   # ghi chú
single: 'it''s: #1'
link: https://vi.wikipedia.org/wiki/K:x#y
time: 13:30
minus: -Sở
closing: |+   # ghi chú
  - Chủ trì: A
  title: không phải từ khóa
  # không phải ghi chú

    thụt sâu
    text: |
 # ghi chú
footnotes:
  1: A

same-column:
- a: 1
  b:
    - c: 2
-
  a: 3
grid: |
  A\tB
  \t1
  # I | x
"""


def test_no_finding_on_good_text() -> None:
    assert traps.find(source(GOOD)) == []
    assert traps.find(source(EXAMPLE)) == []
    assert traps.mend(source(GOOD)) == source(GOOD)
    assert parse(GOOD, "f").root[Text("closing")] == (
        "- Chủ trì: A\ntitle: không phải từ khóa\n# không phải ghi chú\n\n  thụt sâu\n  text: |"
    )


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_no_finding_in_the_plans(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert traps.find(source(text)) == []
    assert parse(text, path.name).notices == []


SIGNS = [
    ": ",
    ":",
    "- ",
    "-",
    "\t",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    "{{",
    "|",
    ">",
    "#",
    " #",
    "*",
    "&",
    "!",
    "?",
    "\\",
    "\xa0",
]
LINES = [
    "",
    "\t",
    "Chủ trì: A",
    "- B",
    "-",
    "---",
    "...",
    "%x",
    "text: |",
    "? a",
    ": b",
    "\tlead: x",
    " - a: b",
    '"',
    "# x",
]


def mutated(rng: random.Random, text: str) -> str:
    """The text after one to four slips of the hand."""
    lines = text.split("\n")
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(lines))
        line = lines[at]
        cut = rng.randint(0, len(line))
        lines[at : at + 1] = rng.choice(
            [
                [" " * rng.randint(1, 3) + line],
                [line[1:] if line.startswith(" ") else line],
                [line.lstrip()],
                ["\t" + line.lstrip()],
                [line[:cut] + rng.choice(SIGNS) + line[cut:]],
                [line[:cut], line[cut:]],
                [line.replace(": ", ":", 1)],
                [line.replace("|", "", 1)],
                [rng.choice(LINES), line],
                [line + lines.pop(at + 1).lstrip() if at + 1 < len(lines) else line],
            ]
        )
    return "\n".join(lines)


EXAMPLE = """\
year: 2023
header:
  agency: Sở Lao động - Thương binh và Xã hội
  number:
title:
  type: Kế hoạch
legal_bases: |
  Thực hiện Kế hoạch số 3776/KH-UBND, năm <<year>>,
  Theo đề nghị của Chánh Văn phòng;
sections:
  - title: Nhiệm vụ
    id: nhiem-vu
    text: |
      **1. Công tác chỉ đạo**

      - Chủ trì: Văn phòng<<note 1>>
      2.1. Tham mưu trình HĐND:
  - title: Tổ chức thực hiện   # ghi chú
    text: |
      1. Giao Văn phòng Sở
footnotes:
  1: Kế hoạch số 4984
tasks:
  - group: Cải cách thể chế
    rows:
      - task: Xây dựng dự thảo
        lead: Phòng A
      - task: Báo cáo
recipients: |
  UBND tỉnh;
  Lưu: VT.
"""


@pytest.mark.parametrize("seed", range(200))
def test_any_slip_is_read_or_refused(seed: int) -> None:
    text = mutated(random.Random(seed), EXAMPLE)
    found: list[Problem] = []
    try:
        parse(text, "f", KNOWN)
    except UserError as error:
        found = error.problems
    last = text.count("\n") + 1
    assert all(1 <= problem.place.line <= last and problem.place.column >= 1 for problem in found)
    assert found == sorted(found, key=lambda problem: problem.place)
