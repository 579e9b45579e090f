"""A leader who edits an outline at random, the way people edit a document in Word."""

from __future__ import annotations

import random
from collections.abc import Callable

from generator.outline.blocks import (
    Appendix,
    Block,
    Cell,
    IssueDate,
    Letterhead,
    Outline,
    Paragraph,
    Row,
    SignOff,
    Span,
    Spans,
    Table,
    Title,
    plain,
)

WORDS = "rà soát hồ sơ; hoàn thành; Ủy ban nhân dân; năm 2027; quý IV; 100%; báo cáo; tỉnh; theo quy định; UBND".split(
    "; "
)


class Leader:
    """Makes some edits and remembers what they were."""

    def __init__(self, outline: Outline, seed: int) -> None:
        self.rng = random.Random(seed)
        self.blocks: list[Block] = [unmerged(b) if isinstance(b, Table) else b for b in outline.blocks]
        self.outline = outline
        self.log: list[str] = []

    def edit(self, times: int) -> Outline:
        makers: list[Callable[[], str | None]] = [
            self.reword,
            self.reword,
            self.reword,
            self.take_out,
            self.put_in,
            self.put_in,
            self.move,
            self.embolden,
            self.split,
            self.join,
            self.cell,
            self.cell,
            self.cell,
            self.row_out,
            self.row_in,
            self.row_move,
            self.group_name,
            self.head,
            self.recipients,
            self.section_in,
            self.section_out,
            self.section_title,
        ]
        for _ in range(times):
            done = self.rng.choice(makers)()
            if done:
                self.log.append(done)
        blocks = tuple(self.blocks)
        signs = {span.note for block in blocks for span in spans_of(block) if span.note}
        return self.outline._replace(blocks=blocks, notes=tuple(n for n in self.outline.notes if n.id in signs))

    def word(self) -> str:
        return self.rng.choice(WORDS)

    def paragraphs(self, *kinds: str) -> list[int]:
        return [i for i, b in enumerate(self.blocks) if isinstance(b, Paragraph) and b.kind in (kinds or LINES)]

    def reworded(self, spans: Spans, upper: bool = False) -> Spans:
        """Words put in, taken out or replaced somewhere."""
        text = plain(spans)
        words = text.split(" ")
        at = self.rng.randrange(len(words))
        new = self.word().upper() if upper else self.word()
        match self.rng.randrange(3):
            case 0:
                words.insert(at, new)
            case 1 if len(words) > 2:
                del words[at : at + self.rng.randint(1, 2)]
            case _:
                words[at : at + 1] = [new]
        return respread(spans, " ".join(words)) or spans

    def reword(self) -> str | None:
        at = self.some(self.paragraphs())
        if at is None:
            return None
        block = self.blocks[at]
        assert isinstance(block, Paragraph)
        self.blocks[at] = block._replace(spans=self.reworded(block.spans))
        return f"reword {at}: {plain(block.spans)!r} -> {plain(self.blocks[at].spans)!r}"  # type: ignore[attr-defined]

    def some(self, indices: list[int]) -> int | None:
        return self.rng.choice(indices) if indices else None

    def take_out(self) -> str | None:
        at = self.some(self.paragraphs("item", "text"))
        if at is None:
            return None
        gone = self.blocks.pop(at)
        return f"take out {at}: {gone.text!r}"  # type: ignore[union-attr]

    def put_in(self) -> str | None:
        at = self.some(self.paragraphs("item", "text", "heading"))
        if at is None:
            return None
        model = self.blocks[at]
        assert isinstance(model, Paragraph)
        words = " ".join(self.rng.sample(WORDS, 3)).capitalize() + "."
        new = Paragraph("text", (Span(words),))
        if model.kind == "item" and self.rng.random() < 0.7:
            new = new._replace(kind="item", label=model.label, depth=model.depth, label_bold=False)
        self.blocks.insert(at + 1, new)
        return f"put in {at + 1}: {new.text!r}"

    def move(self) -> str | None:
        places = self.paragraphs("item", "text")
        if len(places) < 2:
            return None
        one, other = self.rng.sample(places, 2)
        block = self.blocks.pop(one)
        self.blocks.insert(other, block)
        return f"move {one} to {other}: {block.text!r}"  # type: ignore[union-attr]

    def embolden(self) -> str | None:
        at = self.some(self.paragraphs("item", "text"))
        if at is None:
            return None
        block = self.blocks[at]
        assert isinstance(block, Paragraph)
        spans = list(block.spans)
        at_span = self.rng.randrange(len(spans))
        span = spans[at_span]
        if span.note or len(span.text) < 8:
            return None
        cut = span.text.find(" ", 3)
        if cut < 0:
            return None
        spans[at_span : at_span + 1] = [
            Span(span.text[:cut], not span.bold, span.italic),
            Span(span.text[cut:], span.bold, span.italic),
        ]
        self.blocks[at] = block._replace(spans=tuple(spans))
        return f"embolden {at}: {span.text[:cut]!r}"

    def split(self) -> str | None:
        at = self.some([i for i in self.paragraphs("item", "text") if len(plain(self.blocks[i].spans)) > 30])  # type: ignore[union-attr]
        if at is None:
            return None
        block = self.blocks[at]
        assert isinstance(block, Paragraph)
        if any(span.note for span in block.spans):
            return None
        text = plain(block.spans)
        cut = text.find(" ", len(text) // 2)
        if cut < 0:
            return None
        self.blocks[at] = block._replace(spans=respread(block.spans, text[:cut]))
        self.blocks.insert(at + 1, Paragraph("text", (Span(text[cut + 1 :]),)))
        return f"split {at}: {text!r}"

    def join(self) -> str | None:
        places = [
            i
            for i in self.paragraphs("item", "text")
            if i + 1 < len(self.blocks)
            and isinstance(self.blocks[i + 1], Paragraph)
            and self.blocks[i + 1].kind == "text"  # type: ignore[union-attr]
        ]
        at = self.some(places)
        if at is None:
            return None
        one, other = self.blocks[at], self.blocks.pop(at + 1)
        assert isinstance(one, Paragraph)
        assert isinstance(other, Paragraph)
        self.blocks[at] = one._replace(spans=(*one.spans, Span(" "), *other.spans))
        return f"join {at}"

    # Tables.

    def table(self) -> int | None:
        return self.some([i for i, b in enumerate(self.blocks) if isinstance(b, Table)])

    def rows(self, table: Table, kind: str = "task") -> list[int]:
        return [i for i, row in enumerate(table.rows) if row.kind == kind]

    def cell(self) -> str | None:
        at = self.table()
        if at is None:
            return None
        table = self.blocks[at]
        assert isinstance(table, Table)
        row = self.some(self.rows(table))
        if row is None:
            return None
        names = [c.name for c in table.columns if c.name not in ("tt", "group")]
        name = self.rng.choice(names)
        cells = list(table.rows[row].cells)
        index = next(i for i, c in enumerate(cells) if c.name == name)
        old = cells[index]
        if self.rng.random() < 0.15 and index:
            lines: tuple[Spans, ...] = ((),)
        elif not old.text.strip():
            lines = ((Span(self.word()),),)
        else:
            lines = (self.reworded(old.lines[0]), *old.lines[1:])
        cells[index] = old._replace(lines=lines)
        rows = list(table.rows)
        rows[row] = rows[row]._replace(cells=tuple(cells))
        self.blocks[at] = table._replace(rows=tuple(rows))
        return f"cell {at},{row},{name}: {old.text!r} -> {cells[index].text!r}"

    def row_out(self) -> str | None:
        at = self.table()
        if at is None:
            return None
        table = self.blocks[at]
        assert isinstance(table, Table)
        row = self.some(self.rows(table))
        if row is None or len(self.rows(table)) < 3:
            return None
        rows = list(table.rows)
        gone = rows.pop(row)
        self.blocks[at] = table._replace(rows=tuple(rows))
        return f"row out {at},{row}: {[c.text for c in gone.cells]}"

    def row_in(self) -> str | None:
        at = self.table()
        if at is None:
            return None
        table = self.blocks[at]
        assert isinstance(table, Table)
        row = self.some(self.rows(table))
        if row is None:
            return None
        cells = []
        for cell in table.rows[row].cells:
            if cell.name in ("group", "tt") or self.rng.random() < 0.4:
                cells.append(cell)
            else:
                cells.append(cell._replace(lines=((Span(" ".join(self.rng.sample(WORDS, 2))),),)))
        rows = list(table.rows)
        first = next(i for i, c in enumerate(cells) if c.name not in ("group", "tt"))
        cells[first] = cells[first]._replace(lines=((Span(" ".join(self.rng.sample(WORDS, 4))),),))
        rows.insert(row + 1, Row("task", tuple(cells)))
        self.blocks[at] = table._replace(rows=tuple(rows))
        return f"row in {at},{row + 1}: {[c.text for c in cells]}"

    def row_move(self) -> str | None:
        at = self.table()
        if at is None:
            return None
        table = self.blocks[at]
        assert isinstance(table, Table)
        places = self.rows(table)
        if len(places) < 4:
            return None
        one, other = self.rng.sample(places, 2)
        rows = list(table.rows)
        row = rows.pop(one)
        beside = rows[other - 1 if other > one else other]
        group = next((c for c in beside.cells if c.name == "group"), None)
        if group is not None:
            row = row._replace(cells=tuple(group if c.name == "group" else c for c in row.cells))
        rows.insert(other, row)
        self.blocks[at] = table._replace(rows=tuple(rows))
        return f"row move {at},{one} to {other}: {[c.text for c in row.cells]}"

    def group_name(self) -> str | None:
        at = self.table()
        if at is None:
            return None
        table = self.blocks[at]
        assert isinstance(table, Table)
        row = self.some(self.rows(table, "group"))
        if row is None:
            return None
        rows = list(table.rows)
        cells = list(rows[row].cells)
        cells[-1] = cells[-1]._replace(lines=(self.reworded(cells[-1].lines[0]),))
        rows[row] = rows[row]._replace(cells=tuple(cells))
        self.blocks[at] = table._replace(rows=tuple(rows))
        return f"group name {at},{row}: {cells[-1].text!r}"

    # Head and end.

    def head(self) -> str | None:
        for at, block in enumerate(self.blocks):
            if isinstance(block, Letterhead):
                field = self.rng.choice(["number", "symbol", "place_name", "date", "agency", "title"])
                if field == "title":
                    break
                values = {
                    "number": "15",
                    "symbol": "KH-XYZ",
                    "place_name": "Hạ Long",
                    "date": IssueDate(5, 3, 2026),
                    "agency": ("Sở Khoa học và Công nghệ",),
                }
                self.blocks[at] = block._replace(**{field: values[field]})
                return f"head {field}"
        for at, block in enumerate(self.blocks):
            if isinstance(block, Title):
                self.blocks[at] = block._replace(subject=(self.reworded(block.subject[0]), *block.subject[1:]))
                return "subject"
        return None

    def recipients(self) -> str | None:
        for at, block in enumerate(self.blocks):
            if isinstance(block, SignOff) and block.recipients:
                lines = list(block.recipients)
                index = self.rng.randrange(len(lines))
                match self.rng.randrange(3):
                    case 0:
                        lines.insert(index, f"- {self.word()} mới;")
                    case 1 if len(lines) > 1:
                        del lines[index]
                    case _:
                        lines[index] = lines[index].rstrip(";.:") + " (để biết);"
                self.blocks[at] = block._replace(recipients=tuple(lines))
                return f"recipients {lines}"
        return None

    # Mục.

    def section_in(self) -> str | None:
        at = self.some(self.paragraphs("item", "text"))
        if at is None or not any(isinstance(b, Paragraph) and b.kind == "section" for b in self.blocks[:at]):
            return None
        if any(isinstance(b, Appendix | SignOff) for b in self.blocks[:at]):
            return None
        model = next(b for b in self.blocks if isinstance(b, Paragraph) and b.kind == "section")
        words = f"{self.word()} mới"
        new = model._replace(spans=(Span(words.upper() if plain(model.spans).isupper() else words.capitalize()),))
        self.blocks.insert(at + 1, new)
        return f"section in {at + 1}"

    def section_out(self) -> str | None:
        places = self.paragraphs("section")
        if len(places) < 3 or self.rng.random() < 0.5:
            return None
        at = self.rng.choice(places[1:])
        gone = self.blocks.pop(at)
        return f"section out {at}: {gone.text!r}"  # type: ignore[union-attr]

    def section_title(self) -> str | None:
        at = self.some(self.paragraphs("section"))
        if at is None:
            return None
        block = self.blocks[at]
        assert isinstance(block, Paragraph)
        self.blocks[at] = block._replace(spans=self.reworded(block.spans, upper=plain(block.spans).isupper()))
        return f"section title {at}: {plain(self.blocks[at].spans)!r}"  # type: ignore[union-attr]


LINES = ("basis", "opening", "heading", "item", "text", "closing")


def respread(spans: Spans, text: str) -> Spans:
    """New words in the emphasis that the old ones had at that place; signs of notes stay behind what they followed."""
    old = plain(spans)
    start = 0
    while start < min(len(old), len(text)) and old[start] == text[start]:
        start += 1
    tail = 0
    while tail < min(len(old), len(text)) - start and old[-1 - tail] == text[-1 - tail]:
        tail += 1
    middle = text[start : len(text) - tail]
    found: list[Span] = []
    at = 0
    for span in spans:
        if span.note:
            found.append(span)
            continue
        left = at
        at += len(span.text)
        kept = ""
        for index, sign in enumerate(span.text, start=left):
            if index == start:
                kept += middle
                middle = ""
            if index < start or index >= len(old) - tail:
                kept += sign
        found.append(span.saying(kept))
    if middle and found:
        found.append(Span(middle, found[-1].bold, found[-1].italic))
    return tuple(span for span in found if span.text)


def unmerged(table: Table) -> Table:
    """Every row with all its values."""
    rows: list[Row] = []
    for row in table.rows:
        cells: list[Cell] = []
        for index, cell in enumerate(row.cells):
            if row.kind == "task" and cell.merge == "continue" and rows:
                cells.append(cell._replace(lines=rows[-1].cells[index].lines, merge=""))
            else:
                cells.append(cell._replace(merge="") if row.kind == "task" else cell)
        rows.append(row._replace(cells=tuple(cells)))
    return table._replace(rows=tuple(rows))


def spans_of(block: Block) -> list[Span]:
    """All words of a block in which signs of notes may stand."""
    if isinstance(block, Paragraph):
        return [*block.spans]
    if isinstance(block, Table):
        return [span for row in block.rows for cell in row.cells for line in cell.lines for span in line]
    return [span for line in getattr(block, "title", ()) if isinstance(line, tuple) for span in line]
