"""What a restyled template would bring: its pages, fonts and sizes, and where the decree wants something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.resources import default_template
from generator.word.conformity import TemplateLook, look_of
from generator.word.template import opened
from tests.word.changed import changed_template

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
A4 = 'w:w="11906" w:h="16838"'


def look(path: Path) -> TemplateLook:
    return look_of(opened(path), "mau.docx")


def deviations(template: Path) -> list[tuple[str, str, str]]:
    return [(found.rule, found.message, found.clause) for found in look(template).deviations]


def restyled(tmp_path: Path, part: str, *changes: tuple[str, str]) -> Path:
    return changed_template(tmp_path / "mau.docx", *changes, part=part)


def style(tmp_path: Path, name: str, old: str, new: str) -> Path:
    """The program's template with one style changed."""
    import zipfile

    with zipfile.ZipFile(default_template()) as package:
        styles = package.read(STYLES).decode()
    start = styles.index(f'<w:name w:val="{name}"/>')
    whole = styles[start : styles.index("</w:style>", start)]
    assert old in whole
    return restyled(tmp_path, STYLES, (whole, whole.replace(old, new)))


def test_the_programs_own_template_is_as_the_decree_wants_it() -> None:
    its = look(default_template())
    assert its.deviations == ()
    assert (round(its.upright.width), round(its.upright.height)) == (210, 297)
    assert (round(its.landscape.width), round(its.landscape.height)) == (297, 210)
    assert {side: round(mm) for side, mm in its.upright.margins.items()} == {
        "top": 20,
        "bottom": 20,
        "left": 30,
        "right": 20,
    }
    assert its.fonts == ("Times New Roman",)
    assert its.sizes == {"KH Noi dung": 14, "KH Bang chu": 12, "KH Noi nhan dong": 11, "footnote text": 10}


def test_letter_paper_is_told(tmp_path: Path) -> None:
    template = restyled(tmp_path, DOCUMENT, (A4, 'w:w="12240" w:h="15840"'))
    assert deviations(template) == [
        ("template-paper", "Khổ giấy của trang dọc là 216 × 279 mm, không phải A4.", "PL1 I.1")
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('w:left="1701"', 'w:left="1134"', "Lề trái là 20 mm; quy định 30–35 mm."),
        ('w:right="1134"', 'w:right="1440"', "Lề phải là 25 mm; quy định 15–20 mm."),
        ('w:top="1134"', 'w:top="720"', "Lề trên là 13 mm; quy định 20–25 mm."),
    ],
)
def test_other_margins_are_told(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert deviations(restyled(tmp_path, DOCUMENT, (old, new))) == [("template-margin", message, "PL1 I.3")]


@pytest.mark.parametrize("right", ["851", "840", "1140"])
def test_margins_that_the_decree_allows_are_not(tmp_path: Path, right: str) -> None:
    assert deviations(restyled(tmp_path, DOCUMENT, ('w:right="1134"', f'w:right="{right}"'))) == []


def test_another_font_is_told_once_with_its_styles(tmp_path: Path) -> None:
    template = restyled(tmp_path, STYLES, ('w:ascii="Times New Roman"', 'w:ascii="Arial"'))
    ((rule, message, clause),) = deviations(template)
    assert (rule, clause) == ("template-font", "PL1 I.4")
    assert message.startswith("Phông chữ Arial ở kiểu KH Quoc hieu, ")
    assert message.endswith(" kiểu khác; quy định Times New Roman.")


def test_the_font_of_a_theme_is_looked_up(tmp_path: Path) -> None:
    template = restyled(tmp_path, STYLES, ('w:ascii="Times New Roman"', 'w:asciiTheme="minorHAnsi"'))
    ((_, message, _),) = deviations(template)
    assert "của chủ đề (Theme)" in message


@pytest.mark.parametrize(
    ("name", "old", "new", "rule", "message"),
    [
        ("KH Quoc hieu", '"26"', '"28"', "template-size", "Kiểu KH Quoc hieu cỡ 14; quy định cỡ 12–13."),
        ("KH Noi nhan dong", '"22"', '"24"', "template-size", "Kiểu KH Noi nhan dong cỡ 12; quy định cỡ 11."),
        ("KH Phu luc", '"28"', '"27"', "template-size", "Kiểu KH Phu luc cỡ 13.5; quy định cỡ 14."),
        (
            "KH Co quan ban hanh",
            "<w:b/>",
            '<w:b w:val="0"/>',
            "template-weight",
            "Kiểu KH Co quan ban hanh là chữ đứng, không đậm; quy định đậm, đứng.",
        ),
        (
            "KH Dia danh ngay",
            "<w:i/>",
            "",
            "template-weight",
            "Kiểu KH Dia danh ngay là chữ đứng, không đậm; quy định nghiêng, không đậm.",
        ),
    ],
)
def test_a_style_that_the_decree_wants_otherwise_is_told(
    tmp_path: Path, name: str, old: str, new: str, rule: str, message: str
) -> None:
    assert [found[:2] for found in deviations(style(tmp_path, name, old, new))] == [(rule, message)]
