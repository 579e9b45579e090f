"""Every planted fault is found on its line by its rule, and a clean plan has none."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from generator.rules.catalogue import BY_ID, TEXT
from tests.rules.support import document
from tests.rules.text.cite_faults import FAULTS as IN_CITATIONS
from tests.rules.text.faults import FAULTS, Fault
from tests.rules.text.word_file import passage, word_file

ORIGINALS = sorted((Path(__file__).parents[1] / "originals").glob("*.yaml"))
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in ORIGINALS}


@pytest.mark.parametrize("name", TEXTS)
def test_a_clean_plan_has_no_findings(name: str) -> None:
    clean = document(TEXTS[name])
    assert [(rule.id, problem.message) for rule in TEXT for problem in rule.problems(clean)] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_found_on_its_line(fault: Fault) -> None:
    planted = 0
    for text in TEXTS.values():
        try:
            spoilt, line = fault.plant(text)
        except LookupError:
            continue
        planted += 1
        found = [problem.place.line for problem in BY_ID[fault.rule].problems(document(spoilt))]
        assert line in found
    assert planted


def test_every_rule_has_a_fault() -> None:
    assert {rule.id for rule in TEXT} - {"long-passage"} == {fault.rule for fault in FAULTS} | {
        rule for _, _, rule in IN_CITATIONS
    }


@pytest.mark.parametrize("piece", ["x", "hoà ", "(", "…", "a,b ", "của ", "ngày 1/", "nhân dân "])
def test_a_long_passage_of_one_thing_takes_no_long_time(piece: str) -> None:
    document = word_file(passage(1, piece * (20_000 // len(piece))))
    begun = process_time()
    for rule in TEXT:
        assert all(problem.message for problem in rule.problems(document))
    assert process_time() - begun < 5
