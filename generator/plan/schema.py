"""The JSON Schema of a plan file, for editors: completion, checks and hover texts in Vietnamese."""

from __future__ import annotations

from typing import Any

from generator.plan.model import Plan

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The schema as a dictionary ready for JSON."""
    definitions: dict[str, Any] = {}
    whole = Plan.schema(definitions)
    return {"$schema": DIALECT, "title": "Tệp kế hoạch", **whole, "$defs": dict(sorted(definitions.items()))}
