"""The stamp of a draft: in the margin, on any template, and nowhere else."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.commands.build import document
from generator.commands.check import check
from generator.commands.outlines import outline_at
from generator.outline.text import as_text
from generator.resources import default_template
from generator.word.draft import stamp_words
from generator.word.origin import Origin, is_untouched
from generator.word.reading.document import read
from generator.word.render import rendered
from tests.support import document_of, outline_of
from tests.word.changed import changed_template
from tests.word.reader import MM, Docx, find, text_of, value
from tests.word.sample import PLAN

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
STAMP = "DỰ THẢO lần 2"


def stamped(text: str = PLAN, template: Path | None = None) -> bytes:
    return rendered(outline_of(text), template or default_template(), Origin("ke-hoach.yaml", text), STAMP)


def test_a_stamp_says_which_draft_it_is_if_that_is_known() -> None:
    assert [stamp_words(number) for number in (3, None)] == ["DỰ THẢO lần 3", "DỰ THẢO"]


def test_the_stamp_stands_in_the_top_margin_and_takes_no_room() -> None:
    first, *others = Docx(stamped()).body
    assert text_of(first) == STAMP
    (frame,) = find(first, "./w:pPr/w:framePr")
    (margin,) = {int(value(section, "./w:pgMar/@w:top")) for section in Docx(stamped()).sections()[:1]}
    line = 18 * 20
    assert value(frame, "./@w:vAnchor") == "page"
    assert 5 * MM < int(value(frame, "./@w:y")) < margin - line
    # All else is the document as it is issued.
    assert [text_of(block) for block in others] == [text_of(block) for block in Docx(document_of(PLAN)).body]


def test_the_same_draft_has_the_same_bytes_and_counts_as_not_edited(tmp_path: Path) -> None:
    assert stamped() == stamped()
    assert stamped() != document_of(PLAN)
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(stamped())
    assert is_untouched(path)


def test_an_offices_own_template_needs_nothing_for_it(tmp_path: Path) -> None:
    # Without the empty line that the program's template begins with.
    empty = '<w:p><w:pPr><w:pStyle w:val="KHSauBang"/></w:pPr></w:p><w:tbl>'
    template = changed_template(tmp_path / "mau.docx", (empty, "<w:tbl>"), part="word/document.xml")
    blocks = Docx(stamped(template=template)).body
    assert text_of(blocks[0]) == STAMP
    assert "CỘNG HÒA XÃ HỘI" in text_of(blocks[1])


def test_a_reader_takes_it_for_neither_a_name_nor_a_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.docx"
    reports = []
    for content in (stamped(), document_of(PLAN)):
        path.write_bytes(content)
        (report,) = check([path])
        reports.append([(problem.rule, problem.message) for problem in report.found])
    assert reports[0] == reports[1]
    path.write_bytes(stamped())
    assert read(path).paragraphs[0].text == STAMP
    assert as_text(outline_at(path)) == as_text(outline_of(PLAN))


def test_the_stamp_is_left_without_a_word_and_other_words_there_are_told(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.docx"
    for words, told in (("Dự thảo lần 3", 0), ("DỰ THẢO", 0), ("Dự thảo trình Thường trực", 1)):
        path.write_bytes(rendered(outline_of(PLAN), default_template(), Origin("a.yaml", PLAN), words))
        outline = outline_at(path)
        assert as_text(outline) == as_text(outline_of(PLAN))
        assert sum(words in notice.message for notice in outline.notices) == told


@pytest.mark.slow
@pytest.mark.skipif(not SOFFICE or not shutil.which("pdftotext"), reason="LibreOffice, poppler-utils not installed")
def test_every_line_stands_where_it_stands_in_the_final_document(tmp_path: Path) -> None:
    assert SOFFICE
    plan = Path(__file__).parents[2] / "plans" / "lao-cai-2022.yaml"
    for name, words in (("that", ""), ("du-thao", STAMP)):
        (tmp_path / f"{name}.docx").write_bytes(document(plan, stamp=words)[0])
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    documents = [str(path) for path in sorted(tmp_path.glob("*.docx"))]
    command = [SOFFICE, "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path), *documents]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    final, draft = (_words_and_places(tmp_path / f"{name}.pdf") for name in ("that", "du-thao"))
    assert [re.sub("<.*?>", "", word).strip() for word in draft[: len(draft) - len(final)]] == STAMP.split()
    assert draft[len(draft) - len(final) :] == final


def _words_and_places(pdf: Path) -> list[str]:
    said = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, encoding="utf-8", check=True)
    return [line for line in said.stdout.splitlines() if "<word" in line]
