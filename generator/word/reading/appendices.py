"""The heads of the phụ lục: the word and number, the title, the line (Kèm theo ...)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.word.reading.components import AppendixHead, Components, Line
from generator.word.reading.header import pieces
from generator.word.reading.model import Paragraph, WordDocument
from generator.word.reading.words import fold, is_text_rule, is_upper, quoted

_LABEL = re.compile(r"phu luc(?:\s*(?:so\s*)?(?:[ivx]+|\d{1,2}[a-z]?|[a-d]))?\s*[:.]?$")
_LABEL_AND_TITLE = re.compile(r"phu luc\s*(?:so\s*)?(?:[ivx]+|\d{1,2}[a-z]?)?\s*[:.–-]\s*\S")
ATTACHED = re.compile(r"\((?:ban hanh )?(?:dinh )?kem\b|\(ban hanh theo\b")
_LONGEST_LABEL = 40
_MOST_TITLE_LINES = 8


def find_appendices(document: WordDocument, components: Components) -> None:
    """Fills in the heads, in order."""
    after = components.sign_end or max(components.title_end, components.header_end)
    starts = list(_labels(document, components, after))
    if components.sign_end:
        starts += _without_label(document, components, [line.place[0] for line in starts if line])
    starts.sort(key=lambda line: line.place[0])
    for number, line in enumerate(starts, start=1):
        end = starts[number].place[0] if number < len(starts) else len(document.paragraphs) + 1
        components.appendices.append(_head(document, number, line, end))


def _labels(document: WordDocument, components: Components, after: int) -> Iterator[Line]:
    for paragraph in document.paragraphs[after:]:
        if paragraph.cell is not None and document.tables[paragraph.cell.table - 1].bordered:
            continue
        for start, end in pieces(paragraph, tabs=False):
            words = paragraph.text[start:end]
            folded = fold(words)
            if not folded.startswith("phu luc") or not (
                paragraph.format.align == "center" or components.sign_end or is_upper(words)
            ):
                continue
            if end - start <= _LONGEST_LABEL and _LABEL.match(folded):
                yield Line("appendix-label", paragraph, start, end, f"phụ lục, dòng {quoted(words)}")
            elif _LABEL_AND_TITLE.match(folded) and (is_upper(words) or paragraph.format.align == "center"):
                cut = re.search(r"[:.–-]", words)
                stop = start + (cut.start() if cut else len(words))
                yield Line("appendix-label", paragraph, start, stop, f"phụ lục, dòng {quoted(words)}")
            break


def _without_label(document: WordDocument, components: Components, labelled: list[int]) -> Iterator[Line]:
    """A title in capitals at the head of a page behind the signature, the word "Phụ lục" missing."""
    new_page = False
    first_of_section: set[int] = set()
    for paragraph in document.paragraphs[components.sign_end :]:
        new_page |= bool(paragraph.page_breaks) or paragraph.format.page_break_before
        is_first = paragraph.section > 0 and paragraph.section not in first_of_section
        if paragraph.is_blank:
            new_page |= paragraph.ends_section
            continue
        if paragraph.section != document.paragraphs[components.sign_end - 1].section and is_first:
            new_page = True
            first_of_section.add(paragraph.section)
        near = any(
            0 <= paragraph.ordinal - at <= _MOST_TITLE_LINES and document.paragraph(at).section == paragraph.section
            for at in labelled
        )
        if new_page and not near and not any(0 < at - paragraph.ordinal <= 3 for at in labelled):
            words = paragraph.text.strip()
            if paragraph.cell is None and paragraph.format.align == "center" and is_upper(words) and len(words) > 8:
                start = next(pieces(paragraph, tabs=False))[0]
                yield Line("appendix", paragraph, start, start, f"phụ lục, dòng {quoted(words)}")
        new_page = paragraph.ends_section


def _head(document: WordDocument, number: int, line: Line, end: int) -> AppendixHead:
    label = line if line.kind == "appendix-label" else None
    title: list[Line] = []
    attached: Line | None = None
    blanks = 0
    for paragraph in document.paragraphs[line.place[0] - 1 : end - 1]:
        is_rule = is_text_rule(paragraph.text) or (paragraph.is_blank and paragraph.lines)
        if paragraph.cell is not None or is_rule or len(title) >= _MOST_TITLE_LINES:
            break
        if paragraph.is_blank:
            blanks += 1
            if blanks > 3:
                break
            continue
        stopped = False
        for start, stop in pieces(paragraph, tabs=False):
            words = paragraph.text[start:stop]
            if label and paragraph is label.paragraph and start <= label.start:
                rest = re.match(r"[\s:.–-]*", paragraph.text[label.end : stop])
                start = label.end + (rest.end() if rest else 0)
                if start >= stop:
                    continue
                words = paragraph.text[start:stop]
            if attached is not None and attached.paragraph is paragraph and ")" not in attached.text:
                # The line was too long for one.
                attached = _line("attached", paragraph, attached.start, stop, number)
            elif attached is None and ATTACHED.match(fold(words)):
                attached = _line("attached", paragraph, start, stop, number)
                stopped = True
            elif attached is None and _is_title(paragraph, words, bool(title)):
                title.append(_line("appendix", paragraph, start, stop, number))
            else:
                stopped = True
        if stopped:
            break
    where = document.paragraphs[line.place[0] - 1]
    return AppendixHead(number, label, tuple(title), attached, where)


def _is_title(paragraph: Paragraph, words: str, begun: bool) -> bool:
    if is_text_rule(words) or len(words) > 400:
        return False
    if paragraph.format.align == "center":
        return True
    bold = all(look.bold for text, look in Line("appendix", paragraph, 0, len(paragraph.text)).pieces() if text.strip())
    return (bold or is_upper(words)) and not re.match(r"(?:[IVX]+|\d+)[.)]", words) and not begun


def _line(kind: str, paragraph: Paragraph, start: int, end: int, number: int) -> Line:
    where = f"phụ lục, dòng {quoted(paragraph.text[start:end])}"
    return Line(kind, paragraph, start, end, where, appendix=number)  # type: ignore[arg-type]
