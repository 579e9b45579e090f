"""The components of a document, by the program's own styles where it has them, else as they look.

Styles outlive most edits and saving by other programs (by name; ids are rewritten). What somebody added in another
style is still known by its look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.word.reading.appendices import find_appendices
from generator.word.reading.body import find_body
from generator.word.reading.components import AppendixHead, Components, Kind, Line
from generator.word.reading.header import find_header, pieces
from generator.word.reading.model import Paragraph, WordDocument
from generator.word.reading.signoff import find_signoff

_HEADER: dict[str, Kind] = {
    "KH Quoc hieu": "national",
    "KH Tieu ngu": "motto",
    "KH Co quan chu quan": "parent",
    "KH Co quan ban hanh": "agency",
    "KH So ky hieu": "symbol",
    "KH Dia danh ngay": "date",
    "KH Ten loai": "type",
    "KH Trich yeu": "subject",
}
_SIGN: dict[str, Kind] = {
    "KH Noi nhan": "recipients",
    "KH Noi nhan dong": "recipient",
    "KH Chuc vu": "position",
    "KH Ho ten": "name",
    "KH Chuc vu duoi ten": "post",
}
_APPENDIX: dict[str, Kind] = {
    "KH Phu luc": "appendix-label",
    "KH Ten phu luc": "appendix",
    "KH Kem theo": "attached",
}
# A letterhead alone has more of them.
_LEAST_STYLES = 3
# Between the lines of a phụ lục's head may stand its rule.
_RULES = ("KH Duong ke", "KH Duong ke tieu de")


def is_own(paragraph: Paragraph) -> bool:
    """Whether a paragraph is in one of the program's own styles."""
    return paragraph.style.startswith("KH ")


def is_own_document(document: WordDocument) -> bool:
    """Whether a document is one of the program's, and not one that a paragraph of such a document was pasted into."""
    return len({paragraph.style for paragraph in document.paragraphs if is_own(paragraph)}) >= _LEAST_STYLES


def components_of(document: WordDocument) -> Components:
    """What each paragraph is; rule lines are not looked for."""
    components = Components()
    find_header(document, components)
    find_signoff(document, components)
    if any(is_own(paragraph) for paragraph in document.paragraphs):
        _settle_header(document, components)
        _settle_signoff(document, components)
    find_appendices(document, components)
    if any(paragraph.style in _APPENDIX for paragraph in document.paragraphs):
        _settle_appendices(document, components)
    find_body(document, components, cells=False)
    return components


def _styled(
    paragraphs: Sequence[Paragraph], styles: dict[str, Kind], kind: Kind, whole: bool = False
) -> Iterator[Line]:
    """The lines in the style of a component; `whole` takes a paragraph as one line."""
    for paragraph in paragraphs:
        if styles.get(paragraph.style) == kind and paragraph.text.strip():
            found = list(pieces(paragraph, tabs=False))
            for start, end in [(found[0][0], found[-1][1])] if whole else found:
                yield Line(kind, paragraph, start, end)


def _merged(styled: Sequence[Line], seen: Sequence[Line]) -> list[Line]:
    """The styled lines, and those that only look like it in paragraphs of other people's styles."""
    others = [line for line in seen if not is_own(line.paragraph)] if styled else list(seen)
    return sorted([*styled, *others], key=lambda line: line.place)


def _settle_header(document: WordDocument, components: Components) -> None:
    headed = [paragraph for paragraph in document.paragraphs if paragraph.style in _HEADER]

    def settled(kind: Kind, seen: Sequence[Line], whole: bool = False) -> list[Line]:
        return _merged(list(_styled(headed, _HEADER, kind, whole)), seen)

    before = bool(components.symbol or components.national)
    components.parent = settled("parent", components.parent)
    components.agency = settled("agency", components.agency)
    components.national = settled("national", components.national)
    components.motto = settled("motto", components.motto)[:1]
    symbol = settled("symbol", [components.symbol] if components.symbol else [], whole=True)
    date = settled("date", [components.date] if components.date else [], whole=True)
    type_ = settled("type", [components.type] if components.type else [], whole=True)
    components.symbol = symbol[0] if symbol else None
    components.date = date[0] if date else None
    components.type = type_[0] if type_ else None
    lines = [*components.parent, *components.agency, *components.national, *symbol[:1], *date[:1]]
    tables = {line.paragraph.cell.table for line in lines if line.paragraph.cell}
    if tables and (before or symbol or date):
        components.layout_tables |= tables
        components.header_table = min(tables)
        inside = [p.ordinal for p in document.paragraphs if p.cell and p.cell.table in tables]
        components.header_end = max([components.header_end, *inside])
    subject = list(_styled(headed, _HEADER, "subject", whole=True))
    if subject and components.type:
        last = subject[-1].place[0]
        components.subject = _merged(subject, [line for line in components.subject if line.place[0] <= last])
        behind = document.paragraphs[last : last + 1]
        components.title_end = last + (bool(behind) and behind[0].style in _RULES)
        # What only looked like part of the title is body.
        components.body = [line for line in components.body if line.place[0] > components.title_end]


def _settle_signoff(document: WordDocument, components: Components) -> None:
    styled = [p for p in document.paragraphs if p.style in _SIGN]
    head = list(_styled(styled, _SIGN, "recipients"))
    name = list(_styled(styled, _SIGN, "name", whole=True))
    position = list(_styled(styled, _SIGN, "position"))
    if not styled or not (head or position or name):
        return
    table = next((p.cell.table for p in styled if p.cell), 0)
    inside = [p for p in document.paragraphs if p.cell and p.cell.table == table] if table else styled
    if components.sign_table and components.sign_table != table:
        components.layout_tables.discard(components.sign_table)
    components.sign_table = table
    if table:
        components.layout_tables.add(table)
    components.sign_start, components.sign_end = inside[0].ordinal, inside[-1].ordinal
    seen = range(components.sign_start, components.sign_end + 1)

    def settled(kind: Kind, found: Sequence[Line], there: Sequence[Line]) -> list[Line]:
        others = [line for line in there if line.place[0] in seen and not is_own(line.paragraph)]
        return _merged(found, others) if found else others

    components.recipients_head = head[0] if head else components.recipients_head
    components.recipients = settled("recipient", list(_styled(styled, _SIGN, "recipient")), components.recipients)
    components.position = settled("position", position, components.position)
    components.post = settled("post", list(_styled(styled, _SIGN, "post")), components.post)
    if name or any(p.style == "KH Ho ten" for p in inside):
        components.name = name[0] if name else None
    elif components.name and components.name.place[0] not in seen:
        components.name = None


def _settle_appendices(document: WordDocument, components: Components) -> None:
    heads: list[tuple[Paragraph, dict[Kind, list[Line]]]] = []
    last = -1
    for paragraph in document.paragraphs:
        kind = _APPENDIX.get(paragraph.style)
        if kind is None or not paragraph.text.strip():
            if paragraph.style in _RULES and paragraph.ordinal == last + 1:
                last = paragraph.ordinal
            continue
        found = list(pieces(paragraph, tabs=False))
        line = Line(kind, paragraph, found[0][0], found[-1][1])
        if kind == "appendix-label" or paragraph.ordinal != last + 1 or not heads:
            heads.append((paragraph, {}))
        heads[-1][1].setdefault(kind, []).append(line)
        last = paragraph.ordinal
    taken = {line.place[0] for _, kinds in heads for lines in kinds.values() for line in lines}
    kept = [head for head in components.appendices if not is_own(head.first) and head.first.ordinal not in taken]
    made = []
    for first, kinds in heads:
        label, attached = kinds.get("appendix-label", []), kinds.get("attached", [])
        title = tuple(kinds.get("appendix", ()))
        made.append(AppendixHead(0, label[0] if label else None, title, attached[0] if attached else None, first))
    ordered = sorted([*made, *kept], key=lambda head: head.first.ordinal)
    components.appendices = [
        AppendixHead(number, head.label, head.title, head.attached, head.first)
        for number, head in enumerate(ordered, start=1)
    ]
