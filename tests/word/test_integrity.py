"""The checker of .docx packages: what it finds, what it leaves alone, and files made to harm it."""

from __future__ import annotations

import io
import re
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from generator.resources import default_template
from generator.word import integrity
from generator.word.integrity import faults
from tests.support import document_of, plan_text
from tests.trust.defects import DEFECTS
from tests.trust.spoiling import DOCUMENT, Defect, damaged, hosted, packed, spoiled, swap, text, unpacked

ROOT = Path(__file__).parents[2]
PLANS = sorted((ROOT / "plans").glob("*.yaml"))
EVERYTHING = ROOT / "tests" / "trust" / "fixtures" / "du-cac-thu.yaml"


@pytest.fixture(scope="module")
def clean() -> bytes:
    """A built document with a little of everything."""
    return document_of(EVERYTHING.read_text(encoding="utf-8"))


def rules(content: bytes) -> set[str]:
    return {problem.rule for problem in faults(content, "van-ban.docx")}


def changed(content: bytes, *changes: object) -> bytes:
    parts = unpacked(content)
    for change in changes:
        change(parts)  # type: ignore[operator]
    return packed(parts)


@pytest.mark.parametrize("plan", [*PLANS, EVERYTHING], ids=lambda path: path.stem)
def test_a_built_plan_has_no_fault(plan: Path) -> None:
    assert faults(document_of(plan.read_text(encoding="utf-8"), file=plan.name), "van-ban.docx") == []


@pytest.mark.parametrize("defect", [defect for defect in DEFECTS if defect.rule], ids=lambda defect: defect.name)
def test_a_defect_put_into_a_sound_document_is_found(defect: Defect, clean: bytes) -> None:
    assert rules(hosted(defect, clean)) == set()
    assert defect.rule in rules(spoiled(defect, clean))


@pytest.mark.parametrize("name", damaged(packed({"[Content_Types].xml": b"x" * 200})))
def test_a_damaged_zip_is_told_and_not_thrown(name: str, clean: bytes) -> None:
    rule, content = damaged(clean)[name]
    assert rule in rules(content)


def test_a_message_names_the_file_the_part_the_table_and_the_row(clean: bytes) -> None:
    defect = next(defect for defect in DEFECTS if defect.name == "hàng thiếu một ô")
    [problem] = faults(spoiled(defect, clean), "Kế hoạch 2026.docx")
    assert str(problem.place) == "Kế hoạch 2026.docx"
    assert re.search(r"word/document\.xml, bảng \d+, hàng \d+: các ô chỉ chiếm \d trong \d cột", problem.message)
    assert problem.hint


def test_braces_that_are_no_tags_of_ours_are_words() -> None:
    words = "{{ 7*7 }} {% raw %} {{ ten }} {# chú #} { { title.type } } {{}}"
    assert faults(document_of(plan_text(closing=f"closing: |\n  {words}\n")), "van-ban.docx") == []


def test_a_tag_that_the_plan_itself_says_is_no_tag_left_behind() -> None:
    words = "Trong tệp mẫu viết {{ title.type }} và {%p for b in blocks %}"
    assert faults(document_of(plan_text(closing=f"closing: |\n  {words}\n")), "van-ban.docx") == []


def test_a_template_that_was_not_filled_in_is_full_of_tags() -> None:
    assert rules(default_template().read_bytes()) == {"leftover-tag"}


def test_a_control_that_holds_the_last_paragraph_of_a_cell_is_enough(clean: bytes) -> None:
    wrapped = swap(
        DOCUMENT,
        r"(</w:tcPr>)(<w:p>(?:(?!</w:tc>).)*</w:p>)(</w:tc>)",
        r"\1<w:sdt><w:sdtContent>\2</w:sdtContent></w:sdt>\3",
    )
    assert rules(changed(clean, wrapped)) == set()


def test_a_row_in_a_control_counts_as_a_row(clean: bytes) -> None:
    wrapped = swap(
        DOCUMENT, r"(<w:tblStyle .*?)(<w:tr>.*?</w:tr>)", r"\1<w:sdt><w:sdtContent>\2</w:sdtContent></w:sdt>"
    )
    assert rules(changed(clean, wrapped)) == set()


def test_half_a_millimetre_is_no_fault_and_two_are(clean: bytes) -> None:
    def wider(by: int) -> bytes:
        parts = unpacked(clean)
        body = parts[DOCUMENT].decode()
        width = re.search(r'<w:tblStyle .*?<w:tcW w:w="(\d+)"', body)
        assert width
        at = width.start(1)
        parts[DOCUMENT] = (body[:at] + str(int(width[1]) + by) + body[width.end(1) :]).encode()
        return packed(parts)

    assert rules(wider(28)) == set()
    assert rules(wider(113)) == {"cell-width"}


def test_widths_that_word_reckons_anew_are_no_fault(clean: bytes) -> None:
    uneven = swap(
        DOCUMENT, r'(<w:tblStyle .*?)<w:tblLayout w:type="fixed"/>(.*?)<w:tcW w:w="\d+"', r'\1\2<w:tcW w:w="4000"'
    )
    assert rules(changed(clean, uneven)) == set()


def test_a_part_in_utf_16_is_read(clean: bytes) -> None:
    parts = unpacked(clean)
    body = parts[DOCUMENT].decode()
    parts[DOCUMENT] = re.sub("UTF-8|utf-8", "UTF-16", body, count=1).encode("utf-16")
    assert rules(packed(parts)) == set()


def test_a_doctype_hidden_behind_another_encoding_is_not_followed(clean: bytes) -> None:
    hidden = '<?xml version="1.0" encoding="utf-7"?>+ADw-!DOCTYPE a [+ADw-!ENTITY b "c"+AD4-]+AD4-+ADw-a/+AD4-'
    parts = unpacked(clean) | {"word/styles.xml": hidden.encode("ascii")}
    assert "bad-xml" in rules(packed(parts))


def test_the_word_doctype_in_a_text_is_a_word() -> None:
    assert faults(document_of(plan_text(closing="closing: |\n  <!DOCTYPE html>\n")), "van-ban.docx") == []


def zipped(*entries: tuple[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in entries:
            package.writestr(name, content)
    return target.getvalue()


def test_a_file_that_unpacks_to_gigabytes_is_refused_before_it_is_unpacked() -> None:
    bomb = zipped(*((f"word/{number}.xml", b" " * (70 * 1024 * 1024)) for number in range(3)))
    assert len(bomb) < 1024 * 1024
    tracemalloc.start()
    start = time.perf_counter()
    assert rules(bomb) == {"package-too-large"}
    assert time.perf_counter() - start < 1
    assert tracemalloc.get_traced_memory()[1] < 10 * 1024 * 1024
    tracemalloc.stop()


def test_a_size_that_lies_does_not_let_more_out_than_it_says() -> None:
    honest = zipped(("word/document.xml", b" " * 1_000_000))
    lying = bytearray(honest)
    for at in (honest.index(b"PK\x03\x04") + 22, honest.index(b"PK\x01\x02") + 24):
        lying[at : at + 4] = (10).to_bytes(4, "little")
    assert rules(bytes(lying)) == {"not-a-package"}


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(integrity, "MAX_PARTS", 3)
    assert rules(zipped(*((f"{number}.xml", b"<a/>") for number in range(4)))) == {"package-too-large"}


def test_entities_that_grow_are_not_expanded(clean: bytes) -> None:
    lines = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
    bomb = f'<!DOCTYPE w [<!ENTITY a0 "aaaaaaaaaa">{lines}]><w>&a12;</w>'.encode()
    start = time.perf_counter()
    assert "bad-xml" in rules(packed(unpacked(clean) | {DOCUMENT: bomb}))
    assert time.perf_counter() - start < 2


def test_content_nested_a_thousand_deep_is_no_trouble(clean: bytes) -> None:
    depth = 1_500
    nested = "<w:sdt><w:sdtContent>" * depth + "</w:sdtContent></w:sdt>" * depth
    deep_cell = swap(DOCUMENT, "(<w:tblStyle .*?</w:tcPr>)", rf"\1{nested}")
    assert rules(changed(clean, deep_cell)) <= {"bad-xml", "no-document"}


def test_a_file_with_a_fault_in_every_row_is_told_in_a_bounded_list(clean: bytes) -> None:
    many = swap(DOCUMENT, "(<w:tblStyle .*?</w:tr>)", r"\1" + "<w:tr/>" * 5_000)
    assert len(faults(changed(clean, many), "van-ban.docx")) == integrity.MAX_PROBLEMS


def test_a_paragraph_more_is_no_fault(clean: bytes) -> None:
    assert rules(changed(clean, text("R&amp;D"))) == set()
