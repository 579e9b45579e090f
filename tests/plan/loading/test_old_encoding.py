"""Vietnamese from before Unicode is named for what it is: saving it as UTF-8 does not mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.plan.loading.loader import load, parse
from generator.plan.loading.reading import decode
from generator.problems import Problem, UserError

ROOT = Path(__file__).parents[3]
TCVN3 = "§¹i häc Quèc gia Hµ Néi ban hµnh kÕ ho¹ch c¶i c¸ch"
VNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"
MISREAD = "Căn cứ Quyết định của Ủy ban nhân dân".encode().decode("cp1252", "replace").replace("\ufffd", "\x9d")


def refused(text: str) -> Problem:
    with pytest.raises(UserError) as caught:
        parse(text, "f")
    (only,) = caught.value.problems
    return only


@pytest.mark.parametrize(
    ("words", "name"),
    [(TCVN3, "TCVN3"), (VNI, "VNI"), (MISREAD, "đọc nhầm"), ("CÄƒn cá»© Quyáº¿t Ä‘á»‹nh", "đọc nhầm")],
)
def test_letters_of_an_old_encoding_are_refused_at_the_first_word(words: str, name: str) -> None:
    found = refused(f"year: 2026\nopening: Tên {words}\n")

    assert (found.rule, found.place.line, found.place.column) == ("old-encoding", 2, 14)
    assert name in found.message
    assert "UniKey" in found.hint


def test_a_part_pasted_in_an_old_encoding_is_found_in_real_vietnamese() -> None:
    assert refused(f"opening: |\n  Ủy ban nhân dân tỉnh\n  {TCVN3}\n").place.line == 3


@pytest.mark.parametrize(
    "words",
    [
        "Müller, Häagen, Citroën, Noël, naïve, Šöder, Ångström",
        "100 m², 5 m³, 30 °C, © Bộ Nội vụ, ®, ½, ±5, 20µg/m³, 15µm, 3µl, Windows®, Office®, Zalo®, §5, §12, §7a",
        "hoà, toà, khoá, loã, huỷ, thuỷ, uỷ, quý, oà, uể oải, khoèo, Đắk Lắk, Đà Nẵng, ÂN, ỦY BAN, nguỵ, ngoằn",
        "«Một cửa», «Dân vận khéo», «Tuổi trẻ», “5 tại chỗ”, A·B, x·y, 1ª, nº 5",
        "São Paulo, Ánh, Ãnh, Äpfel, Ærø",
        "kinh\u00adtế, xã\u00adhội, phát\u00adtriển, hành\u00adchính, cong\u00adtac",
    ],
)
def test_real_vietnamese_foreign_names_and_signs_are_no_old_encoding(words: str) -> None:
    assert parse(f"opening: |\n  {words}\n", "f").root["opening"]  # type: ignore[index]


@pytest.mark.parametrize("path", sorted(ROOT.glob("plans/*.yaml")), ids=lambda path: path.stem)
def test_the_plans_are_unicode(path: Path) -> None:
    assert load(path).root


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (TCVN3.encode("cp1252"), "TCVN3"),
        (VNI.encode("cp1252"), "VNI"),
        ("Sô\u0309 Nô\u0323i vu\u0323 tỉnh".replace("ỉ", "i\u0309").encode("cp1258"), "1258"),
    ],
)
def test_a_file_saved_in_an_old_encoding_is_told_that_saving_anew_is_not_enough(data: bytes, name: str) -> None:
    with pytest.raises(UserError) as caught:
        decode(b"year: 2026\nopening: " + data, "f")
    (found,) = caught.value.problems
    assert (found.rule, found.place.line) == ("old-encoding", 2)
    assert name in found.message
    assert "UniKey" in found.hint
    assert "Chỉ lưu lại bằng Notepad thì chữ vẫn hỏng" in found.hint


def test_a_file_of_an_unknown_encoding_is_only_to_be_saved_as_utf8() -> None:
    with pytest.raises(UserError) as caught:
        decode("name: René".encode("cp1252"), "f")
    assert [found.rule for found in caught.value.problems] == ["not-utf8"]
