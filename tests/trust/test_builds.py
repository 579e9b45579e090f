"""`build` as a process of its own: the same bytes everywhere, and old or new but nothing between when it is killed."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.word.origin import is_untouched
from tests.support import plan_text
from tests.trust.plans import FOLDER, PLANS

# Put on the path as sitecustomize.py: a clock that stands still long ago, for everything that asks Python.
OLD_CLOCK = """
import datetime, time
class Then(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(1999, 12, 31, 23, 59, 58, tzinfo=tz)
    utcnow = today = now
datetime.datetime = Then
moment = time.gmtime(946684798)
time.time, time.time_ns = (lambda: 946684798.0), (lambda: 946684798 * 10**9)
time.localtime = time.gmtime = lambda seconds=None: moment
"""
PLACES = {
    "another hash seed": {"PYTHONHASHSEED": "1"},
    "a third hash seed and New York": {"PYTHONHASHSEED": "4242", "TZ": "America/New_York"},
    "Kiritimati, Turkish": {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    "no locale, no UTF-8": {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "a clock in 1999": {"OLD_CLOCK": "yes"},
}


def process(*arguments: object, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES)
def test_the_same_plan_gives_the_same_bytes_in(place: str, tmp_path: Path) -> None:
    elsewhere = tmp_path / "một thư mục khác"
    elsewhere.mkdir()
    for plan in PLANS:
        shutil.copy(plan, elsewhere)
    environment = dict(PLACES[place])
    if environment.pop("OLD_CLOCK", ""):
        (tmp_path / "sitecustomize.py").write_text(OLD_CLOCK, encoding="utf-8")
        environment["PYTHONPATH"] = str(tmp_path)
    here = process(FOLDER / "cli.py", "build", *PLANS, "-o", tmp_path / "here", PYTHONHASHSEED="0", TZ="UTC")
    there = process(FOLDER / "cli.py", "build", *elsewhere.iterdir(), "-o", tmp_path / "there", **environment)
    for started in (here, there):
        _, errors = started.communicate(timeout=60)
        assert started.returncode == 0, errors.decode()
    files = [{path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("here", "there")]
    assert len(files[0]) == len(PLANS)
    assert [name for name in files[0] if files[0][name] != files[1].get(name)] == []


needs_kill = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are killed otherwise here")
BEFORE = plan_text()
AFTER = plan_text(title="title:\n  subject: Việc khác hẳn\n")


class Desk:
    """A folder with a built document, and a plan that has been changed since."""

    def __init__(self, folder: Path) -> None:
        self.plan, self.target = folder / "ke-hoach.yaml", folder / "ke-hoach.docx"
        self.results = [self._built(text) for text in (BEFORE, AFTER)]

    def _built(self, text: str) -> bytes:
        self.plan.write_text(text, encoding="utf-8")
        started = process(FOLDER / "cli.py", "build", self.plan)
        _, errors = started.communicate(timeout=60)
        assert started.returncode == 0, errors.decode()
        return self.target.read_bytes()

    def look(self) -> None:
        """The document is the old one or the new one, whole; beside it only hidden rests."""
        assert self.target.read_bytes() in self.results
        assert is_untouched(self.target)
        rests = {path.name for path in self.plan.parent.iterdir()} - {self.plan.name, self.target.name}
        assert [name for name in rests if not (name.startswith(".kehoach-") and name.endswith(".tmp"))] == []


# Kills the process before the n-th line that runs in the module that writes files; 0 counts the lines.
KILLER = """
import os, signal, sys
sys.path.insert(0, sys.argv[1])
last, lines = int(sys.argv[2]), 0
def trace(frame, event, _):
    global lines
    if frame.f_code.co_name != "write_whole":
        return None
    if event == "line":
        lines += 1
        if lines == last:
            os.kill(os.getpid(), signal.SIGKILL)
    return trace
from pathlib import Path
from generator.commands.build import build
sys.settrace(trace)
assert not [built.problems for built in build([Path(sys.argv[3])], None, False) if built.problems]
sys.settrace(None)
print(lines)
"""


@needs_kill
@pytest.mark.slow
def test_killed_before_any_line_of_the_writing_the_old_or_the_new_file_is_whole(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    counted, errors = process("-c", KILLER, FOLDER, 0, desk.plan).communicate(timeout=60)
    lines = int(counted or b"0")
    assert lines > 8, errors.decode()
    seen = set()
    for last in range(1, lines + 1):
        desk.target.write_bytes(desk.results[0])
        started = process("-c", KILLER, FOLDER, last, desk.plan)
        started.communicate(timeout=60)
        assert started.returncode == -signal.SIGKILL
        desk.look()
        seen.add(desk.target.read_bytes())
    # Some were killed before the new file took the old one's place, some after.
    assert seen == set(desk.results)


@needs_kill
@pytest.mark.slow
def test_killed_at_any_moment_the_old_or_the_new_file_is_whole(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    start = time.perf_counter()
    process(FOLDER / "cli.py", "build", desk.plan).communicate(timeout=60)
    usual = time.perf_counter() - start
    chance = random.Random(30)
    killed = 0
    for _ in range(40):
        desk.target.write_bytes(desk.results[0])
        started = process(FOLDER / "cli.py", "build", desk.plan)
        time.sleep(chance.uniform(0, usual))
        started.kill()
        started.communicate(timeout=60)
        killed += started.returncode == -signal.SIGKILL
        desk.look()
    assert killed > 20
    assert desk._built(AFTER) == desk.results[1]
