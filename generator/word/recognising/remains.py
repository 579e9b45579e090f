"""What an outline has no place for: told to the user, and kept as text wherever it is more than a stamp."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.outline import wording
from generator.outline.blocks import Letterhead
from generator.problems import Place, Problem
from generator.word.reading.components import Components
from generator.word.reading.model import Paragraph, WordDocument
from generator.word.reading.words import fold, is_text_rule, quoted

# A text box with more words than these is part of the document, not a stamp.
LONGEST_STAMP = 60
# The notices of what is not in the outline at all, and no stamp of the form.
LEFT_OUT = frozenset({"page-words", "not-read", "picture", "text-box-left"})
_PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_PAGE_WORDS = re.compile(r"(?:trang|page|so)?[\s/:.|()\d-]*(?:tren|of)?[\s\d]*")
_STAMP = re.compile(
    r"(?:du thao|ban nhap|hoa toc|thuong khan|khan|mat|toi mat|tuyet mat|nguoi ky|ky boi|thoi gian ky|da ky|signed)\b"
)
# What the form prints and the outline does not say.
_FORM = re.compile(r"noi nhan\s*:?|so\s*:?|\(?(?:da ky|ky ten|ky, ?dong dau)\)?")


def is_stamp(words: str) -> bool:
    """Whether it is a stamp: "DỰ THẢO", "Người ký: ..."."""
    return len(words) <= LONGEST_STAMP and _STAMP.match(fold(words)) is not None


def notice(place: Place, rule: str, message: str, hint: str = "") -> Problem:
    """Something the user should look at."""
    return Problem(place, rule, message, hint, severity="warning")


def around_the_pages(document: WordDocument) -> Iterator[Problem]:
    """The words in headers and footers that are no page numbers, each once; what could not be read; pictures."""
    told: set[str] = set()
    for section in document.sections:
        for where, stories in (("đầu trang", section.headers), ("cuối trang", section.footers)):
            for paragraph in (paragraph for story in stories.values() for paragraph in story):
                words = "".join(run.text for run in paragraph.runs if not _is_page(run.field)).strip()
                if words in told or _PAGE_WORDS.fullmatch(fold(words)) or not any(map(str.isalnum, words)):
                    continue
                told.add(words)
                message = f"Chữ ở {where} {quoted(words)} không đưa vào kế hoạch."
                yield notice(Place(document.file), "page-words", message)
    for what in document.unread:
        yield notice(Place(document.file), "not-read", f"Không đọc được {what} trong tệp Word.")
    pictured = [paragraph for paragraph in document.paragraphs if paragraph.pictures]
    if pictured:
        count = sum(paragraph.pictures for paragraph in pictured)
        message = f"Tệp có {count} hình; kế hoạch không giữ hình."
        yield notice(Place(document.file, pictured[0].ordinal), "picture", message)


def _is_page(field: str) -> bool:
    return field.split()[:1] != [] and field.split()[0].upper() in _PAGE_FIELDS


def taken_of(components: Components, letterhead: Letterhead | None) -> dict[int, list[tuple[int, int]]]:
    """What the letterhead, the title, the signature and the heads of phụ lục are made of, by paragraph.

    A line of which the letterhead does not say everything does not count.
    """
    taken: dict[int, list[tuple[int, int]]] = {}
    lines = [*components.parent, *components.agency, *components.subject]
    lines += [line for line in (*components.national, *components.motto) if not _words(line.text) - _FORM_WORDS]
    lines += [*components.stamps, *components.recipients, *components.position, *components.post]
    lines += [line for line in components.body if line.kind == "attached"]
    single = [components.type, components.recipients_head, components.name]
    if letterhead:
        said = (letterhead.number, letterhead.symbol, letterhead.place_name, *map(str, letterhead.date))
        known = _words(" ".join(said)) | _FORM_WORDS
        single += [line for line in (components.symbol, components.date) if line and not _words(line.text) - known]
    for head in components.appendices:
        lines += head.title
        single += [head.label, head.attached]
    for line in (*lines, *(line for line in single if line)):
        taken.setdefault(line.paragraph.ordinal, []).append((line.start, line.end))
    return taken


def _words(text: str) -> set[str]:
    return {word.lstrip("0") for word in re.findall(r"[^\W\d_]+|\d+", fold(text))}


_FORM_WORDS = _words(f"{wording.NATIONAL_NAME} {wording.MOTTO} số ngày tháng năm")


def left_over(paragraph: Paragraph, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What of a paragraph of letterhead, title, signature or phụ lục's head no part of them was made of."""
    text = paragraph.text
    at = 0
    for start, end in [*sorted(taken), (len(text), len(text))]:
        words = text[at:start]
        if start > at and any(map(str.isalnum, words)) and not is_text_rule(words) and not _FORM.fullmatch(fold(words)):
            yield at, start
        at = max(at, end)
