"""The XML names that are read, as lxml writes them."""

from __future__ import annotations

from generator.word.xml import R, w

MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
V = "urn:schemas-microsoft-com:vml"
O = "urn:schemas-microsoft-com:office:office"  # noqa: E741 - the prefix Word gives it
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"

VAL = w("val")
RUN, PARAGRAPH, TABLE = w("r"), w("p"), w("tbl")
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = w("pPr"), w("rPr")
SECTION = w("sectPr")
CONTROL, CONTROL_CONTENT = w("sdt"), w("sdtContent")
ALTERNATE, CHOICE, FALLBACK = f"{{{MC}}}AlternateContent", f"{{{MC}}}Choice", f"{{{MC}}}Fallback"
TEXT_BOX = w("txbxContent")
RELATION = f"{{{R}}}id"

AUTHOR, DATE, ID, NAME = w("author"), w("date"), w("id"), w("name")
CELL, ROW = w("tc"), w("tr")
CELL_PROPERTIES, ROW_PROPERTIES, TABLE_PROPERTIES = w("tcPr"), w("trPr"), w("tblPr")
# What a tracked change wraps or marks; the value is how it is named to the rest of the program.
INSERTED = {w("ins"): "inserted", w("moveTo"): "moved-to"}
DELETED = {w("del"): "deleted", w("moveFrom"): "moved-from"}
CHANGES = INSERTED | DELETED
BOOKMARK_START, BOOKMARK_END = w("bookmarkStart"), w("bookmarkEnd")
COMMENT_START, COMMENT_END, COMMENT_REFERENCE = w("commentRangeStart"), w("commentRangeEnd"), w("commentReference")
MARKS = frozenset((BOOKMARK_START, BOOKMARK_END, COMMENT_START, COMMENT_END))
NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
