"""The *bảng tổng hợp ý kiến góp ý, tiếp thu, giải trình*: each opinion a row, in the order of the document."""

from __future__ import annotations

from collections.abc import Iterator

from generator.outline.blocks import Column, Row, Span
from generator.word.opinions.gathering import Gathered
from generator.word.sheets.marked import LEGEND
from generator.word.sheets.sheet import Sheet, row_of, subject_of, table_of

_COLUMNS = (
    Column("tt", "STT", width=11),
    Column("who", "Cơ quan, người góp ý", width=42),
    Column("where", "Vị trí", width=42),
    Column("opinion", "Nội dung góp ý", width=92),
    Column("answer", "Tiếp thu, giải trình", width=60),
)


def sheet_of(gathered: Gathered) -> Sheet:
    """The sheet of what was gathered from the files."""
    files = list(dict.fromkeys(opinion.file for opinion in gathered.opinions))
    people = {opinion.who for opinion in gathered.opinions}
    told = f"Có {len(gathered.opinions)} ý kiến của {len(people)} người, trong {len(files)} tệp. {LEGEND}"
    return Sheet(
        title="BẢNG TỔNG HỢP Ý KIẾN GÓP Ý, TIẾP THU, GIẢI TRÌNH",
        subject=subject_of(gathered.outline),
        about="",
        summary=told if gathered.opinions else "Không có ý kiến góp ý nào.",
        table=table_of(_COLUMNS, list(_rows(gathered, several=len(files) > 1))),
    )


def _rows(gathered: Gathered, several: bool) -> Iterator[Row]:
    part = ""
    for number, opinion in enumerate(gathered.opinions, start=1):
        if opinion.part != part:
            part = opinion.part
            yield row_of(_COLUMNS, ((Span(part),),), kind="group")
        # The name of the file often says which office sent it.
        file = [(Span(f"({opinion.file})", italic=True),)] if several else []
        yield row_of(
            _COLUMNS,
            ((Span(str(number)),),),
            ((Span(opinion.who),), *file),
            ((Span(opinion.where),),),
            opinion.lines,
            ((Span(opinion.answer),),) if opinion.answer else (),
        )
