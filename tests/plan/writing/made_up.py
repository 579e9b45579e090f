"""Outlines as they come from anybody's Word file: parts missing, doubled or out of order, labels and tables odd."""

from __future__ import annotations

from hypothesis import strategies as st

from generator.outline.blocks import (
    Appendix,
    Block,
    Cell,
    Column,
    IssueDate,
    Letterhead,
    Note,
    Outline,
    Paragraph,
    Part,
    Row,
    SignOff,
    Span,
    Spans,
    Table,
    Title,
)

_WORDS = (
    "Tuyên truyền|cải cách|Ủy ban nhân dân|năm 2026|TỔ CHỨC THỰC HIỆN|CCHC|Chủ trì: Văn phòng Sở|lead: x|# một|1. hai|"
    'a) ba|- bốn|3.Đối với|* sao|5*|C:\\nam|<<year>>|{{ x }}|"nháy"|\'nháy|[x]|| sổ|&|!|%|@|hai\ndòng|a\tb|a\u00a0b|'
    "a\u200bb|x\u0001y|e\u0301|./.|;|,|:|Phụ lục kèm theo.|Mục I Kế hoạch này|key: |x #y|---|~|Phụ lục I kèm theo|(|)"
).split("|")
TEXT = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(" ".join)
FLAG = st.booleans()
SPAN = st.builds(Span, TEXT, FLAG, FLAG)
SPANS: st.SearchStrategy[Spans] = st.lists(SPAN, min_size=1, max_size=3).map(tuple)
LINES = st.lists(SPANS, max_size=2).map(tuple)
PLAIN = st.lists(TEXT, max_size=2).map(tuple)
LABEL = st.sampled_from(
    ["", "I.", "II.", "1.", "2.", "3.", "1.1.", "1.2.", "a)", "b)", "d)", "-", "+", "(1)", "–", "•", "Bước 1"]
)


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    kind = draw(st.sampled_from(["basis", "opening", "section", "heading", "item", "text", "text", "closing"]))
    label = draw(LABEL) if kind in ("section", "heading", "item") else ""
    return Paragraph(kind, draw(SPANS), label, draw(FLAG), label_italic=draw(FLAG))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    names = ["tt"] * draw(FLAG) + ["group"] * draw(st.integers(0, 3).map(lambda n: n == 0))
    names += draw(
        st.lists(st.sampled_from(["task", "lead", "deadline", "rieng", "Không hợp lệ"]), unique=True, min_size=1)
    )
    columns = tuple(Column(name, draw(TEXT), draw(st.sampled_from(["", "", "Trên"]))) for name in names)
    rows = [Row("header", tuple(Cell(((Span(column.title),),), name=column.name) for column in columns))]
    merged = [False] * len(names)
    for _ in range(draw(st.integers(0, 5))):
        if draw(st.integers(0, 3)) == 0:
            width = draw(st.integers(1, len(names)))
            first = [Cell(draw(LINES) or ((),), 1) for _ in range(len(names) - width)]
            rows.append(Row("group", (*first, Cell(draw(LINES) or ((),), width, name="group"))))
            merged = [False] * len(names)
            continue
        cells = []
        for index, name in enumerate(names):
            goes_on = merged[index] and draw(FLAG)
            starts = not goes_on and draw(FLAG)
            merged[index] = goes_on or starts
            number = draw(st.sampled_from(["", "1", "2", "1.1", "I", "a)", "Tổng"]))
            lines = ((Span(number),),) if name == "tt" else draw(LINES) or ((),)
            merge = "continue" if goes_on else "start" if starts else ""
            cells.append(Cell(((),) if goes_on else lines, 1, merge, name))
        rows.append(Row("task", tuple(cells)))
    return Table(draw(st.sampled_from(["", "bang-1", "nhiem-vu"])), columns, tuple(rows))


LETTERHEAD = st.builds(
    Letterhead,
    PLAIN,
    PLAIN,
    st.sampled_from(["", "5", "05"]),
    st.sampled_from(["", "KH-SNV", "/KH: x"]),
    st.sampled_from(["", "Hà Nam"]),
    st.builds(IssueDate, st.sampled_from([None, 5, 31]), st.sampled_from([None, 2, 13]), st.sampled_from([None, 2026])),
)
TITLE = st.builds(Title, st.sampled_from(["Kế hoạch", "KẾ HOẠCH", ""]), LINES)
SIGNED = st.builds(SignOff, PLAIN, PLAIN, st.sampled_from(["", "Bùi Thanh Tùng"]), PLAIN)
ATTACHED = st.sampled_from(["", "(Kèm theo Kế hoạch số     /KH-SNV)", "(Ban hành kèm theo: x)"])
APPENDIX = st.builds(Appendix, st.sampled_from(["", "Phụ lục", "PHỤ LỤC I", "Biểu 1"]), LINES, ATTACHED, FLAG)
PART = st.builds(Part, st.sampled_from(["Phần I", "Phần thứ hai"]), LINES)
BLOCK: st.SearchStrategy[Block] = st.one_of(
    paragraphs(), paragraphs(), paragraphs(), paragraphs(), tables(), APPENDIX, PART, LETTERHEAD, TITLE, SIGNED
)


@st.composite
def outlines(draw: st.DrawFn) -> Outline:
    """Outlines of documents in some order, with notes whose signs stand once."""
    blocks: list[Block] = []
    for part in (LETTERHEAD, TITLE):
        blocks += [draw(part)] if draw(st.integers(0, 4)) else []
    blocks += draw(st.lists(BLOCK, max_size=9))
    notes = tuple(Note(str(n + 3), n, draw(LINES)) for n in range(1, draw(st.integers(1, 3))))
    for note in notes:
        spots = [index for index, block in enumerate(blocks) if isinstance(block, Paragraph)]
        if spots:
            at = draw(st.sampled_from(spots))
            block = blocks[at]
            assert isinstance(block, Paragraph)
            blocks[at] = block._replace(spans=(*block.spans, Span(str(note.number), note=note.id)))
    return Outline("", "", tuple(blocks), notes)
