"""The two tables without borders, the letterhead's and the signature's: named before rendering, found by name after."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.parser import parse_xml

from generator.word.xml import W, twips, w

LETTERHEAD = "Quốc hiệu, tên cơ quan, số và ngày"
SIGN_OFF = "Nơi nhận và chữ ký"


def name_tables(body: Any) -> None:
    """Before rendering: names the two bare tables by the tags in them."""
    for table in body.iter(w("tbl")):
        words = words_of(table)
        for tag, caption in (("letterhead.", LETTERHEAD), ("sign_off.", SIGN_OFF)):
            if tag in words:
                _name(table, caption)


def named(body: Any, caption: str) -> Iterator[Any]:
    """The tables of a body that have this name."""
    for table in body.findall(w("tbl")):
        element = table.find(f"{w('tblPr')}/{w('tblCaption')}")
        if element is not None and element.get(w("val")) == caption:
            yield table


def set_columns(table: Any, left: float, right: float) -> None:
    """Gives a table of two columns their widths (points); one that an office has laid out otherwise stays as it is."""
    widths = [twips(left), twips(left + right) - twips(left)]
    columns = table.find(w("tblGrid")).findall(w("gridCol"))
    rows = [row.findall(w("tc")) for row in table.findall(w("tr"))]
    if any(len(items) != len(widths) for items in (columns, *rows)):
        return
    for column, width in zip(columns, widths, strict=True):
        column.set(w("w"), str(width))
    for cells in rows:
        for cell, width in zip(cells, widths, strict=True):
            _set_width(cell.get_or_add_tcPr().get_or_add_tcW(), width)
    total = table.tblPr.find(w("tblW"))
    # A table may leave out its width: the columns then make it (29500-1 17.4.63).
    if total is not None:
        _set_width(total, sum(widths))


def _set_width(element: Any, width: int) -> None:
    """Twips; Word writes `auto` or a percentage where a table was fitted to the window."""
    element.set(w("w"), str(width))
    element.set(w("type"), "dxa")


def _name(table: Any, caption: str) -> None:
    """Alt text for screen readers, and the name by which the table is found again."""
    properties = table.find(w("tblPr"))
    for old in properties.findall(w("tblCaption")):
        properties.remove(old)
    element = parse_xml(f'<w:tblCaption xmlns:w="{W}" w:val="{caption}"/>')
    description = properties.find(w("tblDescription"))
    if description is None:
        properties.append(element)
    else:
        description.addprevious(element)


def words_of(element: Any) -> str:
    """All words inside an element."""
    return "".join(text.text or "" for text in element.iter(w("t")))
