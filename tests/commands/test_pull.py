"""`pull`: a leader's edits come into the plan file, each told where it was made, none lost."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.commands.build import build
from generator.commands.pull import Outcomes, Wanted, pull
from generator.console.words import edits
from generator.problems import UserError
from generator.word.reading.views import ORIGINAL, View
from tests.support import plan_text

TASKS = """tasks:
  - group: Cải cách thể chế
    lead: Văn phòng                       # chung cả nhóm
    rows:
      - task: Rà soát văn bản
        deadline: Quý I/<<year>>
      - task: Tập huấn nghiệp vụ
        deadline: Quý II/<<year>>
tables:
  nhiem-vu:
    columns:
      tt: TT
      task: Nhiệm vụ
      lead: Chủ trì
      deadline: Thời hạn
    labels: I / 1
appendices:
  - title: Danh mục nhiệm vụ
    text: <<table nhiem-vu>>
"""
BODY = """sections:
  - title: Mục đích
    text: |
      Nâng cao chất lượng phục vụ người dân năm <<year>>.
      1. Rà soát thủ tục hành chính.

      2. Công khai kết quả.
  - title: Tổ chức thực hiện
    text: |
      Văn phòng theo dõi, đôn đốc.
"""
TEXT = plan_text(sections=BODY, tasks=TASKS)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan that was built."""
    path = tmp_path / "ke-hoach.yaml"
    path.write_text(TEXT, encoding="utf-8")
    [built] = build([path], None, False)
    assert not built.problems
    return path


def edit(plan: Path, *changes: tuple[str, str], name: str = "") -> Path:
    """The plan's document with words changed in its XML, as another file where a name is given."""
    document = plan.with_suffix(".docx")
    with zipfile.ZipFile(document) as package:
        parts = {entry: package.read(entry) for entry in package.namelist()}
    body = parts["word/document.xml"].decode()
    for old, new in changes:
        assert body.count(old) == 1, old
        body = body.replace(old, new)
    parts["word/document.xml"] = body.encode()
    target = plan.with_name(name) if name else document
    with zipfile.ZipFile(target, "w") as package:
        for entry, content in parts.items():
            package.writestr(entry, content)
    return target


def changed(plan: Path, before: str = TEXT) -> list[tuple[str, str]]:
    """The lines of the plan that are others now, with what stood there; the number of lines must be the same."""
    pairs = zip(before.split("\n"), plan.read_text(encoding="utf-8").split("\n"), strict=True)
    return [(old.strip(), new.strip()) for old, new in pairs if old != new]


def outcomes(result: Outcomes) -> list[tuple[str, str]]:
    return [(edit.where, edit.outcome) for file in result.files for edit in file.edits]


def said(result: Outcomes, dry_run: bool = False) -> list[str]:
    return edits.as_text(result, dry_run).splitlines()


def test_changed_words_come_into_the_plan_and_nothing_else_does(plan: Path) -> None:
    document = edit(plan, ("phục vụ người dân năm", "phục vụ Nhân dân năm"), ("Rà soát văn bản", "Rà soát thể chế"))
    result = pull([document], None, Wanted())
    assert [outcome for _, outcome in outcomes(result)] == ["placed", "placed"]
    assert changed(plan) == [
        ("Nâng cao chất lượng phục vụ người dân năm <<year>>.", "Nâng cao chất lượng phục vụ Nhân dân năm <<year>>."),
        ("- task: Rà soát văn bản", "- task: Rà soát thể chế"),
    ]
    assert result.files[0].left == ()


def test_an_edit_is_told_as_an_officer_would_say_it(plan: Path) -> None:
    document = edit(plan, (">Quý II/<", ">Quý III/<"))
    text = said(pull([document], None, Wanted(dry_run=True)), dry_run=True)
    assert any("cột Thời hạn: Quý II/2026 → Quý III/2026" in line for line in text)
    assert any("Tìm thấy 1 chỗ sửa: 1 đưa vào kế hoạch" in line for line in text)
    assert text[-1] == "Chỉ xem thử, chưa ghi gì."
    assert plan.read_text(encoding="utf-8") == TEXT


def test_a_value_of_the_group_changed_in_one_row_becomes_the_rows_own(plan: Path) -> None:
    words = zipfile.ZipFile(plan.with_suffix(".docx")).read("word/document.xml").decode()
    rows = [row for row in re.findall(r"<w:tr>.*?</w:tr>", words) if "Tập huấn" in row]
    document = edit(plan, (rows[0], rows[0].replace(">Văn phòng<", ">Thanh tra<")))
    pull([document], None, Wanted())
    text = plan.read_text(encoding="utf-8")
    assert "lead: Văn phòng                       # chung cả nhóm\n" in text
    assert re.search(r"- task: Tập huấn nghiệp vụ\n(        .*\n)*?        lead: Thanh tra\n", text)


def test_nothing_edited_gives_no_edit(plan: Path) -> None:
    result = pull([plan.with_suffix(".docx")], None, Wanted())
    assert (outcomes(result), result.changed) == ([], False)
    assert "  Không thấy chỗ nào được sửa." in said(result)


def test_both_changed_the_same_place_is_a_conflict_with_both_texts(plan: Path) -> None:
    document = edit(plan, ("Văn phòng theo dõi, đôn đốc", "Thanh tra theo dõi"))
    mine = TEXT.replace("Văn phòng theo dõi, đôn đốc.", "Văn phòng đôn đốc hằng tháng.")
    plan.write_text(mine, encoding="utf-8")
    result = pull([document], None, Wanted())
    assert [outcome for _, outcome in outcomes(result)] == ["conflict"]
    assert plan.read_text(encoding="utf-8") == mine
    text = "\n".join(said(result))
    assert "Thanh tra theo dõi" in text
    assert "Văn phòng đôn đốc hằng tháng" in text
    assert edits.unfinished(result)


def test_edits_of_other_places_join_what_the_plan_changed_since(plan: Path) -> None:
    document = edit(plan, ("Văn phòng theo dõi, đôn đốc", "Thanh tra theo dõi"))
    mine = TEXT.replace("Rà soát thủ tục hành chính.", "Rà soát toàn bộ thủ tục.")
    plan.write_text(mine, encoding="utf-8")
    result = pull([document], None, Wanted())
    assert [outcome for _, outcome in outcomes(result)] == ["placed"]
    assert changed(plan, mine) == [("Văn phòng theo dõi, đôn đốc.", "Thanh tra theo dõi.")]
    assert result.files[0].left == ()


def test_two_returned_files_come_into_one_plan(plan: Path) -> None:
    first = edit(plan, ("phục vụ người dân năm", "phục vụ Nhân dân năm"), name="ban-1.docx")
    second = edit(plan, ("Rà soát văn bản", "Rà soát thể chế"), name="ban-2.docx")
    result = pull([first, second], None, Wanted())
    assert [len(file.edits) for file in result.files] == [1, 1]
    assert [new for _, new in changed(plan)] == [
        "Nâng cao chất lượng phục vụ Nhân dân năm <<year>>.",
        "- task: Rà soát thể chế",
    ]


def test_the_plan_has_the_name_the_document_carries(plan: Path) -> None:
    document = edit(plan, ("phục vụ người dân năm", "phục vụ Nhân dân năm"), name="GĐ sửa lần 2.docx")
    assert pull([document], None, Wanted()).plan == plan


def test_without_a_plan_the_user_is_told_what_to_type(plan: Path, tmp_path: Path) -> None:
    document = edit(plan, ("phục vụ người dân năm", "phục vụ Nhân dân năm"))
    plan.rename(tmp_path / "khac.yaml")
    with pytest.raises(UserError) as caught:
        pull([document], None, Wanted())
    [problem] = caught.value.problems
    assert problem.rule == "no-plan-of-docx"
    assert "kehoach pull" in problem.hint


def tracked(old: str, new: str, author: str = "Trần Bình") -> tuple[str, str]:
    """Words of a run changed with Track Changes on."""
    mark = f'w:author="{author}" w:date="2026-11-20T08:00:00Z"'
    opening = '<w:r><w:t xml:space="preserve">'
    return (
        f"{opening}{old}</w:t></w:r>",
        f'<w:del w:id="1" {mark}><w:r><w:delText xml:space="preserve">{old}</w:delText></w:r></w:del>'
        f'<w:ins w:id="2" {mark}>{opening}{new}</w:t></w:r></w:ins>',
    )


def test_a_tracked_change_names_who_made_it_and_when(plan: Path) -> None:
    document = edit(plan, tracked("Văn phòng theo dõi, đôn đốc", "Thanh tra theo dõi"))
    text = said(pull([document], None, Wanted(dry_run=True)), dry_run=True)
    assert any("(Trần Bình, 20/11/2026)" in line for line in text)


@pytest.mark.parametrize(
    ("view", "found"),
    [(ORIGINAL, 0), (View("author", "Trần Bình"), 1), (View("author", "Lê Hoa"), 0)],
)
def test_tracked_changes_are_taken_as_asked(plan: Path, view: View, found: int) -> None:
    document = edit(plan, tracked("Văn phòng theo dõi, đôn đốc", "Thanh tra theo dõi"))
    assert len(outcomes(pull([document], None, Wanted(view=view)))) == found


def test_each_edit_can_be_asked_about(plan: Path) -> None:
    document = edit(plan, ("phục vụ người dân năm", "phục vụ Nhân dân năm"), ("Rà soát văn bản", "Rà soát thể chế"))
    asked: list[str] = []

    def no_to_the_first(_: Path, edit: edits.Edit) -> bool:
        asked.append(edit.where)
        return len(asked) > 1

    result = pull([document], None, Wanted(ask=no_to_the_first))
    assert [outcome for _, outcome in outcomes(result)] == ["skipped", "placed"]
    assert [new for _, new in changed(plan)] == ["- task: Rà soát thể chế"]


def with_comment(plan: Path, on: str, words: str) -> Path:
    """The document with a comment on the paragraph that begins with `on`."""
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document = edit(plan, (f">{on}", f'>{on}</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r><w:r><w:t>'))
    with zipfile.ZipFile(document) as package:
        parts = {entry: package.read(entry) for entry in package.namelist()}
    parts["word/comments.xml"] = (
        f'<w:comments {namespace}><w:comment w:id="0" w:author="Bà Lan" w:date="2026-11-19T10:00:00Z">'
        f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:comment></w:comments>"
    ).encode()
    rels = parts["word/_rels/document.xml.rels"].decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    added = f'<Relationship Id="rIdC" Type="{kind}" Target="comments.xml"/></Relationships>'
    parts["word/_rels/document.xml.rels"] = rels.replace("</Relationships>", added).encode()
    with zipfile.ZipFile(document, "w") as package:
        for entry, content in parts.items():
            package.writestr(entry, content)
    return document


def test_comments_are_listed_with_their_place(plan: Path) -> None:
    document = with_comment(plan, "Văn phòng theo dõi", "Thêm đơn vị phối hợp?")
    text = said(pull([document], None, Wanted()))
    assert any("Bà Lan, 19/11/2026" in line and "Thêm đơn vị phối hợp?" in line for line in text)
    assert plan.read_text(encoding="utf-8") == TEXT


def test_comments_are_written_into_the_plan_as_holes(plan: Path) -> None:
    document = with_comment(plan, "Văn phòng theo dõi", "Thêm đơn vị phối hợp?")
    pull([document], None, Wanted(comments=True))
    assert changed(plan) == [
        (
            "Văn phòng theo dõi, đôn đốc.",
            "Văn phòng theo dõi, đôn đốc. <<todo Bà Lan: Thêm đơn vị phối hợp?>>",
        )
    ]


def test_for_programs_there_is_json_whose_counts_add_up(plan: Path) -> None:
    document = edit(plan, ("Văn phòng theo dõi, đôn đốc", "Thanh tra theo dõi"))
    content = json.loads(edits.as_json(pull([document], None, Wanted()), dry_run=False))
    [file] = content["files"]
    [found] = file["edits"]
    assert (content["written"], found["kind"], found["outcome"]) == (True, "changed", "placed")
    assert (found["before"], found["after"]) == ("Văn phòng theo dõi, đôn đốc./.", "Thanh tra theo dõi./.")


def test_after_the_edits_came_in_the_document_may_be_built_again(plan: Path) -> None:
    document = edit(plan, ("phục vụ người dân năm", "phục vụ Nhân dân năm"))
    rules: Callable[[], list[str]] = lambda: [p.rule for b in build([plan], None, False) for p in b.problems]  # noqa: E731
    assert rules() == ["edited-since-built"]
    pull([document], None, Wanted())
    assert rules() == []


def test_what_follows_from_an_edit_is_not_told_as_left(plan: Path) -> None:
    body = zipfile.ZipFile(plan.with_suffix(".docx")).read("word/document.xml").decode()
    [number] = re.findall(r">Số: 0?5/KH-SNV<", body)
    assert "(Kèm theo Kế hoạch số" in body
    result = pull([edit(plan, (number, ">Số: 17/KH-SNV<"))], None, Wanted())
    assert outcomes(result) == [("Số văn bản", "placed")]
    assert changed(plan) == [("number: 5", "number: 17")]
    assert result.files[0].left == ()
