"""A plan file from a Word file: what is written, where, and what is told."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from generator.commands.build import build
from generator.commands.importing import import_word
from generator.commands.outlines import read_plan
from generator.outline.text import as_text
from generator.problems import UserError
from generator.word.reading.document import read
from generator.word.recognising import outline_of
from tests.plan.writing.same import differences
from tests.support import body, document_of, plan_text

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))


def bare(path: Path, change: tuple[str, str] = ("", "")) -> Path:
    """The Word file as somebody else's: without the plan it carries and without bookmarks; words may be changed."""
    with zipfile.ZipFile(path) as package:
        texts = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
        parts = {name: package.read(name).decode("utf-8") for name in texts}
        others = {name: package.read(name) for name in package.namelist() if name not in parts}
    parts = {name: text for name, text in parts.items() if not name.startswith("customXml")}
    document = re.sub(r"<w:bookmark(?:Start|End)[^>]*/>", "", parts["word/document.xml"])
    parts["word/document.xml"] = document.replace(*change) if change[0] else document
    for name in ("word/_rels/document.xml.rels", "[Content_Types].xml"):
        parts[name] = re.sub(r"<(?:Relationship|Override) [^>]*customXml[^>]*/>", "", parts[name])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
        for name, content in others.items():
            package.writestr(name, content)
    return path


def word(folder: Path, text: str = "", name: str = "cu.docx") -> Path:
    """A Word file built from a plan's text."""
    path = folder / name
    path.write_bytes(document_of(text or plan_text()))
    return path


def refused(source: Path, target: Path | None = None) -> str:
    """The rule of the one problem that stops an import, which writes nothing."""
    before = sorted(source.parent.iterdir()) if source.parent.exists() else []
    with pytest.raises(UserError) as caught:
        import_word(source, target)
    assert (sorted(source.parent.iterdir()) if source.parent.exists() else []) == before
    [problem] = caught.value.problems
    assert problem.hint or problem.rule == "file-unreadable"
    return problem.rule


@pytest.mark.slow
@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.stem)
def test_a_built_plan_without_its_source_is_imported_whole(plan: Path, tmp_path: Path) -> None:
    [built] = build([plan], tmp_path, force=False)
    source = bare(built.document)
    result = import_word(source)

    assert result.plan == tmp_path / f"{plan.stem}.yaml"
    assert (result.carried, result.edited, result.problems) == (False, False, ())
    assert result.differences == ()
    assert result.notices == ()
    rebuilt = read_plan(result.plan)[1]
    # A subject over two lines is one line again, which is cut where it is even.
    assert as_text(rebuilt).split() == as_text(read_plan(plan)[1]).split()
    assert differences(outline_of(read(source)), rebuilt, "together", "attached") == []


def test_the_plan_that_a_file_carries_is_the_best_import(tmp_path: Path) -> None:
    text = plan_text(sections=body("1. Năm <<year>>.")) + "# ghi chú của người soạn\n"
    result = import_word(word(tmp_path, text))

    assert result.carried
    assert result.plan.read_text(encoding="utf-8") == text
    assert result.found["section"] == 1


def test_a_file_edited_since_it_was_built_is_imported_as_it_is_now(tmp_path: Path) -> None:
    source = word(tmp_path)
    with zipfile.ZipFile(source) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    edited = parts["word/document.xml"].replace("Nâng cao".encode(), "Cải thiện".encode())
    with zipfile.ZipFile(source, "w") as package:
        for name, content in {**parts, "word/document.xml": edited}.items():
            package.writestr(name, content)
    result = import_word(source)

    assert (result.carried, result.edited) == (False, True)
    assert "Cải thiện chất lượng phục vụ người dân" in result.plan.read_text(encoding="utf-8")


def test_it_begins_with_where_it_comes_from(tmp_path: Path) -> None:
    result = import_word(bare(word(tmp_path, name="Kế hoạch cũ.docx")))

    assert result.plan == tmp_path / "Kế hoạch cũ.yaml"
    assert result.plan.read_text(encoding="utf-8").startswith("# Nhập từ tệp Word Kế hoạch cũ.docx.\nyear: 2026\n")


def test_what_prints_otherwise_is_told(tmp_path: Path) -> None:
    text = plan_text(sections=body("1. Một", "2. Hai"), closing="closing: Trên đây là Kế hoạch\n")
    result = import_word(bare(word(tmp_path, text), ("./.", ".")))

    [difference] = result.differences
    assert difference.word == ("Trên đây là Kế hoạch.",)
    assert difference.plan == ("Trên đây là Kế hoạch./.",)


def test_where_it_is_written(tmp_path: Path) -> None:
    source = bare(word(tmp_path))
    folder = tmp_path / "moi"
    folder.mkdir()

    assert import_word(source, folder).plan == folder / "cu.yaml"
    assert import_word(source, folder / "khac.yml").plan == folder / "khac.yml"
    assert refused(source, folder / "khac.yml") == "already-there"
    assert refused(source, folder / "khac.docx") == "not-yaml"
    assert refused(source, folder / "office.yaml") == "not-yaml"


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("a.pdf", b"%PDF-1.7", "not-a-word-file"),
        ("a.yaml", b"year: 2026\n", "not-a-word-file"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "word-old-format"),
        ("khong-co.docx", None, "no-file"),
        ("a.docx", b"PK\x03\x04", "word-damaged"),
    ],
)
def test_what_is_no_word_file_is_refused(tmp_path: Path, name: str, content: bytes | None, rule: str) -> None:
    source = tmp_path / name
    if content is not None:
        source.write_bytes(content)

    assert refused(source) == rule


def test_a_folder_is_no_word_file(tmp_path: Path) -> None:
    assert refused(tmp_path) == "not-a-file"
