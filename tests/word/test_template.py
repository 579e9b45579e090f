"""Templates an office has restyled still build; broken ones are refused with the place that is wrong."""

from __future__ import annotations

import importlib.util
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.problems import Problem, UserError
from generator.resources import default_template
from generator.word.styles import REQUIRED
from tests.support import document_of, plan_text
from tests.word.changed import changed_template
from tests.word.reader import MM, Docx, find, text_of, value

DOCUMENT = "word/document.xml"
ORIGINAL = default_template()
PLAN = plan_text(
    sections="""sections:
  - title: Nhiệm vụ
    text: |
      Các việc của năm<<note a>>:
      <<table bang>>
footnotes:
  a: Ghi chú.
""",
    tasks="tasks:\n  - group: Thể chế\n    rows:\n      - task: Rà soát văn bản\n",
    tables="tables:\n  bang:\n    columns:\n      tt: TT\n      task: Nhiệm vụ\n",
    appendices="appendices:\n  - title: Danh mục\n    text: Chữ ở phụ lục.\n",
)
Edited = Callable[..., Path]


@pytest.fixture
def edited(tmp_path: Path) -> Edited:
    """The program's template with changed words in one part, in a folder with blanks and diacritics."""

    def edit(*changes: tuple[str, str], part: str = DOCUMENT) -> Path:
        folder = tmp_path / "Thư mục của Sở"
        folder.mkdir(exist_ok=True)
        return changed_template(folder / "Mẫu kế hoạch.docx", *changes, part=part)

    return edit


def faults(template: Path) -> list[Problem]:
    with pytest.raises(UserError) as caught:
        document_of(PLAN, template)
    assert all(problem.place.file == str(template) for problem in caught.value.problems)
    return caught.value.problems


def test_the_template_in_the_tree_is_what_its_source_makes() -> None:
    spec = importlib.util.spec_from_file_location("make_ke_hoach", ORIGINAL.with_name("make_ke_hoach.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with zipfile.ZipFile(ORIGINAL) as stored, zipfile.ZipFile(io.BytesIO(module.make())) as made:
        assert stored.namelist() == made.namelist()
        for name in stored.namelist():
            assert stored.read(name) == made.read(name), name


def test_other_sizes_and_fonts_of_the_template_reach_the_document(edited: Edited) -> None:
    template = edited(("Times New Roman", "Liberation Serif"), ('w:sz w:val="26"', 'w:sz w:val="25"'), part=STYLES)
    document = Docx(document_of(PLAN, template))
    (run,) = find(document.one("KH Quoc hieu"), "./w:r[w:t/text()]")
    assert (document.font(run), document.size(run)) == ("Liberation Serif", 12.5)


STYLES = "word/styles.xml"


def test_styles_are_found_by_name_where_their_ids_were_rewritten(tmp_path: Path) -> None:
    """LibreOffice gives styles new ids when it saves."""
    target = tmp_path / "mau.docx"
    ids = re.findall(r'w:styleId="(KH\w+|Heading\d|[Ff]ootnote\w+)"', zipfile.ZipFile(ORIGINAL).read(STYLES).decode())
    assert len(ids) > 30
    with zipfile.ZipFile(ORIGINAL) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            text = source.read(name).decode()
            for number, old in enumerate(ids):
                text = text.replace(f'w:val="{old}"', f'w:val="S{number}"').replace(f'Id="{old}"', f'Id="S{number}"')
            copy.writestr(name, text)
    document = Docx(document_of(PLAN, target))
    assert text_of(document.one("KH Ten loai")) == "KẾ HOẠCH"
    assert len(document.paragraphs("KH Bang chu")) == 1
    assert find(document.body, ".//w:footnoteReference")
    known = set(find(document.xml(STYLES), "./w:style/@w:styleId"))
    assert set(find(document.body, ".//w:pStyle/@w:val | .//w:tblStyle/@w:val | .//w:rStyle/@w:val")) <= known


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_a_template_saved_by_libreoffice_still_builds(tmp_path: Path) -> None:
    profile = (tmp_path / "profile").as_uri()
    command = ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "docx:Office Open XML Text"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(ORIGINAL)], check=True, capture_output=True, timeout=120)
    saved = tmp_path / ORIGINAL.name
    assert saved.read_bytes() != ORIGINAL.read_bytes()
    document = Docx(document_of(PLAN, saved))
    assert text_of(document.one("KH Ten loai")) == "KẾ HOẠCH"
    assert document.texts("KH Ten phu luc") == ["DANH MỤC"]
    assert text_of(document.tables()[0]).splitlines()[-2:] == ["1", "Rà soát văn bản"]
    assert [value(section, "./w:pgSz/@w:orient") for section in document.sections()][-1] == "landscape"
    (note,) = find(document.xml("word/footnotes.xml"), "./w:footnote[not(@w:type)]")
    assert text_of(note).strip() == "Ghi chú."
    assert value(document.xml("docProps/core.xml"), "./dc:title/text()") == "Kế hoạch Cải cách hành chính năm 2026"


def test_a_template_without_a_landscape_sample_gets_one_from_its_upright_pages(edited: Edited) -> None:
    with zipfile.ZipFile(ORIGINAL) as source:
        text = source.read(DOCUMENT).decode()
    first, last = re.findall(r"<w:sectPr>.*?</w:sectPr>", text)
    sample = text[text.index(first) - len('<w:p><w:pPr><w:pStyle w:val="KHSauBang"/>') : text.index(last)]
    assert "Trang mẫu" in sample
    document = Docx(document_of(PLAN, edited((sample, ""), (last, first))))
    upright, across = document.sections()
    assert value(upright, "./w:pgSz/@w:w") == value(across, "./w:pgSz/@w:h") == "11906"
    assert value(across, "./w:pgSz/@w:orient") == "landscape"
    assert int(value(across, "./w:pgMar/@w:left") or 0) / MM == pytest.approx(30, abs=0.1)


def test_a_letterhead_fitted_to_the_window_gets_its_measured_width(edited: Edited) -> None:
    template = edited(('<w:tblW w:w="9071" w:type="dxa"/>', '<w:tblW w:w="5000" w:type="pct"/>'))
    table = Docx(document_of(PLAN, template)).table("Quốc hiệu")
    assert (value(table, "./w:tblPr/w:tblW/@w:type"), value(table, "./w:tblPr/w:tblW/@w:w")) == ("dxa", "9071")


def test_the_templates_own_words_and_expressions_are_kept(edited: Edited) -> None:
    template = edited(("{{ sign_off.name }}", "{{ sign_off.name|upper }} (đã ký)"))
    assert text_of(Docx(document_of(PLAN, template)).one("KH Ho ten")) == "NGUYỄN VĂN AN (đã ký)"


@pytest.mark.parametrize("content", [b"", b"not a zip", ORIGINAL.read_bytes()[:3000]], ids=["empty", "text", "half"])
def test_a_file_that_is_no_word_file_is_refused(tmp_path: Path, content: bytes) -> None:
    template = tmp_path / "mau.docx"
    template.write_bytes(content)
    (problem,) = faults(template)
    assert problem.rule == "bad-template"


def test_a_zip_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    template = tmp_path / "mau.docx"
    with zipfile.ZipFile(template, "w") as package:
        package.writestr("readme.txt", "x")
    assert [problem.rule for problem in faults(template)] == ["bad-template"]


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    (problem,) = faults(tmp_path / "không có.docx")
    assert problem.rule == "no-template"


@pytest.mark.parametrize("name", REQUIRED)
def test_a_missing_style_is_named(edited: Edited, name: str) -> None:
    (problem,) = faults(edited((f'<w:name w:val="{name}"/>', '<w:name w:val="Khac"/>'), part=STYLES))
    assert problem.rule == "missing-style"
    assert f"`{name}`" in problem.message


def test_all_missing_styles_are_named_at_once(edited: Edited) -> None:
    names = ("KH Bang", "KH Duong ke", "footnote text")
    changes = [(f'<w:name w:val="{name}"/>', "") for name in names]
    assert len(faults(edited(*changes, part=STYLES))) == 3


@pytest.mark.parametrize(
    ("old", "new", "rule", "words"),
    [
        ("{{ title.type }}", "{{ titel.type }}", "template-name", "`titel`"),
        ("{{ title.type }}", "{{ title.kind }}", "template-name", "`title.kind`"),
        ("{{ letterhead.number }}", "{{ letterhead.so }}", "template-name", "“Số: {{ letterhead.so }}"),
        ("{%p if b.attached %}", "{%p if b.kem_theo %}", "template-name", "`b.kem_theo`"),
        ("{{ sign_off.name }}", "{{ range(9) }}", "template-refused", "“{{ range(9) }}"),
        ("{{ sign_off.name }}", "{{ sign_off.__class__ }}", "template-name", "`sign_off.__class__`"),
        ("{{ sign_off.name }}", "{{ sign_off.name", "template-syntax", "“{{ sign_off.name”"),
        ("{{ sign_off.name }}", "{{ sign_off.name }", "template-syntax", "“{{ sign_off.name }”"),
        ("{{ sign_off.name }}", "sign_off.name }}", "template-syntax", "“sign_off.name }}”"),
        ("{%p else %}", "{%p else", "template-syntax", "“{%p else”"),
        ("{{p title.rule }}", "Chữ {{p title.rule }}", "template-syntax", "“Chữ {{p title.rule }}”"),
        ("{%p else %}", "{%p endif %}{%p else %}", "template-syntax", "“{%p endif %}{%p else %}”"),
        ("{{ sign_off.name }}", "{% if sign_off.name %}{{ sign_off.name }}", "template-syntax", ""),
        ("{{ sign_off.name }}", "{{ sign_off.name|inhoa }}", "template-refused", "“{{ sign_off.name|inhoa }}"),
        ("{{ sign_off.name }}", "{{ sign_off.name() }}", "template-refused", "“{{ sign_off.name() }}"),
        ("{{ sign_off.name }}", '{{ "a" * 1000000000 }}', "template-refused", "1000000000"),
        ("{{ sign_off.name }}", "{{ 9 ** 999999 }}", "template-refused", "999999"),
        ("{{ sign_off.name }}", '{% include "/etc/passwd" %}', "template-refused", "passwd"),
        (
            "{{ sign_off.name }}",
            "{% for a in blocks %}{% for b in blocks %}x{% endfor %}{% endfor %}",
            "template-refused",
            "x",
        ),
        ("{{ sign_off.name }}", '{{ sign_off["ten"] }}', "template-tag", "“{{ sign_off"),
        ("{{ sign_off.name }}", "{{ 1 / 0 }}", "template-tag", "“{{ 1 / 0 }}"),
        ("{{ sign_off.name }}", "{{r sign_off.name }}", "template-tag", "“Nguyễn Văn An”"),
        ("{{r b.text }}", "{{ b.text }}", "template-tag", "NHIỆM VỤ"),
    ],
)
def test_a_broken_tag_is_named_with_the_words_beside_it(
    edited: Edited, old: str, new: str, rule: str, words: str
) -> None:
    problems = faults(edited((old, new)))
    assert {problem.rule for problem in problems} == {rule}
    assert any(words in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("old", "new", "name", "way"),
    [
        (
            "{{ title.type }}",
            "{{ title.subject }}",
            "title.subject",
            "{%p for line in title.subject %}, rồi {{r line }}",
        ),
        ("{{ title.type }}", "{{ title.subject|upper }}", "title.subject", "{%p for line in title.subject %}"),
        ("{{ title.type }}", "{{ title }}", "title", "title.subject, title.type"),
        ("{{ title.type }}", "{{ blocks }}", "blocks", "{%p for b in blocks %}"),
        ("{{ title.type }}", "{{ blocks|first }}", "blocks", "{%p for b in blocks %}"),
        ("{{ letterhead.number }}", "{{ letterhead }}", "letterhead", "letterhead.number"),
        ("{{ letterhead.number }}", "{{ letterhead.agency|trim }}", "letterhead.agency", "letterhead.agency %}"),
        ("{{ sign_off.name }}", "{{ sign_off.recipients }}", "sign_off.recipients", "rồi {{ line }}"),
        ("{{ sign_off.name }}", "{{ sign_off.post or sign_off.name }}", "sign_off.post", "sign_off.post %}"),
        ("{{ b.label }}", "{{ b.title }}", "b.title", "{%p for line in b.title %}"),
        ("{{ b.label }}", "{{ b }}", "b", "b.label"),
    ],
)
def test_a_list_or_group_is_not_printed_as_it_is(edited: Edited, old: str, new: str, name: str, way: str) -> None:
    problem, *_ = faults(edited((old, new)))
    assert problem.rule == "template-refused"
    assert f"`{{{{ {name} }}}}`" in problem.message
    assert way in problem.hint


def test_a_list_reached_in_another_way_is_not_printed_either(edited: Edited) -> None:
    for new in ('{{ title["subject"] }}', "{{ [title.type] }}", "{{ blocks[0] }}"):
        (problem,) = faults(edited(("{{ title.type }}", new)))
        assert problem.rule == "template-tag"


def test_lines_may_be_joined_to_one(edited: Edited) -> None:
    template = edited(("{{ sign_off.name }}", '{{ sign_off.name }} ({{ sign_off.position|join(", ") }})'))
    assert text_of(Docx(document_of(PLAN, template)).one("KH Ho ten")) == "Nguyễn Văn An (GIÁM ĐỐC)"


def test_a_wrong_name_offers_the_names_there_are(edited: Edited) -> None:
    problem, *_ = faults(edited(("{{r b.label }}", "{{r b.lable }}")))
    assert "`b.lable`" in problem.message
    assert "b.label" in problem.hint


def test_an_unclosed_condition_is_refused(edited: Edited) -> None:
    tag = '<w:p><w:pPr><w:pStyle w:val="KHThe"/></w:pPr><w:r><w:t xml:space="preserve">{%p endif %}</w:t></w:r></w:p>'
    assert {problem.rule for problem in faults(edited((tag, "")))} == {"template-syntax"}


def test_a_wrong_name_in_a_page_header_is_found(edited: Edited) -> None:
    template = edited(("<w:t>2</w:t>", "<w:t>{{ letterhead.numbr }}</w:t>"), part="word/header1.xml")
    assert "`letterhead.numbr`" in faults(template)[0].message


def test_a_template_without_page_margins_is_refused(edited: Edited) -> None:
    assert [problem.rule for problem in faults(edited(("<w:pgMar", "<w:lnNumType")))] == ["template-page"]


@pytest.mark.parametrize("name", ["tblPr", "tblGrid"])
def test_a_table_without_its_layout_is_refused(edited: Edited, name: str) -> None:
    with zipfile.ZipFile(ORIGINAL) as source:
        found = re.search(f"<w:{name}>.*?</w:{name}>", source.read(DOCUMENT).decode())
    assert found
    problem, *_ = faults(edited((found[0], "")))
    assert problem.rule == "template-table"
    assert "letterhead.parent" in problem.message


def test_a_letterhead_that_says_no_width_still_builds(edited: Edited) -> None:
    table = Docx(document_of(PLAN, edited(('<w:tblW w:w="9071" w:type="dxa"/>', "")))).table("Quốc hiệu")
    assert len(find(table, "./w:tblGrid/w:gridCol")) == 2


def test_problems_of_a_template_are_told_in_vietnamese(edited: Edited) -> None:
    for new in ("{{ titel }}", "{% if %}", "{{ 1 / 0 }}", "{{ x", "{% elif x %}"):
        for problem in faults(edited(("{{ sign_off.name }}", new))):
            told = problem.message.replace(new, "") + problem.hint
            assert not re.search(r"\b(?:expected|unknown|error|division|unexpected|undefined)\b", told, re.IGNORECASE)


def test_a_template_that_unpacks_to_more_than_any_is_refused(tmp_path: Path) -> None:
    bomb = tmp_path / "mau.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"\0" * (51 * 1024 * 1024))
    assert [problem.rule for problem in faults(bomb)] == ["template-too-large"]
