"""Files of before 2007: through LibreOffice where it is installed, advice where it is not or cannot."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator import libreoffice
from generator.problems import UserError
from generator.word.reading.document import read
from generator.word.reading.views import ORIGINAL
from tests.word.reading.made import docx, p, table

NAMES = "Root Entry".encode("utf-16-le") + "WordDocument".encode("utf-16-le")
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + NAMES
NEEDS_LIBREOFFICE = pytest.mark.skipif(libreoffice.program() is None, reason="LibreOffice is not installed")


def refused(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        read(path)
    (problem,) = caught.value.problems
    assert "Save As" in problem.hint
    return problem.rule


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.doc"
    path.write_bytes(OLD)
    return path


def test_without_libreoffice_the_user_is_told_what_to_do(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: None)
    assert refused(old) == "word-old-format"


def test_a_conversion_that_hangs_or_makes_nothing_is_advice_too(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*_: object) -> None:
        raise subprocess.TimeoutExpired("soffice", 1)

    monkeypatch.setattr(libreoffice, "program", lambda: "soffice")
    monkeypatch.setattr(libreoffice, "convert", hang)
    assert refused(old) == "word-old-format"
    monkeypatch.setattr(libreoffice, "convert", lambda *_: None)
    assert refused(old) == "word-old-format"


def test_what_is_no_document_of_word_is_not_given_to_libreoffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = tmp_path / "bang.xls"
    sheet.write_bytes(OLD.replace("WordDocument".encode("utf-16-le"), b""))
    asked: list[object] = []
    monkeypatch.setattr(libreoffice, "program", lambda: asked.append("asked"))
    assert refused(sheet) == "word-old-format"
    assert asked == []


@NEEDS_LIBREOFFICE
@pytest.mark.slow
def test_an_old_file_is_read_with_its_tracked_changes(tmp_path: Path) -> None:
    who = 'w:id="1" w:author="An" w:date="2026-03-05T08:00:00Z"'
    deleted = f"<w:del {who}><w:r><w:delText>tháng 9</w:delText></w:r></w:del>"
    inserted = f"<w:ins {who}><w:r><w:t>tháng 8</w:t></w:r></w:ins>"
    new = tmp_path / "ke-hoach.docx"
    first = f'<w:p><w:r><w:t xml:space="preserve">Nộp </w:t></w:r>{deleted}{inserted}</w:p>'
    new.write_bytes(docx(first + table(("Đơn vị",)) + p("Hết")))
    program = libreoffice.program()
    assert program
    libreoffice.convert(program, [new], "doc:MS Word 97", tmp_path, 120)
    new.unlink()
    shutil.rmtree(tmp_path / "profile")
    old = tmp_path / "ke-hoach.doc"
    document = read(old)
    assert [x.text for x in document.paragraphs] == ["Nộp tháng 8", "Đơn vị", "Hết"]
    assert read(old, ORIGINAL).paragraphs[0].text == "Nộp tháng 9"
    assert [(x.kind, x.author) for x in document.revisions] == [("deleted", "An"), ("inserted", "An")]
    assert sorted(x.name for x in tmp_path.iterdir()) == ["ke-hoach.doc"]
