"""The findings of `check`: for people, for programs (a stable list of objects), for GitHub Actions."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from generator.console.words import messages
from generator.plan.loading.reading import ODD, WORD_BREAK
from generator.problems import SEVERITY_NAMES, Problem

if TYPE_CHECKING:
    from generator.commands.check import Report
    from generator.commands.fixing import Fixed
    from generator.plan.mending.layout import Change

_GITHUB = {"error": "error", "warning": "warning", "info": "notice"}


def as_text(reports: Iterable[Report]) -> str:
    """Every finding with what to do, then a count for all files."""
    lines: list[str] = []
    found: list[Problem] = []
    count = ignored = 0
    for report in reports:
        count += 1
        ignored += report.ignored
        found += report.found
        lines += map(messages.problem, report.found) if report.found else [f"{report.file}: không thấy lỗi."]
    counted = {level: sum(problem.severity == level for problem in found) for level in SEVERITY_NAMES}
    total = ", ".join(f"{number} {SEVERITY_NAMES[level]}" for level, number in counted.items() if number)
    excused = f"; {ignored} chỗ bỏ qua theo `ignore:`" if ignored else ""
    if count > 1 or found or ignored:
        lines.append(f"Đã xem {count} tệp: {total or 'không thấy lỗi'}{excused}.")
    return "\n".join(lines) + "\n"


def fixed(result: Fixed, dry_run: bool) -> str:
    """What was mended in a plan file, each kind once, and the lines that read otherwise now."""
    done = result.mended.done
    if result.refused:
        return "\n".join(map(messages.problem, result.refused))
    if not done:
        return f"{result.plan}: không có chỗ nào tự sửa được."
    head = "Sẽ sửa" if dry_run else "Đã sửa"
    kinds = Counter(problem.rule for problem in done)
    listed = ", ".join(f"{rule} ({number})" for rule, number in kinds.items())
    lines = [f"{result.plan}: {head.lower()} {len(done)} chỗ: {listed}."]
    return "\n".join([*lines, *(line for change in result.mended.changes for line in _shown(change))])


def _shown(change: Change) -> Iterator[str]:
    yield f"  dòng {change.line}:"
    yield f"    - {_visible(change.old)}"
    yield from (f"    + {_visible(line)}" for line in change.new)


def _visible(line: str) -> str:
    """The line with tabs as ⇥, odd blanks and breaks by their codes, and blanks at its end as ·."""
    bare = line.rstrip(" ")
    line = bare.replace("\t", "⇥") + "·" * (len(line) - len(bare))
    for pattern in (ODD, WORD_BREAK):
        line = pattern.sub(lambda match: "".join(f"<U+{ord(sign):04X}>" for sign in match[0]), line)
    return line


def as_json(reports: Iterable[Report]) -> str:
    """A list of {rule, severity, file, line, column, message, clause, hint}; line and column are 0 for a whole file."""
    listed = [
        {
            "rule": problem.rule,
            "severity": problem.severity,
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "message": problem.message,
            "clause": problem.clause,
            "hint": problem.hint,
        }
        for report in reports
        for problem in report.found
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def as_github(reports: Iterable[Report]) -> str:
    """Workflow commands: GitHub shows each beside its line."""
    return "".join(_command(problem) for report in reports for problem in report.found)


def _command(problem: Problem) -> str:
    place = {"file": problem.place.file, "line": problem.place.line, "col": problem.place.column, "title": problem.rule}
    given = ",".join(f"{name}={_escaped(str(value), name=True)}" for name, value in place.items() if value)
    return f"::{_GITHUB[problem.severity]} {given}::{_escaped(' '.join([problem.message, problem.hint]).strip())}\n"


def _escaped(text: str, name: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if name else text


FORMATS: dict[str, Callable[[Iterable[Report]], str]] = {"text": as_text, "json": as_json, "github": as_github}
