"""The JSON Schema of a plan file, for editors: completion, checks and hover texts in Vietnamese."""

from __future__ import annotations

from typing import Any

from generator.plan.model import Plan

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The schema as a dictionary ready for JSON."""
    made = Plan.model_json_schema()
    return {"$schema": DIALECT, "title": "Tệp kế hoạch", **{k: v for k, v in _tidied(made).items() if k != "title"}}


def _tidied(node: Any, names: bool = False) -> Any:
    """Without pydantic's English titles; defaults of None say nothing to a user. `names`: the keys are the user's."""
    if isinstance(node, list):
        return [_tidied(item) for item in node]
    if not isinstance(node, dict):
        return node
    if names:
        return {key: _tidied(value) for key, value in node.items()}
    kept = {
        key: value
        for key, value in node.items()
        if key != "title" and not (key == "default" and value in (None, [], {}))
    }
    return {key: _tidied(value, key in ("properties", "$defs")) for key, value in kept.items()}
