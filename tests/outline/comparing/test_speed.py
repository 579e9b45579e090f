"""Registers are long: comparing them takes as long as they are, not as long as their square."""

from __future__ import annotations

import random
import time

import pytest

from generator.outline.blocks import Cell, Column, Outline, Row, Span, Table
from generator.outline.comparing.compare import compare

_NAMES = ("tt", "task", "product", "lead", "support", "deadline", "budget")


def register(count: int) -> Outline:
    chance = random.Random(count)
    syllables = "xây dựng ban hành kế hoạch cải cách thủ tục hành chính báo cáo kiểm tra đánh giá công chức".split()

    def cell(name: str, number: int) -> Cell:
        words = str(number) if name == "tt" else " ".join(chance.choices(syllables, k=8 if name == "task" else 3))
        return Cell(((Span(words),),), name=name)

    header = Row("header", tuple(Cell(((Span(name),),), name=name) for name in _NAMES))
    rows = (Row("task", tuple(cell(name, number) for name in _NAMES)) for number in range(1, count + 1))
    columns = tuple(Column(name, name.upper()) for name in _NAMES)
    return Outline("", "", (Table("bang", columns, (header, *rows)),))


def edited(outline: Outline, row: int, column: int, words: str) -> Outline:
    table = outline.blocks[0]
    assert isinstance(table, Table)
    cells = list(table.rows[row].cells)
    cells[column] = cells[column]._replace(lines=((Span(words),),))
    rows = list(table.rows)
    rows[row] = rows[row]._replace(cells=tuple(cells))
    return outline._replace(blocks=(table._replace(rows=tuple(rows)),))


def seconds(old: Outline, new: Outline) -> float:
    """The processor time of a comparison; what else runs on the machine does not count."""
    start = time.process_time()
    assert len(compare(old, new).changes) == 1
    return time.process_time() - start


@pytest.mark.slow
def test_one_row_of_five_hundred_is_found_at_once() -> None:
    old = register(500)
    new = edited(old, 250, 5, "Tháng 6")
    assert min(seconds(old, new) for _ in range(3)) < 0.15


@pytest.mark.slow
def test_ten_thousand_rows_take_seconds() -> None:
    old = register(10_000)
    assert seconds(old, edited(old, 5_000, 5, "Tháng 6")) < 10
