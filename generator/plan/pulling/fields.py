"""The lines under a task in the body (`task_list`): which of the task's values says something else."""

from __future__ import annotations

import re

from generator.outline import markup
from generator.outline.blocks import Spans, plain
from generator.outline.markup import Call
from generator.plan.pulling.edits import noted, unplaced
from generator.plan.pulling.retyping import plain_of_plan
from generator.plan.pulling.typed_lines import Printed, read
from generator.plan.pulling.words import without
from generator.source import Text

OF_ALL = "Chữ này in từ `task_list` cho mọi nhiệm vụ: muốn đổi thì gõ tay ở `task_list`."


def values_said(
    template: str, printed: Spans, new: Spans, names: frozenset[str], known: Printed
) -> dict[str, tuple[Spans, Spans]]:
    """For each field of a line whose value changed: what it printed and what it is to print; raises Stopped.

    `names` are the fields there are.
    """
    line = read(template, known)
    fields = [span.expression for span in line.spans if _name(span.expression) in names]
    pattern = ""
    for span in line.spans:
        pattern += "(.*?)" if span.expression in fields else re.escape(span.text)
    whole = re.compile(rf"{pattern}\s*[.;,:/]*", re.DOTALL)
    old_words, new_words = plain(printed), plain(new)
    before, after = whole.fullmatch(old_words), whole.fullmatch(new_words)
    if before is None or after is None:
        if before is not None and plain(plain_of_plan(line.spans, printed, new)) == old_words:
            raise noted("")
        raise unplaced(OF_ALL)
    found = {}
    for index, expression in enumerate(fields, start=1):
        was = without(printed, before.start(index), len(old_words) - before.end(index))
        now = without(new, after.start(index), len(new_words) - after.end(index))
        if plain(was) != plain(now):
            found[_name(expression)] = (was, now)
    if not found:
        raise unplaced(OF_ALL)
    return found


def _name(expression: str) -> str:
    calls = [token for token in markup.parse(Text(expression), []).tokens if isinstance(token, Call)]
    return calls[0].name if len(calls) == 1 and not calls[0].words else ""
