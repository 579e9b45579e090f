"""What stands in a paragraph: runs through hyperlinks, content controls, fields and tracked changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator.word.reading.drawings import drawn_line, vml_line
from generator.word.reading.model import DrawnLine
from generator.word.reading.names import (
    ALTERNATE,
    CHANGES,
    CHOICE,
    COMMENT_REFERENCE,
    CONTROL,
    CONTROL_CONTENT,
    FALLBACK,
    ID,
    MARKS,
    NOTES,
    RUN,
    RUN_PROPERTIES,
    TEXT_BOX,
    M,
)
from generator.word.reading.plain import words_of
from generator.word.reading.properties import Properties, run_properties
from generator.word.reading.symbols import symbol
from generator.word.reading.trace import Trace
from generator.word.reading.tree import first
from generator.word.xml import w

_THROUGH = frozenset(w(name) for name in ("hyperlink", "smartTag", "customXml", "bdo", "dir", "rubyBase"))
_TEXT = frozenset((w("t"), w("delText")))
_SIGNS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
}
_CODE = frozenset((w("instrText"), w("delInstrText")))
_BLANKS = re.compile(r"[\t\n\r]")  # typed into w:t they are blanks to Word
_SOFT_HYPHEN = "\xad"
_FORMAT_CHANGE = w("rPrChange")
_BREAK, _SYMBOL, _FIELD, _RUBY = w("br"), w("sym"), w("fldChar"), w("ruby")
_SIMPLE_FIELD, _INSTRUCTION, _RUBY_BASE = w("fldSimple"), w("instr"), w("rubyBase")
_TYPE, _FIELD_TYPE, _CUSTOM_SIGN = w("type"), w("fldCharType"), w("customMarkFollows")
_RENDERED = w("lastRenderedPageBreak")
_MATH_TEXT = f"{{{M}}}t"
_MATH = (f"{{{M}}}oMath", f"{{{M}}}oMathPara")
_READ = frozenset((*MARKS, *CHANGES, *_THROUGH, *_MATH, CONTROL, _SIMPLE_FIELD, ALTERNATE))
_NO_PROPERTIES: Properties = {}


class Piece(NamedTuple):
    """Words with their direct formatting and field, or the sign of a note."""

    text: str
    own: Properties
    field: str = ""
    note: str = ""


@dataclass
class Inline:
    """What was met in a paragraph and is there in this view."""

    pieces: list[Piece] = field(default_factory=list)
    lines: list[DrawnLine] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    pictures: int = 0
    page_breaks: int = 0
    rendered_breaks: int = 0
    notes: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing of the paragraph is left."""
        return not (self.pieces or self.lines or self.boxes or self.pictures or self.page_breaks)


class _Field:
    """A field that is open: its code, and whether its result is being read."""

    __slots__ = ("code", "reading")

    def __init__(self, code: str = "", reading: bool = False) -> None:
        self.code, self.reading = code, reading


class InlineReader:
    """Reads paragraphs one after the other: fields and the ranges of comments may span them.

    `lenient` reads the words of all fields, codes' words too: for a story whose fields do not open and close in turn.
    """

    def __init__(self, trace: Trace, lenient: bool = False) -> None:
        self._trace = trace
        self._view = trace.view
        self._lenient = lenient
        self._fields: list[_Field] = []
        self._hidden = False  # in something that is not there
        self._changed = False  # in a change, whether it is there or not

    def read(self, holder: Any, into: Inline) -> None:
        """The contents of a w:p, in order."""
        for child in holder:
            tag = child.tag
            if tag == RUN:
                self._run(child, into)
            elif tag in _READ:
                self._element(child, tag, into)

    def _element(self, element: Any, tag: str, found: Inline) -> None:
        if tag in MARKS:
            self._trace.mark(element)
        elif tag in CHANGES:
            self._change(element, found)
        elif tag in _THROUGH:
            self.read(element, found)
        elif tag == CONTROL:
            content = first(element, CONTROL_CONTENT)
            if content is not None:
                self.read(content, found)
        elif tag == _SIMPLE_FIELD:
            code = (element.get(_INSTRUCTION) or "").strip()
            if not self._hidden:
                found.fields.append(code)
            self._fields.append(_Field(code, True))
            self.read(element, found)
            self._fields.pop()
        elif tag == ALTERNATE:
            self.read(choices(element), found)
        else:
            self._put(self._math(element), {}, found, "MATH")

    def _change(self, element: Any, found: Inline) -> None:
        self._trace.change(CHANGES[element.tag], element, words_of(element))
        before = self._hidden, self._changed
        self._hidden = self._hidden or self._view.hides(element)
        self._changed = True
        self.read(element, found)
        self._hidden, self._changed = before

    def _run(self, run: Any, found: Inline) -> None:
        own, changed = _NO_PROPERTIES, self._changed
        if len(run) and run[0].tag == RUN_PROPERTIES:
            properties = run[0]
            if not self._trace.untouched:
                change = first(properties, _FORMAT_CHANGE)
                if change is not None:
                    self._trace.change("format", change, words_of(run))
                    self._changed = True
                    properties = self._view.current(properties)
            own = run_properties(properties)
        self._contents(run, own, found)
        self._changed = changed

    def _contents(self, run: Any, own: Properties, found: Inline) -> None:
        text = ""
        for child in run:
            tag = child.tag
            if tag in _TEXT:
                words = child.text or ""
                text += words if words.isprintable() else _BLANKS.sub(" ", words)
            elif tag == RUN_PROPERTIES:
                continue
            elif tag in _SIGNS:
                text += _SIGNS[tag]
            elif tag == _BREAK:
                kind = child.get(_TYPE)
                if kind == "page":
                    found.page_breaks += not self._hidden
                elif kind != "column":
                    text += "\n"
            elif tag == _SYMBOL:
                text += symbol(child)
            elif tag == _FIELD:
                text = self._flush(text, own, found)
                self._field_sign(child.get(_FIELD_TYPE), found)
            elif tag in _CODE:
                if self._fields and not self._fields[-1].reading:
                    self._fields[-1].code += child.text or ""
            elif tag in NOTES:
                text = self._flush(text, own, found)
                self._sign(child, own, found)
                if child.get(_CUSTOM_SIGN) in ("1", "true", "on"):
                    return  # what follows in the run is the sign itself, "*"
            elif tag == _RENDERED:
                found.rendered_breaks += not self._hidden
            elif tag == COMMENT_REFERENCE:
                self._trace.reference(child)
            elif tag == _RUBY:
                text = self._flush(text, own, found)
                self.read([part for part in child if part.tag == _RUBY_BASE], found)
            elif tag == ALTERNATE:
                text = self._flush(text, own, found)
                self._contents(choices(child), own, found)
            elif not self._hidden:
                self._drawn(child, found)
        self._flush(text, own, found)

    def _flush(self, text: str, own: Properties, found: Inline) -> str:
        if text and not own.get("vanish"):
            if not self._fields:
                self._put(text, own, found, "")
            elif self._lenient or all(opened.reading for opened in self._fields):
                self._put(text, own, found, self._fields[-1].code.strip())
        return ""

    def _put(self, text: str, own: Properties, found: Inline, code: str) -> None:
        if _SOFT_HYPHEN in text:
            text = text.replace(_SOFT_HYPHEN, "")
        if self._hidden:
            self._trace.hidden(text)
            return
        if not self._changed:
            self._trace.between()
        self._trace.words(text)
        self._trace.bookmarks.words()
        found.pieces.append(Piece(text, own, code))

    def _sign(self, element: Any, own: Properties, found: Inline) -> None:
        name = f"{NOTES[element.tag]}-{element.get(ID)}"
        self._trace.note(name, not self._hidden)
        if not self._hidden:
            self._trace.bookmarks.words()
            found.notes.append(name)
            found.pieces.append(Piece("", own, "", name))

    def _field_sign(self, kind: str | None, found: Inline) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].reading = True
        elif kind == "end" and self._fields:
            code = self._fields.pop().code.strip()
            if not self._hidden:
                found.fields.append(code)

    def _math(self, element: Any) -> str:
        if element.tag == _MATH_TEXT:
            return element.text or ""
        if element.tag in CHANGES and self._view.hides(element):
            return ""
        return "".join(self._math(child) for child in element)

    def _drawn(self, element: Any, found: Inline) -> None:
        tag = element.tag
        if tag not in _DRAWINGS:
            return
        boxes = list(element.iter(TEXT_BOX))
        if boxes:
            # A box within a box comes with the outer one.
            found.boxes += [box for box in boxes if not any(above.tag == TEXT_BOX for above in _inside(box, element))]
            return
        line = drawn_line(element) if tag == w("drawing") else vml_line(element)
        if line is not None:
            found.lines.append(line)
        else:
            found.pictures += 1


_DRAWINGS = frozenset(map(w, ("drawing", "pict", "object")))


def _inside(box: Any, drawing: Any) -> Iterator[Any]:
    for above in box.iterancestors():
        if above is drawing:
            return
        yield above


def choices(alternate: Any) -> list[Any]:
    """What stands in the one branch of mc:AlternateContent that is read."""
    branch = first(alternate, CHOICE)
    if branch is None:
        branch = first(alternate, FALLBACK)
    return [] if branch is None else list(branch)


def balanced(story: Any) -> bool:
    """Whether the fields of a story open and close in turn, as Word writes them."""
    depth = 0
    for sign in story.iter(_FIELD):
        kind = sign.get(_FIELD_TYPE)
        depth += (kind == "begin") - (kind == "end")
        if depth < 0:
            return False
    return depth == 0
