"""Files that are no Word files, broken or hostile: a problem that says what to do, never a traceback."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from generator.problems import UserError
from generator.word.reading.document import read as read_file
from generator.word.reading.document import read_package
from generator.word.reading.package import Package
from tests.word.reading.made import docx, p, read, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
WHOLE = docx(p("Một"))


def rule(content: bytes) -> str:
    with pytest.raises(UserError) as caught:
        read_package(Package("tep.docx", content))
    (problem,) = caught.value.problems
    assert problem.place.file == "tep.docx"
    assert problem.hint
    return problem.rule


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "word-damaged"),
        (b"PK\x03\x04 nothing", "word-damaged"),
        ("Kế hoạch".encode(), "word-damaged"),
        (WHOLE[:-40], "word-damaged"),
        (OLE, "word-old-format"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "word-encrypted"),
        (zipped({"a.txt": b"x"}), "word-not-a-document"),
        (zipped({"_rels/.rels": b"<Relationships/>", "word/document.xml": b"<x/>"}), "word-not-a-document"),
    ],
    ids=["empty", "zip head", "text", "cut off", "doc", "password", "zip", "no relation"],
)
def test_what_is_no_word_file_is_refused_in_words(content: bytes, expected: str) -> None:
    assert rule(content) == expected


def test_broken_xml_and_a_missing_body_are_damage() -> None:
    assert rule(docx("<w:p>")) == "word-damaged"
    assert rule(docx("</w:body></w:document><w:document><w:body>")) == "word-damaged"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_part_with_a_dtd_is_refused_and_no_entity_is_read(tmp_path: Path, encoding: str) -> None:
    secret = tmp_path / "bi-mat.txt"
    secret.write_text("bí mật", encoding="utf-8")
    hostile = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE w [<!ENTITY a SYSTEM "{secret.as_uri()}">]><w:document '
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a;</w:t></w:r>'
        "</w:p></w:body></w:document>"
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    assert (
        rule(zipped({"_rels/.rels": relations.encode(), "word/document.xml": hostile.encode(encoding)}))
        == "word-damaged"
    )


def test_a_package_that_unpacks_to_too_much_is_refused() -> None:
    assert rule(zipped({"word/document.xml": b" " * (201 * 1024 * 1024)})) == "word-too-large"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read_file(tmp_path / "khong-co.docx")
    assert caught.value.problems[0].rule == "no-file"


def test_the_strict_namespaces_are_read_too() -> None:
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    strict = parts["word/document.xml"].replace(usual.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
    content = zipped({**parts, "word/document.xml": strict})
    assert [x.text for x in read_package(Package("tep.docx", content)).paragraphs] == ["Một"]


def test_a_file_without_styles_or_settings_is_read() -> None:
    document = read(p("Một"))
    assert document.paragraphs[0].runs[0].format.ascii_font == "Times New Roman"
    assert document.paragraphs[0].runs[0].format.size == 10
