"""Rules on the wording of the head, of the signature and of the recipients."""

from __future__ import annotations

from types import ModuleType

import pytest

from generator.plan.office import Office
from generator.rules.text import (
    header_symbol,
    honorific,
    keep_line,
    position_lines,
    recipient_form,
    recipient_twice,
    signature_mark,
    signer_name_form,
    subject_form,
    type_code,
)
from tests.rules.support import document, found
from tests.rules.text import paragraphs
from tests.support import plan_text


def signed(*lines: str, name: str = "Nguyễn Văn An") -> str:
    """A plan with this signature; its first line stands on line 18."""
    typed = "".join(f"    {line}\n" for line in lines)
    return plan_text(signatory=f"signatory:\n  position: |\n{typed}  name: {name}\n")


def sent(*lines: str) -> str:
    """A plan with these recipients; the first stands on line 20."""
    return plan_text(recipients="recipients: |\n" + "".join(f"  {line}\n" for line in lines))


def mends(rule: ModuleType, text: str) -> list[tuple[str, str]]:
    return [(edit.old, edit.new) for x in rule.check(document(text)) for edit in x.edits]


@pytest.mark.parametrize(
    ("symbol", "old_new"),
    [
        ("KH - SNV", [("KH - SNV", "KH-SNV")]),
        ("KH–SNV", [("KH–SNV", "KH-SNV")]),
        ("KH-snv", []),
        ("2026/KH-SNV", []),
        ("KHSNV", []),
        ("15/KH-SNV", [("15/", "")]),
        ("15 / KH - SNV", [("15 / ", ""), ("KH - SNV", "KH-SNV")]),
    ],
)
def test_a_symbol_in_a_wrong_form_is_found(symbol: str, old_new: list[tuple[str, str]]) -> None:
    text = plan_text().replace("symbol: KH-SNV", f"symbol: {symbol}")
    assert {line for line, _ in found(header_symbol, text)} == {6}
    assert mends(header_symbol, text) == old_new


@pytest.mark.parametrize("symbol", ["KH-SNV", "CTr-SNV", "TTr-SNV", "KH-SNgV", "KH-PGD&ĐT", "KH-TCTCĐS"])
def test_a_symbol_in_its_form_passes(symbol: str) -> None:
    assert found(header_symbol, plan_text().replace("symbol: KH-SNV", f"symbol: {symbol}")) == []


@pytest.mark.parametrize(
    ("kind", "symbol", "count"),
    [
        ("Kế hoạch", "QĐ-SNV", 1),
        ("Chương trình", "KH-SNV", 1),
        ("Kế hoạch", "Kh-SNV", 1),
        ("Kế hoạch", "KH-SNV", 0),
        ("Chương trình", "CTr-SNV", 0),
        ("Đề cương", "ĐC-SNV", 0),
    ],
)
def test_type_and_symbol_agree(kind: str, symbol: str, count: int) -> None:
    text = plan_text().replace("type: Kế hoạch", f"type: {kind}").replace("symbol: KH-SNV", f"symbol: {symbol}")
    assert found(type_code, text) == [(6, 11)] * count


@pytest.mark.parametrize(
    ("subject", "columns"),
    [
        ("V/v cải cách hành chính năm 2026", [12]),
        ("Cải cách hành chính năm 2026.", [40]),
        ("CẢI CÁCH HÀNH CHÍNH NĂM 2026", [12]),
        ("Kế hoạch cải cách hành chính năm 2026", [12]),
        ("Cải cách hành chính năm 2026", []),
        ("Cải cách hành chính theo Kế hoạch của tỉnh", []),
    ],
)
def test_the_subject_has_its_form(subject: str, columns: list[int]) -> None:
    text = plan_text(title=f"title:\n  type: Kế hoạch\n  subject: {subject}\n")
    assert found(subject_form, text) == [(11, column) for column in columns]


def test_a_subject_may_have_500_characters() -> None:
    long = plan_text(title=f"title:\n  type: Kế hoạch\n  subject: {'a ' * 249}bcd\n")
    assert found(subject_form, long) == [(11, 12)]
    assert found(subject_form, long.replace("bcd", "bc")) == []


@pytest.mark.parametrize(
    ("line", "old", "new"),
    [
        ("KT.GIÁM ĐỐC", "KT.", "KT. "),
        ("KT GIÁM ĐỐC", "KT ", "KT. "),
        ("K/T GIÁM ĐỐC", "K/T ", "KT. "),
        ("T/M. ĐOÀN KIỂM TRA", "T/M. ", "TM. "),
        ("Kt. GIÁM ĐỐC", "Kt. ", "KT. "),
        ("K.T GIÁM ĐỐC", "K.T ", "KT. "),
        ("KT. Giám đốc", "KT. Giám đốc", "KT. GIÁM ĐỐC"),
        ("Giám đốc", "Giám đốc", "GIÁM ĐỐC"),
    ],
)
def test_a_mark_in_a_wrong_form_is_mended(line: str, old: str, new: str) -> None:
    assert mends(signature_mark, signed(line)) == [(old, new)]


def test_an_unknown_mark_is_found() -> None:
    assert found(signature_mark, signed("TT. GIÁM ĐỐC")) == [(18, 5)]


@pytest.mark.parametrize(
    "line", ["GIÁM ĐỐC", "KT. GIÁM ĐỐC", "TM. ỦY BAN NHÂN DÂN", "Q. GIÁM ĐỐC", "TUQ. GIÁM ĐỐC", "QUYỀN GIÁM ĐỐC"]
)
def test_a_mark_in_its_form_passes(line: str) -> None:
    assert found(signature_mark, signed(line)) == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("PHÓ GIÁM ĐỐC",), [18]),
        (("KT. GIÁM ĐỐC",), [18]),
        (("KT. GIÁM ĐỐC", "GIÁM ĐỐC"), [18]),
        (("KT. GIÁM ĐỐC", "PHÓ CHỦ TỊCH"), [18]),
        (("TL. GIÁM ĐỐC",), [18]),
        (("TM. SỞ NỘI VỤ", "GIÁM ĐỐC"), [18]),
        (("GIÁM ĐỐC",), []),
        (("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), []),
        (("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), []),
        (("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), []),
        (("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC"), []),
        (("TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), []),
    ],
)
def test_the_lines_of_a_position_go_together(lines: tuple[str, ...], expected: list[int]) -> None:
    assert [line for line, _ in found(position_lines, signed(*lines))] == expected


def test_a_committee_signs_for_all() -> None:
    text = signed("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH").replace("Sở Nội vụ", "Ủy ban nhân dân tỉnh")
    assert found(position_lines, text) == []


@pytest.mark.parametrize(
    ("name", "old"),
    [
        ("TS. Nguyễn Văn An", "TS. "),
        ("PGS.TS. Trần Bình", "PGS.TS. "),
        ("Thạc sĩ Lê Chi", "Thạc sĩ "),
        ("ThS Lê Chi", "ThS "),
    ],
)
def test_a_title_before_the_name_is_taken_away(name: str, old: str) -> None:
    assert mends(honorific, signed("GIÁM ĐỐC", name=name)) == [(old, "")]


@pytest.mark.parametrize("name", ["Nguyễn Văn An", "Tô Sơn", "Bùi Văn Huân", "Cao Nhân"])
def test_a_plain_name_passes(name: str) -> None:
    assert found(honorific, signed("GIÁM ĐỐC", name=name)) == []
    assert found(signer_name_form, signed("GIÁM ĐỐC", name=name)) == []


def test_a_name_in_capitals_is_mended() -> None:
    assert mends(signer_name_form, signed("GIÁM ĐỐC", name="NGUYỄN VĂN AN")) == [("NGUYỄN VĂN AN", "Nguyễn Văn An")]
    assert mends(signer_name_form, signed("GIÁM ĐỐC", name="Nguyễn văn An")) == [("Nguyễn văn An", "Nguyễn Văn An")]


def test_a_missing_name_is_worth_a_look() -> None:
    text = plan_text(signatory="signatory:\n  position: GIÁM ĐỐC\n")
    assert [x.severity for x in signer_name_form.check(document(text))] == ["info"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("UBND tỉnh", "Lưu VT."), [(21, 3), (21, 3)]),
        (("UBND tỉnh", "Lưu: VP."), [(21, 3)]),
        (("UBND tỉnh", "Lưu: VP, VT."), [(21, 3)]),
        (("Lưu: VT, VP.", "UBND tỉnh"), [(20, 3)]),
        (("UBND tỉnh", "Các phòng"), [(21, 3)]),
        (("UBND tỉnh", "Lưu: VT."), [(21, 3)]),
        (("UBND tỉnh", "Lưu: VT, VP."), []),
        (("UBND tỉnh", "Lưu: VT, VP_(Khanh)."), []),
        (("UBND tỉnh", "Lưu: VT, TCCB, 10 bản."), []),
        (("UBND tỉnh", "Lưu: VT, VP.", "Bản điện tử:", "Cổng thông tin điện tử tỉnh"), []),
    ],
)
def test_the_last_recipient_is_the_file(lines: tuple[str, ...], expected: list[tuple[int, int]]) -> None:
    assert found(keep_line, sent(*lines)) == expected


def test_in_a_word_file_the_line_ends_with_a_full_stop() -> None:
    assert paragraphs.found(keep_line, ("recipient", "UBND tỉnh;"), ("recipient", "Lưu: VT, VP;")) == [(2, 1)]
    assert paragraphs.found(keep_line, ("recipient", "UBND tỉnh;"), ("recipient", "Lưu: VT, VP.")) == []
    assert paragraphs.found(keep_line, ("recipient", "Lưu: VT, VP."), ("recipient", "CN(Trung)")) == []


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Như trên", 1),
        ("Kính gửi: UBND tỉnh", 1),
        ("GĐ, các PGĐ Sở", 1),
        ("BGD", 1),
        ("UBND tỉnh (để b/c)", 0),
        ("VP UBND tỉnh", 0),
        ("UBND TP Hồ Chí Minh", 0),
        ("Sở GD-ĐT, Sở GD&ĐT", 0),
    ],
)
def test_recipients_have_their_names(line: str, count: int) -> None:
    assert found(recipient_form, sent(line, "Lưu: VT, TCCB.")) == [(20, 3)] * count


def test_an_office_may_allow_its_own_abbreviations() -> None:
    office = Office(abbreviations=frozenset({"BGĐ"}))
    assert found(recipient_form, sent("BGĐ", "Lưu: VT."), office) == []


def test_nobody_is_told_twice() -> None:
    assert found(recipient_twice, sent("Sở Tài chính", "Sở Tài chính (để phối hợp)", "Lưu: VT.")) == [(21, 3)]
    lines = ("Sở Tài chính", "Lưu: VT, VP.", "Bản điện tử:", "Sở Tài chính")
    assert found(recipient_twice, sent(*lines)) == []
