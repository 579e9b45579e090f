"""Every trap of a plan file that is mended by itself, before and after; and what is left to a person."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.plan.mending.mend import mend
from generator.problems import Edit, Place, Problem
from tests.support import body, errors, plan_text

ROOT = Path(__file__).parents[3]
PLANS = [*sorted(ROOT.glob("plans/*.yaml")), ROOT / "tests" / "trust" / "fixtures" / "du-cac-thu.yaml"]
HEADER = "header:\n  agency: Sở Nội vụ\n  symbol: KH-SNV\n  place: Quảng Ninh\n  date: 02/2026\n"
TASKS = "tasks:\n  - group: A\n    rows:\n      - task: B\n        lead: C\n        note: D\n"


def sections(lines: str) -> str:
    return plan_text(sections="sections:\n  - title: Mục đích\n    text: |\n" + lines)


# By what happens: the file, the file mended, the rules named.
MENDED = {
    "twelve lines pasted at the margin": (
        sections("      Một\n" + "Chủ trì: Văn phòng\n- Hai\n1. Ba\n\n" * 3),
        sections("      Một\n" + "      Chủ trì: Văn phòng\n      - Hai\n      1. Ba\n\n" * 3),
        ["slid-out"],
    ),
    "lines that slid out in two places": (
        plan_text(closing="closing: |\nMột\n", opening="opening: |\n  Hai\nBa\n"),
        plan_text(closing="closing: |\n  Một\n", opening="opening: |\n  Hai\n  Ba\n"),
        ["slid-out", "slid-out"],
    ),
    "a colon in a value": (
        plan_text(closing="closing: Kinh phí: 5 triệu  # hỏi lại\n"),
        plan_text(closing="closing: |  # hỏi lại\n  Kinh phí: 5 triệu\n"),
        ["colon-in-value"],
    ),
    "a star first": (
        plan_text(closing="closing: **Đậm** cả\n"),
        plan_text(closing="closing: |\n  **Đậm** cả\n"),
        ["bad-start"],
    ),
    "words in quotes and more behind them": (
        plan_text(closing='closing: "Một cửa" là gì\n'),
        plan_text(closing='closing: |\n  "Một cửa" là gì\n'),
        ["bad-quote"],
    ),
    "a bracket first": (
        plan_text(closing="closing: [Dự thảo] Kế hoạch\n"),
        plan_text(closing="closing: |\n  [Dự thảo] Kế hoạch\n"),
        ["flow"],
    ),
    "a list of names": (
        plan_text(
            tasks=TASKS,
            tables="tables:\n  b:\n    columns:\n      task: Việc\n      lead: Ai\n    merge: [task, lead]\n",
            sections=body("<<table b>>"),
        ),
        plan_text(
            tasks=TASKS,
            tables="tables:\n  b:\n    columns:\n      task: Việc\n      lead: Ai\n    merge: task lead\n",
            sections=body("<<table b>>"),
        ),
        ["flow"],
    ),
    "braces": (plan_text(closing="closing: {{ year }} là\n"), plan_text(closing="closing: <<year>> là\n"), ["braces"]),
    "braces in the text": (
        plan_text(sections=body("Năm {{year}} này, xem «ref mot».")),
        plan_text(sections=body("Năm <<year>> này, xem <<ref mot>>.")),
        ["near-expression", "near-expression"],
    ),
    "a folded text": (
        plan_text(closing="closing: >-\n  Một\n  Hai\n"),
        plan_text(closing="closing: |\n  Một\n  Hai\n"),
        ["folded"],
    ),
    "a missing bar": (
        plan_text(recipients="recipients:\n  UBND tỉnh;\n  Lưu: VT.\n"),
        plan_text(recipients="recipients: |\n  UBND tỉnh;\n  Lưu: VT.\n"),
        ["continued-value"],
    ),
    "a list of text": (
        plan_text(recipients="recipients:\n  - UBND tỉnh;\n  - Lưu: VT.\n"),
        plan_text(recipients="recipients: |\n  - UBND tỉnh;\n  - Lưu: VT.\n"),
        ["list-of-text"],
    ),
    "no blank after the colon": (
        plan_text(closing="closing:Hết\n"),
        plan_text(closing="closing: Hết\n"),
        ["no-space-after-colon"],
    ),
    "no blank after the colon, and a colon in the value": (
        plan_text(closing="closing:Lưu: VT\n"),
        plan_text(closing="closing: |\n  Lưu: VT\n"),
        ["colon-in-value", "no-space-after-colon"],
    ),
    "no blank after the dash of an element": (
        plan_text(sections="sections:\n  -title: A\n   text: B\n"),
        plan_text(sections="sections:\n  - title: A\n    text: B\n"),
        ["no-space-after-dash", "uneven-keys"],
    ),
    "no blank after the dash of an item": (
        plan_text(sections=body("-Kế hoạch", "**-Báo cáo**", "- Sổ")),
        plan_text(sections=body("- Kế hoạch", "**- Báo cáo**", "- Sổ")),
        ["glued-label", "glued-label"],
    ),
    "tabs before text and keys": (
        plan_text(closing="closing: |\n\tMột\n", signatory="signatory:\n\tposition: A\n\tname: B\n"),
        plan_text(closing="closing: |\n  Một\n", signatory="signatory:\n  position: A\n  name: B\n"),
        ["tab-indent", "tab-indent", "tab-indent"],
    ),
    "a first line pushed in deeper": (
        sections("          Một\n      Hai\n      Ba\n"),
        sections("      Một\n      Hai\n      Ba\n"),
        ["uneven-block"],
    ),
    "a key out of its column": (
        plan_text(signatory="signatory:\n  position: A\n   name: B\n"),
        plan_text(signatory="signatory:\n  position: A\n  name: B\n"),
        ["uneven-keys"],
    ),
    "Shift+Enter in text": (
        plan_text(sections=body("Một\v Hai\u2028Ba\x85")),
        plan_text(sections=body("Một", "Hai", "Ba")),
        ["word-line-break"],
    ),
    "Shift+Enter in a value and in a comment": (
        plan_text(closing="closing: Một\vHai: ba\n# chú\vthích\n"),
        plan_text(closing="closing: |\n  Một\n  Hai: ba\n# chú\n# thích\n"),
        ["word-line-break", "word-line-break"],
    ),
    "odd blanks and signs not seen": (
        plan_text(closing="closing:\u00a0Một\u200b\u202fhai\ufeff\n"),
        plan_text(closing="closing: Một hai\n"),
        ["odd-blank"],
    ),
    "letters in pieces": (
        plan_text(closing="closing: Kê\u0301 hoa\u0323ch\n"),
        plan_text(closing="closing: Kế hoạch\n"),
        ["decomposed-letters"],
    ),
    "blanks at the end of a line": (
        plan_text(closing="closing: |   \n  Một  \n   \n"),
        plan_text(closing="closing: |\n  Một\n\n"),
        ["trailing-blank", "trailing-blank", "trailing-blank"],
    ),
    "a number sign in a value": (
        plan_text(closing="closing: Mục #3 của\n"),
        plan_text(closing="closing: |\n  Mục #3 của\n"),
        ["hash-in-value"],
    ),
    "a number after the bar": (
        plan_text(closing="closing: |2\n  Một\n"),
        plan_text(closing="closing: |\n  Một\n"),
        ["bar-number"],
    ),
    "text after the bar": (
        plan_text(closing="closing: | Một\n  Hai\n"),
        plan_text(closing="closing: |\n  Một\n  Hai\n"),
        ["text-after-bar"],
    ),
    "a letter for the bar": (
        plan_text(closing="closing: I\n  Một\n"),
        plan_text(closing="closing: |\n  Một\n"),
        ["odd-bar"],
    ),
    "a long dash before a key": (
        plan_text(sections="sections:\n  – title: A\n    text: – B\n"),
        plan_text(sections="sections:\n  - title: A\n    text: – B\n"),
        ["odd-dash"],
    ),
    "keys in capitals, in Vietnamese, through Telex": (
        plan_text(header=HEADER.replace("agency", "Agency").replace("symbol", "ký hiệu").replace("place", "ơplace")),
        plan_text(header=HEADER.replace("place", "ơplace")),
        ["bad-key", "bad-key"],
    ),
    "a missing colon": (
        plan_text(signatory="signatory:\n  position: A\n  name Nguyễn Văn An\n"),
        plan_text(signatory="signatory:\n  position: A\n  name: Nguyễn Văn An\n"),
        ["missing-colon"],
    ),
    "a missing dash": (
        plan_text(sections="sections:\n  - title: A\n    text: B\n    title: C\n    text: D\n"),
        plan_text(sections="sections:\n  - title: A\n    text: B\n  - title: C\n    text: D\n"),
        ["missing-dash"],
    ),
    "a missing line above": (
        plan_text(header=HEADER.replace("header:\n", "")),
        plan_text(header=HEADER),
        ["missing-parent"],
    ),
    "rulers": (
        plan_text(closing="=====\nclosing: Hết\n// xong\n"),
        plan_text(closing="# =====\nclosing: Hết\n# xong\n"),
        ["ruler", "ruler"],
    ),
}


@pytest.mark.parametrize("case", MENDED.values(), ids=MENDED.keys())
def test_mended(case: tuple[str, str, list[str]]) -> None:
    before, after, rules = case
    made = mend(before, "f")
    assert made.text == after
    assert sorted(problem.rule for problem in made.done) == rules
    assert all(problem.message.startswith("Đã ") and not problem.edits for problem in made.done)

    again = mend(after, "f")
    assert (again.text, again.done, again.changes) == (after, (), ())


@pytest.mark.parametrize("case", MENDED.values(), ids=MENDED.keys())
def test_the_line_ends_of_windows_stay(case: tuple[str, str, list[str]]) -> None:
    before, after, _ = case
    made = mend("\ufeff" + before.replace("\n", "\r\n"), "f")
    assert made.text == "\ufeff" + after.replace("\n", "\r\n")


LEFT = {
    "a key typed twice": plan_text(closing="closing: A\nopening: B\n", opening="closing: C\n"),
    "an element typed twice": plan_text(sections="sections:\n  - title: A\n    title: A\n    text: B\n"),
    "a key nobody knows": plan_text(closing="clossing: A\n"),
    "a key that is only similar": plan_text(closing="Clossing: A\n"),
    "a quote that never closes": plan_text(closing='closing: "A\n'),
    "a quote over two lines": plan_text(closing='closing: "A\n  b"\n'),
    "a value that goes on below": plan_text(closing="closing: A\n  b\n"),
    "a list of words cut at commas": plan_text(recipients="recipients: [Sở A, Sở B]\n"),
    "a comment in the text": sections("      Một\n# ghi chú\n      Hai\n"),
    "text below a title": plan_text(sections="sections:\n  - title: A\n      Một\n      1. Hai\n"),
    "text among the elements": plan_text(sections="sections:\n  - title: A\n  - Kế hoạch\n  - title: B\n"),
    "text in the place of elements": plan_text(sections="sections:\n  - Mục đích: A\n  - Yêu cầu: B\n"),
    "a quote that is only said to be one": plan_text(closing='closing: "A \\"b\n'),
    "text under no key": "Kế hoạch\n" + plan_text(),
    "a second plan": plan_text() + "---\n" + plan_text(),
    "a sign that cannot be read": plan_text(closing="closing: A\x01: b\n"),
    "a break inside bold words": plan_text(sections=body("Theo **Kế\vhoạch**.")),
    "a break after a label": plan_text(sections=body("a)\vMột")),
    "a break between keys": plan_text(sections="sections:\n  - title: A\vtext: B\n"),
    "letters of an old encoding": plan_text(closing="closing: KÕ ho¹ch c¶i c¸ch: hµnh chÝnh\n"),
    "a key of two places at the margin": plan_text(
        tasks=TASKS,
        tables="tables:\n  b:\n    columns:\n      task: Việc\n      lead: Ai\nlabels: 1\n",
        sections=body("<<table b>>"),
    ),
}


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT.keys())
def test_left_to_a_person(text: str) -> None:
    made = mend(text, "f")
    assert made.text == text
    assert made.done == ()
    assert any(problem.severity == "error" for problem in made.left)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_good_file_comes_out_untouched(path: Path) -> None:
    text = path.read_bytes().decode()
    made = mend(text, "f")
    assert (made.text, made.done, made.changes) == (text, (), ())


def test_comments_and_layout_stay() -> None:
    text = "# đầu\n\n" + plan_text(closing="closing:   A: b   # một\n\n\n# hai\n\n") + "\n  # cuối"
    made = mend(text, "f")
    assert made.text == text.replace("closing:   A: b   # một", "closing: |  # một\n  A: b")


def test_several_traps_at_once_are_told_at_their_lines_in_the_file_as_it_was() -> None:
    made = mend(
        plan_text(
            year="year:2026\n",
            closing="closing: A: b\n",
            opening="opening: |\n\tMột\nHai: ba\n",
            recipients="recipients: [Sở A, Sở B]\n",
        ),
        "f",
    )
    assert [(p.rule, p.place.line, p.message) for p in made.done] == [
        ("no-space-after-colon", 1, "Đã thêm dấu cách sau dấu hai chấm của `year`."),
        ("colon-in-value", 20, "Đã đưa chữ của `closing` xuống dưới dấu |."),
        ("tab-indent", 22, "Đã thay phím Tab ở đầu dòng 22 bằng dấu cách."),
        ("slid-out", 23, "Đã đưa dòng 23 vào dưới `opening`."),
    ]
    assert [(c.line, c.old, c.new) for c in made.changes] == [
        (1, "year:2026", ("year: 2026",)),
        (20, "closing: A: b", ("closing: |", "  A: b")),
        (22, "\tMột", ("  Một",)),
        (23, "Hai: ba", ("  Hai: ba",)),
    ]
    assert [(p.rule, p.place.line) for p in made.left] == [("flow", 19)]


class TestRules:
    """The findings of rules: asked for once the file can be built, and again until there are no more."""

    text = plan_text(sections=body("Một hai", "Ba"))

    @staticmethod
    def replacing(*pairs: tuple[str, str]) -> object:
        def more(text: str) -> Iterable[Problem]:
            for old, new in pairs:
                for number, line in enumerate(text.split("\n"), start=1):
                    if old in line:
                        place = Place("f", number, line.index(old) + 1)
                        yield Problem(place, "replaced", f"{old} là {new}", edits=(Edit(place, old, new),))

        return more

    def test_each_is_mended_and_told(self) -> None:
        made = mend(self.text, "f", self.replacing(("Một", "1"), ("1 hai", "12")))  # type: ignore[arg-type]
        assert made.text == self.text.replace("Một hai", "12")
        assert [(p.message, p.place.line) for p in made.done] == [("Một là 1", 16), ("1 hai là 12", 16)]

    def test_none_that_would_keep_the_plan_from_being_built(self) -> None:
        more = self.replacing(("Một", "<<ref khong-co>>"), ("Ba", "Bốn"), ("year: 2026", "year: hai"))
        made = mend(self.text, "f", more)  # type: ignore[arg-type]
        assert made.text == self.text.replace("Ba", "Bốn")
        assert errors(made.text) == []

    def test_a_finding_is_mended_wholly_or_not_at_all(self) -> None:
        one, other = Edit(Place("f", 16, 7), "Một", "1"), Edit(Place("f", 17, 7), "không có", "x")
        made = mend(self.text, "f", lambda _: [Problem(one.place, "half", "Nửa", edits=(one, other))])
        assert (made.text, made.done) == (self.text, ())

    def test_rules_that_never_agree_do_not_go_on_for_ever(self) -> None:
        made = mend(self.text, "f", self.replacing(("Một", "Hai"), ("Hai", "Một")))  # type: ignore[arg-type]
        assert made.text in (self.text, self.text.replace("Một", "Hai"))

    def test_a_plan_that_cannot_be_built_is_not_asked_about(self) -> None:
        asked = []
        mend(plan_text(closing="closing: <<ref khong-co>>\n"), "f", lambda text: asked.append(text) or [])  # type: ignore[func-returns-value]
        assert asked == []
