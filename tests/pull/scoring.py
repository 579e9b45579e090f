"""What became of each edit: placed, reported or lost; and what came into the plan that nobody wrote."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from typing import Literal, NamedTuple

from tests.pull.edits_words import Edit
from tests.pull.returning import Back, Told
from tests.pull.samples import Sample
from tests.pull.units import Unit, units_of
from tests.pull.wordlike import Edited

Verdict = Literal["placed", "reported", "lost", "spoilt"]
# What the user reads and can act on; "placed" and "already" say the opposite.
_REPORTS = ("conflict", "unplaced", "noted", "left", "skipped")


class Score(NamedTuple):
    """One returned document. `invented` are units that differ though nobody edited them.

    `echoed` are units that differ since they print a value edited elsewhere (a task stands in a table and in the
    text); `needless` reports of what nobody did; `spoilt` edits that the returned file itself no longer holds.
    """

    verdicts: tuple[tuple[Edit, Verdict], ...]
    invented: tuple[str, ...]
    echoed: tuple[str, ...]
    needless: tuple[Told, ...]
    broken: str = ""


def scored(edited: Edited, back: Back, filed: list[Unit] | None = None) -> Score:
    """Compares what a document should say with what the pulled plan says.

    `filed` is what the returned file says where another program wrote it: what that program lost or made up is not
    the way back's doing ("spoilt").
    """
    reports = [told for told in back.told if told.outcome in _REPORTS]
    if back.outline is None:
        return Score(tuple((edit, "lost") for edit in edited.edits), (), (), (), back.fault)
    sheet = _Sheet(list(edited.expected), [unit.said() for unit in units_of(back.outline)])
    file = None if filed is None else _Sheet(list(edited.expected), [unit.said() for unit in filed], fold=True)
    verdicts: list[tuple[Edit, Verdict]] = []
    for edit in edited.edits:
        if (not edit.units and not edit.gone) or sheet.holds(edit):
            verdicts.append((edit, "placed"))
        elif file is not None and not file.holds(edit):
            verdicts.append((edit, "spoilt"))
        else:
            verdicts.append((edit, "reported" if any(_about(report, edit) for report in reports) else "lost"))
    failed = [edit for edit, verdict in verdicts if verdict != "placed"]
    invented, echoed = sheet.unexplained(edited.edits, failed)
    if filed is not None:
        said = Counter(unit.said() for unit in filed)
        spoilt = said - Counter(sheet.expected), Counter(sheet.expected) - said
        invented = [told for told in invented if not any(line in told for lines in spoilt for line in lines)]
    needless = tuple(report for report in reports if not any(_about(report, edit) for edit in edited.edits))
    return Score(tuple(verdicts), tuple(invented), tuple(echoed), needless)


def both_scored(sample: Sample, leaders: tuple[Edited, ...], back: Back) -> Score:
    """The same for several documents edited by several people and pulled into one plan.

    Where two of them edited one unit, what should be said is a matter of taste: those edits are not counted.
    """
    reports = [told for told in back.told if told.outcome in _REPORTS]
    if back.outline is None:
        every = tuple((edit, "lost") for edited in leaders for edit in edited.edits)
        return Score(every, (), (), (), back.fault)  # type: ignore[arg-type]
    sent = Counter(unit.said() for unit in units_of(sample.outline))
    final = Counter(unit.said() for unit in units_of(back.outline))
    wanted = [Counter(unit.said() for unit in edited.expected) for edited in leaders]
    places = [_places(edited) for edited in leaders]
    shared = {place for index, mine in enumerate(places) for other in places[index + 1 :] for place in mine & other}
    verdicts: list[tuple[Edit, Verdict]] = []
    uncounted: list[Edit] = []
    for edited in leaders:
        for edit in edited.edits:
            others = [other for leader in leaders if leader is not edited for other in leader.edits]
            if not _places_of(edit).isdisjoint(shared) or _beside_merged(edit, others):
                uncounted.append(edit)
                continue
            there = all(final[unit.said()] for unit in edit.units)
            done = there and not any(final[said] >= max(1, sent[said]) and not edit.moved for said in edit.gone)
            told = any(_about(report, edit) for report in reports)
            verdicts.append((edit, "placed" if done else "reported" if told else "lost"))
    if shared:
        return Score(tuple(verdicts), (), (), ())
    known = sent | wanted[0] | wanted[1]
    kept = sent & wanted[0] & wanted[1]
    edits = tuple(edit for edit, _ in verdicts)
    failed = uncounted + [edit for edit, verdict in verdicts if verdict != "placed"]
    invented, echoed = _sorted_out(list((kept - final).elements()), list((final - known).elements()), edits, failed)
    return Score(tuple(verdicts), tuple(invented), tuple(echoed), ())


def _sorted_out(
    missing: list[str], extra: list[str], edits: tuple[Edit, ...], failed: list[Edit]
) -> tuple[list[str], list[str]]:
    """Lines that should be there and lines that should not: invented, or printing a value edited elsewhere.

    What is left of an edit that was only told belongs to that edit.
    """
    halves = [said for edit in failed for said in (*edit.gone, *(unit.said() for unit in edit.units))]
    extra = [line for line in extra if not difflib.get_close_matches(line, halves, 1, 0.5)]
    made_of = [
        _replaced(gone, unit.said()) for edit in edits for unit, gone in zip(edit.units, edit.gone, strict=False)
    ]
    invented: list[str] = []
    echoed: list[str] = []
    for line in missing:
        like = difflib.get_close_matches(line, extra, 1, 0.3)
        if like:
            extra.remove(like[0])
        told = f"{line} → {like[0] if like else '(mất)'}"
        here = _replaced(line, like[0]) if like else set()
        (echoed if here and any(here <= pairs for pairs in made_of) else invented).append(told)
    for line in extra:
        (echoed if _said_elsewhere(line, edits) else invented).append(f"(thừa) {line}")
    return invented, echoed


def _beside_merged(edit: Edit, others: list[Edit]) -> bool:
    """Whether rows of this edit show a merged cell's value in a table where another person changed a merged cell."""
    blocks = {unit.block for unit in edit.units if any(unit.merges.values())}
    return any(unit.block in blocks and any(unit.merges.values()) for other in others for unit in other.units)


def _places_of(edit: Edit) -> set[tuple[int, int, int, str]]:
    return {(unit.block, unit.row, unit.index, unit.kind) for unit in edit.units if unit.block >= 0} | {
        (-2, -2, -2, said) for said in edit.gone
    }


def _places(edited: Edited) -> set[tuple[int, int, int, str]]:
    return {place for edit in edited.edits for place in _places_of(edit)}


class _Sheet:
    """Expected units beside the lines of the pulled plan."""

    def __init__(self, units: list[Unit], final: list[str], fold: bool = False) -> None:
        # Small letters typed into a title become capitals only in the plan's own print.
        self.units, self.final = units, [line.casefold() for line in final] if fold else final
        self.expected = [unit.said().casefold() if fold else unit.said() for unit in units]
        final = self.final
        matcher = difflib.SequenceMatcher(None, self.expected, final, autojunk=False)
        self.matched: set[int] = set()
        self.pieces: list[tuple[range, range]] = []
        for tag, a, b, c, d in matcher.get_opcodes():
            if tag == "equal":
                self.matched.update(range(a, b))
            else:
                self.pieces.append((range(a, b), range(c, d)))
        self._index = {id(unit): index for index, unit in enumerate(units)}
        extra = Counter(final)
        extra.subtract(Counter(self.expected))
        self.extra = +extra

    def holds(self, edit: Edit) -> bool:
        """Whether all that an edit made stands where it should, and what it took away is gone."""
        there = all(self._index.get(id(unit), -1) in self.matched for unit in edit.units)
        return there and not any(self.extra[said] or self.extra[said.casefold()] for said in edit.gone)

    def unexplained(self, edits: tuple[Edit, ...], failed: list[Edit]) -> tuple[list[str], list[str]]:
        """What differs without an edit: invented, and printed once more elsewhere."""
        touched = {self._index[id(u)] for edit in edits for u in edit.units if id(u) in self._index}
        spoilt = {self._index[id(u)] for edit in failed for u in edit.units if id(u) in self._index}
        gone = {said for edit in failed for said in edit.gone}
        invented: list[str] = []
        echoed: list[str] = []
        for old, new in self.pieces:
            missing = [index for index in old if index not in touched]
            lines = [self.final[index] for index in new]
            lines = [line for line in lines if line not in gone]
            if not missing and (not lines or any(index in spoilt for index in old)):
                continue
            for index in missing:
                like = difflib.get_close_matches(self.expected[index], lines, 1, 0.3)
                if like:
                    lines.remove(like[0])
                told = f"{self.expected[index]} → {like[0] if like else '(mất)'}"
                (echoed if self._echo(self.units[index], index, like, edits) else invented).append(told)
            if any(index in spoilt for index in old):
                continue
            for line in lines:
                (echoed if _said_elsewhere(line, edits) else invented).append(f"(thừa) {line}")
        return invented, echoed

    def _echo(self, unit: Unit, index: int, like: list[str], edits: tuple[Edit, ...]) -> bool:
        """Whether a unit changed as an edit in another block did: it prints the same value of a task."""
        if not like:
            return any(
                _core(self.expected[index]) in _core(gone)
                for edit in edits
                for gone in edit.gone
                if gone.startswith("row")
            )
        here = _replaced(self.expected[index], like[0])
        for edit in edits:
            if any(other.block == unit.block and unit.row >= 0 for other in edit.units):
                continue
            for other, gone in zip(edit.units, edit.gone, strict=False):
                if here and here <= _replaced(gone, other.said()):
                    return True
        return False


def _replaced(old: str, new: str) -> set[tuple[str, str]]:
    """The words that stand for other words, in pairs."""
    one, other = old.split(), new.split()
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    return {
        (" ".join(one[a:b]).strip(" .,;:/"), " ".join(other[c:d]).strip(" .,;:/"))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    }


def _said_elsewhere(line: str, edits: tuple[Edit, ...]) -> bool:
    """Whether a line more in the text is a value of a row that was added or changed."""
    words = _core(line.partition(": ")[2])
    rows = [unit for edit in edits for unit in edit.units if unit.kind == "row"]
    cells = [lines for unit in rows for lines in unit.cells.values()]
    values = [_core(" ".join(span.text for line in lines for span in line)) for lines in cells]
    # A value of several lines is printed as several paragraphs.
    return any(value and (value in words or (len(words) > 8 and words in value)) for value in values)


_MARKS = re.compile(r"\*\*|_|⟦\*⟧|\[\d+\]|[“”\"…]|\.\.\.")


def _core(text: str) -> str:
    """Words without marks, blanks and case, to look for in other words."""
    return re.sub(r"[\s./;:,|()-]+", " ", _MARKS.sub(" ", text)).casefold().strip()


def _about(report: Told, edit: Edit) -> bool:
    """Whether a report tells of an edit: it names words that the edit took away or wrote, or the label it typed."""
    if report.after and any(unit.label == report.after and unit.kind == "section" for unit in edit.units):
        return True
    mine = [_core(text.partition(": ")[2]) for text in (*edit.gone, *(unit.said() for unit in edit.units))]
    if report.outcome == "left":
        told = [_core(words)[:40] for words in re.findall("“([^”]+?)…?”", report.said)]
    else:
        # A moved thing, and one with another label, are told by their place, which quotes their first words.
        quoted = [] if _core(report.before + report.after).strip(" +") else re.findall("“(.+?)…?”", report.said)
        told = [_core(report.before), _core(report.after), *(_core(words)[:40] for words in quoted)]
    return any(
        said and own and len(said) > 1 and (said in own or (len(own) > 12 and own in said))
        for said in told
        for own in mine
    )
