"""A plan file as the lines that were typed."""

from __future__ import annotations

from generator.plan.rolling.typed import lines
from tests.plan.rolling.support import root_of
from tests.support import plan_text


def told(text: str, *paths: tuple[str | int, ...]) -> list[tuple[tuple[str | int, ...], str]]:
    return [(line.path, line.words) for line in lines(root_of(text)) if line.path in paths]


def test_each_line_of_a_block_is_a_line_of_its_key() -> None:
    text = plan_text(legal_bases="legal_bases: |\n  Căn cứ một;\n\n  Căn cứ hai.  \n")
    assert told(text, ("legal_bases",)) == [(("legal_bases",), "Căn cứ một;"), (("legal_bases",), "Căn cứ hai.")]


def test_words_in_quotes_stand_without_them() -> None:
    text = plan_text(closing="closing: 'Hết năm ''2026'''  # của năm 2026\n")
    assert told(text, ("closing",)) == [(("closing",), "Hết năm ''2026''")]


def test_comments_are_lines_without_a_key() -> None:
    text = plan_text(
        year="# đầu tệp\nyear: 2026   # năm\n",
        sections="sections:   # các Mục\n  # một\n  - title: 'A # b'  # hai\n    text: |\n      # không phải ghi chú\n",
    )
    comments = [(line.number, line.start, line.words) for line in lines(root_of(text)) if not line.path]
    assert comments == [
        (1, 0, "# đầu tệp"),
        (2, 13, "# năm"),
        (13, 12, "# các Mục"),
        (14, 2, "# một"),
        (15, 20, "# hai"),
    ]


def test_a_line_knows_where_its_key_stands() -> None:
    text = plan_text(tasks="tasks:\n  - task: |\n      Việc\n    deadline: Quý I\n")
    found = {line.name: line for line in lines(root_of(text)) if line.path[:1] == ("tasks",)}
    assert (found["task"].key.line, found["task"].number, found["task"].path) == (23, 24, ("tasks", 0, "task"))
    assert (found["deadline"].key.column, found["deadline"].place(4).column) == (5, 19)
