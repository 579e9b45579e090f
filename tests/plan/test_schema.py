"""The JSON Schema that editors use: it accepts the plans and says what people type wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.plan.model import Plan
from generator.plan.schema import schema
from tests.support import plan_text

PLANS = sorted((Path(__file__).parents[2] / "plans").glob("*.yaml"))


def complaints(document: Any) -> list[str]:
    checker = jsonschema.Draft202012Validator(schema())
    return [error.message for error in checker.iter_errors(document)]


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("path", PLANS, ids=[path.stem for path in PLANS])
def test_every_plan_passes_as_an_editor_reads_it(path: Path) -> None:
    assert complaints(yaml.safe_load(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "typed",
    [
        "titel: A\n",
        "numbering: A.\n",
        "appendices:\n  - title: A\n    orientation: ngang\n",
        "sections: A\n",
        "tables:\n  b:\n    labels: I / 1\n",
    ],
)
def test_what_the_program_refuses_an_editor_marks(typed: str) -> None:
    assert complaints(yaml.safe_load(plan_text(extra=typed)))


def test_numbers_and_blanks_that_an_editor_reads_otherwise_pass() -> None:
    typed = "numbering: 1.\nfootnotes:\n  1: 0134\nformat: 1\n"
    loaded = yaml.safe_load(plan_text(extra=typed))

    # JSON has text for keys.
    loaded["footnotes"] = {str(name): value for name, value in loaded["footnotes"].items()}
    assert complaints(loaded) == []


def test_every_key_is_described_in_vietnamese_and_has_no_english_title() -> None:
    made = schema()
    holders = [made, *made["$defs"].values()]

    assert set(made["properties"]) == set(Plan.fields())
    for holder in holders:
        assert holder["description"]
        for value in holder["properties"].values():
            assert value.get("description") or "$ref" in value, value
            assert "title" not in value
