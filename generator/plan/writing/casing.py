"""Words printed in capitals as the author would type them: as the rest of the document writes them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from generator.outline.blocks import Appendix, Outline, Paragraph, Row, Span, Spans, Table, plain
from generator.outline.casing import agency_name, sentence

_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.:;!?]\W*$")
_LONGEST = 12


class Casing:
    """How one document writes its words where it does not print them in capitals."""

    def __init__(self, outline: Outline) -> None:
        self._words: list[str] = []
        self._begins: list[bool] = []  # whether a word begins a sentence: its capital says nothing
        self._at: dict[str, list[int]] = defaultdict(list)
        for text in _texts(outline):
            self._learn(text)

    def title(self, spans: Spans) -> Spans:
        """A title in capitals with its first letter alone in capitals, names and abbreviations aside."""
        text = plain(spans)
        ordinary = self.ordinary(text)
        found: list[Span] = []
        at = 0
        for span in spans:
            if span.note:
                found.append(span)
                continue
            found.append(span.saying(ordinary[at : at + len(span.text)]))
            at += len(span.text)
        return tuple(found)

    def ordinary(self, text: str) -> str:
        """Words in capitals as the document would write them elsewhere; other words as they are."""
        if text.upper() != text or text.lower() == text:
            return text
        usual = sentence(text)
        found = list(_WORD.finditer(text))
        wanted = [match[0].lower() for match in found]
        cased: list[str] = []
        while len(cased) < len(found):
            match = found[len(cased)]
            cased += self._longest(wanted, len(cased), usual[match.start() : match.end()])
        result = _put(text, found, cased)
        first = next((index for index, sign in enumerate(result) if sign.isalpha()), 0)
        result = result[:first] + result[first : first + 1].upper() + result[first + 1 :]
        return result if len(result) == len(text) and result.upper() == text else text

    def name(self, words: str) -> str:
        """The name of an agency in capitals as the document writes it elsewhere; other names as they are."""
        if words.upper() != words:
            return words
        found = list(_WORD.finditer(words))
        wanted = [match[0].lower() for match in found]
        cased = self._longest(wanted, 0)
        return _put(words, found, cased) if all(cased) and len(cased) == len(wanted) else agency_name(words)

    def _learn(self, text: str) -> None:
        if text.upper() == text:
            return
        end = 0
        for match in _WORD.finditer(text):
            self._at[match[0].lower()].append(len(self._words))
            self._words.append(match[0])
            self._begins.append(not end or _SENTENCE_END.search(text, end, match.start()) is not None)
            end = match.end()
        self._words.append("")  # nothing runs on into the next text
        self._begins.append(True)

    def _longest(self, wanted: list[str], start: int, usual: str = "") -> list[str]:
        """The most usual writing of the longest run of words from `start` on that the document has elsewhere.

        Where it stands only at the beginning of sentences, the capital says nothing: the first word is written `usual`.
        """
        places = self._at.get(wanted[start], []) if wanted else []
        length = 0
        while places and start + length < len(wanted) and length < _LONGEST:
            going = [at for at in places if self._word(at + length) == wanted[start + length]]
            if not going:
                break
            places, length = going, length + 1
        if not length:
            return [usual]
        inside = [at for at in places if not self._begins[at]]
        writings = Counter([tuple(self._words[at : at + length]) for at in inside or places])
        most = max(sorted(writings), key=lambda words: writings[words])
        return list(most) if inside or not usual else [usual, *most[1:]]

    def _word(self, at: int) -> str:
        return self._words[at].lower() if at < len(self._words) else ""


def _put(text: str, found: Sequence[re.Match[str]], words: Sequence[str]) -> str:
    """The text with other writings of the words found in it."""
    result, end = "", 0
    for match, word in zip(found, words, strict=True):
        result += text[end : match.start()] + word
        end = match.end()
    return result + text[end:]


def _texts(outline: Outline) -> Iterator[str]:
    """What a document says in ordinary writing, line by line."""
    for block in outline.blocks:
        match block:
            case Paragraph():
                yield plain(block.spans)
            case Table():
                yield from (text for row in block.rows for text in _cells(row))
            case Appendix():
                yield block.attached
    yield from (plain(line) for note in outline.notes for line in note.paragraphs)


def _cells(row: Row) -> Iterator[str]:
    for cell in row.cells:
        yield from (plain(line) for line in cell.lines)
