"""Plans, the edits a leader makes, and what becomes of the plan's text."""

from __future__ import annotations

from collections.abc import Callable
from difflib import ndiff

from generator.outline.blocks import Outline, Paragraph, Row, Span, Spans, Table
from generator.outline.comparing.compare import compare
from generator.plan.binding import bind, known_keys
from generator.plan.compose import compose
from generator.plan.loading.loader import parse
from generator.plan.pulling.edits import Pulled
from generator.plan.pulling.pull import pulled

HEAD = """year: 2026
header:
  parent: UBND tỉnh Quảng Ninh
  agency: Sở Nội vụ
  number:          # văn thư cấp
  symbol: KH-SNV
  place: Quảng Ninh
  date: 02/2026
title:
  subject: Cải cách hành chính năm <<year>>
"""
TAIL = """signatory:
  position: GIÁM ĐỐC
  name: Nguyễn Văn An
recipients: |
  - UBND tỉnh (để báo cáo);
  - Lưu: VT.
"""


def plan(middle: str) -> str:
    """A whole plan with these parts between title and signature."""
    return HEAD + middle + TAIL


def outline(text: str, file: str = "ke-hoach.yaml") -> Outline:
    """What a plan says, as a Word file gives it back: without expressions."""
    return bare(compose(bind(parse(text, file, known_keys()))))


def bare(whole: Outline) -> Outline:
    """An outline whose words came from nowhere."""

    def words(line: Spans) -> Spans:
        return tuple(Span(s.text, s.bold, s.italic, note=s.note) for s in line)

    def block(one: object) -> object:
        if isinstance(one, Paragraph):
            return one._replace(spans=words(one.spans), anchor="")
        if isinstance(one, Table):
            rows = [
                r._replace(cells=tuple(c._replace(lines=tuple(map(words, c.lines))) for c in r.cells)) for r in one.rows
            ]
            return one._replace(rows=tuple(rows))
        if hasattr(one, "title") and hasattr(one, "_replace"):
            return one._replace(title=tuple(map(words, one.title)))
        return one

    notes = tuple(note._replace(paragraphs=tuple(map(words, note.paragraphs))) for note in whole.notes)
    return whole._replace(blocks=tuple(map(block, whole.blocks)), notes=notes)  # type: ignore[arg-type]


def pull(sent: str, new: str | Outline, now: str | None = None, only: Callable[[object], bool] | None = None) -> Pulled:
    """The sent plan (or what it is now) with what a leader changed: `new` is a plan that says what the Word file says."""
    bound = bind(parse(sent, "ke-hoach.yaml", known_keys()))
    theirs = outline(new) if isinstance(new, str) else new
    comparison = compare(compose(bound), theirs)
    changes = [change for change in comparison.changes if only is None or only(change)]
    return pulled(bound, comparison, changes, sent if now is None else now)


def diff(before: str, after: str) -> str:
    """The lines that differ, as a person reads them."""
    return "\n".join(line.rstrip("\n") for line in ndiff(before.splitlines(), after.splitlines()) if line[:1] in "+-")


def outcomes(result: Pulled) -> list[str]:
    """What became of each change."""
    return [edit.outcome for edit in result.edits]


_ = Row
