"""WordprocessingML as text: runs and paragraphs. Everything that comes from a plan is escaped here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from markupsafe import Markup

from generator.outline.blocks import Span, Spans

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = re.compile(r"([\t\n])")
_BREAKS = {"\t": "<w:tab/>", "\n": "<w:br/>"}


@cache
def w(name: str) -> str:
    """A name of the WordprocessingML namespace, as lxml writes it."""
    return f"{{{W}}}{name}"


def escape(text: str) -> str:
    """Text for XML, also for an attribute between double quotes. A carriage return would not survive as itself."""
    # Written out: xml.sax.saxutils, which has the same, loads Python's network modules.
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\r", "&#13;")):
        if sign in text:
            text = text.replace(sign, entity)
    return text


def twips(points: float) -> int:
    """Points as twentieths of a point."""
    return round(points * 20)


def run(text: str, properties: str = "") -> str:
    """A run; a tab and a line break in the text become Word's."""
    if not text:
        return ""
    parts = [text] if "\t" not in text and "\n" not in text else _PARTS.split(text)
    inside = "".join([_BREAKS.get(part) or f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in parts if part])
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>" if properties else f"<w:r>{inside}</w:r>"


def run_properties(span: Span, bold: bool = False) -> str:
    """Direct formatting of a span, beyond what the paragraph's style gives (which is `bold` or not)."""
    written = ""
    if span.bold and not bold:
        written += "<w:b/><w:bCs/>"
    if span.italic:
        written += "<w:i/><w:iCs/>"
    if span.todo:
        written += '<w:highlight w:val="yellow"/>'
    return written


def runs(spans: Spans, note_style: str, bold: bool = False) -> Markup:
    """The spans as runs, for a template; see `run_xml`."""
    return Markup(run_xml(spans, note_style, bold))


def run_xml(spans: Spans, note_style: str, bold: bool = False) -> str:
    """The spans as runs; `note_style` is the id of the footnote reference style, `bold` whether the style is."""
    if len(spans) == 1:
        return _run(spans[0], note_style, bold)
    return "".join([_run(span, note_style, bold) for span in spans])


def _run(span: Span, note_style: str, bold: bool) -> str:
    if span.note:
        return f'<w:r><w:rPr><w:rStyle w:val="{note_style}"/></w:rPr><w:footnoteReference w:id="{span.text}"/></w:r>'
    return run(span.text, run_properties(span, bold) if span.bold or span.italic or span.todo else "")


def paragraph(style: str, inside: str = "", properties: str = "") -> str:
    """A paragraph in a style (its id), with further paragraph properties in schema order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inside}</w:p>'


def ruled_paragraph(style: str, length: float, room: float) -> Markup:
    """A rule line: a paragraph whose upper border is `length` points long, centred in `room` points."""
    side = max(0, twips((room - length) / 2))
    return Markup(paragraph(style, properties=f'<w:ind w:left="{side}" w:right="{side}" w:firstLine="0"/>'))


# The target of the processing instructions that stand where tables go.
TABLE_MARK = "kehoach-table"
_MARK = re.compile(rb"<\?%s (\d+)\?>" % TABLE_MARK.encode())


def table_mark(number: int) -> str:
    """The place of a table: a processing instruction, which no text of a plan can be mistaken for."""
    return f"<?{TABLE_MARK} {number}?>"


def with_tables(part: bytes, tables: Sequence[bytes]) -> bytes:
    """A document part with every mark replaced by its table."""
    return _MARK.sub(lambda mark: tables[int(mark[1])], part)
