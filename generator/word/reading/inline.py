"""What stands in a paragraph: runs through hyperlinks, content controls, fields and tracked changes (as accepted)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.word.reading.drawings import drawn_line, vml_line
from generator.word.reading.model import DrawnLine
from generator.word.reading.names import (
    ALTERNATE,
    CHOICE,
    CONTROL,
    CONTROL_CONTENT,
    FALLBACK,
    RUN,
    RUN_PROPERTIES,
    TEXT_BOX,
    M,
)
from generator.word.reading.properties import Properties, run_properties
from generator.word.xml import w

_THROUGH = frozenset(w(name) for name in ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "bdo", "dir"))
_GONE = frozenset(w(name) for name in ("del", "moveFrom"))
_WORDS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
}
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}


@dataclass
class Inline:
    """What was met in a paragraph. `pieces` are words with their direct formatting and field."""

    pieces: list[tuple[str, Properties, str]] = field(default_factory=list)
    lines: list[DrawnLine] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    pictures: int = 0
    page_breaks: int = 0
    rendered_breaks: int = 0
    notes: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    tracked: int = 0


class FieldState:
    """Fields that are open: each is its code, and whether its result is being read. They may span paragraphs."""

    def __init__(self) -> None:
        self.open: list[list[Any]] = []

    @property
    def code(self) -> str:
        """The innermost field whose result is being read."""
        return self.open[-1][0].strip() if self.open else ""

    @property
    def in_code(self) -> bool:
        """Whether a code is being read, so that nothing is printed."""
        return any(not reading for _, reading in self.open)


def read_inline(paragraph: Any, state: FieldState, into: Inline | None = None) -> Inline:
    """The contents of a w:p, in order."""
    found = into if into is not None else Inline()
    for child in paragraph:
        _element(child, state, found)
    return found


def choices(alternate: Any) -> Iterator[Any]:
    """What stands in the one branch of mc:AlternateContent that is read."""
    branch = alternate.find(CHOICE)
    if branch is None:
        branch = alternate.find(FALLBACK)
    yield from () if branch is None else branch


def _element(element: Any, state: FieldState, found: Inline) -> None:
    tag = element.tag
    if tag == RUN:
        _run(element, state, found)
    elif tag in _THROUGH:
        found.tracked += tag in (w("ins"), w("moveTo"))
        read_inline(element, state, found)
    elif tag in _GONE:
        found.tracked += 1
    elif tag == CONTROL:
        content = element.find(CONTROL_CONTENT)
        if content is not None:
            read_inline(content, state, found)
    elif tag == w("fldSimple"):
        code = (element.get(w("instr")) or "").strip()
        found.fields.append(code)
        state.open.append([code, True])
        read_inline(element, state, found)
        state.open.pop()
    elif tag == ALTERNATE:
        for child in choices(element):
            _element(child, state, found)
    elif isinstance(tag, str) and tag.startswith(f"{{{M}}}oMath"):
        words = "".join(item.text or "" for item in element.iter(f"{{{M}}}t"))
        found.pieces.append((words, {}, "MATH"))


def _run(run: Any, state: FieldState, found: Inline) -> None:
    properties = run_properties(run.find(RUN_PROPERTIES))
    text = ""
    for child in run:
        tag = child.tag
        if tag == w("t"):
            text += child.text or ""
        elif tag in _WORDS:
            text += _WORDS[tag]
        elif tag == w("br"):
            if child.get(w("type")) == "page":
                found.page_breaks += 1
            elif child.get(w("type")) != "column":
                text += "\n"
        elif tag == w("sym"):
            text += _symbol(child)
        elif tag == w("fldChar"):
            text = _flush(text, properties, state, found)
            _field_sign(child.get(w("fldCharType")), state, found)
        elif tag == w("instrText"):
            if state.open and not state.open[-1][1]:
                state.open[-1][0] += child.text or ""
        elif tag in _NOTES:
            text = _flush(text, properties, state, found)
            found.notes.append(f"{_NOTES[tag]}-{child.get(w('id'))}")
        elif tag == w("lastRenderedPageBreak"):
            found.rendered_breaks += 1
        else:
            _drawn(child, found)
    _flush(text, properties, state, found)


def _flush(text: str, properties: Properties, state: FieldState, found: Inline) -> str:
    if text and not state.in_code and not properties.get("vanish"):
        found.pieces.append((text, properties, state.code))
    return ""


def _field_sign(kind: str | None, state: FieldState, found: Inline) -> None:
    if kind == "begin":
        state.open.append(["", False])
    elif kind == "separate" and state.open:
        state.open[-1][1] = True
    elif kind == "end" and state.open:
        found.fields.append(state.open.pop()[0].strip())


def _symbol(element: Any) -> str:
    try:
        code = int(element.get(w("char")) or "", 16)
    except ValueError:
        return ""
    return "•" if 0xE000 <= code <= 0xF8FF else chr(code) if 31 < code < 0xD800 else ""


def _drawn(element: Any, found: Inline) -> None:
    tag = element.tag
    if tag == ALTERNATE:
        for child in choices(element):
            _drawn(child, found)
    elif tag in (w("drawing"), w("pict"), w("object")):
        boxes = list(element.iter(TEXT_BOX))
        if boxes:
            # A box within a box comes with the outer one.
            found.boxes += [box for box in boxes if not any(above.tag == TEXT_BOX for above in box.iterancestors())]
            return
        line = drawn_line(element) if tag == w("drawing") else vml_line(element)
        if line is not None:
            found.lines.append(line)
        else:
            found.pictures += 1
