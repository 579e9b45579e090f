"""One process measured from outside, and several kinds of process in turn, round after round."""

from __future__ import annotations

import contextlib
import json
import math
import os
import signal
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

BENCH = Path(__file__).parent
ROOT = BENCH.parent
WORK = BENCH / ".work"
# No process is waited for longer than this.
LIMIT = 150.0
# A process slower than this is run once: its ratio is plain enough.
SLOW = 9.0


@dataclass(frozen=True)
class Method:
    """A way of making the document. `command` is a whole process; it may print `{"core": {name: seconds}}`."""

    name: str
    command: Sequence[str]
    output: Path | None = None


@dataclass
class Run:
    """One process: wall and processor time in seconds, peak memory in MB, what it reported of its core."""

    wall: float
    cpu: float
    peak: float
    core: dict[str, float] = field(default_factory=dict)
    error: str = ""


@dataclass
class Series:
    """The runs of one method, by the round they belong to; `note` says why there are none."""

    runs: dict[int, Run] = field(default_factory=dict)
    note: str = ""

    def values(self, what: Callable[[Run], float | None]) -> dict[int, float]:
        """One figure of every run, by round."""
        found = {number: what(run) for number, run in self.runs.items()}
        return {number: value for number, value in found.items() if value is not None}

    def median(self, what: Callable[[Run], float | None]) -> float | None:
        """The median of one figure."""
        values = self.values(what)
        return statistics.median(values.values()) if values else None


def wall(run: Run) -> float:
    """Whole-process time."""
    return run.wall


def peak(run: Run) -> float:
    """Whole-process peak memory."""
    return run.peak


def core(name: str = "core") -> Callable[[Run], float | None]:
    """A figure that the process itself reported."""
    return lambda run: run.core.get(name)


def ratio(
    above: Series,
    below: Series,
    what: Callable[[Run], float | None] = wall,
    what_below: Callable[[Run], float | None] | None = None,
) -> float | None:
    """The median of the ratios of runs of the same round."""
    upper, lower = above.values(what), below.values(what_below or what)
    shared = [upper[number] / lower[number] for number in upper.keys() & lower.keys()]
    return statistics.median(shared) if shared else None


def run(command: Sequence[str], limit: float = LIMIT) -> Run:
    """Runs a process to its end. Peak memory is of the process and all it waited for (the largest one)."""
    WORK.mkdir(exist_ok=True)
    written, said = WORK / "stdout.txt", WORK / "stderr.txt"
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NODE_PATH": str(WORK / "node_modules")}
    # As for a user: modules are compiled once, not at every start.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    late: list[bool] = []
    with written.open("wb") as out, said.open("wb") as err:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=err, env=environment, cwd=ROOT, start_new_session=True)

        def stop() -> None:
            late.append(True)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)

        timer = threading.Timer(limit, stop)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    error = ""
    if process.returncode:
        lines = said.read_text(errors="replace").strip().splitlines()
        error = f"stopped after {limit:.0f} s" if late else (lines[-1] if lines else f"exit code {process.returncode}")
    # Linux counts in KB, macOS in bytes.
    peak_bytes = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    reported = {} if error else _reported(written)
    return Run(seconds, usage.ru_utime + usage.ru_stime, peak_bytes / 1e6, reported, error)


def _reported(output: Path) -> dict[str, float]:
    lines = output.read_text(errors="replace").strip().splitlines()
    if lines and lines[-1].startswith('{"core"'):
        found: dict[str, float] = json.loads(lines[-1])["core"]
        return found
    return {}


def in_turn(
    methods: Sequence[Method],
    rounds: int,
    skipped: dict[str, str],
    say: Callable[[str], None],
    until: float = math.inf,
) -> dict[str, Series]:
    """Runs every method once a round, each round beginning with another one; slow ones in the first round only.

    No further round begins after `until` (of the monotonic clock).
    """
    series = {method.name: Series(note=skipped.get(method.name, "")) for method in methods}
    for number in range(rounds):
        if number and time.monotonic() > until:
            say(f"{number} rounds must do: out of time")
            break
        turn = number % len(methods)
        for method in (*methods[turn:], *methods[:turn]):
            mine = series[method.name]
            if mine.note or (number and mine.runs[0].wall > SLOW):
                continue
            if method.output is not None:
                method.output.unlink(missing_ok=True)
            result = run(method.command)
            if result.error:
                mine.note = f"failed: {result.error[:160]}"
                mine.runs.clear()
                say(f"{method.name}: {mine.note}")
            else:
                mine.runs[number] = result
        say(f"round {number + 1} of {rounds}")
    return series
