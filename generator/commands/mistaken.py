"""Slips in what is pulled, found before a word of the plan changes: another document, a name nobody has."""

from __future__ import annotations

from pathlib import Path

from generator.commands.outlines import read_plan
from generator.commands.returned import Returned
from generator.outline.blocks import Outline, Paragraph, Table
from generator.outline.comparing.changes import Comparison, Spot
from generator.outline.comparing.compare import compare
from generator.paths import typed
from generator.problems import Place, UserError
from generator.word.reading.document import read
from generator.word.reading.views import View

# Two plans of one office share a third of their lines at most (heads, phrases); a version of a plan has far more.
_OF_ONE_PLAN = 0.4


def refuse_unknown_author(files: list[Path], view: View) -> None:
    """Raises UserError where in none of the files the one whose tracked changes are wanted changed anything."""
    if view.kind != "author":
        return
    authors = dict.fromkeys(revision.author for file in files for revision in read(file).revisions)
    if view.author in authors:
        return
    hint = "Không có chỗ sửa nào có theo dõi (Track Changes): bỏ --author để lấy mọi chỗ sửa."
    if authors:
        hint = f"Những người có sửa: {', '.join(authors)}. Gõ đúng tên như trong Word, cả dấu."
    message = f"Không có chỗ sửa nào có theo dõi của “{view.author}”."
    raise UserError.at(Place(str(files[0])), "no-such-author", message, hint)


def refuse_other_document(returned: Returned, plan: Path, present: str) -> None:
    """Raises UserError where the file is no version of the plan: `present` is the plan's text now."""
    file = typed(returned.path)
    if not returned.embedded:
        if _shared(returned.comparison) < _OF_ONE_PLAN:
            message = f"Tệp Word này khác hẳn {plan}: quá ít đoạn giống nhau, nên không đưa gì vào."
            hint = f"Ghi đúng tên kế hoạch ở cuối lệnh. Chưa có kế hoạch nào cho tệp này thì: kehoach import {file}"
            raise UserError.at(Place(str(returned.path)), "other-document", message, hint)
    elif returned.made_from != plan.name:
        now = read_plan(plan, text=present)[1]
        if _shared(compare(returned.comparison.old, now)) < _OF_ONE_PLAN:
            message = f"Tệp Word này được tạo từ {returned.made_from}, không phải {plan}, nên không đưa gì vào."
            hint = f"Mỗi lần đưa vào một kế hoạch, ghi tên ở cuối: kehoach pull {file} KẾ_HOẠCH.yaml"
            raise UserError.at(Place(str(returned.path)), "other-document", message, hint)


def _shared(comparison: Comparison) -> float:
    """Which part of the paragraphs and rows of the smaller document the other one has too, 0 to 1."""
    fewest = min(len(_lines(comparison.old)), len(_lines(comparison.new)))
    return sum(spot in comparison.partners for spot in _lines(comparison.old)) / max(1, fewest)


def _lines(outline: Outline) -> list[Spot]:
    found = []
    for index, block in enumerate(outline.blocks):
        if isinstance(block, Paragraph):
            found.append(Spot(index))
        elif isinstance(block, Table):
            found += [Spot(index, row) for row in range(len(block.rows))]
    return found
