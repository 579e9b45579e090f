"""Where the blocks of an edited file came from."""

from __future__ import annotations

from generator.outline.comparing.changes import Spot
from generator.word import marks
from generator.word.recognising import hints, outline_of
from tests.word.reading.made import p, read


def marked(text: str, block: int, words: str = "") -> str:
    """A paragraph with the bookmark of a block set on `words`, else on its own."""
    start = f'<w:bookmarkStart w:id="{block}" w:name="{marks.name(block, -1, words or text)}"/>'
    return p(text).replace("<w:r>", f"{start}<w:r>", 1).replace("</w:p>", f'<w:bookmarkEnd w:id="{block}"/></w:p>')


def hinted(body: str) -> dict[int, int]:
    """New blocks and the old ones they came from."""
    document = read(body)
    return {new.block: old.block for new, old in hints(document, outline_of(document)).items()}


def test_blocks_lead_to_where_they_were() -> None:
    assert hinted(marked("Một.", 7) + p("Mới.") + marked("Hai.", 8)) == {0: 7, 2: 8}


def test_of_two_copies_the_one_with_the_words_is_meant() -> None:
    assert hinted(marked("Khác hẳn.", 7, "Một.") + marked("Một.", 7)) == {1: 7}


def test_of_two_paragraphs_that_became_one_the_whole_comes_first() -> None:
    document = read(marked("Một.", 7, "Cái khác") + p("Hai."))
    assert hints(document, outline_of(document)) == {Spot(0): Spot(7)}


def test_a_bookmark_says_that_a_line_is_no_labelled_one() -> None:
    # In the plan it was typed `\\1. Một`: words, not a label.
    labelled = outline_of(read(marked("1. Một", 3, "Một"))).blocks[0]
    words = outline_of(read(marked("1. Một", 3, "1. Một"))).blocks[0]
    assert (labelled.label, words.label) == ("1.", "")  # type: ignore[union-attr]
