"""`opinions`: what came back with Word files, as the *bảng tổng hợp ý kiến góp ý, tiếp thu, giải trình*."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from generator.commands.made import write_made
from generator.commands.outlines import read_plan
from generator.outline.blocks import Letterhead, Outline
from generator.problems import Place, UserError
from generator.word.opinions.gathering import gathered
from generator.word.origin import is_untouched
from generator.word.sheets.opinions import sheet_of
from generator.word.sheets.sheet import rendered_sheet

_NAME = "tong-hop-y-kien.docx"


class Collected(NamedTuple):
    """The file written, how many opinions are in it, and the files or people that had nothing to tell."""

    output: Path
    total: int
    silent: tuple[str, ...]


def opinions(files: list[Path], output: Path | None = None, plan: Path | None = None, force: bool = False) -> Collected:
    """Gathers the opinions of Word files into one table; raises UserError.

    `plan` is the plan as it is now: what was taken over stands in it, and the table says so. Without `output` the
    table stands beside the first file, or in the folder. `force`: also over a table that somebody edited.
    """
    target = output or (files[0] if files[0].is_dir() else files[0].parent) / _NAME
    paths = _word_files(files)
    if target.resolve() in (path.resolve() for path in paths):
        message = "Tệp này vừa là tệp góp ý, vừa là nơi ghi bảng."
        raise UserError.at(Place(str(target)), "same-target", message, "Sau -o hãy ghi tên khác.")
    found = gathered(paths, _now(plan))
    write_made(target, rendered_sheet(sheet_of(found), _agency(found.outline)), force)
    return Collected(target, len(found.opinions), found.silent)


def _word_files(paths: list[Path]) -> list[Path]:
    """The files named; of a folder every Word file that somebody edited: no table of ours, no document as built."""
    found: list[Path] = []
    for path in paths:
        inside = [path]
        if path.is_dir():
            inside = sorted(x for x in path.glob("*.docx") if not x.name.startswith("~$") and not is_untouched(x))
        if not inside:
            message = "Trong thư mục này không có tệp Word nào đã góp ý."
            raise UserError.at(Place(str(path)), "no-files", message, "Chỉ ra các tệp .docx đã góp ý.")
        found += inside
    return list(dict.fromkeys(found))


def _now(plan: Path | None) -> Outline | None:
    return read_plan(plan)[1] if plan else None


def _agency(outline: Outline) -> str:
    head = next((block for block in outline.blocks if isinstance(block, Letterhead)), None)
    return " ".join(head.agency) if head else ""
