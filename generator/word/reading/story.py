"""A story read in order: the body, a header, the notes. Text boxes come once, behind the paragraph that holds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator.word.reading.cascade import Cascade, Layer
from generator.word.reading.inline import Inline, InlineReader, choices
from generator.word.reading.model import CellPlace, Paragraph, Run, Story, Table
from generator.word.reading.names import (
    ALTERNATE,
    CHANGES,
    CONTROL,
    CONTROL_CONTENT,
    MARKS,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    SECTION,
    TABLE,
)
from generator.word.reading.numbering import Numbering
from generator.word.reading.properties import Properties, paragraph_properties, run_properties
from generator.word.reading.table_reader import read_table
from generator.word.reading.tables import NO_LAYERS
from generator.word.reading.trace import Trace
from generator.word.reading.tree import first
from generator.word.reading.views import mark_changes
from generator.word.xml import w

_MOST_DEPTH = 20
_THROUGH = frozenset((w("customXml"), w("smartTag")))
_UNREAD = {w("altChunk"): "đoạn nhúng từ tệp khác (altChunk)", w("subDoc"): "tài liệu con (subDoc)"}
_SECTION_CHANGE = w("sectPrChange")
_MARK_CHANGE = w("rPrChange")
_FORMAT_CHANGE, _NUMBER, _NUMBERING_CHANGE = w("pPrChange"), w("numPr"), w("numberingChange")


class Surroundings(NamedTuple):
    """Where blocks stand: the cell, how many tables deep, what the table's style gives, the story."""

    story: Story
    cell: CellPlace | None = None
    depth: int = 0
    layers: tuple[Layer, Layer] = NO_LAYERS
    note: str = ""
    anchored: int = 0


@dataclass
class Reader:
    """Reads one story. `sections` gathers the w:sectPr met, `unread` what was not read; `first` is the first ordinal.

    A paragraph whose end is not there in the view is read on into the next one, whose properties the whole then has:
    a paragraph's properties hang on its end, so the last of those that become one keeps its own (ISO 29500-1
    17.13.5.15; Word's Accept All does the same). One of which nothing is left is gone.
    """

    cascade: Cascade
    numbering: Numbering
    trace: Trace
    inline: InlineReader
    first: int = 1
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table | None] = field(default_factory=list)
    sections: list[Any] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    _carried: tuple[Inline, Any, Surroundings] | None = None

    def read(self, element: Any, story: Story, note: str = "") -> None:
        """All blocks of a body, header or note."""
        self.trace.begin(story)
        around = Surroundings(story, note=note)
        self.container(element, around)
        self.trace.end(self.last(around))

    @property
    def next(self) -> int:
        """The ordinal of the next paragraph."""
        return self.first + len(self.paragraphs)

    def container(self, element: Any, around: Surroundings) -> None:
        """The blocks of what has a last paragraph: a body, a cell, a text box, a note."""
        start = len(self.paragraphs)
        self._blocks(element, around)
        self.flush(keep=around.cell is not None and len(self.paragraphs) == start)

    def flush(self, keep: bool = False) -> None:
        """Nothing follows that the paragraph read last could go on in; `keep` it even if nothing is left of it."""
        if self._carried is None:
            return
        inline, element, around = self._carried
        self._carried = None
        if inline.is_empty and not keep:
            self.trace.bookmarks.vanished()
            self.trace.settle(self.last(around))
        else:
            self._paragraph(element, inline, around)

    def last(self, around: Surroundings) -> int:
        """The paragraph before the one that comes next, for what stands at none."""
        return 0 if around.story in ("header", "footer") else max(1, self.next - 1)

    def _blocks(self, holder: Iterable[Any], around: Surroundings) -> None:
        for child in holder:
            tag = child.tag
            if tag == PARAGRAPH:
                self._read_paragraph(child, around)
            elif tag == TABLE:
                if around.depth < _MOST_DEPTH:
                    read_table(self, child, around)
                else:
                    self.unread.add("bảng lồng quá sâu")
            elif tag in MARKS:
                self.trace.mark(child)
            elif tag == CONTROL:
                content = first(child, CONTROL_CONTENT)
                if content is not None:
                    self._blocks(content, around)
            elif tag in _THROUGH:
                self._blocks(child, around)
            elif tag in CHANGES:
                if self.trace.view.hides(child):
                    self.trace.skipped(child, [(CHANGES[tag], child)], self.last(around))
                else:
                    with self.trace.around([(CHANGES[tag], child)], child):
                        self._blocks(child, around)
            elif tag == ALTERNATE:
                self._blocks(choices(child), around)
            elif tag in _UNREAD:
                self.unread.add(_UNREAD[tag])
            elif tag == SECTION and around.story == "body":
                self.flush()
                self._section_changed(child)
                self.sections.append(child)

    def _read_paragraph(self, element: Any, around: Surroundings) -> None:
        inline = self._carried[0] if self._carried else Inline()
        self._carried = None
        self.inline.read(element, inline)
        if not self.trace.untouched:
            hidden = False
            for change in mark_changes(element):
                self.trace.change(f"mark-{CHANGES[change.tag]}", change)
                hidden = hidden or self.trace.view.hides(change)
            self._properties_changed(first(element, PARAGRAPH_PROPERTIES))
            if hidden:
                # The paragraph's end is not there: its words belong to the next paragraph.
                self.trace.bookmarks.goes_on()
                if inline.is_empty:
                    self.trace.settle(self.last(around))  # nor is the paragraph: who took it away is not the next one's
                self._carried = inline, element, around
                return
        self._paragraph(element, inline, around)

    def _properties(self, element: Any) -> tuple[Any, Any, Properties]:
        """A paragraph's w:pPr, the w:rPr of its end, and its direct formatting in this view."""
        properties = first(element, PARAGRAPH_PROPERTIES)
        if properties is None:
            return None, None, {}
        mark = first(properties, RUN_PROPERTIES)
        if self.trace.untouched:
            return properties, mark, paragraph_properties(properties)
        direct = paragraph_properties(self.trace.view.current(properties))
        if any(change.tag in CHANGES and self.trace.view.hides(change) for change in _of_number(properties)):
            direct.pop("numId", None)
            direct.pop("ilvl", None)
        return properties, self.trace.view.current(mark), direct

    def _properties_changed(self, properties: Any) -> None:
        if properties is None:
            return
        for change in (
            first(properties, _FORMAT_CHANGE),
            first(first(properties, RUN_PROPERTIES), _MARK_CHANGE),
            *(change for change in _of_number(properties) if change.tag in CHANGES or change.tag == _NUMBERING_CHANGE),
        ):
            if change is not None:
                self.trace.change("format", change)

    def _paragraph(self, element: Any, inline: Inline, around: Surroundings) -> None:
        properties, mark, direct = self._properties(element)
        look, style = self.cascade.paragraph(direct, around.layers[0])
        layers = around.layers[1]
        section = None
        if properties is not None and around.story == "body" and around.cell is None:
            section = first(properties, SECTION)
        if section is not None:
            self._section_changed(section)
        own = run_properties(mark)
        label, label_format = "", None
        if look.number is not None and (inline.pieces or not (section is not None or own.get("vanish"))):
            # Word counts an empty paragraph too, but for one that is only a section's end or whose end is hidden.
            counted = self.numbering.next(*look.number)
            # In a cell the number may be all there is: a column of them.
            if inline.pieces or around.cell is not None:
                label, level = counted, self.numbering.level(*look.number)
                label_format = self.cascade.run(style, {**own, **level.run} if level else own, layers)
        runs = [Run(x.text, self.cascade.run(style, x.own, layers), x.field, x.note) for x in inline.pieces]
        if any(run.format.hidden for run in runs):
            runs = [run for run in runs if not run.format.hidden]
        ordinal = self.next
        starting, spanning = self.trace.bookmarks.taken()
        self.paragraphs.append(
            Paragraph.of(
                ordinal=ordinal,
                story=around.story,
                section=len(self.sections),
                runs=tuple(runs),
                format=look,
                style=style.name if style else "",
                mark=self.cascade.run(style, own, layers),
                label=label,
                label_format=label_format,
                cell=around.cell,
                depth=around.depth,
                lines=tuple(inline.lines),
                pictures=inline.pictures,
                page_breaks=inline.page_breaks,
                rendered_breaks=inline.rendered_breaks,
                ends_section=section is not None,
                notes=tuple(inline.notes),
                fields=tuple(inline.fields),
                anchored=around.anchored,
                bookmarks=starting,
                spanning=spanning,
                note=around.note,
                editors=self.trace.settle(0 if around.story in ("header", "footer") else ordinal),
            )
        )
        for box in inline.boxes:
            carried, self._carried = self._carried, None
            self.container(box, Surroundings("textbox", note=around.note, anchored=ordinal))
            self._carried = carried
        if section is not None:
            self.sections.append(section)

    def _section_changed(self, section: Any) -> None:
        change = first(section, _SECTION_CHANGE)
        if change is not None:
            self.trace.change("format", change)


def _of_number(properties: Any) -> Iterable[Any]:
    """What a paragraph's w:numPr holds."""
    number = first(properties, _NUMBER)
    return () if number is None else number
