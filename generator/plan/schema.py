"""The JSON Schemas of a plan file and of office.yaml, for editors: completion, checks and hover texts in Vietnamese."""

from __future__ import annotations

from typing import Any

from generator.plan.model import Plan
from generator.plan.office import OfficeFile
from generator.plan.record import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The schema of a plan as a dictionary ready for JSON."""
    return _of(Plan, "Tệp kế hoạch")


def office_schema() -> dict[str, Any]:
    """The schema of `office.yaml` as a dictionary ready for JSON."""
    return _of(OfficeFile, "Tệp office.yaml của cơ quan")


def _of(record: type[Record], title: str) -> dict[str, Any]:
    definitions: dict[str, Any] = {}
    whole = record.schema(definitions)
    return {"$schema": DIALECT, "title": title, **whole, "$defs": dict(sorted(definitions.items()))}
