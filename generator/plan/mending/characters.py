"""Signs that are not what they look like: odd blanks, letters in pieces, line breaks of Word, long dashes."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

from generator.outline.labels import typed_label
from generator.plan.loading import odd_dash, values
from generator.plan.loading.lines import LONE_DASH, entry, indent_of
from generator.plan.loading.reading import CONTROL, WORD_BREAK, plain
from generator.plan.mending.layout import Layout, Swap
from generator.problems import Place, Problem


def swaps(layout: Layout, file: str) -> list[Swap]:
    """Every line written as the loader reads it, and the breaks of Word made line breaks."""
    found = []
    for number, line in enumerate(layout.lines):
        text = line.text
        if text.isascii() and text.isprintable():
            continue
        new = _broken(text) if WORD_BREAK.search(text) else (plain(text),)
        if new and new != (text,):
            found.append(Swap(number, number, new, (_told(Place(file, line.origin, 1), text, new),)))
    return found


def _told(place: Place, text: str, new: tuple[str, ...]) -> Problem:
    if len(new) > 1 or WORD_BREAK.search(text):
        message = "Đã đổi dấu ngắt dòng của Word thành xuống dòng."
        return Problem(place, "word-line-break", message)
    if unicodedata.normalize("NFC", text) == new[0]:
        message = "Đã đổi chữ tổ hợp (dấu gõ rời) thành chữ dựng sẵn."
        return Problem(place, "decomposed-letters", message, severity="info")
    message = "Đã đổi dấu cách lạ thành dấu cách thường, bỏ ký tự ẩn."
    return Problem(place, "odd-blank", message, severity="warning")


def _broken(line: str) -> tuple[str, ...]:
    """The line cut at Word's breaks; () where only a person can tell what the pieces are."""
    head, *rest = [part for part in map(plain, WORD_BREAK.split(line)) if part.strip()] or [""]
    if any(part.count(sign) % 2 for part in (head, *rest) for sign in ("*", "**")):
        return ()  # a break inside bold or italic words
    label = typed_label(f"{head.strip()} {rest[0].strip()}" if rest else "")
    if LONE_DASH.fullmatch(head) or (label and label[1] == head.strip()) or any(entry(part) for part in rest):
        return ()  # a break in the place of the blank after a label, or between two keys
    if not rest:
        return (head.rstrip(),)
    if head.lstrip().startswith("#"):
        blanks = head[: len(head) - len(head.lstrip())]
        return (head.rstrip(), *(f"{blanks}# {part.strip()}" for part in rest))
    found = entry(head)
    if found is None:
        return (head.rstrip(), *(" " * indent_of(head) + part.strip() for part in rest))
    # The value of a key goes under `|`.
    value, comment = values.split_comment(found.value)
    if not value or comment or value[0] in "\"'[{|>" or values.COMMENT.search(" ".join(rest)):
        return ()
    key = head[: found.value_at].rstrip()
    return tuple(values.written(key, found.column + 2, value, "", rest) or ())


def dashes(layout: Layout, file: str, known: Collection[str]) -> list[Swap]:
    """The long dashes before keys made short ones."""
    clean, notices = odd_dash.mend([line.text for line in layout.lines], file, known)
    return [
        Swap(
            notice.place.line - 1,
            notice.place.line - 1,
            (clean[notice.place.line - 1],),
            (
                Problem(
                    Place(file, layout.origin(notice.place.line), notice.place.column),
                    notice.rule,
                    "Đã đổi gạch dài đầu dòng thành dấu -.",
                    severity=notice.severity,
                ),
            ),
        )
        for notice in notices
        if not CONTROL.search(layout.lines[notice.place.line - 1].text)
    ]


def trailing(layout: Layout, file: str) -> list[Swap]:
    """Blanks at the end of lines dropped. A tab there may be an empty cell."""
    found = []
    for number, line in enumerate(layout.lines):
        bare = line.text.rstrip(" ")
        if bare != line.text:
            place = Place(file, line.origin, len(bare) + 1)
            told = Problem(place, "trailing-blank", "Đã bỏ dấu cách thừa ở cuối dòng.", severity="info")
            found.append(Swap(number, number, (bare,), (told,)))
    return found
