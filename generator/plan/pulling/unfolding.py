"""Lines that `<<tasks ...>>` prints, typed out where the call stands.

A leader who splits, joins, adds or takes out such lines changes how this task is printed here, which no row of the
register can say. With the lines typed out the plan prints the same, and each of them can be changed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from generator.outline.blocks import Block, Outline, Paragraph, Span, Spans
from generator.outline.comparing.changes import Comparison, Spot
from generator.outline.text import as_text
from generator.outline.typed import typed_paragraph
from generator.outline.wording import END_MARK
from generator.plan.binding import complete, known_keys
from generator.plan.compose import compose
from generator.plan.loading.loader import parse
from generator.plan.office import Office
from generator.plan.pulling.edits import Edit
from generator.plan.register import STANDARD
from generator.problems import UserError

_CALL = re.compile(r"<<\s*tasks\b[^<>]*>>")
_FIELD = re.compile(r"<<\s*([\w-]+)\s*>>")
# Stands for a call while its lines are looked for; no plan says this.
_STAND_IN = "Dòng thay cho nhiệm vụ in từ sổ, không in ra"


class Prints(NamedTuple):
    """A call in the text: its line as typed, and the indices of the blocks it prints (first, behind the last)."""

    line: str
    first: int
    end: int


def prints(text: str, file: str, office: Office) -> Iterator[Prints]:
    """Where each `<<tasks ...>>` of a plan's text prints; a call that cannot be taken out is left out."""
    lines = text.split("\n")
    whole: Outline | None = None
    for number, line in enumerate(lines):
        if not _CALL.search(line) or lines.count(line) > 1:
            continue
        stand_in = f"{line[: len(line) - len(line.lstrip())]}{_STAND_IN}"
        try:
            whole = whole or _composed(text, file, office)
            without = _composed("\n".join([*lines[:number], stand_in, *lines[number + 1 :]]), file, office)
        except UserError:
            continue
        at = next((at for at, block in enumerate(without.blocks) if _stands_in(block)), -1)
        if at >= 0:
            yield Prints(line, at, len(whole.blocks) - (len(without.blocks) - at - 1))


def needed(found: Collection[Prints], comparison: Comparison, edits: Collection[Edit]) -> frozenset[str]:
    """The lines of the calls whose prints were changed in a way that was not placed."""
    back = {new: old for old, new in comparison.partners.items()}

    def blocks(edit: Edit) -> Iterator[int]:
        change = edit.change
        if change.old is not None:
            yield change.old.block
        if change.kind in ("added", "moved") and change.new is not None and change.new.row < 0:
            # What is added stands between what is there: it belongs to what stands before it.
            before = (back.get(Spot(at)) for at in range(change.new.block - 1, -1, -1))
            yield next((old.block for old in before if old is not None), -1)

    missed = {block for edit in edits if edit.outcome == "unplaced" for block in blocks(edit)}
    return frozenset(each.line for each in found if any(each.first <= block < each.end for block in missed))


def unfolded(text: str, file: str, office: Office, calls: Collection[str]) -> str:
    """The text with these lines (as typed) replaced by what they print; one whose place would print otherwise stays."""
    for call in calls:
        found = next((each for each in prints(text, file, office) if each.line == call), None)
        if found is None:
            continue
        whole = _composed(text, file, office)
        indent = call[: len(call) - len(call.lstrip())]
        end = "\r" if call.endswith("\r") else ""
        typed = [indent + _typed(block) + end for block in whole.blocks[found.first : found.end]]
        after = text.replace(call, "\n".join(typed), 1)
        try:
            same = as_text(_composed(after, file, office)) == as_text(whole)
        except UserError:
            continue
        text = after if same else text
    return text


def _typed(block: Block) -> str:
    assert isinstance(block, Paragraph)
    return typed_paragraph(block._replace(spans=_plain(block.spans), anchor=""))


def _plain(spans: Spans) -> Spans:
    """The spans without the fields of a row, which mean nothing outside it; a closing `./.` is a full stop again."""
    found = []
    for span in spans:
        field = _FIELD.fullmatch(span.expression)
        plain = field is not None and (field[1] in STANDARD or not _is_value(field[1]))
        words = "." if span.text == END_MARK else span.text
        found.append(Span(words, span.bold, span.italic) if plain else span.saying(words))
    return tuple(found)


def _is_value(name: str) -> bool:
    return name in ("year", "agency", "parent", "place", "symbol", "number")


def _stands_in(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.text.startswith(_STAND_IN)


def _composed(text: str, file: str, office: Office) -> Outline:
    return compose(complete(parse(text, file, known_keys()), office))
