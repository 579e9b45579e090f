"""One document made by every method: the Hải Dương plan and registers of growing length."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import registers
from measure import BENCH, ROOT, WORK, Method, Series, in_turn, peak, run, wall
from tools import memory

PLAN = ROOT / "plans" / "hai-duong-2023.yaml"
OURS, CORE = "kehoach build", "ours, in-process"
# Ours with a shorter register in the same rounds, to see how its time grows.
OURS_SHORT, CORE_SHORT, SHORT = "kehoach build, 10,000 rows", "ours, in-process, 10,000 rows", 10_000
JINJA, JINJA_YAML, FLOOR = "jinja2 + zip", "jinja2 + zip from YAML", "floor: deflate + parse"
DOCXTPL, PANDOC_MD, PANDOC_JSON = "docxtpl", "pandoc (Markdown)", "pandoc (JSON)"
NODE = ("docxtemplater", "easy-template-x", "docx")
PEERS = (DOCXTPL, *NODE, PANDOC_MD, PANDOC_JSON)
# A method whose run would take longer (seconds), or most of the free memory, is left out.
TOO_LONG = 60.0
# After so many minutes no case gets a second round.
_MINUTES, _MINUTES_QUICK = 15, 1
# How much longer per tenfold rows, at worst, in what was seen (Markdown in pandoc).
_GROWTH = 1.35


@dataclass
class Case:
    """One document: `rows` of the register, 0 for the Hải Dương plan."""

    name: str
    rows: int
    plan: Path
    folder: Path
    series: dict[str, Series]


def cases(quick: bool, npm_missing: str, say: Callable[[str], None]) -> list[Case]:
    """Makes the inputs, runs all methods in turn, checks the words of what came out."""
    wanted = {0: (15, 3), 10: (9, 3), 1_000: (9, 3), 10_000: (7, 1), 40_000: (3, 0)}
    until = time.monotonic() + (_MINUTES_QUICK if quick else _MINUTES) * 60
    done: list[Case] = []
    for rows, (full, few) in wanted.items():
        rounds = few if quick else full
        if rounds:
            done.append(_case(rows, rounds, until, npm_missing, done, say))
    return done


def _case(
    rows: int, rounds: int, until: float, npm_missing: str, before: list[Case], say: Callable[[str], None]
) -> Case:
    name = f"register, {rows:,} rows" if rows else "Hải Dương plan"
    folder = WORK / (f"register-{rows}" if rows else "hai-duong")
    folder.mkdir(parents=True, exist_ok=True)
    plan = folder / "plan.yaml"
    if rows:
        plan.write_text(registers.plan(rows), encoding="utf-8")
    else:
        shutil.copyfile(PLAN, plan)
    say(f"== {name}: making the inputs")
    made = run([sys.executable, str(BENCH / "inputs.py"), str(plan), str(folder)])
    methods = _methods(plan, folder, rows)
    if made.error:
        say(f"inputs could not be made: {made.error}")
        return Case(name, rows, plan, folder, {OURS: Series(note=f"failed: {made.error}")})
    skipped = _skipped(rows, npm_missing, before)
    if not before:
        in_turn(methods, 1, skipped, lambda _: None)  # fills the disk cache and compiles Python modules
    series = in_turn(methods, rounds, skipped, say, until)
    _verify(methods, series, folder, say)
    return Case(name, rows, plan, folder, series)


def _methods(plan: Path, folder: Path, rows: int) -> list[Method]:
    python, peers = sys.executable, str(BENCH / "peers.py")

    def output(name: str) -> Path:
        return folder / f"out-{name}.docx"

    def ours(name: str) -> list[str]:
        return [python, peers, name, str(folder), str(output(name)), str(plan)]

    def node(name: str) -> list[str]:
        return ["node", str(BENCH / "peers.js"), name, str(folder), str(output(name))]

    def pandoc(kind: str, source: str) -> list[str]:
        return ["pandoc", "-f", kind, str(folder / source), "-o", str(output(kind))]

    build = [python, str(ROOT / "cli.py"), "build", str(plan), "-o", str(output("build")), "--force"]
    methods = [
        Method(OURS, build, output("build")),
        Method(CORE, ours("ours"), output("ours")),
        Method(JINJA, ours("jinja"), output("jinja")),
        Method(DOCXTPL, ours("docxtpl"), output("docxtpl")),
        *(Method(name, node(name), output(name)) for name in NODE),
        Method(PANDOC_MD, pandoc("markdown", "document.md"), output("markdown")),
        Method(PANDOC_JSON, pandoc("json", "document.json"), output("json")),
        Method(FLOOR, ours("floor")),
    ]
    if rows:
        methods.append(Method(JINJA_YAML, ours("jinja-yaml"), output("jinja-yaml")))
    if rows > SHORT:
        short = folder / "short.yaml"
        short.write_text(registers.plan(SHORT), encoding="utf-8")
        built = str(folder / "short.docx")
        methods += [
            Method(OURS_SHORT, [*build[:2], "build", str(short), "-o", built, "--force"]),
            Method(CORE_SHORT, [python, peers, "ours", str(folder), built, str(short)]),
        ]
    return methods


def _skipped(rows: int, npm_missing: str, before: list[Case]) -> dict[str, str]:
    """Methods that are not there, and those that would take too long or too much memory."""
    reasons = dict.fromkeys(NODE, npm_missing) if npm_missing else {}
    if not shutil.which("pandoc"):
        reasons |= {PANDOC_MD: "pandoc is not installed", PANDOC_JSON: "pandoc is not installed"}
    last = next((case for case in reversed(before) if 0 < case.rows < rows), None)
    first = next((case for case in before if case.rows), None)
    if last is None or first is None:
        return reasons
    for name, series in last.series.items():
        if series.note:
            left_out = series.note.startswith("skipped")
            reasons.setdefault(name, f"skipped, as at {last.rows:,} rows" if left_out else series.note)
            continue
        start, free = first.series[name], memory("MemAvailable")
        seconds = _expected(start.median(wall), series.median(wall), rows / last.rows, _GROWTH)
        megabytes = _expected(start.median(peak), series.median(peak), rows / last.rows, 1)
        if seconds > TOO_LONG:
            reasons[name] = f"skipped: about {seconds:.0f} s"
        elif free and megabytes > free * 0.6:
            reasons[name] = f"skipped: about {megabytes / 1000:.0f} GB"
    return reasons


def _expected(start: float | None, last: float | None, times: float, growth: float) -> float:
    """What a figure grows to with `times` as many rows: what it has above the shortest register's grows."""
    if start is None or last is None:
        return 0.0
    return start + max(0.0, last - start) * times**growth


def _verify(methods: list[Method], series: dict[str, Series], folder: Path, say: Callable[[str], None]) -> None:
    """A method whose document lacks words is not counted."""
    for method in methods:
        mine = series[method.name]
        if method.output is None or not mine.runs:
            continue
        seen = run([sys.executable, str(BENCH / "verify.py"), str(folder / "data.json"), str(method.output)])
        if seen.error:
            mine.note = f"its document is incomplete: {seen.error}"
            mine.runs.clear()
            say(f"{method.name}: {mine.note}")
