"""Reading a plan file: places, text-first scalars, what a file may be stored as, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.plan.loading import events
from generator.plan.loading.loader import Loaded, load, parse
from generator.problems import Problem, UserError
from generator.source import Mapping, Sequence, Source, Text


def problems(text: str) -> list[Problem]:
    with pytest.raises(UserError) as caught:
        parse(text, "plan.yaml")
    return caught.value.problems


def rules(text: str) -> list[tuple[str, int, int]]:
    return [(problem.rule, problem.place.line, problem.place.column) for problem in problems(text)]


def value(loaded: Loaded, *path: str | int) -> Text:
    node = loaded.root
    for step in path:
        node = node[step]  # type: ignore[index, assignment]
    assert isinstance(node, Text)
    return node


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers of PyYAML: the one in C and the one in Python."""
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML without libyaml")
    monkeypatch.setattr(events, "PARSER", getattr(yaml, request.param))


PLAN = """\
# ghi chú
year: 2023   # năm
header:
  number:
  parent: UBND tỉnh "Hải Dương"
sections:
  - title: Một
    text: |

      **1. A**

        thụt sâu
      # II | không phải ghi chú

  # ghi chú
  - title: 'Hai: ''ba'''
    text: |   # ghi chú
footnotes:
  1: Ghi chú
"""


@pytest.mark.usefixtures("parser")
class TestPlaces:
    def test_keys_and_values(self) -> None:
        loaded = parse(PLAN, "plan.yaml")
        assert [(str(key), key.line, key.column) for key in loaded.root] == [
            ("year", 2, 1),
            ("header", 3, 1),
            ("sections", 6, 1),
            ("footnotes", 18, 1),
        ]
        year = value(loaded, "year")
        assert (year, str(year.place), year.block) == ("2023", "plan.yaml:2:7", False)
        assert value(loaded, "header", "parent") == 'UBND tỉnh "Hải Dương"'
        assert value(loaded, "footnotes", "1").place.column == 6
        assert loaded.notices == []

    def test_collections(self) -> None:
        root = parse(PLAN, "plan.yaml").root
        sections = root[Text("sections")]
        assert isinstance(sections, Sequence)
        assert str(sections.place) == "plan.yaml:7:3"
        first = sections[0]
        assert isinstance(first, Mapping)
        assert str(first.place) == "plan.yaml:7:5"
        assert root.place.line == 2

    def test_missing_value_stands_after_the_colon(self) -> None:
        number = value(parse(PLAN, "plan.yaml"), "header", "number")
        assert (number, number.line, number.column, number.block) == ("", 4, 10, False)

    def test_quoted_text_begins_after_the_quote(self) -> None:
        title = value(parse(PLAN, "plan.yaml"), "sections", 1, "title")
        assert (title, title.column) == ("Hai: 'ba'", 13)

    def test_block_keeps_its_lines(self) -> None:
        text = value(parse(PLAN, "plan.yaml"), "sections", 0, "text")
        assert text == "\n**1. A**\n\n  thụt sâu\n# II | không phải ghi chú"
        assert (text.line, text.column, text.block) == (9, 7, True)
        assert [(line, line.line, line.column) for line in text.printed_lines()] == [
            ("**1. A**", 10, 7),
            ("thụt sâu", 12, 9),
            ("# II | không phải ghi chú", 13, 7),
        ]

    def test_empty_block_stands_at_its_bar(self) -> None:
        text = value(parse(PLAN, "plan.yaml"), "sections", 1, "text")
        assert (text, text.line, text.column, text.block) == ("", 17, 11, False)

    @pytest.mark.parametrize("change", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
    def test_byte_order_mark_and_windows_line_ends(self, change: object) -> None:
        assert callable(change)
        loaded = parse(change(PLAN), "plan.yaml")
        text = value(loaded, "sections", 0, "text")
        assert loaded.root == parse(PLAN, "plan.yaml").root
        assert "\r" not in text
        assert (text.line, value(loaded, "year").column) == (9, 7)

    @pytest.mark.parametrize("bar", ["|", "|-", "|+"])
    def test_blank_lines_at_the_end_are_dropped(self, bar: str) -> None:
        assert value(parse(f"closing: {bar}\n  một\n\n   \n\nyear: 1\n", "f"), "closing") == "một"

    def test_blank_first_line_deeper_than_the_rest(self) -> None:
        text = value(parse("closing: |\n      \n  một\n", "f"), "closing")
        assert (text, text.line) == ("\nmột", 2)

    def test_tabs_inside_content(self) -> None:
        assert value(parse("grid: |\n  TT\tTên\n  \t2\n", "f"), "grid") == "TT\tTên\n\t2"

    def test_comment_after_a_block_ends_it(self) -> None:
        root = parse("closing: |\n  một\n# ghi chú\nyear: 1\n", "f").root
        assert root == {"closing": "một", "year": "1"}

    def test_source_has_every_line(self) -> None:
        year = value(parse(PLAN, "plan.yaml"), "year")
        assert year.source.lines[1] == "year: 2023   # năm"


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    "typed",
    [
        "1.10",
        "0134",
        "no",
        "13:30",
        "2022-12-05",
        "~",
        "null",
        "1_000",
        "0x1F",
        "=",
        "<<year>>",
        "/2026",
        "T12/<<year - 1>>",
    ],
)
def test_scalars_stay_as_typed(typed: str) -> None:
    loaded = parse(f"year: {typed}\n", "f")
    assert value(loaded, "year") == typed
    assert type(value(loaded, "year")) is Text


def test_text_is_composed() -> None:
    assert value(parse("closing: Kế hoạch\n", "f"), "closing") == "Kế hoạch"


class TestCharacters:
    @pytest.mark.parametrize(
        ("sign", "rule"),
        [
            ("\x00", "control-character"),
            ("\x08", "control-character"),
            ("\x7f", "control-character"),
            ("\x9f", "control-character"),
            ("\ufffe", "control-character"),
            ("\ud800", "control-character"),
            ("\x0b", "word-line-break"),
            ("\x0c", "word-line-break"),
            ("\x85", "word-line-break"),
            ("\u2028", "word-line-break"),
            ("\u2029", "word-line-break"),
        ],
    )
    def test_refused_with_place_and_code(self, sign: str, rule: str) -> None:
        found = problems(f"year: 1\nclosing: |\n  một {sign}hai\n")
        assert [(p.rule, p.place.line, p.place.column) for p in found] == [(rule, 3, 7)]
        assert f"U+{ord(sign):04X}" in found[0].message

    def test_word_line_break_is_mended_into_lines(self) -> None:
        assert problems("closing: |\n  một\x0bhai \u2028 ba\n")[0].mended == "  một\n  hai\n  ba"

    def test_other_problems_are_still_found(self) -> None:
        assert rules("year: 1\x00\ntitle: A: B\n") == [("control-character", 1, 8), ("colon-in-value", 2, 9)]

    def test_odd_blanks_are_mended_with_one_notice_a_line(self) -> None:
        loaded = parse("year:\u00a02023\nclosing: |\n\u00a0 một\u200b hai\u00a0ba\u00ad\n  bốn\n", "f")
        assert loaded.root == {"year": "2023", "closing": "một hai ba\nbốn"}
        assert [(n.rule, n.severity, n.place.line, n.place.column) for n in loaded.notices] == [
            ("odd-blank", "warning", 1, 6),
            ("odd-blank", "warning", 3, 1),
        ]
        assert "U+00A0" in loaded.notices[0].message

    def test_joiner_stays_between_emoji_only(self) -> None:
        loaded = parse("closing: 👩\u200d💻 a\u200db \u200d\n", "f")
        assert value(loaded, "closing") == "👩\u200d💻 ab"

    def test_text_is_composed_once_invisible_signs_are_gone(self) -> None:
        assert value(parse("closing: o\u200b\u031b\n", "f"), "closing") == "ơ"

    def test_escapes_bring_no_control_characters_in(self) -> None:
        assert rules('a: "x\\0y"\nb: "x\\ny"\n') == [("control-character", 1, 4), ("control-character", 2, 4)]
        assert value(parse('a: "x\\_\\"y\\""\n', "f"), "a") == 'x "y"'


@pytest.mark.usefixtures("parser")
class TestRefused:
    """What the events show, asked of the builder alone: the look at the lines (traps) comes before."""

    @pytest.mark.parametrize(
        ("text", "rule", "line", "column"),
        [
            ("a: [x, y]", "flow", 1, 4),
            ("a: {x: y}", "flow", 1, 4),
            ("a: >\n  x", "folded", 1, 4),
            ("a: x\n  y", "continued-value", 1, 4),
            ('a: "x\n  y"', "continued-value", 1, 4),
            ("a: &x y", "anchor", 1, 4),
            ("a: !x y", "tag", 1, 4),
            ("a: 1\nb: 2\na: 3", "duplicate-key", 3, 1),
            ("A: 1", "bad-key", 1, 1),
            ("'a': 1", "bad-key", 1, 1),
            ("[a]: 1", "bad-key", 1, 1),
            ("? - a\n: b", "bad-key", 1, 3),
            ("tên: 1", "bad-key", 1, 1),
            ("<<: 1", "bad-key", 1, 1),
            ("a: 1\n---\nb: 1", "several-documents", 2, 1),
            ("%YAML 1.1\n---\na: 1", "directive", 1, 1),
            ("a:\n  - x", "list-of-text", 2, 5),
            ("a:\n  -", "list-of-text", 2, 4),
            ("- a: 1", "not-a-plan", 1, 1),
            ("chữ", "not-a-plan", 1, 1),
            ("", "empty-file", 1, 1),
            ("# ghi chú", "empty-file", 1, 1),
            ("a: 'x", "unreadable", 1, 6),
        ],
    )
    def test_by_rule_and_place(self, text: str, rule: str, line: int, column: int) -> None:
        _, found = events.build(Source("f", tuple(text.split("\n"))))
        first = found[0]
        if rule == "bad-key" and text.startswith("["):
            assert first.rule in ("bad-key", "flow")
            return
        assert (first.rule, first.place.line) == (rule, line)
        if rule not in ("unreadable", "directive"):
            assert first.place.column == column
        assert first.message
        assert first.hint

    def test_alias(self) -> None:
        _, found = events.build(Source("f", ("a: &x y", "b: *x")))
        assert [problem.rule for problem in found] == ["anchor", "alias"]

    def test_inside_of_a_refused_list_is_passed_over(self) -> None:
        root, found = events.build(Source("f", ("a: [x, {y: [z]}]", "b: 1", "b: 2")))
        assert [problem.rule for problem in found] == ["flow", "duplicate-key"]
        assert root == {"a": "", "b": "1"}

    def test_depth(self) -> None:
        deep = "\n".join("  " * level + "a:" for level in range(5000))
        assert ("too-deep", 13) in {(problem.rule, problem.place.line) for problem in problems(deep)}
        flow = "a: " + "[" * 50_000
        assert problems(flow)


def test_duplicate_key_names_the_first() -> None:
    found = problems("year: 1\ntitle:\n  type: A\nyear: 2\n")
    assert [(p.rule, p.place.line) for p in found] == [("duplicate-key", 4)]
    assert "dòng 1" in found[0].message


def test_folded_block_is_mended() -> None:
    _, found = events.build(Source("f", ("- a: >  # ghi chú", "    x")))
    assert found[0].mended == "- a: |  # ghi chú"


class TestFile:
    def read(self, tmp_path: Path, data: bytes) -> UserError | Loaded:
        path = tmp_path / "plan.yaml"
        path.write_bytes(data)
        try:
            return load(path)
        except UserError as error:
            return error

    def test_good(self, tmp_path: Path) -> None:
        loaded = self.read(tmp_path, b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode())
        assert isinstance(loaded, Loaded)
        assert value(loaded, "year") == "2023"
        assert value(loaded, "year").place.file == str(tmp_path / "plan.yaml")

    @pytest.mark.parametrize(
        ("data", "rule", "line", "column"),
        [
            ("year: 1".encode("utf-16"), "not-utf8", 1, 1),
            ("year: 1".encode("utf-16-le"), "not-utf8", 1, 1),
            ("year: 1\ntitle: Sở".encode() + b" \xd0\xea", "not-utf8", 2, 11),
            (b"\xef\xbb\xbfyear: \xff", "not-utf8", 1, 7),
            ("year: 1\r\ncũ: é".encode("cp1252", "replace"), "not-utf8", 2, 5),
            (b"year: 1\na: \x00 long enough a line to be no UTF-16", "control-character", 2, 4),
            (b"PK\x03\x04", "not-text", 0, 0),
            (b"", "empty-file", 1, 1),
        ],
    )
    def test_refused(self, tmp_path: Path, data: bytes, rule: str, line: int, column: int) -> None:
        error = self.read(tmp_path, data)
        assert isinstance(error, UserError)
        [problem] = error.problems
        assert (problem.rule, problem.place.line, problem.place.column) == (rule, line, column)
        assert problem.message
        assert problem.hint

    def test_missing_folder_and_too_large(self, tmp_path: Path) -> None:
        large = tmp_path / "large.yaml"
        with large.open("wb") as file:
            file.truncate(51 * 1024 * 1024)
        for path, rule in ((tmp_path / "no.yaml", "no-file"), (tmp_path, "not-a-file"), (large, "too-large")):
            with pytest.raises(UserError) as caught:
                load(path)
            assert [problem.rule for problem in caught.value.problems] == [rule]
            assert caught.value.problems[0].place.file == str(path)
