"""Built documents edited as Word and a leader using it edit them, and what the document should say afterwards."""

from __future__ import annotations

import random
from typing import NamedTuple

from generator.outline.blocks import Outline
from tests.pull import edits_lines, edits_looks, edits_more, edits_parts, edits_rows, edits_words, noise
from tests.pull.document import Document
from tests.pull.edits_words import Change, Edit
from tests.pull.units import Unit

# Every kind of edit; how often one is drawn follows from how often it stands here.
CHANGES: tuple[Change, ...] = (
    edits_words.paragraph,
    edits_words.basis,
    edits_words.heading,
    edits_words.section,
    edits_words.title,
    edits_words.recipient,
    edits_words.signatory,
    edits_words.cell,
    edits_words.blank_cell,
    edits_words.merged_cell,
    edits_words.group,
    edits_words.column_title,
    edits_words.footnote,
    edits_words.number_and_date,
    edits_looks.emphasis,
    edits_looks.dress,
    edits_looks.comment,
    edits_lines.add_line,
    edits_lines.remove_line,
    edits_lines.move_line,
    edits_lines.split,
    edits_more.join,
    edits_parts.add_recipient,
    edits_parts.remove_recipient,
    edits_parts.add_basis,
    edits_parts.add_section,
    edits_parts.add_note,
    edits_parts.remove_note,
    edits_rows.add,
    edits_rows.remove,
    edits_rows.move,
    edits_rows.move_to_group,
    edits_more.rewrite,
    edits_more.add_lines,
    edits_more.remove_lines,
    edits_more.remove_section,
    edits_more.another_level,
    edits_more.cell_line,
    edits_more.add_group,
    edits_more.two_rows,
)


class Edited(NamedTuple):
    """A document that came back: its bytes, the edits in it, and what it should say."""

    content: bytes
    edits: tuple[Edit, ...]
    expected: tuple[Unit, ...]
    tracked: bool


def edited(
    content: bytes,
    outline: Outline,
    seed: int,
    changes: tuple[Change, ...] = (),
    count: int | None = None,
    tracked: bool | None = None,
    noisy: bool | None = None,
    lost: float | None = None,
) -> Edited:
    """The document after these changes, or after a few random ones.

    `lost` is the share of bookmarks that are gone afterwards. What is None is drawn by `seed`.
    """
    rng = random.Random(seed)
    tracked = rng.random() < 0.5 if tracked is None else tracked
    noisy = rng.random() < 0.6 if noisy is None else noisy
    lost = (0.1 if rng.random() < 0.2 else 0.0) if lost is None else lost
    document = Document(content, outline, rng, tracked)
    drawn = changes or tuple(rng.choices(CHANGES, k=rng.randint(1, 8) if count is None else count))
    made = [edit for change in drawn if (edit := change(document)) is not None]
    if lost:
        noise.lost_bookmarks(document.root, rng, lost)
    if noisy:
        document.root = noise.resaved(document.root, rng)
    return Edited(document.saved(), tuple(made), tuple(document.units), tracked)
