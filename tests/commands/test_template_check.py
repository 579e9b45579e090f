"""`template check`: all that is wrong with a template at once, or what documents will look like."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import get_args

import pytest

from generator.commands.build import build
from generator.commands.template_check import check_template
from generator.console.words.office import template
from generator.outline.blocks import Appendix, Letterhead, Paragraph, ParagraphKind, Part, SignOff, Table, Title
from generator.problems import UserError
from generator.resources import default_template, sample_plan
from tests.support import outline_of, plan_text
from tests.word.changed import changed_template

DOCUMENT = "word/document.xml"


def problems(path: Path) -> list[tuple[str, str, str]]:
    with pytest.raises(UserError) as error:
        check_template(path)
    return [(problem.rule, problem.message, problem.hint) for problem in error.value.problems]


def test_the_programs_own_template_can_be_used(tmp_path: Path) -> None:
    path = tmp_path / "Mẫu của Sở.docx"
    shutil.copy(default_template(), path)
    assert template(check_template(path), path).splitlines() == [
        f"{path}: dùng được.",
        "    Trang dọc: 210 × 297 mm, lề trên 20, dưới 20, trái 30, phải 20 mm",
        "    Trang ngang: 297 × 210 mm, lề trên 20, dưới 20, trái 30, phải 20 mm",
        "    Phông chữ: Times New Roman",
        "    Cỡ chữ: lời văn 14, bảng 12, nơi nhận 11, ghi chú 10",
    ]


def test_a_template_that_leaves_the_decree_can_be_used_and_is_told(tmp_path: Path) -> None:
    path = changed_template(tmp_path / "mau.docx", ('w:left="1701"', 'w:left="1134"'), part=DOCUMENT)
    *_, told, hint, last = template(check_template(path), path).splitlines()
    assert told == f"{path}: lưu ý: Lề trái là 20 mm; quy định 30–35 mm. [template-margin, PL1 I.3]"
    assert hint.startswith("    → ")
    assert last == "Có 1 chỗ khác với Nghị định 30/2020/NĐ-CP; văn bản vẫn tạo được."


def test_faults_of_several_kinds_are_told_at_once(tmp_path: Path) -> None:
    styles = changed_template(tmp_path / "a.docx", ('"KH Bang chu"', '"KH Bang"'), part="word/styles.xml")
    import zipfile

    with zipfile.ZipFile(styles) as package:
        renamed = package.read("word/styles.xml")
    path = changed_template(
        tmp_path / "mau.docx",
        ("{{ sign_off.name }}", "{{ sign_off.nam }}"),
        ("<w:pgMar ", "<w:pgMra "),
        part=DOCUMENT,
        parts={"word/styles.xml": renamed},
    )
    assert {rule for rule, _, _ in problems(path)} == {"missing-style", "template-page", "template-name"}


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        ("{{ sign_off.name }}", "Nguyễn Văn An"),
        ("{{ letterhead.number }}", "15/KH-SNV"),
        ("{{r b.attached }}", "(Kèm theo Kế hoạch số 15/KH-SNV"),
        ("{{ title.type }}", "Kế hoạch"),
    ],
)
def test_what_a_template_would_lose_is_told_with_its_tag(tmp_path: Path, lost: str, said: str) -> None:
    path = changed_template(tmp_path / "mau.docx", (lost, "—"), part=DOCUMENT)
    ((rule, message, hint),) = problems(path)
    assert rule == "template-loses-text"
    assert said in message
    assert lost.strip("{}r ").partition("|")[0].strip() in hint


def test_all_lost_tags_are_named(tmp_path: Path) -> None:
    changes = [(tag, "—") for tag in ("{{ sign_off.name }}", "{{ letterhead.number }}")]
    path = changed_template(tmp_path / "mau.docx", *changes, part=DOCUMENT)
    ((_, _, hint),) = problems(path)
    assert "{{ sign_off.name }}" in hint
    assert "{{ letterhead.number }}" in hint


def test_a_built_document_is_no_template(tmp_path: Path) -> None:
    plan = tmp_path / "ke-hoach.yaml"
    plan.write_text(plan_text(), encoding="utf-8")
    list(build([plan], None, False))
    assert [rule for rule, _, _ in problems(plan.with_suffix(".docx"))] == ["template-loses-text"]


@pytest.mark.parametrize(("name", "rule"), [("khong-co.docx", "no-file"), ("", "no-file"), ("a.txt", "bad-template")])
def test_what_is_no_word_file_is_told(tmp_path: Path, name: str, rule: str) -> None:
    (tmp_path / "a.txt").write_text("chữ", encoding="utf-8")
    assert [found for found, _, _ in problems(tmp_path / name)] == [rule]


def test_the_sample_holds_one_of_everything() -> None:
    outline = outline_of(sample_plan().read_text(encoding="utf-8"))
    kinds = {type(block) for block in outline.blocks}
    assert kinds == {Letterhead, Title, Part, Paragraph, Table, SignOff, Appendix}
    paragraphs = [block for block in outline.blocks if isinstance(block, Paragraph)]
    assert {block.kind for block in paragraphs} == set(get_args(ParagraphKind))
    assert {block.landscape for block in outline.appendices()} == {True, False}
    assert outline.notes
    assert (outline.notices, outline.todos) == ((), ())
