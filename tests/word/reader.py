"""Reads a built .docx with zipfile and lxml alone, so that the program is not asked about its own work."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "plan": "urn:kehoach:plan:1",
}
MM = 1440 / 25.4
_OFF = ("0", "false", "off", "none")


def find(node: Any, path: str) -> list[Any]:
    """XPath with the prefixes above."""
    return list(node.xpath(path, namespaces=NAMESPACES))


def value(node: Any, path: str) -> str | None:
    """The first attribute or text an XPath finds."""
    found = find(node, path)
    return str(found[0]) if found else None


def text_of(node: Any) -> str:
    """The words in a paragraph, cell or table; a tab and a line break as such, paragraphs one a line."""
    paragraphs = [node] if node.tag.endswith("}p") else find(node, ".//w:p")
    return "\n".join(_words(paragraph) for paragraph in paragraphs)


def _words(paragraph: Any) -> str:
    signs = {"tab": "\t", "br": "\n"}
    return "".join(
        signs.get(etree.QName(node).localname, node.text or "")
        for node in find(paragraph, "./w:r/w:t | ./w:r/w:tab | ./w:r/w:br")
    )


def text_of_run(run: Any) -> str:
    """The words of a run."""
    return "".join(find(run, "./w:t/text()"))


class Docx:
    """The parts of a package, and its styles resolved through their chain (ISO 29500-1 17.7.2)."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.document = self.xml("word/document.xml")
        self.body = self.document[0]
        self._styles = self.xml("word/styles.xml")

    def xml(self, name: str) -> Any:
        """A part, parsed."""
        return etree.fromstring(self.parts[name])

    def paragraphs(self, style: str, inside: Any = None) -> list[Any]:
        """The paragraphs of a style, by its name."""
        scope = self.body if inside is None else inside
        return [paragraph for paragraph in find(scope, ".//w:p") if self.style_name(paragraph) == style]

    def texts(self, style: str) -> list[str]:
        """Their words."""
        return [text_of(paragraph) for paragraph in self.paragraphs(style)]

    def one(self, style: str) -> Any:
        """The only paragraph of a style."""
        (paragraph,) = self.paragraphs(style)
        return paragraph

    def style_name(self, paragraph: Any) -> str | None:
        style = self._style(value(paragraph, "./w:pPr/w:pStyle/@w:val"))
        return value(style, "./w:name/@w:val") if style is not None else None

    def tables(self) -> list[Any]:
        """The tables of tasks, without the letterhead and the signature."""
        return find(self.body, ".//w:tbl[w:tblPr/w:tblStyle]")

    def table(self, caption: str) -> Any:
        """The table whose alt text begins so."""
        (table,) = find(self.body, f".//w:tbl[starts-with(w:tblPr/w:tblCaption/@w:val, '{caption}')]")
        return table

    def sections(self) -> list[Any]:
        """Section properties in the order of the pages."""
        return find(self.body, ".//w:sectPr")

    def is_on(self, run: Any, name: str) -> bool:
        """Whether a toggle such as `b` or `i` is on for a run: its own word first, then its paragraph's style's."""
        return next((value(found, "@w:val") not in _OFF for found in self._run_properties(run, name)), False)

    def size(self, run: Any) -> float:
        """The font size of a run in points."""
        return int(next(iter(self._run_properties(run, "sz"))).get(f"{{{NAMESPACES['w']}}}val")) / 2

    def font(self, run: Any) -> str | None:
        """The font of a run's Latin letters."""
        return value(next(iter(self._run_properties(run, "rFonts"))), "@w:ascii")

    def layout(self, paragraph: Any, path: str) -> str | None:
        """A paragraph property such as `w:jc/@w:val`: the paragraph's own, its style's, the default."""
        for holder in self._paragraph_holders(paragraph):
            found = value(holder, path)
            if found is not None:
                return found
        return None

    def is_set(self, paragraph: Any, name: str) -> bool:
        """Whether a paragraph toggle such as `keepNext` is on: the paragraph's own word first, then its style's."""
        found = [mark for holder in self._paragraph_holders(paragraph) for mark in find(holder, f"./w:{name}")]
        return bool(found) and value(found[0], "@w:val") not in _OFF

    def _run_properties(self, run: Any, name: str) -> Iterator[Any]:
        paragraph = run.getparent()
        holders = [
            *find(run, "./w:rPr"),
            *(part for style in self._chain(paragraph) for part in find(style, "./w:rPr")),
        ]
        holders += find(self._styles, "./w:docDefaults/w:rPrDefault/w:rPr")
        return (found for holder in holders for found in find(holder, f"./w:{name}"))

    def _paragraph_holders(self, paragraph: Any) -> list[Any]:
        own = find(paragraph, "./w:pPr")
        styles = [part for style in self._chain(paragraph) for part in find(style, "./w:pPr")]
        return [*own, *styles, *find(self._styles, "./w:docDefaults/w:pPrDefault/w:pPr")]

    def _chain(self, paragraph: Any) -> Iterator[Any]:
        style = self._style(value(paragraph, "./w:pPr/w:pStyle/@w:val"))
        while style is not None:
            yield style
            style = self._style(value(style, "./w:basedOn/@w:val"))

    def _style(self, style_id: str | None) -> Any:
        found = find(self._styles, f"./w:style[@w:styleId='{style_id}']")
        return found[0] if found else None
