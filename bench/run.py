"""Measures this program beside its peers and prints one table: `python bench/run.py [--quick | --profile]`."""

from __future__ import annotations

import argparse
import sys
import time

import documents
import profiling
import programs
import registers
import report
import tools
import way_back
from measure import BENCH, ROOT, WORK


def main() -> None:
    """Runs everything; a full run writes bench/RESULTS.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds, no 40,000 rows; RESULTS.md is not written")
    parser.add_argument("--profile", action="store_true", help="only show where this program's time goes")
    options = parser.parse_args()
    WORK.mkdir(exist_ok=True)
    if options.profile:
        _profile()
        return
    start = time.monotonic()
    missing = tools.npm_libraries(_say)
    if missing:
        _say(f"JavaScript libraries left out: {missing}")
    machine, source = tools.described(), tools.fingerprint()
    parts = {"start-up": programs.start_up(options.quick, _say)}
    parts["looks"] = programs.looks(options.quick, _say)
    parts["way back, 500 rows"] = way_back.way_back(options.quick, _say)
    cases = documents.cases(options.quick, missing, _say)
    parts["many plans"] = programs.batch(options.quick, _say)
    parts["PDFs"] = programs.pdfs(options.quick, _say)
    _say("== stages")
    plans = {case.name: case.plan for case in cases if case.rows in (0, 10_000)}
    stages = profiling.stage_table(plans, 1 if options.quick else 3)
    text = "\n".join(
        [
            "# Results",
            "",
            f"Written by `python bench/run.py{' --quick' if options.quick else ''}` in "
            f"{(time.monotonic() - start) / 60:.0f} minutes; what is compared and how: [README](README.md).",
            "",
            *(f"- {line}" for line in [*machine, *tools.doubts(source)]),
            "",
            "Seconds are medians; ratios are medians of the ratios within each round. Use the ratios.",
            "",
            *report.table(cases, parts),
            "",
            "## Promises",
            "",
            *report.goals(cases, parts),
            "",
            "## Where our time goes (YAML → bytes)",
            "",
            *stages,
            "",
        ]
    )
    target = (WORK if options.quick else BENCH) / "RESULTS.md"
    target.write_text(text, encoding="utf-8")
    print(text)
    _say(f"written: {target.relative_to(ROOT)}")


def _profile() -> None:
    long = WORK / "profile-10000.yaml"
    long.write_text(registers.plan(10_000), encoding="utf-8")
    plans = {"Hải Dương plan": documents.PLAN, "register, 10,000 rows": long}
    print("Stages (YAML → bytes)\n")
    print("\n".join(profiling.stage_table(plans, 3)))
    for name, plan in plans.items():
        print(f"\n{name}: the 15 dearest functions, own time under cProfile\n\n{profiling.calls(plan)}")
    build = ["build", str(documents.PLAN), "-o", str(WORK / "profile.docx"), "--force"]
    for name, arguments in (("--help", ["--help"]), ("build", build)):
        print(f"\nImports of {name} by package\n\n{profiling.imports(arguments)}")


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
