"""Capital letters: sentences, bodies, places, the two nouns, references."""

from __future__ import annotations

import pytest

from generator.problems import Edit, Place
from generator.rules.text import name_case, place_case, reference_case, sentence_case, special_noun_case
from tests.rules.support import document, found, in_body, words
from tests.rules.text.word_file import in_word, passage, word_file
from tests.support import body, plan_text


def mended(rule: object, line: str) -> str:
    """The line after all the mends of a rule."""
    (passages,) = [document(plan_text(sections=body(line)))]
    for problem in rule.check(passages):  # type: ignore[attr-defined]
        for edit in problem.edits:
            line = line.replace(edit.old, edit.new, 1)
    return line


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("Theo điểm a Khoản 2 điều 5 của Quy chế.", "Theo điểm a khoản 2 Điều 5 của Quy chế."),
        ("Theo phụ lục II, tại mục III và phần I.", "Theo Phụ lục II, tại Mục III và Phần I."),
        ("Nêu tại, Điểm b khoản 1 mục 2 của Kế hoạch.", "Nêu tại, điểm b khoản 1 Mục 2 của Kế hoạch."),
        ("Theo chương IV; tiểu mục 3.", "Theo Chương IV; Tiểu mục 3."),
    ],
)
def test_a_reference_in_the_wrong_case(line: str, right: str) -> None:
    assert mended(reference_case, line) == right


@pytest.mark.parametrize(
    "line",
    [
        "Theo điểm a khoản 2 Điều 5, Mục II, Phụ lục I; phụ lục kèm theo; các mục trên.",
        "Khoản 2 Điều 5. Điểm a cũng vậy. Khoản 3 nữa.",
        "Danh mục 15 thủ tục, hạng mục 2, thành phần 5 người, mỗi phần 10 câu, góp phần 10% số điểm.",
        "Huy động, điều 10 xe; hai phần 3 số hồ sơ; chuyên mục 5 của đài; mục 1.2 và phần 3,5 điểm",
        "phần mềm; điều hành; mục tiêu; chương trình; phần IX của sách thì viết là Phần IX".split(";")[0],
        "mục CC, mục XD",
    ],
)
def test_references_in_the_right_case_and_other_words(line: str) -> None:
    assert in_word(reference_case, line) == []


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("Trình Ủy Ban Nhân Dân tỉnh.", "Trình Ủy ban nhân dân tỉnh."),
        ("Trình ủy ban nhân dân tỉnh.", "Trình Ủy ban nhân dân tỉnh."),
        ("Trình Uỷ ban Nhân dân tỉnh.", "Trình Uỷ ban nhân dân tỉnh."),
        ("Trình Hội đồng Nhân dân tỉnh.", "Trình Hội đồng nhân dân tỉnh."),
        ("Gửi Sở nội vụ và Sở Tài Chính.", "Gửi Sở Nội vụ và Sở Tài chính."),
        ("Gửi Sở Nông Nghiệp Và Môi Trường.", "Gửi Sở Nông nghiệp và Môi trường."),
        ("Gửi Bộ Khoa học và công nghệ.", "Gửi Bộ Khoa học và Công nghệ."),
        ("Phòng Tổ Chức phối hợp.", "Phòng Tổ chức phối hợp."),
        ("Phòng Kế hoạch - Tài Chính phối hợp.", "Phòng Kế hoạch - Tài chính phối hợp."),
        ("Gửi Sở Xây Dựng.", "Gửi Sở Xây dựng."),
    ],
)
def test_a_body_in_the_wrong_case(line: str, right: str) -> None:
    assert mended(name_case, line) == right


@pytest.mark.parametrize(
    "line",
    [
        "Ủy ban nhân dân tỉnh, Uỷ ban nhân dân xã, Hội đồng nhân dân, Tòa án nhân dân, UBND.",
        "Sở Nội vụ, Sở Công Thương, Sở Văn hóa, Thể thao và Du lịch, Sở Văn hoá và Thể thao.",
        "Sở Lao động – Thương binh và Xã hội; Bộ Lao động - Thương binh và Xã hội",
        "Sở xây dựng kế hoạch; cơ sở y tế; cán bộ tư pháp; hồ sơ tài chính; các sở nội vụ",
        "ỦY BAN NHÂN DÂN TỈNH, SỞ NỘI VỤ",
        "Phòng Tổ chức - Hành chính; Phòng Kế hoạch Tài chính; Ban Tổ chức; Phòng xét duyệt, Lao Động Xanh",
        "Văn phòng Ủy ban; nhân dân trong tỉnh",
    ],
)
def test_bodies_in_the_right_case(line: str) -> None:
    assert in_word(name_case, line) == []


def test_the_title_of_a_muc_is_printed_in_capitals_and_not_judged() -> None:
    text = plan_text(sections="sections:\n  - title: Gửi Ủy Ban Nhân Dân\n    text: Một.\n")
    assert found(name_case, text) == []


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("trên địa bàn Tỉnh Lào Cai", "trên địa bàn tỉnh Lào Cai"),
        ("các xã của Tỉnh Hoà Bình", "các xã của tỉnh Hoà Bình"),
        ("gửi Thành phố Đà Nẵng", "gửi thành phố Đà Nẵng"),
        ("gửi thành phố Hồ Chí Minh", "gửi Thành phố Hồ Chí Minh"),
        ("về thủ đô Hà Nội", "về Thủ đô Hà Nội"),
    ],
)
def test_a_place_in_the_wrong_case(line: str, right: str) -> None:
    assert mended(place_case, line) == right


@pytest.mark.parametrize(
    "line",
    [
        "Tỉnh Lào Cai tổ chức. Tỉnh Yên Bái phối hợp.",
        "trên địa bàn tỉnh Lào Cai; tại Thành phố Hồ Chí Minh; Thủ đô Hà Nội; thành phố Hà Nội",
        "Tỉnh ủy Lào Cai; báo cáo Tỉnh; phường Điện Biên Phủ; Phường Lê Lợi; Quận 1",
        "thành phố Hồ Chí Minhh",
        "UBND TỈNH LÀO CAI",
    ],
)
def test_places_in_the_right_case(line: str) -> None:
    assert in_word(place_case, line) == []


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("Nâng cao chất lượng phục vụ nhân dân.", 29),
        ("Lấy ý kiến của nhân dân.", 16),
        ("Chủ trương của Đảng và nhà nước.", 24),
        ("Theo pháp luật của nhà nước.", 20),
    ],
)
def test_the_two_nouns(line: str, column: int) -> None:
    assert in_body(special_noun_case, line) == [(1, column)]


@pytest.mark.parametrize(
    "line",
    [
        "Ủy ban nhân dân, Hội đồng nhân dân, Quân đội nhân dân, công an nhân dân, Thanh tra nhân dân.",
        "Quản lý nhà nước, ngân sách nhà nước, cơ quan hành chính nhà nước, bí mật nhà nước.",
        "Phục vụ Nhân dân, chính sách của Nhà nước; tiếng nói của nhân dân chủ thể",
    ],
)
def test_the_two_nouns_inside_names_and_as_adjectives(line: str) -> None:
    assert in_word(special_noun_case, line) == []


def test_lines_and_sentences_that_begin_small() -> None:
    lines = ("- ban hành kế hoạch. các phòng thực hiện.", "a) tổ chức họp;", "đoạn không nhãn.")
    assert in_body(sentence_case, *lines) == [(1, 3), (2, 4), (3, 1), (1, 22)]


def test_the_beginning_is_mended_the_middle_is_not() -> None:
    first, second = sentence_case.check(document(plan_text(sections=body("- ban hành. các phòng."))))
    assert first.edits == (Edit(Place("ke-hoach.yaml", 16, 9), "ban", "Ban"),)
    assert second.edits == ()


@pytest.mark.parametrize(
    "lines",
    [
        ["Xây dựng kế hoạch kiểm tra", "tại các đơn vị."],
        ["- Kiểm tra công tác văn thư,", "lưu trữ."],
        ["e-Office và eGov triển khai.", "iCloud không dùng.", "v/v họp", "đ/c Giám đốc"],
        ["TP. Hồ Chí Minh, v.v. và nhiều nơi; hồ sơ, tài liệu... các loại; ThS. an"],
        ["Xem sonoivu.gov.vn. 15 hồ sơ."],
        ["(i) Một", "“Hai” và ba"],
        ["Số 5. và khoản 1. thì khác"],
    ],
)
def test_lines_that_go_on_and_words_of_their_own_form(lines: list[str]) -> None:
    assert in_word(sentence_case, *lines) == []


def test_a_cell_is_only_something_to_look_at() -> None:
    cells = [passage(1, "phòng Tổ chức", "cell"), passage(2, "đồng", "cell")]
    (only,) = sentence_case.check(word_file(*cells))
    assert (only.severity, only.edits) == ("info", ())


def test_the_second_line_of_a_cell_goes_on_and_the_next_cell_does_not() -> None:
    text = plan_text(
        tasks="""tasks:
  - task: |
      Rà soát văn bản
      đã ban hành từ lâu
    product: báo cáo kết quả
""",
        sections=body("<<table t>>") + "tables:\n  t:\n    columns:\n      task: Việc\n      product: Sản phẩm\n",
    )
    assert words(sentence_case, text) == ["báo cáo kết quả"]
