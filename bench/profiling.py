"""Where the time of this program goes, as text: by stage, by function, by import."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
from pathlib import Path

from measure import BENCH, ROOT, run


def stage_table(plans: dict[str, Path], rounds: int) -> list[str]:
    """Stages by plan, medians in milliseconds, as lines of Markdown; dearest in the last plan first."""
    figures: dict[str, dict[str, float]] = {}
    for name, plan in plans.items():
        runs = [run([sys.executable, str(BENCH / "stages.py"), str(plan)]).core for _ in range(rounds)]
        figures[name] = {
            stage: statistics.median(one.get(stage, 0.0) for one in runs) for one in runs[:1] for stage in one
        }
    stages = sorted(
        {stage for one in figures.values() for stage in one}, key=lambda s: -list(figures.values())[-1].get(s, 0)
    )
    lines = [f"| stage | {' | '.join(f'{name}, ms | %' for name in plans)} |", "|---|" + "--:|--:|" * len(plans)]
    for stage in stages:
        cells = []
        for one in figures.values():
            seconds = one.get(stage)
            share = f"{100 * seconds / one['total']:.0f}" if seconds is not None else ""
            cells.append(f"{seconds * 1000:,.1f} | {share}" if seconds is not None else "– | ")
        lines.append(f"| {stage} | {' | '.join(cells)} |")
    return lines


def calls(plan: Path) -> str:
    """The dearest functions of one build under cProfile, which itself makes calls look dearer than they are."""
    done = subprocess.run(
        [sys.executable, str(BENCH / "stages.py"), str(plan), "--calls"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    return done.stdout.rstrip() or done.stderr.strip()[-500:]


def imports(arguments: list[str], count: int = 15) -> str:
    """The dearest imports of one command by their own time: packages, and modules of our own."""
    command = [sys.executable, "-X", "importtime", str(ROOT / "cli.py"), *arguments]
    for _ in range(2):  # the first one compiles
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    found = re.findall(r"import time:\s+(\d+) \|\s+\d+ \|\s*(\S+)", done.stderr)
    rooms: dict[str, int] = {}
    for own, name in found:
        if name.startswith("generator."):
            rooms[name] = int(own)
        room = name.split(".")[0]
        rooms[room] = rooms.get(room, 0) + int(own)
    dearest = sorted(rooms.items(), key=lambda entry: -entry[1])[:count]
    total = sum(int(own) for own, _ in found) / 1000
    lines = [f"{own / 1000:8.1f} ms  {room}" for room, own in dearest]
    return "\n".join([f"{total:8.1f} ms  all {len(found)} modules (importtime slows each)", *lines])
