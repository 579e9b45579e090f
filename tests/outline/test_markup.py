"""The inline grammar of one line: emphasis, `\\` and `<<...>>`."""

from __future__ import annotations

import pytest

from generator.outline.markup import Call, Chars, Line, parse
from generator.problems import Problem
from generator.source import Source, Text


def read(line: str) -> Line:
    problems: list[Problem] = []
    read_line = parse(Text(line), problems)
    assert problems == []
    return read_line


def shown(line: str) -> list[tuple[str, str]]:
    """The words with their emphasis: "" plain, b bold, i italic, bi both."""
    return [
        (token.text if isinstance(token, Chars) else str(token.source), "b" * token.bold + "i" * token.italic)
        for token in read(line).tokens
    ]


def refused(line: str) -> list[tuple[str, int]]:
    """Rule and column of every complaint about a line that begins in column 7 of its file."""
    problems: list[Problem] = []
    parse(Text(line, Source("ke-hoach.yaml"), 3, 7), problems)
    return [(problem.rule, problem.place.column) for problem in problems]


@pytest.mark.parametrize(
    ("line", "tokens"),
    [
        ("thường", [("thường", "")]),
        ("**đậm** và *nghiêng*", [("đậm", "b"), (" và ", ""), ("nghiêng", "i")]),
        ("***a) Đợt 1***", [("a) Đợt 1", "bi")]),
        ("**đậm *cả hai***", [("đậm ", "b"), ("cả hai", "bi")]),
        ("*nghiêng **cả hai***", [("nghiêng ", "i"), ("cả hai", "bi")]),
        ("**Thời gian:** năm", [("Thời gian:", "b"), (" năm", "")]),
        ("(*nghiêng*)", [("(", ""), ("nghiêng", "i"), (")", "")]),
        ("**năm <<year>>**", [("năm ", "b"), ("<<year>>", "b")]),
    ],
)
def test_stars_make_bold_and_italic(line: str, tokens: list[tuple[str, str]]) -> None:
    assert shown(line) == tokens


@pytest.mark.parametrize(
    "line",
    [
        "(*) Nếu có sự thay đổi",
        "(**) Số liệu",
        "Sản lượng 5*",
        "3 * 4 = 12",
        "* Lưu ý",
        "**** hết",
        "một * lẻ loi",
        "một *lẻ loi",
        "C:\\Users",
        "a < b",
    ],
)
def test_a_sign_that_means_nothing_here_is_printed(line: str) -> None:
    assert shown(line) == [(line, "")]


def test_a_footnote_star_does_not_disturb_the_emphasis_after_it() -> None:
    assert shown("Sản lượng 5* và *ước tính*") == [("Sản lượng 5* và ", ""), ("ước tính", "i")]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("\\3.2.5 Kết quả", "3.2.5 Kết quả"),
        ("\\- không phải gạch đầu dòng", "- không phải gạch đầu dòng"),
        ("in \\*sao\\*", "in *sao*"),
        ("in \\<<year>>", "in <<year>>"),
        ("in \\\\", "in \\"),
    ],
)
def test_a_backslash_takes_the_meaning_away(line: str, words: str) -> None:
    assert shown(line) == [(words, "")]


def test_a_backslash_before_the_first_sign_says_that_no_label_begins() -> None:
    assert read("\\1. a").unlabelled
    assert read("**\\1. a**").unlabelled
    assert not read("1. a \\- b").unlabelled


@pytest.mark.parametrize(
    ("typed", "name", "words", "shift"),
    [
        ("<<year>>", "year", (), 0),
        ("<<year - 1>>", "year", (), -1),
        ("<<year-1>>", "year", (), -1),
        ("<< year + 2 >>", "year", (), 2),
        ("<<year – 1>>", "year", (), -1),
        ("<<nguon-von>>", "nguon-von", (), 0),
        ("<<ref phu-luc>>", "ref", ("phu-luc",), 0),
        ("<<tasks a b>>", "tasks", ("a", "b"), 0),
        ("<<todo hỏi lại Sở Tài chính>>", "todo", ("hỏi", "lại", "Sở", "Tài", "chính"), 0),
        ("<<todo>>", "todo", (), 0),
    ],
)
def test_a_call_is_a_name_or_a_verb_with_words(typed: str, name: str, words: tuple[str, ...], shift: int) -> None:
    (call,) = read(typed).tokens

    assert isinstance(call, Call)
    assert (call.name, call.words, call.shift) == (name, words, shift)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("năm <<year", [("bad-expression", 11)]),
        ("<<year * 2>> và <<1>>", [("bad-expression", 7), ("bad-expression", 23)]),
        ("<<<year>>>", [("bad-expression", 7)]),
        ("<<>>", [("bad-expression", 7)]),
        ("chữ **đậm", [("open-bold", 11)]),
        ("**a** b **c", [("open-bold", 15)]),
        ("*a* **b *c*", [("open-bold", 11)]),
        ("***a** b", [("open-bold", 7)]),
    ],
)
def test_what_is_wrong_is_named_at_its_column(line: str, found: list[tuple[str, int]]) -> None:
    assert refused(line) == found
