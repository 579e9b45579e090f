"""Words printed in capitals as the author would type them: as the rest of the document writes them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.outline.blocks import Appendix, Outline, Paragraph, Row, Span, Spans, Table, plain

_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.:;!?]\W*$")
_LONGEST = 8
# A syllable of Vietnamese, marks taken off; what is none is an abbreviation (UBND) or a name.
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_ROMAN = re.compile(r"[IVX]+")


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
        text = "".join(span.text for span in spans)
        ordinary = self.ordinary(text)
        found: list[Span] = []
        at = 0
        for span in spans:
            found.append(span.saying(span.text if span.note else ordinary[at : at + len(span.text)]))
            at += len(span.text)
        return tuple(found)

    def ordinary(self, text: str) -> str:
        """Words in capitals as the document would write them elsewhere; other words as they are."""
        if text.upper() != text or text.lower() == text:
            return text
        found = list(_WORD.finditer(text))
        wanted = [match[0].lower() for match in found]
        cased: list[str] = []
        while len(cased) < len(found):
            cased += self._longest(wanted, len(cased)) or [self._alone(found[len(cased)][0])]
        result, end = "", 0
        for match, word in zip(found, cased, strict=True):
            result += text[end : match.start()] + word
            end = match.end()
        result += text[end:]
        first = next((index for index, sign in enumerate(result) if sign.isalpha()), 0)
        result = result[:first] + result[first : first + 1].upper() + result[first + 1 :]
        return result if len(result) == len(text) and result.upper() == text else text

    def name(self, words: str) -> str:
        """The name of an agency: as the document writes it where only its first letter, or every one, is a capital."""
        if words.upper() == words:
            return self.ordinary(words)
        if words[1:].lower() != words[1:]:
            return words
        wanted = [match[0].lower() for match in _WORD.finditer(words)]
        better = self._longest(wanted, 0, whole=True)
        if not better:
            return words
        result, end = "", 0
        for match, word in zip(_WORD.finditer(words), better, strict=True):
            result += words[end : match.start()] + word
            end = match.end()
        result += words[end:]
        return result[:1].upper() + result[1:]

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

    def _longest(self, wanted: list[str], start: int, whole: bool = False) -> list[str]:
        """The most usual writing of the longest run of words from `start` on that the document has elsewhere."""
        places = self._at.get(wanted[start], []) if wanted else []
        length = 0
        while places and start + length < len(wanted) and (whole or length < _LONGEST):
            going = [at for at in places if self._word(at + length) == wanted[start + length]]
            if not going:
                break
            places, length = going, length + 1
        if not length or (whole and length < len(wanted)):
            return []
        inside = [at for at in places if not self._begins[at]]
        if not inside and start and length == 1:
            return []
        writings = Counter(tuple(self._words[at : at + length]) for at in inside or places)
        best = list(max(writings, key=lambda words: (writings[words], words)))
        if not inside and start:
            # Only at the beginning of sentences: its capital may be the sentence's.
            best[0] = best[0] if best[0].upper() == best[0] and len(best[0]) > 1 else best[0].lower()
        return best

    def _word(self, at: int) -> str:
        return self._words[at].lower() if at < len(self._words) else ""

    def _alone(self, word: str) -> str:
        """A word that stands nowhere else: an abbreviation stays, a syllable is written small."""
        return word if _ROMAN.fullmatch(word) or not _SYLLABLE.fullmatch(_bare(word)) else word.lower()


def _bare(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(sign for sign in letters if not unicodedata.combining(sign))


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
