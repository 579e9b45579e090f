"""Puts every defect into a sound document, asks every checker, and writes the table in docs/do-tin-cay.md.

python -m tests.trust.seeded
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

from generator.word.integrity import faults
from tests.support import document_of
from tests.trust import validators
from tests.trust.defects import DEFECTS
from tests.trust.spoiling import damaged, hosted, spoiled

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "do-tin-cay.md"
PLAN = Path(__file__).parent / "fixtures" / "du-cac-thu.yaml"
START, END = "<!-- bảng lỗi: bắt đầu -->\n", "<!-- bảng lỗi: kết thúc -->\n"
HEADS = ("Lỗi gieo vào", "kehoach", "Open XML SDK", "openxml-audit", "python-docx mở")

Look = Callable[[bytes], set[str]]


@cache
def clean() -> bytes:
    """A sound document with a little of everything."""
    return document_of(PLAN.read_text(encoding="utf-8"))


def our_findings(content: bytes) -> set[str]:
    return {f"{problem.rule}: {problem.message}" for problem in faults(content, "van-ban.docx")}


LOOKS: tuple[Look, ...] = (
    our_findings,
    validators.sdk_findings,
    validators.audit_findings,
    validators.opening_findings,
)


def cases() -> dict[str, tuple[bytes, bytes]]:
    """By the name of the defect: the sound file and the spoiled one."""
    found = {defect.name: (hosted(defect, clean()), spoiled(defect, clean())) for defect in DEFECTS}
    return found | {name: (clean(), content) for name, (_, content) in damaged(clean()).items()}


def table() -> str:
    """The table as Markdown: which checker says more about the spoiled file than about the sound one."""
    sound: dict[tuple[Look, bytes], set[str]] = {}

    def row(case: tuple[str, tuple[bytes, bytes]]) -> tuple[str, list[bool]]:
        name, (before, after) = case
        seen = []
        for look in LOOKS:
            if (look, before) not in sound:
                sound[look, before] = look(before)
            seen.append(bool(look(after) - sound[look, before]))
        return name, seen

    with ThreadPoolExecutor(2) as pool:
        rows = list(pool.map(row, cases().items()))
    for (look, _), findings in sound.items():
        if findings:
            print(f"{look.__name__} on a sound document: {findings}", file=sys.stderr)
    lines = [f"| {' | '.join(HEADS)} |", f"| --- |{' :-: |' * len(LOOKS)}"]
    lines += [f"| {name} | {' | '.join('thấy' if see else '–' for see in seen)} |" for name, seen in rows]
    totals = (str(sum(seen[index] for _, seen in rows)) for index in range(len(LOOKS)))
    lines.append(f"| **Thấy, trong {len(rows)} lỗi** | {' | '.join(f'**{total}**' for total in totals)} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Renews the table in the page."""
    if not validators.SDK or not validators.AUDIT:
        sys.exit("ooxml-validator and openxml-audit are needed; see .ci/run")
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
    _, _, after = rest.partition(END)
    PAGE.write_text(before + START + table() + END + after, encoding="utf-8")


if __name__ == "__main__":
    main()
