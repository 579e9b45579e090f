"""Other people's programs read the documents: LibreOffice turns them into pages and back, pandoc reads the words."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.outline import wording
from generator.outline.blocks import (
    Appendix,
    Block,
    Letterhead,
    Outline,
    Paragraph,
    Part,
    SignOff,
    Table,
    Title,
    plain,
)
from tests.trust.plans import NAMES, Built
from tests.word.reader import Docx, find, text_of, value

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_libreoffice = pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
needs_poppler = pytest.mark.skipif(not shutil.which("pdffonts"), reason="poppler-utils is not installed")
needs_pandoc = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")


def converted(built: dict[str, Built], folder: Path, kind: str) -> dict[str, Path]:
    """All documents through LibreOffice in one call; it must say nothing but what it converts."""
    assert SOFFICE
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    documents = [str(one.document) for one in built.values()]
    command = [SOFFICE, "--headless", profile, "--convert-to", kind, "--outdir", str(folder), *documents]
    result = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=300)
    said = [line for line in (result.stdout + result.stderr).splitlines() if line and "javaldx" not in line]
    assert [line for line in said if not line.startswith("convert ")] == []
    return {name: folder / f"{name}.{kind}" for name in built}


@pytest.fixture(scope="module")
def pages(built: dict[str, Built], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return converted(built, tmp_path_factory.mktemp("pdf"), "pdf")


@pytest.fixture(scope="module")
def returned(built: dict[str, Built], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return converted(built, tmp_path_factory.mktemp("docx"), "docx")


@needs_libreoffice
@needs_poppler
@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_makes_pages_in_one_font_only(name: str, pages: dict[str, Path]) -> None:
    facts = subprocess.run(["pdfinfo", str(pages[name])], capture_output=True, encoding="utf-8", check=True).stdout
    count = re.search(r"^Pages:\s+(\d+)", facts, re.MULTILINE)
    assert count
    assert int(count[1]) > 1
    fonts = subprocess.run(["pdffonts", str(pages[name])], capture_output=True, encoding="utf-8", check=True).stdout
    families = {line.split()[0].rpartition("+")[2].partition("-")[0] for line in fonts.splitlines()[2:]}
    # It stands in for Times New Roman, with the same widths.
    assert families == {"LiberationSerif"}


def paragraphs(docx: Docx) -> list[str]:
    """The words of every paragraph, empty ones left out; blanks as LibreOffice may write them."""
    return [words for paragraph in find(docx.body, ".//w:p") if (words := " ".join(text_of(paragraph).split()))]


def notes(docx: Docx) -> list[str]:
    if "word/footnotes.xml" not in docx.parts:
        return []
    found = find(docx.xml("word/footnotes.xml"), "./w:footnote[not(@w:type) or @w:type='normal']")
    return [" ".join(text_of(note).split()) for note in found]


def orientations(docx: Docx) -> list[str]:
    return [value(section, "./w:pgSz/@w:orient") or "portrait" for section in docx.sections()]


@needs_libreoffice
@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_round_trip_through_libreoffice_keeps_words_labels_pages_and_notes(
    name: str, built: dict[str, Built], returned: dict[str, Path]
) -> None:
    ours, theirs = Docx(built[name].document.read_bytes()), Docx(returned[name].read_bytes())
    assert paragraphs(theirs) == paragraphs(ours)
    assert notes(theirs) == notes(ours)
    assert orientations(theirs) == orientations(ours)
    signs = [[value(sign, "@w:id") for sign in find(docx.body, ".//w:footnoteReference")] for docx in (ours, theirs)]
    assert len(signs[0]) == len(signs[1]) == len(built[name].outline.notes)


def said(outline: Outline) -> Iterator[str]:
    """The words of an outline in the order in which the document has them."""
    for block in outline.blocks:
        yield from _said(block)


def _said(block: Block) -> Iterator[str]:
    match block:
        case Letterhead():
            yield from (line.upper() for line in (*block.parent, *block.agency))
            yield from (wording.NATIONAL_NAME, wording.MOTTO)
            yield f"Số: {wording.number_and_symbol(block.number, block.symbol)}"
            yield f"{block.place_name}, {wording.issue_date(block.date)}"
        case Title():
            yield from (block.type.upper(), *map(plain, block.subject))
        case Part() | Appendix():
            yield from (block.label, *map(plain, block.title))
            yield block.attached if isinstance(block, Appendix) else ""
        case Paragraph():
            yield block.text
        case Table():
            for row in block.rows:
                yield from (cell.text for cell in row.cells if cell.merge != "continue")
        case SignOff():
            yield from ("Nơi nhận:", *block.recipients, *block.position, block.name, *block.post)


def pandoc(document: Path) -> object:
    command = ["pandoc", "--from", "docx", "--to", "json", str(document)]
    return json.loads(subprocess.run(command, capture_output=True, check=True, timeout=120).stdout)


_BLANKS = ("Space", "SoftBreak", "LineBreak")


def read_back(node: object, aside: list[str]) -> str:
    """The words in pandoc's tree; those of notes go aside."""
    if isinstance(node, list):
        return "".join(read_back(child, aside) for child in node)
    if not isinstance(node, dict):
        return ""
    kind, content = node.get("t"), node.get("c")
    if kind == "Str":
        return str(content)
    if kind in _BLANKS:
        return " "
    if kind == "Note":
        aside.append(read_back(content, []))
        return ""
    if kind == "Table" and isinstance(content, list):
        # The second part is the alt text, which is not printed.
        content = [content[0], *content[2:]]
    inside = read_back(content if kind else list(node.values()), aside)
    return f" {inside} " if kind in ("Para", "Plain", "Header", "Table") else inside


def words(text: str) -> list[str]:
    return text.split()


@needs_pandoc
@pytest.mark.parametrize("name", NAMES)
def test_pandoc_reads_back_every_word_in_order(name: str, built: dict[str, Built]) -> None:
    found = words(read_back(pandoc(built[name].document), []))
    assert found == words(" ".join(said(built[name].outline)))


@needs_pandoc
@pytest.mark.parametrize("name", NAMES)
def test_pandoc_reads_back_every_note(name: str, built: dict[str, Built]) -> None:
    found: list[str] = []
    read_back(pandoc(built[name].document), found)
    expected = [" ".join(map(plain, note.paragraphs)) for note in built[name].outline.notes]
    assert [words(note) for note in found] == [words(note) for note in expected]
