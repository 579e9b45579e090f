from __future__ import annotations

from generator.plan.merging.following import line_map

A = ["  - task: Rà soát văn bản", "    lead: Văn phòng", "    deadline: Quý I"]
B = ["  - task: Tổ chức hội nghị", "    lead: Văn phòng", "    deadline: Quý II"]
C = ["  - task: Báo cáo kết quả", "    lead: Văn phòng", "    deadline: Quý III"]
X = ["  - task: Kiểm tra công vụ", "    lead: Văn phòng", "    deadline: Quý I"]
OLD = ["rows:", *A, *B, *C]


def now(*rows: list[str]) -> list[str]:
    return ["rows:", *(line for row in rows for line in row)]


def test_lines_that_stay_are_found_below_a_new_row_though_its_values_are_the_same() -> None:
    found = line_map(OLD, now(A, X, B, C))
    assert found.to == (0, 1, 2, 3, 7, 8, 9, 10, 11, 12)
    assert (found.rewritten, found.moved) == ({}, frozenset())


def test_a_new_row_before_the_first_leaves_all_others_whole() -> None:
    assert line_map(OLD, now(X, A, B, C)).to == (0, 4, 5, 6, 7, 8, 9, 10, 11, 12)


def test_a_moved_row_takes_its_values_along() -> None:
    found = line_map(OLD, now(C, A, B))
    assert found.to == (0, 4, 5, 6, 7, 8, 9, 1, 2, 3)
    assert found.moved == {7, 8, 9}


def test_a_value_that_changed_as_its_row_moved_is_the_same_value() -> None:
    found = line_map(OLD, now(B, [*A[:2], "    deadline: Ngày 15/3"], C))
    assert found.new(3) == 6
    assert found.rewritten == {3: 6}


def test_a_value_is_not_taken_for_another_rows() -> None:
    # A's deadline goes, B gets the same: nothing moved.
    found = line_map(["rows:", *A, *B[:2]], ["rows:", *A[:2], *B[:2], "    deadline: Quý I"])
    assert found.moved == frozenset()
    assert found.new(3) == -1


def test_values_written_anew_are_known_by_their_key_and_paragraphs_by_their_words() -> None:
    old = ["text: |", "  Giao Văn phòng theo dõi, đôn đốc việc thực hiện.", "  Kinh phí do ngân sách cấp.", *A]
    new = ["text: |", "  Kinh phí do ngân sách tỉnh cấp.", *A[:1], "    lead: Thanh tra", "    deadline: Tháng 3"]
    assert line_map(old, new).rewritten == {2: 1, 4: 3, 5: 4}


def test_a_line_in_the_place_of_another_is_the_other_in_new_words() -> None:
    assert line_map(["a: 1", "b: 2", "c: 3"], ["a: 1", "x: 9", "c: 3"]).rewritten == {1: 1}


def test_a_removed_row_is_nowhere() -> None:
    found = line_map(OLD, now(A, C))
    assert [found.new(line) for line in range(4, 7)] == [-1, -1, -1]
    assert found.to[7:] == (4, 5, 6)
