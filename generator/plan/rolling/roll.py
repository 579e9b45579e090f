"""A plan rolled to another year: every year decided, the changes and the marks pasted into its file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.plan.rolling.cited import citations, near
from generator.plan.rolling.classify import Plan, answer
from generator.plan.rolling.decisions import ROLLS, Decision, Mark
from generator.plan.rolling.marks import Asker, Gone, Question
from generator.plan.rolling.pasting import Pasting
from generator.plan.rolling.typed import Line, lines
from generator.plan.rolling.years import said, years
from generator.problems import Edit, Place
from generator.source import Mapping, Text

# What may stand behind the words of a line without being one of them: a mark goes before it.
_TAIL = re.compile(r"(?:\s*<<\s*id\b[^<>]*>>|[\s;,.:*…]|\./\.)*$")
_LONGEST_TAIL = 200
_LONGEST_CLAUSE = 40


@dataclass(frozen=True)
class Rolled:
    """The lines of the new plan; what was decided and what is asked, at its place in the new file."""

    lines: tuple[str, ...]
    year: int
    to: int
    decisions: tuple[Decision, ...]
    marks: tuple[Mark, ...]


def rolled(root: Mapping, to: int, expressions: bool = False, gone: Iterable[Gone] = ()) -> Rolled:
    """The plan for the year `to`, of a plan that loads.

    With `expressions` years that roll are written as `<<year>>`. To its own year a plan changes in nothing else.
    """
    source = next(iter(root)).source
    typed = lines(root)
    plan = Plan.of(int(str(root[Text("year")])), typed)
    asker = Asker.of(plan, to, gone, typed)
    edits: list[Edit] = []
    decisions: list[Decision] = []
    marks: list[Mark] = []
    for line in typed:
        found = list(_decisions(line, plan, to, expressions))
        decisions += found
        edits += [Edit(x.place, x.before, x.after) for x in found if x.before != x.after]
        if to != plan.year:
            edit, mark = _marked(list(asker.questions(line, found)), source.lines)
            edits += edit
            marks += mark
    pasting = Pasting(edits)
    new = pasting.lines(source.lines)
    return Rolled(
        new,
        plan.year,
        to,
        tuple(replace(decision, place=pasting.moved(decision.place)) for decision in decisions),
        tuple(replace(mark, place=_hole(pasting.moved(mark.place), new)) for mark in marks),
    )


def _decisions(line: Line, plan: Plan, to: int, expressions: bool) -> Iterator[Decision]:
    if line.path == ("header", "number"):
        if to != plan.year:
            yield Decision(line.place(0), line.words, "", "number")
        return
    if line.path == ("header", "date"):
        yield Decision(line.place(0), line.words, _draft_date(line.words, to - plan.year), "date")
        return
    cited = citations(line.words) if line.path else ()
    for year in years(line.words, plan.year):
        kind, ask = answer(year, line, plan, near(cited, year.start))
        after = year.text
        if year.expression:
            # The document it names is that of the old year.
            after = str(year.value) if kind == "citation" and to != plan.year else after
        elif kind in ROLLS:
            after = str(year.value + to - plan.year)
            if expressions and kind != "year":
                after = said(year.value - plan.year)
        before, _ = year.clause
        yield Decision(line.place(year.start), year.text, after, kind, ask, _last_words(before))


def _last_words(words: str) -> str:
    return words.lstrip() if len(words) <= _LONGEST_CLAUSE else words[-_LONGEST_CLAUSE:].partition(" ")[2]


def _draft_date(typed: str, years_on: int) -> str:
    """The issue date of a draft: day and month are not known yet, the year moves along."""
    year = re.search(r"\d{4}", typed)
    if not years_on or year is None:
        return typed
    return f"/{int(year[0]) + years_on}"


def _marked(questions: Sequence[Question], source: Sequence[str]) -> tuple[list[Edit], list[Mark]]:
    """The mark of a line, in it or above its key; a comment gets none."""
    if not questions:
        return [], []
    line = questions[0].line
    words = "; ".join(question.words for question in questions)
    kind = questions[0].kind
    if not line.path:
        return [], [Mark(line.place(0), words, kind, written=False)]
    tail = _TAIL.search(line.words, max(0, len(line.words) - _LONGEST_TAIL))
    at = tail.start() if tail else len(line.words)
    if _takes_holes(line):
        return [Edit(line.place(at), "", f" <<todo {words}>>")], [Mark(line.place(at), words, kind)]
    key = source[line.key.line - 1]
    above = f"{' ' * (len(key) - len(key.lstrip()))}# Xem lại: {words}"
    place = Place(line.key.file, line.key.line, 1)
    if line.key.line > 1 and source[line.key.line - 2] == above:
        return [], []
    return [Edit(place, "", f"{above}\n")], [Mark(place, words, kind)]


def _takes_holes(line: Line) -> bool:
    """Whether a <<todo ...>> may stand in the line."""
    if line.path[0] in ("header", "signatory", "caption") or "columns" in line.path:
        return False
    return line.path != ("title", "type")


def _hole(place: Place, new: Sequence[str]) -> Place:
    """The place of a mark: the sign that opens it, not the blank before."""
    blank = new[place.line - 1].startswith(" <<todo", place.column - 1)
    return Place(place.file, place.line, place.column + blank)
