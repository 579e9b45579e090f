"""What several test modules need: small plans, and the way from a plan's text to an outline and a document."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.outline.blocks import Outline, Paragraph
from generator.plan.binding import bind, known_keys
from generator.plan.compose import compose
from generator.plan.loading.loader import parse
from generator.problems import Problem, UserError
from generator.resources import default_template
from generator.word.origin import Origin
from generator.word.render import rendered

# The least a plan needs; `plan_text` puts other keys in its place or behind it.
_LEAST = {
    "year": "year: 2026\n",
    "header": """header:
  parent: UBND tỉnh Quảng Ninh
  agency: Sở Nội vụ
  number: 5
  symbol: KH-SNV
  place: Quảng Ninh
  date: 09/02/2026
""",
    "title": "title:\n  type: Kế hoạch\n  subject: Cải cách hành chính năm 2026\n",
    "sections": "sections:\n  - title: Mục đích\n    text: |\n      Nâng cao chất lượng phục vụ người dân.\n",
    "signatory": "signatory:\n  position: GIÁM ĐỐC\n  name: Nguyễn Văn An\n",
    "recipients": "recipients: |\n  UBND tỉnh\n  Lưu: VT, VP\n",
}


def plan_text(**parts: str) -> str:
    """A small whole plan; each part is the YAML of one top-level key (its first line names the key)."""
    return "".join(({**_LEAST, **parts}).values())


def outline_of(text: str, file: str = "ke-hoach.yaml") -> Outline:
    """The outline of a plan's text; raises UserError."""
    return compose(bind(parse(text, file, known_keys())))


def document_of(text: str, template: Path | None = None, file: str = "ke-hoach.yaml") -> bytes:
    """The .docx built from a plan's text; raises UserError."""
    return rendered(outline_of(text, file), template or default_template(), Origin(file, text))


def body(*lines: str) -> str:
    """The `sections` of `plan_text`: one Mục with id `mot`; the first of its lines stands on line 16 of the plan."""
    return "sections:\n  - title: Nhiệm vụ\n    id: mot\n    text: |\n" + "".join(f"      {line}\n" for line in lines)


def printed(text: str) -> list[str]:
    """The paragraphs of a plan's text as one reads them, label first, without the document's closing mark."""
    blocks = [block for block in outline_of(text).blocks if isinstance(block, Paragraph)]
    return [block.text.removesuffix("./.") for block in blocks]


def errors(text: str) -> list[tuple[str, int, int]]:
    """Rule, line and column of every error of a plan's text, in the order they are told."""
    try:
        outline_of(text)
    except UserError as error:
        return [(x.rule, x.place.line, x.place.column) for x in error.problems if x.severity == "error"]
    return []


def problem(text: str, rule: str) -> Problem:
    """The one finding of this rule in a plan's text."""
    try:
        found: Iterable[Problem] = outline_of(text).notices
    except UserError as error:
        found = error.problems
    (only,) = (x for x in found if x.rule == rule)
    return only


def notices(text: str) -> list[tuple[str, int, int]]:
    """Rule, line and column of every notice of a plan's text that can be built."""
    return [(x.rule, x.place.line, x.place.column) for x in outline_of(text).notices]
