"""Made-up and damaged plans, through the whole program: a clear refusal or a sound document, nothing else.

    python -m tests.trust.fuzz --cases 10000 --seed 1 [--mutated] [--keep FOLDER]

Prints progress and every kind of failure; the failing plans, made as small as they get, are kept in FOLDER.
"""

from __future__ import annotations

import argparse
import io
import re
import signal
import sys
import time
import traceback
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import docx
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.strategies import SearchStrategy

from generator.console.words import messages
from generator.outline.text import as_text
from generator.plan.loading.reading import decode
from generator.problems import UserError
from generator.word.integrity import faults
from tests.support import document_of, outline_of
from tests.trust.plans import PLANS
from tests.trust.strategies import Plan, mutated, plans

MOST_SECONDS = 20.0
# The two ends a plan may come to; any other is a failure, told in words.
REFUSED, BUILT = "refused", "built"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PIECES = (f"{W}t", f"{W}tab", f"{W}br")


class TooSlow(Exception):
    """A plan took longer than a person waits."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raises TooSlow inside when time is up, where the system has alarms; afterwards everywhere."""

    def ring(*_: object) -> None:
        raise TooSlow

    start = time.perf_counter()
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, ring)
        signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)
    if time.perf_counter() - start > seconds:
        raise TooSlow


def squeezed(text: str) -> str:
    """Without blanks, the case that headings change, and the brackets that a hole stands in where nothing is yellow."""
    return re.sub(r"[\s\[\]]", "", unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold()))


def printed(content: bytes) -> str:
    """All words of a document and its notes, as python-docx gives them, squeezed."""
    document = docx.Document(io.BytesIO(content))
    roots: list[Any] = [document.element.body]
    for related in document.part.rels.values():
        if related.reltype.endswith("/footnotes"):
            roots.append(docx.oxml.parser.parse_xml(related.target_part.blob))
    # Paragraph by paragraph: a mark at the start of one does not belong to the letter before it.
    return "".join(
        squeezed("".join((piece.text or "") if piece.tag == f"{W}t" else " " for piece in paragraph.iter(*PIECES)))
        for root in roots
        for paragraph in root.iter(f"{W}p")
    )


def outcome(plan: Plan) -> str:
    """REFUSED clearly, BUILT soundly, or what is wrong with how the program takes this plan."""
    try:
        with within(MOST_SECONDS):
            return _outcome(plan)
    except TooSlow:
        return "too slow"
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        ours = [frame for frame in traceback.extract_tb(error.__traceback__) if "generator" in frame.filename]
        where = ours[-1] if ours else place
        return f"{type(error).__name__} in {Path(where.filename).name}, {where.name}: {str(error)[:100]}"


def _outcome(plan: Plan) -> str:
    try:
        text = decode(plan.data, "ke-hoach.yaml")
        outline = outline_of(text)
        content = document_of(text)
    except UserError as error:
        messages.problems(error.problems)
        last = len(re.split(b"\r\n|\r|\n", plan.data))
        outside = [p for p in error.problems if not (p.place.file == "ke-hoach.yaml" and 0 <= p.place.line <= last)]
        empty = [p for p in error.problems if not p.message or not p.rule]
        return f"a problem without a place: {outside + empty}" if outside or empty or not error.problems else REFUSED
    if plan.refused:
        return "accepted what must be refused"
    as_text(outline)
    found = faults(content, "ke-hoach.docx")
    if found:
        return f"unsound document: {found[0].rule}: {re.sub(r'[0-9]+', 'n', found[0].message)}"
    words = printed(content)
    here = squeezed(text)
    for typed, meant in plan.says:
        # A plan made smaller says less.
        if squeezed(typed) in here and squeezed(meant).rstrip(".,;:") not in words:
            return f"lost words under {key_above(text, typed)}: {meant[:60]}"
    return BUILT


def key_above(text: str, typed: str) -> str:
    """The key that a typed line stands under."""
    lines = text.splitlines()
    at = next((number for number, line in enumerate(lines) if squeezed(typed) in squeezed(line)), 0)
    keys = (re.match(r"\s*(?:- )?([a-z_]+):", line) for line in reversed(lines[: at + 1]))
    return next((key[1] for key in keys if key), "nothing")


def kind(fault: str) -> str:
    """Faults of one kind have one cause, probably."""
    return fault.split(": ")[0] if fault.startswith("lost words") else fault


def smaller(plan: Plan, wanted: str, seconds: float = 60) -> Plan:
    """The plan with lines, then characters, taken away as long as the same kind of fault stays."""
    until = time.perf_counter() + seconds
    text = plan.data.decode("utf-8", "surrogateescape")
    for split in (str.splitlines, list):
        parts = split(text, True) if split is str.splitlines else split(text)  # type: ignore[call-arg, arg-type]
        size = max(1, len(parts) // 2)
        while size and time.perf_counter() < until:
            at = 0
            while at < len(parts) and time.perf_counter() < until:
                rest = parts[:at] + parts[at + size :]
                tried = Plan("".join(rest).encode("utf-8", "surrogateescape"), plan.says, plan.refused)
                if kind(outcome(tried)) == wanted:
                    parts = rest
                else:
                    at += size
            size //= 2
        text = "".join(parts)
    return Plan(text.encode("utf-8", "surrogateescape"), plan.says, plan.refused)


def damaged_plans() -> SearchStrategy[Plan]:
    """The five plans, damaged."""
    return mutated(tuple(plan.read_bytes() for plan in PLANS[:5]))


def run(strategy: SearchStrategy[Plan], cases: int, number: int, look: Callable[[Plan], None]) -> None:
    """Draws that many plans and looks at each."""

    @seed(number)
    @settings(
        max_examples=cases,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def each(plan: Plan) -> None:
        look(plan)

    each()


def main() -> int:
    """The long run. Exit code 1 where anything failed."""
    options = argparse.ArgumentParser()
    options.add_argument("--cases", type=int, default=10_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--mutated", action="store_true", help="the five plans damaged, not made-up ones")
    options.add_argument("--keep", type=Path, default=Path("fuzz"))
    chosen = options.parse_args()
    first: dict[str, Plan] = {}
    counted: Counter[str] = Counter()
    slowest = 0.0
    start = time.perf_counter()

    def look(plan: Plan) -> None:
        nonlocal slowest
        began = time.perf_counter()
        ended = outcome(plan)
        slowest = max(slowest, time.perf_counter() - began)
        counted[kind(ended)] += 1
        if ended not in (REFUSED, BUILT):
            if kind(ended) not in first:
                print(ended, flush=True)
            first.setdefault(kind(ended), plan)
        if counted.total() % 500 == 0:
            print(f"{time.perf_counter() - start:.0f} s: {told()}", flush=True)

    def told() -> str:
        failures = counted.total() - counted[REFUSED] - counted[BUILT]
        ends = f"{counted[BUILT]} built, {counted[REFUSED]} refused, {failures} failures of {len(first)} kinds"
        return f"{counted.total()} cases, {ends}, slowest {slowest:.1f} s"

    run(damaged_plans() if chosen.mutated else plans(), chosen.cases, chosen.seed, look)
    chosen.keep.mkdir(parents=True, exist_ok=True)
    for number, (fault, plan) in enumerate(first.items(), start=1):
        path = chosen.keep / f"{'mutated' if chosen.mutated else 'plan'}-{chosen.seed}-{number}.yaml"
        path.write_bytes(smaller(plan, fault).data)
        print(f"{counted[fault]} x {fault}\n    {path}: {outcome(Plan(path.read_bytes(), plan.says, plan.refused))}")
    print(told())
    return int(bool(first))


if __name__ == "__main__":
    sys.exit(main())
