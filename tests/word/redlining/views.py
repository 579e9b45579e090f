"""Accept All and Reject All on WordprocessingML, written from ISO 29500-1 17.13.5 alone, and what a document then says.

Shares nothing with the program: neither how it writes changes nor how it reads them.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Worked out from what stands there: no part of what a document says.
_LAYOUT = {f"{W}{name}" for name in ("keepNext", "ind", "rPr", "sectPr", "pPrChange")}


def parts(content: bytes) -> tuple[Any, Any]:
    """The roots of the document and of its footnotes (None where it has none)."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        document = etree.fromstring(package.read("word/document.xml"))
        if "word/footnotes.xml" not in package.namelist():
            return document, None
        return document, etree.fromstring(package.read("word/footnotes.xml"))


def said(content: bytes, view: str = "accepted") -> list[Any]:
    """All that a document says and how, in one view ("accepted", "original"), for comparing."""
    document, footnotes = parts(content)
    for root in (document, footnotes):
        if root is not None:
            settle(root, view == "accepted")
    notes = {note.get(f"{W}id"): note for note in (() if footnotes is None else footnotes.iter(f"{W}footnote"))}
    body = document.find(f"{W}body")
    found = [*(_block(child, notes) for child in body if child.tag in (f"{W}p", f"{W}tbl")), _pages(body)]
    used = {reference.get(f"{W}id") for reference in document.iter(f"{W}footnoteReference")}
    for number, note in notes.items():
        # A note that nothing refers to in this view must be empty in it.
        assert number in used or note.get(f"{W}type") or not "".join(note.itertext()).strip(), number
    return found


def texts(content: bytes, view: str = "accepted") -> list[str]:
    """The paragraphs of the document as words, those in tables too, then those of its notes; no empty ones."""
    document, footnotes = parts(content)
    found = []
    for root in (document, footnotes):
        if root is not None:
            settle(root, view == "accepted")
            lines = ["".join(text.text or "" for text in p.iter(f"{W}t")) for p in root.iter(f"{W}p")]
            # Notes stand in their part in any order: it is their signs that are in the order of the text.
            found += [line for line in (lines if root is document else sorted(lines)) if line.strip()]
    return found


def settle(root: Any, accept: bool) -> None:
    """Makes or takes back every tracked change of a part."""
    gone, stays = ({"del", "moveFrom"}, {"ins", "moveTo"}) if accept else ({"ins", "moveTo"}, {"del", "moveFrom"})
    _settle_properties(root, accept)
    for row in list(root.iter(f"{W}tr")):
        if _marked(row.find(f"{W}trPr"), gone):
            row.getparent().remove(row)
        else:
            _unmark(row.find(f"{W}trPr"), stays)
    for table in [table for table in root.iter(f"{W}tbl") if table.find(f"{W}tr") is None]:
        table.getparent().remove(table)
    for name in gone:
        for change in [x for x in root.iter(f"{W}{name}") if x.getparent().tag not in (f"{W}rPr", f"{W}trPr")]:
            change.getparent().remove(change)
    for name in stays:
        for change in [x for x in root.iter(f"{W}{name}") if x.getparent().tag not in (f"{W}rPr", f"{W}trPr")]:
            for child in list(change):
                change.addprevious(child)
            change.getparent().remove(change)
    for text in root.iter(f"{W}delText"):
        text.tag = f"{W}t"
    for paragraph in list(root.iter(f"{W}p")):
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        if _marked(mark, gone):
            _join(paragraph)
        else:
            _unmark(mark, stays)


def _join(paragraph: Any) -> None:
    """A paragraph whose end is not there goes on in the next one, whose properties count."""
    words = [child for child in paragraph if child.tag == f"{W}r"]
    following = paragraph.getnext()
    while following is not None and "Range" in following.tag:
        following = following.getnext()
    if following is not None and following.tag == f"{W}p":
        place = 1 if len(following) and following[0].tag == f"{W}pPr" else 0
        for number, run in enumerate(words):
            following.insert(place + number, run)
    else:
        assert not words, "words with no paragraph to stand in"
    paragraph.getparent().remove(paragraph)


def _settle_properties(root: Any, accept: bool) -> None:
    for change in [x for x in root.iter() if isinstance(x.tag, str) and x.tag.endswith("PrChange")]:
        holder = change.getparent()
        holder.remove(change)
        if accept:
            continue
        kept = {f"{W}pPr": ("rPr", "sectPr"), f"{W}sectPr": ("headerReference", "footerReference")}
        for child in [child for child in holder if etree.QName(child).localname not in kept.get(holder.tag, ())]:
            holder.remove(child)
        at = 0 if holder.tag == f"{W}pPr" else len(holder)
        for number, child in enumerate(list(change[0])):
            holder.insert(at + number, child)


def _marked(properties: Any, names: set[str]) -> bool:
    return properties is not None and any(properties.find(f"{W}{name}") is not None for name in names)


def _unmark(properties: Any, names: set[str]) -> None:
    for name in names if properties is not None else ():
        for change in properties.findall(f"{W}{name}"):
            properties.remove(change)


def _block(element: Any, notes: dict[str, Any]) -> Any:
    return _paragraph(element, notes) if element.tag == f"{W}p" else ("table", *_table(element, notes))


def _table(table: Any, notes: dict[str, Any]) -> Any:
    yield len(table.findall(f"{W}tblGrid/{W}gridCol"))
    for row in table.findall(f"{W}tr"):
        cells = []
        for cell in row.findall(f"{W}tc"):
            span, merge = (cell.find(f"{W}tcPr/{W}{name}") for name in ("gridSpan", "vMerge"))
            look = tuple("" if x is None else x.get(f"{W}val") for x in (span, merge))
            cells.append((look, [_block(child, notes) for child in cell if child.tag in (f"{W}p", f"{W}tbl")]))
        yield row.find(f"{W}trPr/{W}tblHeader") is not None, cells


def _paragraph(paragraph: Any, notes: dict[str, Any]) -> Any:
    properties = paragraph.find(f"{W}pPr")
    look = [] if properties is None else [_plain(child) for child in properties if child.tag not in _LAYOUT]
    runs: list[tuple[str, str]] = []
    for run in paragraph.findall(f"{W}r"):
        properties_of_run = run.find(f"{W}rPr")
        how = "" if properties_of_run is None else "".join(_plain(child) for child in properties_of_run)
        words = "".join(_inside(child, notes) for child in run if child.tag != f"{W}rPr")
        if runs and runs[-1][1] == how:
            runs[-1] = (runs[-1][0] + words, how)
        else:
            runs.append((words, how))
    return look, runs, None if properties is None else _pages(properties)


def _inside(child: Any, notes: dict[str, Any]) -> str:
    if child.tag == f"{W}t":
        return child.text or ""
    if child.tag == f"{W}footnoteReference":
        note = notes[child.get(f"{W}id")]
        return f"[{[_paragraph(paragraph, {}) for paragraph in note.iter(f'{W}p')]}]"
    return f"<{etree.QName(child).localname}>"


def _pages(holder: Any) -> Any:
    section = holder.find(f"{W}sectPr")
    return None if section is None else [_plain(child) for child in section]


def _plain(element: Any) -> str:
    attributes = {key.split("}")[1]: value for key, value in sorted(element.items())}
    return f"{etree.QName(element).localname}{attributes}{''.join(_plain(child) for child in element)}"


def shown(content: bytes) -> list[str]:
    """Each paragraph that a change touches, of the document and then of its notes, with the changes as signs.

    [-gone-] {+come+} [<moved away<] {>moved here>} ~another look~; ¶ with + - < > where the end came, went or moved,
    (style) where the style was another.
    """
    document, footnotes = parts(content)
    found = []
    for root in (document, footnotes):
        for paragraph in () if root is None else root.iter(f"{W}p"):
            line = "".join(_shown(child) for child in paragraph)
            # Bookmarks part a change in two.
            for seam in ("-][-", "+}{+", "<][<", ">}{>"):
                line = line.replace(seam, "")
            mark = paragraph.find(f"{W}pPr/{W}rPr")
            for name, sign in (("ins", "¶+"), ("del", "¶-"), ("moveFrom", "¶<"), ("moveTo", "¶>")):
                line += sign if _marked(mark, {name}) else ""
            if paragraph.find(f"{W}pPr/{W}pPrChange") is not None:
                line += "(style)"
            if any(sign in line for sign in ("[", "{", "~", "¶", "(style)")):
                found.append(line)
    return found


_SIGNS = {"del": "[-{}-]", "ins": "{{+{}+}}", "moveFrom": "[<{}<]", "moveTo": "{{>{}>}}"}


def _shown(child: Any) -> str:
    name = etree.QName(child).localname
    if name in _SIGNS:
        return _SIGNS[name].format("".join(_shown(inside) for inside in child))
    if name != "r":
        return ""
    words = "".join(
        inside.text or "" if inside.tag in (f"{W}t", f"{W}delText") else "*"
        for inside in child
        if inside.tag in (f"{W}t", f"{W}delText", f"{W}footnoteReference")
    )
    return f"~{words}~" if child.find(f"{W}rPr/{W}rPrChange") is not None else words
