"""Plans, the edits a leader makes, and what becomes of the plan's text."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher

from generator.outline.blocks import Outline, Paragraph, Span, Spans, Table
from generator.outline.comparing.changes import Change
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


def pull(sent: str, new: str | Outline, now: str | None = None, only: Callable[[Change], bool] | None = None) -> Pulled:
    """The sent plan (or what it is `now`) with what a leader changed: `new` says what the Word file says.

    `only` chooses among the changes.
    """
    bound = bind(parse(sent, "ke-hoach.yaml", known_keys()))
    theirs = outline(new) if isinstance(new, str) else new
    comparison = compare(compose(bound), theirs)
    changes = [change for change in comparison.changes if only is None or only(change)]
    return pulled(bound, comparison, changes, sent if now is None else now)


def diff(before: str, after: str) -> str:
    """The lines that differ, as a person reads them."""
    old, new = before.splitlines(), after.splitlines()
    shown: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            shown += [f"- {line}" for line in old[a:b]] + [f"+ {line}" for line in new[c:d]]
    return "\n".join(shown)


def told(result: Pulled) -> list[tuple[str, str]]:
    """What became of each change, and what is said about it."""
    return [(edit.outcome, edit.reason) for edit in result.edits]


Swap = tuple[str, str]


def swapped(text: str, *swaps: Swap) -> str:
    """A text with words in place of others, which must be there."""
    for old, new in swaps:
        assert old in text, old
        text = text.replace(old, new)
    return text


def edited(*swaps: Swap, now: tuple[Swap, ...] = (), sent: str = "") -> Pulled:
    """What becomes of PLAN (or `sent`) when a leader changes this in the document and somebody that in the file."""
    sent = sent or PLAN
    return pull(sent, swapped(sent, *swaps), swapped(sent, *now))


def changed_lines(*swaps: Swap, now: tuple[Swap, ...] = (), sent: str = "") -> str:
    """The lines that differ when all that a leader changed is placed."""
    result = edited(*swaps, now=now, sent=sent)
    assert {edit.outcome for edit in result.edits} <= {"placed", "already", "noted"}, told(result)
    return diff(swapped(sent or PLAN, *now), result.text)


PLAN = plan("""legal_bases: |
  Căn cứ Luật A;
  Căn cứ Nghị định B
opening: Sở ban hành kế hoạch năm <<year>>
sections:
  - title: Mục đích
    id: muc-dich
    text: |
      1. Nâng cao chất lượng năm <<year>>.
      2. Việc thứ hai<<note 1>>.
      - Gạch <<todo hỏi lại>> đầu dòng.

  # Phần chính
  - title: Nhiệm vụ CCHC
    text: |
      **1. Thể chế**
      (1) <<tasks a b>>
      <<table t>>
      Đoạn cuối theo <<ref muc-dich>>.
closing: Trên đây là kế hoạch.
footnotes:
  1: Quyết định số 1.
tasks:
  - group: Nhóm một
    lead: Văn phòng   # chủ trì
    support: Các phòng
    rows:
      - task: Việc A
        id: a
        deadline: Quý I/<<year>>
      - task: 'Việc B: hai'
        id: b
        lead: Thanh tra
        deadline: Quý II
  - group: Nhóm hai
    lead: Thanh tra
    rows:
      - task: Việc C
        deadline: Quý III

      - task: Việc D
        lines:
          - product: Tờ trình
            deadline: Tháng 1
          - product: Nghị quyết
            deadline: Tháng 2
task_list: |
  - Chủ trì: <<lead>>.
  - Thời gian: <<deadline>>.
tables:
  t:
    columns:
      tt: TT
      task: Nội dung
      product: Sản phẩm
      lead: Chủ trì
      deadline: Thời hạn
    labels: I / 1
    merge: lead
appendices:
  - title: Danh mục việc
    text: |
      Nội dung phụ lục.
""")
