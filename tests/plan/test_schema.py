"""The JSON Schemas that editors use: they accept what the program accepts and say what people type wrong.

Read as an editor reads: by a YAML reader and a validator that know nothing of the program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.plan.model import Plan
from generator.plan.office import OfficeFile
from generator.plan.schema import office_schema, schema
from tests.support import errors, plan_text

ROOT = Path(__file__).parents[2]
PLANS = sorted((ROOT / "plans").glob("*.yaml"))
SCHEMAS = {"plan": schema(), "office": office_schema()}
OFFICE = """header:
  parent: UBND tỉnh Quảng Ninh
  agency: Sở Nội vụ
  symbol: KH-SNV
  place: Quảng Ninh
signatories:
  giam-doc:
    position: GIÁM ĐỐC
    name: Nguyễn Văn An
signatory: giam-doc
recipients: |
  Lưu: VT, VP
caption: blank
check:
  doubled-word: off | Tên riêng có từ lặp
  year-left-over: warning
"""


def complaints(document: Any, kind: str = "plan") -> set[tuple[str, str]]:
    """The places that do not fit and the rule of the schema each breaks."""
    found = jsonschema.Draft202012Validator(SCHEMAS[kind]).iter_errors(document)
    return {(error.json_path, str(error.validator)) for error in found}


def holders(kind: str) -> Iterator[dict[str, Any]]:
    """Every description of a mapping in a schema."""
    yield SCHEMAS[kind]
    yield from SCHEMAS[kind]["$defs"].values()


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_schema_is_a_schema(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[kind])


@pytest.mark.parametrize("path", PLANS, ids=[path.stem for path in PLANS])
def test_every_plan_passes_as_an_editor_reads_it(path: Path) -> None:
    assert complaints(yaml.safe_load(path.read_text(encoding="utf-8"))) == set()


def test_the_example_of_the_reference_passes() -> None:
    page = (ROOT / "docs" / "tep-ke-hoach.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"Một kế hoạch ngắn mà đủ:\n\n```yaml\n(.*?)```", page, re.DOTALL)
    assert complaints(yaml.safe_load(example)) == set()


def test_an_office_passes() -> None:
    assert complaints(yaml.safe_load(OFFICE), "office") == set()


GROUP = "tasks:\n  - group: Thể chế\n    rows:\n      - task: Rà soát\n"
TABLE = "tables:\n  b:\n    columns:\n      task: Nhiệm vụ\n"


@pytest.mark.parametrize(
    ("parts", "where", "broken"),
    [
        ({"extra": "titel: A\n"}, "$", "additionalProperties"),
        ({"year": ""}, "$", "required"),
        ({"year": "year: 20266\n"}, "$.year", "maximum"),
        ({"year": "year: hai nghìn\n"}, "$.year", "type"),
        ({"header": ""}, "$", "required"),
        ({"header": "header:\n  agnecy: Sở Nội vụ\n  date: 1/2026\n"}, "$.header", "additionalProperties"),
        ({"header": "header:\n  agency: Sở Nội vụ\n"}, "$.header", "required"),
        ({"header": "header:\n  agency:\n  date: 1/2026\n"}, "$.header.agency", "type"),
        ({"header": "header:\n  date: ngày 5 tháng 1\n"}, "$.header.date", "pattern"),
        ({"header": "header:\n  date: 2026-12-28\n"}, "$.header.date", "type"),
        ({"header": "header:\n  - date: 1/2026\n"}, "$.header", "type"),
        ({"title": "title:\n  type: Kế hoạch\n"}, "$.title", "required"),
        ({"title": "title:\n  subject: ''\n"}, "$.title.subject", "pattern"),
        ({"title": "title: Cải cách hành chính\n"}, "$.title", "type"),
        ({"sections": "sections: Mục đích\n"}, "$.sections", "type"),
        ({"sections": "sections:\n  - Mục đích\n"}, "$.sections[0]", "type"),
        ({"sections": "sections:\n  - text: A\n"}, "$.sections[0]", "oneOf"),
        ({"sections": "sections:\n  - title: A\n    part: B\n"}, "$.sections[0]", "oneOf"),
        ({"sections": "sections:\n  - title: A\n    id: Mục 1\n"}, "$.sections[0].id", "pattern"),
        ({"sections": "sections:\n  - title: A\n    content: B\n"}, "$.sections[0]", "additionalProperties"),
        ({"extra": "numbering: A.\n"}, "$.numbering", "enum"),
        ({"extra": "format: 2\n"}, "$.format", "enum"),
        ({"extra": "caption: empty\n"}, "$.caption", "enum"),
        ({"extra": "tasks:\n  - group: Thể chế\n"}, "$.tasks[0]", "anyOf"),
        ({"extra": "tasks:\n  rows: A\n"}, "$.tasks", "type"),
        ({"extra": f"{GROUP}        lines: A\n"}, "$.tasks[0]", "anyOf"),
        ({"extra": "tables:\n  b:\n    labels: I / 1\n"}, "$.tables.b", "required"),
        ({"extra": "tables:\n  b:\n    columns:\n      - task\n"}, "$.tables.b.columns", "type"),
        ({"extra": f"{TABLE}    number_row: maybe\n"}, "$.tables.b.number_row", "enum"),
        ({"extra": "appendices:\n  - title: A\n    orientation: ngang\n"}, "$.appendices[0].orientation", "enum"),
        ({"signatory": "signatory:\n  name: Nguyễn Văn An\n"}, "$.signatory", "anyOf"),
        ({"recipients": "recipients:\n  - Lưu VT\n"}, "$.recipients", "type"),
        ({"recipients": "recipients:\n"}, "$.recipients", "type"),
        ({"extra": "footnotes: A\n"}, "$.footnotes", "type"),
    ],
)
def test_a_broken_plan_is_rejected_for_what_is_wrong_with_it(parts: dict[str, str], where: str, broken: str) -> None:
    text = plan_text(**parts)
    found = complaints(yaml.safe_load(text))
    assert (where, broken) in found
    assert {place for place, _ in found} == {where}
    # The program refuses it too, but for what only office.yaml may give.
    assert errors(text)


@pytest.mark.parametrize(
    ("old", "new", "where", "broken"),
    [
        ("caption: blank", "caption: trống", "$.caption", "enum"),
        ("  agency:", "  agnecy:", "$.header", "additionalProperties"),
        ("    position: GIÁM ĐỐC\n", "", "$.signatories['giam-doc']", "required"),
        ("signatory: giam-doc", "signatory:\n  name: An", "$.signatory", "type"),
        ("off | Tên riêng có từ lặp", "off |", "$.check['doubled-word']", "pattern"),
        ("  year-left-over: warning", "  year-left-over: nặng", "$.check['year-left-over']", "pattern"),
        ("recipients: |\n  Lưu: VT, VP\n", "recipents: VT\n", "$", "additionalProperties"),
    ],
)
def test_a_broken_office_is_rejected_for_what_is_wrong_with_it(old: str, new: str, where: str, broken: str) -> None:
    assert old in OFFICE
    assert complaints(yaml.safe_load(OFFICE.replace(old, new)), "office") == {(where, broken)}


def test_numbers_and_blanks_that_an_editor_reads_otherwise_pass() -> None:
    typed = "numbering: 1.\nfootnotes:\n  1: 0134\nformat: 1\n"
    loaded = yaml.safe_load(plan_text(extra=typed))

    # JSON has text for keys.
    loaded["footnotes"] = {str(name): value for name, value in loaded["footnotes"].items()}
    assert complaints(loaded) == set()


@pytest.mark.parametrize(("kind", "record"), [("plan", Plan), ("office", OfficeFile)])
def test_every_key_is_described_in_vietnamese_and_has_no_english_title(kind: str, record: Any) -> None:
    assert set(SCHEMAS[kind]["properties"]) == set(record.fields())
    for holder in holders(kind):
        assert holder["description"]
        for value in holder["properties"].values():
            # Sentences of ours hold letters that no English has.
            assert re.search("[à-ỹđ]", value["description"]), value
            assert "title" not in value


def test_what_the_machine_fills_in_is_code_where_an_editor_shows_markdown() -> None:
    year = SCHEMAS["plan"]["properties"]["year"]
    assert year["description"].endswith("in bằng <<year>>.")
    assert year["markdownDescription"].endswith("in bằng `<<year>>`.")
