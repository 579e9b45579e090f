"""The block at the top of page 1, measured: where its two columns part, what fits on a line, how long the rules are.

Quốc hiệu never breaks over two lines (PL1 II.1); a long agency name does, at a place where the sense allows.
"""

from __future__ import annotations

from typing import NamedTuple

from generator.outline import wording
from generator.outline.blocks import Letterhead
from generator.word import metrics
from generator.word.styles import Styles

# Air beside the widest line, so that another program's rounding does not break it.
_SLACK = 6.0
_LEAST_LEFT = 125.0
_USUAL_LEFT_SHARE = 0.4
_LEAST_LEFT_SHARE = 0.25
# Quốc hiệu of the smaller tier; the decree has none below it (PL1 II.1.a).
_SMALLER_TIER = 12
_MOST_PARENT_LINES = 2
_MOST_AGENCY_LINES = 3
# Sizes that the decree fixes whatever the others are: Số 13, Nơi nhận 12 and 11, the word "Phụ lục" 14, notes, tables.
FIXED_SIZES = (
    "KH So ky hieu",
    "KH Noi nhan",
    "KH Noi nhan dong",
    "KH Phu luc",
    "KH Bang tieu de",
    "KH Bang nhom",
    "KH Bang chu",
    "KH Bang giua",
    "KH Kem theo",
    "footnote text",
    "header",
)


class FittedLetterhead(NamedTuple):
    """The lines as they will stand; widths and lengths in points."""

    parent: tuple[str, ...]
    agency: tuple[str, ...]
    number: str
    date: str
    left: float
    right: float
    agency_rule: float
    motto_rule: float


def fitted(block: Letterhead, styles: Styles, text_width: float) -> FittedLetterhead:
    """The letterhead in `text_width` points; takes the smaller tier of sizes (12/13/13) where 13/14/14 has no room."""
    result = _in_tier(block, styles, text_width)
    too_long = len(result.parent) > _MOST_PARENT_LINES or len(result.agency) > _MOST_AGENCY_LINES
    if (result.left <= _LEAST_LEFT or too_long) and styles.size("KH Quoc hieu") > _SMALLER_TIER:
        styles.shrink(FIXED_SIZES)
        result = _in_tier(block, styles, text_width)
    return result


def _in_tier(block: Letterhead, styles: Styles, text_width: float) -> FittedLetterhead:
    motto = metrics.width(wording.MOTTO, styles.size("KH Tieu ngu"), bold=True)
    national = max(metrics.width(wording.NATIONAL_NAME, styles.size("KH Quoc hieu"), bold=True), motto)
    date = metrics.width(
        f"{block.place_name}, {wording.issue_date(block.date)}", styles.size("KH Dia danh ngay"), italic=True
    )
    most_left = text_width - max(national, date) - _SLACK
    # A date too long for any line is broken, before the names have no column left.
    least_left = max(text_width * _LEAST_LEFT_SHARE, min(_LEAST_LEFT, text_width - national - _SLACK))
    most_left = max(most_left, least_left)

    def name_width(line: str) -> float:
        return metrics.width(line, styles.size("KH Co quan ban hanh"), bold=True)

    def parent_width(line: str) -> float:
        return metrics.width(line, styles.size("KH Co quan chu quan"))

    parent = tuple(line.upper() for line in block.parent)
    # Somebody else's document may name no agency.
    agency = tuple(line.upper() for line in block.agency) or ("",)
    wanted = max([name_width(line) for line in agency] + [parent_width(line) for line in parent]) + _SLACK
    left = min(most_left, max(wanted, text_width * _USUAL_LEFT_SHARE))
    room = left - _SLACK
    if len(parent) == 1:
        parent = tuple(metrics.balanced(parent[0], room, parent_width))
    if len(agency) == 1:
        agency = tuple(metrics.balanced(agency[0], room, name_width))
    return FittedLetterhead(
        parent=parent,
        agency=agency,
        number=wording.number_and_symbol(block.number, block.symbol),
        date=wording.issue_date(block.date),
        left=left,
        right=text_width - left,
        agency_rule=metrics.rule_length([min(name_width(line), room) for line in agency]),
        motto_rule=motto,
    )
