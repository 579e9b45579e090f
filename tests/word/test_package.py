"""The same plan gives the same bytes, and a file that was edited since is recognised."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from generator.resources import default_template
from generator.word.origin import Origin, carried, is_untouched
from generator.word.render import rendered
from tests.support import document_of, outline_of, plan_text
from tests.word.reader import Docx, find, value

ROOT = Path(__file__).parents[2]
PLAN = plan_text(
    sections="""sections:
  - title: Nhiệm vụ
    text: |
      Các việc của năm<<note a>>:
      <<table bang>>
footnotes:
  a: Ghi chú.
""",
    tasks="tasks:\n  - group: Thể chế\n    rows:\n      - task: Rà soát văn bản\n        lead: Văn phòng\n",
    tables="tables:\n  bang:\n    columns:\n      tt: TT\n      task: Nhiệm vụ\n      lead: Chủ trì\n    merge: lead\n",
    appendices="appendices:\n  - title: Danh mục\n    text: <<table bang>>\n",
)
# Builds the plan on standard input in a process whose clock stands at SECONDS.
BUILDER = """
import datetime, os, sys, time
seconds = float(os.environ["SECONDS_SINCE_1970"])
time.time = lambda: seconds
class Clock(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(seconds, tz)
    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(seconds, datetime.timezone.utc).replace(tzinfo=None)
datetime.datetime = Clock
from tests.support import document_of
text = sys.stdin.buffer.read().decode("utf-8")
sys.stdout.buffer.write(document_of(text))
"""


def built_elsewhere(**environment: str) -> str:
    """The hash of the document built by another process."""
    result = subprocess.run(
        [sys.executable, "-c", BUILDER],
        input=PLAN.encode(),
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        timeout=120,
    )
    return hashlib.sha256(result.stdout).hexdigest()


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Ho_Chi_Minh", "LANG": "vi_VN.UTF-8", "SECONDS_SINCE_1970": "1700000000"},
        {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LANG": "C", "SECONDS_SINCE_1970": "2000000000"},
    ],
    ids=["at home", "abroad"],
)
def test_the_same_plan_gives_the_same_bytes_anywhere_and_any_day(environment: dict[str, str]) -> None:
    assert built_elsewhere(**environment) == hashlib.sha256(document_of(PLAN)).hexdigest()


def test_parts_are_stored_without_the_time_of_the_build() -> None:
    with zipfile.ZipFile(io.BytesIO(document_of(PLAN))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = package.namelist()
    assert names[0] == "[Content_Types].xml"
    assert len(names) == len(set(names))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_plan_travels_in_the_document_unchanged(end: str) -> None:
    text = (PLAN + "# ]]> & <b> \"'\t😀 ]]\n").replace("\n", end)
    content = rendered(outline_of(PLAN), default_template(), Origin('Kế hoạch "1" & <2>.yaml', text))
    root = Docx(content).xml("customXml/item1.xml")
    assert value(root, "./text()") == text
    assert value(root, "./@file") == 'Kế hoạch "1" & <2>.yaml'


def test_the_plan_is_related_to_the_document_so_that_word_keeps_it() -> None:
    document = Docx(document_of(PLAN))
    targets = [
        rel.get("Target") for rel in document.xml("word/_rels/document.xml.rels") if "customXml" in rel.get("Type")
    ]
    assert targets == ["../customXml/item1.xml"]


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(document_of(PLAN))
    return path


def changed(path: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """The package with one part changed."""
    with zipfile.ZipFile(path) as package:
        parts = {entry: package.read(entry) for entry in package.namelist()}
    assert change(parts[name]) != parts[name]
    parts[name] = change(parts[name])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for entry, content in parts.items():
            package.writestr(entry, content)
    return path


def test_a_fresh_file_is_untouched(fresh: Path) -> None:
    assert is_untouched(fresh)


def test_a_file_merely_zipped_again_is_untouched(fresh: Path) -> None:
    """A mail gateway or an archive may repack a file; nobody edited it."""
    with zipfile.ZipFile(fresh) as package:
        parts = {entry: package.read(entry) for entry in reversed(package.namelist())}
    with zipfile.ZipFile(fresh, "w", zipfile.ZIP_STORED) as package:
        for entry, content in parts.items():
            package.writestr(entry, content)
    assert is_untouched(fresh)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("word/document.xml", "Rà soát", "Rà soát lại"),
        ("word/styles.xml", 'w:sz w:val="28"', 'w:sz w:val="30"'),
        ("word/footnotes.xml", "Ghi chú.", "Ghi chú"),
        ("word/header1.xml", "PAGE", "NUMPAGES"),
    ],
)
def test_a_file_edited_in_any_part_is_recognised(fresh: Path, name: str, old: str, new: str) -> None:
    assert not is_untouched(changed(fresh, name, lambda content: content.replace(old.encode(), new.encode())))


def test_a_file_saved_again_by_an_editor_is_recognised(fresh: Path) -> None:
    document = docx.Document(str(fresh))
    document.paragraphs[-1].add_run("thêm")
    document.save(str(fresh))
    assert not is_untouched(fresh)


def test_a_comment_added_to_the_file_is_recognised(fresh: Path) -> None:
    document = docx.Document(str(fresh))
    document.add_comment(document.paragraphs[2].runs, "Xem lại", author="Lãnh đạo")
    document.save(str(fresh))
    assert not is_untouched(fresh)


@pytest.mark.parametrize("content", [b"", b"junk", b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_word_file_counts_as_somebodys_work(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(content)
    assert not is_untouched(path)


def test_a_word_file_from_elsewhere_counts_as_somebodys_work(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    docx.Document().save(str(path))
    assert not is_untouched(path)
    assert not is_untouched(tmp_path)
    assert not is_untouched(tmp_path / "không có.docx")


@pytest.mark.parametrize("place", [60, 300, 1500, -300, -30])
def test_a_damaged_file_counts_as_somebodys_work(fresh: Path, place: int) -> None:
    content = bytearray(fresh.read_bytes())
    for offset in range(24):
        content[place + offset if place > 0 else len(content) + place + offset - 24] ^= 0x5A
    fresh.write_bytes(content)
    assert not is_untouched(fresh)


def test_the_plan_part_is_read_without_its_entities(fresh: Path) -> None:
    bomb = b'<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><plan xmlns="urn:kehoach:plan:1">&b;</plan>'
    assert not is_untouched(changed(fresh, "customXml/item1.xml", lambda _: bomb))


def test_what_unpacks_to_more_than_any_document_is_not_unpacked(fresh: Path) -> None:
    with zipfile.ZipFile(fresh, "a", zipfile.ZIP_DEFLATED) as package:
        for number in range(3):
            with package.open(f"media/{number}", "w") as part:
                for _ in range(70):
                    part.write(bytes(1024 * 1024))
    assert carried(fresh) is None


def test_a_custom_part_that_word_left_in_the_template_does_not_meet_the_plan(tmp_path: Path) -> None:
    template = tmp_path / "mau.docx"
    template.write_bytes(default_template().read_bytes())
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
    relation = f'<Relationship Id="rIdOld" Type="{kind}" Target="../customXml/item1.xml"/></Relationships>'
    changed(
        template,
        "word/_rels/document.xml.rels",
        lambda content: content.replace(b"</Relationships>", relation.encode()),
    )
    with zipfile.ZipFile(template, "a") as package:
        package.writestr("customXml/item1.xml", '<b:Sources xmlns:b="urn:bibliography"/>')
    target = tmp_path / "x.docx"
    target.write_bytes(document_of(PLAN, template))
    document = Docx(target.read_bytes())
    assert b"Sources" not in document.parts["customXml/item1.xml"]
    assert len(find(document.xml("word/_rels/document.xml.rels"), "./*[contains(@Type, 'customXml')]")) == 1
    assert is_untouched(target)


def test_word_can_know_the_plan_part_by_its_id() -> None:
    document = Docx(document_of(PLAN))
    (relation,) = document.xml("customXml/_rels/item1.xml.rels")
    assert relation.get("Target") == "itemProps1.xml"
    assert b'itemID="{' in document.parts["customXml/itemProps1.xml"]
    types = {part.get("PartName"): part.get("ContentType") for part in document.xml("[Content_Types].xml")}
    assert types["/customXml/itemProps1.xml"].endswith("customXmlProperties+xml")
