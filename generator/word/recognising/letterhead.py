"""Ô 1 to 5: the letterhead, and the title."""

from __future__ import annotations

import re

from generator.outline.blocks import IssueDate, Letterhead, Span, Spans, Title, plain
from generator.outline.casing import agency_name, sentence
from generator.outline.document_types import CODES
from generator.problems import Place
from generator.word.reading.components import Components, Line
from generator.word.reading.words import fold
from generator.word.recognising.spans import clean, spans_of, tidy

_NUMBER = re.compile(r"\s*(?:s[ốôo]\b\s*[:.]?)?\s*(?P<number>[^/]*?)\s*/\s*(?P<symbol>.*)$", re.IGNORECASE | re.DOTALL)
_ONLY_NUMBER = re.compile(r"\s*s[ốôo]\b\s*[:.]?\s*(?P<number>.*)$", re.IGNORECASE | re.DOTALL)
# "tháng10" lacks its blank.
_DATE = re.compile(
    r"(?P<place>.*)\bng[àa]y(?![^\W\d])(?P<day>.*?)\bth[áa]ng(?![^\W\d])(?P<month>.*?)"
    r"(?:\bn[ăa]m(?![^\W\d])(?P<year>.*))?$",
    re.IGNORECASE | re.DOTALL,
)
_MONTH = re.compile(
    r"(?P<place>.*)\bth[áa]ng(?![^\W\d])(?P<month>.*?)\bn[ăa]m(?![^\W\d])(?P<year>.*)$", re.IGNORECASE | re.DOTALL
)
_SHORT_DATE = re.compile(r"(?P<place>.*?)[\s,]*(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})\s*$", re.DOTALL)
_RANGE = re.compile(r"\d[-–]$")
# What fills a blank to be written in by hand.
_FILLER = re.compile(r"[\s._…-]*")
_TYPES = {fold(name): name for name in CODES}


def letterhead_of(components: Components, file: str) -> Letterhead | None:
    """The letterhead; None where the document has none. A name over several lines is one line again."""
    if not components.has_header:
        return None
    number, symbol = _number(components.symbol)
    place_name, date = _date(components.date)
    lines = [*components.parent, *components.agency, *components.national]
    lines += [line for line in (components.symbol, components.date) if line]
    first = min((line.place[0] for line in lines), default=0)
    return Letterhead(
        parent=_name(components.parent),
        agency=_name(components.agency),
        number=number,
        symbol=symbol,
        place_name=place_name,
        date=date,
        place=Place(file, first),
    )


def _name(lines: list[Line]) -> tuple[str, ...]:
    words = clean(" ".join(line.text for line in lines)).strip()
    return (agency_name(words),) if words else ()


def _number(line: Line | None) -> tuple[str, str]:
    if line is None:
        return "", ""
    match = _NUMBER.match(line.text)
    if match:
        return _filled(match["number"]), clean(match["symbol"]).strip().replace("- ", "-").replace(" -", "-")
    match = _ONLY_NUMBER.match(line.text)
    return (_filled(match["number"]), "") if match else ("", clean(line.text).strip())


def _filled(text: str | None) -> str:
    """What was written in a blank; "" where only the blank is there."""
    return "" if text is None or _FILLER.fullmatch(text) else clean(text).strip(" ._…")


def _date(line: Line | None) -> tuple[str, IssueDate]:
    if line is None:
        return "", IssueDate()
    match = _SHORT_DATE.match(line.text) or _DATE.match(line.text) or _MONTH.match(line.text)
    if match is None:
        return clean(line.text).strip(), IssueDate()
    said = match.groupdict()
    return clean(said["place"]).strip(" ,"), IssueDate(
        _figure(said.get("day"), 31), _figure(said.get("month"), 12), _figure(said.get("year"), 2999)
    )


def _figure(text: str | None, most: int) -> int | None:
    digits = "".join(re.findall(r"\d", text or ""))
    return int(digits) if digits and 0 < int(digits) <= most else None


def title_of(components: Components, file: str, numbers: dict[str, int]) -> Title | None:
    """Tên loại and trích yếu; None where there is no tên loại. A subject over several lines is one line again."""
    at = components.type
    if at is None:
        return None
    words = clean(at.text).strip(" .:")
    subject: list[Spans] = []
    for line in components.subject:
        spans = spans_of(line.paragraph, line.start, line.end, numbers, bold=True)
        if not spans:
            continue
        if subject and not line.text.lstrip().startswith("("):
            subject[-1] = joined(subject[-1], spans)
        else:
            subject.append(spans)
    # "(Ban hành kèm theo Quyết định ...)" is a line of its own under the subject.
    below = [line for line in components.body if line.kind == "attached"]
    subject += [spans_of(line.paragraph, line.start, line.end, numbers) for line in below]
    first = components.subject[0].place[0] if components.subject else at.place[0]
    return Title(_TYPES.get(fold(words), sentence(words)), tuple(subject), Place(file, first))


def joined(first: Spans, second: Spans) -> Spans:
    """Two lines as one, a blank between them but inside a range of numbers ("2017-" and "2020")."""
    within = _RANGE.search(plain(first)) and plain(second)[:1].isdigit()
    return tidy((*first, *([] if within else [Span(" ")]), *second))
