from __future__ import annotations

import time

from generator.problems import Place
from generator.rules.document import LONGEST
from generator.rules.plan.body_against_table import check as body_against_table
from generator.rules.text.unclosed_bracket import check as unclosed_bracket
from tests.rules.support import document
from tests.support import body, plan_text


def test_the_nth_words_are_found_where_they_are_typed_the_nth_time() -> None:
    plan = document(plan_text(sections=body("Năm <<year>>, năm 2026, **năm** 2026.")))
    (passage,) = plan.of("text")
    first, second = passage.text.index("2026, năm"), passage.text.rindex("2026")
    typed = passage.text.index("2026,", first + 1)
    assert passage.at(first, first + 4) == passage.place  # printed by <<year>>
    assert passage.at(typed, typed + 4).column == 7 + len("Năm <<year>>, năm ")
    assert passage.at(second, second + 4).column == 7 + len("Năm <<year>>, năm 2026, **năm** ")


def test_thousands_of_places_in_one_line_take_no_time() -> None:
    plan = document(plan_text(sections=body("(" * LONGEST)))
    start = time.process_time()
    found = list(unclosed_bracket(plan))
    assert time.process_time() - start < 5
    (passage,) = plan.of("text")
    first = passage.place
    assert [each.place for each in found[:2]] == [first, Place(first.file, first.line, first.column + 1)]
    assert len(found) == LONGEST


def test_a_line_of_steps_alone_takes_no_time() -> None:
    plan = document(plan_text(sections=body("Việc " + "1." * 20_000)))
    start = time.process_time()
    assert not list(body_against_table(plan))
    assert time.process_time() - start < 2
