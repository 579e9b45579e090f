"""A damaged template never loses words silently: the build gives all of them, or says what is lost."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator.outline.blocks import Paragraph, Span
from generator.problems import Problem, UserError
from generator.resources import default_template
from generator.word import completeness
from generator.word.xml import W
from tests.support import body, document_of, outline_of, plan_text
from tests.word.changed import changed_template
from tests.word.reader import Docx, find, text_of
from tests.word.sample import LEGAL, PLAN

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
ORIGINAL = default_template()
EMPTY_BODY = "<w:body>{}</w:body>"
Made = Callable[..., Path]
# The lines of the template that print nothing of a plan, but rules, fixed words and what no part of PLAN needs.
FREE = (
    "{#p Mẫu",
    "CỘNG HÒA",
    "Độc lập",
    "Nơi nhận:",
    "Trang mẫu",
    "{{p letterhead.agency_rule }}",
    "{{p letterhead.motto_rule }}",
    "{{p title.rule }}",
    "{{p b.rule }}",
    '{%p elif b.kind == "heading" and b.level == 5',
    '{%p elif b.kind == "heading" and b.level == 6',
    '{%p elif b.kind == "item" and b.label_sign == "-"',
)


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """The program's template with parts in place of its own, or with changed words in its body."""

    def make(*changes: tuple[str, str], parts: dict[str, bytes] | None = None) -> Path:
        return changed_template(tmp_path / "Mẫu của Sở.docx", *changes, part=DOCUMENT, parts=parts)

    return make


def part(name: str) -> bytes:
    with zipfile.ZipFile(ORIGINAL) as source:
        return source.read(name)


def refused(template: Path, plan: str = PLAN) -> list[Problem]:
    with pytest.raises(UserError) as caught:
        document_of(plan, template)
    assert {problem.place.file for problem in caught.value.problems} == {str(template)}
    return caught.value.problems


def words(document: bytes) -> str:
    """All that is printed, tables and their words included, without white space and the template's own words."""
    text = "".join(text_of(Docx(document).body).split())
    sample = "Trangmẫucủaphụlụcngang:chỉlề,khổgiấyvàsốtrangcủatrangnàyđượcdùng."
    for own in ("CỘNGHÒAXÃHỘICHỦNGHĨAVIỆTNAM", "Độclập-Tựdo-Hạnhphúc", "Nơinhận:", sample):
        text = text.replace(own, "")
    return text


def damaged() -> Iterator[tuple[str, bytes]]:
    """The template's body without one of its paragraphs, each in turn, with that paragraph's words."""
    content = part(DOCUMENT)
    for number in range(len(find(etree.fromstring(content), "//w:p"))):
        root = etree.fromstring(content)
        paragraph = find(root, "//w:p")[number]
        paragraph.getparent().remove(paragraph)
        yield text_of(paragraph), etree.tostring(root)


def test_a_template_without_any_one_of_its_lines_gives_every_word_or_is_refused(made: Made) -> None:
    whole = words(document_of(PLAN))
    built = []
    for line, content in damaged():
        try:
            document = document_of(PLAN, made(parts={DOCUMENT: content}))
        except UserError:
            continue
        assert words(document) == whole, line
        built.append(line)
    needless = [line for line in built if line and not line.startswith(FREE)]
    # Headings of levels that PLAN does not have.
    assert set(needless) == {"{{r b.label }}{{r b.text }}"}
    assert len(needless) == 3


@pytest.mark.parametrize(
    ("old", "said", "tag"),
    [
        ("{{ letterhead.number }}", "“05/KH-SNV”.", "{{ letterhead.number }}"),
        ("{{ letterhead.place }}, {{ letterhead.date }}", "“Quảng Ninh” và 1 chỗ khác", "{{ letterhead.place }}"),
        ("{{ title.type }}", "“Kế hoạch”.", "{{ title.type }}"),
        ("{{ sign_off.name }}", "“Nguyễn Văn An”.", "{{ sign_off.name }}"),
        ("{{p b.table }}", "“bảng nhiem-vu”.", "{{p b.table }}"),
        ("{{p b.paragraph }}", "“chỗ sang trang trước Phụ lục I” và 1 chỗ khác", "{{p b.paragraph }}"),
        ("{{r b.attached }}", "“(Kèm theo Kế hoạch số 05/KH-SNV", "{{r b.attached }}"),
        ("{{r b.label }}", "“I. MỤC ĐÍCH, YÊU CẦU” và 5 chỗ khác", "{{r b.label }}{{r b.text }}"),
        ("{{r b.text }}", "“Căn cứ Luật Ban hành văn bản", "{{r b.text }}"),
    ],
)
def test_lost_words_are_named_with_the_tag_that_prints_them(made: Made, old: str, said: str, tag: str) -> None:
    (problem,) = refused(made((old, "")))
    assert problem.rule == "template-loses-text"
    assert said in problem.message
    assert tag in problem.hint


def test_words_that_stand_again_further_on_are_still_missed(made: Made) -> None:
    (problem,) = refused(made(("{%p for line in letterhead.agency %}", "{%p for line in letterhead.agency[1:] %}")))
    assert "“Sở Nội vụ”." in problem.message
    assert "letterhead.agency" in problem.hint


def test_a_lost_branch_prints_nothing_twice(made: Made) -> None:
    content = dict(damaged())['{%p elif b.kind == "item" and b.label_sign == "+" %}']
    (problem,) = refused(made(parts={DOCUMENT: content}))
    assert problem.rule == "template-repeats-text"
    assert "“- Công khai;”" in problem.message


@pytest.mark.parametrize("tag", ["{{p b.table }}", "{{p b.paragraph }}", "{{r b.text }}"])
def test_tables_notes_and_sections_are_not_printed_twice(made: Made, tag: str) -> None:
    text = part(DOCUMENT).decode()
    start = text.rindex("<w:p>", 0, text.index(tag))
    paragraph = text[start : text.index("</w:p>", start) + len("</w:p>")]
    (problem,) = refused(made((paragraph, paragraph * 2)))
    assert problem.rule == "template-repeats-text"


def test_the_templates_own_words_case_and_order_of_the_heads_may_differ(made: Made) -> None:
    template = made(
        ("{{ sign_off.name }}", "(Đã ký) {{ sign_off.name|upper }}"),
        ("Nơi nhận:", "Kính gửi:"),
        ("Số: {{ letterhead.number }}", "{{ letterhead.place }}, {{ letterhead.date }}!"),
        ("{{ letterhead.place }}, {{ letterhead.date }}</w:t>", "Số hiệu {{ letterhead.number }}</w:t>"),
        ("{{r b.label }}", "{{r b.label }}– "),
    )
    text = text_of(Docx(document_of(PLAN, template)).body)
    assert "Số hiệu 05/KH-SNV" in text
    assert "a) – Rà soát;" in text


def test_a_document_built_earlier_is_no_template(made: Made, tmp_path: Path) -> None:
    built = tmp_path / "Kế hoạch.docx"
    for plan in (PLAN, plan_text(), plan_text(legal_bases=LEGAL)):
        built.write_bytes(document_of(plan))
        for other in (PLAN, plan_text()):
            (problem,) = refused(built, other)
            assert problem.rule == "template-loses-text"
            assert "{%p for b in blocks %}" in problem.message


def test_a_template_that_goes_through_no_blocks_is_refused(made: Made) -> None:
    (problem,) = refused(made(("{%p for b in blocks %}", "{%p for b in sign_off.post %}")), plan_text())
    assert (problem.rule, "blocks" in problem.message) == ("template-loses-text", True)


@pytest.mark.parametrize("inside", ["", "<w:p/>", "<w:p><w:r><w:t>Chữ khác.</w:t></w:r></w:p>"])
def test_an_empty_body_is_refused(made: Made, inside: str) -> None:
    root = etree.fromstring(part(DOCUMENT))
    (holder,) = find(root, "./w:body")
    for child in list(holder)[:-1]:
        holder.remove(child)
    if inside:
        holder.insert(0, etree.fromstring(inside.replace("<w:p", f'<w:p xmlns:w="{W}"', 1)))
    (problem,) = refused(made(parts={DOCUMENT: etree.tostring(root)}))
    assert problem.rule == "template-loses-text"


def test_a_document_without_a_body_is_refused(made: Made) -> None:
    (problem,) = refused(made(parts={DOCUMENT: f'<w:document xmlns:w="{W}"/>'.encode()}))
    assert problem.rule == "bad-template"


def style_ids() -> list[str]:
    """The styles that the template's body and page headers use."""
    used: set[str] = set()
    with zipfile.ZipFile(io.BytesIO(ORIGINAL.read_bytes())) as source:
        for name in source.namelist():
            if name == DOCUMENT or name.startswith("word/header"):
                used |= set(find(etree.fromstring(source.read(name)), "//w:pStyle/@w:val | //w:rStyle/@w:val"))
    return sorted(used)


@pytest.mark.parametrize("used", style_ids())
def test_a_style_that_the_template_uses_and_does_not_define_is_named(made: Made, used: str) -> None:
    root = etree.fromstring(part(STYLES))
    (style,) = find(root, f"./w:style[@w:styleId='{used}']")
    (name,) = find(style, "./w:name/@w:val")
    root.remove(style)
    problems = refused(made(parts={STYLES: etree.tostring(root)}))
    assert {problem.rule for problem in problems} == {"missing-style"}
    assert any(f"`{used}`" in problem.message or f"`{name}`" in problem.message for problem in problems)


def test_an_undefined_style_is_told_with_the_words_in_it(made: Made) -> None:
    content = part(STYLES).replace(b'w:styleId="KHTieuNgu"', b'w:styleId="Khac"')
    (problem,) = refused(made(parts={STYLES: content}))
    assert "`KHTieuNgu`" in problem.message
    assert "“Độc lập - Tự do - Hạnh phúc”" in problem.message


def paragraphs(count: int) -> Any:
    """An outline of the small plan with so many paragraphs of 140 letters."""
    outline = outline_of(plan_text(sections=body("Dòng đầu.")))
    at = next(place for place, block in enumerate(outline.blocks) if isinstance(block, Paragraph))
    added = tuple(Paragraph("item", (Span(f"Việc số {n}: " + "xây dựng kế hoạch " * 7),), "-") for n in range(count))
    return type(outline)("", "", (*outline.blocks[:at], *added, *outline.blocks[at:]))


def rendered_body(outline: Any) -> Any:
    """A body that holds the words of an outline in their order, one paragraph a piece."""
    order = [piece for part in completeness._sections(outline) for group in part for piece in group]
    lines = "".join(f"<w:p><w:r><w:t>{piece.solid}</w:t></w:r></w:p>" for piece in order)
    return etree.fromstring(f'<w:body xmlns:w="{W}">{lines}</w:body>')


def test_looking_takes_no_longer_for_each_paragraph_in_a_long_plan() -> None:
    outline = paragraphs(20_000)
    whole = rendered_body(outline)
    start = time.process_time()
    completeness.require(whole, outline, "mau.docx")
    empty = etree.fromstring(f'<w:body xmlns:w="{W}"/>')
    with pytest.raises(UserError) as caught:
        completeness.require(empty, outline, "mau.docx")
    assert "ít nhất 99 chỗ khác" in caught.value.problems[0].message
    # The end alone is lost: every order of the heads is tried to the end.
    whole.remove(whole[-1])
    with pytest.raises(UserError) as caught:
        completeness.require(whole, outline, "mau.docx")
    assert "“Nguyễn Văn An”" in caught.value.problems[0].message
    assert time.process_time() - start < 5
