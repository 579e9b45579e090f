"""The rule lines under the agency, Tiêu ngữ and trích yếu: drawn, as a border, typed, or as underlining."""

from __future__ import annotations

from collections.abc import Iterable

from generator.word.reading.components import Components, Line, Rule
from generator.word.reading.measure import line_width
from generator.word.reading.model import DrawnLine, Paragraph, WordDocument
from generator.word.reading.words import is_text_rule

_Anchored = tuple[DrawnLine, Paragraph]


def find_rules(document: WordDocument, components: Components) -> None:
    """Fills in the rule lines, each with the component it belongs to."""
    zones = _zones(document, components)
    drawn = {name: [pair for p in zone for pair in _drawn(p)] for name, zone in zones.items()}
    _shared_out(drawn, components)
    for name, zone in zones.items():
        found = [Rule("drawn", line.length, paragraph, line) for line, paragraph in drawn[name]]
        for paragraph in zone:
            # A border under tên loại, as Word's style Title has one, is not the one under trích yếu.
            if not (name == "subject" and components.subject and _is_type_alone(components, paragraph)):
                found += _bordered(document, paragraph)
        lines = {"agency": components.agency, "motto": components.motto, "subject": components.subject}[name]
        if not found:
            found += [Rule("text", _typed_width(p), p) for p in zone if _has_typed(p)]
        if not found:
            found += [_underlined(line) for line in lines[-1:] if _is_underlined(line)]
        components.rules[name] = found
        components.spare_drawings += sum(paragraph.pictures for paragraph in zone)


def _zones(document: WordDocument, components: Components) -> dict[str, list[Paragraph]]:
    """The paragraphs in which each component's rule may be anchored."""
    first = components.type.place[0] if components.type else components.header_end + 1
    top = document.paragraphs[: first - 1]
    right = {_side(line.paragraph) for line in (*components.national, *components.motto)}
    left = {_side(line.paragraph) for line in (*components.parent, *components.agency)}
    zones: dict[str, list[Paragraph]] = {"agency": [], "motto": [], "subject": []}
    last = components.header_end
    for paragraph in top:
        side = _side(paragraph)
        if side in right and side not in left:
            zones["motto"].append(paragraph)
        elif paragraph.ordinal <= last and side in left and side not in right:
            zones["agency"].append(paragraph)
        elif paragraph.ordinal <= last or paragraph.lines:
            # One column for both, or outside the table: whose it is is settled by length.
            zones["agency"].append(paragraph)
    end = components.title_end
    if components.type:
        after = [p for p in document.paragraphs[end : end + 2] if p.lines or p.is_blank]
        zones["subject"] = [*document.paragraphs[first - 1 : end], *after[:2]]
        # An anchor in the first paragraph of the body is usual too.
        rest = document.paragraphs[end : end + 4]
        zones["subject"] += [p for p in rest if p.lines and p not in zones["subject"]][:1]
    return zones


def _is_type_alone(components: Components, paragraph: Paragraph) -> bool:
    of_subject = {line.paragraph.ordinal for line in components.subject}
    return (
        components.type is not None and paragraph is components.type.paragraph and paragraph.ordinal not in of_subject
    )


def _side(paragraph: Paragraph) -> tuple[int, int]:
    return (paragraph.cell.table, paragraph.cell.column) if paragraph.cell else (0, paragraph.anchored)


def _drawn(paragraph: Paragraph) -> Iterable[_Anchored]:
    return [(line, paragraph) for line in paragraph.lines if line.horizontal]


def _shared_out(drawn: dict[str, list[_Anchored]], components: Components) -> None:
    """A line anchored in a neighbour's paragraph goes to the component that has none."""
    if components.motto and not drawn["motto"] and len(drawn["agency"]) > 1:
        longest = max(drawn["agency"], key=lambda pair: pair[0].length or 0)
        drawn["agency"].remove(longest)
        drawn["motto"].append(longest)
    if components.agency and not drawn["agency"] and len(drawn["motto"]) > 1:
        shortest = min(drawn["motto"], key=lambda pair: pair[0].length or 0)
        drawn["motto"].remove(shortest)
        drawn["agency"].append(shortest)
    if components.subject and not drawn["subject"]:
        for name in ("motto", "agency"):
            if len(drawn[name]) > 1:
                drawn["subject"].append(drawn[name].pop())
                return


def _room(document: WordDocument, paragraph: Paragraph) -> float | None:
    if paragraph.cell is not None:
        table = document.tables[paragraph.cell.table - 1]
        return table.rows[paragraph.cell.row - 1].cells[paragraph.cell.cell - 1].width
    if paragraph.story == "textbox":
        return None
    section = document.sections[min(paragraph.section, len(document.sections) - 1)]
    return section.text_width if section.described else None


def _bordered(document: WordDocument, paragraph: Paragraph) -> list[Rule]:
    edges = [edge for edge in (paragraph.format.top, paragraph.format.bottom) if edge is not None and edge.is_drawn]
    if edges:
        room = _room(document, paragraph)
        taken = paragraph.format.left + paragraph.format.right
        return [Rule("border", room - taken if room is not None else None, paragraph)]
    if paragraph.cell is None:
        return []
    cell = document.tables[paragraph.cell.table - 1].rows[paragraph.cell.row - 1].cells[paragraph.cell.cell - 1]
    is_last = cell.paragraphs and cell.paragraphs[-1] == paragraph.ordinal
    if is_last and cell.bottom is not None and cell.bottom.is_drawn:
        return [Rule("border", cell.width, paragraph)]
    return []


def _has_typed(paragraph: Paragraph) -> bool:
    return any(is_text_rule(part) for part in paragraph.text.replace("\t", "\n").split("\n"))


def _typed_width(paragraph: Paragraph) -> float:
    return line_width(Line("text", paragraph, 0, len(paragraph.text.strip())))


def _is_underlined(line: Line) -> bool:
    letters = [(words, look) for words, look in line.pieces() if words.strip()]
    return bool(letters) and sum(look.underline for _, look in letters) * 2 > len(letters)


def _underlined(line: Line) -> Rule:
    return Rule("underline", line_width(line), line.paragraph)
