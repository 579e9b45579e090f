"""What somebody did to a returned file that is no edit of its text: told with its place, for no plan can hold it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.outline.blocks import Outline
from generator.word.reading.looks import LOOKS, marked_words
from generator.word.reading.model import WordDocument
from generator.word.reading.words import quoted
from generator.word.recognising.remains import LEFT_OUT

Read = tuple[WordDocument, Outline]


class Aside(NamedTuple):
    """What is not taken in, in Vietnamese; `ordinal` is the paragraph of the document it stands at, 0 for none.

    `weighty` says that it is more than a look: writing over the file would lose something somebody said. `marked` are
    the words whose look it is.
    """

    ordinal: int
    text: str
    weighty: bool = False
    marked: str = ""


def asides(returned: Read, sent: Callable[[], Read] | None) -> tuple[Aside, ...]:
    """What a returned document and its outline have beside the text that they had not as `sent`.

    Text boxes, pictures, words in headers and footers, page breaks, words struck out, coloured or highlighted. `sent`
    is asked only where there is any of it; None where nobody knows what was sent.
    """
    found = list(_found(*returned))
    usual = Counter(aside.text for aside in _found(*sent())) if found and sent is not None else Counter[str]()
    kept = []
    for aside in found:
        if usual[aside.text]:
            usual[aside.text] -= 1
        else:
            kept.append(aside)
    return tuple(kept)


def _found(document: WordDocument, outline: Outline) -> Iterator[Aside]:
    for notice in outline.notices:
        if notice.rule in LEFT_OUT:
            yield Aside(notice.place.line, notice.message, weighty=True)
    for paragraph in document.paragraphs:
        if paragraph.page_breaks or paragraph.format.page_break_before:
            yield Aside(paragraph.ordinal, "Ngắt trang thêm bằng tay không đưa vào kế hoạch.")
        for name, words in marked_words(paragraph):
            if name == "strike":
                hint = "vẫn là chữ của văn bản; muốn bỏ thì xóa trong kế hoạch."
                yield Aside(paragraph.ordinal, f"Chữ {LOOKS[name]} {quoted(words)} {hint}", weighty=True)
            else:
                yield Aside(paragraph.ordinal, f"Chữ {quoted(words)} được đánh dấu ({LOOKS[name]}).", marked=words)
