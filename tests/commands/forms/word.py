"""A built plan's Word file edited in its XML, as Word and its kin write an edit, and what `pull` makes of it."""

from __future__ import annotations

import difflib
import re
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from generator.commands.build import build
from generator.commands.pull import Outcomes, Wanted, pull
from generator.console.words import edits
from tests.support import plan_text

_SECTIONS = """sections:
  - title: Mục đích
    text: |
      Nâng cao chất lượng phục vụ người dân năm <<year>>.
      1. Rà soát thủ tục hành chính<<note luat>>.
      2. Công khai kết quả trên trang thông tin điện tử.
  - title: Tổ chức thực hiện
    text: |
      Các phòng báo cáo trước ngày 15 hằng tháng.
      Văn phòng theo dõi, đôn đốc.
footnotes:
  luat: Theo Luật Tổ chức chính quyền địa phương.
"""
_TASKS = """tasks:
  - group: Cải cách thể chế
    rows:
      - task: Rà soát văn bản
        lead: Văn phòng
        deadline: Quý I/<<year>>
      - task: Tập huấn nghiệp vụ
        lead: Thanh tra
        deadline: Quý II/<<year>>
      - task: Tổng kết, khen thưởng
        lead: Văn phòng
        deadline: Quý IV/<<year>>
tables:
  nhiem-vu:
    columns:
      tt: TT
      task: Nhiệm vụ
      lead: Chủ trì
      deadline: Thời hạn
    labels: I / 1
appendices:
  - title: Danh mục nhiệm vụ
    text: <<table nhiem-vu>>
"""
TEXT = plan_text(sections=_SECTIONS, tasks=_TASKS)
BODY = "word/document.xml"
NOTES = "word/footnotes.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
Change = tuple[str, str]


@cache
def sent() -> dict[str, str]:
    """The parts of the plan's document as it went out."""
    with TemporaryDirectory() as folder:
        plan = Path(folder) / "ke-hoach.yaml"
        plan.write_text(TEXT, encoding="utf-8")
        [built] = build([plan], None, False)
        assert not built.problems
        with zipfile.ZipFile(plan.with_suffix(".docx")) as package:
            return {name: package.read(name).decode() for name in package.namelist()}


class Answer(NamedTuple):
    """What `pull` told of one returned file, and the plan's lines that came and went ("+ ...", "- ...")."""

    told: list[str]
    plan: list[str]
    left: tuple[str, ...]
    looks: dict[str, int]
    remarks: list[str]
    seen: list[str]
    said: list[str]
    text: str
    outcomes: Outcomes


def returned(folder: Path, *changes: Change, wanted: Wanted | None = None, **parts: str) -> Answer:
    """The document with each (old, new) changed in its body, pulled into the plan.

    `parts` are other parts by their name without the folder and the ending (`footnotes`, `comments`, `header1`): whole.
    """
    body = sent()[BODY]
    for old, new in changes:
        assert body.count(old) == 1, old
        body = body.replace(old, new)
    return pulled(folder, {BODY: body} | {f"word/{name}.xml": content for name, content in parts.items()}, wanted)


def pulled(folder: Path, parts: Mapping[str, str], wanted: Wanted | None = None) -> Answer:
    """The document with these parts (new ones related to the body, by their name), pulled into the plan."""
    plan = written(folder, parts)
    return answer(plan, wanted)


def written(folder: Path, parts: Mapping[str, str]) -> Path:
    """The plan and, beside it, its document with these parts."""
    plan = folder / "ke-hoach.yaml"
    plan.write_text(TEXT, encoding="utf-8")
    whole = sent() | dict(parts)
    relations = whole["word/_rels/document.xml.rels"]
    for name in parts.keys() - sent().keys():
        stem = Path(name).stem
        kind = OFFICE + "/" + stem.rstrip("0123456789")
        added = f'<Relationship Id="{stem}" Type="{kind}" Target="{stem}.xml"/></Relationships>'
        relations = relations.replace("</Relationships>", added)
    whole["word/_rels/document.xml.rels"] = relations
    whole[BODY] = re.sub("<w:document .*?>", f"<w:document {SPACES}>", whole[BODY], count=1)
    with zipfile.ZipFile(plan.with_suffix(".docx"), "w") as package:
        for name, content in whole.items():
            package.writestr(name, content)
    return plan


def answer(plan: Path, wanted: Wanted | None = None, document: Path | None = None) -> Answer:
    """What `pull` makes of the document beside a plan, or of another one."""
    outcomes = pull([document or plan.with_suffix(".docx")], plan, wanted or Wanted())
    [file] = outcomes.files
    said = edits.as_text(outcomes, dry_run=False).splitlines()
    text = plan.read_text(encoding="utf-8")
    lines = difflib.unified_diff(TEXT.splitlines(), text.splitlines(), lineterm="", n=0)
    differing = [f"{line[0]} {line[1:].strip()}" for line in list(lines)[2:] if line[0] in "+-"]
    told = [f"{edit.outcome}: {edits.line(edit)}" for edit in file.edits]
    remarks = [f"{x.where}: {x.who}: {x.text}" for x in file.remarks]
    seen = [f"{x.where}: {x.text}" for x in file.seen]
    return Answer(told, differing, file.left, file.looks, remarks, seen, said, text, outcomes)


def paragraph(words: str) -> str:
    """The XML of the paragraph these words stand in."""
    return _only("w:p", words)


def row(words: str) -> str:
    """The XML of the table row these words stand in."""
    return _only("w:tr", words)


def cell(words: str) -> str:
    """The XML of the table cell these words stand in."""
    return _only("w:tc", words)


def _only(tag: str, words: str) -> str:
    [found] = [x for x in re.findall(rf"<{tag}>.*?</{tag}>", sent()[BODY]) if f">{words}" in x]
    return found


def run(words: str, look: str = "") -> str:
    """A run of words, with the inside of its w:rPr."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def by(author: str = "Trần Bình", number: int = 1) -> str:
    """The attributes of a tracked change."""
    return f'w:id="{number}" w:author="{author}" w:date="2026-11-20T08:00:00Z"'


def ins(inside: str, author: str = "Trần Bình", name: str = "ins") -> str:
    """Runs that somebody put in."""
    return f"<w:{name} {by(author)}>{inside}</w:{name}>"


def dele(words: str, author: str = "Trần Bình") -> str:
    """Words that somebody took out."""
    return f'<w:del {by(author)}><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


def in_run(words: str, *pieces: str) -> Change:
    """The run of these words, the whole of them, becomes these pieces."""
    return run(words), "".join(pieces)


def new_paragraph(words: str, author: str = "Trần Bình", style: str = "KHNoiDung") -> str:
    """A paragraph that somebody put in with Track Changes on."""
    mark = f"<w:rPr><w:ins {by(author)}/></w:rPr>"
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{mark}</w:pPr>{ins(run(words), author)}</w:p>'


def ended(xml: str, name: str, author: str = "Trần Bình") -> str:
    """A paragraph with its end changed."""
    return xml.replace("</w:pPr>", f"<w:rPr><w:{name} {by(author)}/></w:rPr></w:pPr>", 1)
