"""Comments and tracked changes of returned files as opinions, and what is answered by the plan itself."""

from __future__ import annotations

from pathlib import Path

import docx

from generator.outline.comparing.compare import compare
from generator.resources import default_template
from generator.word.opinions.gathering import Opinion, gathered
from generator.word.redlining.document import redlined
from tests.support import body, outline_of, plan_text


def lines(*typed: str) -> str:
    return plan_text(sections=body(*typed))


SENT = lines("1. Rà soát thủ tục hành chính.", "2. Công khai kết quả giải quyết.", "3. Báo cáo.")


def returned(path: Path, new: str, author: str, comments: dict[str, str] | None = None) -> Path:
    """The sent document as somebody sent it back: edits tracked, comments on paragraphs that hold given words."""
    path.write_bytes(redlined(compare(outline_of(SENT), outline_of(new)), default_template(), None, author))
    document = docx.Document(str(path))
    for words, text in (comments or {}).items():
        paragraph = next(found for found in document.paragraphs if words in found.text)
        document.add_comment(paragraph.runs, text=text, author=author)
    document.save(str(path))
    return path


def told(opinions: tuple[Opinion, ...]) -> list[tuple[str, str, str]]:
    """Who, where, and the words line by line."""
    said = (" / ".join("".join(span.text for span in line) for line in opinion.lines) for opinion in opinions)
    return [(opinion.who, opinion.where, words) for opinion, words in zip(opinions, said, strict=True)]


def test_opinions_of_several_files_stand_in_the_order_of_the_document(tmp_path: Path) -> None:
    finance = returned(
        tmp_path / "so-tai-chinh.docx",
        SENT.replace("3. Báo cáo.", "3. Báo cáo hằng quý."),
        "Nguyễn Văn Bình",
        {"Công khai": "Nêu rõ nơi công khai.\nGiao đơn vị nào?"},
    )
    justice = returned(tmp_path / "so-tu-phap.docx", SENT.replace("Rà soát thủ", "Đơn giản hóa thủ"), "Lê Thị Hoa")
    found = gathered([finance, justice])
    assert told(found.opinions) == [
        ("Lê Thị Hoa", "Khoản 1", "Sửa: / Rà soát Đơn giản hóa thủ tục hành chính."),
        (
            "Nguyễn Văn Bình",
            "Khoản 2",
            "“2. Công khai kết quả giải quyết.”: Nêu rõ nơi công khai. / Giao đơn vị nào?",
        ),
        ("Nguyễn Văn Bình", "Khoản 3", "Sửa: / Báo cáo hằng quý./."),
    ]
    assert [opinion.file for opinion in found.opinions] == ["so-tu-phap.docx", "so-tai-chinh.docx", "so-tai-chinh.docx"]
    assert {opinion.part for opinion in found.opinions} == {"Mục I"}
    assert found.silent == ()


def test_added_and_removed_lines(tmp_path: Path) -> None:
    new = lines("1. Rà soát thủ tục hành chính.", "2. Tập huấn nghiệp vụ.", "3. Báo cáo.")
    new = new.replace("3. Báo cáo.", "3. Báo cáo.\n      4. Công khai trên trang tin của tỉnh.")
    found = gathered([returned(tmp_path / "a.docx", new, "A")])
    words = [said for _, _, said in told(found.opinions)]
    assert any(said.startswith("Bổ sung: / Công khai trên trang tin") for said in words), words
    answers = [opinion.answer for opinion in gathered([tmp_path / "a.docx"], outline_of(new)).opinions]
    assert all(answer.startswith("Tiếp thu, đã ") for answer in answers), answers
    assert "Tiếp thu, đã bổ sung tại Mục I, khoản 4." in answers


def test_what_stands_in_the_plan_now_is_answered(tmp_path: Path) -> None:
    new = SENT.replace("3. Báo cáo.", "3. Báo cáo hằng quý.").replace("Rà soát thủ", "Đơn giản hóa thủ")
    file = returned(tmp_path / "a.docx", new, "A")
    taken = SENT.replace("3. Báo cáo.", "3. Báo cáo hằng quý.")
    found = gathered([file], outline_of(taken))
    assert [(opinion.where, opinion.answer) for opinion in found.opinions] == [
        ("Khoản 1", ""),
        ("Khoản 3", "Tiếp thu, đã sửa tại Mục I, khoản 3."),
    ]


def test_two_people_in_one_file_are_heard_one_by_one(tmp_path: Path) -> None:
    path = returned(tmp_path / "a.docx", SENT.replace("Rà soát thủ", "Đơn giản hóa thủ"), "A")
    document = docx.Document(str(path))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    last = next(found for found in document.paragraphs if "Báo cáo" in found.text)
    for run in last._p.findall(f"{w}r"):
        inserted = run.makeelement(f"{w}ins", {f"{w}id": "7", f"{w}author": "B"})
        run.addnext(inserted)
        copy = run.makeelement(f"{w}r", {})
        text = copy.makeelement(f"{w}t", {})
        text.text = " Gửi trước ngày 15."
        copy.append(text)
        inserted.append(copy)
        break
    document.save(str(path))
    assert [opinion.who for opinion in gathered([path]).opinions] == ["A", "B"]


def test_a_file_without_anything_is_named(tmp_path: Path) -> None:
    found = gathered([returned(tmp_path / "im-lang.docx", SENT, "A")])
    assert (found.opinions, found.silent) == ((), ("im-lang.docx",))
