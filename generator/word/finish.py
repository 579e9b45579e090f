"""Last touches on a rendered document, where they depend on what was printed."""

from __future__ import annotations

import datetime
from typing import Any

from docx.document import Document
from docx.oxml.parser import parse_xml

from generator.outline.blocks import IssueDate, Letterhead, Outline
from generator.word.sections import Models
from generator.word.styles import Styles
from generator.word.xml import W, paragraph, w

LETTERHEAD = "Quốc hiệu, tên cơ quan, số và ngày"
SIGN_OFF = "Nơi nhận và chữ ký"


def fit_tables(body: Any, left: float, right: float) -> None:
    """Before rendering: gives the letterhead's table its measured columns and names both bare tables by their tags."""
    for table in body.iter(w("tbl")):
        words = "".join(text.text or "" for text in table.iter(w("t")))
        if "letterhead." in words:
            _set_columns(table, [round(left * 20), round((left + right) * 20) - round(left * 20)])
            _name(table, LETTERHEAD)
        elif "sign_off." in words:
            _name(table, SIGN_OFF)


def _set_columns(table: Any, widths: list[int]) -> None:
    for column, width in zip(table.find(w("tblGrid")).findall(w("gridCol")), widths, strict=True):
        column.set(w("w"), str(width))
    for row in table.findall(w("tr")):
        for cell, width in zip(row.findall(w("tc")), widths, strict=True):
            cell.find(f"{w('tcPr')}/{w('tcW')}").set(w("w"), str(width))
    table.find(f"{w('tblPr')}/{w('tblW')}").set(w("w"), str(sum(widths)))


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


def finish(document: Document, outline: Outline, models: Models, styles: Styles) -> None:
    """After rendering: the signature is not left alone, the last section gets its pages, properties are set."""
    body = document.element.body
    _keep_sign_off_with_text(body)
    landscape = [appendix.landscape for appendix in outline.appendices()]
    old = body.find(w("sectPr"))
    body.replace(old, parse_xml(models.xml(bool(landscape) and landscape[-1])))
    if body[-2].tag == w("tbl"):
        # A document's last block must be a paragraph; this one is a point high.
        body[-1].addprevious(parse_xml(paragraph(styles.id("KH Sau bang")).replace("<w:p>", f'<w:p xmlns:w="{W}">', 1)))
    _set_properties(document, outline)


def _keep_sign_off_with_text(body: Any) -> None:
    """Nơi nhận and the signature stay with the last paragraph of the text, or with a table's last row."""
    for table in body.findall(w("tbl")):
        caption = table.find(f"{w('tblPr')}/{w('tblCaption')}")
        if caption is None or caption.get(w("val")) != SIGN_OFF:
            continue
        before = table.getprevious()
        while before is not None and before.tag == w("p"):
            before.get_or_add_pPr().get_or_add_keepNext()
            if "".join(text.text or "" for text in before.iter(w("t"))).strip():
                return
            before = before.getprevious()
        if before is not None and before.tag == w("tbl"):
            for last in before.findall(w("tr"))[-1].iter(w("p")):
                last.get_or_add_pPr().get_or_add_keepNext()
        return


def _set_properties(document: Document, outline: Outline) -> None:
    """Title, author, language and dates come from the plan alone, so that the same plan gives the same bytes."""
    date = next((block.date for block in outline.blocks if isinstance(block, Letterhead)), IssueDate())
    moment = datetime.datetime(date.year or 2000, date.month or 1, date.day or 1)
    properties = document.core_properties
    properties.title = outline.title[:255]
    properties.author = properties.last_modified_by = outline.author[:255]
    properties.language = "vi-VN"
    properties.revision = 1
    properties.created = properties.modified = moment
