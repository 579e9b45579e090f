"""`pull`: a leader's edits come into the plan file, each told where it was made, none lost."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import cli
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
    [(ORIGINAL, 0), (View("author", "Trần Bình"), 1)],
)
def test_tracked_changes_are_taken_as_asked(plan: Path, view: View, found: int) -> None:
    document = edit(plan, tracked("Văn phòng theo dõi, đôn đốc", "Thanh tra theo dõi"))
    assert len(outcomes(pull([document], None, Wanted(view=view)))) == found


def test_a_name_nobody_has_is_refused_with_the_names_there_are(plan: Path) -> None:
    document = edit(plan, tracked("Văn phòng theo dõi, đôn đốc", "Thanh tra theo dõi"))
    with pytest.raises(UserError, match="của “Tran Binh”") as caught:
        pull([document], None, Wanted(view=View("author", "Tran Binh")))
    assert "Trần Bình" in caught.value.problems[0].hint


def test_without_tracked_changes_nobody_can_be_chosen(plan: Path) -> None:
    with pytest.raises(UserError) as caught:
        pull([plan.with_suffix(".docx")], None, Wanted(view=View("author", "Trần Bình")))
    assert "bỏ --author" in caught.value.problems[0].hint


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


def test_a_comment_written_into_the_plan_is_not_written_twice(plan: Path) -> None:
    document = with_comment(plan, "Văn phòng theo dõi", "Thêm đơn vị phối hợp?")
    pull([document], None, Wanted(comments=True))
    pull([document], None, Wanted(comments=True))
    assert plan.read_text(encoding="utf-8").count("<<todo Bà Lan: Thêm đơn vị phối hợp?>>") == 1


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


def with_a_paragraph_more(plan: Path) -> Path:
    """The document with another paragraph after "1. Rà soát ..." and one row more, and a place changed."""
    words = zipfile.ZipFile(plan.with_suffix(".docx")).read("word/document.xml").decode()
    [paragraph] = [found for found in re.findall(r"<w:p>.*?</w:p>", words) if "Rà soát thủ tục hành chính" in found]
    [row] = [found for found in re.findall(r"<w:tr>.*?</w:tr>", words) if "Tập huấn" in found]
    other = re.sub(r"<w:bookmark(Start|End)[^>]*/>", "", row).replace("Tập huấn nghiệp vụ", "Họp báo")
    new = re.sub(r"<w:bookmark(Start|End)[^>]*/>", "", paragraph).replace("Rà soát thủ tục", "Niêm yết thủ tục")
    return edit(
        plan,
        (paragraph, paragraph + new),
        (row, row + other.replace(">2<", ">3<")),
        ("phục vụ người dân năm", "phục vụ Nhân dân năm"),
    )


def test_a_file_pulled_twice_adds_nothing_twice(plan: Path) -> None:
    document = with_a_paragraph_more(plan)
    assert {outcome for _, outcome in outcomes(pull([document], None, Wanted()))} == {"placed"}
    once = plan.read_text(encoding="utf-8")
    assert (once.count("Niêm yết thủ tục"), once.count("Họp báo")) == (1, 1)
    again = pull([document], None, Wanted())
    assert {outcome for _, outcome in outcomes(again)} == {"already"}
    assert (plan.read_text(encoding="utf-8"), again.files[0].left) == (once, ())
    assert "  Tìm thấy 3 chỗ sửa: 3 kế hoạch đã có từ trước." in said(again)


def test_the_date_pulled_twice_is_no_conflict(plan: Path) -> None:
    document = edit(
        plan, ("Quảng Ninh, ngày 09 tháng", "Quảng Ninh, ngày 28 tháng"), ("Nâng cao chất lượng", "Nâng chất lượng")
    )
    pull([document], None, Wanted())
    assert [outcome for _, outcome in outcomes(pull([document], None, Wanted()))] == ["already", "already"]


def test_what_a_conflict_says_is_not_said_again_as_left(plan: Path) -> None:
    document = edit(plan, ("theo dõi, đôn đốc", "theo dõi, đôn đốc hằng quý"))
    plan.write_text(TEXT.replace("theo dõi, đôn đốc.", "theo dõi, đôn đốc hằng tháng."), encoding="utf-8")
    result = pull([document], None, Wanted())
    assert [outcome for _, outcome in outcomes(result)] == ["conflict"]
    assert result.files[0].left == ()


FOREIGN = plan_text(
    sections="""sections:
  - title: Công tác khai thác khoáng sản
    text: |
      1. Các mỏ đá lập phương án phòng cháy, báo cáo huyện.
      2. Đình chỉ cơ sở không có giấy phép.
      3. Lắp trạm cân, kết nối dữ liệu với cơ quan thuế.
      4. Công bố vùng cấm khai thác trên bản đồ.
"""
)


def test_another_document_altogether_is_refused(plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "khoang-san.yaml"
    other.write_text(FOREIGN, encoding="utf-8")
    [built] = build([other], None, False)
    assert not built.problems
    with pytest.raises(UserError, match=r"được tạo từ khoang-san.yaml, không phải .*ke-hoach.yaml") as caught:
        pull([other.with_suffix(".docx")], plan, Wanted())
    assert caught.value.problems[0].rule == "other-document"
    assert plan.read_text(encoding="utf-8") == TEXT


def test_a_document_of_a_plan_with_another_name_says_so(plan: Path, tmp_path: Path) -> None:
    document = edit(plan, ("phục vụ người dân năm", "phục vụ Nhân dân năm"))
    renamed = plan.rename(tmp_path / "cchc.yaml")
    text = said(pull([document], renamed, Wanted()))
    assert text[1] == "  Tệp Word này được tạo từ ke-hoach.yaml: xem có đúng là kế hoạch này không."


@pytest.mark.parametrize(
    ("name", "rule", "hint"),
    [
        ("GĐ", "no-file", 'Tên có dấu cách thì đặt trong ngoặc kép: "'),
        ("GĐ sử.docx", "no-file", 'Có phải "'),
        ("quet.pdf", "not-a-word-file", "Mở bằng Word"),
        (".", "not-a-file", "Ghi rõ tên tệp .docx."),
    ],
)
def test_what_is_no_returned_file_is_told_before_the_plan_is_looked_for(
    tmp_path: Path, name: str, rule: str, hint: str
) -> None:
    (tmp_path / "GĐ sửa.docx").write_bytes(b"")
    (tmp_path / "quet.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(UserError) as caught:
        pull([tmp_path / name], None, Wanted())
    [problem] = caught.value.problems
    assert problem.rule == rule
    assert problem.hint.startswith(hint)


@pytest.mark.parametrize(
    ("typed", "taken"), [("\n", True), ("có\n", True), ("k\n", False), ("?\nkhông\n", False)], ids=repr
)
def test_the_question_is_answered_in_vietnamese(plan: Path, typed: str, taken: bool) -> None:
    document = edit(plan, ("phục vụ người dân năm", "phục vụ Nhân dân năm"))
    result = CliRunner().invoke(cli, ["pull", "-i", str(document)], input=typed)
    assert result.exit_code == 0
    assert ("Nhân dân" in plan.read_text(encoding="utf-8")) is taken


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["a.yaml"], "Chưa ghi tệp Word trả về: kehoach pull TỆP.docx a.yaml"),
        (["a.docx", "b.yaml", "c.yaml"], "Chỉ ghi một tệp kế hoạch"),
    ],
)
def test_wrong_arguments_say_what_is_missing_or_too_much(names: list[str], said: str) -> None:
    result = CliRunner().invoke(cli, ["pull", *names])
    assert result.exit_code == 2
    assert said in result.output


def test_a_group_that_loses_its_last_task_is_told_as_such(tmp_path: Path) -> None:
    plan = tmp_path / "ke-hoach.yaml"
    group = "  - group: Chuyển đổi số\n    rows:\n      - task: Số hóa hồ sơ\n        lead: Thanh tra\ntables:\n"
    text = TEXT.replace("tables:\n", group)
    plan.write_text(text, encoding="utf-8")
    [built] = build([plan], None, False)
    assert not built.problems
    words = zipfile.ZipFile(plan.with_suffix(".docx")).read("word/document.xml").decode()
    [row] = [found for found in re.findall(r"<w:tr>.*?</w:tr>", words) if "Số hóa hồ sơ" in found]
    [told] = pull([edit(plan, (row, ""))], None, Wanted()).files[0].edits
    assert told.outcome == "unplaced"
    assert told.reason.startswith("Nhóm này sẽ không còn nhiệm vụ nào")
    assert plan.read_text(encoding="utf-8") == text


def test_where_only_a_comment_is_left_build_does_not_ask_for_another_pull(plan: Path) -> None:
    document = with_comment(plan, "Văn phòng theo dõi", "Thêm đơn vị phối hợp?")
    [built] = build([plan], None, False)
    [problem] = built.problems
    assert problem.message.startswith("Mọi chỗ sửa ở tệp này đã vào kế hoạch, nhưng còn ý kiến")
    assert f"kehoach pull {document} --dry-run" in problem.hint
    [built] = build([plan], None, True)
    assert not built.problems


def test_a_row_keeps_what_its_group_gave_it_when_the_document_was_sent(plan: Path) -> None:
    words = zipfile.ZipFile(plan.with_suffix(".docx")).read("word/document.xml").decode()
    [row] = [row for row in re.findall(r"<w:tr>.*?</w:tr>", words) if "Tập huấn" in row]
    added = re.sub(r"<w:bookmark(?:Start|End)[^>]*/>", "", row).replace("Tập huấn nghiệp vụ", "Tổng kết cuối năm")
    document = edit(plan, (row, row + added))
    plan.write_text(TEXT.replace("lead: Văn phòng ", "lead: Thanh tra "), encoding="utf-8")
    pull([document], None, Wanted())
    text = plan.read_text(encoding="utf-8")
    assert re.search(r"- task: Tổng kết cuối năm\n(        .*\n)*?        lead: Văn phòng\n", text)
