"""Footnotes: changed, put in with their signs, taken out with them."""

from __future__ import annotations

from tests.plan.pulling.support import changed_lines, edited, plan, told


def test_the_words_of_a_note() -> None:
    assert changed_lines(("  1: Quyết định số 1.", "  1: Quyết định số 2.")) == (
        "-   1: Quyết định số 1.\n+   1: Quyết định số 2."
    )


def test_a_new_note_gets_the_next_number_and_its_sign() -> None:
    assert changed_lines(
        ("chất lượng năm", "chất lượng<<note 2>> năm"),
        ("  1: Quyết định số 1.", "  1: Quyết định số 1.\n  2: Nghị quyết mới."),
    ) == (
        "-       1. Nâng cao chất lượng năm <<year>>.\n"
        "+       1. Nâng cao chất lượng<<note 2>> năm <<year>>.\n"
        "+   2: Nghị quyết mới."
    )


def test_the_first_notes_of_a_plan() -> None:
    sent = plan("sections:\n  - title: Mục\n    text: |\n      Một.\n      Hai.\n")
    new = (
        "Một.\n      Hai.\n",
        "Một<<note 1>>.\n      Hai<<note 2>>.\n" + "footnotes:\n  1: Chú một.\n  2: Chú hai.\n",
    )
    assert changed_lines(new, sent=sent) == (
        "-       Một.\n-       Hai.\n+       Một<<note 1>>.\n+       Hai<<note 2>>.\n"
        "+ footnotes:\n+   1: Chú một.\n+   2: Chú hai."
    )


def test_a_note_goes_with_its_sign() -> None:
    assert changed_lines(("<<note 1>>", ""), ("footnotes:\n  1: Quyết định số 1.\n", "")) == (
        "-       2. Việc thứ hai<<note 1>>.\n+       2. Việc thứ hai.\n- footnotes:\n-   1: Quyết định số 1."
    )


def test_a_note_whose_sign_could_not_be_put_in_is_told() -> None:
    result = edited(
        ("Nâng cao chất lượng năm", "Nâng cao hiệu quả<<note 2>> năm"),
        ("  1: Quyết định số 1.", "  1: Quyết định số 1.\n  2: Nghị quyết mới."),
        now=(("Nâng cao chất lượng năm", "Tăng chất lượng năm"),),
    )
    assert [edit.outcome for edit in result.edits] == ["conflict", "unplaced"]
    assert "<<note 2>>" in told(result)[1][1]
