"""Faults put into a clean .docx: the parts of the package as trees, changed, and zipped again."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Callable
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = {
    "w": W,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in NAMESPACES.items())
DOCUMENT = "word/document.xml"

Plant = Callable[[bytes], bytes]
Change = Callable[[Any], None]


class NotHere(Exception):
    """The document has nothing this fault could be planted in."""


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def xml(text: str) -> Any:
    """An element from its text, prefixes declared."""
    return etree.fromstring(f"<x {_DECLARED}>{text}</x>")[0]


def find(node: Any, path: str) -> list[Any]:
    return list(node.xpath(path, namespaces=NAMESPACES))


def changed(content: bytes, change: Change, part: str = DOCUMENT) -> bytes:
    """The package with one part changed."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        if part not in package.namelist():
            raise NotHere(part)
        root = etree.fromstring(package.read(part))
    change(root)
    return with_part(content, part, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The package with a part in place of its own, or added."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copied:
        for other in source.namelist():
            if other != name:
                copied.writestr(other, source.read(other))
        copied.writestr(name, part)
    return target.getvalue()


def fault(change: Change, part: str = DOCUMENT) -> Plant:
    """A fault that is a change of one part."""
    return lambda content: changed(content, change, part)


def styled(root: Any, style: str, number: int | None = None) -> list[Any]:
    """The paragraphs of a style by its id; only the n-th where a number is given."""
    found = find(root, f"//w:p[w:pPr/w:pStyle/@w:val='{style}']")
    if number is not None:
        found = found[number : number + 1 or None]
    if not found:
        raise NotHere(style)
    return found


def text_of(paragraph: Any) -> str:
    return "".join(find(paragraph, ".//w:t/text()"))


def retext(paragraph: Any, text: str) -> None:
    """Other words in a paragraph, in its first run; a line end is a line break, a tab a tab."""
    runs = find(paragraph, "./w:r[w:t]")
    for run in runs[1:]:
        paragraph.remove(run)
    for child in find(runs[0], "./w:t | ./w:br | ./w:tab"):
        runs[0].remove(child)
    for sign in _pieces(text):
        if sign in ("\n", "\t"):
            runs[0].append(xml("<w:br/>" if sign == "\n" else "<w:tab/>"))
        else:
            piece = xml('<w:t xml:space="preserve"/>')
            piece.text = sign
            runs[0].append(piece)


def _pieces(text: str) -> list[str]:
    found = [""]
    for sign in text:
        if sign in "\n\t":
            found += [sign, ""]
        else:
            found[-1] += sign
    return [piece for piece in found if piece]


def put(holder: Any, element: Any) -> None:
    """A property in place of the one of its name."""
    for old in holder.findall(element.tag):
        holder.remove(old)
    holder.append(element)


def properties(holder: Any, name: str) -> Any:
    """The w:rPr or w:pPr of an element, made where it has none."""
    found = holder.find(w(name))
    if found is None:
        found = etree.SubElement(holder, w(name))
        holder.insert(0, found)
    return found


def run_look(style: str, *written: str, number: int | None = None, part: str = DOCUMENT) -> Plant:
    """Direct formatting of every run in the paragraphs of a style."""

    def change(root: Any) -> None:
        for paragraph in styled(root, style, number):
            runs = find(paragraph, ".//w:r")
            for run in runs:
                for one in written:
                    put(properties(run, "rPr"), xml(one))

    return fault(change, part)


def paragraph_look(style: str, *written: str, number: int | None = None) -> Plant:
    """Direct formatting of the paragraphs of a style."""

    def change(root: Any) -> None:
        for paragraph in styled(root, style, number):
            for one in written:
                put(properties(paragraph, "pPr"), xml(one))

    return fault(change)


def words(style: str, reword: Callable[[str], str], number: int | None = 0) -> Plant:
    """Other words in the paragraphs of a style (the first, unless told)."""

    def change(root: Any) -> None:
        for paragraph in styled(root, style, number):
            old = text_of(paragraph)
            new = reword(old)
            if new == old:
                raise NotHere(old)
            retext(paragraph, new)

    return fault(change)


def section(number: int, name: str, **attributes: str) -> Plant:
    """Attributes of a child of the n-th section's properties."""

    def change(root: Any) -> None:
        sections = find(root, "//w:sectPr")
        if number >= len(sections):
            raise NotHere(name)
        child = sections[number].find(w(name))
        for key, value in attributes.items():
            child.set(w(key), value)

    return fault(change)


def gone(style: str, number: int | None = None) -> Plant:
    """Without the paragraphs of a style."""

    def change(root: Any) -> None:
        for paragraph in styled(root, style, number):
            paragraph.getparent().remove(paragraph)

    return fault(change)


def inserted(style: str, written: str, number: int = 0, after: bool = False) -> Plant:
    """A block put before (or after) the n-th paragraph of a style."""

    def change(root: Any) -> None:
        place = styled(root, style, number)[0]
        (place.addnext if after else place.addprevious)(xml(written))

    return fault(change)


def restyled(style: str, change: Callable[[Any], None]) -> Plant:
    """A change of a style's definition."""

    def apply(root: Any) -> None:
        for element in find(root, f"//w:style[@w:styleId='{style}']"):
            change(element)

    return fault(apply, "word/styles.xml")


def both(*plants: Plant) -> Plant:
    """Several changes that together are one fault."""

    def apply(content: bytes) -> bytes:
        for plant in plants:
            content = plant(content)
        return content

    return apply


def copied(element: Any) -> Any:
    return copy.deepcopy(element)
