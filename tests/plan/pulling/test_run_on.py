"""A căn cứ runs on into the opening by its comma; new words without one are one line."""

from __future__ import annotations

from tests.plan.pulling.support import pull
from tests.support import plan_text

SENT = plan_text(
    legal_bases="legal_bases: |\n  Thực hiện Kế hoạch số 12/KH-UBND của tỉnh,\n",
    opening="opening: Sở ban hành kế hoạch\n",
)


def test_words_before_the_comma_change_in_their_own_line() -> None:
    assert pull(SENT, SENT.replace("của tỉnh,", "của Ủy ban nhân dân tỉnh,")).text == SENT.replace(
        "của tỉnh,", "của Ủy ban nhân dân tỉnh,"
    )


def test_where_the_comma_went_both_are_one_line_of_the_opening() -> None:
    new = plan_text(opening="opening: Thực hiện Kế hoạch số 12/KH-UBND, Sở ban hành kế hoạch\n")
    text = pull(SENT, new.replace("KH-UBND, Sở", "KH-UBND Sở")).text
    assert "opening: Thực hiện Kế hoạch số 12/KH-UBND Sở ban hành kế hoạch\n" in text
    assert "12/KH-UBND của tỉnh" not in text
