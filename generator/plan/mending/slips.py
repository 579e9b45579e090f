"""Which of the loader's findings are mended without asking, and what the user is told of it.

The loader shows for most of them what should stand there. Mended is what can be meant in one way only; where the
loader itself guesses (a key that is only similar, a line that seems to be missing, a quote that never closes) a person
decides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from generator.plan.loading import values
from generator.plan.loading.lines import Entry, colonless_entry, entry, foreign_entry, names_a_key
from generator.plan.loading.loader import Look
from generator.plan.loading.mending import Trap
from generator.plan.mending.layout import Layout, Swap
from generator.plan.suggest import suggest
from generator.problems import Place, Problem

_UNDER_BAR = "Đã đưa chữ của `{key}` xuống dưới dấu |."
# What is said once it is mended: `lines` are numbers in the user's file, `key` stands on the first of them.
DONE = {
    "bad-key": "Đã đổi từ khóa “{typed}” thành `{key}`.",
    "bad-quote": _UNDER_BAR,
    "bad-start": _UNDER_BAR,
    "bar-number": "Đã bỏ số sau dấu | của `{key}`.",
    "braces": "Đã đổi {{{{ }}}} của `{key}` thành <<…>>.",
    "colon-in-value": _UNDER_BAR,
    "continued-value": _UNDER_BAR,
    "flow": "Đã bỏ ngoặc ở giá trị của `{key}`.",
    "folded": "Đã đổi dấu > của `{key}` thành dấu |.",
    "hash-in-value": _UNDER_BAR,
    "list-of-text": _UNDER_BAR,
    "missing-colon": "Đã thêm dấu hai chấm sau `{key}`.",
    "missing-dash": "Đã thêm dấu - trước `{key}`.",
    "missing-parent": "Đã thêm dòng `{first}` ở trên.",
    "no-space-after-colon": "Đã thêm dấu cách sau dấu hai chấm của `{key}`.",
    "no-space-after-dash": "Đã thêm dấu cách sau dấu - trước `{key}`.",
    "odd-bar": "Đã đổi chữ gõ nhầm sau `{key}:` thành dấu |.",
    "ruler": "Đã đổi dòng kẻ hoặc dòng // thành ghi chú #.",
    "slid-out": "Đã đưa {lines} vào dưới `{key}`.",
    "tab-indent": "Đã thay phím Tab ở đầu {lines} bằng dấu cách.",
    "text-after-bar": "Đã đưa chữ sau dấu | của `{key}` xuống dòng.",
    "uneven-block": "Đã thụt đều {lines} dưới `{key}`.",
    "uneven-keys": "Đã đưa `{key}` về đúng cột.",
}
# Mends of these say where a key belongs, or that it holds text. They stay only if that fits the model.
MOVING = frozenset({"missing-dash", "missing-parent", "uneven-keys"})
PLACING = MOVING | {"bad-key", "continued-value", "list-of-text", "missing-colon"}
_WORD = re.compile(r"\w+")


def swaps(look: Look, layout: Layout, known: Collection[str], refused: Collection[int]) -> Iterator[Swap]:
    """The lines that mend what is certain. `refused` are lines of the user's file whose mends in PLACING do not fit."""
    traps = sorted([*look.traps, *_faults(look)], key=lambda trap: (trap.first, trap.last, trap.problem.mended))
    for (first, last, mended), same in groupby(traps, lambda trap: (trap.first, trap.last, trap.problem.mended)):
        slips = list(same)
        old, new = look.source.lines[first : last + 1], tuple(mended.split("\n"))
        # A line that holds signs nobody can read is not as it is in the file; writing it anew would drop them.
        whole = all(line.text == words or line.text.isspace() for line, words in zip(layout.lines[first:], old))  # noqa: B905
        placing = [slip.problem.place.line for slip in slips if slip.problem.rule in PLACING]
        if not mended or new == old or not whole or any(layout.origin(line) in refused for line in placing):
            continue
        if all(_is_certain(slip.problem.rule, old, new, known) for slip in slips) and _keeps_words(slips, old, new):
            yield Swap(first, last, new, tuple(_told(slip, layout, old, new, known) for slip in slips))


def _faults(look: Look) -> Iterator[Trap]:
    """What only YAML's events show, as far as it can be mended."""
    if any(trap.problem.severity == "error" for trap in look.traps):
        return
    first: dict[str, int] = {}
    for number, line in enumerate(look.source.lines, start=1):
        first.setdefault(line.strip(), number)
    for problem in look.faults:
        # The same key with the same value again is a line copied by mistake rather than another element.
        again = first.get(problem.mended.strip(), problem.place.line) < problem.place.line
        if problem.mended and not again:
            yield Trap(problem, problem.place.line - 1, problem.place.line - 1)


def _is_certain(rule: str, old: Sequence[str], new: Sequence[str], known: Collection[str]) -> bool:
    if rule not in DONE:
        return False
    if rule == "bad-key":
        foreign = foreign_entry(old[0])
        return foreign is not None and names_a_key(foreign, known)
    if rule == "slid-out":
        return not any(_may_be_a_key(line, known) for line in old)
    if rule == "no-space-after-colon":
        found = entry(old[0])
        return found is not None and found.key in known
    if rule == "bad-quote":
        # A quote that never closes may have lost its end anywhere; text in quotes over lines may be one paragraph.
        value = _value(old[0])
        return bool(re.search(rf"(?<!\\){value[:1]}", value[1:])) and len(old) == 1
    if rule in ("continued-value", "list-of-text"):
        # Below a value the rest of it may stand, or text whose key is lost. A comment would be text under `|`.
        return not _value(old[0]) and not any(values.COMMENT.search(line) for line in old[1:])
    if rule == "missing-parent":
        # A key tells what it stands under; that text needs a key of its own is a guess.
        return new[0].endswith(":")
    return True


def _may_be_a_key(line: str, known: Collection[str]) -> bool:
    """Whether a line at the margin may be a mistyped key rather than text: `Clossing: …`."""
    found = foreign_entry(line)
    return bool(found and found.key.isascii() and " " not in found.key and suggest(found.key, known))


def _value(line: str) -> str:
    found = entry(line) or foreign_entry(line)
    return found.value if found else line


def _keeps_words(slips: Sequence[Trap], old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether every word of the old lines stands in the new ones, but for what was typed in a sign's place."""
    lost = Counter(_WORD.findall("\n".join(old))) - Counter(_WORD.findall("\n".join(new)))
    for slip in slips:
        if slip.problem.rule == "bad-key":
            foreign = foreign_entry(old[0])
            lost -= Counter(_WORD.findall(foreign.key if foreign else ""))
        elif slip.problem.rule in ("odd-bar", "bar-number", "folded"):
            lost -= Counter(_WORD.findall(values.split_comment(_value(old[0]))[0]))
    return not lost


def _told(slip: Trap, layout: Layout, old: Sequence[str], new: Sequence[str], known: Collection[str]) -> Problem:
    typed = foreign_entry(old[0])
    meant: Entry | None = entry(new[0]) or colonless_entry(old[0], known)
    first, last = layout.origin(slip.first + 1), layout.origin(slip.last + 1)
    rule = slip.problem.rule
    saying = DONE[rule]
    if rule in ("braces", "flow") and len(new) > 1:
        saying = _UNDER_BAR
    elif rule == "uneven-keys" and len(new) > 1 and old[0] == new[0]:
        saying = DONE["slid-out"]
        first += 1
    message = saying.format(
        key=slip.owner or (meant.key if meant else ""),
        typed=typed.key if typed else "",
        first=new[0].strip(),
        lines=f"dòng {first}" if first == last else f"dòng {first}–{last}",
    )
    place = Place(slip.problem.place.file, layout.origin(slip.problem.place.line), slip.problem.place.column)
    return Problem(place, rule, message, severity=slip.problem.severity)
