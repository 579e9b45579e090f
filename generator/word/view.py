"""What the template sees: every block of the outline as a few named values, ready to be printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from generator.outline.blocks import (
    Appendix,
    Block,
    Letterhead,
    Outline,
    Paragraph,
    Part,
    SignOff,
    Span,
    Spans,
    Table,
    Title,
    plain,
)
from generator.word import metrics
from generator.word.letterhead import FittedLetterhead
from generator.word.marks import Marker
from generator.word.sections import Models
from generator.word.styles import Styles
from generator.word.table import TableWriter
from generator.word.xml import paragraph, ruled_paragraph, run, runs, table_mark

# A line of a title is at most this share of the text's width.
_TITLE_SHARE = 0.88
_DEEPEST_HEADING = 6
# The short line under "(Kèm theo ...)": the eleven signs of M2.1 and M2.2, in points.
_ATTACHED_RULE = 80.0

BLOCK_FIELDS = frozenset("kind label label_sign level text title attached rule table paragraph".split())
FIELDS = {
    "letterhead": frozenset(["parent", "agency", "number", "place", "date", "agency_rule", "motto_rule"]),
    "title": frozenset(["type", "subject", "rule"]),
    "sign_off": frozenset(["recipients", "position", "name", "post"]),
}
# Those of them that hold lines: a template goes through them.
LISTS = frozenset(
    f"{group}.{name}"
    for group, names in {
        "letterhead": ["parent", "agency"],
        "title": ["subject"],
        "sign_off": ["recipients", "position", "post"],
    }.items()
    for name in names
)


class View:
    """Builds the template's context for one outline."""

    def __init__(self, outline: Outline, styles: Styles, models: Models, letterhead: FittedLetterhead) -> None:
        self.outline, self.styles, self.models, self.fitted = outline, styles, models, letterhead
        self.note_style = styles.id("footnote reference")
        self.marker = Marker()
        self.writer = TableWriter(styles, self.marker)
        self.index = 0
        self.tables: list[bytes] = []
        self.landscape = False
        self.base_depth = 1

    def context(self) -> dict[str, Any]:
        """All that a template can name."""
        context: dict[str, Any] = {"blocks": []}
        followers = (*self.outline.blocks[1:], None)
        for index, (block, follower) in enumerate(zip(self.outline.blocks, followers, strict=True)):
            self.index = index
            match block:
                case Letterhead():
                    context["letterhead"] = self._letterhead(block)
                case Title():
                    context["title"] = self._title(block)
                case SignOff():
                    context["sign_off"] = self._sign_off(block)
                    context["blocks"].append(_block("sign_off"))
                case Appendix():
                    context["blocks"] += [self._break(block), self._appendix(block)]
                case Table():
                    context["blocks"].append(self._table(block, isinstance(follower, SignOff)))
                case _:
                    context["blocks"].append(self._body(block))
        return context

    def _runs(self, spans: Spans, style: str) -> Markup:
        return runs(spans, self.note_style, self.styles.is_bold(style))

    def _marked(self, lines: Sequence[Spans], style: str) -> list[Markup]:
        """The lines of a block as runs, its bookmark round the first."""
        written = [self._runs(line, style) for line in lines]
        if written:
            written[0] = Markup(self.marker.around(written[0], self.index, plain(lines[0])))
        return written

    def _rule(self, length: float, room: float, style: str = "KH Duong ke") -> Markup:
        return ruled_paragraph(self.styles.id(style), length, room)

    def _letterhead(self, block: Letterhead) -> dict[str, Any]:
        fitted = self.fitted
        return {
            "parent": fitted.parent,
            "agency": fitted.agency,
            "number": fitted.number,
            "place": block.place_name,
            "date": fitted.date,
            "agency_rule": self._rule(fitted.agency_rule, fitted.left),
            "motto_rule": self._rule(fitted.motto_rule, fitted.right),
        }

    def _title(self, block: Title) -> dict[str, Any]:
        room = self.models.page(False).width
        lines = self._lines(block.subject, "KH Trich yeu", room)
        size = self.styles.size("KH Trich yeu")
        lengths = [metrics.spans_width(line, size, bold=True) for line in lines]
        return {
            "type": block.type.upper(),
            "subject": self._marked(lines, "KH Trich yeu"),
            "rule": self._rule(metrics.rule_length(lengths), room, "KH Duong ke tieu de") if lengths else Markup(""),
        }

    def _lines(self, lines: tuple[Spans, ...], style: str, room: float) -> list[Spans]:
        """Lines as typed; a single one is broken into balanced lines where it is too long."""
        if len(lines) != 1:
            return list(lines)
        size, bold = self.styles.size(style), self.styles.is_bold(style)
        broken = metrics.balanced(plain(lines[0]), room * _TITLE_SHARE, lambda text: metrics.width(text, size, bold))
        return _divided(lines[0], broken)

    def _sign_off(self, block: SignOff) -> dict[str, Any]:
        return {"recipients": block.recipients, "position": block.position, "name": block.name, "post": block.post}

    def _break(self, block: Appendix) -> dict[str, Any]:
        """The end of the section before a phụ lục: its pages are as that section's model says."""
        ended = self.models.xml(self.landscape)
        self.landscape, self.base_depth = block.landscape, 1
        return _block("section_break", paragraph=Markup(paragraph(self.styles.id("KH Sau bang"), properties=ended)))

    def _appendix(self, block: Appendix) -> dict[str, Any]:
        room = self.models.page(self.landscape).width
        title = self._lines(block.title, "KH Ten phu luc", room)
        size = self.styles.size("KH Kem theo")

        def measure(text: str) -> float:
            return metrics.width(text, size, italic=True)

        attached = metrics.balanced(block.attached, room, measure)
        return _block(
            "appendix",
            label=block.label,
            title=self._marked(title, "KH Ten phu luc"),
            attached=Markup(run("\n".join(attached))),
            rule=self._rule(min(_ATTACHED_RULE, measure(attached[-1]) / 2), room, "KH Duong ke tieu de"),
        )

    def _table(self, block: Table, keep_last: bool) -> dict[str, Any]:
        """A mark in the document where the table goes: long tables pass neither the template engine nor a parser."""
        page = self.models.page(self.landscape)
        self.tables.append(self.writer.xml(block, self.index, page.width, page.height, keep_last))
        before = paragraph(self.styles.id("KH Truoc bang"))
        return _block("table", table=Markup(before + table_mark(len(self.tables) - 1)))

    def _body(self, block: Block) -> dict[str, Any]:
        match block:
            case Part():
                return _block("part", label=block.label, title=self._marked(block.title, "KH Tieu de phan"))
            case Paragraph():
                return self._paragraph(block)
        raise AssertionError(f"no such block in the body: {block}")

    def _paragraph(self, block: Paragraph) -> dict[str, Any]:
        if block.kind == "section":
            self.base_depth = block.depth
        level = min(_DEEPEST_HEADING, max(2, block.depth - self.base_depth + 1))
        style = {"section": "heading 1", "heading": f"heading {level}", "basis": "KH Can cu"}.get(
            block.kind, "KH Noi dung"
        )
        label = (Span(f"{block.label} ", block.label_bold, block.label_italic),) if block.label else ()
        spans = block.spans
        if block.kind == "basis":
            spans = tuple(span.upright() for span in spans)
        return _block(
            block.kind,
            label=self._runs(label, style),
            label_sign=block.label if block.label in ("-", "+") else "",
            level=level,
            text=self._marked((spans,), style)[0],
        )


def _block(kind: str, **values: Any) -> dict[str, Any]:
    """A block with every field, so that a template may ask any block for any of them."""
    return dict.fromkeys(BLOCK_FIELDS, "") | {"kind": kind, "title": []} | values


def _divided(spans: Spans, lines: list[str]) -> list[Spans]:
    """The spans cut where `lines` (the same words) end; the blank at each cut goes."""
    divided: list[Spans] = []
    rest = list(spans)
    for words in lines:
        solid = len("".join(words.split()))
        line: list[Span] = []
        while rest and (solid or rest[0].note):
            span = rest.pop(0)
            if span.note:
                line.append(span)
                continue
            taken = _length_of(span.text, solid)
            solid -= len("".join(span.text[:taken].split()))
            line.append(span.saying(span.text[:taken]))
            if taken < len(span.text):
                rest.insert(0, span.saying(span.text[taken:].lstrip()))
        divided.append(tuple(line))
    return divided


def _length_of(text: str, solid: int) -> int:
    """How many characters of `text` hold its first `solid` ones that are no blanks."""
    for index, character in enumerate(text):
        if not solid:
            return index
        solid -= not character.isspace()
    return len(text)
