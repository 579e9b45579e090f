"""The long dash before a key, which Word and phones make of `-`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from generator.problems import Place, Problem

_LONG = re.compile("[–—−‒―‐‑]")
_BEFORE_KEY = re.compile(rf"(?P<dashes>[ \t]*(?:(?:{_LONG.pattern}|-)[ \t]*)+)(?P<key>[a-z][a-z0-9_-]*)[ \t]*:(?:\s|$)")


def mend(lines: Sequence[str], file: str, known: Collection[str]) -> tuple[list[str], list[Problem]]:
    """The lines with `-` for a long dash before a known key, and a notice for each; text under `|` stays as it is."""
    if not any(_LONG.match(line.lstrip("- \t")) and _BEFORE_KEY.match(line) for line in lines):
        return list(lines), []
    # Only now: a plan without such a dash need not wait for them.
    from generator.plan.loading import values
    from generator.plan.loading.lines import entry, indent_of, is_void

    mended = list(lines)
    notices: list[Problem] = []
    text_right_of = -1  # the column of the key whose text under `|` goes on; none: -1
    for number, line in enumerate(lines):
        if is_void(line) or 0 <= text_right_of < indent_of(line):
            continue
        match = _BEFORE_KEY.match(line)
        if match and match["key"] in known and _LONG.search(match["dashes"]):
            line = mended[number] = _LONG.sub("-", match["dashes"]) + line[match.end("dashes") :]
            notices.append(
                _notice(Place(file, number + 1, match["dashes"].index(match["dashes"].strip()[0]) + 1), line)
            )
        found = entry(line)
        opens = found and values.opens_block(values.split_comment(found.value)[0])
        text_right_of = found.column if found and opens else -1
    return mended, notices


def _notice(place: Place, mended: str) -> Problem:
    message = "Dấu gạch dài đầu dòng đã đọc như dấu - của danh sách."
    return Problem(place, "odd-dash", message, "Trước từ khóa gõ dấu - trên bàn phím.", mended, "warning")
