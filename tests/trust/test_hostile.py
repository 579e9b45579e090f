"""Files made to hang the program or to eat its memory: refused or built in seconds, in a process with little room."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support import plan_text
from tests.trust.plans import FOLDER

N = 50_000
SECONDS = 10
MEGABYTES = 400


def body(*lines: str) -> str:
    return plan_text(sections="sections:\n  - title: A\n    text: |\n" + "".join(f"      {line}\n" for line in lines))


def value(text: str) -> str:
    return plan_text(closing=f"closing: {text}\n")


FILES = {
    "stars": body("*" * N, "* " * N, "**a " * N),
    "backslashes": body("\\" * N),
    "digits and letters that look like labels": body("1." * N, "X" * N + ".", "1" * N + ".", "(" * N),
    "a word of 250,000 letters": body("ắ" * 5 * N),
    "references to nothing": body(*(f"<<ref a{number}>>" for number in range(N // 10))),
    "notes that are not there": body(*(f"x<<note a{number}>>" for number in range(N // 10))),
    "an alias bomb": plan_text() + "a0: &a0 x\n" + "".join(f"a{n + 1}: &a{n + 1} [*a{n}, *a{n}]\n" for n in range(60)),
    "nested lists": plan_text(sections="sections:\n" + "- " * N + "\n"),
    "nested keys": "".join(" " * depth + "a:\n" for depth in range(1_000)),
    "nested brackets": value("[" * N),
    "nested braces": value("{a: " * N),
    "colons": value("a: " * N),
    "hashes": value("a #b" * N),
    "quotes": value('"' + '\\"' * N),
    "tabs": plan_text() + "\t" * N + "a\n",
    "control characters": value("\x01" * (N // 10)),
    "unknown keys": plan_text() + "".join(f"khoa{number}: x\n" for number in range(N // 10)),
    "one key many times": plan_text() + "closing: x\n" * (N // 10),
    "lines that slid out": value("|\n  a") + "Chủ trì: Văn phòng\n" * (N // 10),
    "blank lines": plan_text() + "\n" * 5 * N,
    "many places to sign for": plan_text() + "".join(f"  nơi {number}\n" for number in range(N // 10)),
    "a title of 4,000 words": plan_text(title="title:\n  subject: " + "chữ " * 4_000 + "\n"),
    "an agency of 4,000 words": plan_text(
        header="header:\n  agency: " + "Sở " * 4_000 + "\n  symbol: KH\n  place: Huế\n  date: 2026\n"
    ),
    "a letter under 400,000 marks": value("a" + "\u0301\u0323" * 200_000),
    "20,000 holes": body(*("<<todo x>>" for _ in range(20_000))),
    "open calls": value("<< " * N),
    "10,000 lines under one number": plan_text(
        tasks="tasks:\n  - task: A\n    lines:\n" + "      - lead: B\n" * 10_000,
        tables="tables:\n  b:\n    columns:\n      tt: TT\n      task: Việc\n      lead: Ai\n",
        sections="sections:\n  - title: A\n    text: |\n      <<table b>>\n",
    ),
    "a table of 64 columns": plan_text(
        tables="tables:\n  b:\n    columns:\n" + "".join(f"      c{number}: C\n" for number in range(64)),
        sections="sections:\n  - title: A\n    text: |\n      <<table b>>\n",
    ),
    "a hundred megabytes": value("|\n  " + "x" * 100 * 1024 * 1024),
}
BUILDS = """
import json, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]),) * 2)
from pathlib import Path
from generator.console.words import messages
from generator.commands.build import build
[built] = build([Path(sys.argv[1])], None, False)
said = messages.built(built)
print(json.dumps([problem.rule for problem in built.problems[:3]]))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="memory is limited otherwise here")
@pytest.mark.parametrize("name", FILES)
def test_a_hostile_plan_is_refused_or_built_in_seconds(name: str, tmp_path: Path) -> None:
    plan = tmp_path / "ke-hoach.yaml"
    plan.write_text(FILES[name], encoding="utf-8")
    start = time.perf_counter()
    command = [sys.executable, "-c", BUILDS, str(plan), str(MEGABYTES * 1024 * 1024)]
    result = subprocess.run(command, cwd=FOLDER, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert result.returncode == 0, result.stderr[-500:]
    assert time.perf_counter() - start < SECONDS
    refused = json.loads(result.stdout)
    assert bool(refused) != plan.with_suffix(".docx").exists()
