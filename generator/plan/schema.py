"""The JSON Schemas of a plan file and of office.yaml, for editors: completion, checks and hover texts in Vietnamese."""

from __future__ import annotations

import re
from typing import Any

from generator.plan.model import Plan
from generator.plan.office import OfficeFile
from generator.plan.record import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_CALL = re.compile(r"(?<!`)<<[^<>]*>>(?!`)")


def schema() -> dict[str, Any]:
    """The schema of a plan as a dictionary ready for JSON."""
    return _of(Plan, "Tệp kế hoạch")


def office_schema() -> dict[str, Any]:
    """The schema of `office.yaml` as a dictionary ready for JSON."""
    return _of(OfficeFile, "Tệp office.yaml của cơ quan")


def _of(record: type[Record], title: str) -> dict[str, Any]:
    definitions: dict[str, Any] = {}
    whole = record.schema(definitions)
    for holder in (whole, *definitions.values()):
        for described in (holder, *holder["properties"].values()):
            _mark_code(described)
    return {"$schema": DIALECT, "title": title, **whole, "$defs": dict(sorted(definitions.items()))}


def _mark_code(described: dict[str, Any]) -> None:
    """VS Code shows descriptions as Markdown, in which `<<year>>` would be a tag and vanish."""
    words = described["description"]
    if "<<" in words or "`" in words:
        described["markdownDescription"] = with_code(words)


def with_code(text: str) -> str:
    """A description with its `<<...>>` as code, which Markdown would take for a tag."""
    return _CALL.sub(lambda match: f"`{match[0]}`", text)
