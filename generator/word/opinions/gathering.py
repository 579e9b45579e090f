"""Opinions out of Word files: each comment, and each tracked change as the difference that its author made.

What is tracked is read twice, without any change and with those of one author, and compared: so an opinion says what
would change in the document, not which runs of letters came and went.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from generator.outline.blocks import Outline, Span, Spans
from generator.outline.comparing.changes import NOTES, Change, Comparison, Spot
from generator.outline.comparing.compare import compare
from generator.outline.comparing.places import Places, words
from generator.word.opinions.answers import Answers
from generator.word.opinions.places import Located, order
from generator.word.reading.document import read as read_word
from generator.word.reading.model import Comment
from generator.word.reading.views import ORIGINAL, View
from generator.word.recognising.outlining import outline_of
from generator.word.sheets.marked import both, whole
from generator.word.sheets.telling import words_of_whole

_NOBODY = "(không ghi tên)"


class Opinion(NamedTuple):
    """What somebody said of a place: `lines` for the table, `answer` what the office can already say to it.

    `order` is where the place stands in the document that was sent.
    """

    who: str
    file: str
    part: str
    where: str
    order: tuple[int, ...]
    lines: tuple[Spans, ...]
    answer: str = ""


class Gathered(NamedTuple):
    """All opinions in the order of the document. `silent` are files (and authors) with nothing to tell."""

    outline: Outline
    opinions: tuple[Opinion, ...]
    silent: tuple[str, ...]


def gathered(paths: Sequence[Path], now: Outline | None = None) -> Gathered:
    """The opinions in the files, in the order of the first one's original; raises UserError for an unreadable file.

    `now` is the document as it is at present: what stands in it already is answered so.
    """
    base: Outline | None = None
    found: list[Opinion] = []
    silent: list[str] = []
    for path in paths:
        file = _File(path, base)
        base = file.base
        told = [*file.comments(), *file.changes(now)]
        found += told
        silent += [] if told else [path.name]
        silent += [f"{path.name}: {author}" for author in file.authors if author not in file.heard]
    assert base is not None
    return Gathered(base, tuple(sorted(found, key=lambda opinion: opinion.order)), tuple(silent))


class _File:
    """One returned file against the document that was sent."""

    def __init__(self, path: Path, base: Outline | None) -> None:
        self._path = path
        self._document = read_word(path, ORIGINAL)
        self._located = Located(outline_of(self._document))
        outline = self._located.outline
        self.base = base or outline
        # Another file's original may differ in what was edited without tracking: its places are looked up.
        self._in_base = {new: old for old, new in compare(self.base, outline).partners.items()} if base else None
        self.authors = tuple(dict.fromkeys(revision.author for revision in self._document.revisions))
        self.heard: set[str] = set()

    def comments(self) -> list[Opinion]:
        """The comments, each with the answers to it."""
        threads: dict[str, list[Comment]] = {}
        for comment in self._document.comments:
            threads.setdefault(comment.reply_to or comment.id, []).append(comment)
        found = []
        for first, *replies in threads.values():
            self.heard.add(first.author)
            spot = self._located.spot(first.ordinal)
            words_told = [f"“{_short(first.words)}”: {first.text}" if first.words else first.text]
            words_told += [f"{reply.author or _NOBODY} trả lời: {reply.text}" for reply in replies]
            lines = tuple((Span(line),) for line in "\n".join(words_told).split("\n") if line.strip())
            found.append(self._opinion(first.author, spot, self._located.where(spot), lines, ""))
        return found

    def changes(self, now: Outline | None) -> list[Opinion]:
        """The tracked changes, each author's as if only they had been made."""
        found = []
        for author in self.authors:
            edited = outline_of(read_word(self._path, View("author", author)))
            comparison = compare(self._located.outline, edited)
            places = Places(comparison)
            answers = Answers(comparison, now) if now else None
            for change in comparison.changes:
                self.heard.add(author)
                spot = change.old or _before(comparison, change)
                lines = _proposed(comparison, change)
                answer = answers.of(change) if answers else ""
                opinion = self._opinion(author, spot, places.where(change), lines, answer)
                # What is added stands behind what is said of the thing before it.
                found.append(opinion if change.old else opinion._replace(order=(*opinion.order, 1)))
        return found

    def _opinion(self, author: str, spot: Spot | None, where: str, lines: tuple[Spans, ...], answer: str) -> Opinion:
        place, part = order(self._at(spot), self.base), self._located.part(spot)
        # The part stands over its opinions: it need not be said again before each.
        inside = where.removeprefix(f"{part}, ")
        where = inside[:1].upper() + inside[1:]
        return Opinion(author or _NOBODY, self._path.name, part, where, place, lines, answer)

    def _at(self, spot: Spot | None) -> Spot | None:
        """The spot in the first file's original; the nearest before it where there is none."""
        if spot is None or self._in_base is None:
            return spot
        for key in (spot.whole, *(Spot(block) for block in range(spot.block, -1, -1))):
            if key in self._in_base:
                return self._in_base[key]._replace(field=spot.field, line=spot.line)
        return None


def _before(comparison: Comparison, change: Change) -> Spot | None:
    """What stands before an added thing, in the old outline: there it belongs."""
    back = {new: old for old, new in comparison.partners.items()}
    assert change.new is not None
    if change.new.block == NOTES:
        return change.new
    if change.new.line >= 0 and Spot(change.new.block) in back:
        return back[Spot(change.new.block)]._replace(field=change.new.field, line=change.new.line)
    rows = [change.new._replace(row=row, field="", line=-1) for row in range(change.new.row - 1, -1, -1)]
    blocks = [Spot(block) for block in range(change.new.block, -1, -1)]
    return next((back[key] for key in [*rows, *blocks] if key in back), None)


def _proposed(comparison: Comparison, change: Change) -> tuple[Spans, ...]:
    """What a change proposes: its words, marked."""
    match change.kind:
        case "added":
            told = words_of_whole(comparison.new, change.new, change.after)
            return ((Span("Bổ sung:", italic=True),), *whole(told, "added"))
        case "removed":
            told = words_of_whole(comparison.old, change.old, change.before)
            return ((Span("Bỏ:", italic=True),), *whole(told, "removed"))
        case "moved":
            return ((Span(f"Chuyển từ {Places(comparison).was(change)}", italic=True),),)
    before, after = words(change)
    if before == after:
        return ((Span("Sửa kiểu chữ (đậm, nghiêng):", italic=True),), *change.after)
    return ((Span("Sửa:", italic=True),), *both(before, after))


def _short(text: str) -> str:
    syllables = text.split()
    return " ".join(syllables[:20]) + (" …" if len(syllables) > 20 else "")
