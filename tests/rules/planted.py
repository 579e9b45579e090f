"""Every known fault planted alone in every clean original it fits, and what the whole of `check` says of each.

The table of docs/do-tin-cay.md is written from it: python -m tests.rules.planted docs/do-tin-cay.md
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.commands.check import check
from generator.problems import Problem
from tests.rules.form.faults import FAULTS as IN_WORD
from tests.rules.form.planting import NotHere
from tests.rules.heldout import FAULTS as HELD_OUT
from tests.rules.heldout import HeldOut
from tests.rules.plan.faults import FAULTS as IN_TASKS
from tests.rules.text.cite_faults import FAULTS as IN_CITATIONS
from tests.rules.text.faults import FAULTS as IN_WORDS
from tests.support import document_of

ORIGINALS = tuple(sorted((Path(__file__).parent / "originals").glob("*.yaml")))
# The faults of tests/rules/heldout.py, which say more about faults yet unseen than those made with the rules.
HELD_OUT_KIND = "do người khác viết, trước khi xem quy tắc"
MARK = "<!-- Bảng dưới sinh từ phép thử: python -m tests.rules.planted docs/do-tin-cay.md -->"


@dataclass(frozen=True)
class Planted:
    """One fault in one original: what should be found, and what the check says that it does not say of the original."""

    fault: str
    kind: str
    rule: str
    original: str
    found: bool
    others: tuple[str, ...]


@dataclass(frozen=True)
class _Fault:
    name: str
    kind: str
    rule: str
    # The spoilt file, and whether a finding is the one expected.
    plant: Callable[[Path], tuple[bytes, Callable[[Problem], bool]] | None]
    office: str = ""


def faults() -> Iterator[_Fault]:
    """All faults: in a plan's words, in its citations and head, in its tasks; in a Word file; those held out."""
    typed = [("câu chữ", fault.name, fault.rule, fault.plant) for fault in IN_WORDS]
    typed += [("viện dẫn, tên gọi, phần đầu, phần cuối", name, rule, plant) for name, plant, rule in IN_CITATIONS]
    typed += [("nhiệm vụ", name, rule, plant) for name, plant, rule in IN_TASKS]
    for kind, name, rule, plant in typed:
        yield _Fault(name, kind, rule, _in_plan(plant))
    for name, plant_form, rule, words in IN_WORD:
        yield _Fault(name, "thể thức (tệp Word)", rule, _in_document(plant_form, words))
    for held in HELD_OUT:
        yield _Fault(held.name, HELD_OUT_KIND, held.rule, _held_out(held), held.office)


def _held_out(fault: HeldOut) -> Callable[[Path], tuple[bytes, Callable[[Problem], bool]] | None]:
    plant = _in_document(fault.in_word, fault.words) if fault.part else _in_plan(fault.in_plan)
    return lambda original: plant(original) if original.stem == fault.original else None


def _in_plan(
    plant: Callable[[str], tuple[str, int]],
) -> Callable[[Path], tuple[bytes, Callable[[Problem], bool]] | None]:
    def planted(original: Path) -> tuple[bytes, Callable[[Problem], bool]] | None:
        try:
            text, line = plant(original.read_text(encoding="utf-8"))
        except LookupError:
            return None
        return text.encode(), lambda problem: problem.place.line == line

    return planted


def _in_document(
    plant: Callable[[bytes], bytes], words: str
) -> Callable[[Path], tuple[bytes, Callable[[Problem], bool]] | None]:
    def planted(original: Path) -> tuple[bytes, Callable[[Problem], bool]] | None:
        try:
            return plant(_document(original)), lambda problem: words in problem.message
        except NotHere:
            return None

    return planted


@cache
def _document(original: Path) -> bytes:
    return document_of(original.read_text(encoding="utf-8"), file=original.name)


def found_in(name: str, content: bytes, office: str = "") -> tuple[Problem, ...]:
    """What the check says of a file with this content, beside an office.yaml if that holds anything."""
    with tempfile.TemporaryDirectory() as folder:
        if office:
            Path(folder, "office.yaml").write_text(office, encoding="utf-8")
        path = Path(folder, name)
        path.write_bytes(content)
        (report,) = check([path])
    return report.found


def planted(fault: _Fault) -> Iterator[Planted]:
    """The fault in every original that has a place for it."""
    for original in ORIGINALS:
        spoilt = fault.plant(original)
        if spoilt is None:
            continue
        content, is_expected = spoilt
        name = original.name if content[:2] != b"PK" else original.with_suffix(".docx").name
        found = found_in(name, content, fault.office)
        hit = any(problem.rule == fault.rule and is_expected(problem) for problem in found)
        others = tuple(sorted({problem.rule for problem in found} - {fault.rule}))
        yield Planted(fault.name, fault.kind, fault.rule, original.stem, hit, others)


def table() -> str:
    """The figures as Markdown: by kind of fault, then what was missed."""
    results = [result for fault in faults() for result in planted(fault)]
    lines = [
        "| Loại lỗi | Lỗi khác nhau | Lượt cài | Đúng quy tắc, đúng chỗ | Kèm báo khác |",
        "| --- | --: | --: | --: | --: |",
    ]
    for kind in dict.fromkeys(result.kind for result in results):
        lines.append(_row(kind, [result for result in results if result.kind == kind]))
    lines.append(_row("**Cộng**", results))
    missed = Counter(f"{result.rule}: {result.fault}" for result in results if not result.found)
    lines += ["", "Không thấy: " + ("; ".join(sorted(missed)) if missed else "không có lỗi nào") + "."]
    return "\n".join(lines) + "\n"


def _row(kind: str, results: list[Planted]) -> str:
    different = len({result.fault for result in results})
    found = sum(result.found for result in results)
    beside = sum(bool(result.others) for result in results)
    return f"| {kind} | {different} | {len(results)} | {found} ({100 * found / len(results):.1f} %) | {beside} |"


def renewed(page: str) -> str:
    """A page with the table below the mark written anew; raises ValueError where it holds no mark."""
    above, mark, rest = page.partition(MARK)
    if not mark:
        raise ValueError("the page holds no mark")
    _, _, below = rest.partition("\n## ")
    return f"{above}{MARK}\n\n{table()}" + (f"\n## {below}" if below else "")


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.write_text(renewed(target.read_text(encoding="utf-8")), encoding="utf-8")
