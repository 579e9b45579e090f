"""The way back from Word on a plan of 500 rows: import, pull of one changed row, comparisons; whole processes."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import registers
from measure import ROOT, WORK, Method, Series, in_turn, run

IMPORT, PULL, TEXT = "`import` of a .docx", "`pull` of one changed row", "`text` of a .docx"
DIFF, REDLINE, TABLE = "`diff` of two plans, one row changed", "`diff --format redline`", "`diff --format docx`"
ROWS = 500
# Seconds promised for each, by a whole process.
LIMITS = {IMPORT: 2.0, PULL: 2.0, DIFF: 1.0, REDLINE: 3.0}
_CLI = [sys.executable, str(ROOT / "cli.py")]


def way_back(quick: bool, say: Callable[[str], None]) -> dict[str, Series]:
    """Every command on the same plan; the changed row is one in the middle."""
    say("== the way back")
    folder = WORK / "way-back"
    folder.mkdir(exist_ok=True)
    old, new = folder / "old.yaml", folder / "new.yaml"
    text = registers.plan(ROWS)
    row = f"(nhiệm vụ số {ROWS // 2})"
    assert text.count(row) == 1
    old.write_text(text, encoding="utf-8")
    new.write_text(text.replace(row, "(nhiệm vụ đã đổi)"), encoding="utf-8")
    built = old.with_suffix(".docx")
    run([*_CLI, "build", str(old), "--force"])
    edited = folder / "edited.docx"
    _edit(built, edited, row, "(nhiệm vụ lãnh đạo sửa)")
    # Nobody's: without the plan it carries, which import would simply hand out.
    foreign = folder / "foreign.docx"
    _edit(edited, foreign, "", "", without="customXml/")
    imported = str(folder / "imported")
    methods = [
        Method(IMPORT, [sys.executable, "-c", _ANEW, imported, str(ROOT), str(foreign)]),
        Method(PULL, [*_CLI, "pull", str(edited), str(old), "--dry-run"]),
        Method(TEXT, [*_CLI, "text", str(foreign)]),
        Method(DIFF, [*_CLI, "diff", str(old), str(new)]),
        Method(REDLINE, [*_CLI, "diff", str(old), str(new), "--format", "redline", "-o", f"{folder}/redline.docx"]),
        Method(TABLE, [*_CLI, "diff", str(old), str(new), "--format", "docx", "-o", f"{folder}/table.docx"]),
    ]
    in_turn(methods, 1, {}, lambda _: None)
    return in_turn(methods, 3 if quick else 9, {}, lambda _: None)


# `import` never writes over a file: what the round before wrote goes first.
_ANEW = """
import pathlib, runpy, sys
target, root, source = sys.argv[1:]
pathlib.Path(target + ".yaml").unlink(missing_ok=True)
sys.argv = ["cli.py", "import", source, "-o", target + ".yaml"]
sys.path.insert(0, root)
runpy.run_path(root + "/cli.py", run_name="__main__")
"""


def _edit(source: Path, target: Path, old: str, new: str, without: str = "\0") -> None:
    """A copy of a .docx with other words in its body, without the parts whose names begin with `without`."""
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in package.namelist():
            content = package.read(name)
            if name == "word/document.xml" and old:
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode())
            if not name.startswith(without):
                copy.writestr(name, content)
