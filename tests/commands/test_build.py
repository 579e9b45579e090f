"""`build`: where documents go, what is never overwritten, and what one broken plan does to the others."""

from __future__ import annotations

import base64
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from generator.commands.build import Built, build, targets
from generator.commands.outlines import plans_in
from generator.problems import UserError
from generator.resources import default_template
from tests.support import plan_text

BROKEN = plan_text(title="title:\n  subject: Tuyên truyền năm <<yaer>>\n")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan of its own in an empty folder."""
    return written(tmp_path / "ke-hoach.yaml", plan_text())


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def one(plan: Path, output: Path | None = None, force: bool = False) -> Built:
    [result] = build([plan], output, force)
    return result


def rules(result: Built) -> list[str]:
    return [problem.rule for problem in result.problems]


def edit(document: Path) -> None:
    """Changes a word in a .docx, as somebody would in Word."""
    with zipfile.ZipFile(document) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    body = parts["word/document.xml"].decode()
    assert "phục vụ người dân" in body
    parts["word/document.xml"] = body.replace("phục vụ người dân", "phục vụ Nhân dân").encode()
    with zipfile.ZipFile(document, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)


def test_the_document_lies_beside_the_plan_unless_said(tmp_path: Path) -> None:
    assert targets([tmp_path / "a.yaml"], None) == [tmp_path / "a.docx"]


def test_a_docx_after_o_is_the_document(tmp_path: Path) -> None:
    assert targets([tmp_path / "a.yaml"], tmp_path / "Trình Ký.DOCX") == [tmp_path / "Trình Ký.DOCX"]


def test_anything_else_after_o_is_a_folder_even_with_a_dot_in_its_name(tmp_path: Path) -> None:
    plans = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    folder = tmp_path / "nam.2026"
    assert targets(plans, folder) == [folder / "a.docx", folder / "b.docx"]


def test_a_folder_that_is_called_like_a_docx_is_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "ban.docx"
    folder.mkdir()
    assert targets([tmp_path / "a.yaml"], folder) == [folder / "a.docx"]


@pytest.mark.parametrize("name", ["ke-hoach.pdf", "ke-hoach.doc", "ke-hoach.yaml"])
def test_another_kind_of_file_after_o_is_not_taken_for_a_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError) as caught:
        targets([tmp_path / "a.yaml"], tmp_path / name)
    assert [problem.rule for problem in caught.value.problems] == ["not-docx"]
    assert "ke-hoach.docx" in caught.value.problems[0].hint


def test_several_plans_do_not_go_into_one_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Nhiều kế hoạch"):
        targets([tmp_path / "a.yaml", tmp_path / "b.yaml"], tmp_path / "c.docx")


def test_two_plans_of_one_name_do_not_go_into_one_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Hai kế hoạch cùng ghi"):
        targets([tmp_path / "2025" / "a.yaml", tmp_path / "2026" / "a.yaml"], tmp_path / "ra")


def test_a_missing_folder_is_made(plan: Path, tmp_path: Path) -> None:
    assert one(plan, tmp_path / "trình ký" / "đợt 1").document == tmp_path / "trình ký" / "đợt 1" / "ke-hoach.docx"
    assert (tmp_path / "trình ký" / "đợt 1" / "ke-hoach.docx").is_file()


def test_building_again_gives_the_same_bytes(plan: Path) -> None:
    first = one(plan).document.read_bytes()
    assert one(plan).document.read_bytes() == first


def test_an_untouched_document_is_renewed_after_a_change_of_the_plan(plan: Path) -> None:
    before = one(plan).document.read_bytes()
    written(plan, plan_text(title="title:\n  subject: Việc khác\n"))
    assert rules(one(plan)) == []
    assert plan.with_suffix(".docx").read_bytes() != before


def test_a_document_that_was_edited_is_not_overwritten(plan: Path) -> None:
    document = one(plan).document
    edit(document)
    edited = document.read_bytes()
    assert rules(one(plan)) == ["edited-since-built"]
    assert document.read_bytes() == edited


@pytest.mark.parametrize("content", [b"", b"not a zip at all", b"PK\x05\x06" + bytes(18)])
def test_a_file_of_somebody_else_is_not_overwritten(plan: Path, content: bytes) -> None:
    foreign = plan.with_suffix(".docx")
    foreign.write_bytes(content)
    assert rules(one(plan)) == ["edited-since-built"]
    assert foreign.read_bytes() == content


def test_force_overwrites_an_edited_document(plan: Path) -> None:
    document = one(plan).document
    built = document.read_bytes()
    edit(document)
    assert rules(one(plan, force=True)) == []
    assert document.read_bytes() == built


def test_force_does_not_write_into_a_document_that_is_open(plan: Path) -> None:
    document = one(plan).document
    document.with_name("~$-hoach.docx").touch()
    assert rules(one(plan, force=True)) == ["open-in-word"]


def test_a_plan_with_errors_leaves_the_old_document(plan: Path) -> None:
    before = one(plan).document.read_bytes()
    written(plan, BROKEN)
    assert rules(one(plan)) == ["unknown-name"]
    assert plan.with_suffix(".docx").read_bytes() == before


def test_a_broken_plan_does_not_stop_the_others(tmp_path: Path) -> None:
    plans = [
        written(tmp_path / "a.yaml", plan_text()),
        written(tmp_path / "b.yaml", BROKEN),
        written(tmp_path / "c.yaml", plan_text()),
    ]
    assert [rules(result) for result in build(plans, None, force=False)] == [[], ["unknown-name"], []]
    assert sorted(path.name for path in tmp_path.glob("*.docx")) == ["a.docx", "c.docx"]


def test_many_plans_come_out_in_the_order_given_though_built_side_by_side(tmp_path: Path) -> None:
    plans = [written(tmp_path / f"{number}.yaml", BROKEN if number == 3 else plan_text()) for number in range(9)]
    results = list(build(plans, tmp_path / "ra", force=False))
    assert [result.plan for result in results] == plans
    assert [rules(result) for result in results] == [["unknown-name"] if number == 3 else [] for number in range(9)]
    alone = one(plans[0], tmp_path / "alone.docx").document.read_bytes()
    assert (tmp_path / "ra" / "0.docx").read_bytes() == alone


def test_a_folder_means_every_plan_in_it(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml", "c.yml", "ghi-chu.txt", "cu/d.yaml"):
        written(tmp_path / name, "")
    other = tmp_path / "cu" / "d.yaml"
    assert plans_in([tmp_path, other]) == [tmp_path / "a.yaml", tmp_path / "b.yaml", tmp_path / "c.yml", other]


def test_a_plan_named_twice_is_built_once(tmp_path: Path) -> None:
    plan = written(tmp_path / "a.yaml", "")
    assert plans_in([plan, tmp_path, plan]) == [plan]


def test_a_folder_without_plans_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        plans_in([tmp_path])
    assert [problem.rule for problem in caught.value.problems] == ["no-plans"]


def test_notices_and_holes_come_with_the_result(plan: Path) -> None:
    text = "sections:\n  - title: Một\n    text: |\n      2. Báo cáo trước ngày <<todo hỏi Văn phòng>>.\n"
    written(plan, plan_text(sections=text))
    result = one(plan)
    assert [notice.rule for notice in result.notices] == ["label-renumbered"]
    assert [todo.words for todo in result.todos] == ["hỏi Văn phòng"]


def test_the_template_a_plan_names_is_looked_for_beside_the_plan(plan: Path) -> None:
    written(plan, plan_text(year="year: 2026\ntemplate: mau/rieng.docx\n"))
    result = one(plan)
    assert rules(result) == ["no-template"]
    assert "mau/rieng.docx" in result.problems[0].message
    assert str(result.problems[0].place).endswith("ke-hoach.yaml:2:11")


def test_a_word_file_given_as_the_plan_is_named_as_such(tmp_path: Path) -> None:
    document = tmp_path / "ke-hoach.docx"
    document.write_bytes(b"PK\x03\x04")
    assert rules(one(document)) == ["not-a-plan"]
    assert document.read_bytes() == b"PK\x03\x04"


@pytest.mark.parametrize("named", ["/etc/mau.docx", "../../mau.docx"])
def test_a_template_outside_the_workspace_is_not_read(plan: Path, named: str) -> None:
    written(plan, plan_text(year=f"year: 2026\ntemplate: {named}\n"))
    result = one(plan)
    assert rules(result) == ["template-elsewhere"]
    assert result.problems[0].place.line == 2


def test_a_document_carries_the_template_it_was_made_with(plan: Path) -> None:
    own = plan.parent / "mau.docx"
    own.write_bytes(default_template().read_bytes())
    written(plan, plan_text(year="year: 2026\ntemplate: mau.docx\n"))
    with zipfile.ZipFile(one(plan).document) as package:
        root = etree.fromstring(package.read("customXml/item1.xml"))
    (template,) = root
    assert template.get("file") == "mau.docx"
    assert base64.b64decode(template.text or "") == own.read_bytes()


def test_a_slip_in_the_ending_of_the_output_makes_no_folder(plan: Path) -> None:
    with pytest.raises(UserError) as caught:
        targets([plan], plan.parent / "ra.dcox")
    assert caught.value.problems[0].rule == "not-docx"
    assert targets([plan], plan.parent / "trinh.2026") == [plan.parent / "trinh.2026" / "ke-hoach.docx"]
