"""The bảng so sánh: what stands in its cells, what is struck through and what is underlined."""

from __future__ import annotations

import io

import docx

from generator.outline.comparing.compare import compare
from generator.word import integrity
from generator.word.sheets.differences import sheet_of
from generator.word.sheets.sheet import rendered_sheet
from tests.support import body, outline_of, plan_text


def made(old: str, new: str) -> bytes:
    content = rendered_sheet(sheet_of(compare(outline_of(old), outline_of(new)), ("cũ.yaml", "mới.yaml")), "Sở Nội vụ")
    assert integrity.faults(content, "x.docx") == []
    return content


def rows(content: bytes) -> list[list[str]]:
    """The rows of the table, words struck through as [-x-], underlined as {+x+}; a group's row once."""
    found = []
    for row in docx.Document(io.BytesIO(content)).tables[0].rows[1:]:
        cells = list(dict.fromkeys(row.cells)) if len({cell._tc for cell in row.cells}) == 1 else row.cells
        found.append([" / ".join(marked(line) for line in cell.paragraphs) for cell in cells])
    return found


def marked(paragraph: object) -> str:
    said = ""
    for run in paragraph.runs:  # type: ignore[attr-defined]
        said += f"[-{run.text}-]" if run.font.strike else f"{{+{run.text}+}}" if run.font.underline else run.text
    return said


def lines(*typed: str) -> str:
    return plan_text(sections=body(*typed))


def test_a_row_for_each_difference_under_the_part_it_stands_in() -> None:
    old = lines("1. Nâng cao chất lượng phục vụ.", "2. Họp giao ban.")
    new = lines("1. Nâng cao hiệu quả phục vụ.", "2. Họp giao ban.").replace("number: 5", "number: 17")
    assert rows(made(old, new)) == [
        ["Phần đầu"],
        ["1", "Số văn bản", "[-5-]", "{+17+}", "Sửa"],
        ["Mục I"],
        [
            "2",
            "Khoản 1",
            "Nâng cao [-chất lượng-] phục vụ.",
            "Nâng cao {+hiệu quả+} phục vụ.",
            "Sửa",
        ],
    ]


def test_added_removed_and_moved() -> None:
    old = lines("1. Rà soát thủ tục hành chính.", "2. Công khai kết quả giải quyết.", "3. Báo cáo.")
    added = lines("1. Rà soát thủ tục hành chính.", "2. Tập huấn.", "3. Công khai kết quả giải quyết.", "4. Báo cáo.")
    assert rows(made(old, added))[1] == ["1", "Khoản 2", "", "{+Tập huấn.+}", "Bổ sung"]
    assert rows(made(added, old))[1] == ["1", "Khoản 2", "[-Tập huấn.-]", "", "Bỏ"]
    moved = lines("1. Công khai kết quả giải quyết.", "2. Báo cáo.", "3. Rà soát thủ tục hành chính.")
    row = rows(made(old, moved))[1]
    assert row[2:] == [
        "1. Rà soát thủ tục hành chính.",
        "3. Rà soát thủ tục hành chính./.",
        "Chuyển từ Mục I, khoản 1 đến Mục I, khoản 3",
    ]


def test_emphasis_alone_and_what_was_empty() -> None:
    old = lines("- Giao Văn phòng chủ trì.")
    assert rows(made(old, lines("- Giao **Văn phòng** chủ trì.")))[1][-1] == "Sửa kiểu chữ (đậm, nghiêng)"
    assert rows(made(old.replace("number: 5", "number:"), old))[1][2:4] == ["(để trống)", "{+5+}"]


def test_a_long_stretch_without_changes_is_shortened() -> None:
    words = " ".join(f"chữ{number}" for number in range(90))
    row = rows(made(lines(f"- Đầu {words} cuối."), lines(f"- Đầu {words} kết.")))[1]
    around = " ".join(f"chữ{number}" for number in range(78, 90))
    assert row[2] == f"… {around} [-cuối-]./."
    assert row[3] == f"… {around} {{+kết+}}./."


def test_the_pages_say_what_is_compared_and_how_much_differs() -> None:
    content = made(lines("- Họp."), lines("- Họp báo."))
    document = docx.Document(io.BytesIO(content))
    assert [line.text for line in document.paragraphs if line.text] == [
        "BẢNG SO SÁNH",
        "Dự thảo Kế hoạch",
        "Cải cách hành chính năm 2026",
        "(Dự thảo cũ: cũ.yaml, số 05/KH-SNV ngày 09 tháng 02 năm 2026; "
        "dự thảo mới: mới.yaml, số 05/KH-SNV ngày 09 tháng 02 năm 2026)",
        "Có 1 chỗ khác nhau: sửa 1. Chữ bỏ đi gạch ngang, chữ thêm vào in đậm và gạch chân.",
    ]
    section = document.sections[-1]
    assert section.page_width > section.page_height
    assert content == made(lines("- Họp."), lines("- Họp báo."))


def test_two_equal_plans_have_no_table() -> None:
    document = docx.Document(io.BytesIO(made(plan_text(), plan_text())))
    assert document.tables == []
    assert document.paragraphs[-2].text == "Hai bản không có chỗ nào khác nhau."


def test_a_row_of_tasks_is_told_with_the_titles_of_its_columns() -> None:
    head = (
        "sections:\n  - title: Nhiệm vụ\n    text: |\n      <<table bang>>\n"
        "tables:\n  bang:\n    columns:\n      tt: TT\n      task: Nhiệm vụ\n      lead: Chủ trì\n"
        "tasks:\n  - group: Thể chế\n    rows:\n      - task: Rà soát văn bản\n        lead: Văn phòng\n"
    )
    more = "      - task: Kiểm tra hồ sơ\n        lead: Thanh tra\n"
    assert rows(made(plan_text(sections=head), plan_text(sections=head + more)))[1] == [
        "1",
        "Nhiệm vụ 2",
        "",
        "{+Nhiệm vụ: Kiểm tra hồ sơ+} / {+Chủ trì: Thanh tra+}",
        "Bổ sung",
    ]
