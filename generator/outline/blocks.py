"""The blocks of a document, in the order they are printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from generator.problems import Place, Problem

NOWHERE = Place()


class Span:
    """A run of words in one emphasis.

    `expression` is the `<<...>>` that printed the words, if one did. A footnote's sign is a span with `note`
    (its id) and the number as text. Not frozen: a reference is filled in once its target is counted.
    """

    __slots__ = ("bold", "expression", "italic", "note", "text", "todo")

    def __init__(
        self,
        text: str,
        bold: bool = False,
        italic: bool = False,
        expression: str = "",
        note: str = "",
        todo: bool = False,
    ) -> None:
        self.text, self.bold, self.italic = text, bold, italic
        self.expression, self.note, self.todo = expression, note, todo

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and self._values() == other._values()

    __hash__ = None  # type: ignore[assignment]  # it may change

    def __repr__(self) -> str:
        return f"Span{self._values()}"

    def _values(self) -> tuple[str, bool, bool, str, str, bool]:
        return self.text, self.bold, self.italic, self.expression, self.note, self.todo

    def saying(self, text: str) -> Span:
        """Other words in the same emphasis."""
        return Span(text, self.bold, self.italic, self.expression, self.note, self.todo)

    def upright(self) -> Span:
        """The same words, not in italics."""
        return Span(self.text, self.bold, False, self.expression, self.note, self.todo)


Spans = tuple[Span, ...]


def plain(spans: Spans) -> str:
    """The words alone, without notes."""
    return "".join(span.text for span in spans if not span.note)


class IssueDate(NamedTuple):
    """Ngày tháng năm ban hành; what is not known yet is None and prints as a blank."""

    day: int | None = None
    month: int | None = None
    year: int | None = None


class Letterhead(NamedTuple):
    """Cơ quan chủ quản, cơ quan ban hành, số, ký hiệu, địa danh, ngày (ô 1–4). Lines as typed, ordinary case."""

    parent: tuple[str, ...]
    agency: tuple[str, ...]
    number: str
    symbol: str
    place_name: str
    date: IssueDate
    place: Place = NOWHERE


class Title(NamedTuple):
    """Tên loại (ordinary case) and trích yếu; several subject lines are printed as typed, one is balanced."""

    type: str
    subject: tuple[Spans, ...]
    place: Place = NOWHERE


class Part(NamedTuple):
    """A divider: "Phần I" and its title."""

    label: str
    title: tuple[Spans, ...]
    anchor: str = ""
    place: Place = NOWHERE


ParagraphKind = Literal["basis", "opening", "section", "heading", "item", "text", "closing"]


class Paragraph(NamedTuple):
    """One paragraph of the body or of a phụ lục.

    `section` is the title of a Mục, `heading` a labelled line wholly in bold, `item` any other labelled line.
    `depth` is the depth of the label's shape (labels.SHAPES), 0 without a label.
    """

    kind: ParagraphKind
    spans: Spans
    label: str = ""
    label_bold: bool = False
    depth: int = 0
    anchor: str = ""
    place: Place = NOWHERE
    label_italic: bool = False

    @property
    def text(self) -> str:
        """Label and words as one reads them."""
        return f"{self.label} {plain(self.spans)}" if self.label else plain(self.spans)


class Column(NamedTuple):
    """A table column: the plan's name for it, its header (two lines of header: above, below) and its width in mm."""

    name: str
    title: str
    above: str = ""
    width: float | None = None


class Cell(NamedTuple):
    """Lines of a cell. `columns` is how many grid columns it takes; `merge` its part in a vertical merge."""

    lines: tuple[Spans, ...]
    columns: int = 1
    merge: Literal["", "start", "continue"] = ""
    name: str = ""
    place: Place = NOWHERE

    @property
    def text(self) -> str:
        """The words, one line each."""
        return "\n".join(plain(line) for line in self.lines)


RowKind = Literal["header", "numbers", "group", "task"]


class Row(NamedTuple):
    """A table row; `together` binds it to the next one (not to be parted by a page)."""

    kind: RowKind
    cells: tuple[Cell, ...]
    together: bool = False
    place: Place = NOWHERE


class Table(NamedTuple):
    """A table; its header rows (kind `header` and `numbers`) come first and are repeated on every page."""

    id: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    place: Place = NOWHERE


class SignOff(NamedTuple):
    """Nơi nhận and the signature block, one row (ô 7a, 7b, 9b). Recipient lines end in `;` or `.` as printed."""

    recipients: tuple[str, ...]
    position: tuple[str, ...]
    name: str
    post: tuple[str, ...]
    place: Place = NOWHERE


class Appendix(NamedTuple):
    """The head of a phụ lục: its own section of pages begins here."""

    label: str
    title: tuple[Spans, ...]
    attached: str
    landscape: bool
    anchor: str = ""
    place: Place = NOWHERE


Block = Letterhead | Title | Part | Paragraph | Table | SignOff | Appendix


class Note(NamedTuple):
    """A footnote, in the order of the signs in the text."""

    id: str
    number: int
    paragraphs: tuple[Spans, ...]
    place: Place = NOWHERE


class Todo(NamedTuple):
    """`<<todo words>>`: what a person must still settle."""

    words: str
    place: Place


class Outline(NamedTuple):
    """The whole document. `notices` are what the user should know but need not mend before building."""

    title: str
    author: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    todos: tuple[Todo, ...] = ()
    notices: tuple[Problem, ...] = ()

    def appendices(self) -> Iterator[Appendix]:
        """The heads of the phụ lục, in order."""
        return (block for block in self.blocks if isinstance(block, Appendix))
