"""The program around one document: its start-up, many plans in one run, PDFs."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import documents
import registers
from measure import ROOT, WORK, Method, Run, Series, in_turn, run

HELP, BARE = "python cli.py --help", "python -c pass"
MANY, ONE_BY_ONE = "100 plans in one run", "100 separate runs (from 10)"
PDF_TOGETHER, PDF_APART = "5 PDFs, one LibreOffice call", "5 PDFs, one call each"
LOOK, LOOK_BUILD, AUDIT = "`check` of the Hải Dương plan", "`build` of it", "`check` of a .docx of 30 pages"
_COPIES, _SEPARATE = 100, 10
# Rows of a register that fill 30 pages.
_ROWS_OF_30_PAGES = 175
_BUILD = [sys.executable, str(ROOT / "cli.py"), "build"]


def start_up(quick: bool, say: Callable[[str], None]) -> dict[str, Series]:
    """`--help` against an interpreter that does nothing."""
    say("== start-up")
    methods = [
        Method(HELP, [sys.executable, str(ROOT / "cli.py"), "--help"]),
        Method(BARE, [sys.executable, "-c", "pass"]),
    ]
    in_turn(methods, 1, {}, lambda _: None)
    return in_turn(methods, 5 if quick else 15, {}, lambda _: None)


def looks(quick: bool, say: Callable[[str], None]) -> dict[str, Series]:
    """A look at a plan against its build, and the audit of a Word file of 30 pages."""
    say("== looks")
    folder = _emptied("looks")
    long = folder / "long.yaml"
    long.write_text(registers.plan(_ROWS_OF_30_PAGES), encoding="utf-8")
    run([*_BUILD, str(long)])
    check = [sys.executable, str(ROOT / "cli.py"), "check", "--fail-on", "never"]
    methods = [
        Method(LOOK, [*check, str(documents.PLAN)]),
        Method(LOOK_BUILD, [*_BUILD, str(documents.PLAN), "-o", str(folder / "plan.docx")]),
        Method(AUDIT, [*check, str(long.with_suffix(".docx"))]),
    ]
    in_turn(methods, 1, {}, lambda _: None)
    return in_turn(methods, 5 if quick else 15, {}, lambda _: None)


def batch(quick: bool, say: Callable[[str], None]) -> dict[str, Series]:
    """A hundred plans in one run, and ten of them one by one, times ten."""
    say("== many plans")
    folder = _emptied("many")
    plans = _copies(folder, _COPIES)
    series = {MANY: Series(), ONE_BY_ONE: Series()}
    for number in range(1 if quick else 3):
        together = run([*_BUILD, *map(str, plans), "-o", str(_emptied("many-out"))])
        target = _emptied("many-out")
        # Every tenth and one more: each of the five plans twice.
        chosen = [plans[at * _SEPARATE + at % 5] for at in range(_SEPARATE)]
        _count(series, number, together, [run([*_BUILD, str(plan), "-o", str(target)]) for plan in chosen], _COPIES)
    return series


def pdfs(quick: bool, say: Callable[[str], None]) -> dict[str, Series]:
    """PDFs of the five plans by one call of LibreOffice, and by one call each."""
    series = {PDF_TOGETHER: Series(), PDF_APART: Series()}
    if not shutil.which("soffice") and not shutil.which("libreoffice"):
        for one in series.values():
            one.note = "LibreOffice is not installed"
        return series
    say("== PDFs")
    plans = _copies(_emptied("pdf"), 5)
    for number in range(1 if quick else 3):
        together = run([*_BUILD, *map(str, plans), "-o", str(_emptied("pdf-out")), "--pdf"])
        target = _emptied("pdf-out")
        apart = [run([*_BUILD, str(plan), "-o", str(target), "--pdf"]) for plan in plans]
        _count(series, number, together, apart, len(plans))
    return series


def _count(series: dict[str, Series], number: int, together: Run, apart: list[Run], documents: int) -> None:
    """Enters one round: the run of all, and the separate ones scaled up to as many documents."""
    first, second = series.values()
    error = together.error or next((one.error for one in apart if one.error), "")
    if error:
        first.note = second.note = f"failed: {error[:160]}"
        return
    scale = documents / len(apart)
    first.runs[number] = together
    second.runs[number] = Run(
        sum(one.wall for one in apart) * scale,
        sum(one.cpu for one in apart) * scale,
        max(one.peak for one in apart),
    )


def _emptied(name: str) -> Path:
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _copies(folder: Path, count: int) -> list[Path]:
    """The plans of this project under other names, in turn."""
    originals = sorted((ROOT / "plans").glob("*.yaml"))[:5]
    copies = []
    for number in range(count):
        original = originals[number % len(originals)]
        copies.append(folder / f"{number + 1:03d}-{original.name}")
        shutil.copyfile(original, copies[-1])
    return copies
