"""A Word file as read: what stands where and how it looks. Nothing here knows the decree."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple

from generator.word.reading.formats import Border, ParagraphFormat, RunFormat

Story = Literal["body", "textbox", "header", "footer", "footnote", "endnote"]


RevisionKind = Literal[
    "inserted",
    "deleted",
    "moved-from",
    "moved-to",
    "mark-inserted",
    "mark-deleted",
    "mark-moved-from",
    "mark-moved-to",
    "row-inserted",
    "row-deleted",
    "cell-inserted",
    "cell-deleted",
    "cell-merged",
    "format",
]


class Editor(NamedTuple):
    """Who made a tracked change and when, as the file says; "" where it does not."""

    author: str
    date: str = ""


class Revision(NamedTuple):
    """A tracked change; those of one kind, author and date that touch are one.

    `text` are the words that came, went or changed their look; of a "mark-..." (a paragraph's end) none. `ordinal` is
    the paragraph it stands in as the file was read, the nearest before it where that is not there; 0 in a header.
    """

    kind: RevisionKind
    author: str
    date: str
    text: str
    ordinal: int
    story: Story


class Comment(NamedTuple):
    """A comment. `ordinal` is the paragraph where its range begins, the nearest before it where that is not there.

    `words` are those it stands on: as the file was read, or the hidden ones where nothing else is left of them.
    `reply_to` is the id of the comment it answers; `done` says that its thread was marked resolved. A comment without
    a place in the document has ordinal 0.
    """

    id: str
    author: str
    initials: str
    date: str
    text: str
    ordinal: int
    words: str
    reply_to: str = ""
    done: bool = False


class Run(NamedTuple):
    """Words in one look. A tab is a tab, a line break a line end; `field` is the code of the field that made them.

    The sign of a footnote or endnote is a run without words whose `note` is the note's name ("footnote-3").
    """

    text: str
    format: RunFormat
    field: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line somebody drew, anchored in a paragraph. Measures in points; None where the file does not tell."""

    length: float | None
    thickness: float | None = None
    offset: float | None = None  # of its left end from what it is anchored to
    horizontal: bool = True


class CellPlace(NamedTuple):
    """Where in a table a paragraph stands: numbers from 1; `column` counts grid columns."""

    table: int
    row: int
    column: int
    cell: int  # the cell's number in its row


@dataclass(frozen=True)
class Paragraph:
    """A paragraph. `ordinal` counts the document's paragraphs in reading order, from 1, then those of its notes.

    `bookmarks` are the names of those that start in it (or before it, between blocks), `spanning` those that started
    in an earlier paragraph and hold words of this one: where a paragraph was split in two, the second half. Paragraphs
    that became one have the names of all whose words are left. `notes` are the notes whose signs stand in it; in a
    note's own paragraphs `note` is the name of that note. `editors` made tracked changes in it or to its row.
    """

    ordinal: int
    story: Story
    section: int
    runs: tuple[Run, ...]
    format: ParagraphFormat
    style: str
    mark: RunFormat  # of the paragraph's end, which gives an empty one its height
    label: str = ""  # of automatic numbering; none where it stands alone on an empty line
    label_format: RunFormat | None = None
    cell: CellPlace | None = None
    depth: int = 0  # how many tables it stands in
    lines: tuple[DrawnLine, ...] = ()
    pictures: int = 0
    page_breaks: int = 0
    rendered_breaks: int = 0  # page ends as Word last saw them
    ends_section: bool = False
    notes: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    anchored: int = 0  # of a text box: the ordinal of the paragraph that holds it
    bookmarks: tuple[str, ...] = ()
    spanning: tuple[str, ...] = ()
    note: str = ""
    editors: tuple[Editor, ...] = ()

    @classmethod
    def of(cls, **fields: Any) -> Paragraph:
        """A paragraph of which every field is given: a frozen class's own way, one by one, takes ten times as long."""
        made = object.__new__(cls)
        made.__dict__.update(fields)
        return made

    @cached_property
    def text(self) -> str:
        """The words, without an automatic label."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def is_blank(self) -> bool:
        """Whether nothing is printed but, perhaps, a drawn line."""
        return not self.text.strip() and not self.label and not self.pictures

    @cached_property
    def height(self) -> float:
        """The font size of an empty paragraph."""
        return self.runs[0].format.size if self.runs else self.mark.size


class Cell(NamedTuple):
    """A cell: its paragraphs' ordinals (nested tables' too), its part in merges, its width in points."""

    paragraphs: tuple[int, ...]
    columns: int = 1
    merge: Literal["", "start", "continue"] = ""
    width: float | None = None
    bordered: bool = False  # on its left or right
    bottom: Border | None = None
    column: int = 1


@dataclass(frozen=True)
class Row:
    """A table row; `header` repeats on every page, `whole` is not split over pages."""

    cells: tuple[Cell, ...]
    header: bool = False
    whole: bool = False


@dataclass(frozen=True)
class Table:
    """A table of the body. `width` is the sum of its grid, in points."""

    number: int
    rows: tuple[Row, ...]
    section: int
    depth: int
    width: float
    columns: int
    bordered: bool
    style: str
    framed: bool = False  # by borders of the whole table
    align: str = "left"
    indent: float = 0
    fixed: bool = False
    floating: bool = False


@dataclass(frozen=True)
class Section:
    """A stretch of pages. Measures in points; headers and footers by kind ("default", "first", "even")."""

    number: int
    width: float
    height: float
    landscape: bool
    top: float
    bottom: float
    left: float
    right: float
    header: float
    footer: float
    gutter: float
    kind: str  # how it begins: "nextPage", "continuous", ...
    first_page_differs: bool
    start: int | None
    number_format: str
    headers: dict[str, tuple[Paragraph, ...]] = field(default_factory=dict)
    footers: dict[str, tuple[Paragraph, ...]] = field(default_factory=dict)
    columns: int = 1
    described: bool = True  # False where the file gives no page size or margins

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right - self.gutter


@dataclass(frozen=True)
class WordDocument:
    """A whole Word file. `unread` says in Vietnamese what could not be read.

    `footnotes` are the paragraphs of the notes, footnotes first, in the order of their signs; a note without a sign is
    not printed and not here. `revisions` and `comments` stand in reading order; `tracked` counts the revisions.
    """

    file: str
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    sections: tuple[Section, ...]
    footnotes: tuple[Paragraph, ...]
    even_pages_differ: bool
    revisions: tuple[Revision, ...] = ()
    comments: tuple[Comment, ...] = ()
    pages: int | None = None  # as the program that saved it counted
    unread: tuple[str, ...] = ()

    @property
    def tracked(self) -> int:
        """How many tracked changes are in the file, whatever the view."""
        return len(self.revisions)

    def paragraph(self, ordinal: int) -> Paragraph:
        """A body paragraph by its ordinal."""
        return self.paragraphs[ordinal - 1]

    def table_of(self, paragraph: Paragraph) -> Table | None:
        """The table a paragraph of the body stands in; None for a note's own table."""
        return self.tables[paragraph.cell.table - 1] if paragraph.cell and not paragraph.note else None
