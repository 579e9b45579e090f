"""A document shows by its bookmarks which of its words are no longer those that were sent."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.outline.blocks import Paragraph, Table
from generator.outline.comparing.changes import Spot
from generator.word.reading.document import read_package
from generator.word.reading.package import Package
from generator.word.recognising import Evidence, evidence
from tests.support import body, document_of, outline_of, plan_text

TABLE = """tasks:
  - task: Rà soát văn bản
    lead: Văn phòng
  - task: Tập huấn
    lead: Thanh tra
tables:
  viec:
    columns:
      tt: TT
      task: Nhiệm vụ
      lead: Chủ trì
"""
TEXT = plan_text(sections=body("1. Công khai kết quả.", "a) Mở hội nghị.", "Báo cáo.", "<<table viec>>"), tasks=TABLE)
OUTLINE = outline_of(TEXT)
[TABLE_AT] = [at for at, block in enumerate(OUTLINE.blocks) if isinstance(block, Table)]


def spot(words: str) -> Spot:
    [at] = [at for at, x in enumerate(OUTLINE.blocks) if isinstance(x, Paragraph) and x.text.endswith(words)]
    return Spot(at)


def shown(*changes: tuple[str, str]) -> Evidence:
    content = io.BytesIO(document_of(TEXT))
    edited = io.BytesIO()
    with zipfile.ZipFile(content) as package, zipfile.ZipFile(edited, "w") as copy:
        for name in package.namelist():
            words = package.read(name)
            if name == "word/document.xml":
                for old, new in changes:
                    assert old.encode() in words
                    words = words.replace(old.encode(), new.encode())
            copy.writestr(name, words)
    return evidence(read_package(Package("a.docx", edited.getvalue())))


def test_nothing_is_rewritten_in_a_document_as_it_was_sent() -> None:
    found = shown()
    assert found.rewritten == frozenset()
    assert {spot("Mở hội nghị."), Spot(TABLE_AT, 1), Spot(TABLE_AT, 2)} <= found.marked


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("Mở hội nghị", "Mở hai hội nghị", spot("Mở hội nghị.")),
        ("Tập huấn", "Tập huấn nghiệp vụ", Spot(TABLE_AT, 2)),
        ("Thanh tra", "", Spot(TABLE_AT, 2)),
    ],
)
def test_a_paragraph_or_row_with_other_words_is_rewritten(old: str, new: str, where: Spot) -> None:
    assert shown((old, new)).rewritten == {where}


def test_another_number_before_the_words_is_no_rewriting() -> None:
    assert shown(("a) ", "b) ")).rewritten == frozenset()


def test_without_bookmarks_a_document_shows_nothing() -> None:
    found = shown(('w:name="_kh', 'w:name="dau'), ("Mở hội nghị", "Mở hai hội nghị"))
    assert (found.marked, found.rewritten) == (frozenset(), frozenset())
