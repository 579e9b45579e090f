"""Where this program's time goes: `python bench/stages.py PLAN [--calls]`.

Prints the seconds of each stage as `{"core": {stage: seconds}}`; with --calls a cProfile of the same, its dearest
functions under their stage. Stages are found by name where they are called; one that is renamed shows up as missing.
"""

from __future__ import annotations

import cProfile
import functools
import gc
import importlib
import json
import pstats
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

# Stage, module, attribute. A stage's own time leaves out the stages called within it.
STAGES = (
    ("read and clean the lines", "generator.plan.loading.reading", "read_text"),
    ("read and clean the lines", "generator.plan.loading.reading", "split_lines"),
    ("read and clean the lines", "generator.plan.loading.reading", "clean"),
    ("look for traps", "generator.plan.loading.traps", "find"),
    ("YAML events", "generator.plan.loading.events", "build"),
    ("model", "generator.plan.binding", "bind"),
    ("outline", "generator.commands.outlines", "compose"),
    ("open and check the template", "generator.word.render", "opened"),
    ("measure columns and rows", "generator.word.table", "measured"),
    ("table as XML", "generator.word.table", "TableWriter.xml"),
    ("rest of the view", "generator.word.view", "View.context"),
    ("parse the rendered body", "generator.word.template", "Renderer.fix_tables"),
    ("template render", "generator.word.template", "Template.render"),
    ("finish and notes", "generator.word.finish", "finish"),
    ("finish and notes", "generator.word.render", "add_notes"),
    ("join body and tables", "generator.word.package", "with_tables"),
    ("save (serialise, hash, zip)", "generator.word.render", "packed"),
)
REST = "everything else"
_ROOMS = (
    ("generator/plan/", "plan"),
    ("generator/outline/", "outline"),
    ("generator/word/", "word"),
    ("yaml", "YAML events"),
    ("jinja2", "template render"),
    ("docx", "python-docx"),
    ("zip", "save"),
    ("zlib", "save"),
    ("lxml", "lxml"),
)


class Clock:
    """Time by stage, each without what is nested in it."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.nested: list[float] = []

    def wrapped(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its time added to the stage."""

        @functools.wraps(function)
        def timed(*args: Any, **kwargs: Any) -> Any:
            self.nested.append(0.0)
            start = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                taken = time.perf_counter() - start
                self.seconds[stage] = self.seconds.get(stage, 0.0) + taken - self.nested.pop()
                if self.nested:
                    self.nested[-1] += taken

        return timed

    def install(self) -> None:
        """Puts the clock round every stage that can be found."""
        for stage, module, attribute in STAGES:
            holder: Any = importlib.import_module(module)
            *inner, name = attribute.split(".")
            for step in inner:
                holder = getattr(holder, step, None)
            function = getattr(holder, name, None)
            if function is None:
                print(f"no {module}.{attribute}: stage not timed", file=sys.stderr)
            else:
                setattr(holder, name, self.wrapped(stage, function))


def _build(plan: Path) -> bytes:
    outlines = importlib.import_module("generator.commands.outlines")
    render = importlib.import_module("generator.word.render")
    package = importlib.import_module("generator.word.origin")
    template = importlib.import_module("generator.resources").default_template()
    _, outline = outlines.read_plan(plan)
    content: bytes = render.rendered(outline, template, package.Origin(plan.name, plan.read_text(encoding="utf-8")))
    return content


def calls(plan: Path, count: int) -> list[str]:
    """The functions with the most time of their own: seconds, calls, room, place."""
    profile = cProfile.Profile()
    profile.runcall(_build, plan)
    statistics: Any = pstats.Stats(profile)
    dearest = sorted(statistics.stats.items(), key=lambda entry: -entry[1][2])[:count]
    lines = []
    for (file, line, name), (_, number, own, _, _) in dearest:
        room = next((room for sign, room in _ROOMS if sign in file.replace("\\", "/") or sign in name), "Python")
        place = "/".join(Path(file).parts[-3:]) + f":{line} {name}" if line else name
        lines.append(f"{own:8.3f} s {number:9,d} calls  {room:18} {place}")
    return lines


def main() -> None:
    """Builds one plan under the clock, or under cProfile."""
    plan = Path(sys.argv[1])
    for _, module, _ in STAGES:
        importlib.import_module(module)
    gc.disable()  # as the command line does
    if "--calls" in sys.argv:
        print("\n".join(calls(plan, 15)))
        return
    clock = Clock()
    clock.install()
    start = time.perf_counter()
    _build(plan)
    total = time.perf_counter() - start
    print(json.dumps({"core": clock.seconds | {REST: total - sum(clock.seconds.values()), "total": total}}))


if __name__ == "__main__":
    main()
