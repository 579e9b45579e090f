"""A built document open for editing: its parts as XML, and where each unit of its outline stands in them."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from generator.outline.blocks import Outline
from generator.word import marks
from tests.pull.pen import Element, Pen, W, made
from tests.pull.units import Unit, units_of

_PARSER = etree.XMLParser(resolve_entities=False)
_R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_EMPTY_NOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    "</w:footnotes>"
)


class Document:
    """A .docx being edited. `units` say what it should say afterwards; the edits change both."""

    def __init__(self, content: bytes, outline: Outline, rng: random.Random, tracked: bool) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"], _PARSER)
        self.body = self.root.find(W("body"))
        self.notes = etree.fromstring(self.parts.get("word/footnotes.xml", _EMPTY_NOTES.encode()), _PARSER)
        self.rng, self.pen = rng, Pen(rng, tracked)
        self.units = units_of(outline)
        self.comments: list[Element] = []
        self.lists: list[str] = []
        self._place_units()

    @property
    def tracked(self) -> bool:
        return self.pen.tracked

    def _place_units(self) -> None:
        marked: dict[tuple[int, int], Element] = {}
        for start in self.root.iter(W("bookmarkStart")):
            mark = marks.parsed(start.get(W("name"), ""))
            if mark:
                holder = start.getparent()
                row = next(holder.iterancestors(W("tr"))) if mark.row >= 0 else holder
                marked[mark.block, mark.row] = row
        notes = {note.get(W("id")): note for note in self.notes if note.get(W("type")) is None}
        styled = {
            kind: list(self.styled(style))
            for kind, style in {
                "recipient": "KHNoiNhanDong",
                "position": "KHChucVu",
                "name": "KHHoTen",
                "letterhead.number": "KHSoKyHieu",
                "letterhead.date": "KHDiaDanhNgay",
            }.items()
        }
        for unit in self.units:
            if unit.kind == "note":
                unit.element = notes.get(str(unit.index + 1))
            elif unit.kind in styled:
                unit.element = styled[unit.kind][max(unit.index, 0)]
            elif not unit.kind.startswith(("letterhead", "type", "post")):
                unit.element = marked.get((unit.block, unit.row))

    def styled(self, style: str) -> Iterator[Element]:
        """The paragraphs in a style, by its id."""
        for paragraph in self.root.iter(W("p")):
            named = paragraph.find(f"{W('pPr')}/{W('pStyle')}")
            if named is not None and named.get(W("val")) == style:
                yield paragraph

    def choose(self, *kinds: str, fits: object = None) -> Unit | None:
        """One unit of these kinds that no edit touched yet, None where there is none."""
        test = fits if callable(fits) else lambda unit: True
        found = [u for u in self.units if u.free and u.kind in kinds and u.element is not None and test(u)]
        return self.rng.choice(found) if found else None

    def at(self, unit: Unit) -> int:
        """The index of a unit."""
        return next(index for index, other in enumerate(self.units) if other is unit)

    def next(self, unit: Unit) -> Unit | None:
        """The unit after this one."""
        index = self.at(unit) + 1
        return self.units[index] if index < len(self.units) else None

    def cell(self, unit: Unit, column: str) -> Element:
        """The cell of a row in a column."""
        return unit.element.findall(W("tc"))[list(unit.cells).index(column)]

    def saved(self) -> bytes:
        """The bytes of the document as it stands."""
        parts = dict(self.parts)
        self._order_notes()
        parts["word/document.xml"] = _written(self.root)
        if "word/footnotes.xml" in parts or len(self.notes) > 2:
            self._part(parts, "word/footnotes.xml", "footnotes", _written(self.notes))
        if self.comments:
            self._part(parts, "word/comments.xml", "comments", _written(made("comments", *self.comments)))
        if self.lists:
            self._part(parts, "word/numbering.xml", "numbering", _numbering(self.lists))
        return zipped(parts)

    def count_by_word(self, paragraph: Element, label: str) -> None:
        """Makes a paragraph one of a list that Word counts, beginning with this label."""
        self.lists.append(label)
        number = made("numPr", made("ilvl", val="0"), made("numId", val=str(len(self.lists))))
        properties = paragraph.find(W("pPr"))
        if properties is None:
            paragraph.insert(0, made("pPr", number))
            return
        properties.insert(1 if properties.find(W("pStyle")) is not None else 0, number)

    def _order_notes(self) -> None:
        """Word numbers the notes anew on saving, in the order of their signs."""
        notes = {note.get(W("id")): note for note in self.notes if note.get(W("type")) is None}
        for number, sign in enumerate(self.root.iter(W("footnoteReference")), start=1):
            note = notes[sign.get(W("id"))]
            self.notes.append(note)
            sign.set(W("id"), str(number))
            note.set(W("id"), str(number))

    def _part(self, parts: dict[str, bytes], name: str, kind: str, content: bytes) -> None:
        if name not in parts:
            rels = etree.fromstring(parts["word/_rels/document.xml.rels"], _PARSER)
            etree.SubElement(
                rels,
                f"{{{_RELS}}}Relationship",
                {"Id": f"rIdAdded{kind}", "Type": f"{_R_NS}/{kind}", "Target": f"{kind}.xml"},
            )
            parts["word/_rels/document.xml.rels"] = _written(rels)
            types = etree.fromstring(parts["[Content_Types].xml"], _PARSER)
            override = {"PartName": f"/{name}", "ContentType": f"{_WORD_TYPE}{kind}+xml"}
            etree.SubElement(types, f"{{{_TYPES}}}Override", override)
            parts["[Content_Types].xml"] = _written(types)
        parts[name] = content


def _numbering(labels: list[str]) -> bytes:
    """Lists of one level, each beginning where its label says (17.9)."""
    root = made("numbering")
    for number, label in enumerate(labels, start=1):
        count = _COUNTED.findall(label)[-1:] and list(_COUNTED.finditer(label))[-1]
        assert count
        letters = count[0].isalpha()
        start = "abcdefghijklmnopqrstuvwxyz".index(count[0]) + 1 if letters else int(count[0])
        level = made(
            "lvl",
            made("start", val=str(start)),
            made("numFmt", val="lowerLetter" if letters else "decimal"),
            made("lvlText", val=f"{label[: count.start()]}%1{label[count.end() :]}"),
            made("lvlJc", val="left"),
            ilvl="0",
        )
        root.append(made("abstractNum", level, abstractNumId=str(number)))
    for number in range(1, len(labels) + 1):
        root.append(made("num", made("abstractNumId", val=str(number)), numId=str(number)))
    return _written(root)


def _written(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def zipped(parts: dict[str, bytes]) -> bytes:
    """A package of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


_COUNTED = re.compile(r"\d+|[IVXLC]+|[a-zđ]")


def next_label(label: str, by: int = 1) -> str:
    """The label that follows: "a)" → "b)", "2.3." → "2.4.", "-" → "-"."""
    from generator.outline.labels import LETTERS, roman

    found = list(_COUNTED.finditer(label))
    if not found:
        return label
    last = found[-1]
    said = last[0]
    if said.isdigit():
        new = str(int(said) + by)
    elif said.islower():
        new = LETTERS[min(len(LETTERS) - 1, max(0, LETTERS.index(said) + by))]
    else:
        number = next(n for n in range(1, 100) if roman(n) == said)
        new = roman(number + by)
    return label[: last.start()] + new + label[last.end() :]
