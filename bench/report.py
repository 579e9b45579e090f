"""The one table, and the promises beside what was measured."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import documents
import programs
import way_back
from documents import CORE, CORE_SHORT, FLOOR, JINJA, JINJA_YAML, OURS, OURS_SHORT, PEERS, SHORT, Case
from measure import Run, Series, core, peak, ratio, wall

HEADER = "| what | method | whole s | cpu s | peak MB | core s | whole ÷ ours | core ÷ jinja2 + zip |"
Measured = dict[str, dict[str, Series]]


def cpu(run: Run) -> float:
    """Processor time of a whole process, all its threads: less moved by other work on the machine."""
    return run.cpu


def _seconds(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if value < 1 else f"{value:.2f}" if value < 20 else f"{value:.0f}"


def _times(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}" if value < 10 else f"{value:.0f}"


def table(cases: list[Case], parts: Measured) -> list[str]:
    """All results as lines of Markdown."""
    lines = [HEADER, "|---|---|--:|--:|--:|--:|--:|--:|"]
    for case in cases:
        for method, series in case.series.items():
            lines += _rows(case, method, series)
    for what, members in parts.items():
        names = list(members)
        for name, series in members.items():
            if series.note:
                lines.append(f"| {what} | {name} | {series.note} | | | | | |")
                continue
            against = "1" if name == names[0] else _times(ratio(series, members[names[0]]))
            # A process as small as this one shows no memory of its own.
            most = f"{series.median(peak) or 0:.0f}" if what != "start-up" else ""
            whole = _seconds(series.median(wall))
            busy = _seconds(series.median(cpu))
            lines.append(f"| {what} | {name} | {whole} | {busy} | {most} | | {against} | |")
    return lines


def _rows(case: Case, method: str, series: Series) -> list[str]:
    if series.note:
        return [f"| {case.name} | {method} | {series.note} | | | | | |"]
    ours, jinja = case.series[OURS], case.series.get(JINJA, Series())
    whole, most = _seconds(series.median(wall)), f"{series.median(peak) or 0:.0f}"
    against = "1" if method == OURS else _times(ratio(series, ours))

    def row(name: str, figure: str, seen: bool) -> str:
        seconds, times = series.median(core(figure)), _times(ratio(series, jinja, core(figure), core()))
        shown = (whole, _seconds(series.median(cpu)), most) if seen else ("", "", "")
        return (
            f"| {case.name} | {name} | {' | '.join(shown)} | {_seconds(seconds)} | "
            f"{against if seen else ''} | {times} |"
        )

    if method == OURS_SHORT:
        return [row(method, "core", True)]
    if method == CORE_SHORT:
        return [row("ours, YAML → bytes, 10,000 rows", "from_yaml", False)]
    if method == CORE:
        return [row("ours, outline → bytes", "core", False), row("ours, YAML → bytes", "from_yaml", False)]
    return [row(method, "core", method != FLOOR)]


@dataclass(frozen=True)
class Goal:
    """A promise, what was measured, and whether it was kept (None: not measured)."""

    promise: str
    measured: str
    kept: bool | None

    def __str__(self) -> str:
        sign = {True: "yes", False: "NO", None: "not measured"}[self.kept]
        return f"| {self.promise} | {self.measured} | {sign} |"


def goals(cases: list[Case], parts: Measured) -> list[str]:
    """What the program promises about its speed, as lines of Markdown."""
    by_rows = {case.rows: case for case in cases}
    found = [_start(parts)]
    if 0 in by_rows:
        found += _against(by_rows[0], (documents.PANDOC_MD, documents.PANDOC_JSON, "docxtemplater"))
    if 10_000 in by_rows:
        found += _long(by_rows[10_000])
    if 40_000 in by_rows:
        found += _growth(by_rows[40_000])
    found.append(_many(parts))
    found += _looks(parts)
    back = parts.get("way back, 500 rows", {})
    for name, limit in way_back.LIMITS.items() if back else ():
        found.append(
            _at_most(f"500 rows, whole process: {name} under {limit:.0f} s", back[name].median(wall), limit, "s")
        )
    return ["| promise | measured | kept |", "|---|---|---|", *map(str, found)]


def _at_most(promise: str, value: float | None, limit: float, unit: str = "×") -> Goal:
    return Goal(
        promise, "–" if value is None else f"{value:.2f} {unit}".strip(), None if value is None else value <= limit
    )


def _start(parts: Measured) -> Goal:
    series = parts.get("start-up", {})
    value = ratio(series[programs.HELP], series[programs.BARE]) if series else None
    return _at_most("`--help` at most 4 × `python -c pass`", value, 4)


def _against(case: Case, peers: tuple[str, ...]) -> list[Goal]:
    found = []
    for peer in peers:
        value = ratio(case.series[OURS], case.series.get(peer, Series()))
        found.append(_at_most(f"Hải Dương plan, whole process: no slower than {peer}", value, 1))
    return found


def _long(case: Case) -> list[Goal]:
    ours, series = case.series.get(CORE, Series()), case.series
    jinja = series.get(JINJA, Series())
    found = [
        _at_most("10,000 rows: core (outline → bytes) at most 2.5 × jinja2 + zip", ratio(ours, jinja, core()), 2.5),
        _at_most(
            "10,000 rows: core (YAML → bytes) at most 2.5 × jinja2 + zip from JSON",
            ratio(ours, jinja, core("from_yaml"), core()),
            2.5,
        ),
        _at_most(
            "10,000 rows: core (YAML → bytes) at most 2.5 × jinja2 + zip from the same YAML",
            ratio(ours, series.get(JINJA_YAML, Series()), core("from_yaml"), core()),
            2.5,
        ),
    ]
    found += [_faster("core (outline → bytes)", ours, series, core(), core())]
    found += [_faster("core (YAML → bytes)", ours, series, core("from_yaml"), core())]
    found += [_faster("whole process", series[OURS], series, wall, wall)]
    memory = series[OURS].median(peak)
    found.append(_at_most("10,000 rows: whole process under 250 MB", memory, 250, "MB"))
    return found


def _faster(what: str, ours: Series, series: dict[str, Series], mine: Callable, theirs: Callable) -> Goal:  # type: ignore[type-arg]
    """Against the fastest peer that reports this figure."""
    values = {peer: ratio(ours, series.get(peer, Series()), mine, theirs) for peer in PEERS}
    known = {peer: value for peer, value in values.items() if value is not None}
    promise = f"10,000 rows, {what}: faster than every peer"
    if not known:
        return Goal(promise, "–", None)
    nearest = max(known, key=lambda peer: known[peer])
    return Goal(promise, f"{known[nearest]:.2f} × {nearest}", known[nearest] < 1)


def _growth(long: Case) -> list[Goal]:
    found = []
    for name, method, short, what in (
        ("core (YAML → bytes)", CORE, CORE_SHORT, core("from_yaml")),
        ("core (outline → bytes)", CORE, CORE_SHORT, core()),
        ("whole process", OURS, OURS_SHORT, wall),
        ("processor time", OURS, OURS_SHORT, cpu),
    ):
        value = ratio(long.series.get(method, Series()), long.series.get(short, Series()), what)
        exponent = math.log(value, long.rows / SHORT) if value else None
        promise = f"linear from {SHORT:,} to {long.rows:,} rows, {name}: exponent at most 1.1"
        found.append(_at_most(promise, exponent, 1.1, ""))
    return found


def _many(parts: Measured) -> Goal:
    promise = "100 plans in one run at least 10 × faster than 100 runs"
    series = parts.get("many plans")
    if not series or not series[programs.MANY].runs:
        return Goal(promise, "–", None)
    together = series[programs.MANY]
    value = ratio(series[programs.ONE_BY_ONE], together)
    busy = together.median(lambda one: one.cpu / one.wall)
    return Goal(promise, f"{value:.1f} ×, {busy:.1f} cores busy", (value or 0) >= 10)


def _looks(parts: Measured) -> list[Goal]:
    series = parts.get("looks")
    if not series:
        return []
    value = ratio(series[programs.LOOK], series[programs.LOOK_BUILD])
    audit = series[programs.AUDIT].median(wall)
    return [
        _at_most("`check` of a plan, whole process: under twice its `build`", value, 2),
        _at_most("`check` of a .docx of 30 pages, words and form, whole process: under a second", audit, 1, "s"),
    ]
